//! The filters of PDF streams (ISO 32000-2, 7.4), each stopped as soon as it gives more than is allowed.

use flate2::{Decompress, FlushDecompress, Status};
use weezl::{BitOrder, LzwStatus, decode::Decoder};

use super::{
    lexer::{hex, is_space},
    predictor,
};
use crate::Refusal;

/// A filter that gives bytes. Those of images (`DCTDecode`…) give pixels, and are not run here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Filter {
    Flate,
    Lzw { early: bool },
    RunLength,
    Ascii85,
    AsciiHex,
}

/// A filter and the parameters of the predictor that follows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stage {
    pub(super) filter: Filter,
    pub(super) predictor: Option<predictor::Params>,
}

/// The bytes of a stream, at most `limit` after each of its filters, and how many bytes were handled on the way.
///
/// # Errors
/// `Bomb` beyond the limit. What is broken gives what was read before.
pub(super) fn unpack(raw: &[u8], stages: &[Stage], limit: usize) -> Result<(Vec<u8>, usize), Refusal> {
    let mut bytes = raw.to_vec();
    let mut work = raw.len();
    for stage in stages {
        let mut output = Vec::new();
        run(stage.filter, &bytes, limit, &mut |chunk| output.extend_from_slice(chunk))?;
        work += output.len();
        bytes = match stage.predictor {
            Some(params) => predictor::undo(output, params),
            None => output,
        };
    }
    Ok((bytes, work))
}

/// How many bytes a stream unpacks to, all its filters together. Only what lies between two filters is kept in memory.
///
/// # Errors
/// `Bomb` when one filter gives more than the limit.
pub(super) fn measure(raw: &[u8], stages: &[Stage], limit: usize, between: usize) -> Result<usize, Refusal> {
    let Some((last, before)) = stages.split_last() else { return Ok(0) };
    let (input, mut work) = if before.is_empty() {
        (None, 0)
    } else {
        unpack(raw, before, between.min(limit)).map(|(bytes, work)| (Some(bytes), work))?
    };
    run(last.filter, input.as_deref().unwrap_or(raw), limit, &mut |chunk| work += chunk.len())?;
    Ok(work)
}

fn run(filter: Filter, input: &[u8], limit: usize, sink: &mut dyn FnMut(&[u8])) -> Result<(), Refusal> {
    let mut given = 0;
    let mut guarded = |chunk: &[u8]| {
        given += chunk.len();
        if given > limit {
            return Err(Refusal::Bomb);
        }
        sink(chunk);
        Ok(())
    };
    match filter {
        Filter::Flate => inflate(input, &mut guarded),
        Filter::Lzw { early } => lzw(input, early, &mut guarded),
        Filter::RunLength => run_length(input, &mut guarded),
        Filter::Ascii85 => ascii85(input, &mut guarded),
        Filter::AsciiHex => ascii_hex(input, &mut guarded),
    }
}

type Sink<'a> = &'a mut dyn FnMut(&[u8]) -> Result<(), Refusal>;

/// Inflates zlib data, or bare deflate data where the header is none.
pub(crate) fn inflate(input: &[u8], sink: Sink<'_>) -> Result<(), Refusal> {
    let zlib = matches!(input, [first, second, ..]
        if first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)).is_multiple_of(31));
    let mut state = Decompress::new(zlib);
    let mut buffer = vec![0; 32_768];
    loop {
        let (read, wrote) = (state.total_in(), state.total_out());
        let rest = input.get(usize::try_from(read).unwrap_or(usize::MAX)..).unwrap_or_default();
        let status = state.decompress(rest, &mut buffer, FlushDecompress::None);
        let length = usize::try_from(state.total_out() - wrote).unwrap_or_default().min(buffer.len());
        sink(&buffer[..length])?;
        match status {
            Ok(Status::Ok) if length > 0 || state.total_in() > read => {}
            _ => return Ok(()),
        }
    }
}

fn lzw(mut input: &[u8], early: bool, sink: Sink<'_>) -> Result<(), Refusal> {
    let mut decoder =
        if early { Decoder::with_tiff_size_switch(BitOrder::Msb, 8) } else { Decoder::new(BitOrder::Msb, 8) };
    let mut buffer = vec![0; 32_768];
    loop {
        let result = decoder.decode_bytes(input, &mut buffer);
        sink(&buffer[..result.consumed_out])?;
        input = &input[result.consumed_in..];
        match result.status {
            Ok(LzwStatus::Ok) if result.consumed_out > 0 || result.consumed_in > 0 => {}
            _ => return Ok(()),
        }
    }
}

fn run_length(mut input: &[u8], sink: Sink<'_>) -> Result<(), Refusal> {
    while let [length, rest @ ..] = input {
        input = match (length, rest) {
            (0..=127, _) => {
                let (run, rest) = rest.split_at(rest.len().min(usize::from(*length) + 1));
                sink(run)?;
                rest
            }
            (129.., [byte, rest @ ..]) => {
                sink(&[*byte; 128][..257 - usize::from(*length)])?;
                rest
            }
            _ => return Ok(()),
        };
    }
    Ok(())
}

fn ascii85(input: &[u8], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut group = [0_u32; 5];
    let mut length = 0;
    for byte in input.iter().copied().filter(|byte| !is_space(*byte)) {
        match byte {
            b'z' if length == 0 => sink(&[0; 4])?,
            b'!'..=b'u' => {
                group[length] = u32::from(byte - b'!');
                length += 1;
                if length == 5 {
                    sink(&value85(group))?;
                    length = 0;
                }
            }
            _ => break,
        }
    }
    if length > 1 {
        group[length..].fill(84);
        sink(&value85(group)[..length - 1])?;
    }
    Ok(())
}

fn value85(group: [u32; 5]) -> [u8; 4] {
    group.iter().fold(0_u32, |value, digit| value.wrapping_mul(85).wrapping_add(*digit)).to_be_bytes()
}

fn ascii_hex(input: &[u8], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut high = None;
    for digit in input.iter().take_while(|byte| **byte != b'>').filter_map(|byte| hex(*byte)) {
        match high.take() {
            None => high = Some(digit),
            Some(first) => sink(&[first << 4 | digit])?,
        }
    }
    high.map_or(Ok(()), |first| sink(&[first << 4]))
}
