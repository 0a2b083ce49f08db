//! Tables of the narrative.

use super::{Align, Attrs, Node, VerticalAlign};

/// A table, ready to be written as HTML: every row is in a group and every content in a cell.
///
/// Content that stands elsewhere than in a cell keeps its place: directly in a row it becomes a cell, in a group or
/// in the table a row with one cell over the full width, likewise a caption that does not come first. Cells outside
/// a row get a row, rows outside a group a body.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Id, language, style.
    pub attrs: Attrs,
    /// Caption.
    pub caption: Option<Vec<Node>>,
    /// `summary` attribute: a description for those who do not see the table.
    pub summary: Option<String>,
    /// Columns, when the table describes them.
    pub columns: Vec<Column>,
    /// Groups in document order. The schema puts the foot before the bodies; HTML wants it last, browsers show it
    /// last wherever it stands.
    pub groups: Vec<RowGroup>,
    /// Number of columns: the widest row.
    pub width: u32,
}

/// `col` (one or several alike).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// How many columns it describes, 1 to 1000.
    pub span: u32,
    /// Their alignment.
    pub align: Option<Align>,
}

/// Kind of row group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowGroupKind {
    /// `thead`
    Head,
    /// `tbody`
    Body,
    /// `tfoot`
    Foot,
}

/// Rows of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowGroup {
    /// Its kind.
    pub kind: RowGroupKind,
    /// Id, language, style.
    pub attrs: Attrs,
    /// Rows.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Id, language, style.
    pub attrs: Attrs,
    /// Cells.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Id, language, style.
    pub attrs: Attrs,
    /// Whether it heads a row or column. A `th` without content is no header: it would announce nothing.
    pub header: bool,
    /// What a header heads: what the table says, else what its place says (head of the table: columns; first of a
    /// row: that row).
    pub scope: Option<Scope>,
    /// Columns covered, 1 to 1000 (the bound of HTML).
    pub colspan: u32,
    /// Rows covered, 1 to 65 534 (the bound of HTML).
    pub rowspan: u32,
    /// Ids of the cells that head this one; only those that exist.
    pub headers: Vec<String>,
    /// Short form of a header.
    pub abbr: Option<String>,
    /// Own alignment, else that of the row, the group or the column.
    pub align: Option<Align>,
    /// Own vertical alignment, else that of the row or the group.
    pub valign: Option<VerticalAlign>,
    /// What it holds.
    pub nodes: Vec<Node>,
}

impl Default for Cell {
    fn default() -> Self {
        Self {
            attrs: Attrs::default(),
            header: false,
            scope: None,
            colspan: 1,
            rowspan: 1,
            headers: Vec::new(),
            abbr: None,
            align: None,
            valign: None,
            nodes: Vec::new(),
        }
    }
}

/// `scope`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One row.
    Row,
    /// One column.
    Col,
    /// Several rows.
    RowGroup,
    /// Several columns.
    ColGroup,
}
