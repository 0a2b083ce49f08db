//! A document: who wrote it, when, for what; then its content.

mod about;
pub mod attachment;
mod content;
pub mod manage;
mod narrative;
pub mod original;
pub mod page;
mod results;
