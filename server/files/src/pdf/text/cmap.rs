//! Maps of characters: `ToUnicode`, and the encodings of composite fonts (ISO 32000-2, 9.7.5 and 9.10.3).

use std::collections::{BTreeMap, HashMap};

use super::super::{
    lexer::{Lexer, Token},
    object::{Item, Object, Parser},
};

/// How many entries one map may have: as many as two bytes can say.
const MAX_ENTRIES: usize = 65_536;

/// How many ranges of codes may have lengths of their own. Real maps have four at most.
const MAX_SPACES: usize = 32;

/// A map from codes.
#[derive(Debug, Default)]
pub(super) struct CMap {
    /// The lengths in bytes of codes, with the codes that have it.
    spaces: Vec<(usize, u32, u32)>,
    singles: HashMap<u32, String>,
    /// From the first code of a range to its last, and the text of the first.
    ranges: BTreeMap<u32, (u32, Vec<u16>)>,
    /// From the first code of a range to its last, and the glyph of the first.
    glyphs: BTreeMap<u32, (u32, u32)>,
}

impl CMap {
    /// Reads a map; what is broken in it is left out.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut map = Self::default();
        let mut lexer = Lexer::new(bytes, 0);
        loop {
            match lexer.token() {
                Token::End => return map,
                Token::Word(
                    word @ (b"begincodespacerange"
                    | b"beginbfchar"
                    | b"beginbfrange"
                    | b"begincidrange"
                    | b"begincidchar"),
                ) => {
                    lexer.at = map.section(word, bytes, lexer.at);
                }
                _ => {}
            }
        }
    }

    fn section(&mut self, word: &[u8], bytes: &[u8], at: usize) -> usize {
        let mut parser = Parser::new(bytes, at);
        let step = if word.ends_with(b"char") || word == b"begincodespacerange" { 2 } else { 3 };
        let mut row = Vec::new();
        while let Some(Item::Object(object)) = parser.item() {
            row.push(object);
            if row.len() == step {
                self.row(word, &row);
                row.clear();
            }
            if self.singles.len() + self.ranges.len() + self.glyphs.len() + self.spaces.len() > MAX_ENTRIES {
                return bytes.len();
            }
        }
        parser.lexer.at
    }

    fn row(&mut self, word: &[u8], row: &[Object]) {
        match (word, row) {
            (b"begincodespacerange", [Object::Str(low), Object::Str(high)]) => {
                self.spaces.truncate(MAX_SPACES);
                self.spaces.push((low.len().clamp(1, 4), number(low), number(high)));
            }
            (b"beginbfchar", [Object::Str(code), Object::Str(text)]) => {
                self.singles.insert(number(code), String::from_utf16_lossy(&units(text)));
            }
            (b"beginbfrange", [Object::Str(low), Object::Str(high), Object::Str(text)]) => {
                self.ranges.insert(number(low), (number(high), units(text)));
            }
            (b"beginbfrange", [Object::Str(low), _, Object::Array(texts)]) => {
                for (text, code) in texts.iter().take(MAX_ENTRIES).zip(number(low)..=u32::MAX) {
                    if let Object::Str(text) = text {
                        self.singles.insert(code, String::from_utf16_lossy(&units(text)));
                    }
                }
            }
            (b"begincidrange", [Object::Str(low), Object::Str(high), Object::Int(glyph)]) => {
                self.glyphs.insert(number(low), (number(high), u32::try_from(*glyph).unwrap_or_default()));
            }
            (b"begincidchar", [Object::Str(code), Object::Int(glyph)]) => {
                self.glyphs.insert(number(code), (number(code), u32::try_from(*glyph).unwrap_or_default()));
            }
            _ => {}
        }
    }

    /// The text of a code.
    pub(super) fn text(&self, code: u32) -> Option<String> {
        if let Some(text) = self.singles.get(&code) {
            return Some(text.clone());
        }
        let (low, (_, units)) = self.ranges.range(..=code).next_back().filter(|(_, (high, _))| code <= *high)?;
        let mut units = units.clone();
        let last = units.last_mut()?;
        *last = last.wrapping_add(u16::try_from(code - low).ok()?);
        Some(String::from_utf16_lossy(&units))
    }

    /// The glyph (CID) of a code: the code itself where the map says nothing.
    pub(super) fn glyph(&self, code: u32) -> u32 {
        let range = self.glyphs.range(..=code).next_back().filter(|(_, (high, _))| code <= *high);
        range.map_or(code, |(low, (_, glyph))| glyph.saturating_add(code - low))
    }

    /// How many bytes the next code has: two where the map says nothing.
    pub(super) fn length(&self, bytes: &[u8]) -> usize {
        let fits = |(length, low, high): &&(usize, u32, u32)| {
            bytes.get(..*length).is_some_and(|code| (*low..=*high).contains(&number(code)))
        };
        self.spaces.iter().find(fits).map_or(2, |(length, ..)| *length)
    }
}

/// A code of at most four bytes, as a number.
pub(super) fn number(code: &[u8]) -> u32 {
    code.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// UTF-16, most significant byte first; a lone byte is a unit too. At most 64 units: no glyph says more.
fn units(bytes: &[u8]) -> Vec<u16> {
    bytes.chunks(2).take(64).map(|unit| unit.iter().fold(0, |number, byte| number << 8 | u16::from(*byte))).collect()
}
