//! Advance directives (*directives anticipées*): what an adult wants, should they no longer be able to say it.

use serde::{Deserialize, Serialize};

use super::read::Reader;
use super::{Field, Line, Note, Person, Typed, Wrong};

/// Directives as their author wrote them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directives {
    /// What they want, of at most [`Directives::LONGEST`] characters.
    pub text: Note,
    /// Where the signed paper is, when there is one.
    pub place: Option<Line>,
}

impl Directives {
    /// Longest text, in characters: written in any script it stays below what a form may bring.
    pub const LONGEST: usize = 5_000;

    /// Reads the form.
    ///
    /// # Errors
    /// Everything that is wrong, at most once a field.
    pub fn parse(typed: &Typed, person: &Person) -> Result<Self, Vec<Wrong>> {
        let mut reader = Reader::new(typed, person);
        let text = reader.long_note(Field::Text, Self::LONGEST);
        let text = reader.required(Field::Text, text);
        let place = reader.line(Field::Place);
        reader.finish(text.map(|text| Self { text, place }))
    }

    /// The form filled in with these directives.
    #[must_use]
    pub fn typed(&self) -> Typed {
        Typed::default()
            .with(Field::Text, Some(self.text.as_str()))
            .with(Field::Place, self.place.as_ref().map(Line::as_str))
    }
}
