//! MailOptions of sending e-mail.

use std::{fs, net::IpAddr, path::PathBuf};

use clap::Args;
use lettre::{
    message::Mailbox,
    transport::smtp::{
        authentication::Credentials,
        client::{Certificate, TlsParameters},
    },
};

use crate::mail::{Post, Relay, Smtp};

/// Environment variable of the password.
const PASSWORD: &str = "PASSERELLE_SMTP_PASSWORD";

/// MailOptions of `server serve` for e-mail. Without a mail server nothing is sent, and the pages say so.
#[derive(Debug, Args)]
pub(crate) struct MailOptions {
    /// Mail server to which messages are handed over: smtp://HOST[:PORT], with STARTTLS unless it is on this machine, or
    /// smtps://HOST[:PORT]. Never with a name or a password.
    #[arg(long, value_name = "URL", requires = "mail_from", requires = "public_origin")]
    smtp_url: Option<String>,
    /// Name under which the mail server knows this service; the password is in --smtp-password-file, or in the environment
    /// as PASSERELLE_SMTP_PASSWORD.
    #[arg(long, value_name = "NAME", requires = "smtp_url")]
    smtp_user: Option<String>,
    /// File that holds the password, alone.
    #[arg(long, value_name = "FILE", requires = "smtp_user")]
    smtp_password_file: Option<PathBuf>,
    /// Certificate (PEM) of the authority that the mail server's own comes from, if it is none that browsers know.
    #[arg(long, value_name = "FILE", requires = "smtp_url")]
    smtp_ca: Option<PathBuf>,
    /// Who writes the messages, such as « Passerelle <ne-pas-repondre@exemple.fr> ».
    #[arg(long, value_name = "ADDRESS", requires = "smtp_url")]
    mail_from: Option<String>,
    /// Address of the portal as its readers type it, such as https://portail.exemple.fr: messages lead there.
    #[arg(long, value_name = "URL")]
    public_origin: Option<String>,
}

impl MailOptions {
    /// How messages leave, if they do.
    ///
    /// # Errors
    /// One line that names the option and holds no secret.
    pub(crate) fn post(&self) -> Result<Option<Post>, String> {
        let (Some(url), Some(from)) = (&self.smtp_url, &self.mail_from) else { return Ok(None) };
        let relay = Relay::parse(url).map_err(|reason| format!("--smtp-url: {reason}"))?;
        let from: Mailbox = from.parse().map_err(|_| "--mail-from is no address".to_owned())?;
        let origin = self.origin()?.ok_or("--public-origin is missing")?;
        let tls = self.tls(&relay.host)?;
        let smtp = Smtp::new(relay, tls, self.credentials()?, from.email.clone());
        Ok(Some(Post { delivery: Box::new(smtp), from, origin }))
    }

    /// The address of the portal, if it was given.
    ///
    /// # Errors
    /// One line when it is none.
    pub(crate) fn origin(&self) -> Result<Option<String>, String> {
        let Some(origin) = &self.public_origin else { return Ok(None) };
        let usable = is_origin(origin);
        usable.then(|| Some(origin.clone())).ok_or_else(|| {
            "--public-origin must be https://HOST[:PORT], without a slash at its end (http:// for this machine alone)"
                .to_owned()
        })
    }

    fn tls(&self, host: &str) -> Result<TlsParameters, String> {
        let mut tls = TlsParameters::builder(host.to_owned());
        if let Some(path) = &self.smtp_ca {
            let named = |reason: String| format!("--smtp-ca {}: {reason}", path.display());
            let pem = fs::read(path).map_err(|error| named(error.to_string()))?;
            tls =
                tls.add_root_certificate(Certificate::from_pem(&pem).map_err(|_| named("no certificate".to_owned()))?);
        }
        tls.build_rustls().map_err(|_| "--smtp-url: its host can have no certificate".to_owned())
    }

    fn credentials(&self) -> Result<Option<Credentials>, String> {
        let Some(user) = &self.smtp_user else { return Ok(None) };
        let password = match &self.smtp_password_file {
            Some(path) => {
                let text = fs::read_to_string(path);
                text.map_err(|error| format!("--smtp-password-file {}: {}", path.display(), error.kind()))?
            }
            None => {
                std::env::var(PASSWORD).map_err(|_| format!("--smtp-user needs a password: {PASSWORD} is not set"))?
            }
        };
        Ok(Some(Credentials::new(user.clone(), password.trim_end_matches(['\r', '\n']).to_owned())))
    }
}

fn is_origin(origin: &str) -> bool {
    let plain = |rest: &str| {
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']'))
    };
    let here = |rest: &str| {
        let host = rest.rsplit_once(':').filter(|(_, port)| port.parse::<u16>().is_ok()).map_or(rest, |(host, _)| host);
        let host = host.trim_start_matches('[').trim_end_matches(']');
        host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    };
    match (origin.strip_prefix("https://"), origin.strip_prefix("http://")) {
        (Some(rest), _) => plain(rest),
        (None, Some(rest)) => plain(rest) && here(rest),
        (None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_origin;

    #[test]
    fn messages_lead_to_an_encrypted_address_or_to_this_machine() {
        for good in ["https://portail.exemple.fr", "https://a:8443", "http://127.0.0.1:3000", "http://[::1]:3000"] {
            assert!(is_origin(good), "{good}");
        }
        for bad in [
            "",
            "portail.exemple.fr",
            "http://portail.exemple.fr",
            "https://",
            "https://a/",
            "https://a/b",
            "https://a?b",
            "https://u@a",
            "https://a\r\nBcc:x",
            "javascript:alert(1)",
        ] {
            assert!(!is_origin(bad), "{bad}");
        }
    }
}
