//! What Passerelle does with the bytes of files: those that people add, and those inside documents. Pure functions on
//! bytes, with no input or output and no clock; every function is bounded in time, memory and output.

pub mod image;
mod inspect;
mod kind;
pub mod pdf;
mod refusal;
pub mod text;

pub use self::{
    inspect::inspect,
    kind::{File, Kind},
    refusal::Refusal,
};

/// The longest file that is taken, in bytes: 5 MB, the limit of Mon espace santé.
pub const MAX_BYTES: usize = 5_000_000;
