//! The one choice about a professional.

use domain::rights::sharing::{Grant, Settled};
use jiff::Timestamp;
use portal::sharing::One;
use serde::Deserialize;

use super::super::{Seen, until};
use crate::{
    design::Choice,
    form::ActFields,
    i18n::{t, t_with},
};

/// Codes of doctors (TRE_G15): they alone can be a treating doctor (*médecin traitant*, CSS L162-5-3).
const DOCTOR: &str = "G15_10";

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    pub(super) act: ActFields,
    #[serde(flatten)]
    pub(super) seen: Seen,
    #[serde(default)]
    pub(super) choix: String,
    #[serde(flatten)]
    pub(super) until: until::Typed,
}

/// What cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Nothing was chosen, or what is not offered.
    Choice,
    /// The last day.
    Until(until::Wrong),
    /// The record names more people than it may.
    TooMany,
}

const ALL: [&str; 5] = ["laisser-voir", "medecin-traitant", "administrateur", "bloquer", "rien"];

fn code(settled: Settled) -> &'static str {
    match settled {
        Settled::Granted { grant: Grant::Allowed, .. } => ALL[0],
        Settled::Granted { grant: Grant::Treating, .. } => ALL[1],
        Settled::Granted { grant: Grant::Administrator, .. } => ALL[2],
        Settled::Blocked => ALL[3],
        Settled::Nothing => ALL[4],
    }
}

/// What may be chosen: whom the directory does not know can only be shut out, or left alone.
fn offered(one: &One) -> impl Iterator<Item = &'static str> {
    let known = one.practitioner.is_some();
    let doctor = one.practitioner.as_ref().is_some_and(|one| one.profession.starts_with(DOCTOR));
    let now = code(one.settled);
    ALL.into_iter().filter(move |code| match *code {
        "bloquer" | "rien" => true,
        "medecin-traitant" => known && (doctor || now == *code),
        _ => known,
    })
}

impl Fields {
    /// What holds now.
    pub(super) fn of(one: &One) -> Self {
        let until = match one.settled {
            Settled::Granted { until, .. } => until,
            Settled::Blocked | Settled::Nothing => None,
        };
        Self { choix: code(one.settled).to_owned(), until: until::Typed::of(until), ..Self::default() }
    }

    /// What was chosen.
    pub(super) fn parse(&self, one: &One, now: Timestamp) -> Result<Settled, Vec<Wrong>> {
        let chosen = offered(one).find(|code| *code == self.choix);
        let until = self.until.parse(now).map_err(|wrong| vec![Wrong::Until(wrong)]);
        let grant = match chosen {
            Some("laisser-voir") => Grant::Allowed,
            Some("medecin-traitant") => Grant::Treating,
            Some("administrateur") => Grant::Administrator,
            // An end that was typed for a block is no end of the block.
            Some(_) if until != Ok(None) => return Err(vec![Wrong::Until(until::Wrong::Needless)]),
            Some("bloquer") => return Ok(Settled::Blocked),
            Some(_) => return Ok(Settled::Nothing),
            None => return Err(std::iter::once(Wrong::Choice).chain(until.err().unwrap_or_default()).collect()),
        };
        Ok(Settled::Granted { grant, until: until? })
    }

    /// The same, to be sent again unseen.
    pub(super) fn hidden(&self) -> Vec<(&'static str, String)> {
        let mut fields = self.until.hidden();
        fields.push(("choix", self.choix.clone()));
        fields
    }
}

/// The answers, each with what it means.
pub(super) fn choices(one: &One, own: &'static str) -> Vec<Choice> {
    let words = |code: &str| match code {
        "laisser-voir" => (t("sharing-choice-allow"), t("sharing-choice-allow-hint")),
        "medecin-traitant" => {
            (t_with("sharing-choice-treating", &[("own", own.into())]), t("sharing-choice-treating-hint"))
        }
        "administrateur" => (t("sharing-choice-administrator"), t("sharing-choice-administrator-hint")),
        "bloquer" => (t("sharing-choice-block"), t("sharing-choice-block-hint")),
        _ => (t("sharing-choice-nothing"), t("sharing-choice-nothing-hint")),
    };
    let choice = |code: &'static str| {
        let (label, hint) = words(code);
        Choice::new(code, label).hint(hint)
    };
    offered(one).map(choice).collect()
}
