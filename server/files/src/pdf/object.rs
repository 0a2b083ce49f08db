//! Tokens of a PDF to objects (ISO 32000-2, 7.3).

use std::{
    borrow::Cow,
    collections::{BTreeMap, btree_map::Entry},
};

use super::lexer::{Lexer, Token};

/// How deep arrays and dictionaries may nest. Real files stay under 20.
const MAX_DEPTH: usize = 64;

/// How many values one object may hold. A page tree of 1,000 pages in one array holds 1,000; the widths of all glyphs of
/// a font are 65,536.
const MAX_VALUES: usize = 250_000;

/// One object. A reference keeps the object number alone: the generations of one number are versions of one object.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Object {
    Null,
    Bool(bool),
    Int(i64),
    Real(f64),
    Name(Vec<u8>),
    Str(Vec<u8>),
    Array(Vec<Object>),
    Dict(Dict),
    Ref(u32),
}

/// A dictionary. Of a key that is written twice, the last value counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Dict(pub(super) BTreeMap<Vec<u8>, Object>);

impl Dict {
    pub(super) fn get(&self, key: &str) -> Option<&Object> {
        self.0.get(key.as_bytes())
    }

    pub(super) fn is(&self, key: &str, name: &str) -> bool {
        matches!(self.get(key), Some(Object::Name(value)) if value == name.as_bytes())
    }
}

impl Object {
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Self::Int(value) => Some(*value as f64),
            Self::Real(value) => Some(*value),
            _ => None,
        }
    }

    pub(super) fn int(&self) -> Option<i64> {
        match self {
            Self::Int(value) => Some(*value),
            Self::Real(value) => Some(*value as i64),
            _ => None,
        }
    }

    pub(super) fn name(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Name(name) => Some(String::from_utf8_lossy(name)),
            _ => None,
        }
    }

    pub(super) fn array(&self) -> Option<&[Object]> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    pub(super) fn dict(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) => Some(dict),
            _ => None,
        }
    }
}

/// Reads objects, or words where a content stream has an operator.
pub(super) struct Parser<'a> {
    pub(super) lexer: Lexer<'a>,
    /// How many values the last item held.
    pub(super) values: usize,
    /// Entries of the last item whose key was written again behind them, with another value.
    pub(super) replaced: Vec<(Vec<u8>, Object)>,
}

/// What stands at a place.
pub(super) enum Item<'a> {
    Object(Object),
    Word(&'a [u8]),
    End,
}

impl<'a> Parser<'a> {
    pub(super) fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { lexer: Lexer::new(bytes, at), values: 0, replaced: Vec::new() }
    }

    /// One object, or `None` when there is none, when it is cut, or when it is beyond the limits.
    pub(super) fn object(&mut self) -> Option<Object> {
        match self.item()? {
            Item::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The next object or word; `None` for what is cut or beyond the limits.
    pub(super) fn item(&mut self) -> Option<Item<'a>> {
        self.values = 0;
        self.replaced.clear();
        match self.lexer.token() {
            Token::End => Some(Item::End),
            token => self.value(token, 0),
        }
    }

    fn value(&mut self, token: Token<'a>, depth: usize) -> Option<Item<'a>> {
        self.values += 1;
        if depth > MAX_DEPTH || self.values > MAX_VALUES {
            return None;
        }
        let object = match token {
            Token::Int(value) => self.reference(value).unwrap_or(Object::Int(value)),
            Token::Real(value) => Object::Real(value),
            Token::Name(name) => Object::Name(name),
            Token::Str(string) => Object::Str(string),
            Token::ArrayOpen => self.array(depth)?,
            Token::DictOpen => self.dict(depth)?,
            Token::Word(b"true") => Object::Bool(true),
            Token::Word(b"false") => Object::Bool(false),
            Token::Word(b"null") => Object::Null,
            Token::Word(word) => return Some(Item::Word(word)),
            Token::ArrayClose => return Some(Item::Word(b"]")),
            Token::DictClose => return Some(Item::Word(b">>")),
            Token::End => return None,
        };
        Some(Item::Object(object))
    }

    fn reference(&mut self, value: i64) -> Option<Object> {
        let number = u32::try_from(value).ok()?;
        let mut ahead = self.lexer;
        if matches!(ahead.token(), Token::Int(0..=65_535)) && ahead.token() == Token::Word(b"R") {
            self.lexer = ahead;
            return Some(Object::Ref(number));
        }
        None
    }

    fn array(&mut self, depth: usize) -> Option<Object> {
        let mut items = Vec::new();
        loop {
            match self.lexer.token() {
                Token::ArrayClose => return Some(Object::Array(items)),
                Token::End | Token::Word(b"endobj" | b"obj" | b"stream") => return None,
                token => {
                    if let Item::Object(object) = self.value(token, depth + 1)? {
                        items.push(object);
                    }
                }
            }
        }
    }

    fn dict(&mut self, depth: usize) -> Option<Object> {
        let mut entries = BTreeMap::new();
        loop {
            match self.lexer.token() {
                Token::DictClose => return Some(Object::Dict(Dict(entries))),
                Token::End | Token::Word(b"endobj" | b"obj" | b"stream") => return None,
                Token::Name(key) => {
                    let before = self.lexer;
                    match self.lexer.token() {
                        // A key without a value: `/K >>`.
                        Token::DictClose => self.lexer = before,
                        token => {
                            if let Item::Object(object) = self.value(token, depth + 1)? {
                                self.insert(&mut entries, key, object);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn insert(&mut self, entries: &mut BTreeMap<Vec<u8>, Object>, key: Vec<u8>, object: Object) {
        match entries.entry(key) {
            Entry::Vacant(entry) => _ = entry.insert(object),
            Entry::Occupied(mut entry) => {
                let before = entry.insert(object);
                if before != *entry.get() {
                    self.replaced.push((entry.key().clone(), before));
                }
            }
        }
    }
}
