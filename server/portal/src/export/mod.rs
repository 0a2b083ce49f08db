//! Taking the record away: to paper, as files, as a summary.
//!
//! A copy is asked for once and traced once, before its first byte, with the number of documents. Its documents are then
//! opened one after the other, and the rights are asked again for each: what was revoked or hidden meanwhile is not given,
//! and a record of any size is never held in memory.

mod offer;
mod print;
mod profile;
mod summary;
mod take;
mod told;

use domain::identity::PersonName;
use domain::ins::Ins;
use jiff::civil::Date;

use crate::access::Access;

pub(crate) use offer::documents;
pub use offer::{Offer, offer};
pub use print::{Printed, print};
pub use summary::{LastResult, SummaryData, summary};
pub use take::{Choice, Taken, Taking, Wish, take};
pub(crate) use told::answers;

/// Whom a copy is about.
#[derive(Clone)]
pub struct Holder {
    /// Their name, as people read it.
    pub name: PersonName,
    /// Their date of birth.
    pub birth_date: Date,
    /// Their INS.
    pub ins: Ins,
}

impl Holder {
    fn of(access: &Access<'_>) -> Self {
        let identity = &access.identity;
        Self { name: identity.name(), birth_date: identity.traits.birth_date.date(), ins: identity.ins.clone() }
    }
}
