//! How much a record takes from those who add to it.

use sqlx::AnyConnection;

use super::{AddingError, Refusal};
use crate::access::Access;
use crate::store::own;

/// Documents that were added to one record, each version by itself; those that were deleted count until they are erased.
pub const MAX_OWN_DOCUMENTS: i64 = 500;
/// Bytes of all of these.
pub const MAX_OWN_BYTES: i64 = 1_000_000_000;

/// Whether one more document of so many bytes has room in the record. To be asked in the transaction that adds it.
pub(super) async fn check(conn: &mut AnyConnection, access: &Access<'_>, bytes: usize) -> Result<(), AddingError> {
    let used = own::used(conn, &access.id).await?;
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    if used.documents >= MAX_OWN_DOCUMENTS || used.bytes.saturating_add(bytes) >= MAX_OWN_BYTES {
        return Err(AddingError::Refused(Refusal::RecordFull));
    }
    Ok(())
}
