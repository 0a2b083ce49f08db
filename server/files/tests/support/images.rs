//! Images made for tests.

use std::io::Cursor;

use flate2::Crc;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// An image of many colours, always the same.
pub fn noise(width: u32, height: u32) -> DynamicImage {
    let mut state = 7_u32;
    let mut sample = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    RgbImage::from_fn(width, height, |_, _| Rgb([sample(), sample(), sample()])).into()
}

/// The bytes of an image.
pub fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A chunk of a PNG.
pub fn png_chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut sum = Crc::new();
    sum.update(name);
    sum.update(body);
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&length[..], name, body, &sum.sum().to_be_bytes()].concat()
}

/// A PNG, grey of 8 bits, whose header says this size and whose rows are these packed bytes.
pub fn png_claiming(width: u32, height: u32, packed: &[u8]) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    let signature = b"\x89PNG\r\n\x1a\n".to_vec();
    [signature, png_chunk(b"IHDR", &header), png_chunk(b"IDAT", packed), png_chunk(b"IEND", b"")].concat()
}

/// A photo of a place and a person: 96 by 64 upright, red, green, blue and white in its quarters, stored as the camera
/// was held, with EXIF (orientation, place, device), XMP, a colour profile and a comment.
pub fn gps_photo(orientation: u16) -> Vec<u8> {
    let upright = RgbImage::from_fn(96, 64, |x, y| match (x < 48, y < 32) {
        (true, true) => Rgb([220, 30, 30]),
        (false, true) => Rgb([30, 200, 30]),
        (true, false) => Rgb([30, 30, 220]),
        (false, false) => Rgb([245, 245, 245]),
    });
    let upright = DynamicImage::from(upright);
    // What the orientation undoes (EXIF 2.3, tag 0x0112).
    let stored = match orientation {
        2 => upright.fliph(),
        3 => upright.rotate180(),
        4 => upright.flipv(),
        5 => upright.rotate90().fliph(),
        6 => upright.rotate270(),
        7 => upright.rotate270().fliph(),
        8 => upright.rotate90(),
        _ => upright,
    };
    let mut jpeg = encoded(&stored, ImageFormat::Jpeg);
    let segments = [
        segment(0xe1, &exif(orientation)),
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Secret</x:xmpmeta>"),
        segment(0xe2, b"ICC_PROFILE\0\x01\x01 profil"),
        segment(0xfe, b"Secret de famille"),
    ];
    jpeg.splice(2..2, segments.concat());
    jpeg
}

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker][..], &length, body].concat()
}

/// EXIF in the order of Motorola: device, orientation, and a place.
fn exif(orientation: u16) -> Vec<u8> {
    let [high, low] = orientation.to_be_bytes();
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x03".to_vec();
    exif.extend([0x01, 0x0f, 0, 2, 0, 0, 0, 9, 0, 0, 0, 68]);
    exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, high, low, 0, 0]);
    exif.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 50]);
    exif.extend([0, 0, 0, 0]);
    exif.extend([0, 1, 0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"Appareil\0 GPS 48.8566 N 2.3522 E");
    exif
}

/// A TIFF, little-endian and grey, of pages of these sizes.
pub fn tiff(sizes: &[(u32, u32)]) -> Vec<u8> {
    let mut bytes = b"II\x2a\0\0\0\0\0".to_vec();
    let mut link = 4;
    for (width, height) in sizes {
        let data = u32::try_from(bytes.len()).unwrap();
        bytes.extend((0..width * height).map(|at| (at * 7).to_le_bytes()[0]));
        bytes.resize(bytes.len().next_multiple_of(2), 0);
        let directory = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        bytes[link..link + 4].copy_from_slice(&directory);
        let entries = [
            (256, *width),
            (257, *height),
            (258, 8),
            (259, 1),
            (262, 1),
            (273, data),
            (277, 1),
            (278, *height),
            (279, width * height),
        ];
        bytes.extend(u16::try_from(entries.len()).unwrap().to_le_bytes());
        for (tag, value) in entries {
            bytes.extend(u16::to_le_bytes(tag));
            bytes.extend(4_u16.to_le_bytes());
            bytes.extend(1_u32.to_le_bytes());
            bytes.extend(u32::to_le_bytes(value));
        }
        link = bytes.len();
        bytes.extend([0; 4]);
    }
    bytes
}
