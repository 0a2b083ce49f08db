//! Images: what is refused, and what is left of one that is taken.
#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use files::{
    Kind, Refusal,
    image::{MAX_WRITTEN_SIDE, Rotation, clean, each_page, pages},
    inspect,
};
use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage};
use support::{
    images::{encoded, gps_photo, noise, png_chunk, png_claiming, tiff},
    zeros,
};

fn decoded(bytes: &[u8]) -> DynamicImage {
    image::load_from_memory(bytes).unwrap()
}

/// Whether a pixel is about this colour.
fn is_about(image: &DynamicImage, x: u32, y: u32, colour: [u8; 3]) -> bool {
    let pixel = image.get_pixel(x, y);
    pixel.0[..3].iter().zip(colour).all(|(one, other)| one.abs_diff(other) < 40)
}

#[test]
fn kinds_and_sizes_are_told_by_content() {
    let image = noise(60, 40);
    for (format, kind, pages) in [
        (ImageFormat::Jpeg, Kind::Jpeg, None),
        (ImageFormat::Png, Kind::Png, None),
        (ImageFormat::Tiff, Kind::Tiff, Some(1)),
    ] {
        let file = inspect(&encoded(&image, format)).unwrap();
        assert_eq!((file.kind, file.pages, file.size), (kind, pages, Some((60, 40))));
    }
}

#[test]
fn cut_images_are_refused() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Tiff] {
        let bytes = encoded(&noise(120, 90), format);
        for percent in [30, 60, 90, 99] {
            let cut = &bytes[..bytes.len() * percent / 100];
            assert_eq!(inspect(cut), Err(Refusal::DamagedImage), "{format:?} at {percent} %");
            assert_eq!(clean(cut, Rotation::None), Err(Refusal::DamagedImage), "{format:?} at {percent} %");
        }
    }
}

#[test]
fn too_many_pixels_are_refused_by_the_header() {
    for (width, height) in [(60_000, 60_000), (12_001, 10), (10, 12_001), (8_000, 7_000)] {
        let png = png_claiming(width, height, &[]);
        assert_eq!(inspect(&png), Err(Refusal::ImageTooLarge), "{width} x {height}");
        assert_eq!(clean(&png, Rotation::None), Err(Refusal::ImageTooLarge));
    }
    let mut jpeg = encoded(&noise(60, 40), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xea, 0x60, 0xea, 0x60]);
    assert_eq!(inspect(&jpeg), Err(Refusal::ImageTooLarge));
    let mut big = tiff(&[(60, 40)]);
    let at = big.windows(4).position(|four| four == [0, 1, 4, 0]).unwrap();
    big[at + 8..at + 12].copy_from_slice(&60_000_u32.to_le_bytes());
    assert!(matches!(inspect(&big), Err(Refusal::ImageTooLarge)));
}

#[test]
fn bombs_are_refused() {
    // Rows of 10 by 10 pixels that go on for 640 MB.
    let png = png_claiming(10, 10, &zeros(10));
    assert!(png.len() < files::MAX_BYTES);
    assert_eq!(inspect(&png), Err(Refusal::Bomb));
    assert_eq!(clean(&png, Rotation::None), Err(Refusal::Bomb));
    // A progressive JPEG of 1,000 scans.
    let jpeg = encoded(&noise(60, 40), ImageFormat::Jpeg);
    let scan = jpeg.windows(2).position(|two| two == [0xff, 0xda]).unwrap();
    let end = jpeg.len() - 2;
    let scans = [&jpeg[..scan], &jpeg[scan..end].repeat(1_000), &jpeg[end..]].concat();
    assert_eq!(inspect(&scans), Err(Refusal::Bomb));
    // And one of fewer scans, of many pixels each.
    let mut scans = [&jpeg[..scan], &jpeg[scan..end].repeat(20), &jpeg[end..]].concat();
    assert!(inspect(&scans).is_ok());
    let frame = scans.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    scans[frame + 5..frame + 9].copy_from_slice(&[0x1b, 0x58, 0x1b, 0x58]);
    assert_eq!(inspect(&scans), Err(Refusal::Bomb), "20 scans of 49 megapixels");
    // Directories in a circle, and more of them than pages are taken.
    let mut circle = tiff(&[(8, 8), (8, 8)]);
    let first = u32::from_le_bytes(circle[4..8].try_into().unwrap());
    let count = u16::from_le_bytes(circle[first as usize..first as usize + 2].try_into().unwrap());
    let next = first as usize + 2 + 12 * usize::from(count);
    circle[next..next + 4].copy_from_slice(&first.to_le_bytes());
    assert_eq!(inspect(&circle), Err(Refusal::DamagedImage));
    assert_eq!(inspect(&tiff(&[(1, 1); 101])), Err(Refusal::TooManyPages));
}

/// A TIFF of pages that are all unpacked from the same strip: all of the file behind its header.
fn shared(pages: usize) -> Vec<u8> {
    let mut bytes = tiff(&vec![(8, 8); pages]);
    let first = 8_u32.to_le_bytes();
    for at in 0..bytes.len() - 12 {
        if bytes[at..at + 8] == [0x11, 1, 4, 0, 1, 0, 0, 0] {
            bytes[at + 8..at + 12].copy_from_slice(&first);
        }
        if bytes[at..at + 8] == [0x17, 1, 4, 0, 1, 0, 0, 0] {
            let length = u32::try_from(bytes.len() - 8).unwrap().to_le_bytes();
            bytes[at + 8..at + 12].copy_from_slice(&length);
        }
    }
    bytes
}

#[test]
fn pages_that_share_what_they_are_unpacked_from_are_refused() {
    assert!(inspect(&shared(1)).is_ok());
    assert_eq!(inspect(&shared(2)), Err(Refusal::Bomb));
    assert_eq!(pages(&shared(100)), Err(Refusal::Bomb));
    // Each with its own, but more than a person sends: five pages of 49 megapixels.
    let mut large = tiff(&[(8, 8); 5]);
    for at in 0..large.len() - 12 {
        if large[at..at + 8] == [0, 1, 4, 0, 1, 0, 0, 0] || large[at..at + 8] == [1, 1, 4, 0, 1, 0, 0, 0] {
            large[at + 8..at + 12].copy_from_slice(&7_000_u32.to_le_bytes());
        }
    }
    assert_eq!(inspect(&large), Err(Refusal::ImageTooLarge));
}

#[test]
fn a_page_is_decoded_when_it_is_asked_for() {
    // The second page is no image: who takes one does not meet it.
    let mut bytes = tiff(&[(30, 20), (20, 30)]);
    let at = bytes.windows(8).rposition(|entry| entry == [3, 1, 4, 0, 1, 0, 0, 0]).unwrap();
    bytes[at + 8..at + 12].copy_from_slice(&9_u32.to_le_bytes());
    let mut each = each_page(&bytes).unwrap();
    assert_eq!(decoded(&each.next().unwrap().unwrap()).dimensions(), (30, 20));
    assert_eq!(each.next(), Some(Err(Refusal::DamagedImage)));
    assert_eq!(each.next(), None);
}

#[test]
fn nothing_of_the_metadata_stays() {
    let photo = gps_photo(1);
    assert!(photo.windows(6).any(|window| window == b"Exif\0\0"), "the photo has a place to begin with");
    assert_eq!(inspect(&photo).unwrap().kind, Kind::Jpeg);
    let cleaned = clean(&photo, Rotation::None).unwrap();
    for trace in [&b"Exif"[..], b"GPS", b"48.8566", b"Secret", b"http://ns.adobe.com", b"ICC_PROFILE", b"Appareil"] {
        assert!(!cleaned.windows(trace.len()).any(|window| window == trace), "{}", String::from_utf8_lossy(trace));
    }
    // Only the segments of an image: tables, frame, scan.
    let markers: Vec<u8> = cleaned.windows(2).filter(|two| two[0] == 0xff).map(|two| two[1]).collect();
    assert!(!markers.iter().any(|marker| matches!(marker, 0xe1..=0xed | 0xfe)), "{markers:x?}");

    let mut png = encoded(&noise(400, 300), ImageFormat::Png);
    let text = png_chunk(b"tEXt", b"Comment\0Secret de famille");
    png.splice(33..33, text);
    let cleaned = clean(&png, Rotation::None).unwrap();
    assert!(!cleaned.windows(6).any(|window| window == b"Secret"));
}

#[test]
fn every_orientation_ends_upright() {
    let [red, green, blue, white] = [[220, 30, 30], [30, 200, 30], [30, 30, 220], [245, 245, 245]];
    for orientation in 1..=8 {
        let cleaned = decoded(&clean(&gps_photo(orientation), Rotation::None).unwrap());
        let (width, height) = cleaned.dimensions();
        assert_eq!((width, height), (96, 64), "orientation {orientation}");
        for (x, y, colour) in [(8, 8, red), (88, 8, green), (8, 56, blue), (88, 56, white)] {
            assert!(is_about(&cleaned, x, y, colour), "orientation {orientation}: {:?}", cleaned.get_pixel(x, y));
        }
    }
}

#[test]
fn a_person_can_turn_it_further() {
    let photo = gps_photo(6);
    let red = [220, 30, 30];
    for (rotation, size, at) in [
        (Rotation::Quarter, (64, 96), (56, 8)),
        (Rotation::Half, (96, 64), (88, 56)),
        (Rotation::ThreeQuarters, (64, 96), (8, 88)),
    ] {
        let turned = decoded(&clean(&photo, rotation).unwrap());
        assert_eq!(turned.dimensions(), size, "{rotation:?}");
        assert!(is_about(&turned, at.0, at.1, red), "{rotation:?}");
    }
}

#[test]
fn large_ones_get_smaller_and_thin_lines_stay() {
    let lined = RgbImage::from_fn(4_000, 3_000, |x, _| if x % 40 < 3 { Rgb([0, 0, 0]) } else { Rgb([255, 255, 255]) });
    let cleaned = clean(&encoded(&lined.into(), ImageFormat::Png), Rotation::None).unwrap();
    let image = decoded(&cleaned);
    assert_eq!(image.dimensions(), (MAX_WRITTEN_SIDE, 1_860));
    let row: Vec<u8> = (0..MAX_WRITTEN_SIDE).map(|x| image.get_pixel(x, 900).0[0]).collect();
    let dark = row.windows(2).filter(|two| two[0] >= 128 && two[1] < 128).count();
    assert!((99..=100).contains(&dark), "{dark} lines of 100");
    assert_eq!(inspect(&cleaned).unwrap().kind, Kind::Png, "few colours");
    assert_eq!(
        inspect(&clean(&encoded(&noise(300, 300), ImageFormat::Png), Rotation::None).unwrap()).unwrap().kind,
        Kind::Jpeg
    );
}

#[test]
fn what_is_transparent_becomes_white() {
    let clear = image::RgbaImage::from_pixel(20, 20, image::Rgba([0, 0, 0, 0]));
    let cleaned = decoded(&clean(&encoded(&clear.into(), ImageFormat::Png), Rotation::None).unwrap());
    assert_eq!(cleaned.get_pixel(3, 3).0, [255, 255, 255, 255]);
}

#[test]
fn every_page_of_a_tiff_is_given() {
    let bytes = tiff(&[(30, 20), (20, 30), (40, 40)]);
    assert_eq!(inspect(&bytes).unwrap().pages, Some(3));
    let sizes: Vec<_> = pages(&bytes).unwrap().iter().map(|page| decoded(page).dimensions()).collect();
    assert_eq!(sizes, [(30, 20), (20, 30), (40, 40)]);
    assert_eq!(decoded(&clean(&bytes, Rotation::Quarter).unwrap()).dimensions(), (20, 30), "the first page alone");
    assert_eq!(pages(&encoded(&noise(9, 9), ImageFormat::Jpeg)).unwrap().len(), 1);
}

#[test]
fn cleaning_again_and_again_gives_the_same_size() {
    let once = clean(&gps_photo(3), Rotation::None).unwrap();
    assert_eq!(clean(&gps_photo(3), Rotation::None).unwrap(), once, "the same bytes each time");
    assert_eq!(decoded(&clean(&once, Rotation::None).unwrap()).dimensions(), (96, 64));
    assert_eq!(clean(b"GIF89a", Rotation::None), Err(Refusal::UnknownKind));
}
