//! Where a statement stands, and what that makes of it.

use super::super::super::xml::{Xml, attribute, child, children, interval, path};
use super::concept::{self, concept};
use super::sections::{is_laboratory, is_specialty};
use super::texts::Texts;
use crate::clinical::{ActStatus, CodeableConcept, Period, SectionRef};

/// What a statement inherits from the section and the groups around it.
#[derive(Clone, Default)]
pub(super) struct Place {
    pub(super) section: SectionRef,
    /// Not done: planned, prescribed, aimed at.
    pub(super) planned: bool,
    /// Said not to be.
    pub(super) denied: bool,
    /// Someone else than the patient, and who.
    pub(super) relative: Option<CodeableConcept>,
    /// Name of the nearest group that has one.
    pub(super) group: Option<String>,
    /// Time of the nearest group that has one.
    pub(super) effective: Period,
    /// Status of the statement itself.
    pub(super) status: ActStatus,
    /// Status of the act around it: for a problem, whether it is followed up still.
    pub(super) concern: ActStatus,
    pub(super) specimen: Option<CodeableConcept>,
    pub(super) laboratory: bool,
}

/// LOINC code of the care plan (HL7 CCD): what it holds is to come, whatever mood it claims. An official sample has acts
/// of a later year there in the mood of the past.
const CARE_PLAN: &str = "18776-5";

impl Place {
    pub(super) fn in_section(&self, section: Xml<'_>, texts: &Texts<'_>) -> Self {
        let code = child(section, "code").and_then(|code| attribute(code, "code")).map(concept::code);
        let title = children(section, "title").next().and_then(|title| texts.text(title));
        Self {
            planned: code.as_deref().map_or(self.planned, |code| code == CARE_PLAN),
            laboratory: self.laboratory || is_laboratory(section, code.as_deref()),
            relative: subject(section, texts).or_else(|| self.relative.clone()),
            section: SectionRef {
                code: code.or_else(|| self.section.code.clone()),
                title: title.or_else(|| self.section.title.clone()),
            },
            ..Self::default()
        }
    }

    /// The place of a statement; none when it states nothing: withdrawn, unknown, a definition or a criterion.
    pub(super) fn enter(&self, node: Xml<'_>, texts: &Texts<'_>) -> Option<Self> {
        let planned = match attribute(node, "moodCode")? {
            "EVN" => self.planned,
            "INT" | "RQO" | "PRP" | "PRMS" | "APT" | "ARQ" | "GOL" => true,
            _ => return None,
        };
        if node.attribute("nullFlavor").is_some() {
            return None;
        }
        let code = child(node, "statusCode").and_then(|status| attribute(status, "code"));
        // `new` and `held` acts have not begun.
        let (status, waiting) = match code {
            Some("nullified" | "cancelled") => return None,
            Some("active") => (ActStatus::Active, false),
            Some("completed") => (ActStatus::Completed, false),
            Some("aborted") => (ActStatus::Aborted, false),
            Some("suspended") => (ActStatus::Suspended, false),
            Some("new" | "held") => (ActStatus::Suspended, true),
            _ => (ActStatus::Unknown, false),
        };
        let denied = matches!(attribute(node, "negationInd"), Some("true" | "1"));
        Some(Self {
            planned: planned || waiting,
            denied: self.denied || denied,
            relative: subject(node, texts).or_else(|| self.relative.clone()),
            specimen: specimen(node, texts).or_else(|| self.specimen.clone()),
            status,
            ..self.clone()
        })
    }

    /// The place of what a group holds.
    pub(super) fn in_group(&self, node: Xml<'_>, texts: &Texts<'_>) -> Self {
        let code = concept(node, "code", texts);
        let name = code.label().map(str::to_owned);
        let effective = period(node);
        Self {
            group: name.or_else(|| self.group.clone()),
            effective: if effective == Period::default() { self.effective } else { effective },
            concern: self.status,
            laboratory: self.laboratory || code.codings.iter().any(|coding| is_specialty(&coding.code)),
            ..self.clone()
        }
    }

    /// When the statement was true: its own time, else that of its group.
    pub(super) fn period(&self, node: Xml<'_>) -> Period {
        let own = period(node);
        if own == Period::default() { self.effective } else { own }
    }
}

/// The `effectiveTime` of a statement.
pub(super) fn period(node: Xml<'_>) -> Period {
    let (start, end) = interval(node, "effectiveTime");
    Period { start, end }
}

/// Whom a statement is about, when that is not the patient (`subject` takes the place of the record target; the role
/// `ONESELF` is the patient).
fn subject(node: Xml<'_>, texts: &Texts<'_>) -> Option<CodeableConcept> {
    let related = children(node, "subject").next()?;
    let relation = path(related, &["relatedSubject"]).map(|role| concept(role, "code", texts)).unwrap_or_default();
    let oneself = relation.codings.iter().any(|coding| coding.code == "ONESELF");
    (!oneself).then_some(relation)
}

fn specimen(node: Xml<'_>, texts: &Texts<'_>) -> Option<CodeableConcept> {
    let entity = path(node, &["specimen", "specimenRole", "specimenPlayingEntity"])?;
    let mut kind = concept(entity, "code", texts);
    if kind.is_empty() {
        kind.text = child(entity, "name").and_then(|name| texts.text(name));
    }
    (!kind.is_empty()).then_some(kind)
}
