//! Bytes of a PDF to tokens (ISO 32000-2, 7.2 and 7.3). Each byte is read once, and nothing nests here.

/// One token. Names and strings are decoded: `/J#61va` is the name `Java`.
#[derive(Debug, PartialEq)]
pub(super) enum Token<'a> {
    Int(i64),
    Real(f64),
    Name(Vec<u8>),
    Str(Vec<u8>),
    ArrayOpen,
    ArrayClose,
    DictOpen,
    DictClose,
    Word(&'a [u8]),
    End,
}

/// A place in some bytes.
#[derive(Clone, Copy)]
pub(super) struct Lexer<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

pub(super) fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

pub(super) fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

impl<'a> Lexer<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    pub(super) fn skip_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|byte| byte != b'\n' && byte != b'\r') {
                    self.at += 1;
                }
            } else if is_space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    pub(super) fn token(&mut self) -> Token<'a> {
        self.skip_space();
        let Some(first) = self.peek() else { return Token::End };
        let start = self.at;
        self.at += 1;
        match first {
            b'[' => Token::ArrayOpen,
            b']' => Token::ArrayClose,
            b'/' => Token::Name(self.name()),
            b'(' => Token::Str(self.literal()),
            b'<' if self.peek() == Some(b'<') => {
                self.at += 1;
                Token::DictOpen
            }
            b'<' => Token::Str(self.hexadecimal()),
            b'>' if self.peek() == Some(b'>') => {
                self.at += 1;
                Token::DictClose
            }
            b')' | b'>' | b'{' | b'}' => Token::Word(&self.bytes[start..self.at]),
            _ => {
                while self.peek().is_some_and(is_regular) {
                    self.at += 1;
                }
                word(&self.bytes[start..self.at])
            }
        }
    }

    /// A name after its slash, with `#4a` decoded.
    fn name(&mut self) -> Vec<u8> {
        self.name_up_to(usize::MAX)
    }

    /// As much of a name, after its slash, as fits into `limit` bytes.
    pub(super) fn name_up_to(&mut self, limit: usize) -> Vec<u8> {
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|byte| is_regular(*byte) && name.len() < limit) {
            self.at += 1;
            let escaped = match (byte, self.rest()) {
                (b'#', [high, low, ..]) => hex(*high).zip(hex(*low)),
                _ => None,
            };
            match escaped {
                Some((high, low)) => {
                    self.at += 2;
                    name.push(high << 4 | low);
                }
                None => name.push(byte),
            }
        }
        name
    }

    fn literal(&mut self) -> Vec<u8> {
        let mut string = Vec::new();
        let mut depth = 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                b'\\' => {
                    self.escape(&mut string);
                    continue;
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
            string.push(byte);
        }
        string
    }

    fn escape(&mut self, string: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => string.push(b'\n'),
            b'r' => string.push(b'\r'),
            b't' => string.push(b'\t'),
            b'b' => string.push(8),
            b'f' => string.push(12),
            b'\r' => self.at += usize::from(self.peek() == Some(b'\n')),
            b'\n' => {}
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                string.push(code.to_le_bytes()[0]);
            }
            _ => string.push(byte),
        }
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        let mut string = Vec::new();
        let mut half = None;
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            let Some(digit) = hex(byte) else { continue };
            half = match half {
                None => Some(digit),
                Some(high) => {
                    string.push(high << 4 | digit);
                    None
                }
            };
        }
        string.extend(half.map(|high| high << 4));
        string
    }
}

/// A number, as leniently as viewers read it (`--5`, `1.2.3`, `.5-`), or else a word.
fn word(bytes: &[u8]) -> Token<'_> {
    if !bytes.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.'))
        || !bytes.iter().any(u8::is_ascii_digit)
    {
        return Token::Word(bytes);
    }
    let signs = bytes.iter().take_while(|byte| matches!(byte, b'+' | b'-')).count();
    let (sign, digits) = bytes.split_at(signs);
    let negative = sign.contains(&b'-');
    let mut dots = 0;
    let length = digits
        .iter()
        .take_while(|byte| {
            dots += usize::from(**byte == b'.');
            byte.is_ascii_digit() || (**byte == b'.' && dots == 1)
        })
        .count();
    let text = std::str::from_utf8(&digits[..length]).unwrap_or_default();
    if let Ok(value) = text.parse::<i64>() {
        return Token::Int(if negative { -value } else { value });
    }
    let value = text.parse::<f64>().unwrap_or(0.0);
    Token::Real(if negative { -value } else { value })
}
