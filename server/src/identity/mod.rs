//! Sessions of the web: tower-sessions over the portal's own store.

pub(crate) mod session_store;
