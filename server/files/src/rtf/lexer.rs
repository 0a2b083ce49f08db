//! Bytes of an RTF to events (Rich Text Format 1.9.1). Each byte is read once.

/// What comes next.
#[derive(Debug, PartialEq)]
pub(super) enum Event<'a> {
    Open,
    Close,
    /// A control word and its number: `\u233`.
    Word(&'a [u8], Option<i32>),
    /// A control symbol: `\~`.
    Symbol(u8),
    /// `\'e9`.
    Hex(u8),
    /// A byte of text.
    Byte(u8),
}

/// A place in some bytes.
pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    pub(super) at: usize,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn control(&mut self) -> Option<Event<'a>> {
        let first = self.peek()?;
        let start = self.at;
        if !first.is_ascii_alphabetic() {
            self.at += 1;
            if first != b'\'' {
                return Some(Event::Symbol(first));
            }
            let digits = self.bytes.get(self.at..self.at + 2).and_then(|digits| std::str::from_utf8(digits).ok());
            let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) else {
                return Some(Event::Symbol(first));
            };
            self.at += 2;
            return Some(Event::Hex(byte));
        }
        while self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            self.at += 1;
        }
        let word = &self.bytes[start..self.at];
        let digits = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        let number = std::str::from_utf8(&self.bytes[digits..self.at]).ok().and_then(|digits| digits.parse().ok());
        self.at += usize::from(self.peek() == Some(b' '));
        if word == b"bin" {
            let length = number.and_then(|length: i32| usize::try_from(length).ok()).unwrap_or_default();
            self.at = self.at.saturating_add(length).min(self.bytes.len());
        }
        Some(Event::Word(word, number))
    }
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        loop {
            let byte = self.peek()?;
            self.at += 1;
            return match byte {
                b'{' => Some(Event::Open),
                b'}' => Some(Event::Close),
                b'\\' => self.control(),
                b'\r' | b'\n' | 0 => continue,
                byte => Some(Event::Byte(byte)),
            };
        }
    }
}
