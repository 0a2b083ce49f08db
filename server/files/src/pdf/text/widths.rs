//! How wide glyphs are, in thousandths of the size.

use std::collections::HashMap;

use super::super::{
    object::{Dict, Object},
    reader::Pdf,
};

/// How many widths one font may list.
const MAX_WIDTHS: usize = 65_536;

/// The widths of a font.
#[derive(Debug)]
pub(super) struct Widths {
    known: HashMap<u32, f64>,
    default: f64,
}

impl Widths {
    pub(super) fn of(&self, code: u32) -> f64 {
        self.known.get(&code).copied().unwrap_or(self.default)
    }

    /// Of a simple font (ISO 32000-2, 9.6): as listed, or those of the standard font that its name says.
    pub(super) fn simple(pdf: &Pdf<'_>, font: &Dict, name: &str) -> Self {
        let first = pdf.get(font, "FirstChar").int().and_then(|first| u32::try_from(first).ok()).unwrap_or_default();
        if let Object::Array(widths) = &*pdf.get(font, "Widths") {
            let known = widths.iter().take(256).zip(first..=u32::MAX);
            let known = known.filter_map(|(width, code)| Some((code, pdf.resolve(width).number()?))).collect();
            let descriptor = pdf.get(font, "FontDescriptor");
            let missing = descriptor.dict().and_then(|descriptor| pdf.get(descriptor, "MissingWidth").number());
            return Self { known, default: missing.unwrap_or_default() };
        }
        standard(name)
    }

    /// Of a composite font (9.7.4.3): `W` lists single glyphs and runs of glyphs.
    pub(super) fn composite(pdf: &Pdf<'_>, font: &Dict) -> Self {
        let mut known = HashMap::new();
        let list = pdf.get(font, "W");
        let mut items = list.array().unwrap_or_default().iter().map(|item| pdf.resolve(item));
        while let (Some(first), Some(second)) = (items.next(), items.next()) {
            let Some(first) = first.int().and_then(|first| u32::try_from(first).ok()) else { break };
            match second.as_ref() {
                Object::Array(widths) => {
                    let widths = widths.iter().zip(first..=u32::MAX);
                    known.extend(widths.filter_map(|(width, code)| Some((code, pdf.resolve(width).number()?))));
                }
                last => {
                    let (Some(last), Some(width)) = (last.int(), items.next().and_then(|width| width.number())) else {
                        break;
                    };
                    let last = u32::try_from(last).unwrap_or_default().min(first.saturating_add(65_535));
                    known.extend((first..=last).map(|code| (code, width)));
                }
            }
            if known.len() > MAX_WIDTHS || !pdf.burn(16) {
                break;
            }
        }
        Self { known, default: pdf.get(font, "DW").number().unwrap_or(1000.0) }
    }
}

/// Those of Helvetica and Times, upright and bold, from 0x20 to 0x7E, as the metrics of the standard 14 fonts say.
const HELVETICA: &str = "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584";
const HELVETICA_BOLD: &str = "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584";
const TIMES: &str = "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541";
const TIMES_BOLD: &str = "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520";

fn standard(name: &str) -> Widths {
    let bold = name.contains("Bold");
    let table = match () {
        () if name.contains("Courier") => return Widths { known: HashMap::new(), default: 600.0 },
        () if name.contains("Times") && bold => TIMES_BOLD,
        () if name.contains("Times") => TIMES,
        () if bold => HELVETICA_BOLD,
        () => HELVETICA,
    };
    let mut known: HashMap<u32, f64> = (0x20..).zip(table.split(' ').filter_map(|width| width.parse().ok())).collect();
    // An accented letter of windows-1252 is as wide as its letter.
    let letters = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYPsaaaaaaaceeeeiiiidnooooo+ouuuuypy";
    for (code, letter) in (0xc0..=0xff).zip(letters.chars()) {
        if let Some(width) = known.get(&u32::from(letter)).copied() {
            known.insert(code, width);
        }
    }
    Widths { known, default: 500.0 }
}
