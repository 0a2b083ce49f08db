//! The door of care software from outside: a server on loopback, an issuer of the test's own, and what people decide meanwhile.

#![expect(clippy::unwrap_used, reason = "helpers of tests: a panic is the failure of the test")]

mod administrator;
mod demonstration;
mod rights;
mod search;
#[path = "../cli/support.rs"]
mod support;
mod token;
mod told;
mod wire;
mod world;
