//! Messages by SMTP, step by step: what became of one depends on how far it came.

use std::{net::IpAddr, time::Duration};

use async_trait::async_trait;
use lettre::{
    Address,
    transport::smtp::{
        Error,
        authentication::{Credentials, Mechanism},
        client::{AsyncSmtpConnection, TlsParameters},
        commands::{Data, Mail as MailFrom, Rcpt},
        extension::ClientId,
    },
};
use portal::told::Outcome;
use tokio::time::timeout;

use super::{Delivery, Mail};

/// For all that comes before the message: connection, encryption, greeting, names.
const BEFORE: Duration = Duration::from_secs(60);
/// For the message and the answer to it.
const MESSAGE: Duration = Duration::from_secs(120);
/// For a goodbye that nothing depends on.
const GOODBYE: Duration = Duration::from_secs(5);

/// Where messages are handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Relay {
    /// Name or address of the mail server.
    pub(crate) host: String,
    /// Its port.
    pub(crate) port: u16,
    /// Whether the connection is encrypted from its first byte (RFC 8314); else STARTTLS is asked for, and insisted on unless
    /// the mail server is on this machine.
    pub(crate) implicit: bool,
}

impl Relay {
    /// Reads `smtp://host[:port]` (587 by default) or `smtps://host[:port]` (465).
    ///
    /// # Errors
    /// One line that never repeats the address, which may hold a password by mistake.
    pub(crate) fn parse(url: &str) -> Result<Self, &'static str> {
        let (implicit, rest) = match (url.strip_prefix("smtp://"), url.strip_prefix("smtps://")) {
            (Some(rest), _) => (false, rest),
            (None, Some(rest)) => (true, rest),
            (None, None) => return Err("it must begin with smtp:// or smtps://"),
        };
        if rest.contains('@') {
            return Err(
                "it must hold no name and no password: give --smtp-user, and the password by a file or the environment",
            );
        }
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let default = if implicit { 465 } else { 587 };
        let number = |port: &str| port.parse::<u16>().ok().filter(|port| *port > 0).ok_or("its port is none");
        let (host, port) = match rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((host, "")) => (host, default),
            Some((host, after)) => (host, number(after.strip_prefix(':').ok_or("its port is none")?)?),
            None => match rest.split_once(':') {
                Some((host, port)) => (host, number(port)?),
                None => (rest, default),
            },
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
        if host.is_empty() || !host.chars().all(plain) {
            return Err("it names no mail server");
        }
        Ok(Self { host: host.to_owned(), port, implicit })
    }

    /// Whether the mail server is on this machine, so that nobody listens between.
    fn is_here(&self) -> bool {
        self.host == "localhost" || self.host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    }
}

/// A mail server.
pub(crate) struct Smtp {
    pub(super) relay: Relay,
    tls: TlsParameters,
    credentials: Option<Credentials>,
    from: Address,
    hello: ClientId,
    before: Duration,
    message: Duration,
}

impl Smtp {
    /// The mail server of `relay`, for messages from `from`.
    pub(crate) fn new(relay: Relay, tls: TlsParameters, credentials: Option<Credentials>, from: Address) -> Self {
        let hello = ClientId::Domain(from.domain().to_owned());
        Self { relay, tls, credentials, from, hello, before: BEFORE, message: MESSAGE }
    }

    /// The same, that waits so long for each part.
    #[cfg(test)]
    pub(super) const fn patient_for(mut self, wait: Duration) -> Self {
        self.before = wait;
        self.message = wait;
        self
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Error> {
        let Relay { host, port, implicit } = &self.relay;
        let tls = implicit.then(|| self.tls.clone());
        let mut line =
            AsyncSmtpConnection::connect_tokio1((host.as_str(), *port), Some(self.before), &self.hello, tls, None)
                .await?;
        if !implicit && (line.can_starttls() || !self.relay.is_here()) {
            // A mail server elsewhere that offers no encryption is refused by this.
            line.starttls(self.tls.clone(), &self.hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            line.auth(&[Mechanism::Plain, Mechanism::Login], credentials).await?;
        }
        line.command(MailFrom::new(Some(self.from.clone()), Vec::new())).await?;
        Ok(line)
    }

    /// Up to the message: nothing that fails here was sent. Only what the mail server says of the recipient is for good; the
    /// rest (a password, a sender that it does not know) is the operator's to mend.
    async fn up_to_the_message(&self, to: Address) -> Result<AsyncSmtpConnection, Outcome> {
        let mut line = self.connect().await.map_err(|error| {
            tracing::warn!(smtp.code = %code(&error), "the mail server does not take messages now");
            Outcome::Later
        })?;
        line.command(Rcpt::new(to, Vec::new())).await.map_err(|error| refused(&error))?;
        line.command(Data).await.map_err(|error| refused(&error))?;
        Ok(line)
    }
}

fn refused(error: &Error) -> Outcome {
    tracing::warn!(smtp.code = %code(error), "the mail server refused a message");
    if error.is_permanent() { Outcome::Refused } else { Outcome::Later }
}

/// The code of a refusal; the text of the mail server may repeat an address.
fn code(error: &Error) -> String {
    error.status().map_or_else(|| "none".to_owned(), |code| code.to_string())
}

#[async_trait]
impl Delivery for Smtp {
    async fn deliver(&self, mail: &Mail) -> Outcome {
        let Ok(to) = mail.to.as_str().parse::<Address>() else { return Outcome::Refused };
        let mut line = match timeout(self.before, self.up_to_the_message(to)).await {
            Ok(Ok(line)) => line,
            Ok(Err(outcome)) => return outcome,
            Err(_) => return Outcome::Later,
        };
        let outcome = match timeout(self.message, line.message(&mail.bytes)).await {
            Ok(Ok(_)) => Outcome::Sent,
            Ok(Err(error)) if error.is_permanent() || error.is_transient() => refused(&error),
            // The line was cut, or no answer came: the mail server may have all of it.
            Ok(Err(_)) | Err(_) => Outcome::Unknown,
        };
        if outcome != Outcome::Unknown {
            let _ = timeout(GOODBYE, line.quit()).await;
        }
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::Relay;

    #[test]
    fn a_relay_is_a_scheme_a_host_and_a_port() {
        let relay = |host: &str, port, implicit| Ok(Relay { host: host.to_owned(), port, implicit });
        assert_eq!(Relay::parse("smtp://mail.exemple.fr"), relay("mail.exemple.fr", 587, false));
        assert_eq!(Relay::parse("smtps://mail.exemple.fr/"), relay("mail.exemple.fr", 465, true));
        assert_eq!(Relay::parse("smtp://127.0.0.1:2525"), relay("127.0.0.1", 2525, false));
        assert_eq!(Relay::parse("smtp://[::1]:25"), relay("::1", 25, false));
        for url in ["", "mail", "http://mail", "smtp://", "smtp://a:0", "smtp://a:x", "smtp://a b", "smtp://[::1]25"] {
            assert!(Relay::parse(url).is_err(), "{url}");
        }
        let error = Relay::parse("smtp://camille:motdepasse@mail.exemple.fr").unwrap_err();
        assert!(!error.contains("motdepasse"));
    }

    #[test]
    fn only_this_machine_may_be_spoken_to_in_clear() {
        for (url, here) in [
            ("smtp://localhost", true),
            ("smtp://127.0.0.9:25", true),
            ("smtp://[::1]", true),
            ("smtp://10.0.0.1", false),
            ("smtp://localhost.exemple.fr", false),
        ] {
            assert_eq!(Relay::parse(url).unwrap().is_here(), here, "{url}");
        }
    }
}
