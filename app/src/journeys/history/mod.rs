//! Who did what in the record, and what was refused.

pub mod page;
pub mod receipt;
