//! Puts the demonstration into the store. Doing it again changes nothing, so that it may run at every start.

use std::{collections::HashMap, error::Error};

use domain::{
    identity::{BirthDate, BirthName, GivenNames, InseeCode, Sex, StrictTraits, UsedName, UsedNames},
    ids::{AccountId, PatientId, SessionRef},
    ins::{IdentityStatus, Ins},
    password::Password,
    rights::{
        Actor, Quality, Role, Strength,
        lifecycle::{Consent, Means},
    },
};
use portal::{
    Portal,
    accounts::{self, NewAccount, NewPatient},
    import::{self, ImportRefusal},
    life,
};

use super::{
    directory, documents, help,
    people::{self, Account, Bond, Patient, people},
};

/// What may go wrong while filling: the data is part of the binary, so mostly the store.
pub(crate) type Failure = Box<dyn Error + Send + Sync>;

/// In whose name the demonstration documents are added, as patients read it in their history.
const OPERATOR: &str = "Passerelle (démonstration)";

/// Creates what is missing of the demonstration.
///
/// # Errors
/// When the store does not take it.
pub(crate) async fn fill(portal: &Portal) -> Result<(), Failure> {
    let people = people();
    portal::directory::put(portal, &directory::practitioners(&people)).await?;
    let mut ids = HashMap::new();
    for patient in &people.patients {
        let ins = ins(patient)?;
        let agreed = |by: &str| Consent { at: portal.now(), by: by.to_owned(), means: Means::Paper };
        let consent = people.answers_for(&patient.key).filter(|_| !patient.announced).map(agreed);
        let id = match accounts::find_patient(portal, &ins).await? {
            Some(id) => id,
            None => accounts::create_patient(portal, &new_patient(patient, ins.clone(), consent.clone())?).await?,
        };
        if let Some(consent) = &consent {
            // For a demonstration that is older than consents; what somebody decided since stands.
            life::agreed_elsewhere(portal, id, consent).await?;
        }
        for name in &patient.documents {
            let document = documents::document(name).ok_or("a demonstration document is missing from the binary")?;
            match import::import_document(portal, OPERATOR, &ins, document.bytes).await {
                // Somebody tried out how a record is closed.
                Err(ImportRefusal::Closed) => break,
                other => other?,
            };
        }
        ids.insert(patient.key.as_str(), id);
    }
    let mut made = HashMap::new();
    for account in &people.accounts {
        match create_account(portal, account, &ids).await {
            Ok(id) => {
                directory::first_decision(portal, &people, account, id, &ids).await?;
                help::begin(portal, account, id, &made).await?;
                for own in account.subjects.iter().filter(|subject| subject.bond == Bond::Holder) {
                    if let Some(patient) = ids.get(own.patient.as_str()) {
                        made.insert(own.patient.as_str(), actor(account, id, Some(*patient))?);
                    }
                }
            }
            // It is there since an earlier start, and decides for itself.
            Err(portal::Error::Conflict) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Somebody of the demonstration, in person.
pub(super) fn actor(account: &Account, id: AccountId, subject: Option<PatientId>) -> Result<Actor, Failure> {
    let mut session = [0; 16];
    getrandom::fill(&mut session)?;
    Ok(Actor {
        account: id,
        name: account.name.clone(),
        role: Role::Patient,
        subject,
        quality: Quality::Patient,
        strength: Strength::TwoFactors,
        session: SessionRef::from_bytes(session),
    })
}

/// The INS of a demonstration patient.
pub(crate) fn ins(patient: &Patient) -> Result<Ins, Failure> {
    Ok(Ins::parse(&patient.matricule, &patient.oid)?)
}

fn new_patient(patient: &Patient, ins: Ins, consent: Option<Consent>) -> Result<NewPatient, Failure> {
    Ok(NewPatient {
        ins,
        status: IdentityStatus::Qualified,
        traits: StrictTraits {
            birth_name: BirthName::parse(&patient.birth_name)?,
            birth_given_names: GivenNames::parse(&patient.birth_given_names)?,
            birth_date: BirthDate::parse(&patient.birth_date)?,
            sex: Sex::parse(&patient.sex)?,
            birth_place: InseeCode::parse(&patient.birth_place)?,
        },
        used: UsedNames {
            family: Some(UsedName::parse(&patient.used_name)?),
            given: Some(UsedName::parse(&patient.used_given_name)?),
        },
        consent,
    })
}

async fn create_account(
    portal: &Portal,
    account: &Account,
    ids: &HashMap<&str, PatientId>,
) -> Result<AccountId, portal::Error> {
    let subjects: Vec<_> = account
        .subjects
        .iter()
        .filter_map(|subject| {
            let quality = match subject.bond {
                Bond::Holder => Quality::Patient,
                Bond::LegalRepresentative => Quality::LegalRepresentative,
            };
            Some((*ids.get(subject.patient.as_str())?, quality))
        })
        .collect();
    let role = match account.role {
        people::Role::Patient => Role::Patient,
        people::Role::Professional => Role::Professional,
    };
    add_account(portal, &account.identifier, &account.name, role, &account.password, &account.totp_secret, &subjects)
        .await
}

/// Adds a demonstration account; its words are public.
pub(crate) async fn add_account(
    portal: &Portal,
    identifier: &str,
    name: &str,
    role: Role,
    password: &str,
    totp_secret: &str,
    subjects: &[(PatientId, Quality)],
) -> Result<AccountId, portal::Error> {
    let password = Password::parse(password).map_err(|_| portal::Error::Corrupt("a demonstration password"))?;
    let secret = data_encoding::BASE32_NOPAD
        .decode(totp_secret.as_bytes())
        .map_err(|_| portal::Error::Corrupt("a demonstration secret"))?;
    let account =
        NewAccount { identifier, name, role, password: &password, totp_secret: &secret, subjects, demo: true };
    accounts::create_account(portal, &account).await
}
