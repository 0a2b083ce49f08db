//! The rules of Passerelle, pure: no input or output, no clock, no randomness, no web. What a rule needs of the world
//! comes in as an argument, so that each can be tested on its own.

pub mod calendar;
pub mod category;
pub mod cda;
pub mod clinical;
pub mod codes;
pub mod contact;
pub mod deletion;
pub mod fhir;
pub mod glossary;
pub mod identity;
pub mod ids;
pub mod ins;
pub mod notice;
pub mod password;
pub mod profile;
pub mod report;
pub mod requests;
pub mod rights;
pub mod text;
pub mod trace;
pub mod uses;
