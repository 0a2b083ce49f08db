//! Tables of the narrative: whatever the table holds, every row ends in a group and every content in a cell, in order.

use super::super::xml::{Xml, attribute};
use super::super::{Align, Cell, Column, Node, Row, RowGroup, RowGroupKind, Scope, Table, VerticalAlign};
use super::narrative::{Reader, words};
use super::spaces::{is_blank, join};
use super::styles::{align, span, valign};
use super::table_builder::{Builder, MAX_COLSPAN};

/// Ids of headers that a cell keeps: real ones name two or three, and each costs a small document dearly in memory.
const MAX_HEADERS: usize = 8;
/// Bound of HTML for the rows that a cell covers.
const MAX_ROWSPAN: u32 = 65_534;

/// Alignment that cells inherit.
#[derive(Clone, Copy, Default)]
struct Inherited {
    align: Option<Align>,
    valign: Option<VerticalAlign>,
}

impl Inherited {
    fn with(self, node: Xml<'_>) -> Self {
        Self { align: align(node).or(self.align), valign: valign(node).or(self.valign) }
    }
}

impl<'a> Reader<'a> {
    /// Reads a `table`.
    pub(super) fn table(&mut self, node: Xml<'a>) -> Table {
        let mut builder = Builder::default();
        builder.table.attrs = self.attrs(node);
        builder.table.summary = words(node, "summary");
        self.rows(node, &mut builder, Inherited::default(), false);
        builder.finish()
    }

    /// Adds what an element holds to a table. An unknown element there is as if it were not, but for what it holds.
    fn rows(&mut self, parent: Xml<'a>, out: &mut Builder, above: Inherited, in_row: bool) {
        for child in parent.children() {
            if !child.is_element() {
                self.loose(child, out, in_row);
                continue;
            }
            let here = above.with(child);
            match child.tag_name().name() {
                "caption" if out.is_empty() && out.table.caption.is_none() => {
                    self.count_unsafe(child);
                    out.table.caption = Some(self.flow(child));
                }
                name @ ("col" | "colgroup") => {
                    let grouped = child.children().any(|n| n.is_element());
                    if name == "col" || !grouped {
                        let column = Column { span: span(child, "span", MAX_COLSPAN), align: align(child) };
                        out.table.columns.push(column);
                    }
                    self.rows(child, out, above, in_row);
                }
                name @ ("thead" | "tbody" | "tfoot") => {
                    self.count_unsafe(child);
                    let kind = match name {
                        "thead" => RowGroupKind::Head,
                        "tfoot" => RowGroupKind::Foot,
                        _ => RowGroupKind::Body,
                    };
                    out.start_group(RowGroup { kind, attrs: self.attrs(child), rows: Vec::new() });
                    self.rows(child, out, here, false);
                    out.end_group();
                }
                "tr" => {
                    self.count_unsafe(child);
                    out.start_row(Row { attrs: self.attrs(child), cells: Vec::new() });
                    self.rows(child, out, here, true);
                    out.end_row();
                }
                name @ ("td" | "th") => {
                    self.count_unsafe(child);
                    let cell = self.cell(child, name == "th", here);
                    out.cell(cell);
                }
                "content" | "sub" | "sup" | "br" | "linkHtml" | "footnote" | "footnoteRef" | "renderMultiMedia"
                | "paragraph" | "list" | "table" | "caption" | "item" => {
                    self.loose(child, out, in_row);
                }
                _ => {
                    self.count_unsafe(child);
                    self.rows(child, out, above, in_row);
                }
            }
        }
    }

    /// Adds content that stands outside cells, unless it is blank.
    fn loose(&mut self, node: Xml<'a>, out: &mut Builder, in_row: bool) {
        let mut nodes = Vec::new();
        self.append(node, &mut nodes);
        let blank = nodes.iter().all(|node| is_blank(node) || *node == Node::Break);
        if nodes.is_empty() || (blank && !out.loose_open) {
            return;
        }
        // Comments cut a text in pieces that are one text all the same.
        let mut before = node.prev_siblings().skip(1).take_while(|node| !node.is_element());
        let continues = before.any(|node| node.is_text());
        let Some(cell) = out.loose(in_row) else {
            return;
        };
        match (cell.last(), nodes.first()) {
            (Some(Node::Text(_)), Some(Node::Text(_))) if continues => self.append(node, cell),
            _ => join(cell, nodes),
        }
    }

    fn cell(&mut self, node: Xml<'a>, header: bool, inherited: Inherited) -> Cell {
        let attrs = self.attrs(node);
        let headers = node.attribute("headers").unwrap_or_default().split_whitespace();
        let headers = headers.filter_map(|id| self.ids.find(id)).take(MAX_HEADERS).map(str::to_owned).collect();
        let nodes = self.flow(node);
        let empty = nodes.iter().all(|node| match node {
            Node::Text(text) => text.trim().is_empty(),
            node => *node == Node::Break,
        });
        Cell {
            header: (header || attrs.style.heading) && !empty,
            scope: match attribute(node, "scope") {
                Some("row") => Some(Scope::Row),
                Some("col") => Some(Scope::Col),
                Some("rowgroup") => Some(Scope::RowGroup),
                Some("colgroup") => Some(Scope::ColGroup),
                _ => None,
            },
            colspan: span(node, "colspan", MAX_COLSPAN),
            rowspan: span(node, "rowspan", MAX_ROWSPAN),
            headers,
            abbr: words(node, "abbr"),
            align: inherited.align,
            valign: inherited.valign,
            attrs,
            nodes,
        }
    }
}
