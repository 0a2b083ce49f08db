//! How pages look and read.

pub mod act;
pub mod form;
pub mod page;
