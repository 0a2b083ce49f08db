//! What people see of Passerelle.
//!
//! Natively (feature `ssr`) this crate renders complete pages and receives the acts that people send from them.
//! To WebAssembly (feature `hydrate`) it compiles the islands alone: no page, no text, no rule travels to the browser.
#![recursion_limit = "256"]

pub mod islands;

#[cfg(feature = "ssr")]
pub mod assets;
#[cfg(feature = "ssr")]
pub mod dates;
#[cfg(feature = "ssr")]
pub mod design;
#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod journeys;
#[cfg(feature = "ssr")]
pub mod locale;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod preferences;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod session;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod state;
#[cfg(feature = "ssr")]
pub mod visit;

/// Wakes the islands of the page; called by the loader once the browser is idle.
#[cfg(feature = "hydrate")]
#[allow(unsafe_code, reason = "wasm-bindgen's exports are generated as unsafe extern functions")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
