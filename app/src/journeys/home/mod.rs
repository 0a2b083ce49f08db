//! The first page: a welcome, or the few things that one came for.

mod news;
pub mod page;
