//! Documents: a DocumentReference with what the header says, and a Binary with the bytes.

use data_encoding::BASE64;
use jiff::Timestamp;
use sha1::{Digest, Sha1};

use super::concept::{CLASSES, LOINC, VISIBILITY, coded, fixed, fixed_concept, identifier, line, reference};
use super::{Entry, Json, ResourceId, date};
use crate::cda::{Author, Header, InstanceId, Organization};
use crate::codes;
use crate::ids::{DocumentId, PatientId};
use crate::ins::Ins;
use crate::rights::Confidentiality;

const CONFIDENTIALITY: &str = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
/// Formats of documents of IHE.
const FORMATS: &str = "http://ihe.net/fhir/ihe.formatcode.fhir/CodeSystem/formatcode";

/// A document as it lies in the record.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    /// Its id.
    pub id: DocumentId,
    /// The title that the record shows.
    pub title: &'a str,
    /// Whether a newer version took its place.
    pub superseded: bool,
    /// Whom it is kept from now, whatever it said when it was deposited.
    pub confidentiality: Confidentiality,
    /// When it entered the record.
    pub deposited_at: Timestamp,
    /// Its header.
    pub header: &'a Header,
    /// Its bytes, as deposited.
    pub bytes: &'a [u8],
    /// Media type of these bytes.
    pub media_type: &'static str,
}

/// The DocumentReference of a document (PDSm) of a patient, then its Binary, for the Bundle of an export.
pub fn document(patient: PatientId, given: &Document<'_>) -> [Entry; 2] {
    let id = ResourceId::of_document("DocumentReference", &given.id, 0);
    let binary = ResourceId::of_document("Binary", &given.id, 0);
    let subject = reference(ResourceId::of_patient(&patient).urn());
    [
        Entry::new("DocumentReference", id, described(given, subject, binary.urn())),
        Entry::new("Binary", binary, content(given, reference(id.urn()))),
    ]
}

/// The DocumentReference of a document, as a server gives it whose address is `base`: under the id of the record, with the
/// patient named by their INS and the address of the Binary.
pub fn served(given: &Document<'_>, ins: &Ins, base: &str) -> Json {
    let identifier = Json::object([
        ("system", Some(Json::text(format!("urn:oid:{}", ins.oid.as_str())))),
        ("value", Some(Json::text(ins.matricule.as_str()))),
    ]);
    let subject = Json::object([("type", Some(Json::text("Patient"))), ("identifier", Some(identifier))]);
    let fields = described(given, subject, format!("{base}/Binary/{}", given.id));
    Json::resource("DocumentReference", given.id, fields)
}

/// The Binary of a document, as a server gives it.
pub fn served_binary(given: &Document<'_>) -> Json {
    Json::resource("Binary", given.id, content(given, reference(format!("DocumentReference/{}", given.id))))
}

/// The fields of a Binary.
fn content(given: &Document<'_>, described_by: Json) -> [(&'static str, Option<Json>); 3] {
    [
        ("contentType", Some(Json::text(given.media_type))),
        ("securityContext", Some(described_by)),
        ("data", Some(Json::text(BASE64.encode(given.bytes)))),
    ]
}

/// The fields of a DocumentReference about `subject`, whose bytes lie at `url`.
fn described(given: &Document<'_>, subject: Json, url: String) -> [(&'static str, Option<Json>); 16] {
    let header = given.header;
    let people = People::of(header);
    let class = codes::class_of(&header.type_code.code);
    let class = class.map(|code| fixed(CLASSES, code, codes::class_label(code)));
    let attachment = Json::object([
        ("contentType", Some(Json::text(given.media_type))),
        ("language", header.language.as_deref().filter(|tag| is_language(tag)).map(Json::text)),
        ("url", Some(Json::text(url))),
        ("size", Some(Json::Number(given.bytes.len().to_string()))),
        ("hash", Some(Json::text(BASE64.encode(&Sha1::digest(given.bytes))))),
        ("title", line(given.title)),
        ("creation", header.effective_time.as_ref().and_then(date::date_time)),
    ]);
    let period = Json::object([
        ("start", header.service_start.as_ref().and_then(date::date_time)),
        ("end", header.service_end.as_ref().and_then(date::date_time)),
    ]);
    // The media type tells how to read it: which template a document follows, PDSm does not need.
    let format = fixed(FORMATS, "urn:ihe:iti:xds:2017:mimeTypeSufficient", Some("mimeType Sufficient"));
    let context = Json::object([
        ("period", Some(period)),
        ("facilityType", header.facility.as_ref().map(|code| coded(code, None))),
        ("practiceSetting", header.practice.as_ref().map(|code| coded(code, None))),
        ("sourcePatientInfo", people.patient),
    ]);
    let replaced = header.replaces.iter().filter_map(identifier).map(|other| {
        let target = Json::object([("identifier", Some(other))]);
        Json::object([("code", Some(Json::text("replaces"))), ("target", Some(target))])
    });
    [
        ("contained", Some(Json::list(people.contained))),
        ("masterIdentifier", identifier(&header.id)),
        ("identifier", header.set_id.as_ref().and_then(identifier).map(|set| Json::list([set]))),
        ("status", Some(Json::text(if given.superseded { "superseded" } else { "current" }))),
        ("type", Some(coded(&header.type_code, Some(LOINC)))),
        ("category", class.map(|class| Json::list([Json::object([("coding", Some(Json::list([class])))])]))),
        ("subject", Some(subject)),
        ("date", Some(Json::text(date::instant(given.deposited_at)))),
        ("author", Some(Json::list(people.authors))),
        ("authenticator", people.authenticator),
        ("custodian", people.custodian),
        ("relatesTo", Some(Json::list(replaced))),
        ("description", line(given.title)),
        ("securityLabel", Some(Json::list(labels(given)))),
        ("content", Some(Json::list([Json::object([("attachment", Some(attachment)), ("format", Some(format))])]))),
        ("context", Some(context)),
    ]
}

/// The level of confidentiality that the header says, and whom the document is kept from now.
fn labels(given: &Document<'_>) -> impl Iterator<Item = Json> {
    let level = given.header.confidentiality.iter().filter(|code| code.code.len() == 1);
    let level = level.map(|code| coded(code, Some(CONFIDENTIALITY)));
    let Confidentiality { masked_ps, hidden_from_patient, hidden_from_representatives } = given.confidentiality;
    let kept = [
        (masked_ps, "MASQUE_PS"),
        (hidden_from_patient, "INVISIBLE_PATIENT"),
        (hidden_from_representatives, "INVISIBLE_REPRESENTANTS_LEGAUX"),
    ];
    level.chain(kept.into_iter().filter(|(kept, _)| *kept).map(|(_, code)| fixed_concept(VISIBILITY, code)))
}

/// The form of a language tag (BCP 47), near enough to keep out what is none.
fn is_language(tag: &str) -> bool {
    tag.split('-').all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Those who took part, as resources inside the DocumentReference: it then stands for itself, wherever it is sent.
#[derive(Default)]
struct People {
    contained: Vec<Json>,
    authors: Vec<Json>,
    authenticator: Option<Json>,
    custodian: Option<Json>,
    /// The patient as the document names them.
    patient: Option<Json>,
}

impl People {
    fn of(header: &Header) -> Self {
        let mut people = Self::default();
        for author in &header.authors {
            let own = people.add(author);
            people.authors.extend(own);
        }
        // FHIR lets no device sign.
        let signer = header.legal_authenticator.as_ref().filter(|signer| signer.device.is_none());
        people.authenticator = signer.and_then(|signer| people.add(signer).into_iter().next());
        people.custodian = header.custodian.as_ref().and_then(|organization| people.organization(organization));
        let named = identifiers(&header.patient_ids);
        people.patient = (named != Json::list([]))
            .then(|| people.keep("Patient", [("identifier", Some(named)), ("name", None), ("birthDate", None)]));
        people
    }

    /// A person with their organization, or a device: references to what was added.
    fn add(&mut self, author: &Author) -> Vec<Json> {
        let qualification = author
            .profession
            .as_ref()
            .map(|profession| Json::list([Json::object([("code", Some(coded(profession, None)))])]));
        let name = author.person_name.as_deref().map(|name| Json::list([Json::object([("text", line(name))])]));
        let named = name.is_some() || author.ids.iter().any(|id| identifier(id).is_some());
        let person = (named && author.device.is_none()).then(|| {
            self.keep(
                "Practitioner",
                [("identifier", Some(identifiers(&author.ids))), ("name", name), ("qualification", qualification)],
            )
        });
        let device = author.device.as_deref().map(|name| {
            let name = Json::object([("name", line(name)), ("type", Some(Json::text("user-friendly-name")))]);
            self.keep("Device", [("deviceName", Some(Json::list([name]))), ("identifier", None), ("type", None)])
        });
        let organization = author.organization.as_ref().and_then(|organization| self.organization(organization));
        person.into_iter().chain(device).chain(organization).collect()
    }

    fn organization(&mut self, organization: &Organization) -> Option<Json> {
        let name = organization.name.as_deref().and_then(line);
        let identifiers = identifiers(&organization.ids);
        // org-1: an organization has a name or an identifier.
        let something = name.is_some() || identifiers != Json::list([]);
        something
            .then(|| self.keep("Organization", [("identifier", Some(identifiers)), ("name", name), ("type", None)]))
    }

    /// Keeps a resource and gives the reference to it; one that is there already is not kept twice.
    fn keep(&mut self, kind: &'static str, fields: [(&'static str, Option<Json>); 3]) -> Json {
        let with_id = |id: &str| {
            let head = [("resourceType", Some(Json::text(kind))), ("id", Some(Json::text(id)))];
            Json::object(head.into_iter().chain(fields.clone()))
        };
        let known = (1..=self.contained.len()).map(|n| format!("p{n}")).zip(&self.contained);
        if let Some((id, _)) = known.into_iter().find(|(id, one)| **one == with_id(id)) {
            return reference(format!("#{id}"));
        }
        let id = format!("p{}", self.contained.len() + 1);
        self.contained.push(with_id(&id));
        reference(format!("#{id}"))
    }
}

fn identifiers(ids: &[InstanceId]) -> Json {
    Json::list(ids.iter().filter_map(identifier))
}
