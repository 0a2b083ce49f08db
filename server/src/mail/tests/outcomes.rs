//! What becomes of a message depends on how far it came.

use domain::contact::Address;
use portal::told::Outcome;

use super::*;
use crate::mail::{Delivery as _, Mail};

fn mail() -> Mail {
    Mail {
        to: Address::parse("camille@exemple.fr").unwrap(),
        id: "x".to_owned(),
        at: "2026-11-24T13:05:00Z".parse().unwrap(),
        bytes: b"Subject: x\r\n\r\n.hidden dot\r\ntext\r\n".to_vec(),
    }
}

#[tokio::test]
async fn what_is_taken_is_sent_once_to_whom_it_is_for() {
    let server = MailServer::start(Mood::Take).await;
    assert_eq!(smtp(&server, None).deliver(&mail()).await, Outcome::Sent);
    let commands = server.commands();
    assert!(commands.contains(&"MAIL FROM:<ne-pas-repondre@exemple.org>".to_owned()), "{commands:?}");
    let recipients: Vec<_> = commands.iter().filter(|command| command.starts_with("RCPT")).collect();
    assert_eq!(recipients, ["RCPT TO:<camille@exemple.fr>"]);
    assert_eq!(server.mails().len(), 1);
    assert!(server.mails()[0].contains("..hidden dot"), "a line that is a dot alone must not end the message");
}

#[tokio::test]
async fn refusals_are_for_good_when_they_are_about_the_recipient_or_the_message() {
    for (mood, outcome) in [
        (Mood::Recipient(550), Outcome::Refused),
        (Mood::Message(554), Outcome::Refused),
        (Mood::Recipient(450), Outcome::Later),
        (Mood::Message(452), Outcome::Later),
        (Mood::Greeting(554), Outcome::Later),
        (Mood::Greeting(421), Outcome::Later),
        // The operator's to mend: nobody is to lose their notices by it.
        (Mood::Sender(550), Outcome::Later),
    ] {
        let server = MailServer::start(mood).await;
        assert_eq!(smtp(&server, None).deliver(&mail()).await, outcome, "{mood:?}");
        assert!(server.mails().is_empty());
    }
}

#[tokio::test]
async fn a_line_that_is_cut_before_the_message_lost_nothing_and_after_it_nobody_knows() {
    for (mood, outcome) in [
        (Mood::DiesBefore, Outcome::Later),
        (Mood::Silent, Outcome::Later),
        (Mood::DiesAfter, Outcome::Unknown),
        (Mood::SilentAfter, Outcome::Unknown),
    ] {
        let server = MailServer::start(mood).await;
        assert_eq!(hasty(&server).deliver(&mail()).await, outcome, "{mood:?}");
    }
}

#[tokio::test]
async fn nobody_there_is_later() {
    let server = MailServer::start(Mood::Take).await;
    let mut away = hasty(&server);
    // The port of a listener that is gone: nothing answers there.
    let gone = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    away.relay.port = gone.port();
    assert_eq!(away.deliver(&mail()).await, Outcome::Later);
}

#[tokio::test]
async fn a_name_is_given_where_there_is_one_and_the_password_is_in_no_debug_text() {
    let server = MailServer::start(Mood::Take).await;
    let credentials = Credentials::new("passerelle".to_owned(), "motdepasse".to_owned());
    assert!(!format!("{credentials:?}").contains("motdepasse"));
    assert_eq!(smtp(&server, Some(credentials)).deliver(&mail()).await, Outcome::Sent);
    assert!(server.commands().iter().any(|command| command.starts_with("AUTH PLAIN ")));
}

#[tokio::test]
async fn a_mail_server_elsewhere_that_offers_no_encryption_gets_nothing() {
    let server = MailServer::start(Mood::Take).await;
    let mut elsewhere = hasty(&server);
    // Not on this machine as far as the name says, and yet there.
    elsewhere.relay.host = "127.0.0.1.".to_owned();
    assert_eq!(elsewhere.deliver(&mail()).await, Outcome::Later);
    assert!(server.mails().is_empty() && !server.commands().iter().any(|command| command.starts_with("MAIL")));
}
