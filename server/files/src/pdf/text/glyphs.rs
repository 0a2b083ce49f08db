//! From the names of glyphs, and from the old encodings, to characters.

use std::{collections::HashMap, sync::LazyLock};

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

/// Names of the Adobe Glyph List for Latin, Greek and Cyrillic letters, punctuation and signs, and some of TeX:
/// `NAME HEX` on each line.
static NAMES: LazyLock<HashMap<&str, char>> = LazyLock::new(|| {
    let pair = |line: &'static str| {
        let (name, code) = line.split_once(' ')?;
        Some((name, char::from_u32(u32::from_str_radix(code, 16).ok()?)?))
    };
    include_str!("glyphs.txt").lines().filter_map(pair).collect()
});

/// StandardEncoding (ISO 32000-2, D.2) from 0xA0 on. A space is no character.
const STANDARD: &str =
    " ¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß    ";

/// The Symbol font from 0x20 to 0x7E, and from 0xA0 on (D.5).
const SYMBOL: &str = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
const SYMBOL_HIGH: &str = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";

/// An encoding of the codes 0 to 255 that is known by its name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Base {
    Standard,
    WinAnsi,
    MacRoman,
    Symbol,
    Dingbats,
}

/// The character of a code, where there is one.
pub(super) fn of_code(base: Base, code: u8) -> Option<char> {
    match (base, code) {
        (Base::Standard, 0x27) => Some('’'),
        (Base::Standard, 0x60) => Some('‘'),
        (Base::Standard, 0xa0..) => at(STANDARD, code - 0xa0).filter(|character| *character != ' '),
        (Base::Symbol, 0x20..=0x7e) => at(SYMBOL, code - 0x20),
        (Base::Symbol, 0xa0..) => at(SYMBOL_HIGH, code - 0xa0),
        (Base::Dingbats, 0x20) => Some(' '),
        (Base::Dingbats, 0x21..=0x7e) => Some(dingbat(code)),
        (Base::WinAnsi | Base::MacRoman | Base::Standard, 0x20..=0x7e) => Some(char::from(code)),
        (Base::WinAnsi, 0x80..) => single(WINDOWS_1252, code),
        (Base::MacRoman, 0x80..) => single(MACINTOSH, code),
        _ => None,
    }
}

fn at(table: &str, index: u8) -> Option<char> {
    table.chars().nth(usize::from(index))
}

fn single(encoding: &'static Encoding, code: u8) -> Option<char> {
    let bytes = [code];
    let (text, _) = encoding.decode_without_bom_handling(&bytes);
    text.chars().next().filter(|character| !character.is_control())
}

/// ZapfDingbats (D.6): in the order of Unicode, but for what Unicode had elsewhere.
fn dingbat(code: u8) -> char {
    match code {
        0x25 => '☎',
        0x2a => '☛',
        0x2b => '☞',
        0x48 => '★',
        0x6c => '●',
        0x6e => '■',
        0x73 => '▲',
        0x74 => '▼',
        0x75 => '◆',
        0x77 => '◗',
        _ => char::from_u32(0x2700 + u32::from(code - 0x20)).unwrap_or('✓'),
    }
}

/// The text of a glyph by its name: of the list, `uni00E9`, `u1F600`, or the parts of `f_i.alt`.
pub(super) fn of_name(name: &str) -> Option<String> {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    if let Some(character) = one(stem) {
        return Some(character.to_string());
    }
    if let Some(hexes) = stem.strip_prefix("uni").filter(|hexes| hexes.len() >= 8 && hexes.is_ascii()) {
        return hexes.as_bytes().chunks(4).map(|hex| from_hex(std::str::from_utf8(hex).ok()?)).collect();
    }
    if stem.contains('_') {
        return stem.split('_').map(one).collect();
    }
    None
}

fn one(name: &str) -> Option<char> {
    if let Some(character) = NAMES.get(name) {
        return Some(*character);
    }
    let mut characters = name.chars();
    if let (Some(character), None) = (characters.next(), characters.next()) {
        return Some(character);
    }
    let hex = name.strip_prefix("uni").filter(|hex| hex.len() == 4);
    from_hex(hex.or_else(|| name.strip_prefix('u').filter(|hex| (4..=6).contains(&hex.len())))?)
}

fn from_hex(hex: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(hex, 16).ok()?)
}
