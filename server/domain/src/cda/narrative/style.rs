//! Attributes that any element of the narrative may bear, reduced to what is safe and means something.

use super::ListMarker;

/// What is kept of an element's attributes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attrs {
    /// XML `ID`: only `[A-Za-z0-9_.-]`, at most 128 characters, unique in the document. A page must prefix it.
    pub id: Option<String>,
    /// Language tag, when the element says one.
    pub language: Option<String>,
    /// Style.
    pub style: Style,
}

/// `styleCode`: the codes of HL7 CDA R2, case ignored; codes of local use are dropped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent style codes")]
pub struct Style {
    /// `Bold`
    pub bold: bool,
    /// `Underline`
    pub underline: bool,
    /// `Italics`
    pub italics: bool,
    /// `Emphasis`
    pub emphasis: bool,
    /// A local code that marks a heading (`xHeader…`).
    pub heading: bool,
    /// `Lrule`: line on the left.
    pub rule_left: bool,
    /// `Rrule`: line on the right.
    pub rule_right: bool,
    /// `Toprule`
    pub rule_top: bool,
    /// `Botrule`
    pub rule_bottom: bool,
    /// Marker of a list.
    pub marker: Option<ListMarker>,
}

/// `content revised`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Revised {
    /// Added by this version.
    Insert,
    /// Removed by this version: to be shown struck out, since it is text of the document.
    Delete,
}

/// `align`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// To the left.
    Left,
    /// Centred.
    Center,
    /// To the right.
    Right,
    /// On both sides.
    Justify,
}

/// `valign`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerticalAlign {
    /// At the top.
    Top,
    /// In the middle.
    Middle,
    /// At the bottom.
    Bottom,
    /// On the baseline.
    Baseline,
}
