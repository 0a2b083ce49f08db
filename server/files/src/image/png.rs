//! The chunks of a PNG (ISO/IEC 15948), walked without decoding pixels.

use super::decode::fits;
use crate::{Refusal, pdf::inflate};

/// Bytes that may follow the last row inside the packed data: some encoders end with a few.
const SLACK: usize = 1_024;

/// What the chunks say.
pub(crate) struct Png {
    pub(super) width: u32,
    pub(super) height: u32,
    /// Depth, colour type and interlacing, as in the header.
    pub(super) layout: (u8, u8, u8),
    /// The place after the last chunk.
    pub(super) end: usize,
    /// Whether a colour or a mask says what is transparent.
    pub(super) transparent: bool,
    /// The packed rows.
    pub(super) data: Vec<u8>,
    /// Where the chunks are that a decoder needs.
    needed: Vec<(usize, usize)>,
}

/// Walks the chunks to the end, and measures what they unpack to.
///
/// # Errors
/// `DamagedImage` when it is cut or has no rows, `ImageTooLarge`, `Bomb` when it unpacks to more than its pixels.
pub(super) fn read(bytes: &[u8]) -> Result<Png, Refusal> {
    let mut at = 8;
    let mut png: Option<Png> = None;
    loop {
        let head = bytes.get(at..at + 8).ok_or(Refusal::DamagedImage)?;
        let length = usize::try_from(number(&head[..4])).map_err(|_| Refusal::DamagedImage)?;
        let end = at.checked_add(length).and_then(|end| end.checked_add(12)).ok_or(Refusal::DamagedImage)?;
        let body = bytes.get(at + 8..end - 4).filter(|_| end <= bytes.len()).ok_or(Refusal::DamagedImage)?;
        let name = &head[4..];
        match (&mut png, name) {
            (None, b"IHDR") => png = Some(start(body)?),
            (Some(png), b"IDAT") => png.data.extend_from_slice(body),
            (Some(png), b"tRNS") => png.transparent = true,
            (Some(png), b"IEND") => png.end = end,
            (Some(_), _) => {}
            (None, _) => return Err(Refusal::DamagedImage),
        }
        if let Some(png) = &mut png
            && matches!(name, b"IHDR" | b"PLTE" | b"tRNS" | b"IDAT" | b"eXIf" | b"IEND")
        {
            png.needed.push((at, end));
        }
        at = end;
        if name == b"IEND" {
            break;
        }
    }
    let png = png.ok_or(Refusal::DamagedImage)?;
    png.measure()?;
    Ok(png)
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

fn start(body: &[u8]) -> Result<Png, Refusal> {
    let [.., depth, colour, _, _, interlace] = body else { return Err(Refusal::DamagedImage) };
    if body.len() != 13 {
        return Err(Refusal::DamagedImage);
    }
    let (width, height) = (number(&body[..4]), number(&body[4..8]));
    let layout = (*depth, *colour, *interlace);
    let decoded = if *colour == 3 { 4 } else { channels(*colour) * usize::from(*depth).div_ceil(8) };
    fits(width, height, decoded)?;
    Ok(Png { width, height, layout, end: 0, transparent: false, data: Vec::new(), needed: Vec::new() })
}

fn channels(colour: u8) -> usize {
    match colour {
        2 => 3,
        4 => 2,
        6 => 4,
        _ => 1,
    }
}

impl Png {
    fn measure(&self) -> Result<(), Refusal> {
        let expected = self.unpacked();
        let mut length = 0;
        inflate(&self.data, &mut |chunk| {
            length += chunk.len();
            if length > expected + SLACK { Err(Refusal::Bomb) } else { Ok(()) }
        })?;
        if length < expected { Err(Refusal::DamagedImage) } else { Ok(()) }
    }

    /// How many bytes the rows have, one more each for their filter.
    fn unpacked(&self) -> usize {
        let (depth, colour, interlace) = self.layout;
        let bits = channels(colour) * usize::from(depth);
        let (width, height) = (self.width as usize, self.height as usize);
        let rows = |width: usize, height: usize| if width == 0 { 0 } else { height * (1 + (width * bits).div_ceil(8)) };
        if interlace == 0 {
            return rows(width, height);
        }
        // The seven passes of Adam7: first column and row, and the steps between.
        let passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        let count = |length: usize, first: usize, step: usize| length.saturating_sub(first).div_ceil(step);
        passes.iter().map(|(x, y, dx, dy)| rows(count(width, *x, *dx), count(height, *y, *dy))).sum()
    }

    /// The same image with the chunks alone that a decoder needs: no text, profile or animation.
    pub(super) fn stripped(&self, bytes: &[u8]) -> Vec<u8> {
        let mut stripped = bytes[..8].to_vec();
        for (start, end) in &self.needed {
            stripped.extend_from_slice(&bytes[*start..*end]);
        }
        stripped
    }
}
