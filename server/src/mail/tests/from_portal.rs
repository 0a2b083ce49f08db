//! From the outbox of a portal over the line: codes, retries, nothing twice.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use domain::{
    identity::{BirthDate, BirthName, GivenNames, InseeCode, Sex, StrictTraits, UsedNames},
    ids::SessionRef,
    ins::{IdentityStatus, Ins},
    password::Password,
    rights::{
        Actor, Quality, Role, Strength,
        lifecycle::{Consent, Means},
    },
};
use jiff::Timestamp;
use portal::{
    OpenOptions, Portal,
    accounts::{self, NewAccount, NewPatient},
    acts::Act,
    told::{self, Asked, Verified},
};
use tempfile::TempDir;
use tokio::sync::watch;

use super::*;
use crate::mail::{Files, Post, due};

struct House {
    portal: Portal,
    me: Actor,
    clock: Arc<AtomicI64>,
    folder: TempDir,
}

impl House {
    async fn new() -> Self {
        let start: Timestamp = "2026-03-02T08:00:00Z".parse().unwrap();
        let clock = Arc::new(AtomicI64::new(start.as_millisecond()));
        let folder = tempfile::tempdir().unwrap();
        let now = Arc::clone(&clock);
        let options = OpenOptions {
            data_dir: folder.path().join("data"),
            database_url: None,
            clock: Arc::new(move || Timestamp::from_millisecond(now.load(Ordering::SeqCst)).unwrap()),
            demo: false,
        };
        let portal = Portal::open(options).await.unwrap();
        let me = person(&portal).await;
        Self { portal, me, clock, folder }
    }

    fn wait(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    async fn ask(&self) {
        self.ask_at("camille@exemple.fr").await;
    }

    async fn ask_at(&self, typed: &str) {
        let act = Act::new(self.me.subject.unwrap());
        let asked = told::ask(&self.portal, &self.me, &act, typed, "fr").await.unwrap();
        assert_eq!(asked, Asked::Sent);
    }

    async fn send(&self, post: &Post) {
        let (_stop, stopped) = watch::channel(false);
        due(&self.portal, post, &stopped).await.unwrap();
    }
}

async fn person(portal: &Portal) -> Actor {
    let new = NewPatient {
        ins: Ins::parse("279035121518989", "1.2.250.1.213.1.4.10").unwrap(),
        status: IdentityStatus::Qualified,
        traits: StrictTraits {
            birth_name: BirthName::parse("PAT-TROIS").unwrap(),
            birth_given_names: GivenNames::parse("DOMINIQUE").unwrap(),
            birth_date: BirthDate::parse("1979-03-28").unwrap(),
            sex: Sex::Female,
            birth_place: InseeCode::parse("51215").unwrap(),
        },
        used: UsedNames::default(),
        consent: Some(Consent { at: portal.now(), by: "Dominique".to_owned(), means: Means::Paper }),
    };
    let patient = accounts::create_patient(portal, &new).await.unwrap();
    let account = NewAccount {
        identifier: "dominique",
        name: "Dominique PAT-TROIS",
        role: Role::Patient,
        password: &Password::parse("quatre girafes mauves dansent").unwrap(),
        totp_secret: b"12345678901234567890",
        subjects: &[(patient, Quality::Patient)],
        demo: false,
    };
    let account = accounts::create_account(portal, &account).await.unwrap();
    Actor {
        account,
        name: "Dominique PAT-TROIS".to_owned(),
        role: Role::Patient,
        subject: Some(patient),
        quality: Quality::Patient,
        strength: Strength::TwoFactors,
        session: SessionRef::from_bytes([7; 16]),
    }
}

fn post(server: &MailServer) -> Post {
    let from = "Passerelle <ne-pas-repondre@exemple.org>".parse().unwrap();
    Post { delivery: Box::new(hasty(server)), from, origin: "https://portail.exemple.org".to_owned() }
}

/// The code in a message.
fn code(mail: &str) -> String {
    // The head holds an id, in which digits may stand as well.
    let body = mail.split_once("\r\n\r\n").unwrap().1;
    let digits: Vec<&str> = body.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 8).collect();
    assert_eq!(digits.len(), 1, "{mail}");
    digits[0].to_owned()
}

fn name(mail: &str) -> &str {
    mail.lines().find(|line| line.starts_with("Message-ID: ")).unwrap()
}

#[tokio::test]
async fn a_code_goes_over_the_line_and_comes_back() {
    let (house, server) = (House::new().await, MailServer::start(Mood::Take).await);
    house.ask().await;
    house.send(&post(&server)).await;
    house.send(&post(&server)).await;
    let [mail] = &server.mails()[..] else { panic!("one message") };
    let act = Act::new(house.me.subject.unwrap());
    let verified = told::verify(&house.portal, &house.me, &act, &code(mail), "fr").await.unwrap();
    assert_eq!(verified, Verified::Done);
    for secret in ["279035121518989", "PAT-TROIS", "ominique", "1979"] {
        assert!(!mail.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn a_mail_server_that_is_away_for_a_while_loses_nothing_and_gets_it_once() {
    let (house, server) = (House::new().await, MailServer::start(Mood::Greeting(421)).await);
    house.ask().await;
    let post = post(&server);
    house.send(&post).await;
    server.becomes(Mood::Take);
    house.send(&post).await;
    assert!(server.mails().is_empty(), "not before its minute is over");
    house.wait(60);
    house.send(&post).await;
    house.wait(3600);
    house.send(&post).await;
    assert_eq!(server.mails().len(), 1);
}

#[tokio::test]
async fn what_may_have_come_twice_has_one_name() {
    let (house, server) = (House::new().await, MailServer::start(Mood::DiesAfter).await);
    house.ask().await;
    let post = post(&server);
    house.send(&post).await;
    server.becomes(Mood::Take);
    house.wait(60);
    house.send(&post).await;
    let [first] = &server.mails()[..] else { panic!("a code is asked for by who waits: it goes again") };
    let name = name(first);
    assert!(name.ends_with("@exemple.org>"), "{name}");
}

#[tokio::test]
async fn a_recipient_that_is_refused_is_told_on_the_page_alone() {
    let (house, server) = (House::new().await, MailServer::start(Mood::Recipient(550)).await);
    house.ask().await;
    let post = post(&server);
    house.send(&post).await;
    server.becomes(Mood::Take);
    house.wait(600);
    house.send(&post).await;
    assert!(server.mails().is_empty());
    assert_eq!(told::overview(&house.portal, &house.me).await.unwrap().failures.len(), 1);
}

#[tokio::test]
async fn one_that_is_refused_does_not_keep_the_others_waiting() {
    let (house, server) = (House::new().await, MailServer::start(Mood::Refuses("refusee@exemple.fr")).await);
    for typed in ["refusee@exemple.fr", "camille@exemple.fr"] {
        house.ask_at(typed).await;
        house.wait(1);
    }
    house.send(&post(&server)).await;
    assert_eq!(server.mails().len(), 1);
}

#[tokio::test]
async fn a_mail_server_that_is_away_is_asked_three_times_a_round() {
    let (house, server) = (House::new().await, MailServer::start(Mood::Sender(451)).await);
    for number in 0..5 {
        house.ask_at(&format!("a{number}@exemple.fr")).await;
    }
    house.send(&post(&server)).await;
    assert_eq!(server.commands().iter().filter(|command| command.starts_with("MAIL")).count(), 3);
}

#[tokio::test]
async fn two_senders_send_it_once() {
    let (house, server) = (House::new().await, MailServer::start(Mood::Take).await);
    house.ask().await;
    let (one, two) = (post(&server), post(&server));
    tokio::join!(house.send(&one), house.send(&two));
    assert_eq!(server.mails().len(), 1);
}

#[tokio::test]
async fn the_demonstration_puts_them_into_files_that_nobody_else_reads() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = House::new().await;
    let files = Files::new(house.folder.path()).unwrap();
    let folder = files.folder().to_path_buf();
    let from = "Passerelle <ne-pas-repondre@exemple.org>".parse().unwrap();
    let post = Post { delivery: Box::new(files), from, origin: "http://127.0.0.1:3000".to_owned() };
    house.ask().await;
    house.send(&post).await;
    let written: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [path] = &written[..] else { panic!("one file: {written:?}") };
    assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    code(&std::fs::read_to_string(path).unwrap());
}
