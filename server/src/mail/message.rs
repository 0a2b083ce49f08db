//! From a letter to the bytes that a mail server takes: plain text, nothing to load, nothing that reports back.

use std::time::{Duration, SystemTime};

use lettre::{
    Message,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use portal::told::Claimed;

use super::Mail;

/// The message. The same letter always has the same `Message-ID`, so that whoever gets it twice can tell.
///
/// # Errors
/// What could not be written; nothing of the letter.
pub(super) fn write(claimed: &Claimed, from: &Mailbox, origin: &str) -> Result<Mail, &'static str> {
    let words = app::mail::words(&claimed.letter, &claimed.language, origin);
    let to: lettre::Address = claimed.to.as_str().parse().map_err(|_| "the address")?;
    let message = Message::builder()
        .message_id(Some(format!("<{}@{}>", claimed.id, from.email.domain())))
        .date(written_at(claimed))
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(words.subject)
        // No answering machine answers (RFC 3834, 5).
        .raw_header(header("Auto-Submitted", "auto-generated")?)
        .raw_header(header("Content-Language", words.language)?)
        .header(ContentType::TEXT_PLAIN)
        .body(words.body)
        .map_err(|_| "the text")?;
    let bytes = message.formatted();
    if !bytes.is_ascii() {
        return Err("the encoding");
    }
    Ok(Mail { to: claimed.to.clone(), id: claimed.id.to_string(), at: claimed.written_at, bytes })
}

fn header(name: &'static str, value: &str) -> Result<HeaderValue, &'static str> {
    let name = HeaderName::new_from_ascii(name.to_owned()).map_err(|_| "a header")?;
    Ok(HeaderValue::new(name, value.to_owned()))
}

fn written_at(claimed: &Claimed) -> SystemTime {
    let millis = u64::try_from(claimed.written_at.as_millisecond()).unwrap_or_default();
    SystemTime::UNIX_EPOCH + Duration::from_millis(millis)
}

#[cfg(test)]
mod tests {
    use domain::{
        contact::Address,
        ids::MessageId,
        notice::{Entry, Kind, Letter, Whose},
    };

    use super::*;

    fn claimed(letter: Letter, language: &str) -> Claimed {
        Claimed {
            id: MessageId::from_bytes([7; 16]),
            to: Address::parse("camille@exemple.fr").unwrap(),
            language: language.to_owned(),
            letter,
            written_at: "2026-11-24T13:05:00Z".parse().unwrap(),
            attempt: 1,
        }
    }

    fn text(claimed: &Claimed) -> String {
        let from = "Passerelle <ne-pas-repondre@exemple.org>".parse().unwrap();
        String::from_utf8(write(claimed, &from, "https://portail.exemple.org").unwrap().bytes).unwrap()
    }

    #[test]
    fn is_plain_text_under_one_name() {
        let entry = Entry { kind: Kind::Access, at: "2026-11-24T13:05:00Z".parse().unwrap() };
        let text = text(&claimed(Letter::Event { whose: Whose::Own, entry }, "fr"));
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("Message-ID: <070w3ge1r70w3ge1r70w3ge1r7@exemple.org>"), "{head}");
        assert!(head.contains("To: camille@exemple.fr"), "{head}");
        assert!(head.contains("Content-Type: text/plain; charset=utf-8"), "{head}");
        assert!(head.contains("Auto-Submitted: auto-generated"), "{head}");
        assert!(head.contains("Date: Tue, 24 Nov 2026 13:05:00"), "{head}");
        assert_eq!(head.matches("\r\nSubject: ").count() + head.matches("\r\nTo: ").count(), 2, "{head}");
        assert!(body.contains("https://portail.exemple.org/acces/historique"), "{body}");
        assert!(!body.contains('<'), "{body}");
    }

    #[test]
    fn every_language_goes_through_seven_bits() {
        for language in ["fr", "fr-simple", "en", "ar", "xx"] {
            let until = "2026-11-24T13:20:00Z".parse().unwrap();
            let text = text(&claimed(Letter::Code { code: "12345678".to_owned(), until }, language));
            assert!(text.is_ascii());
            assert!(text.lines().all(|line| line.len() < 998), "RFC 5322, 2.1.1");
        }
    }
}
