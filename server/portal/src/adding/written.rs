//! The CDA document in which an own document is kept, and all that is stored of it.

use domain::calendar;
use domain::category::Category;
use domain::cda::{self, Author, CdaTime, Coded, Header, InstanceId, Limits, Organization, Patient, PatientName};
use domain::codes;
use domain::identity::{Sex, UsedName};
use domain::ids::AccountId;
use domain::rights::{Actor, Quality};
use jiff::Timestamp;

use crate::access::{Access, Identity};
use crate::crypto::random;
use crate::document::{DocumentDate, Format, Metadata, Words};
use crate::{Error, Portal};

/// TRE_A05, types of documents.
const TYPES: &str = "1.2.250.1.213.1.1.4.12";
/// LOINC.
const LOINC: &str = "2.16.840.1.113883.6.1";
/// HL7 `Confidentiality`.
const CONFIDENTIALITY: &str = "2.16.840.1.113883.5.25";
/// HL7 `AdministrativeGender`.
const GENDER: &str = "2.16.840.1.113883.5.1";
/// HL7 `RoleClass`, for the guardian and the caregiver.
const ROLE_CLASS: &str = "2.16.840.1.113883.5.110";
/// Who keeps these documents.
const CUSTODIAN: &str = "Passerelle";

/// Which document it is among the versions of one.
pub(crate) struct Version {
    pub(crate) set: InstanceId,
    pub(crate) number: u32,
    pub(crate) replaces: Option<InstanceId>,
}

impl Version {
    /// The first version of a new document.
    pub(crate) fn first() -> Self {
        Self { set: new_id(), number: 1, replaces: None }
    }
}

/// An id of our own: an OID under 2.25, from a random UUID (ITU-T X.667).
fn new_id() -> InstanceId {
    let mut bytes: [u8; 16] = random();
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    InstanceId { root: format!("2.25.{}", u128::from_be_bytes(bytes)), extension: None }
}

/// The header of a document that the actor adds now.
pub(crate) fn header(portal: &Portal, actor: &Actor, access: &Access<'_>, version: Version) -> Header {
    let author = author(actor, &access.identity, portal.now());
    header_by(author, &access.identity, version)
}

/// The header of a document that the portal itself adds.
pub(crate) fn header_of_portal(identity: &Identity, version: Version, now: Timestamp) -> Header {
    let organization = Some(Organization { name: Some(CUSTODIAN.to_owned()), ids: Vec::new() });
    header_by(Author { time: stamp(now), ids: vec![new_id()], organization, ..Author::default() }, identity, version)
}

fn stamp(now: Timestamp) -> Option<CdaTime> {
    CdaTime::parse(&now.to_zoned_datetime(calendar::paris()).strftime("%Y%m%d%H%M%S%z").to_string())
}

fn ins_of(identity: &Identity) -> InstanceId {
    InstanceId {
        root: identity.ins.oid.as_str().to_owned(),
        extension: Some(identity.ins.matricule.as_str().to_owned()),
    }
}

fn header_by(author: Author, identity: &Identity, version: Version) -> Header {
    let traits = &identity.traits;
    let used = |name: &Option<UsedName>| name.as_ref().map(|name| name.as_str().to_owned());
    let (sex, word) = match traits.sex {
        Sex::Female => ("F", "Féminin"),
        Sex::Male => ("M", "Masculin"),
        Sex::Indeterminate => ("UN", "Indéterminé"),
    };
    let patient = Patient {
        name: PatientName {
            birth_family: Some(traits.birth_name.as_str().to_owned()),
            birth_given: Some(traits.birth_given_names.as_str().to_owned()),
            first_birth_given: Some(traits.birth_given_names.first().to_owned()),
            used_family: used(&identity.used.family),
            used_given: used(&identity.used.given),
            plain: None,
        },
        birth_time: CdaTime::parse(&traits.birth_date.date().strftime("%Y%m%d").to_string()),
        sex: Some(coded(sex, GENDER, word)),
        birth_place: Some(traits.birth_place.as_str().to_owned()),
    };
    Header {
        id: new_id(),
        set_id: Some(version.set),
        version_number: Some(version.number),
        replaces: version.replaces.into_iter().collect(),
        title: None,
        type_code: coded("", TYPES, ""),
        confidentiality: vec![coded("N", CONFIDENTIALITY, "Normal")],
        language: Some("fr-FR".to_owned()),
        patient_ids: vec![ins_of(identity)],
        patient,
        effective_time: None,
        service_start: None,
        service_end: None,
        services: Vec::new(),
        authors: vec![author],
        custodian: Some(Organization { name: Some(CUSTODIAN.to_owned()), ids: Vec::new() }),
        legal_authenticator: None,
        facility: None,
        practice: None,
    }
}

/// The patient, by their INS; or who acts for them, by an id that means nothing elsewhere.
fn author(actor: &Actor, identity: &Identity, now: Timestamp) -> Author {
    let common = Author { time: stamp(now), ..Author::default() };
    match actor.quality {
        Quality::Patient => {
            Author { ids: vec![ins_of(identity)], person_name: Some(identity.name().to_string()), ..common }
        }
        Quality::Delegate => Author {
            ids: vec![account_id(&actor.account)],
            person_name: Some(actor.name.clone()),
            profession: Some(coded("CAREGIVER", ROLE_CLASS, "Proche aidant")),
            ..common
        },
        _ => Author {
            ids: vec![account_id(&actor.account)],
            person_name: Some(actor.name.clone()),
            profession: Some(coded("GUARD", ROLE_CLASS, "Représentant légal")),
            ..common
        },
    }
}

/// Whether it was the actor who added the own document of this header: the patient, or this very representative.
#[must_use]
pub fn added_by(actor: &Actor, header: &Header) -> bool {
    header.authors.first().is_some_and(|author| match actor.quality {
        Quality::Patient => author.profession.is_none(),
        _ => author.ids.contains(&account_id(&actor.account)),
    })
}

fn account_id(account: &AccountId) -> InstanceId {
    InstanceId { root: format!("2.25.{}", u128::from_be_bytes(*account.as_bytes())), extension: None }
}

fn coded(code: &str, system: &str, display: &str) -> Coded {
    let text = |text: &str| text.to_owned();
    Coded { code: text(code), system: Some(text(system)), display: Some(text(display)) }
}

/// Says in the header what the person says of the document.
pub(crate) fn describe(header: &mut Header, title: &str, category: Category, date: CdaTime) {
    describe_as(header, title, category.patient_type().unwrap_or("EXPPAT_2"), date);
}

/// As [`describe`], for a type (TRE_A05, LOINC).
pub(crate) fn describe_as(header: &mut Header, title: &str, code: &str, date: CdaTime) {
    header.title = Some(title.to_owned());
    let system = if code.starts_with(|first: char| first.is_ascii_digit()) { LOINC } else { TYPES };
    header.type_code = coded(code, system, codes::type_label(code).unwrap_or(code));
    header.effective_time = Some(date);
}

/// A document as it is stored, before it is sealed.
pub(crate) struct Written {
    pub(crate) header: Header,
    pub(crate) bytes: Vec<u8>,
    pub(crate) metadata: Metadata,
    pub(crate) date: DocumentDate,
    pub(crate) format: i64,
    pub(crate) search: String,
}

/// Writes the document and reads it back, so that what cannot be read is never stored. Takes a core for a while.
pub(crate) fn write(header: &Header, media_type: &str, file: &[u8], now: Timestamp) -> Result<Written, Error> {
    let bytes = cda::write(header, media_type, file).into_bytes();
    let document = cda::read(&bytes, &Limits::default()).map_err(|_| Error::Corrupt("a document that was written"))?;
    let date = DocumentDate::of(&document, now);
    let metadata = Metadata::of(&document, date);
    let search = metadata.search_text(Words::of(&document));
    let format = Format::of(&document).number();
    Ok(Written { header: document.header, bytes, metadata, date, format, search })
}
