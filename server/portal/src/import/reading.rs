//! Reading a document that is to be taken.

use domain::cda::{self, ClinicalDocument, Limits, Refusal};

use super::ImportRefusal;
use crate::document::Words;

/// Reads a document and its words, away from the tasks that answer: a hostile file may take a while to be refused.
pub(super) async fn read(bytes: &[u8]) -> Result<(ClinicalDocument, Words), ImportRefusal> {
    let limits = Limits::default();
    // Not worth a copy.
    if bytes.len() > limits.max_bytes {
        return Err(Refusal::TooLarge { bytes: bytes.len(), limit: limits.max_bytes }.into());
    }
    let bytes = bytes.to_vec();
    let read = tokio::task::spawn_blocking(move || {
        let document = cda::read(&bytes, &limits)?;
        let words = Words::of(&document);
        Ok::<_, ImportRefusal>((document, words))
    });
    read.await.map_err(|_| ImportRefusal::Unavailable)?
}
