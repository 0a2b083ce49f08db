//! The directories of a TIFF (TIFF 6.0), walked without decoding.

use std::collections::HashSet;

use super::{MAX_IMAGES, MAX_PIXELS, decode::fits};
use crate::Refusal;

/// Pixels of all pages together: what bounds the time. 20 pages of A4 at 300 dpi have 174 megapixels, 50 that were faxed at
/// 200 dpi 193.
const MAX_TOTAL: u64 = 4 * MAX_PIXELS as u64;

/// The most strips or tiles of one page: one for each row, or tiles of 64 by 64 pixels.
const MAX_STRIPS: usize = 16_384;

/// One page.
pub(crate) struct Page {
    pub(super) width: u32,
    pub(super) height: u32,
    directory: [u8; 4],
    /// Bytes of its strips or tiles.
    packed: u64,
}

/// Reads numbers in the order of bytes that the header says.
#[derive(Clone, Copy)]
struct Source<'a> {
    bytes: &'a [u8],
    big: bool,
}

impl Source<'_> {
    fn number(self, at: usize, length: usize) -> Option<u32> {
        let bytes = self.bytes.get(at..at.checked_add(length)?)?;
        let join = |number: u32, byte: &u8| number << 8 | u32::from(*byte);
        Some(if self.big { bytes.iter().fold(0, join) } else { bytes.iter().rev().fold(0, join) })
    }

    /// The first value of the entry at `at`.
    fn value(self, at: usize) -> Option<u32> {
        self.values(at, 1)?.first().copied()
    }

    /// The values of the entry at `at`, at most `limit` of them.
    fn values(self, at: usize, limit: usize) -> Option<Vec<u32>> {
        let length = match self.number(at + 2, 2)? {
            1 => 1,
            3 => 2,
            4 => 4,
            _ => return None,
        };
        let count = usize::try_from(self.number(at + 4, 4)?).ok()?.min(limit);
        let from =
            if count.checked_mul(length)? <= 4 { at + 8 } else { usize::try_from(self.number(at + 8, 4)?).ok()? };
        (0..count).map(|index| self.number(from.checked_add(index * length)?, length)).collect()
    }
}

/// Walks the directories. Smaller copies of a page (thumbnails) are left out when there are pages besides.
///
/// # Errors
/// `DamagedImage` when something lies outside the file, `ImageTooLarge`, `TooManyPages`; `Bomb` when pages share what they
/// are unpacked from.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Page>, Refusal> {
    let source = Source { bytes, big: bytes.first() == Some(&b'M') };
    let mut next = source.number(4, 4).ok_or(Refusal::DamagedImage)?;
    let mut seen = HashSet::new();
    let mut pages = Vec::new();
    let (mut total, mut packed) = (0, 0);
    while next != 0 {
        if !seen.insert(next) {
            return Err(Refusal::DamagedImage);
        }
        if seen.len() > 2 * MAX_IMAGES {
            return Err(Refusal::TooManyPages);
        }
        let at = usize::try_from(next).map_err(|_| Refusal::DamagedImage)?;
        let directory = if source.big { next.to_be_bytes() } else { next.to_le_bytes() };
        let (page, smaller, following) = page(source, at, directory).ok_or(Refusal::DamagedImage)??;
        total += u64::from(page.width) * u64::from(page.height);
        packed += page.packed;
        if !smaller {
            pages.push(page);
        }
        next = following;
    }
    match pages.len() {
        0 => Err(Refusal::DamagedImage),
        _ if packed > bytes.len() as u64 => Err(Refusal::Bomb),
        1..=MAX_IMAGES if total > MAX_TOTAL => Err(Refusal::ImageTooLarge),
        1..=MAX_IMAGES => Ok(pages),
        _ => Err(Refusal::TooManyPages),
    }
}

/// The page of a directory, whether it is a smaller copy, and where the next directory is.
fn page(source: Source<'_>, at: usize, directory: [u8; 4]) -> Option<Result<(Page, bool, u32), Refusal>> {
    let count = usize::try_from(source.number(at, 2)?).ok()?;
    let mut page = Page { width: 0, height: 0, directory, packed: 0 };
    let (mut smaller, mut samples, mut bits) = (false, 1, 1);
    let (mut offsets, mut lengths) = (Vec::new(), Vec::new());
    for index in 0..count {
        let entry = at + 2 + 12 * index;
        match source.number(entry, 2)? {
            254 => smaller = source.value(entry)? & 1 == 1,
            256 => page.width = source.value(entry)?,
            257 => page.height = source.value(entry)?,
            258 => bits = source.value(entry)?,
            277 => samples = source.value(entry)?,
            273 | 324 if offsets.is_empty() => offsets = source.values(entry, MAX_STRIPS + 1)?,
            279 | 325 if lengths.is_empty() => lengths = source.values(entry, MAX_STRIPS + 1)?,
            _ => {}
        }
    }
    let inside = |(offset, length): (&u32, &u32)| u64::from(*offset) + u64::from(*length) <= source.bytes.len() as u64;
    let strips = 1..=MAX_STRIPS;
    if !strips.contains(&offsets.len()) || offsets.len() != lengths.len() || !offsets.iter().zip(&lengths).all(inside) {
        return None;
    }
    page.packed = lengths.iter().map(|length| u64::from(*length)).sum();
    let pixel = usize::try_from(samples.clamp(1, 32) * bits.clamp(1, 64)).ok()?.div_ceil(8);
    let next = source.number(at + 2 + 12 * count, 4)?;
    Some(fits(page.width, page.height, pixel).map(|()| (page, smaller, next)))
}

/// The same file with this page as its first: the header points to its directory.
pub(super) fn alone(bytes: &[u8], page: &Page) -> Vec<u8> {
    let mut alone = bytes.to_vec();
    alone[4..8].copy_from_slice(&page.directory);
    alone
}
