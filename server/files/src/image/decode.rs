//! From bytes to pixels, within limits that are checked on the header first.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, metadata::Orientation};

use super::{MAX_PIXELS, MAX_SIDE, Rotation, jpeg, png, shrink, tiff, write::Shade};
use crate::Refusal;

/// Bytes that one decoder may take: the pixels, and as much again for its own work.
const MAX_MEMORY: u64 = 2 * 4 * MAX_PIXELS as u64;

/// What the header of an image says, checked against the limits and against its length.
pub(crate) enum Header {
    /// A JPEG.
    Jpeg(jpeg::Jpeg),
    /// A PNG.
    Png(png::Png),
    /// A TIFF, one entry a page.
    Tiff(Vec<tiff::Page>),
}

impl Header {
    /// How many pages there are.
    pub(crate) fn pages(&self) -> usize {
        if let Self::Tiff(pages) = self { pages.len() } else { 1 }
    }

    /// Width and height of the first page, as stored.
    pub(crate) fn size(&self) -> (u32, u32) {
        match self {
            Self::Jpeg(jpeg) => (jpeg.width, jpeg.height),
            Self::Png(png) => (png.width, png.height),
            Self::Tiff(pages) => pages.first().map_or((0, 0), |page| (page.width, page.height)),
        }
    }

    /// Where the image ends and other bytes may follow; for a TIFF, which has no end, nothing follows.
    pub(crate) fn end(&self) -> Option<usize> {
        match self {
            Self::Jpeg(jpeg) => Some(jpeg.end),
            Self::Png(png) => Some(png.end),
            Self::Tiff(_) => None,
        }
    }
}

/// Reads the header, without decoding anything.
///
/// # Errors
/// `UnknownKind`, `ImageTooLarge`, `DamagedImage`, `TooManyPages`, `Bomb`.
pub(crate) fn header(bytes: &[u8]) -> Result<Header, Refusal> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => jpeg::read(bytes).map(Header::Jpeg),
        [0x89, b'P', b'N', b'G', ..] => png::read(bytes).map(Header::Png),
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => tiff::read(bytes).map(Header::Tiff),
        _ => Err(Refusal::UnknownKind),
    }
}

/// Whether an image of this size, of so many bytes a pixel once decoded, is decoded.
pub(super) fn fits(width: u32, height: u32, pixel_bytes: usize) -> Result<(), Refusal> {
    if width == 0 || height == 0 {
        return Err(Refusal::DamagedImage);
    }
    let pixels = usize::try_from(u64::from(width) * u64::from(height)).unwrap_or(usize::MAX);
    if width > MAX_SIDE || height > MAX_SIDE || pixels > MAX_PIXELS || pixels * pixel_bytes > 4 * MAX_PIXELS {
        return Err(Refusal::ImageTooLarge);
    }
    Ok(())
}

/// Pixels of 8 bits, grey or red-green-blue, row by row.
pub(crate) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) shade: Shade,
    pub(super) data: Vec<u8>,
}

impl Pixels {
    /// Turned clockwise.
    pub(crate) fn turned(self, rotation: Rotation) -> Self {
        match rotation {
            Rotation::None => self,
            Rotation::Quarter => self.oriented(Orientation::Rotate90),
            Rotation::Half => self.oriented(Orientation::Rotate180),
            Rotation::ThreeQuarters => self.oriented(Orientation::Rotate270),
        }
    }

    fn oriented(self, orientation: Orientation) -> Self {
        if orientation == Orientation::NoTransforms {
            return self;
        }
        let Self { width, height, shade, data } = self;
        let image = match shade {
            Shade::Grey => image::GrayImage::from_raw(width, height, data).map(DynamicImage::from),
            Shade::Colour => image::RgbImage::from_raw(width, height, data).map(DynamicImage::from),
        };
        let mut image = image.unwrap_or_default();
        image.apply_orientation(orientation);
        Self { width: image.width(), height: image.height(), shade, data: image.into_bytes() }
    }
}

/// The pixels of one page: upright, and not larger than what is written.
pub(crate) fn page(bytes: &[u8], header: &Header, at: usize) -> Result<Pixels, Refusal> {
    let (source, format) = match header {
        Header::Jpeg(jpeg) => (bytes[..jpeg.end].to_vec(), ImageFormat::Jpeg),
        Header::Png(png) => (png.stripped(bytes), ImageFormat::Png),
        Header::Tiff(pages) => (tiff::alone(bytes, pages.get(at).ok_or(Refusal::DamagedImage)?), ImageFormat::Tiff),
    };
    let mut reader = ImageReader::with_format(Cursor::new(source), format);
    let mut limits = Limits::default();
    (limits.max_image_width, limits.max_image_height) = (Some(MAX_SIDE), Some(MAX_SIDE));
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| Refusal::DamagedImage)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(|_| Refusal::DamagedImage)?;
    Ok(shrink::to_written_size(plain(image)).oriented(orientation))
}

/// Samples of 8 bits without transparency: what is transparent shows white.
fn plain(image: DynamicImage) -> Pixels {
    let (width, height) = (image.width(), image.height());
    let colour = image.color();
    if colour.has_alpha() {
        let data = image.to_rgba8().into_raw();
        let blend = |sample: u8, alpha: u8| {
            let (sample, alpha) = (u32::from(sample), u32::from(alpha));
            u8::try_from((sample * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
        };
        let data = data
            .chunks_exact(4)
            .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]].map(|sample| blend(sample, pixel[3])))
            .collect();
        return Pixels { width, height, shade: Shade::Colour, data };
    }
    if colour.has_color() {
        return Pixels { width, height, shade: Shade::Colour, data: image.into_rgb8().into_raw() };
    }
    Pixels { width, height, shade: Shade::Grey, data: image.into_luma8().into_raw() }
}
