//! Lists of the narrative.

use super::{Attrs, Node};

/// A list. Content that stands in the list outside any item becomes an item of its own, at its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    /// Id, language, style.
    pub attrs: Attrs,
    /// `listType="ordered"`, or an ordered marker.
    pub ordered: bool,
    /// The marker that the style asks for.
    pub marker: Option<ListMarker>,
    /// Its heading.
    pub caption: Option<Vec<Node>>,
    /// Items.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// Id, language, style.
    pub attrs: Attrs,
    /// Its heading.
    pub caption: Option<Vec<Node>>,
    /// What it holds.
    pub nodes: Vec<Node>,
}

/// Markers of `styleCode` (HL7 CDA R2, 4.3.5.11.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListMarker {
    /// Filled circle.
    Disc,
    /// Empty circle.
    Circle,
    /// Square.
    Square,
    /// 1, 2, 3
    Arabic,
    /// i, ii, iii
    LittleRoman,
    /// I, II, III
    BigRoman,
    /// a, b, c
    LittleAlpha,
    /// A, B, C
    BigAlpha,
}

impl ListMarker {
    /// Whether the marker counts.
    pub fn is_ordered(self) -> bool {
        !matches!(self, Self::Disc | Self::Circle | Self::Square)
    }
}
