//! Predictors: what some streams did to their bytes before packing them (ISO 32000-2, 7.4.4.4).

/// What a predictor needs to know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Params {
    /// 2 is that of TIFF; 10 to 15 are those of PNG.
    pub(super) kind: i64,
    /// Bytes of one pixel, at least 1.
    pub(super) pixel: usize,
    /// Bytes of one row, at least 1.
    pub(super) row: usize,
}

impl Params {
    pub(super) fn new(kind: i64, colours: i64, bits: i64, columns: i64) -> Option<Self> {
        if kind < 2 {
            return None;
        }
        let colours = usize::try_from(colours.clamp(1, 32)).ok()?;
        let bits = usize::try_from(bits.clamp(1, 16)).ok()?;
        let columns = usize::try_from(columns.clamp(1, 1_000_000)).ok()?;
        Some(Self { kind, pixel: (colours * bits).div_ceil(8), row: (colours * bits * columns).div_ceil(8) })
    }
}

pub(super) fn undo(bytes: Vec<u8>, params: Params) -> Vec<u8> {
    if params.kind == 2 { tiff(bytes, params) } else { png(&bytes, params) }
}

/// Samples of 8 bits, the only ones for which this predictor is met outside images.
fn tiff(mut bytes: Vec<u8>, params: Params) -> Vec<u8> {
    for row in bytes.chunks_mut(params.row) {
        for at in params.pixel..row.len() {
            row[at] = row[at].wrapping_add(row[at - params.pixel]);
        }
    }
    bytes
}

fn png(bytes: &[u8], params: Params) -> Vec<u8> {
    let mut output: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut above = vec![0; params.row.min(bytes.len())];
    for line in bytes.chunks(params.row + 1) {
        let Some((kind, line)) = line.split_first() else { break };
        let mut row = line.to_vec();
        for at in 0..row.len() {
            let left = if at >= params.pixel { row[at - params.pixel] } else { 0 };
            let corner = if at >= params.pixel { above[at - params.pixel] } else { 0 };
            let guess = match kind {
                1 => left,
                2 => above[at],
                3 => ((u16::from(left) + u16::from(above[at])) / 2).to_le_bytes()[0],
                4 => paeth(left, above[at], corner),
                _ => 0,
            };
            row[at] = row[at].wrapping_add(guess);
        }
        output.extend_from_slice(&row);
        above[..row.len()].copy_from_slice(&row);
    }
    output
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, above, corner].map(i16::from);
    let estimate = a + b - c;
    let (to_left, to_above, to_corner) = ((estimate - a).abs(), (estimate - b).abs(), (estimate - c).abs());
    if to_left <= to_above && to_left <= to_corner {
        left
    } else if to_above <= to_corner {
        above
    } else {
        corner
    }
}
