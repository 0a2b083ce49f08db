//! The medical summary as a tagged PDF that conforms to PDF/UA-1 (ISO 14289-1), made with typst.
//!
//! One template (`summary.typ`) and two fonts are in the program; nothing is read, fetched or asked of the clock while a
//! document is made, so that the same [`Summary`] always gives the same bytes. All words arrive in the reader's language
//! and travel as values: text is never part of the template's source, and cannot become markup.

mod model;
mod render;
mod values;
mod words;
mod world;

pub use model::{Body, Direction, Item, Section, Summary, Table};
pub use render::{Failed, pdf};
pub use words::Words;
