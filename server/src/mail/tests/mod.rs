//! Messages over a real line to a mail server of the tests' own, and a portal whose clock can be moved.

mod from_portal;
mod outcomes;
mod server;

use std::time::Duration;

use lettre::transport::smtp::{authentication::Credentials, client::TlsParameters};

use self::server::{MailServer, Mood};
use super::{Relay, Smtp};

/// A way to a mail server that waits for a moment alone.
fn smtp(server: &MailServer, credentials: Option<Credentials>) -> Smtp {
    let relay = Relay { host: "127.0.0.1".to_owned(), port: server.address.port(), implicit: false };
    let tls = TlsParameters::new("localhost".to_owned()).unwrap();
    let from = "ne-pas-repondre@exemple.org".parse().unwrap();
    Smtp::new(relay, tls, credentials, from)
}

/// The same, that does not wait for what never comes.
fn hasty(server: &MailServer) -> Smtp {
    smtp(server, None).patient_for(Duration::from_millis(300))
}
