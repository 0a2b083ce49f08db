//! RTF: whether one may be taken, and the text of one.

mod charset;
mod lexer;
mod text;
mod vet;

pub(crate) use text::of;
pub(crate) use vet::vet;

/// How deep groups may nest. Real files stay under 30.
const MAX_DEPTH: usize = 256;
