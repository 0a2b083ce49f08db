//! What a summary says, in the order in which it is read.

use jiff::civil::Date;

use crate::Words;

/// Which way the reader's language is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    #[default]
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

/// A whole summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Language of the words that do not name another (BCP 47, two letters: `fr`).
    pub lang: String,
    /// Which way it is written.
    pub direction: Direction,
    /// Title of the document and of its window.
    pub title: String,
    /// Sentences under the title: what the document is and is not.
    pub notes: Vec<Words>,
    /// Whom it is about, label and value.
    pub patient: Vec<(Words, Words)>,
    /// The day it was made, for the properties of the file.
    pub made_on: Date,
    /// Repeated at the top of each page, for pages that come apart: the person and the day.
    pub running: String,
    /// Number of the page, with `{page}` and `{pages}` where the numbers go.
    pub page: String,
    /// What stands between a label and its value (` :` in French, `:` elsewhere).
    pub colon: String,
    /// The sections.
    pub sections: Vec<Section>,
    /// Sentences at the end: where it comes from.
    pub closing: Vec<Words>,
}

/// A section, under a heading of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: Words,
    /// A sentence before its content, or in its place.
    pub note: Option<Words>,
    /// Its content.
    pub body: Body,
}

/// The content of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Things one after the other.
    Items(Vec<Item>),
    /// Things with the same few properties each.
    Table(Table),
}

/// A thing with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub term: Words,
    /// What is known, label and value.
    pub details: Vec<(Words, Words)>,
    /// Where it comes from.
    pub source: Option<Words>,
}

/// A table whose first column names its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Headings of the columns.
    pub columns: Vec<Words>,
    /// Cells of each row; a row too short is filled up with empty cells, one too long is cut.
    pub rows: Vec<Vec<Words>>,
}
