//! French words for the codes of clinical documents, as a patient can read them.
//!
//! Codes and meanings come from the published nomenclatures of health objects (NOS): JDV_J07 (types), TRE_A03 (classes),
//! ASS_X16 and ASS_X04 (the class of a type), JDV_J01 (professions and specialties). Labels are written out for people
//! (*compte rendu*, not *CR*). A code that is not listed here is shown by the words that the document itself carries,
//! else by the bare code: see the `…_or` functions. Nothing is guessed.

mod class;
mod family;
mod profession;
mod specialty;
mod types;

pub use class::{CLASSES, class_label, class_of};
pub use family::AuthorFamily;
pub use profession::{profession_label, profession_label_or};
pub use types::{TYPES, type_label, type_label_or};

use crate::text::clean_line;

/// The words for a code: ours, else those of the document, else the code.
fn or_fallback(label: Option<String>, display: Option<&str>, code: &str) -> String {
    label.or_else(|| display.map(clean_line).filter(|words| !words.is_empty())).unwrap_or_else(|| clean_line(code))
}

/// Looks a code up in a table.
fn find(table: &[(&str, &'static str)], code: &str) -> Option<&'static str> {
    table.iter().find(|(key, _)| *key == code).map(|(_, label)| *label)
}
