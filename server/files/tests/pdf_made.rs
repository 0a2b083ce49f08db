//! A PDF made of images: sound, titled, described, and always the same.
#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use files::{
    Kind, Refusal,
    image::{Rotation, clean},
    inspect,
    pdf::from_images,
    text,
};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use support::images::{encoded, gps_photo, noise};

fn count(bytes: &[u8], needle: &[u8]) -> usize {
    bytes.windows(needle.len()).filter(|window| window == &needle).count()
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    count(bytes, needle) > 0
}

fn flat(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_pixel(width, height, Rgb([250, 250, 240])).into()
}

fn cleaned(image: &DynamicImage) -> Vec<u8> {
    clean(&encoded(image, ImageFormat::Png), Rotation::None).unwrap()
}

#[test]
fn one_page_an_image() {
    let pages = [cleaned(&noise(300, 200)), cleaned(&flat(200, 300)), cleaned(&DynamicImage::new_luma8(50, 50))];
    let alt = ["Ordonnance, première page".to_owned(), String::new()];
    let pdf = from_images(&pages, "Ordonnance du 3 mars", "fr-FR", &alt).unwrap();
    let file = inspect(&pdf).unwrap();
    assert_eq!((file.kind, file.pages), (Kind::Pdf, Some(3)));
    assert_eq!(text::of(Kind::Pdf, &pdf).unwrap(), "");
    assert!(contains(&pdf, &pages[0]), "a JPEG is kept as it is");
    assert!(contains(&pdf, b"/Lang (fr-FR)"));
    assert!(contains(&pdf, b"/DisplayDocTitle true") && contains(&pdf, b"/Marked true"));
    assert_eq!(count(&pdf, b"/S /Figure"), 3);
    assert!(contains(&pdf, b"/Alt (Ordonnance du 3 mars)"), "without a text of its own, the title stands for it");
    assert!(contains(&pdf, b"<dc:title>") && contains(&pdf, b"Ordonnance du 3 mars</rdf:li>"));
    assert!(!contains(&pdf, b"/CreationDate") && !contains(&pdf, b"/ModDate"));
    assert_eq!(from_images(&pages, "Ordonnance du 3 mars", "fr-FR", &alt).unwrap(), pdf, "always the same bytes");
}

#[test]
fn what_was_not_cleaned_is_cleaned_first() {
    let pdf = from_images(&[gps_photo(6)], "Photo", "fr", &[]).unwrap();
    assert!(inspect(&pdf).is_ok());
    assert!(!contains(&pdf, b"Exif") && !contains(&pdf, b"GPS"));
    let clear = image::RgbaImage::from_pixel(20, 20, image::Rgba([0, 0, 0, 0]));
    assert!(inspect(&from_images(&[encoded(&clear.into(), ImageFormat::Png)], "a", "fr", &[]).unwrap()).is_ok());
}

#[test]
fn titles_of_any_script_are_kept_from_markup() {
    let page = cleaned(&flat(20, 20));
    let pdf = from_images(&[page], "وصفة <b> & (é)", "ar", &[]).unwrap();
    assert!(inspect(&pdf).is_ok());
    assert!(contains(&pdf, "وصفة &lt;b&gt; &amp; (é)".as_bytes()));
}

#[test]
fn no_page_and_no_image_are_refused() {
    assert_eq!(from_images(&[], "a", "fr", &[]), Err(Refusal::Empty));
    assert_eq!(from_images(&[b"bonjour".to_vec()], "a", "fr", &[]), Err(Refusal::UnknownKind));
    assert_eq!(from_images(&vec![Vec::new(); 1_001], "a", "fr", &[]), Err(Refusal::TooManyPages));
}
