//! Images: decoded within limits, turned upright, stripped of every metadata, and written anew.
//!
//! What is written has pixels alone. EXIF (place, time, device, thumbnail), XMP, comments and colour profiles are dropped;
//! the pixels are then shown as sRGB, so that photos of phones with a wider gamut look slightly paler. Transparent parts
//! become white. Of an animated PNG the still image is kept.

mod decode;
mod jpeg;
mod png;
mod shrink;
mod tiff;
mod write;

pub(crate) use decode::header;
pub(crate) use write::{Picture, Shade, picture};

use crate::Refusal;

/// The most pixels of an image that is decoded: 50 megapixels, which the sensors of most phones do not exceed.
pub const MAX_PIXELS: usize = 50_000_000;

/// The longest side of an image that is decoded, in pixels.
pub const MAX_SIDE: u32 = 12_000;

/// The longest side of an image that is written, in pixels: A4 at 212 dpi, at which small print is still readable.
pub const MAX_WRITTEN_SIDE: u32 = 2_480;

/// The most pages of a TIFF.
pub const MAX_IMAGES: usize = 100;

/// How far a person turned the image, clockwise, after the camera's own orientation was applied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rotation {
    /// As it is.
    #[default]
    None,
    /// A quarter turn clockwise.
    Quarter,
    /// Upside down.
    Half,
    /// A quarter turn counter-clockwise.
    ThreeQuarters,
}

/// The image upright, turned by `rotation`, at most [`MAX_WRITTEN_SIDE`] on its longer side, without any metadata: a PNG
/// when it has few colours (a scan, a screenshot), a JPEG when it has many; never longer than
/// [`MAX_BYTES`](crate::MAX_BYTES). Of a TIFF, its first page.
///
/// # Errors
/// `UnknownKind` for what is no JPEG, PNG or TIFF; `ImageTooLarge`, `DamagedImage`, `TooManyPages`, `Bomb`.
pub fn clean(bytes: &[u8], rotation: Rotation) -> Result<Vec<u8>, Refusal> {
    crate::guard::caught(Refusal::DamagedImage, || {
        let header = header(bytes)?;
        write::encode(decode::page(bytes, &header, 0)?.turned(rotation))
    })
}

/// Every page of an image, each cleaned as by [`clean`] and not turned further: one for JPEG and PNG, one or more for TIFF.
/// Each is decoded when it is asked for: who has no room for more asks no further.
///
/// # Errors
/// Those of [`clean`], for the header at once and for each page when its turn comes.
pub fn each_page(bytes: &[u8]) -> Result<impl Iterator<Item = Result<Vec<u8>, Refusal>>, Refusal> {
    let header = crate::guard::caught(Refusal::DamagedImage, || header(bytes))?;
    Ok((0..header.pages()).map(move |at| {
        crate::guard::caught(Refusal::DamagedImage, || write::encode(decode::page(bytes, &header, at)?))
    }))
}

/// All of [`each_page`].
///
/// # Errors
/// Those of [`clean`].
pub fn pages(bytes: &[u8]) -> Result<Vec<Vec<u8>>, Refusal> {
    each_page(bytes)?.collect()
}
