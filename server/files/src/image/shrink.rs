//! Makes images smaller by the mean of the pixels that each new pixel covers, in parts where it covers them in part:
//! thin strokes of print get lighter, but none is lost.

use super::{MAX_WRITTEN_SIDE, decode::Pixels};

/// At most [`MAX_WRITTEN_SIDE`] on the longer side; never made larger.
pub(super) fn to_written_size(pixels: Pixels) -> Pixels {
    let longer = pixels.width.max(pixels.height);
    if longer <= MAX_WRITTEN_SIDE {
        return pixels;
    }
    let scale = f64::from(MAX_WRITTEN_SIDE) / f64::from(longer);
    let side = |length: u32| ((f64::from(length) * scale).round() as u32).clamp(1, MAX_WRITTEN_SIDE);
    let (width, height) = (side(pixels.width), side(pixels.height));
    let channels = pixels.shade.channels();
    let columns = spans(pixels.width, width);
    let rows = spans(pixels.height, height);
    let line = pixels.width as usize * channels;
    let mut data = Vec::with_capacity(width as usize * height as usize * channels);
    let mut sums = vec![0.0_f32; width as usize * channels];
    for row in &rows {
        sums.fill(0.0);
        for (at, weight) in row.weights() {
            let source = &pixels.data[at * line..(at + 1) * line];
            for (sum, column) in sums.chunks_exact_mut(channels).zip(&columns) {
                for (at, part) in column.weights() {
                    for (sum, sample) in sum.iter_mut().zip(&source[at * channels..]) {
                        *sum += weight * part * f32::from(*sample);
                    }
                }
            }
        }
        data.extend(sums.iter().map(|sum| sum.round().clamp(0.0, 255.0) as u8));
    }
    Pixels { width, height, shade: pixels.shade, data }
}

/// The old pixels that one new pixel covers along one side.
struct Span {
    first: usize,
    last: usize,
    from: f32,
    to: f32,
    length: f32,
}

impl Span {
    /// Each covered pixel, and its part of the whole.
    fn weights(&self) -> impl Iterator<Item = (usize, f32)> + '_ {
        (self.first..=self.last).map(|at| {
            let place = at as f32;
            let covered = (place + 1.0).min(self.to) - place.max(self.from);
            (at, covered.max(0.0) / self.length)
        })
    }
}

fn spans(old: u32, new: u32) -> Vec<Span> {
    let length = old as f32 / new as f32;
    let last = old.saturating_sub(1) as usize;
    (0..new)
        .map(|at| {
            let (from, to) = (at as f32 * length, ((at + 1) as f32 * length).min(old as f32));
            Span {
                first: (from as usize).min(last),
                last: ((to.ceil() as usize).saturating_sub(1)).min(last),
                from,
                to,
                length,
            }
        })
        .collect()
}
