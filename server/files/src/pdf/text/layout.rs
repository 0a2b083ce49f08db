//! From glyphs at places to lines of words.

use super::accents;
use crate::{MAX_TEXT, Refusal};

/// A gap of this part of the size, along the line, is a space: kerning stays under 0.1, spaces of tight lines over 0.15.
const SPACE: f64 = 0.13;

/// A step back of more than this part of the size puts a glyph over the last one: kerning stays under 0.15.
const OVER: f64 = 0.2;

/// A step of this part of the size, across the line, begins another line: raised and lowered signs stay under 0.55.
const LINE: f64 = 0.6;

/// A step back of this many sizes, along the line, begins another line: a cell or a column to the left.
const BACK: f64 = 1.0;

/// The matrix of a transformation: x' = a x + c y + e, y' = b x + d y + f.
#[derive(Clone, Copy, Debug)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// First this, then `next`.
    pub(super) fn then(self, next: Self) -> Self {
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (self.0, next.0);
        Self([a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l])
    }

    pub(super) fn shift(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }
}

/// Where the last glyph ended.
#[derive(Clone, Copy)]
struct Pen {
    end: (f64, f64),
    size: f64,
}

/// The text so far.
#[derive(Default)]
pub(super) struct Layout {
    text: String,
    pen: Option<Pen>,
}

impl Layout {
    /// Adds a glyph that begins at the origin of `place`, and whose advance in that space is `advance`, of a font `size`.
    pub(super) fn glyph(&mut self, text: &str, place: Matrix, size: f64, advance: f64) -> Result<(), Refusal> {
        let [a, b, _, _, x, y] = place.0;
        let along = a.hypot(b);
        let scaled = (size * along).abs();
        if !scaled.is_finite() || scaled <= f64::EPSILON {
            return self.push(text);
        }
        let (ux, uy) = (a / along, b / along);
        if let Some(pen) = self.pen
            && !text.is_empty()
        {
            let (dx, dy) = (x - pen.end.0, y - pen.end.1);
            let (forward, across) = (dx * ux + dy * uy, dy * ux - dx * uy);
            let size = scaled.max(pen.size);
            if across.abs() > LINE * size || forward < -BACK * size {
                self.line();
            } else if forward > SPACE * scaled.min(pen.size) {
                self.space();
            } else if forward < -OVER * scaled && self.join(text) {
                let end = if advance * along > -forward { forward + advance * along } else { 0.0 };
                self.pen = Some(Pen { end: (pen.end.0 + ux * end, pen.end.1 + uy * end), size: scaled });
                return Ok(());
            }
        }
        let end = (x + ux * advance * along, y + uy * advance * along);
        self.pen = Some(Pen { end, size: scaled });
        self.push(text)
    }

    /// Makes one letter of the last character and this one, when one is an accent of the other.
    fn join(&mut self, text: &str) -> bool {
        let mut characters = text.chars();
        let (Some(second), None) = (characters.next(), characters.next()) else { return false };
        let letter = self.text.chars().next_back().and_then(|first| accents::joined(first, second));
        if let Some(letter) = letter {
            self.text.pop();
            self.text.push(letter);
        }
        letter.is_some()
    }

    fn push(&mut self, text: &str) -> Result<(), Refusal> {
        for character in text.chars() {
            match character {
                'ﬀ' => self.text.push_str("ff"),
                'ﬁ' => self.text.push_str("fi"),
                'ﬂ' => self.text.push_str("fl"),
                'ﬃ' => self.text.push_str("ffi"),
                'ﬄ' => self.text.push_str("ffl"),
                'ﬅ' | 'ﬆ' => self.text.push_str("st"),
                ' ' | '\t' => self.space(),
                '\n' | '\r' => self.line(),
                character if character.is_control() || character == '\u{fffd}' => {}
                character => self.text.push(character),
            }
        }
        if self.text.len() > MAX_TEXT { Err(Refusal::Bomb) } else { Ok(()) }
    }

    fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    /// Begins another line. A soft hyphen at the end of one joins the two parts of its word.
    pub(super) fn line(&mut self) {
        let kept = self.text.trim_end_matches(' ').len();
        self.text.truncate(kept);
        if self.text.ends_with('\u{ad}') {
            self.text.pop();
        } else if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Begins another page.
    pub(super) fn page(&mut self) {
        self.line();
        self.pen = None;
    }

    pub(super) fn finish(mut self) -> String {
        self.line();
        self.text.truncate(self.text.trim_end().len());
        self.text
    }
}
