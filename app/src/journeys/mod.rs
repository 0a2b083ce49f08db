//! The journeys: one folder each. `page.rs` shows (GET), `act.rs` does (POST), `form.rs` knows the fields.

pub mod accessibility;
pub mod adding;
pub mod analyses;
pub mod components;
pub mod document;
pub mod errors;
pub mod export;
pub mod glossary;
pub mod help;
pub mod history;
pub mod home;
pub mod life;
pub mod preferences;
pub mod privacy;
pub mod profile;
pub mod record;
pub mod relatives;
pub mod requests;
pub mod session;
pub mod sharing;
pub mod signin;
pub mod subject;
pub mod told;
pub mod uses;
