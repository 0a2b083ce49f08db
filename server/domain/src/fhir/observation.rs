//! Observations.

use super::concept::{coding, concept, fixed_concept, notes, reference};
use super::measure::{reference_range, value, when};
use super::{Entry, Json, ResourceId, Source};
use crate::clinical::{ActStatus, Category, Observation};
use crate::text::clean_line;

const CATEGORIES: &str = "http://terminology.hl7.org/CodeSystem/observation-category";
const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

/// A result or a measure (FHIR `Observation`), the one at `position` among those of its source.
pub fn observation(id: ResourceId, source: &Source, given: &Observation) -> Entry {
    let found = given.value.as_ref().and_then(value);
    // obs-6: without a value its absence has a reason. Which one, the document does not say.
    let absent = found.is_none().then(|| fixed_concept(ABSENT, "unknown"));
    let time = when(&given.effective, "effectiveDateTime", "effectivePeriod");
    let category = match given.category {
        Category::Laboratory => Some("laboratory"),
        Category::VitalSigns => Some("vital-signs"),
        _ => None,
    };
    let interpretation = given
        .interpretation
        .as_ref()
        .map(|code| Json::list([Json::object([("coding", Some(Json::list([coding(code)])))])]));
    let specimen = given.specimen.as_ref().map(|kind| concept(kind, None));
    let contained = specimen.map(|kind| {
        Json::object([
            ("resourceType", Some(Json::text("Specimen"))),
            ("id", Some(Json::text("specimen"))),
            ("type", Some(kind)),
        ])
    });
    let mut remarks = given.comments.clone();
    // The same result in other units has no place of its own in FHIR.
    remarks.extend(given.translations.iter().map(|other| {
        let unit = other.unit.as_deref().unwrap_or_default();
        let sign = other.comparator.map_or("", |comparator| comparator.sign());
        clean_line(&format!("= {sign} {} {unit}", other.value))
    }));
    let name = given.text.as_deref().or(given.group.as_deref());
    let mut fields = vec![
        ("contained", contained.clone().map(|one| Json::list([one]))),
        ("status", Some(Json::text(status(given.status)))),
        ("category", category.map(|code| Json::list([fixed_concept(CATEGORIES, code)]))),
        ("code", Some(named(concept(&given.code, name)))),
        ("subject", Some(source.subject())),
    ];
    fields.extend(time.map(|(name, time)| (name, Some(time))));
    fields.extend(found.map(|(name, found)| (name, Some(found))));
    fields.extend([
        ("dataAbsentReason", absent),
        ("interpretation", interpretation),
        ("note", Some(notes(&remarks))),
        ("method", given.method.as_ref().map(|method| concept(method, None))),
        ("specimen", contained.map(|_| reference("#specimen"))),
        ("referenceRange", Some(Json::list(given.ranges.iter().map(reference_range)))),
        ("derivedFrom", source.document().map(|document| Json::list([document]))),
    ]);
    Entry::new("Observation", id, fields)
}

/// FHIR wants a code: what has none is told to be without.
pub(super) fn named(code: Json) -> Json {
    if code == Json::object([]) { Json::object([("text", Some(Json::text("?")))]) } else { code }
}

fn status(status: ActStatus) -> &'static str {
    match status {
        ActStatus::Completed => "final",
        ActStatus::Active => "preliminary",
        ActStatus::Aborted => "cancelled",
        ActStatus::Suspended => "registered",
        ActStatus::Unknown => "unknown",
    }
}
