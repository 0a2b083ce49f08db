//! The first page: a welcome, or the few things that one came for.

pub mod page;
