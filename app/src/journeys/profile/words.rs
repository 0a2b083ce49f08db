//! The words of sections, fields, answers, mistakes and dates. Their ids are made of codes: a test knows all of them.

use domain::profile::{Field, Mistake, PartialDate, Section, Wrong};
use jiff::civil::Date;

use crate::{
    dates,
    i18n::{exists, t, t_with},
};

/// The name of a section.
pub(in crate::journeys) fn section(section: Section) -> String {
    t(&format!("profile-section-{}", section.code()))
}

/// What a section is for.
pub(super) fn lead(section: Section) -> String {
    t(&format!("profile-lead-{}", section.code()))
}

/// The name of a field: its own in this section, or the one that it has everywhere.
pub(super) fn label(section: Section, field: Field) -> String {
    own("label", section, field).unwrap_or_else(|| t(&format!("profile-label-{}", field.code())))
}

/// How to fill it in, when that needs saying.
pub(super) fn hint(section: Section, field: Field) -> Option<String> {
    own("hint", section, field)
}

fn own(what: &str, section: Section, field: Field) -> Option<String> {
    let id = format!("profile-{what}-{}-{}", section.code(), field.code());
    exists(&id).then(|| t(&id))
}

/// An answer to choose.
pub(super) fn choice(field: Field, code: &str) -> String {
    t(&format!("profile-choice-{}-{code}", field.code()))
}

/// What is wrong with a field of a section, and how to mend it.
pub(super) fn mistake(section: Section, wrong: Wrong) -> String {
    match wrong.mistake {
        Mistake::Missing => t(&format!("profile-missing-{}-{}", section.code(), wrong.field.code())),
        other => general(other),
    }
}

/// What is wrong, whatever the field.
pub(super) fn general(mistake: Mistake) -> String {
    let id = format!("profile-error-{}", mistake.code());
    match mistake {
        Mistake::TooLong(most) => t_with(&id, &[("count", most.into())]),
        _ => t(&id),
    }
}

/// A date as far as it is known.
pub(super) fn date(date: PartialDate) -> String {
    match (date.month(), date.day()) {
        (None, _) => date.year().to_string(),
        (Some(month), None) => dates::month(date.year(), month),
        (Some(_), Some(_)) => dates::date(date.first()),
    }
}

/// A day, of an instant in Paris.
pub(super) fn day(at: jiff::Timestamp) -> String {
    let day: Date = dates::in_paris(at).date();
    dates::date(day)
}

/// Words one after the other, with the comma of the page's language.
pub(super) fn list(parts: &[String]) -> String {
    parts.join(&format!("{} ", t("profile-comma")))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::profile::{Kind, inputs};

    use super::*;
    use crate::{i18n::sources, locale::Locale};

    const MISTAKES: [Mistake; 13] = [
        Mistake::TooLong(1),
        Mistake::NotADate,
        Mistake::YearMissing,
        Mistake::YearNotFull,
        Mistake::MonthMissing,
        Mistake::NoSuchMonth,
        Mistake::NoSuchDay,
        Mistake::InFuture,
        Mistake::BeforeBirth,
        Mistake::EndBeforeStart,
        Mistake::NotADose,
        Mistake::NotAPhone,
        Mistake::NotAChoice,
    ];

    /// Every id that the code can make, and those of which one of two must be there.
    fn made() -> (BTreeSet<String>, BTreeSet<String>) {
        let (mut needed, mut possible) = (BTreeSet::new(), BTreeSet::new());
        needed.extend(MISTAKES.map(|mistake| format!("profile-error-{}", mistake.code())));
        for section in Section::ALL {
            let code = section.code();
            needed.extend(["section", "lead"].map(|what| format!("profile-{what}-{code}")));
            for input in inputs(*section) {
                let field = input.field.code();
                possible.extend(["label", "hint"].map(|what| format!("profile-{what}-{code}-{field}")));
                possible.insert(format!("profile-label-{field}"));
                if input.required || input.kind == Kind::Phone {
                    needed.insert(format!("profile-missing-{code}-{field}"));
                }
                needed.extend(input.choices(true).iter().map(|choice| format!("profile-choice-{field}-{choice}")));
            }
        }
        (needed, possible)
    }

    #[test]
    fn every_id_made_of_codes_has_its_words_and_no_other_is_there() {
        let (needed, possible) = made();
        let missing: Vec<_> = needed.iter().filter(|id| !exists(id)).collect();
        assert!(missing.is_empty(), "no words for {missing:?}");
        for section in Section::ALL {
            for input in inputs(*section) {
                let label = label(*section, input.field);
                assert!(!label.starts_with("profile-"), "no label: {label}");
            }
        }
        let stems = ["section", "lead", "label", "hint", "choice", "missing", "error"].map(|s| format!("profile-{s}-"));
        let texts: String = sources(Locale::French).iter().map(|(_, text)| *text).collect();
        let ids = texts.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
        let left: Vec<_> = ids
            .filter(|id| stems.iter().any(|stem| id.starts_with(stem)))
            .filter(|id| !needed.contains(*id) && !possible.contains(*id))
            .collect();
        assert!(left.is_empty(), "words that nothing asks for: {left:?}");
    }
}
