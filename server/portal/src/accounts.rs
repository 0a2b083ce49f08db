//! Opening records and accounts.

use domain::identity::{StrictTraits, UsedNames};
use domain::ids::{AccountId, PatientId};
use domain::ins::{IdentityStatus, Ins};
use domain::password::Password;
use domain::rights::lifecycle::Consent;
use domain::rights::{Quality, Role};
use domain::text::{clean_line, clean_line_max};
use domain::trace::event::{EventDetails, EventKind};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::access::{Identity, identity_aad};
use crate::crypto::{Aad, Key, open, random, seal};
use crate::store::accounts::{self as store, AccountRow};
use crate::store::life as life_store;
use crate::store::patients::{self, PatientRow};
use crate::trace::{self, Entry, Subject};
use crate::{Error, Portal, instant, life, links};

/// Longest identifier that is looked at, in characters: an e-mail address has at most 254.
const MAX_IDENTIFIER: usize = 254;

/// A patient to add.
#[derive(Clone, Debug)]
pub struct NewPatient {
    /// The number by which health systems know them.
    pub ins: Ins,
    /// How far the identity was checked.
    pub status: IdentityStatus,
    /// Who they are.
    pub traits: StrictTraits,
    /// The names they use.
    pub used: UsedNames,
    /// That they agreed to have a record, when that was written down; without it the record waits for their consent.
    pub consent: Option<Consent>,
}

/// An account to add.
pub struct NewAccount<'a> {
    /// What its owner types to sign in; case does not matter.
    pub identifier: &'a str,
    /// The name to show and to trace.
    pub name: &'a str,
    /// Its kind.
    pub role: Role,
    /// Its password.
    pub password: &'a Password,
    /// The secret of its one-time codes; 20 bytes or more (RFC 4226, 4).
    pub totp_secret: &'a [u8],
    /// For whom it may act and in which quality, the own record first.
    pub subjects: &'a [(PatientId, Quality)],
    /// A demonstration account: its words are public, so it opens only where the demonstration is served.
    pub demo: bool,
}

/// What is sealed of an account.
#[derive(Serialize, Deserialize)]
pub(crate) struct Profile {
    pub(crate) identifier: String,
    pub(crate) name: String,
}

/// Adds a patient with an empty record, traced there: open when they agreed to have one, announced else.
///
/// # Errors
/// [`Error::Conflict`] when there is a patient with this INS; [`Error::Unavailable`], [`Error::Full`].
pub async fn create_patient(portal: &Portal, new: &NewPatient) -> Result<PatientId, Error> {
    let id = PatientId::from_bytes(random());
    let text = id.to_string();
    let key = Key::generate();
    let identity =
        Identity { ins: new.ins.clone(), status: new.status, traits: new.traits.clone(), used: new.used.clone() };
    let plain = Zeroizing::new(serde_json::to_vec(&identity).map_err(|_| Error::Corrupt("the identity of a patient"))?);
    let row = PatientRow {
        wrapped_key: portal.keys().wrap(&text, &key),
        identity: seal(&key, &identity_aad(&text), &plain),
        id: text,
    };
    let index = ins_index(portal, &new.ins);
    let now = portal.now();
    let kind = if new.consent.is_some() { EventKind::RecordOpened } else { EventKind::PatientCreated };
    let details = EventDetails::new(kind).about(id);
    let subject = Some(Subject { patient: &row.id, key: &key });
    let entry = Entry { at: now, subject, details: &details }.prepare(portal.keys());
    let opened = new.consent.as_ref().map(|consent| life::opened_at_creation(&key, &row.id, consent, now));
    let mut tx = portal.store().write().await?;
    patients::insert(&mut tx, &row, &index, instant::millis(now)).await?;
    if let Some(opened) = opened {
        life_store::insert(&mut tx, &row.id, &opened).await?;
    }
    trace::commit(portal, tx, &[entry]).await?;
    Ok(id)
}

/// The patient with this INS.
///
/// # Errors
/// [`Error::Unavailable`].
pub async fn find_patient(portal: &Portal, ins: &Ins) -> Result<Option<PatientId>, Error> {
    let row = patients::by_ins(&mut *portal.store().read().await?, &ins_index(portal, ins)).await?;
    Ok(row.and_then(|row| PatientId::parse(&row.id).ok()))
}

/// Adds an account, traced in the record of each subject.
///
/// # Errors
/// [`Error::Conflict`] when the identifier is taken; [`Error::NotFound`] when a subject is no patient;
/// [`Error::Unavailable`], [`Error::Full`].
pub async fn create_account(portal: &Portal, new: &NewAccount<'_>) -> Result<AccountId, Error> {
    let id = AccountId::from_bytes(random());
    let text = id.to_string();
    let keys = portal.keys();
    let profile = Profile { identifier: tidy(new.identifier), name: clean_line(new.name) };
    let plain = Zeroizing::new(serde_json::to_vec(&profile).map_err(|_| Error::Corrupt("the profile of an account"))?);
    let hash = Zeroizing::new(portal.passwords().hash(new.password.as_str()).await?);
    let place = |column| aad(column, &text, new.role.code(), new.demo);
    let row = AccountRow {
        role: new.role.code().to_owned(),
        profile: seal(&keys.system, &place("profile"), &plain),
        password: seal(&keys.system, &place("password"), hash.as_bytes()),
        totp_secret: seal(&keys.system, &place("totp_secret"), new.totp_secret),
        totp_last_step: 0,
        demo: new.demo,
        id: text,
    };
    let now = portal.now();
    let mut tx = portal.store().write().await?;
    store::insert(&mut tx, &row, &identifier_key(portal, &profile.identifier), instant::millis(now)).await?;
    let mut entries = Vec::new();
    for (position, (patient, quality)) in (0..).zip(new.subjects) {
        let subject = patient.to_string();
        let patient_row = patients::by_id(&mut tx, &subject).await?.ok_or(Error::NotFound)?;
        let mac = links::mac(keys, &row.id, &subject, quality.code(), position);
        patients::link(&mut tx, &row.id, &subject, quality.code(), position, &mac).await?;
        let key = keys.unwrap(&patient_row.id, &patient_row.wrapped_key)?;
        let mut details = EventDetails::new(EventKind::AccountCreated).about(*patient);
        details.actor_account = Some(id);
        details.actor_name = Some(profile.name.clone());
        details.role = Some(new.role);
        details.quality = Some(*quality);
        let traced = Some(Subject { patient: &subject, key: &key });
        entries.push(Entry { at: now, subject: traced, details: &details }.prepare(keys));
    }
    trace::commit(portal, tx, &entries).await?;
    Ok(id)
}

/// The index of an INS.
pub(crate) fn ins_index(portal: &Portal, ins: &Ins) -> Vec<u8> {
    portal.keys().index.ins(ins.oid.as_str(), ins.matricule.as_str())
}

/// The index of an identifier as typed: case and what surrounds it do not matter.
pub(crate) fn identifier_key(portal: &Portal, identifier: &str) -> Vec<u8> {
    portal.keys().index.identifier(&tidy(identifier))
}

pub(crate) fn open_profile(portal: &Portal, row: &AccountRow) -> Result<Profile, Error> {
    let plain = open(&portal.keys().system, &place("profile", row), &row.profile)?;
    serde_json::from_slice(&plain).map_err(|_| Error::Corrupt("the profile of an account"))
}

pub(crate) fn open_totp_secret(portal: &Portal, row: &AccountRow) -> Result<Zeroizing<Vec<u8>>, Error> {
    Ok(open(&portal.keys().system, &place("totp_secret", row), &row.totp_secret)?)
}

/// The PHC string of the password.
pub(crate) fn open_password(portal: &Portal, row: &AccountRow) -> Result<Zeroizing<String>, Error> {
    let plain = open(&portal.keys().system, &place("password", row), &row.password)?;
    let text = std::str::from_utf8(&plain).map_err(|_| Error::Corrupt("the password of an account"))?;
    Ok(Zeroizing::new(text.to_owned()))
}

fn tidy(identifier: &str) -> String {
    // Cut before it is looked at: a form field may hold a megabyte.
    let start: String = identifier.chars().take(4 * MAX_IDENTIFIER).collect();
    clean_line_max(&start, MAX_IDENTIFIER).to_lowercase()
}

fn place(column: &str, row: &AccountRow) -> Aad {
    aad(column, &row.id, &row.role, row.demo)
}

/// Bound to kind and demonstration flag as well: an account of which they are changed in the database does not open.
fn aad(column: &str, account: &str, role: &str, demo: bool) -> Aad {
    Aad::new("accounts", column, account.as_bytes()).with(role.as_bytes()).with(&[u8::from(demo)])
}
