//! Patients and those who open their records.

use domain::identity::{BirthDate, BirthName, GivenNames, InseeCode, Sex, StrictTraits, UsedNames};
use domain::ids::{AccountId, PatientId, SessionRef};
use domain::ins::{IdentityStatus, Ins, InsOid, Matricule};
use domain::password::Password;
use domain::rights::lifecycle::{Consent, Means};
use domain::rights::{Actor, Quality, Role, Strength};
use portal::Portal;
use portal::accounts::{self, NewAccount, NewPatient};

pub(super) async fn person(portal: &Portal, number: &str, given: &str, born: &str, sex: Sex, place: &str) -> Actor {
    let patient = patient(portal, number, given, born, sex, place).await;
    let account = account(portal, given, patient, Quality::Patient).await;
    actor(account, given, patient)
}

/// Somebody whose record waits for their consent.
pub(super) async fn announced(portal: &Portal, number: &str, given: &str, born: &str, sex: Sex, place: &str) -> Actor {
    let new = NewPatient { consent: None, ..traits(number, given, born, sex, place) };
    let patient = accounts::create_patient(portal, &new).await.unwrap();
    let account = account(portal, given, patient, Quality::Patient).await;
    actor(account, given, patient)
}

pub(super) async fn patient(
    portal: &Portal,
    number: &str,
    given: &str,
    born: &str,
    sex: Sex,
    place: &str,
) -> PatientId {
    accounts::create_patient(portal, &traits(number, given, born, sex, place)).await.unwrap()
}

fn traits(number: &str, given: &str, born: &str, sex: Sex, place: &str) -> NewPatient {
    NewPatient {
        ins: Ins { matricule: Matricule::with_key(number).unwrap(), oid: InsOid::Test },
        status: IdentityStatus::Qualified,
        traits: StrictTraits {
            birth_name: BirthName::parse("PAT-TROIS").unwrap(),
            birth_given_names: GivenNames::parse(given).unwrap(),
            birth_date: BirthDate::parse(born).unwrap(),
            sex,
            birth_place: InseeCode::parse(place).unwrap(),
        },
        used: UsedNames::default(),
        consent: Some(Consent {
            at: "2026-03-01T10:00:00Z".parse().unwrap(),
            by: "Dominique PAT-TROIS".to_owned(),
            means: Means::Paper,
        }),
    }
}

pub(super) fn actor(account: AccountId, given: &str, patient: PatientId) -> Actor {
    Actor {
        account,
        name: format!("{given} PAT-TROIS"),
        role: Role::Patient,
        subject: Some(patient),
        quality: Quality::Patient,
        strength: Strength::TwoFactors,
        session: SessionRef::from_bytes(*account.as_bytes()),
    }
}

pub(super) async fn account(portal: &Portal, identifier: &str, patient: PatientId, quality: Quality) -> AccountId {
    let new = NewAccount {
        identifier,
        name: identifier,
        role: Role::Patient,
        password: &Password::parse("quatre girafes mauves dansent").unwrap(),
        totp_secret: b"12345678901234567890",
        subjects: &[(patient, quality)],
        demo: true,
    };
    accounts::create_account(portal, &new).await.unwrap()
}
