//! PDF: whether one may be taken, the text of one, and one made of images.

mod filters;
mod lexer;
mod make;
mod object;
mod pages;
mod predictor;
mod reader;
mod stages;
pub(crate) mod text;
mod vet;
mod watch;

pub(crate) use filters::inflate;
pub use make::from_images;
pub(crate) use vet::vet;
