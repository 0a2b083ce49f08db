//! Images: decoded within limits, turned upright, stripped of every metadata, and written anew.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, ImageReader};

use crate::Refusal;

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

/// The image upright, turned by `rotation`, at most 2,480 px on its longer side, without any metadata: a JPEG or a PNG.
/// Of a TIFF, its first page.
///
/// # Errors
/// `ImageTooLarge`, `DamagedImage`, `Bomb`, or `UnknownKind` for what is no JPEG, PNG or TIFF.
pub fn clean(bytes: &[u8], rotation: Rotation) -> Result<Vec<u8>, Refusal> {
    let image = image::load_from_memory(bytes).map_err(|_| Refusal::DamagedImage)?;
    let turned = match rotation {
        Rotation::None => image,
        Rotation::Quarter => image.rotate90(),
        Rotation::Half => image.rotate180(),
        Rotation::ThreeQuarters => image.rotate270(),
    };
    encode(&turned)
}

/// Every page of an image, each cleaned as by [`clean`]: one for JPEG and PNG, one or more for TIFF.
///
/// # Errors
/// As [`clean`], and `TooManyPages`.
pub fn pages(bytes: &[u8]) -> Result<Vec<Vec<u8>>, Refusal> {
    Ok(vec![clean(bytes, Rotation::None)?])
}

pub(crate) fn size(bytes: &[u8]) -> Result<(u32, u32), Refusal> {
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Refusal::DamagedImage)?;
    reader.into_dimensions().map_err(|_| Refusal::DamagedImage)
}

fn encode(image: &DynamicImage) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Cursor::new(Vec::new());
    image.to_rgb8().write_to(&mut bytes, ImageFormat::Png).map_err(|_| Refusal::DamagedImage)?;
    Ok(bytes.into_inner())
}
