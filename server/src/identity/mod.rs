//! Who is there: sessions of people who signed in, tokens of professionals' software.

pub(crate) mod session_store;
pub(crate) mod token;
