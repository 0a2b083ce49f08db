//! `/dossier/resume`: a medical summary as a PDF, section by section at choice.

pub mod act;
mod build;
mod page;
mod part;
mod profile;
mod results;

pub use page::get;
