//! The content of pages: which glyphs are shown where (ISO 32000-2, 8.4, 9.3, 9.4 and 14.6).

use std::{borrow::Cow, collections::HashMap, rc::Rc};

use super::{
    super::{
        object::{Dict, Item, Object, Parser},
        reader::Pdf,
    },
    font::Font,
    layout::{Layout, Matrix},
    strings,
};
use crate::Refusal;

/// How deep forms may contain forms.
const MAX_FORMS: usize = 8;

/// How many states may be put aside (`q`), and how many marks may be open (`BDC`).
const MAX_STATES: usize = 256;

/// How many operands an operator may have; the oldest are forgotten.
const MAX_OPERANDS: usize = 64;

/// What reading a form costs besides its bytes, counted in bytes read.
const FORM: usize = 4_000;

/// A string of at most so many bytes in which spacing of characters parts words.
const FEW_LETTERS: usize = 3;

#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    character_space: f64,
    word_space: f64,
    scale: f64,
    leading: f64,
    rise: f64,
}

/// Reads one stream of content.
pub(super) struct Content<'p, 'f> {
    pdf: &'p Pdf<'f>,
    layout: &'p mut Layout,
    resources: Rc<Dict>,
    fonts: HashMap<Vec<u8>, Option<Rc<Font>>>,
    state: State,
    saved: Vec<State>,
    text: Matrix,
    line: Matrix,
    /// For each open mark, the text that it says stands for its content, until it was given.
    marks: Vec<Option<String>>,
    depth: usize,
}

impl<'p, 'f> Content<'p, 'f> {
    pub(super) fn new(
        pdf: &'p Pdf<'f>,
        layout: &'p mut Layout,
        resources: Rc<Dict>,
        matrix: Matrix,
        depth: usize,
    ) -> Self {
        let state = State {
            matrix,
            font: None,
            size: 1.0,
            character_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let (text, line) = (Matrix::IDENTITY, Matrix::IDENTITY);
        Self { pdf, layout, resources, fonts: HashMap::new(), state, saved: vec![], text, line, marks: vec![], depth }
    }

    /// Reads the content to its end.
    pub(super) fn read(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let mut parser = Parser::new(bytes, 0);
        let mut operands: Vec<Object> = Vec::new();
        loop {
            let before = parser.lexer.at;
            match parser.item() {
                Some(Item::Object(object)) => {
                    if operands.len() == MAX_OPERANDS {
                        operands.remove(0);
                    }
                    operands.push(object);
                }
                Some(Item::Word(b"ID")) => {
                    parser.lexer.at = after_image(bytes, parser.lexer.at);
                    operands.clear();
                }
                Some(Item::Word(operator)) => {
                    self.operate(operator, &operands)?;
                    operands.clear();
                }
                Some(Item::End) => return Ok(()),
                // Something broken: go on behind it.
                None if parser.lexer.at < bytes.len() => {}
                None => return Ok(()),
            }
            if !self.pdf.burn(parser.lexer.at - before) {
                return Err(Refusal::Bomb);
            }
        }
    }

    fn operate(&mut self, operator: &[u8], operands: &[Object]) -> Result<(), Refusal> {
        let number = |at: usize| operands.get(at).and_then(Object::number).unwrap_or_default();
        match operator {
            b"q" if self.saved.len() < MAX_STATES => self.saved.push(self.state.clone()),
            b"Q" => self.state = self.saved.pop().unwrap_or_else(|| self.state.clone()),
            b"cm" => self.state.matrix = matrix(operands).then(self.state.matrix),
            b"BT" => (self.text, self.line) = (Matrix::IDENTITY, Matrix::IDENTITY),
            b"Tf" => {
                self.state.size = number(1);
                if let Some(Object::Name(name)) = operands.first() {
                    self.state.font = self.font(name)?;
                }
            }
            b"Tc" => self.state.character_space = number(0),
            b"Tw" => self.state.word_space = number(0),
            b"Tz" => self.state.scale = number(0) / 100.0,
            b"TL" => self.state.leading = number(0),
            b"Ts" => self.state.rise = number(0),
            b"Tm" => (self.text, self.line) = (matrix(operands), matrix(operands)),
            b"Td" => self.step(number(0), number(1)),
            b"TD" => {
                self.state.leading = -number(1);
                self.step(number(0), number(1));
            }
            b"T*" => self.step(0.0, -self.state.leading),
            b"Tj" => self.show(operands.first())?,
            b"'" => {
                self.step(0.0, -self.state.leading);
                self.show(operands.first())?;
            }
            b"\"" => {
                (self.state.word_space, self.state.character_space) = (number(0), number(1));
                self.step(0.0, -self.state.leading);
                self.show(operands.get(2))?;
            }
            b"TJ" => {
                for item in operands.first().and_then(Object::array).unwrap_or_default() {
                    match item.number() {
                        Some(back) => self.advance(-back / 1000.0 * self.state.size * self.state.scale),
                        None => self.show(Some(item))?,
                    }
                }
            }
            b"Do" => self.form(operands)?,
            b"BDC" | b"BMC" if self.marks.len() < MAX_STATES => {
                let text = operands.get(1).and_then(|properties| self.replacement(properties));
                self.marks.push(text);
            }
            b"EMC" => {
                if let Some(Some(text)) = self.marks.pop() {
                    self.glyph(&text, 0.0)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn step(&mut self, x: f64, y: f64) {
        self.line = Matrix::shift(x, y).then(self.line);
        self.text = self.line;
    }

    fn advance(&mut self, x: f64) {
        self.text = Matrix::shift(x, 0.0).then(self.text);
    }

    fn show(&mut self, string: Option<&Object>) -> Result<(), Refusal> {
        let (Some(Object::Str(string)), Some(font)) = (string, self.state.font.clone()) else { return Ok(()) };
        let mut result = Ok(());
        // Some programs write the space inside a few letters as spacing of characters; in more letters it is a style.
        let gap = if string.len() <= FEW_LETTERS { self.state.character_space * self.state.scale } else { 0.0 };
        font.glyphs(string, |glyph| {
            let word = if glyph.space { self.state.word_space } else { 0.0 };
            let advance = (glyph.width * self.state.size + self.state.character_space + word) * self.state.scale;
            if result.is_ok() {
                result = self.glyph(&glyph.text, advance - gap);
            }
            self.advance(advance);
        });
        result
    }

    /// Adds a glyph, or in its place what an open mark says its content stands for, once.
    fn glyph(&mut self, text: &str, advance: f64) -> Result<(), Refusal> {
        if !self.pdf.burn(4) {
            return Err(Refusal::Bomb);
        }
        let replaced = self.marks.iter().position(Option::is_some);
        let given = replaced.and_then(|at| self.marks[at].replace(String::new()));
        let place = Matrix::shift(0.0, self.state.rise).then(self.text).then(self.state.matrix);
        self.layout.glyph(given.as_deref().unwrap_or(text), place, self.state.size, advance)
    }

    fn replacement(&self, properties: &Object) -> Option<String> {
        let list = self.pdf.get(&self.resources, "Properties");
        let properties = match properties {
            Object::Name(name) => self.pdf.resolve(list.dict()?.0.get(name)?),
            other => Cow::Borrowed(other),
        };
        match &*self.pdf.get(properties.dict()?, "ActualText") {
            Object::Str(text) => Some(strings::text(text)),
            _ => None,
        }
    }

    fn font(&mut self, name: &[u8]) -> Result<Option<Rc<Font>>, Refusal> {
        if let Some(font) = self.fonts.get(name) {
            return Ok(font.clone());
        }
        let list = self.pdf.get(&self.resources, "Font");
        let dict = list.dict().and_then(|list| list.0.get(name)).map(|font| self.pdf.resolve(font));
        let font = match dict.as_deref() {
            Some(Object::Dict(dict)) if self.pdf.burn(2_000) => Some(Rc::new(Font::read(self.pdf, dict)?)),
            _ => None,
        };
        self.fonts.insert(name.to_vec(), font.clone());
        Ok(font)
    }

    fn form(&mut self, operands: &[Object]) -> Result<(), Refusal> {
        let Some(Object::Name(name)) = operands.first() else { return Ok(()) };
        let list = self.pdf.get(&self.resources, "XObject");
        let Some(form) = list.dict().and_then(|list| list.0.get(name)) else { return Ok(()) };
        let is_form = self.pdf.resolve(form).dict().is_some_and(|dict| dict.is("Subtype", "Form"));
        if !is_form || self.depth >= MAX_FORMS {
            return Ok(());
        }
        let inherited = Rc::clone(&self.resources);
        show_form(self.pdf, self.layout, form, inherited, self.state.matrix, self.depth + 1)
    }
}

/// Reads a form: a content with a matrix and resources of its own.
pub(super) fn show_form(
    pdf: &Pdf<'_>,
    layout: &mut Layout,
    form: &Object,
    inherited: Rc<Dict>,
    outer: Matrix,
    depth: usize,
) -> Result<(), Refusal> {
    if !pdf.burn(FORM) {
        return Err(Refusal::Bomb);
    }
    let Some((dict, bytes)) = pdf.stream(form)? else { return Ok(()) };
    let own = pdf.get(&dict, "Matrix").array().map_or(Matrix::IDENTITY, matrix);
    let resources = pdf.get(&dict, "Resources").dict().map_or(inherited, |own| Rc::new(own.clone()));
    Content::new(pdf, layout, resources, own.then(outer), depth).read(&bytes)
}

fn matrix(operands: &[Object]) -> Matrix {
    let mut values = Matrix::IDENTITY.0;
    for (value, operand) in values.iter_mut().zip(operands) {
        *value = operand.number().unwrap_or_default();
    }
    Matrix(values)
}

/// The place after the data of an image inside the content: after an `EI` between white space.
fn after_image(bytes: &[u8], from: usize) -> usize {
    let space = |at: usize| bytes.get(at).is_none_or(|byte| super::super::lexer::is_space(*byte));
    let data = bytes.get(from..).unwrap_or_default();
    crate::bytes::all(data, b"EI")
        .map(|at| from + at)
        .find(|at| *at > from && space(at - 1) && space(at + 2))
        .map_or(bytes.len(), |at| at + 2)
}
