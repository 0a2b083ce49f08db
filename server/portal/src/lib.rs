//! The one door to data: each use case checks the rights, acts, and records the trace.
//!
//! Every use case on a record takes the [`Actor`](domain::rights::Actor) first. What the rights say is asked of
//! [`domain::rights::decide`] with what the database says at that moment, so that a revocation holds from the next
//! request on. An answer with health data is given only once its trace is on disk; refusals are traced as well. Nothing
//! outside `store/` holds SQL; nothing outside this crate holds a key.

mod access;
pub mod accounts;
pub mod acts;
pub mod adding;
pub mod analyses;
mod attempts;
pub mod care;
mod crypto;
mod daily;
pub mod directory;
pub mod document;
mod error;
pub mod export;
pub mod history;
pub mod home;
pub mod import;
mod instant;
pub mod life;
mod links;
mod passwords;
mod portal;
pub mod profile;
pub mod record;
pub mod relatives;
pub mod requests;
pub mod sessions;
pub mod sharing;
pub mod signin;
mod store;
pub mod subjects;
pub mod told;
pub mod trace;
pub mod uses;
mod workshop;

pub use daily::MOST_A_DAY;
pub use error::{Error, OpenError};
pub use portal::{Clock, OpenOptions, Portal, system_clock};
