//! The second step: the code of an application.

pub mod act;
pub mod page;
