//! What a file is, by its content alone.

mod polyglot;
mod signature;

use signature::Signature;

use crate::{File, Kind, MAX_BYTES, Refusal, guard, image, pdf, rtf, text};

/// What these bytes are, by their content alone: neither a name nor a declared type is asked for. Whatever is refused here
/// should be kept nowhere.
///
/// # Errors
/// The first reason for which the file is not taken.
pub fn inspect(bytes: &[u8]) -> Result<File, Refusal> {
    inspect_while(bytes, &|| true)
}

/// As [`inspect`], as long as `go_on` says so; it is asked from time to time where the reading can take long.
///
/// # Errors
/// Those of [`inspect`]; `Bomb` when it said no.
pub fn inspect_while(bytes: &[u8], go_on: &dyn Fn() -> bool) -> Result<File, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooLarge);
    }
    match signature::of(bytes) {
        Signature::Taken(Kind::Pdf) => pdf_file(bytes, go_on),
        Signature::Taken(Kind::Rtf) => rtf_file(bytes),
        Signature::Taken(Kind::Text) => text_file(bytes),
        Signature::Taken(kind) => image_file(kind, bytes),
        Signature::Refused(refusal) => Err(refusal),
    }
}

fn pdf_file(bytes: &[u8], go_on: &dyn Fn() -> bool) -> Result<File, Refusal> {
    polyglot::check_ends(bytes, polyglot::pdf_end(bytes))?;
    let pages = guard::caught(Refusal::DamagedPdf, || pdf::vet(bytes, go_on))?;
    Ok(File { kind: Kind::Pdf, pages: Some(pages), size: None })
}

fn rtf_file(bytes: &[u8]) -> Result<File, Refusal> {
    polyglot::check_ends(bytes, bytes.len())?;
    rtf::vet(bytes)?;
    Ok(File { kind: Kind::Rtf, pages: None, size: None })
}

fn text_file(bytes: &[u8]) -> Result<File, Refusal> {
    let text = text::plain::decode(bytes)?;
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    polyglot::check_everywhere(bytes)?;
    Ok(File { kind: Kind::Text, pages: None, size: None })
}

fn image_file(kind: Kind, bytes: &[u8]) -> Result<File, Refusal> {
    let header = guard::caught(Refusal::DamagedImage, || image::header(bytes))?;
    polyglot::check_ends(bytes, header.end().unwrap_or(bytes.len()))?;
    polyglot::check_everywhere(bytes)?;
    let pages = match kind {
        Kind::Tiff => Some(u32::try_from(header.pages()).map_err(|_| Refusal::TooManyPages)?),
        _ => None,
    };
    Ok(File { kind, pages, size: Some(header.size()) })
}
