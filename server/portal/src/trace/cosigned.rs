//! Checkpoints that witnesses cosigned: taken in, kept in a file beside the published ones, and given to anybody.

use std::fs;
use std::io;

use domain::trace::note::{Checkpoint, NoteError, WitnessKey};
use thiserror::Error as ThisError;

use super::checkpoint::file_error;
use super::{Log, published};
use crate::store::trace as store;
use crate::{Error, Portal};

/// A cosigned checkpoint that was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cosigned {
    /// Rows of the tree.
    pub size: u64,
    /// Which witnesses have signed it, and when, in seconds since 1970.
    pub witnesses: Vec<(String, u64)>,
}

/// Why a cosigned checkpoint is not taken in.
#[derive(Debug, ThisError)]
pub enum CosignError {
    /// The note is not a checkpoint of this log, or a cosignature in it is wrong.
    #[error("not a cosigned checkpoint of this log: {0}")]
    Note(#[from] NoteError),
    /// The checkpoint is not in the database: this log did not sign it, or lost it.
    #[error("this log has not signed that checkpoint")]
    Foreign,
    /// A later one was cosigned already.
    #[error("a later checkpoint is cosigned already")]
    Older,
    /// No witness that this log knows has signed.
    #[error("no witness of trace/witnesses.txt has signed it: write the key of the witness there, one a line")]
    NoWitness,
    /// The list of witnesses has a line that is no key.
    #[error("line {0} of trace/witnesses.txt is not the key of a witness")]
    Witnesses(usize),
    /// Whatever else fails.
    #[error(transparent)]
    Portal(#[from] Error),
}

/// The witnesses that this log knows: the keys in `trace/witnesses.txt` of the data folder, one a line.
///
/// # Errors
/// [`CosignError::Witnesses`], [`CosignError::Portal`].
pub fn witnesses(portal: &Portal) -> Result<Vec<WitnessKey>, CosignError> {
    let text = match fs::read_to_string(portal.log().data_dir.join("trace").join("witnesses.txt")) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        text => text.map_err(file_error)?,
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| WitnessKey::parse(line.trim()).map_err(|_| CosignError::Witnesses(at + 1))).collect()
}

/// Takes in a checkpoint that one or more known witnesses cosigned, and publishes it with the signatures that were there
/// before and are of known witnesses.
///
/// # Errors
/// [`CosignError`].
pub async fn cosign(portal: &Portal, note: &str) -> Result<Cosigned, CosignError> {
    let log = portal.log();
    let stated = Checkpoint::open(note, &super::own_key(portal))?;
    let size = i64::try_from(stated.size).map_err(|_| CosignError::Foreign)?;
    let known = witnesses(portal)?;
    // One at a time: two would each lose the other's signature.
    let _turn = log.signing.lock().await;
    let mut conn = portal.store().read().await?;
    let ours = store::checkpoints_from(&mut conn, size, 1).await.map_err(Error::from)?;
    drop(conn);
    let ours = ours.into_iter().find(|ours| note.starts_with(&ours.note)).ok_or(CosignError::Foreign)?.note;
    let before = last(log)?;
    let read = before.as_deref().and_then(|before| Checkpoint::open(before, &super::own_key(portal)).ok());
    if read.is_some_and(|before| before.size > stated.size) {
        return Err(CosignError::Older);
    }
    let before = before.filter(|before| before.starts_with(&ours));
    let (mut merged, mut signed, mut new) = (ours, Vec::new(), false);
    for witness in &known {
        let told = match witness.check(note) {
            Ok(seconds) => Some((seconds, witness.lines(note))),
            Err(NoteError::Unsigned) => None,
            Err(error) => return Err(error.into()),
        };
        new |= told.is_some();
        let kept = || before.as_deref().and_then(|note| Some((witness.check(note).ok()?, witness.lines(note))));
        if let Some((seconds, lines)) = told.or_else(kept) {
            signed.push((witness.name().to_owned(), seconds));
            merged.extend(lines);
        }
    }
    if !new {
        return Err(CosignError::NoWitness);
    }
    if before.is_none_or(|before| before != merged) {
        let file = published::cosigned_path(&log.data_dir);
        let publishing = tokio::task::spawn_blocking(move || published::publish(&file, &merged)).await;
        publishing.map_err(|_| Error::Unavailable("publishing the cosigned checkpoint"))?.map_err(file_error)?;
    }
    Ok(Cosigned { size: stated.size, witnesses: signed })
}

/// The last cosigned checkpoint.
pub(super) fn last(log: &Log) -> Result<Option<String>, Error> {
    published::last(&published::cosigned_path(&log.data_dir)).map_err(file_error)
}
