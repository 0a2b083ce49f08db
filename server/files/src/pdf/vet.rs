//! Whether a PDF may be taken.

use super::{
    filters::{self, Stage},
    object::Dict,
    pages,
    reader::{Pdf, is_head},
    stages,
};
use crate::{Refusal, bytes, image::MAX_PIXELS};

/// Bytes to which one stream that is no image may unpack. The longest seen in files of 5 MB are fonts of 20 MB.
const MAX_STREAM: usize = 64_000_000;

/// Bytes to which one image may unpack: 4 for each pixel that is taken.
const MAX_IMAGE: usize = 4 * MAX_PIXELS;

/// Bytes to which all streams together may unpack: what bounds the time. A colour scan of 15 pages unpacks to 390 MB.
const MAX_TOTAL: usize = 500_000_000;

/// Where the end of the file must be told: viewers look for `startxref` in the last 1,024 bytes.
const TAIL: usize = 1_024;

/// The number of pages of a PDF that may be taken. When `go_on` says no, it is not read further.
///
/// # Errors
/// `DamagedPdf`, `EncryptedPdf`, `ActivePdf`, `Bomb`, `TooManyPages`.
pub(crate) fn vet(file: &[u8], go_on: &dyn Fn() -> bool) -> Result<u32, Refusal> {
    let tail = &file[file.len().saturating_sub(TAIL)..];
    if bytes::find(tail, b"startxref").is_none() {
        return Err(Refusal::DamagedPdf);
    }
    let pdf = Pdf::open(file, go_on)?;
    if pdf.watch.encrypted {
        return Err(Refusal::EncryptedPdf);
    }
    if pdf.watch.active || pdf.watch.opens_with_more_than_a_page() {
        return Err(Refusal::ActivePdf);
    }
    if pdf.watch.broken {
        return Err(Refusal::DamagedPdf);
    }
    if heads(file) > pdf.objects {
        // An object stands inside a stream, a string or a comment, where a table of offsets can point to it.
        return Err(Refusal::ActivePdf);
    }
    let mut total = 0_usize;
    for (dict, range) in &pdf.streams {
        if !go_on() {
            return Err(Refusal::Bomb);
        }
        let limit = if dict.is("Subtype", "Image") { image_limit(&pdf, dict)? } else { MAX_STREAM };
        let left = MAX_TOTAL.checked_sub(total).ok_or(Refusal::Bomb)?;
        total += measure(&file[range.clone()], &stages::of(&pdf, dict).0, limit.min(left))?;
    }
    let pages = pages::each(&pdf, |_, _| Ok(()))?;
    u32::try_from(pages).map_err(|_| Refusal::TooManyPages)
}

fn measure(raw: &[u8], stages: &[Stage], limit: usize) -> Result<usize, Refusal> {
    filters::measure(raw, stages, limit, MAX_STREAM)
}

fn image_limit(pdf: &Pdf<'_>, dict: &Dict) -> Result<usize, Refusal> {
    let side = |key| pdf.get(dict, key).int().and_then(|side| usize::try_from(side).ok());
    match (side("Width"), side("Height")) {
        (Some(width), Some(height)) if width.checked_mul(height).is_none_or(|pixels| pixels > MAX_PIXELS) => {
            Err(Refusal::Bomb)
        }
        _ => Ok(MAX_IMAGE),
    }
}

/// How many heads of objects (`12 0 obj`) stand anywhere in the bytes.
fn heads(file: &[u8]) -> usize {
    bytes::all(file, b"obj").filter(|at| is_head(&file[..*at])).count()
}
