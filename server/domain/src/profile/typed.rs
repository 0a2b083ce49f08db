//! A form as it was filled in.

use std::fmt;

use super::{Field, PartialDate};

/// Names and values as a form sends them, in its order. Nothing is known of them; `Debug` shows none.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Typed(Vec<(String, String)>);

impl Typed {
    /// What a form sent.
    #[must_use]
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// The first value of this name; empty when there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value.as_str())
    }

    /// Every value of this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The three parts of a date: day, month, year.
    #[must_use]
    pub fn date(&self, field: Field) -> [&str; 3] {
        Self::date_names(field).map(|name| self.get(&name))
    }

    /// The names of the three parts of a date.
    #[must_use]
    pub fn date_names(field: Field) -> [String; 3] {
        ["jour", "mois", "annee"].map(|part| format!("{}-{part}", field.code()))
    }

    /// The same with one more value, unless it is absent.
    #[must_use]
    pub(super) fn with(mut self, field: Field, value: Option<impl Into<String>>) -> Self {
        if let Some(value) = value {
            self.0.push((field.code().to_owned(), value.into()));
        }
        self
    }

    /// The same with a date.
    #[must_use]
    pub(super) fn with_date(mut self, field: Field, date: Option<PartialDate>) -> Self {
        if let Some(date) = date {
            let part = |number: Option<i8>| number.map_or(String::new(), |number| number.to_string());
            let parts = [part(date.day()), part(date.month()), date.year().to_string()];
            self.0.extend(Self::date_names(field).into_iter().zip(parts));
        }
        self
    }
}

impl fmt::Debug for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Typed").field("values", &self.0.len()).finish_non_exhaustive()
    }
}
