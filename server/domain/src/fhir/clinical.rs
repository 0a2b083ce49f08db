//! Conditions, allergies, medicines and vaccinations.

use super::concept::{concept, fixed_concept, line, notes, reference};
use super::measure::{quantity, when};
use super::observation::named;
use super::{Entry, Json, ResourceId, date};
use crate::clinical::{ActStatus, Allergy, CodeableConcept, Condition, Criticality, Immunization, Medication};
use crate::profile::Severity;

/// Whom something is about, and where it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The patient.
    pub patient: ResourceId,
    /// The DocumentReference of the document that says it, if one does.
    pub document: Option<ResourceId>,
    /// Whether the patient says it.
    pub by_patient: bool,
}

impl Source {
    pub(super) fn subject(&self) -> Json {
        reference(self.patient.urn())
    }

    pub(super) fn document(&self) -> Option<Json> {
        self.document.map(|document| reference(document.urn()))
    }

    /// The patient, when it is they who say it.
    fn patient_says(&self) -> Option<Json> {
        self.by_patient.then(|| self.subject())
    }
}

/// A disease or problem.
pub fn condition(id: ResourceId, source: &Source, given: &Condition) -> Entry {
    const STATUS: &str = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    let end = given.period.end.as_ref().and_then(date::date_time);
    // con-4: what has an end is over. Where it stands otherwise, only who said so knows (con-3 is no rule but a wish).
    let status = match given.status {
        _ if end.is_some() => Some("resolved"),
        ActStatus::Completed | ActStatus::Aborted => Some("resolved"),
        ActStatus::Active => Some("active"),
        ActStatus::Suspended | ActStatus::Unknown => None,
    };
    Entry::new(
        "Condition",
        id,
        [
            ("clinicalStatus", status.map(|status| fixed_concept(STATUS, status))),
            ("severity", given.severity.as_ref().map(|severity| concept(severity, None))),
            ("code", Some(named(concept(&given.code, None)))),
            ("subject", Some(source.subject())),
            ("onsetDateTime", given.period.start.as_ref().and_then(date::date_time)),
            ("abatementDateTime", end),
            ("asserter", source.patient_says()),
            (
                "evidence",
                source
                    .document()
                    .map(|document| Json::list([Json::object([("detail", Some(Json::list([document])))])])),
            ),
            ("note", Some(notes(&given.comments))),
        ],
    )
}

/// An allergy or intolerance; `strength` is that of its reaction in the words of the patient.
pub fn allergy(id: ResourceId, source: &Source, given: &Allergy, strength: Option<Severity>) -> Entry {
    const STATUS: &str = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    let over = given.period.end.is_some() || matches!(given.status, ActStatus::Completed | ActStatus::Aborted);
    let to_what = if given.substance.is_empty() { &given.kind } else { &given.substance };
    let shown = given.reactions.iter().filter(|reaction| !reaction.is_empty());
    let manifestations = Json::list(shown.map(|reaction| concept(reaction, None)));
    // The severity of R4 is a closed list that documents do not use: told in words.
    let severity = given.severity.as_ref().and_then(CodeableConcept::words).and_then(line);
    let strength = strength.map(|strength| {
        Json::text(match strength {
            Severity::Mild => "mild",
            Severity::Moderate => "moderate",
            Severity::Severe => "severe",
        })
    });
    let shown = manifestations != Json::list([]);
    // FHIR wants to know how a reaction showed: where only its strength is known, that is said.
    let unknown = || Json::list([Json::object([("text", Some(Json::text("inconnue")))])]);
    let reaction = (shown || strength.is_some()).then(|| {
        let manifestations = if shown { manifestations } else { unknown() };
        let fields = [("manifestation", Some(manifestations)), ("description", severity), ("severity", strength)];
        Json::list([Json::object(fields)])
    });
    Entry::new(
        "AllergyIntolerance",
        id,
        [
            // ait-1: an allergy always has one.
            ("clinicalStatus", Some(fixed_concept(STATUS, if over { "resolved" } else { "active" }))),
            (
                "criticality",
                given.criticality.map(|criticality| {
                    Json::text(match criticality {
                        Criticality::Low => "low",
                        Criticality::High => "high",
                        Criticality::UnableToAssess => "unable-to-assess",
                    })
                }),
            ),
            ("code", Some(named(concept(to_what, None)))),
            ("patient", Some(source.subject())),
            ("onsetDateTime", given.period.start.as_ref().and_then(date::date_time)),
            ("asserter", source.patient_says()),
            ("note", Some(notes(&given.comments))),
            ("reaction", reaction),
        ],
    )
}

/// A medicine that is taken or was.
pub fn medication(id: ResourceId, source: &Source, given: &Medication) -> Entry {
    let status = match given.status {
        ActStatus::Active => "active",
        ActStatus::Completed => "completed",
        ActStatus::Aborted => "stopped",
        ActStatus::Suspended => "on-hold",
        ActStatus::Unknown => "unknown",
    };
    let rate = match given.dose.as_slice() {
        [only] => Some(Json::object([("doseQuantity", Some(quantity(only)))])),
        [low, high] => {
            let range = Json::object([("low", Some(quantity(low))), ("high", Some(quantity(high)))]);
            Some(Json::object([("doseRange", Some(range))]))
        }
        _ => None,
    };
    let dosage = Json::object([
        ("text", given.dosage.as_deref().and_then(line)),
        ("route", given.route.as_ref().map(|route| concept(route, None))),
        ("doseAndRate", rate.map(|rate| Json::list([rate]))),
    ]);
    let mut fields = vec![
        ("status", Some(Json::text(status))),
        ("medicationCodeableConcept", Some(named(concept(&given.code, None)))),
        ("subject", Some(source.subject())),
    ];
    fields.extend(when(&given.period, "effectiveDateTime", "effectivePeriod").map(|(name, time)| (name, Some(time))));
    fields.extend([
        ("informationSource", source.patient_says()),
        ("derivedFrom", source.document().map(|document| Json::list([document]))),
        ("reasonCode", given.reason.as_ref().map(|reason| Json::list([concept(reason, None)]))),
        ("note", Some(notes(&given.comments))),
        ("dosage", Some(Json::list([dosage]))),
    ]);
    Entry::new("MedicationStatement", id, fields)
}

/// A vaccination that was given.
pub fn immunization(id: ResourceId, source: &Source, given: &Immunization) -> Entry {
    let day = given.date.as_ref().and_then(date::date_time);
    // FHIR wants a date or words for it.
    let unknown = day.is_none().then(|| Json::text("inconnue"));
    let rank = given.dose_number.filter(|number| *number > 0);
    let series = rank.map(|number| Json::object([("doseNumberPositiveInt", Some(Json::Number(number.to_string())))]));
    let performer = given.performer.as_deref().map(|name| {
        let actor = Json::object([("display", line(name))]);
        Json::list([Json::object([("actor", Some(actor))])])
    });
    Entry::new(
        "Immunization",
        id,
        [
            ("status", Some(Json::text("completed"))),
            ("vaccineCode", Some(named(concept(&given.vaccine, None)))),
            ("patient", Some(source.subject())),
            ("occurrenceDateTime", day),
            ("occurrenceString", unknown),
            ("lotNumber", given.lot.as_deref().and_then(line)),
            ("site", given.site.as_ref().map(|site| concept(site, None))),
            ("route", given.route.as_ref().map(|route| concept(route, None))),
            ("doseQuantity", given.dose.as_ref().map(quantity)),
            ("performer", performer),
            ("note", Some(notes(&given.comments))),
            ("protocolApplied", series.map(|series| Json::list([series]))),
        ],
    )
}
