//! Taking the record away: a copy as files, a document on paper, a summary.

pub mod act;
mod archive;
mod choices;
mod form;
pub mod one;
pub mod page;
pub mod print;
mod standing;
pub mod summary;

pub(in crate::journeys) use archive::in_language;
