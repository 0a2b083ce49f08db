//! A PDF as its bytes say, in order: every object is read where it stands, and of two with one number the later counts.
//! The tables of offsets are not believed: what they point to is read anyway, and nothing can hide from the reading.

use std::{borrow::Cow, cell::Cell, collections::HashMap, ops::Range};

use super::{
    filters,
    lexer::{Lexer, Token, is_space},
    object::{Dict, Item, Object, Parser},
    stages,
    watch::Watch,
};
use crate::Refusal;

/// Bytes to which the object streams of one file may unpack, together. Files of 5 MB stay under 10 MB.
const MAX_OBJECT_STREAMS: usize = 32_000_000;

/// Bytes to which one stream that is read may unpack: the content of a page, a map of characters.
const MAX_STREAM: usize = 32_000_000;

/// Bytes that may be read of one file, all readings together: what bounds the time.
const FUEL: usize = 150_000_000;

/// What one value that is read costs besides its bytes: it takes memory and is watched.
const VALUE: usize = 32;

/// After so much of the fuel it is asked whether to go on.
const LEG: usize = 1 << 20;

/// Where an object stands: in the file itself (`source` 0) or in an unpacked object stream.
#[derive(Clone)]
struct Place {
    source: usize,
    at: usize,
    stream: Option<Range<usize>>,
}

/// A PDF whose objects are known.
pub(super) struct Pdf<'a> {
    file: &'a [u8],
    unpacked: Vec<Vec<u8>>,
    places: HashMap<u32, Place>,
    roots: Vec<Object>,
    /// Dictionaries and data of all streams, in order.
    pub(super) streams: Vec<(Dict, Range<usize>)>,
    /// What was met on the way that a file for patients may not hold.
    pub(super) watch: Watch,
    /// How many objects were read whose head is written plainly (`12 0 obj`), not counting those of object streams.
    pub(super) objects: usize,
    fuel: Cell<usize>,
    go_on: &'a dyn Fn() -> bool,
}

impl<'a> Pdf<'a> {
    /// Reads every object of the file, as long as `go_on` says so.
    ///
    /// # Errors
    /// `DamagedPdf`, or `Bomb` when the object streams unpack to too much or the reading takes too long.
    pub(super) fn open(file: &'a [u8], go_on: &'a dyn Fn() -> bool) -> Result<Self, Refusal> {
        if !file.starts_with(b"%PDF-") {
            return Err(Refusal::DamagedPdf);
        }
        let mut pdf = Self {
            file,
            unpacked: Vec::new(),
            places: HashMap::new(),
            roots: Vec::new(),
            streams: Vec::new(),
            watch: Watch::default(),
            objects: 0,
            fuel: Cell::new(FUEL),
            go_on,
        };
        let mut lexer = Lexer::new(file, 0);
        loop {
            let from = lexer.at;
            match lexer.token() {
                Token::End => break,
                Token::Int(number) => {
                    let mut ahead = lexer;
                    if matches!(ahead.token(), Token::Int(_)) && ahead.token() == Token::Word(b"obj") {
                        pdf.objects += usize::from(is_head(&file[..ahead.at - 3]));
                        let number = u32::try_from(number).map_err(|_| Refusal::DamagedPdf)?;
                        lexer.at = pdf.object(number, ahead.at)?;
                    }
                }
                Token::Word(b"trailer") => {
                    let mut parser = Parser::new(file, lexer.at);
                    match parser.object() {
                        Some(Object::Dict(trailer)) => {
                            pdf.watch.see_all(&Object::Dict(trailer.clone()), &parser.replaced);
                            pdf.trailer(&trailer);
                        }
                        _ => pdf.watch.broken = true,
                    }
                    // What was read is paid for and passed, also where it is no trailer: it is not read again.
                    lexer = parser.lexer;
                    pdf.burn(parser.values * VALUE);
                }
                _ => {}
            }
            if !pdf.burn(lexer.at - from) {
                return Err(Refusal::Bomb);
            }
        }
        Ok(pdf)
    }

    /// Reads one object of the file and gives the place after it.
    fn object(&mut self, number: u32, at: usize) -> Result<usize, Refusal> {
        let mut parser = Parser::new(self.file, at);
        let object = match parser.item().ok_or(Refusal::DamagedPdf)? {
            Item::Object(object) => object,
            // `1 0 obj endobj`: an object of nothing.
            Item::Word(b"endobj") => return Ok(parser.lexer.at),
            _ => return Err(Refusal::DamagedPdf),
        };
        if !self.burn(parser.values * VALUE) {
            return Err(Refusal::Bomb);
        }
        self.watch.see_all(&object, &parser.replaced);
        self.watch.see_version(number, &object);
        let mut after = parser.lexer;
        let Object::Dict(dict) = object else {
            self.places.insert(number, Place { source: 0, at, stream: None });
            return Ok(parser.lexer.at);
        };
        if after.token() != Token::Word(b"stream") {
            self.places.insert(number, Place { source: 0, at, stream: None });
            return Ok(parser.lexer.at);
        }
        let range = self.data(&dict, after.at)?;
        let end = range.end;
        self.places.insert(number, Place { source: 0, at, stream: Some(range.clone()) });
        // Known by what they have, as some readers know them, not by the type that they say.
        if dict.is("Type", "XRef") || dict.get("Root").is_some() {
            self.trailer(&dict);
        }
        if dict.is("Type", "ObjStm") || (dict.get("N").is_some() && dict.get("First").is_some()) {
            self.object_stream(&dict, range.clone())?;
        }
        self.watch.see_stream(&dict, &self.file[range.clone()]);
        self.streams.push((dict, range));
        Ok(end)
    }

    /// The data of a stream whose word `stream` ends here: as long as it says, or up to its `endstream`.
    fn data(&self, dict: &Dict, after: usize) -> Result<Range<usize>, Refusal> {
        let start = match self.file.get(after..).unwrap_or_default() {
            [b'\r', b'\n', ..] => after + 2,
            [b'\r' | b'\n', ..] => after + 1,
            _ => after,
        };
        let length = dict.get("Length").and_then(|length| self.resolve(length).int());
        if let Some(end) = length.and_then(|length| start.checked_add(usize::try_from(length).ok()?)) {
            let mut lexer = Lexer::new(self.file, end);
            while lexer.peek().is_some_and(is_space) {
                lexer.at += 1;
            }
            self.burn(lexer.at - end);
            if end <= self.file.len() && lexer.rest().starts_with(b"endstream") {
                return Ok(start..end);
            }
        }
        let rest = self.file.get(start..).unwrap_or_default();
        let length = crate::bytes::find(rest, b"endstream").ok_or(Refusal::DamagedPdf)?;
        Ok(start..start + length)
    }

    fn object_stream(&mut self, dict: &Dict, range: Range<usize>) -> Result<(), Refusal> {
        let (stages, whole) = stages::of(self, dict);
        let used: usize = self.unpacked.iter().map(Vec::len).sum();
        let (bytes, work) = filters::unpack(&self.file[range], &stages, MAX_OBJECT_STREAMS.saturating_sub(used))?;
        if !self.burn(work) {
            return Err(Refusal::Bomb);
        }
        let first = self.get(dict, "First").int().and_then(|first| usize::try_from(first).ok());
        let Some(first) = first.filter(|first| whole && *first <= bytes.len()) else {
            self.watch.broken = true;
            return Ok(());
        };
        let mut heads = Lexer::new(&bytes[..first], 0);
        let source = self.unpacked.len() + 1;
        while let (Token::Int(number), Token::Int(offset)) = (heads.token(), heads.token()) {
            let at = usize::try_from(offset).ok().and_then(|offset| offset.checked_add(first));
            if let (Ok(number), Some(at)) = (u32::try_from(number), at.filter(|at| *at < bytes.len())) {
                // Each is read from where it is said to begin, be it in the middle of another.
                self.member(Some(number), &bytes, at)?;
                self.places.insert(number, Place { source, at, stream: None });
            }
        }
        let mut at = first;
        while at < bytes.len() {
            at = self.member(None, &bytes, at)?;
        }
        self.unpacked.push(bytes);
        Ok(())
    }

    /// Watches one object of an object stream, of this number where one is said, and gives the place after it.
    fn member(&mut self, number: Option<u32>, bytes: &[u8], at: usize) -> Result<usize, Refusal> {
        let mut parser = Parser::new(bytes, at);
        match parser.item() {
            Some(Item::Object(object)) => {
                self.watch.see_all(&object, &parser.replaced);
                if let Some(number) = number {
                    self.watch.see_version(number, &object);
                }
            }
            Some(Item::Word(_) | Item::End) => {}
            None => self.watch.broken = true,
        }
        let end = parser.lexer.at.max(at + 1);
        if self.burn(end - at + parser.values * VALUE) { Ok(end) } else { Err(Refusal::Bomb) }
    }

    fn trailer(&mut self, trailer: &Dict) {
        self.watch.encrypted |= trailer.get("Encrypt").is_some_and(|value| *value != Object::Null);
        self.roots.extend(trailer.get("Root").cloned());
    }

    /// The catalog: that of the last trailer which has one with pages.
    pub(super) fn catalog(&self) -> Result<Dict, Refusal> {
        self.roots
            .iter()
            .rev()
            .filter_map(|root| self.resolve(root).dict().cloned())
            .find(|root| root.get("Pages").is_some())
            .ok_or(Refusal::DamagedPdf)
    }

    /// Uses up some of what may be read; `false` when nothing is left, or when the reading is to end.
    pub(super) fn burn(&self, bytes: usize) -> bool {
        let before = self.fuel.get();
        let mut left = before.saturating_sub(bytes);
        if left / LEG != before / LEG && !(self.go_on)() {
            left = 0;
        }
        self.fuel.set(left);
        left > 0
    }

    /// Whether more was asked for than may be read: what was given since is not all there is.
    pub(super) fn is_spent(&self) -> bool {
        self.fuel.get() == 0
    }

    /// The object itself, or what it refers to; `Null` where there is nothing.
    pub(super) fn resolve<'o>(&self, object: &'o Object) -> Cow<'o, Object> {
        let mut current = Cow::Borrowed(object);
        for _ in 0..16 {
            let Object::Ref(number) = *current else { return current };
            current = Cow::Owned(self.fetch(number).unwrap_or(Object::Null));
        }
        Cow::Owned(Object::Null)
    }

    fn fetch(&self, number: u32) -> Option<Object> {
        let place = self.places.get(&number).filter(|_| !self.is_spent())?;
        let bytes = if place.source == 0 { self.file } else { self.unpacked.get(place.source - 1)?.as_slice() };
        let mut parser = Parser::new(bytes, place.at);
        let object = parser.object();
        self.burn(parser.lexer.at - place.at + 16 + parser.values * VALUE).then_some(object).flatten()
    }

    /// The value of a key, followed to its object.
    pub(super) fn get<'o>(&self, dict: &'o Dict, key: &str) -> Cow<'o, Object> {
        dict.get(key).map_or(Cow::Owned(Object::Null), |value| self.resolve(value))
    }

    /// The dictionary and the unpacked data of a stream.
    ///
    /// # Errors
    /// `Bomb` when it unpacks to too much.
    pub(super) fn stream(&self, object: &Object) -> Result<Option<(Dict, Vec<u8>)>, Refusal> {
        let Object::Ref(number) = object else { return Ok(None) };
        let range = self.places.get(number).and_then(|place| place.stream.clone());
        let (Some(range), Object::Dict(dict)) = (range, self.resolve(object).into_owned()) else { return Ok(None) };
        if self.is_spent() {
            return Ok(None);
        }
        let (stages, _) = stages::of(self, &dict);
        let (bytes, work) = filters::unpack(&self.file[range], &stages, MAX_STREAM)?;
        Ok(self.burn(work).then_some((dict, bytes)))
    }
}

/// Whether the head of an object, up to its word `obj`, ends here: a number, a generation, and white space alone between.
pub(super) fn is_head(before: &[u8]) -> bool {
    let spaces = |bytes: &[u8]| bytes.iter().rev().take_while(|byte| is_space(**byte)).count();
    let digits = |bytes: &[u8]| bytes.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let generation = &before[..before.len() - spaces(before)];
    let between = &generation[..generation.len() - digits(generation)];
    let number = &between[..between.len() - spaces(between)];
    generation.len() > between.len() && between.len() > number.len() && digits(number) > 0
}
