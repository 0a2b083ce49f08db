//! What qualifies a statement: its remarks, severity, status, certainty.

use super::super::super::xml::{Xml, attribute, children, is};
use super::absence::Absence;
use super::concept::{self, concept};
use super::is_a;
use super::texts::Texts;
use crate::clinical::{ActStatus, CodeableConcept, Verification};

/// Remarks, reactions… kept of one statement.
pub(super) const MAX_RELATED: usize = 12;

/// IHE PCC Comments and CI-SIS FR-Commentaire-ER.
const COMMENT: [&str; 2] = ["1.3.6.1.4.1.19376.1.5.3.1.4.2", "1.2.250.1.213.1.1.3.32"];
/// IHE PCC Severity and CI-SIS FR-Severite.
const SEVERITY: [&str; 2] = ["1.3.6.1.4.1.19376.1.5.3.1.4.1", "1.2.250.1.213.1.1.3.29"];
/// IHE PCC Problem Status Observation and CI-SIS FR-Statut-du-probleme.
const STATUS: [&str; 2] = ["1.3.6.1.4.1.19376.1.5.3.1.4.1.1", "1.2.250.1.213.1.1.3.30"];
/// CI-SIS FR-Certitude.
const CERTAINTY: [&str; 1] = ["1.2.250.1.213.1.1.3.171"];

/// Statements of that element name related to a node, of that type of relation when one is given; without those whose
/// relation is negated, or that are unknown or withdrawn.
pub(super) fn related<'a>(node: Xml<'a>, kind: Option<&'a str>, name: &'a str) -> impl Iterator<Item = Xml<'a>> {
    children(node, "entryRelationship")
        .filter(move |relation| kind.is_none_or(|kind| attribute(*relation, "typeCode") == Some(kind)))
        .filter(|relation| !is_negated(*relation))
        .flat_map(|relation| relation.children())
        .filter(move |part| is(*part, name) && part.attribute("nullFlavor").is_none() && !is_withdrawn(*part))
}

fn is_withdrawn(node: Xml<'_>) -> bool {
    let status = children(node, "statusCode").find_map(|status| attribute(status, "code"));
    matches!(status, Some("nullified" | "cancelled"))
}

/// Remarks of the author.
pub(super) fn comments(node: Xml<'_>, texts: &Texts<'_>) -> Vec<String> {
    let comments = related(node, None, "act").filter(|act| is_a(*act, &COMMENT) || has_code(*act, "48767-8"));
    comments.filter_map(|act| texts.child(act, "text")).take(MAX_RELATED).collect()
}

/// How severe, when it is said and not denied.
pub(super) fn severity(node: Xml<'_>, texts: &Texts<'_>) -> Option<CodeableConcept> {
    qualifier(node, &SEVERITY, "SEV", texts)
}

/// Why, when a reason is referred to.
pub(super) fn reason(node: Xml<'_>, texts: &Texts<'_>) -> Option<CodeableConcept> {
    let reasons = related(node, Some("RSON"), "act").chain(related(node, Some("RSON"), "observation"));
    reasons.filter(|reason| !is_negated(*reason)).find_map(|reason| {
        let value = concept::optional(reason, "value", texts).filter(|value| value.words().is_some());
        value.or_else(|| concept::optional(reason, "code", texts))
    })
}

/// Where a problem or an allergy stands: what the document says of it, else the status of the concern around it.
pub(super) fn clinical_status(node: Xml<'_>, concern: ActStatus, texts: &Texts<'_>) -> (ActStatus, Absence) {
    let Some(status) = qualifier(node, &STATUS, "33999-4", texts) else {
        return (concern, Absence::None);
    };
    // HL7 condition-clinical and allergyintolerance-clinical, and the SNOMED CT codes of IHE PCC.
    let code = status.codings.first().map(|coding| coding.code.as_str()).unwrap_or_default();
    match code {
        "active" | "recurrence" | "relapse" | "55561003" | "255227004" | "90734009" | "7087005" => {
            (ActStatus::Active, Absence::None)
        }
        "inactive" | "remission" | "resolved" | "73425007" | "413322009" | "392521001" => {
            (ActStatus::Completed, Absence::None)
        }
        // Ruled out.
        "410516002" => (ActStatus::Unknown, Absence::Denied),
        _ => (concern, Absence::None),
    }
}

/// How sure a problem or an allergy is (HL7 condition-ver-status and allergyintolerance-verification).
pub(super) fn certainty(node: Xml<'_>, texts: &Texts<'_>) -> (Option<Verification>, Absence) {
    let certainty = qualifier(node, &CERTAINTY, "66455-7", texts);
    match certainty.as_ref().and_then(|said| said.codings.first()).map(|coding| coding.code.as_str()) {
        Some("confirmed") => (Some(Verification::Confirmed), Absence::None),
        Some("unconfirmed" | "provisional" | "presumed") => (Some(Verification::Unconfirmed), Absence::None),
        Some("differential") => (Some(Verification::Differential), Absence::None),
        Some("refuted") => (None, Absence::Denied),
        Some("entered-in-error") => (None, Absence::Withdrawn),
        _ => (None, Absence::None),
    }
}

/// The value of the observation of that template or code that qualifies a statement.
fn qualifier(node: Xml<'_>, templates: &[&str], code: &str, texts: &Texts<'_>) -> Option<CodeableConcept> {
    related(node, None, "observation")
        .filter(|observation| is_a(*observation, templates) || has_code(*observation, code))
        .filter(|observation| !is_negated(*observation))
        .find_map(|observation| concept::optional(observation, "value", texts))
}

/// The value of the observation of that code that qualifies a statement.
pub(super) fn coded_qualifier(node: Xml<'_>, code: &str, texts: &Texts<'_>) -> Option<CodeableConcept> {
    qualifier(node, &[], code, texts)
}

/// What a statement caused or how it showed (`MFST`, `CAUS`), when that is not denied.
pub(super) fn reactions(node: Xml<'_>, kind: &str, texts: &Texts<'_>) -> Vec<CodeableConcept> {
    let observations = related(node, Some(kind), "observation").filter(|observation| !is_negated(*observation));
    let named = observations.map(|observation| described(observation, texts)).filter(|reaction| !reaction.is_empty());
    named.take(MAX_RELATED).collect()
}

/// What a problem observation is about: its value, with the words of the observation when it has none of its own.
pub(super) fn described(observation: Xml<'_>, texts: &Texts<'_>) -> CodeableConcept {
    let mut value = concept(observation, "value", texts);
    if value.words().is_none() {
        value.text = texts.child(observation, "text");
    }
    value
}

pub(super) fn is_negated(node: Xml<'_>) -> bool {
    matches!(attribute(node, "negationInd"), Some("true" | "1"))
}

fn has_code(node: Xml<'_>, code: &str) -> bool {
    children(node, "code").any(|coded| attribute(coded, "code") == Some(code))
}
