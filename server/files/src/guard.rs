//! A net under the code of others.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::Refusal;

/// What `work` gives, or `refusal` when it panics.
pub(crate) fn caught<T>(refusal: Refusal, work: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    // Nothing outlives the panic: each call has its own bytes and gives nothing when it fails.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(refusal))
}
