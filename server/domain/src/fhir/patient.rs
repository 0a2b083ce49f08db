//! The patient.

use super::concept::{fixed, line};
use super::{Entry, Json, ResourceId};
use crate::identity::{PersonName, Sex, StrictTraits, UsedNames};
use crate::ids::PatientId;
use crate::ins::{Ins, InsOid};

/// Kinds of identifiers (FR Core).
const KINDS: &str = "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203";
/// Where a person was born (FHIR R4), with the INSEE code of the place (FR Core).
const BIRTH_PLACE: &str = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace";
const INSEE_CODE: &str = "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code";
const COMMUNES: &str = "https://mos.esante.gouv.fr/NOS/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM";

/// The identity of a patient.
#[derive(Clone, Copy)]
pub struct Patient<'a> {
    /// Their id in the record.
    pub id: PatientId,
    /// Their INS.
    pub ins: &'a Ins,
    /// The strict traits.
    pub traits: &'a StrictTraits,
    /// The names in use.
    pub used: &'a UsedNames,
}

/// The patient, with the INS under its OID and the strict traits as official name, date and place of birth and gender.
pub fn patient(given: &Patient<'_>) -> Entry {
    let kind = match given.ins.oid {
        InsOid::Nir => "INS-NIR",
        InsOid::Nia => "INS-NIA",
        InsOid::Test => "INS-NIR-TEST",
        InsOid::Demo => "INS-NIR-DEMO",
    };
    let identifier = Json::object([
        ("use", Some(Json::text("official"))),
        ("type", Some(Json::object([("coding", Some(Json::list([fixed(KINDS, kind, None)])))]))),
        ("system", Some(Json::text(format!("urn:oid:{}", given.ins.oid.as_str())))),
        ("value", Some(Json::text(given.ins.matricule.as_str()))),
    ]);
    let traits = given.traits;
    let official = name("official", traits.birth_name.as_str(), traits.birth_given_names.as_str().split(' '));
    let used = PersonName::of(traits, given.used);
    let usual = name("usual", used.family(), [used.given()]);
    let place = Json::object([
        ("url", Some(Json::text(INSEE_CODE))),
        ("valueCoding", Some(fixed(COMMUNES, traits.birth_place.as_str(), None))),
    ]);
    let address = Json::object([("extension", Some(Json::list([place])))]);
    let birth_place = Json::object([("url", Some(Json::text(BIRTH_PLACE))), ("valueAddress", Some(address))]);
    let gender = match traits.sex {
        Sex::Female => "female",
        Sex::Male => "male",
        // FR Core: an indeterminate sex of the INS is `unknown`.
        Sex::Indeterminate => "unknown",
    };
    Entry::new(
        "Patient",
        ResourceId::of_patient(&given.id),
        [
            ("extension", Some(Json::list([birth_place]))),
            ("identifier", Some(Json::list([identifier]))),
            ("name", Some(Json::list([official, usual]))),
            ("gender", Some(Json::text(gender))),
            ("birthDate", Some(Json::text(traits.birth_date.date().to_string()))),
        ],
    )
}

fn name<'a>(usage: &'static str, family: &str, given: impl IntoIterator<Item = &'a str>) -> Json {
    Json::object([
        ("use", Some(Json::text(usage))),
        ("family", line(family)),
        ("given", Some(Json::list(given.into_iter().filter_map(line)))),
    ])
}
