//! The segments of a JPEG (ISO/IEC 10918-1, annex B), walked without decoding.

use super::{MAX_PIXELS, decode::fits};
use crate::Refusal;

/// The most scans of a progressive JPEG: each makes a decoder go over every pixel. Encoders write 10 or so.
const MAX_SCANS: usize = 64;

/// The most pixels of all scans together: what bounds the time. Twelve scans of the largest image.
const MAX_SCANNED: usize = 12 * MAX_PIXELS;

/// What the segments say.
pub(crate) struct Jpeg {
    pub(super) width: u32,
    pub(super) height: u32,
    /// 1 for grey, 3 for colour, 4 for printing inks.
    pub(super) components: u8,
    /// The place after the end marker.
    pub(super) end: usize,
    /// Whether there is nothing but the image: no comment and no metadata.
    pub(super) bare: bool,
}

/// Walks the segments to the end marker.
///
/// # Errors
/// `DamagedImage` when it is cut or has no frame, `ImageTooLarge`, `Bomb` for too many scans.
pub(super) fn read(bytes: &[u8]) -> Result<Jpeg, Refusal> {
    let mut jpeg = Jpeg { width: 0, height: 0, components: 0, end: 0, bare: true };
    let mut scans = 0;
    let mut at = 2;
    loop {
        let Some([0xff, marker]) = bytes.get(at..at + 2) else { return Err(Refusal::DamagedImage) };
        at += 2;
        match marker {
            // Filling before a marker.
            0xff => at -= 1,
            0xd9 => break,
            0x01 | 0xd0..=0xd7 => {}
            _ => {
                let length = match bytes.get(at..at + 2) {
                    Some([high, low]) => usize::from(*high) << 8 | usize::from(*low),
                    _ => return Err(Refusal::DamagedImage),
                };
                let segment = bytes.get(at + 2..at + length.max(2)).ok_or(Refusal::DamagedImage)?;
                at += length.max(2);
                match marker {
                    0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => jpeg.frame(segment)?,
                    0xe1..=0xef | 0xfe => jpeg.bare &= *marker == 0xee,
                    0xda => {
                        scans += 1;
                        at = after_scan(bytes, at);
                    }
                    _ => {}
                }
                if scans > MAX_SCANS || scans * jpeg.pixels() > MAX_SCANNED {
                    return Err(Refusal::Bomb);
                }
            }
        }
    }
    if jpeg.width == 0 || scans == 0 {
        return Err(Refusal::DamagedImage);
    }
    jpeg.end = at;
    Ok(jpeg)
}

impl Jpeg {
    fn pixels(&self) -> usize {
        self.width as usize * self.height as usize
    }

    fn frame(&mut self, segment: &[u8]) -> Result<(), Refusal> {
        let [_, h1, h0, w1, w0, components, ..] = segment else { return Err(Refusal::DamagedImage) };
        if self.width != 0 {
            return Err(Refusal::DamagedImage);
        }
        self.width = u32::from(*w1) << 8 | u32::from(*w0);
        self.height = u32::from(*h1) << 8 | u32::from(*h0);
        self.components = *components;
        fits(self.width, self.height, usize::from(*components).clamp(1, 4))
    }
}

/// The place of the first marker after the data of a scan.
fn after_scan(bytes: &[u8], from: usize) -> usize {
    let data = bytes.get(from..).unwrap_or_default();
    let marker = data.windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff));
    marker.map_or(bytes.len(), |at| from + at)
}
