//! Choosing whose record is open: one's own, or that of a person whom one represents.

pub mod act;
pub mod page;
