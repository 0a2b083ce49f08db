//! From pixels to a file that every browser shows.

use std::collections::HashSet;

use image::{
    ExtendedColorType, ImageEncoder,
    codecs::{
        jpeg::JpegEncoder,
        png::{CompressionType, FilterType, PngEncoder},
    },
};

use super::{
    Rotation, clean,
    decode::{Header, Pixels, header},
};
use crate::{MAX_BYTES, Refusal};

/// An image of at most so many colours is written without loss: scans, forms, screenshots.
const FEW_COLOURS: usize = 256;

/// Written without loss, an image longer than this is written as a JPEG after all: a grey photo has few colours too.
const LONG_PNG: usize = 1_500_000;

/// The qualities of JPEG that are tried until the file is short enough. 85 shows no loss to the eye.
const QUALITIES: [u8; 3] = [85, 70, 45];

/// Whether pixels are grey or coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shade {
    /// One sample a pixel.
    Grey,
    /// Red, green, blue.
    Colour,
}

impl Shade {
    pub(super) fn channels(self) -> usize {
        if self == Self::Grey { 1 } else { 3 }
    }

    fn colour_type(self) -> ExtendedColorType {
        if self == Self::Grey { ExtendedColorType::L8 } else { ExtendedColorType::Rgb8 }
    }
}

/// The bytes of a PNG or JPEG with these pixels and nothing else.
pub(super) fn encode(pixels: Pixels) -> Result<Vec<u8>, Refusal> {
    let (width, height, colour) = (pixels.width, pixels.height, pixels.shade.colour_type());
    if few_colours(&pixels) {
        let mut bytes = Vec::new();
        PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive)
            .write_image(&pixels.data, width, height, colour)
            .map_err(|_| Refusal::DamagedImage)?;
        if bytes.len() <= LONG_PNG {
            return Ok(bytes);
        }
    }
    for quality in QUALITIES {
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, quality)
            .write_image(&pixels.data, width, height, colour)
            .map_err(|_| Refusal::DamagedImage)?;
        if bytes.len() <= MAX_BYTES {
            return Ok(bytes);
        }
    }
    Err(Refusal::TooLarge)
}

fn few_colours(pixels: &Pixels) -> bool {
    let mut colours = HashSet::new();
    pixels.data.chunks_exact(pixels.shade.channels()).all(|pixel| {
        colours.insert(pixel);
        colours.len() <= FEW_COLOURS
    })
}

/// An image as a PDF takes it.
pub(crate) struct Picture {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) shade: Shade,
    /// A whole JPEG, or else the packed rows of a PNG.
    pub(crate) jpeg: bool,
    pub(crate) data: Vec<u8>,
}

/// The image as a PDF takes it, cleaned first when [`clean`] did not make it.
pub(crate) fn picture(bytes: &[u8]) -> Result<Picture, Refusal> {
    match bare(bytes, header(bytes)?) {
        Some(picture) => Ok(picture),
        None => {
            let cleaned = clean(bytes, Rotation::None)?;
            bare(&cleaned, header(&cleaned)?).ok_or(Refusal::DamagedImage)
        }
    }
}

fn bare(bytes: &[u8], header: Header) -> Option<Picture> {
    let (width, height) = header.size();
    match header {
        Header::Jpeg(jpeg) if jpeg.bare => {
            let shade = match jpeg.components {
                1 => Shade::Grey,
                3 => Shade::Colour,
                _ => return None,
            };
            Some(Picture { width, height, shade, jpeg: true, data: bytes[..jpeg.end].to_vec() })
        }
        Header::Png(png) if !png.transparent => {
            let shade = match png.layout {
                (8, 0, 0) => Shade::Grey,
                (8, 2, 0) => Shade::Colour,
                _ => return None,
            };
            Some(Picture { width, height, shade, jpeg: false, data: png.data })
        }
        _ => None,
    }
}
