//! Which filters a stream went through.

use super::{
    filters::{Filter, Stage},
    object::{Dict, Object},
    predictor::Params,
    reader::Pdf,
};

/// How many filters one stream may have. Real files have two at most.
const MAX_STAGES: usize = 4;

/// The filters of a stream, in order, up to the first that gives pixels or is not known, and whether these are all.
pub(super) fn of(pdf: &Pdf<'_>, dict: &Dict) -> (Vec<Stage>, bool) {
    let filters = list(pdf, dict, "Filter");
    let params = list(pdf, dict, "DecodeParms");
    let mut stages = Vec::new();
    for (at, filter) in filters.iter().enumerate() {
        if at == MAX_STAGES {
            return (stages, false);
        }
        let params = params.get(at).and_then(Object::dict);
        let number = |key, default| params.and_then(|params| pdf.get(params, key).int()).unwrap_or(default);
        let filter = match filter.name().as_deref() {
            Some("FlateDecode" | "Fl") => Filter::Flate,
            Some("LZWDecode" | "LZW") => Filter::Lzw { early: number("EarlyChange", 1) != 0 },
            Some("RunLengthDecode" | "RL") => Filter::RunLength,
            Some("ASCII85Decode" | "A85") => Filter::Ascii85,
            Some("ASCIIHexDecode" | "AHx") => Filter::AsciiHex,
            Some("Crypt") => continue,
            _ => return (stages, false),
        };
        let predictor = match filter {
            Filter::Flate | Filter::Lzw { .. } => Params::new(
                number("Predictor", 1),
                number("Colors", 1),
                number("BitsPerComponent", 8),
                number("Columns", 1),
            ),
            _ => None,
        };
        stages.push(Stage { filter, predictor });
    }
    (stages, true)
}

fn list(pdf: &Pdf<'_>, dict: &Dict, key: &str) -> Vec<Object> {
    match pdf.get(dict, key).into_owned() {
        Object::Array(items) => items.iter().take(MAX_STAGES + 1).map(|item| pdf.resolve(item).into_owned()).collect(),
        Object::Null => Vec::new(),
        object => vec![object],
    }
}
