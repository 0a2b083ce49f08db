//! The record: its documents by category and year, with a search.

mod list;
pub mod page;
mod search;

use domain::rights::{Actor, Quality};

/// Whether the open record is the actor's own.
pub fn is_own(actor: &Actor) -> bool {
    actor.quality == Quality::Patient
}
