//! Who is told by e-mail, from care software to a mail server: the whole way, and not a word too many on it.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

use domain::rights::sharing::{Change, Emergency, Grant};
use portal::{
    acts::Act,
    told::{self, Asked, Verified},
};

use crate::world::{DOCTOR, MAIL_OF_DOCTOR, MATRICULE, World, who};

const PATIENT: &str = "camille@exemple.fr";
/// What no message may hold, in lower case: the matricule, names, titles, types, professions.
const SECRETS: [&str; 17] = [
    MATRICULE,
    "pat-trois",
    "dominique",
    "fictive",
    "alix ",
    "clinique",
    "lilas",
    "document 1",
    "bilan",
    "psych",
    "11488",
    "34133",
    "médecin général",
    "g15",
    "examen",
    "médioni",
    "1979",
];

/// A message: to whom, and its text with the transfer encoding undone.
struct Mail {
    to: String,
    text: String,
}

/// A mail server that takes everything, on a thread that ends with the tests.
fn mail_server() -> (u16, Receiver<Mail>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (sender, receiver) = channel();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if let Some(mail) = talk(stream)
                && sender.send(mail).is_err()
            {
                return;
            }
        }
    });
    (port, receiver)
}

fn talk(stream: TcpStream) -> Option<Mail> {
    let mut line = BufReader::new(stream);
    let say =
        |line: &mut BufReader<TcpStream>, words: &str| line.get_mut().write_all(format!("{words}\r\n").as_bytes());
    say(&mut line, "220 mail.test").ok()?;
    let (mut to, mut taken) = (String::new(), None);
    loop {
        let mut command = String::new();
        if line.read_line(&mut command).ok()? == 0 {
            return taken;
        }
        if let Some(recipient) = command.strip_prefix("RCPT TO:") {
            to = recipient.trim().trim_matches(['<', '>']).to_owned();
        }
        match command.get(..4) {
            Some("DATA") => {
                say(&mut line, "354 go on").ok()?;
                let mut raw = String::new();
                while !raw.ends_with("\r\n.\r\n") {
                    line.read_line(&mut raw).ok()?;
                }
                taken = Some(Mail { to: to.clone(), text: decoded(&raw) });
                say(&mut line, "250 taken").ok()?;
            }
            Some("QUIT") => {
                say(&mut line, "221 bye").ok()?;
                return taken;
            }
            _ => say(&mut line, "250 ok").ok()?,
        }
    }
}

/// Undoes quoted-printable (RFC 2045, 6.7) and base64 in the body; the head stays as it is.
fn decoded(raw: &str) -> String {
    let (head, body) = raw.split_once("\r\n\r\n").unwrap();
    let body = body.trim_end_matches(".\r\n");
    let bytes = if head.contains("base64") {
        data_encoding::BASE64.decode(body.split_whitespace().collect::<String>().as_bytes()).unwrap()
    } else {
        let joined = body.replace("=\r\n", "");
        let mut parts = joined.split('=');
        let mut bytes = parts.next().unwrap().as_bytes().to_vec();
        for part in parts {
            bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
            bytes.extend_from_slice(&part.as_bytes()[2..]);
        }
        bytes
    };
    format!("{head}\r\n\r\n{}", String::from_utf8(bytes).unwrap())
}

fn next(mails: &Receiver<Mail>) -> Mail {
    mails.recv_timeout(Duration::from_secs(60)).expect("a message")
}

fn verify(world: &World, mails: &Receiver<Mail>) {
    let asked = world.patient(|portal, me| async move {
        told::ask(portal, me, &Act::new(me.subject.unwrap()), PATIENT, "fr").await.unwrap()
    });
    assert_eq!(asked, Asked::Sent);
    let mail = next(mails);
    assert_eq!(mail.to, PATIENT);
    let code = mail.text.split("Votre code : ").nth(1).expect("a code")[..8].to_owned();
    let verified = world.patient(|portal, me| async move {
        told::verify(portal, me, &Act::new(me.subject.unwrap()), &code, "fr").await.unwrap()
    });
    assert_eq!(verified, Verified::Done);
}

#[test]
fn the_patient_and_the_treating_doctor_are_told_without_a_word_of_medicine() {
    let (port, mails) = mail_server();
    let relay = format!("smtp://127.0.0.1:{port}");
    let from = "Passerelle <ne-pas-repondre@exemple.org>";
    let options = ["--smtp-url", &relay, "--mail-from", from, "--public-origin", "https://portail.exemple.org"];
    let world = World::with(&options);
    world.import(1, "11488-4", "N");
    world.import(2, "34133-9", "N");
    verify(&world, &mails);
    let mut all = Vec::new();
    assert_eq!(world.search(&world.token(DOCTOR), "").status, 403);
    all.push(next(&mails));
    assert!(all[0].text.contains("L’accès lui a été refusé"), "{}", all[0].text);
    world.decide(&Change::Grant { who: who(DOCTOR), grant: Grant::Treating, until: None });
    for _ in 0..3 {
        assert_eq!(world.search(&world.token(DOCTOR), "").status, 200);
    }
    all.push(next(&mails));
    assert!(all[1].text.contains("Une personne a consulté votre dossier le "), "{}", all[1].text);
    assert!(all[1].text.contains("https://portail.exemple.org/acces/historique"), "{}", all[1].text);
    world.decide(&Change::Emergency(Emergency { regulator: true, others: true, masked: false }));
    assert_eq!(world.search(&world.token(crate::world::REGULATOR), "").status, 403, "no purpose of an emergency");
    all.push(next(&mails));
    let regulation = world.sign(&world.claims(crate::world::REGULATOR, "ETREAT"));
    assert_eq!(world.search(&regulation, "").status, 200);
    all.extend([next(&mails), next(&mails)]);
    let mut told: Vec<_> = all[3..].iter().map(|mail| mail.to.as_str()).collect();
    told.sort_unstable();
    assert_eq!(told, [MAIL_OF_DOCTOR, PATIENT]);
    let doctor = all.iter().find(|mail| mail.to == MAIL_OF_DOCTOR).unwrap();
    assert!(doctor.text.contains("(D. P.)") && doctor.text.contains("R1111-48"), "{}", doctor.text);
    for mail in &all {
        let text = mail.text.to_lowercase();
        for secret in SECRETS {
            assert!(!text.contains(secret), "{secret}: {}", mail.text);
        }
        assert!(mail.text.contains("Content-Type: text/plain"), "{}", mail.text);
        assert!(!mail.text.contains("<img") && !mail.text.contains("<a "), "{}", mail.text);
    }
    world.server.stop();
    assert!(mails.try_recv().is_err(), "nothing was sent twice");
}

#[test]
fn options_that_cannot_be_used_stop_the_server_at_once_and_say_no_secret() {
    use crate::support::{Place, failure};
    let place = Place::new();
    let from = ["--mail-from", "a@exemple.org"];
    let origin = ["--public-origin", "https://portail.exemple.org"];
    for (options, expected) in [
        (
            [&["--smtp-url", "smtp://camille:motdepasse@mail.test"][..], &from, &origin].concat(),
            "no name and no password",
        ),
        ([&["--smtp-url", "mail.test"][..], &from, &origin].concat(), "--smtp-url"),
        ([&["--smtp-url", "smtp://mail.test", "--mail-from", "nobody"][..], &origin].concat(), "--mail-from"),
        (
            [&["--smtp-url", "smtp://mail.test", "--public-origin", "http://portail.test"][..], &from].concat(),
            "--public-origin",
        ),
        (
            [&["--smtp-url", "smtp://mail.test", "--smtp-user", "camille"][..], &from, &origin].concat(),
            "PASSERELLE_SMTP_PASSWORD",
        ),
    ] {
        let said = failure(place.serve_command(&options).env_remove("PASSERELLE_SMTP_PASSWORD"));
        assert!(said.contains(expected) && !said.contains("motdepasse"), "{said}");
    }
    assert!(!place.data().exists(), "what cannot be served founds no store");
}
