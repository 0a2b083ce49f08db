//! Fonts: from the codes of a string to glyphs with text and width (ISO 32000-2, 9.6 to 9.10).

use super::{
    super::{
        object::{Dict, Object},
        reader::Pdf,
    },
    cmap::{self, CMap},
    glyphs::{self, Base},
    widths::Widths,
};
use crate::Refusal;

/// One glyph of a string.
pub(super) struct Glyph {
    /// Its text; empty where nothing tells it.
    pub(super) text: String,
    /// Its width, as part of the size of the font.
    pub(super) width: f64,
    /// Whether it is the single byte 32, to which the spacing of words is added.
    pub(super) space: bool,
}

/// A font.
pub(super) struct Font {
    to_unicode: Option<CMap>,
    coding: Coding,
    widths: Widths,
    unit: f64,
}

enum Coding {
    /// One byte a code, and the text of each.
    Simple(Vec<Option<String>>),
    /// Codes of one or more bytes. `utf16` when the codes themselves are characters.
    Composite { map: CMap, utf16: bool },
}

impl Font {
    pub(super) fn read(pdf: &Pdf<'_>, font: &Dict) -> Result<Self, Refusal> {
        let to_unicode = match font.get("ToUnicode") {
            Some(stream) => pdf.stream(stream)?.map(|(_, bytes)| CMap::read(&bytes)),
            None => None,
        };
        let name = pdf.get(font, "BaseFont").name().map(|name| name.into_owned()).unwrap_or_default();
        if font.is("Subtype", "Type0") {
            return Self::composite(pdf, font, to_unicode);
        }
        let matrix = pdf.get(font, "FontMatrix");
        let unit = matrix.array().and_then(|matrix| matrix.first()?.number()).map_or(0.001, f64::abs);
        let coding = Coding::Simple(encoding(pdf, font, &name)?);
        Ok(Self { to_unicode, coding, widths: Widths::simple(pdf, font, &name), unit })
    }

    fn composite(pdf: &Pdf<'_>, font: &Dict, to_unicode: Option<CMap>) -> Result<Self, Refusal> {
        let encoding = pdf.get(font, "Encoding");
        let name = encoding.name().unwrap_or_default();
        let map = match font.get("Encoding") {
            Some(stream) => pdf.stream(stream)?.map(|(_, bytes)| CMap::read(&bytes)).unwrap_or_default(),
            None => CMap::default(),
        };
        let descendants = pdf.get(font, "DescendantFonts");
        let descendant = descendants.array().and_then(|fonts| fonts.first()).map(|font| pdf.resolve(font));
        let none = Dict::default();
        let widths = Widths::composite(pdf, descendant.as_ref().and_then(|font| font.dict()).unwrap_or(&none));
        let utf16 = name.contains("UCS2") || name.contains("UTF16");
        Ok(Self { to_unicode, coding: Coding::Composite { map, utf16 }, widths, unit: 0.001 })
    }

    /// The glyphs of a string, in order.
    pub(super) fn glyphs(&self, mut string: &[u8], mut each: impl FnMut(Glyph)) {
        while let Some(first) = string.first() {
            let length = match &self.coding {
                Coding::Simple(_) => 1,
                Coding::Composite { map, .. } => map.length(string).min(string.len()),
            };
            let code = cmap::number(&string[..length]);
            let known = self.to_unicode.as_ref().and_then(|map| map.text(code));
            let (text, glyph) = match &self.coding {
                Coding::Simple(texts) => (known.or_else(|| texts[usize::from(*first)].clone()), code),
                Coding::Composite { map, utf16 } => {
                    let unit = u16::try_from(code).ok().filter(|_| *utf16);
                    (known.or_else(|| unit.map(|unit| String::from_utf16_lossy(&[unit]))), map.glyph(code))
                }
            };
            let space = length == 1 && code == 32;
            each(Glyph { text: text.unwrap_or_default(), width: self.widths.of(glyph) * self.unit, space });
            string = &string[length..];
        }
    }
}

/// The text of each code of a simple font: its base encoding, and the differences from it.
fn encoding(pdf: &Pdf<'_>, font: &Dict, name: &str) -> Result<Vec<Option<String>>, Refusal> {
    let encoding = pdf.get(font, "Encoding");
    let said = match &*encoding {
        Object::Name(_) => encoding.name(),
        Object::Dict(dict) => dict.get("BaseEncoding").and_then(Object::name),
        _ => None,
    };
    let base = match said.as_deref() {
        Some("WinAnsiEncoding") => Base::WinAnsi,
        Some("MacRomanEncoding") => Base::MacRoman,
        Some("StandardEncoding") => Base::Standard,
        _ if name.contains("Symbol") => Base::Symbol,
        _ if name.contains("Dingbats") => Base::Dingbats,
        _ if font.is("Subtype", "TrueType") => Base::WinAnsi,
        _ => Base::Standard,
    };
    let mut texts: Vec<Option<String>> = (0..=255).map(|code| glyphs::of_code(base, code).map(String::from)).collect();
    if said.is_none() {
        super::type1::built_in(pdf, font, &mut texts)?;
    }
    if let Some(dict) = encoding.dict()
        && let Object::Array(differences) = &*pdf.get(dict, "Differences")
    {
        let mut code = 0;
        for item in differences.iter().take(512) {
            match item {
                Object::Int(value) => code = usize::try_from(*value).unwrap_or(usize::MAX - 512),
                Object::Name(name) => {
                    if let Some(text) = texts.get_mut(code) {
                        *text = glyphs::of_name(&String::from_utf8_lossy(name)).or_else(|| text.take());
                    }
                    code += 1;
                }
                _ => {}
            }
        }
    }
    Ok(texts)
}
