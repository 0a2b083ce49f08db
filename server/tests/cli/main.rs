//! The binary from outside: what its commands print, what they end with, and what they leave alone.

#![expect(clippy::unwrap_used, reason = "helpers of tests: a panic is the failure of the test")]

mod betrayal;
mod commands;
mod import;
mod operator;
mod receipts;
mod start;
mod support;
mod witness;
