//! A server that trusts an issuer of the test's own, a patient with documents, and professionals in the directory.

use std::{fs, process::Command};

use data_encoding::BASE64URL_NOPAD;
use domain::{
    contact::Address,
    identity::{BirthDate, BirthName, GivenNames, InseeCode, Sex, StrictTraits, UsedNames},
    ids::{PatientId, SessionRef},
    ins::{IdentityStatus, Ins},
    password::Password,
    rights::{
        Actor, Quality, Role, Strength,
        lifecycle::{Consent, LifeAct, Means},
        sharing::{Change, Grant, NationalId, Who},
    },
};
use portal::{
    OpenOptions, Portal,
    accounts::{self, NewAccount, NewPatient},
    acts::Act,
    directory::{self, Practitioner, Structure},
    import::import_document,
    life, sharing,
};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use serde_json::{Value, json};

use crate::{
    support::{Place, Server},
    wire::{Answer, Wire},
};

pub(crate) const ISSUER: &str = "https://issuer.test";
pub(crate) const AUDIENCE: &str = "https://portal.test/fhir";
pub(crate) const MATRICULE: &str = "279035121518989";
pub(crate) const SYSTEM: &str = "urn:oid:1.2.250.1.213.1.4.10";
pub(crate) const DOCTOR: &str = "800000000017";
/// Where each professional is written to.
pub(crate) const MAIL_OF_DOCTOR: &str = "alix@medecin.example.org";
pub(crate) const REGULATOR: &str = "800000000033";
/// Who wrote the documents.
pub(crate) const AUTHOR: &str = "899700218896";
const CLINIC: &str = "1750712184";

/// All of it.
pub(crate) struct World {
    pub(crate) server: Server,
    pub(crate) place: Place,
    portal: Portal,
    runtime: tokio::runtime::Runtime,
    pair: EcdsaKeyPair,
    patient: PatientId,
    me: Actor,
}

pub(crate) fn pair() -> EcdsaKeyPair {
    let random = SystemRandom::new();
    let document = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, document.as_ref(), &random).unwrap()
}

fn jwks(pair: &EcdsaKeyPair) -> String {
    let point = pair.public_key().as_ref();
    let half = |from: usize| BASE64URL_NOPAD.encode(&point[from..from + 32]);
    json!({ "keys": [{ "kty": "EC", "crv": "P-256", "kid": "k1", "x": half(1), "y": half(33) }] }).to_string()
}

fn id(text: &str) -> NationalId {
    NationalId::parse(text).unwrap()
}

/// A document of the patient; `confidentiality` is a code of TRE_A07 or `N`.
fn cda(number: u32, code: &str, confidentiality: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3"><realmCode code="FR"/><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
<id root="1.2.3.4" extension="{number}"/><code code="{code}" codeSystem="2.16.840.1.113883.6.1"/><title>Document {number}</title>
<effectiveTime value="20260115093000+0100"/><confidentialityCode code="{confidentiality}" codeSystem="1.2.250.1.213.1.1.4.13"/>
<recordTarget><patientRole><id extension="{MATRICULE}" root="1.2.250.1.213.1.4.10"/></patientRole></recordTarget>
<author><time value="20260115"/><assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="{AUTHOR}"/>
<assignedPerson><name>Dr Camille MÉDIONI</name></assignedPerson></assignedAuthor></author>
<component><structuredBody><component><section><title>Examen</title><text>Normal.</text></section></component></structuredBody></component>
</ClinicalDocument>"#
    )
}

impl World {
    pub(crate) fn new() -> Self {
        Self::with(&[])
    }

    /// The same, the server being started with more options.
    pub(crate) fn with(more: &[&str]) -> Self {
        let (place, pair) = (Place::new(), pair());
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().worker_threads(1).build().unwrap();
        let options =
            OpenOptions { data_dir: place.data(), database_url: None, clock: portal::system_clock(), demo: false };
        let portal = runtime.block_on(Portal::open(options)).unwrap();
        let (patient, me) = runtime.block_on(people(&portal));
        let keys = place.path("jwks.json");
        fs::write(&keys, jwks(&pair)).unwrap();
        let keys = keys.display().to_string();
        let options = ["--care-issuer", ISSUER, "--care-audience", AUDIENCE, "--care-jwks", &keys];
        let server = place.serve(&[&options, more].concat());
        Self { server, place, portal, runtime, pair, patient, me }
    }

    /// Puts a document into the record.
    pub(crate) fn import(&self, number: u32, code: &str, confidentiality: &str) {
        let text = cda(number, code, confidentiality);
        let done = async { import_document(&self.portal, "Alimentation", &ins(), text.as_bytes()).await };
        self.runtime.block_on(done).unwrap();
    }

    /// What the patient does in the portal, by its use cases.
    pub(crate) fn patient<'a, F: Future>(&'a self, does: impl FnOnce(&'a Portal, &'a Actor) -> F) -> F::Output {
        self.runtime.block_on(does(&self.portal, &self.me))
    }

    /// The patient decides; the server learns of it from the database alone.
    pub(crate) fn decide(&self, change: &Change) {
        let act = Act::new(self.patient);
        let done = sharing::change(&self.portal, &self.me, &act, 0, change);
        self.runtime.block_on(done).unwrap();
    }

    /// The patient closes their record.
    pub(crate) fn close_record(&self) {
        let act = Act::new(self.patient);
        let done = life::act(&self.portal, &self.me, &act, 1, LifeAct::Close);
        self.runtime.block_on(done).unwrap();
    }

    pub(crate) fn allow(&self) {
        self.decide(&Change::Grant { who: who(DOCTOR), grant: Grant::Allowed, until: None });
    }

    pub(crate) fn claims(&self, id: &str, purpose: &str) -> Value {
        let now = self.portal.now().as_second();
        json!({
            "iss": ISSUER, "aud": AUDIENCE, "iat": now, "exp": now + 600, "jti": "t1", "sub": id, "acr": "eidas3",
            "profession": "G15_10/SM26", "structure": CLINIC, "purpose_of_use": purpose, "regulation": id == REGULATOR,
        })
    }

    pub(crate) fn sign(&self, claims: &Value) -> String {
        signed(&self.pair, &json!({ "alg": "ES256", "typ": "at+jwt", "kid": "k1" }), claims)
    }

    pub(crate) fn token(&self, id: &str) -> String {
        self.sign(&self.claims(id, "TREAT"))
    }

    pub(crate) fn wire(&self) -> Wire {
        Wire::open(self.server.address)
    }

    /// A GET with a token, on a connection of its own.
    pub(crate) fn get(&self, path: &str, token: &str) -> Answer {
        self.wire().send("GET", path, &[("Authorization", &format!("Bearer {token}"))], "")
    }

    /// A search by form.
    pub(crate) fn search(&self, token: &str, parameters: &str) -> Answer {
        search(&mut self.wire(), token, MATRICULE, parameters)
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        self.place.command(arguments)
    }
}

/// A search by form, on a connection.
pub(crate) fn search(wire: &mut Wire, token: &str, matricule: &str, parameters: &str) -> Answer {
    let authorization = format!("Bearer {token}");
    let form = ("Content-Type", "application/x-www-form-urlencoded");
    let body = format!("patient.identifier={SYSTEM}%7C{matricule}{parameters}");
    wire.send("POST", "/fhir/DocumentReference/_search", &[("Authorization", &authorization), form], &body)
}

pub(crate) fn signed(pair: &EcdsaKeyPair, header: &Value, claims: &Value) -> String {
    let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let text = format!("{}.{}", part(header), part(claims));
    let signature = pair.sign(&SystemRandom::new(), text.as_bytes()).unwrap();
    format!("{text}.{}", BASE64URL_NOPAD.encode(signature.as_ref()))
}

pub(crate) fn who(number: &str) -> Who {
    Who { id: id(number), name: "Dr Alix FICTIVE".to_owned(), profession: "G15_10".to_owned() }
}

fn ins() -> Ins {
    Ins::parse(MATRICULE, "1.2.250.1.213.1.4.10").unwrap()
}

async fn people(portal: &Portal) -> (PatientId, Actor) {
    let new = NewPatient {
        ins: ins(),
        status: IdentityStatus::Qualified,
        traits: StrictTraits {
            birth_name: BirthName::parse("PAT-TROIS").unwrap(),
            birth_given_names: GivenNames::parse("DOMINIQUE").unwrap(),
            birth_date: BirthDate::parse("1979-03-28").unwrap(),
            sex: Sex::Female,
            birth_place: InseeCode::parse("51215").unwrap(),
        },
        used: UsedNames::default(),
        consent: Some(Consent {
            at: "2026-03-01T10:00:00Z".parse().unwrap(),
            by: "Dominique PAT-TROIS".to_owned(),
            means: Means::Paper,
        }),
    };
    let patient = accounts::create_patient(portal, &new).await.unwrap();
    let password = Password::parse("quatre girafes mauves dansent").unwrap();
    let account = NewAccount {
        identifier: "dominique@example.fr",
        name: "Dominique PAT-TROIS",
        role: Role::Patient,
        password: &password,
        totp_secret: b"12345678901234567890",
        subjects: &[(patient, Quality::Patient)],
        demo: false,
    };
    let account = accounts::create_account(portal, &account).await.unwrap();
    let me = Actor {
        account,
        name: "Dominique PAT-TROIS".to_owned(),
        role: Role::Patient,
        subject: Some(patient),
        quality: Quality::Patient,
        strength: Strength::TwoFactors,
        session: SessionRef::from_bytes([7; 16]),
    };
    let practitioner = |number: &str| Practitioner {
        id: id(number),
        name: "Dr Alix FICTIVE".to_owned(),
        profession: "G15_10".to_owned(),
        structure: Some(Structure { id: id(CLINIC), name: "Clinique des Lilas".to_owned() }),
        regulates: number == REGULATOR,
        active: true,
        email: Address::parse(MAIL_OF_DOCTOR).ok(),
    };
    directory::put(portal, &[DOCTOR, REGULATOR, AUTHOR].map(practitioner)).await.unwrap();
    (patient, me)
}
