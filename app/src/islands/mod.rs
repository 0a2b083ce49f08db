//! All code that runs in the browser. Each island improves HTML that already works without it, and gets its words as
//! ready strings; none receives health data.
#![allow(unsafe_code, reason = "the island macro exports functions to JavaScript through wasm-bindgen")]
#![allow(missing_docs, reason = "the island macro makes a struct of props without documentation")]

pub mod preference_preview;
pub mod session_warning;

pub use preference_preview::PreferencePreview;
pub use session_warning::{SessionWarning, SessionWords};
