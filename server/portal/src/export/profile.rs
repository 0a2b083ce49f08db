//! The medical profile in a copy: as resources for programs.

use domain::cda::CdaTime;
use domain::clinical::{self, ActStatus, CodeableConcept, Criticality, Period};
use domain::fhir::{self, ResourceId, Source};
use domain::ids::PatientId;
use domain::profile::{Allergy, Condition, Course, Item, Line, Note, PartialDate, Severity, Treatment, Vaccination};
use domain::rights::Quality;

use crate::profile::{DirectivesPage, DirectivesVersion, ProfileItem, SectionState};

/// The items that FHIR has a resource for. The others are for people: the page of the copy and the summary tell them.
pub(super) fn resources(patient: &PatientId, sections: &[SectionState]) -> Vec<fhir::Entry> {
    let items = sections.iter().flat_map(|section| &section.items);
    items.filter_map(|item| resource(patient, item)).collect()
}

/// The directives that hold, and the former ones.
pub(super) fn directives(patient: &PatientId, page: &DirectivesPage) -> Vec<fhir::Entry> {
    let entry = |version: &DirectivesVersion| {
        let given = fhir::Directives {
            patient: ResourceId::of_patient(patient),
            text: version.directives.text.as_str(),
            place: version.directives.place.as_ref().map(Line::as_str),
            written_at: version.written_at,
            active: version.ended_at.is_none(),
        };
        fhir::directives(ResourceId::of_own("Consent", version.id.as_bytes()), &given)
    };
    page.active.iter().chain(&page.former).map(entry).collect()
}

fn resource(patient: &PatientId, item: &ProfileItem) -> Option<fhir::Entry> {
    let by_patient = item.origin.by.quality == Quality::Patient;
    let source = Source { patient: ResourceId::of_patient(patient), document: None, by_patient };
    let id = |kind: &str| ResourceId::of_own(kind, item.id.as_bytes());
    let code = |name: &Line| CodeableConcept {
        codings: item.coding.iter().cloned().collect(),
        text: Some(name.as_str().to_owned()),
    };
    Some(match &item.item {
        Item::Condition(Condition { name, state, since, until, note }) => {
            let status = match state {
                Some(Course::Over) => ActStatus::Completed,
                _ => ActStatus::Active,
            };
            let (code, period, comments) = (code(name), period(*since, *until), comments(note));
            let condition = clinical::Condition { code, period, status, comments, ..clinical::Condition::default() };
            fhir::condition(id("Condition"), &source, &condition)
        }
        Item::Treatment(Treatment { name, dosage, reason, since, until, note }) => {
            let reason = reason.as_ref().map(|reason| words(reason.as_str()));
            let medication = clinical::Medication {
                code: code(name),
                dosage: dosage.as_ref().map(|dosage| dosage.as_str().to_owned()),
                period: period(*since, *until),
                reason,
                // Whether it is still taken, the profile does not say by itself.
                status: ActStatus::Unknown,
                comments: comments(note),
                ..clinical::Medication::default()
            };
            fhir::medication(id("MedicationStatement"), &source, &medication)
        }
        Item::Allergy(Allergy { name, reaction, severity, since, note }) => {
            let allergy = clinical::Allergy {
                substance: code(name),
                reactions: reaction.iter().map(|reaction| words(reaction.as_str())).collect(),
                criticality: (*severity == Some(Severity::Severe)).then_some(Criticality::High),
                period: period(*since, None),
                status: ActStatus::Active,
                comments: comments(note),
                ..clinical::Allergy::default()
            };
            fhir::allergy(id("AllergyIntolerance"), &source, &allergy)
        }
        Item::Vaccination(Vaccination { name, date, dose, lot, note, .. }) => {
            let immunization = clinical::Immunization {
                vaccine: code(name),
                date: date.and_then(stamp),
                dose_number: dose.map(u32::from),
                lot: lot.as_ref().map(|lot| lot.as_str().to_owned()),
                comments: comments(note),
                ..clinical::Immunization::default()
            };
            fhir::immunization(id("Immunization"), &source, &immunization)
        }
        Item::Stay(_)
        | Item::FamilyHistory(_)
        | Item::Habit(_)
        | Item::Disability(_)
        | Item::Blood(_)
        | Item::Contact(_) => return None,
    })
}

fn words(text: &str) -> CodeableConcept {
    CodeableConcept { codings: Vec::new(), text: Some(text.to_owned()) }
}

fn comments(note: &Option<Note>) -> Vec<String> {
    note.iter().map(|note| note.as_str().to_owned()).collect()
}

fn period(since: Option<PartialDate>, until: Option<PartialDate>) -> Period {
    Period { start: since.and_then(stamp), end: until.and_then(stamp) }
}

fn stamp(date: PartialDate) -> Option<CdaTime> {
    CdaTime::parse(&String::from(date).replace('-', ""))
}
