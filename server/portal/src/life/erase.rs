//! The end of a record: its key is destroyed, then everything that it sealed is removed.
//!
//! The key goes first, in one transaction with the mark that says so and with the trace: from then on no row of the record
//! opens, whatever happens next. The rows follow in lots, so that nobody waits long; a stop in between is taken up by the next
//! run, from the mark.

use domain::ids::PatientId;
use domain::rights::lifecycle::LifeAct;
use domain::trace::event::{EventDetails, EventKind};

use super::rows;
use crate::access::open_patient;
use crate::crypto::{Aad, Keyring, open, random, seal};
use crate::store::erased::{self as store, ErasedRow};
use crate::store::{life, patients};
use crate::trace::{self, Entry};
use crate::{Error, Portal, instant};

/// Records, and documents of one, that are taken at once.
const LOT: i64 = 50;

/// Where the proof lies that a record was erased.
fn proof_aad(patient: &str, at: i64) -> Aad {
    Aad::new("erased_records", "proof", patient.as_bytes()).with(&at.to_be_bytes())
}

fn is_genuine(keys: &Keyring, row: &ErasedRow) -> bool {
    open(&keys.system, &proof_aad(&row.patient, row.at), &row.proof).is_ok()
}

/// Whether the portal itself erased this record: that its row is missing could be anybody's doing.
pub(crate) async fn is_erased(conn: &mut sqlx::AnyConnection, keys: &Keyring, patient: &str) -> Result<bool, Error> {
    Ok(store::one(conn, patient).await?.is_some_and(|row| is_genuine(keys, &row)))
}

/// Erases the records whose time has come: those whose patient asked for it and did not take it back, and those whose archive
/// has ended. Takes up what an earlier run left. Gives how many were finished. To be called from time to time.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`]; what was erased stays erased, the next run goes on. A record that was altered in
/// the database is logged and passed over: it must not keep the others.
pub async fn erase_due(portal: &Portal) -> Result<u64, Error> {
    let mut after = String::new();
    loop {
        let mut conn = portal.store().read().await?;
        let lot = life::due(&mut conn, instant::millis(portal.now()), &after, LOT).await?;
        drop(conn);
        let Some(last) = lot.last() else { break };
        after.clone_from(last);
        for patient in &lot {
            match destroy_key(portal, patient).await {
                Err(Error::Corrupt(_)) => tracing::error!("a record that is to be erased was altered: it was left"),
                other => other?,
            }
        }
    }
    let mut finished = 0;
    let mut after = (i64::MIN, String::new());
    loop {
        let mut conn = portal.store().read().await?;
        let lot = store::unfinished(&mut conn, (after.0, &after.1), LOT).await?;
        drop(conn);
        let Some(last) = lot.last() else { break };
        after = (last.at, last.patient.clone());
        // Marks that somebody else wrote are passed over: however many there are, they keep no record.
        for row in lot.iter().filter(|row| is_genuine(portal.keys(), row)) {
            remove(portal, &row.patient).await?;
            finished += 1;
        }
    }
    if finished > 0 {
        portal.store().forget_removed().await?;
    }
    Ok(finished)
}

/// Destroys the key, unless the patient changed their mind just now.
async fn destroy_key(portal: &Portal, patient: &str) -> Result<(), Error> {
    let lost = Error::Corrupt("a record that is to be erased");
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, patient).await?;
    let Some(row) = patients::by_id(&mut tx, patient).await? else { return Ok(()) };
    let Ok(subject) = PatientId::parse(patient) else { return Err(lost) };
    let (key, _) = open_patient(portal, &row)?;
    let now = portal.now();
    // What the sealed state says, not the columns by which it was found.
    if rows::current(portal, &mut tx, &key, patient).await?.state.apply(LifeAct::Erase, now).is_err() {
        return Ok(());
    }
    let at = instant::millis(now);
    let proof = seal(&portal.keys().system, &proof_aad(patient, at), &[]);
    let noise: [u8; 32] = random();
    store::destroy_key(&mut tx, &ErasedRow { patient: patient.to_owned(), at, proof }, &noise).await?;
    // Sealed under a key of the portal: the record's own opens nothing any more. It names nobody.
    let details = EventDetails::new(EventKind::RecordErased).about(subject);
    let entry = Entry { at: now, subject: None, details: &details }.prepare(portal.keys());
    trace::commit(portal, tx, &[entry]).await?;
    portal.life().forget(patient);
    Ok(())
}

/// Removes the rows of a record whose key is gone.
async fn remove(portal: &Portal, patient: &str) -> Result<(), Error> {
    loop {
        let mut tx = portal.store().write().await?;
        patients::lock(&mut tx, portal.store().dialect, patient).await?;
        let more = store::remove_documents(&mut tx, patient, LOT).await?;
        if !more {
            store::finish(&mut tx, patient).await?;
        }
        tx.commit().await?;
        if !more {
            return Ok(());
        }
    }
}
