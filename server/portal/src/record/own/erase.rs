//! Erasing deleted documents once their time is over.

use domain::deletion;
use domain::ids::{DocumentId, PatientId};
use domain::trace::event::{EventDetails, EventKind};

use crate::access::open_patient;
use crate::crypto::{Aad, Key, open, seal};
use crate::document::Metadata;
use crate::store::erasures::{self as store, Due};
use crate::store::{own, patients};
use crate::trace::{self, Entry, Subject};
use crate::{Error, Portal, instant};

/// Documents erased before the others get their turn.
const LOT: i64 = 50;

/// Where the proof lies that a document was erased.
fn proof_aad(patient: &str, document: &str) -> Aad {
    Aad::new("erasures", "proof", document.as_bytes()).with(patient.as_bytes())
}

/// Whether `proof` is one: that a row is missing could be anybody's doing.
pub(crate) fn proves(key: &Key, patient: &str, document: &str, proof: &[u8]) -> bool {
    open(key, &proof_aad(patient, document), proof).is_ok()
}

/// Erases the deleted documents whose time is over: content, search text, entries, readings, reports, row. The trace keeps
/// that they were there. Gives how many were erased. To be called from time to time.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`]; what was erased before stays erased.
pub async fn erase_due(portal: &Portal) -> Result<u64, Error> {
    let before = instant::millis(deletion::erased_before(portal.now()));
    let mut erased = 0;
    loop {
        let mut conn = portal.store().read().await?;
        let lot = store::due(&mut conn, before, LOT).await?;
        drop(conn);
        if lot.is_empty() {
            return Ok(erased);
        }
        for due in lot {
            erased += u64::from(erase(portal, &due, before).await?);
        }
    }
}

async fn erase(portal: &Portal, due: &Due, before: i64) -> Result<bool, Error> {
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &due.patient).await?;
    let lost = Error::Corrupt("a deleted document without record");
    let Some(patient) = patients::by_id(&mut tx, &due.patient).await? else {
        return Err(lost);
    };
    let (Ok(subject), Ok(document)) = (PatientId::parse(&due.patient), DocumentId::parse(&due.id)) else {
        return Err(lost);
    };
    let (key, _) = open_patient(portal, &patient)?;
    // An altered title is no reason to keep the document.
    let row = own::one(&mut tx, &due.patient, "", &due.id).await?;
    let title =
        row.and_then(|row| Metadata::open(&key, &due.patient, &row).ok()).map(|metadata| metadata.shown_title());
    if !store::erase(&mut tx, &due.id, before).await? {
        return Ok(false);
    }
    let proof = seal(&key, &proof_aad(&due.patient, &due.id), &[]);
    store::remember(&mut tx, &due.id, &due.patient, &proof).await?;
    let event = EventDetails::new(EventKind::DocumentErased).about(subject);
    let details = EventDetails { document: Some(document), document_title: title, ..event };
    let of = Subject { patient: &due.patient, key: &key };
    let row = Entry { at: portal.now(), subject: Some(of), details: &details }.prepare(portal.keys());
    trace::commit(portal, tx, &[row]).await?;
    Ok(true)
}
