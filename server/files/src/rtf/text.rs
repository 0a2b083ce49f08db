//! The text of an RTF: what a reader shows, without fonts, styles, pictures, objects and hidden words.

use std::collections::HashMap;

use super::{
    MAX_DEPTH,
    charset::Charset,
    lexer::{Event, Lexer},
};
use crate::{MAX_TEXT, Refusal};

/// Destinations whose words are no text of the document.
const SILENT: [&[u8]; 27] = [
    b"annotation",
    b"atnauthor",
    b"atnid",
    b"colortbl",
    b"datafield",
    b"datastore",
    b"filetbl",
    b"fldinst",
    b"fonttbl",
    b"ftnsep",
    b"ftnsepc",
    b"info",
    b"latentstyles",
    b"listoverridetable",
    b"listtable",
    b"nonshppict",
    b"object",
    b"objdata",
    b"pict",
    b"private",
    b"revtbl",
    b"rxe",
    b"sp",
    b"stylesheet",
    b"tc",
    b"txe",
    b"xe",
];

/// Destinations marked `\*` (to be left out by who does not know them) whose words are text: boxes, and results of objects.
const SHOWN: [&[u8]; 3] = [b"shpinst", b"do", b"footnote"];

#[derive(Clone)]
struct State {
    silent: bool,
    hidden: bool,
    fonts: bool,
    charset: Charset,
    /// How many bytes stand for one `\u` to readers that know no Unicode.
    stand_in: i32,
}

/// Reads to the end of the first group.
struct Reader {
    state: State,
    stack: Vec<State>,
    page: Charset,
    fonts: HashMap<i32, Charset>,
    font: i32,
    /// Bytes and UTF-16 units that are not decoded yet: one character can have several.
    bytes: Vec<u8>,
    units: Vec<u16>,
    skip: i32,
    starred: bool,
    text: String,
}

/// The text, lines ended by `\n` and cells of tables parted by tabs. What is not closed is read to its end.
///
/// # Errors
/// `DamagedRtf` when groups nest too deeply, `Bomb` when there is more text than is kept.
pub(crate) fn of(rtf: &[u8]) -> Result<String, Refusal> {
    let state = State { silent: false, hidden: false, fonts: false, charset: Charset::DEFAULT, stand_in: 1 };
    let mut reader = Reader {
        state,
        stack: Vec::new(),
        page: Charset::DEFAULT,
        fonts: HashMap::new(),
        font: 0,
        bytes: Vec::new(),
        units: Vec::new(),
        skip: 0,
        starred: false,
        text: String::new(),
    };
    for event in Lexer::new(rtf) {
        if !reader.take(event)? {
            break;
        }
    }
    reader.flush();
    Ok(reader.text)
}

impl Reader {
    /// Takes one event; `false` at the end of the document.
    fn take(&mut self, event: Event<'_>) -> Result<bool, Refusal> {
        let starred = std::mem::take(&mut self.starred);
        match event {
            Event::Open => {
                self.flush();
                self.skip = 0;
                if self.stack.len() == MAX_DEPTH {
                    return Err(Refusal::DamagedRtf);
                }
                self.stack.push(self.state.clone());
            }
            Event::Close => {
                self.flush();
                self.skip = 0;
                match self.stack.pop() {
                    Some(state) => self.state = state,
                    None => return Ok(false),
                }
                return Ok(!self.stack.is_empty());
            }
            Event::Byte(_) | Event::Hex(_) | Event::Symbol(_) if self.skip > 0 => self.skip -= 1,
            Event::Byte(byte) | Event::Hex(byte) => self.byte(byte),
            Event::Symbol(symbol) => self.symbol(symbol),
            Event::Word(word, number) => self.word(word, number, starred),
        }
        if self.text.len() + self.bytes.len() > MAX_TEXT { Err(Refusal::Bomb) } else { Ok(true) }
    }

    fn is_shown(&self) -> bool {
        !self.state.silent && !self.state.hidden
    }

    fn byte(&mut self, byte: u8) {
        if self.is_shown() {
            self.flush_units();
            self.bytes.push(byte);
        }
    }

    fn put(&mut self, character: char) {
        self.flush();
        if self.is_shown() {
            self.text.push(character);
        }
    }

    fn symbol(&mut self, symbol: u8) {
        match symbol {
            b'*' => self.starred = true,
            b'~' => self.put('\u{a0}'),
            b'_' => self.put('\u{2011}'),
            b'\r' | b'\n' => self.put('\n'),
            b'\\' | b'{' | b'}' => self.byte(symbol),
            _ => {}
        }
    }

    fn word(&mut self, word: &[u8], number: Option<i32>, starred: bool) {
        if word == b"u" {
            self.flush_bytes();
            if self.is_shown() {
                // Numbers over 32,767 are written as negative ones: the unit is their last 16 bits.
                let [low, high, ..] = number.unwrap_or_default().to_le_bytes();
                self.units.push(u16::from_le_bytes([low, high]));
            }
            self.skip = self.state.stand_in;
            return;
        }
        self.flush();
        self.skip = 0;
        if SILENT.contains(&word) || (starred && !SHOWN.contains(&word)) {
            self.state.silent = true;
            self.state.fonts = word == b"fonttbl";
            return;
        }
        match word {
            b"par" | b"line" | b"row" | b"nestrow" | b"sect" | b"page" | b"column" => self.put('\n'),
            b"cell" | b"nestcell" | b"tab" => self.put('\t'),
            b"emdash" => self.put('—'),
            b"endash" => self.put('–'),
            b"lquote" => self.put('‘'),
            b"rquote" => self.put('’'),
            b"ldblquote" => self.put('“'),
            b"rdblquote" => self.put('”'),
            b"bullet" => self.put('•'),
            b"emspace" | b"enspace" | b"qmspace" => self.put(' '),
            b"zwj" => self.put('\u{200d}'),
            b"zwnj" => self.put('\u{200c}'),
            b"ltrmark" => self.put('\u{200e}'),
            b"rtlmark" => self.put('\u{200f}'),
            b"v" => self.state.hidden = number != Some(0),
            b"plain" => {
                self.state.hidden = false;
                self.state.charset = self.page;
            }
            b"uc" => self.state.stand_in = number.unwrap_or(1).clamp(0, 16),
            b"mac" => self.set_page(Charset::MAC),
            b"pc" => self.set_page(Charset::of_page(437)),
            b"pca" => self.set_page(Charset::of_page(850)),
            b"ansicpg" => self.set_page(Charset::of_page(number.unwrap_or_default())),
            b"f" => self.font(number.unwrap_or_default()),
            b"fcharset" if self.state.fonts => match Charset::of_font(number.unwrap_or_default()) {
                Some(charset) if self.fonts.len() < 4_096 => {
                    self.fonts.insert(self.font, charset);
                }
                _ => {}
            },
            _ => {}
        }
    }

    fn set_page(&mut self, page: Charset) {
        (self.page, self.state.charset) = (page, page);
    }

    fn font(&mut self, number: i32) {
        if self.state.fonts {
            self.font = number;
        } else {
            self.state.charset = self.fonts.get(&number).copied().unwrap_or(self.page);
        }
    }

    fn flush(&mut self) {
        self.flush_bytes();
        self.flush_units();
    }

    fn flush_bytes(&mut self) {
        self.state.charset.decode(&self.bytes, &mut self.text);
        self.bytes.clear();
    }

    fn flush_units(&mut self) {
        self.text.push_str(&String::from_utf16_lossy(&self.units));
        self.units.clear();
    }
}
