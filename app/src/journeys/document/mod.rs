//! A document: who wrote it, when, for what; then its content.

pub(super) mod about;
pub mod attachment;
pub(super) mod content;
pub mod manage;
pub(super) mod narrative;
pub mod original;
pub mod page;
mod results;
