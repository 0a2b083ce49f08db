//! Signing in: identifier and password, then a code; and signing out.

pub mod act;
pub mod code;
pub mod form;
mod next;
pub mod page;
pub mod sign_out;
pub mod wait;

pub use form::digits;
pub use next::Next;
