//! Who did what in the record, and what was refused.

mod events;
pub mod page;
mod people;
mod query;
pub mod receipt;
pub mod report;
mod words;
