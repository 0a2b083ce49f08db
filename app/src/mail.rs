//! The words of messages. They say that something happened and when, and where to see the rest after signing in: no name, no
//! title, no profession. What a message may hold at all is the closed list of [`Letter`].

use domain::notice::{Digest, Entry, Kind, Letter, Whose};
use fluent_bundle::FluentValue;
use leptos::prelude::{Owner, provide_context};

use crate::{
    dates,
    i18n::{plain_with, t},
    locale::Locale,
};

/// A message in words.
pub struct Words {
    /// Neutral: it stands on a locked screen.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// Tag of its language.
    pub language: &'static str,
}

/// The words of a letter in a language (a tag; French for one that is not known), with links below `origin`.
pub fn words(letter: &Letter, language: &str, origin: &str) -> Words {
    let locale = Locale::from_tag(language).unwrap_or(Locale::French);
    let owner = Owner::new();
    owner.with(|| {
        provide_context(locale);
        let (subject, parts) = parts(letter, origin);
        // French holds its signs by spaces that do not break; some programs show those as something else.
        let body = parts.join("\n\n").replace(['\u{a0}', '\u{202f}'], " ");
        Words {
            subject: t(subject).replace(['\u{a0}', '\u{202f}'], " "),
            body: format!("{body}\n"),
            language: tag(locale),
        }
    })
}

/// `simple` says nothing to a program that reads mail aloud.
fn tag(locale: Locale) -> &'static str {
    if locale == Locale::FrenchSimple { "fr" } else { locale.tag() }
}

/// The message of the subject, and the paragraphs.
fn parts(letter: &Letter, origin: &str) -> (&'static str, Vec<String>) {
    let history = format!("{}\n{origin}/acces/historique", t("mail-see"));
    let footer = || plain_with("mail-footer", &[("link", format!("{origin}/acces/avertissements").into())]);
    let hello = t("mail-hello");
    match letter {
        Letter::Event { whose, entry } => ("mail-subject-record", vec![hello, event(whose, *entry), history, footer()]),
        Letter::Digest { whose, digest } => ("mail-subject-day", vec![hello, day(whose, digest), history, footer()]),
        Letter::Doctor { initials, at } => {
            let args = [("initials", initials.clone().into()), ("when", when(*at))];
            let paragraphs = vec![hello, plain_with("mail-doctor", &args), t("mail-doctor-why"), t("mail-no-reply")];
            ("mail-subject-record", paragraphs)
        }
        Letter::Code { code, until } => {
            let until = ("until", dates::time(*until).into());
            let good = plain_with("mail-code-until", &[until]);
            let code = plain_with("mail-code", &[("code", code.clone().into())]);
            ("mail-subject-code", vec![hello, code, good, t("mail-code-other")])
        }
        Letter::AddressChanged { at, replaced } => {
            let args = [("when", when(*at)), ("replaced", if *replaced { "yes" } else { "no" }.into())];
            let link = plain_with("mail-address-not-you", &[("link", format!("{origin}/acces/avertissements").into())]);
            ("mail-subject-address", vec![hello, plain_with("mail-address", &args), link])
        }
    }
}

fn when(at: jiff::Timestamp) -> FluentValue<'static> {
    dates::date_time(at).into()
}

/// Whose record: whether their own, and the initials of whom it is else.
fn of(whose: &Whose) -> [(&'static str, FluentValue<'static>); 2] {
    match whose {
        Whose::Own => [("own", "yes".into()), ("initials", "".into())],
        Whose::Other(initials) => [("own", "no".into()), ("initials", initials.clone().into())],
    }
}

fn event(whose: &Whose, entry: Entry) -> String {
    let [own, initials] = of(whose);
    let id = match entry.kind {
        Kind::Access => "mail-access",
        Kind::Refusal => "mail-refusal",
        Kind::Emergency => "mail-emergency",
        Kind::Sharing => "mail-sharing",
    };
    plain_with(id, &[own, initials, ("when", when(entry.at))])
}

fn day(whose: &Whose, digest: &Digest) -> String {
    let [own, initials] = of(whose);
    let span = [("from", when(digest.from)), ("to", when(digest.to))];
    let first = plain_with("mail-day", &[own, initials, span[0].clone(), span[1].clone()]);
    let counts = [
        ("mail-day-accesses", digest.accesses),
        ("mail-day-refusals", digest.refusals),
        ("mail-day-sharing", digest.sharing),
    ];
    let line = |(id, count): &(&str, u64)| format!("- {}", plain_with(id, &[("count", (*count).into())]));
    let lines: Vec<String> = counts.iter().filter(|(_, count)| *count > 0).map(line).collect();
    format!("{first}\n{}", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://portail.exemple.fr";

    fn letters() -> Vec<Letter> {
        let at: jiff::Timestamp = "2026-11-24T13:05:00Z".parse().unwrap();
        let mut all = Vec::new();
        for whose in [Whose::Own, Whose::Other("N. M.".to_owned())] {
            for kind in Kind::ALL {
                all.push(Letter::Event { whose: whose.clone(), entry: Entry { kind: *kind, at } });
            }
            let digest = Digest { from: at, to: at, accesses: 2, refusals: 1, sharing: 0 };
            all.push(Letter::Digest { whose, digest });
        }
        all.push(Letter::Doctor { initials: "D. P.".to_owned(), at });
        all.push(Letter::Code { code: "01234567".to_owned(), until: at });
        all.push(Letter::AddressChanged { at, replaced: true });
        all.push(Letter::AddressChanged { at, replaced: false });
        all
    }

    #[test]
    fn an_access_is_told_by_its_time_and_by_where_to_see_the_rest() {
        let at = "2026-11-24T13:05:00Z".parse().unwrap();
        let letter = Letter::Event { whose: Whose::Own, entry: Entry { kind: Kind::Access, at } };
        let words = words(&letter, "fr", ORIGIN);
        assert!(words.body.contains("votre dossier"), "{}", words.body);
        assert!(words.body.contains("24 novembre 2026 à 14 h 05 (heure de Paris)"), "{}", words.body);
        assert!(words.body.contains("\nhttps://portail.exemple.fr/acces/historique\n"), "{}", words.body);
    }

    #[test]
    fn every_letter_is_whole_in_every_language() {
        for locale in Locale::ALL {
            for letter in letters() {
                let words = words(&letter, locale.tag(), ORIGIN);
                for text in [&words.subject, &words.body] {
                    assert!(!text.contains("mail-") && !text.contains(['{', '}', '<', '\u{2068}', '\u{a0}']), "{text}");
                    assert!(!text.trim().is_empty());
                }
                assert!(!words.subject.contains(['\r', '\n']));
                assert!(words.subject.chars().count() <= 60, "{}", words.subject);
            }
        }
    }

    #[test]
    fn subjects_say_neither_who_nor_what() {
        for locale in Locale::ALL {
            let subjects: std::collections::BTreeSet<String> =
                letters().iter().map(|letter| words(letter, locale.tag(), ORIGIN).subject).collect();
            assert!(subjects.len() <= 4, "an emergency looks like any access: {subjects:?}");
        }
    }

    #[test]
    fn an_unknown_language_is_french() {
        let letter = &letters()[0];
        assert_eq!(words(letter, "xx", ORIGIN).body, words(letter, "fr", ORIGIN).body);
        assert_eq!(words(letter, "fr-simple", ORIGIN).language, "fr");
    }
}
