//! The medical profile in a copy: as resources for programs.

use domain::cda::CdaTime;
use domain::clinical::{self, ActStatus, CodeableConcept, Period};
use domain::fhir::{self, ResourceId, Source};
use domain::ids::PatientId;
use domain::profile::{Allergy, Condition, Course, Item, Line, Note, PartialDate, Treatment, Vaccination};
use domain::rights::Quality;

use crate::document::DocumentItem;
use crate::profile::{DirectivesPage, DirectivesVersion, ProfileItem, SectionState};

/// The items that FHIR has a resource for. The others are for people: the page of the copy and the summary tell them.
/// `given` are the documents of the copy: only to those can an item refer.
pub(super) fn resources(patient: &PatientId, sections: &[SectionState], given: &[DocumentItem]) -> Vec<fhir::Entry> {
    let items = sections.iter().flat_map(|section| &section.items);
    items.filter_map(|item| resource(patient, item, given)).collect()
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

fn resource(patient: &PatientId, item: &ProfileItem, given: &[DocumentItem]) -> Option<fhir::Entry> {
    let origin = &item.origin;
    // What was accepted from a document is its author's word, until the patient puts it in theirs.
    let by_patient = origin.by.quality == Quality::Patient && (!origin.from_documents || origin.edited);
    let evidence = origin.sources.iter().find(|source| given.iter().any(|given| given.id == source.id));
    let document = evidence.map(|source| ResourceId::of_document("DocumentReference", &source.id, 0));
    let source = Source { patient: ResourceId::of_patient(patient), document, by_patient };
    // What has no field for it says it in words; so does what refers to a document that is not in the copy.
    let told = |fields: bool| origin.sources.first().filter(|_| !(fields && document.is_some())).map(from);
    let comments = |note: &Option<Note>, fields| comments(note).into_iter().chain(told(fields)).collect();
    let id = |kind: &str| ResourceId::of_own(kind, item.id.as_bytes());
    let code = |name: &Line| CodeableConcept {
        codings: item.coding.iter().cloned().collect(),
        text: Some(name.as_str().to_owned()),
    };
    Some(match &item.item {
        Item::Condition(Condition { name, state, since, until, note }) => {
            let status = match state {
                Some(Course::Over) => ActStatus::Completed,
                Some(Course::Ongoing) => ActStatus::Active,
                None => ActStatus::Unknown,
            };
            let (code, period, comments) = (code(name), period(*since, *until), comments(note, true));
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
                comments: comments(note, true),
                ..clinical::Medication::default()
            };
            fhir::medication(id("MedicationStatement"), &source, &medication)
        }
        Item::Allergy(Allergy { name, reaction, severity, since, note }) => {
            let allergy = clinical::Allergy {
                substance: code(name),
                reactions: reaction.iter().map(|reaction| words(reaction.as_str())).collect(),
                period: period(*since, None),
                status: ActStatus::Active,
                comments: comments(note, false),
                ..clinical::Allergy::default()
            };
            fhir::allergy(id("AllergyIntolerance"), &source, &allergy, *severity)
        }
        Item::Vaccination(Vaccination { name, date, dose, lot, note, .. }) => {
            let immunization = clinical::Immunization {
                vaccine: code(name),
                date: date.and_then(stamp),
                dose_number: dose.map(u32::from),
                lot: lot.as_ref().map(|lot| lot.as_str().to_owned()),
                comments: comments(note, false),
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

/// « D’après … » in the language of documents, as what stands in them is.
fn from(source: &DocumentItem) -> String {
    format!("D’après le document « {} », {}", source.title, source.date.local().date().strftime("%d/%m/%Y"))
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
