//! Fictional people and documents, so that a fresh portal has something to read.
//!
//! All but [`fill`] and [`issuer`] is pure data and pure functions: accounts and records exist only once `--demo` stores them.

pub(crate) mod directory;
pub(crate) mod documents;
pub(crate) mod fill;
mod help;
pub(crate) mod issuer;
pub(crate) mod many;
pub(crate) mod people;
