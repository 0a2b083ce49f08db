//! A table while it is being read: whatever comes, it ends in a cell, in a row, in a group.

use super::super::{Align, Cell, Column, Node, Row, RowGroup, RowGroupKind, Scope, Table};
use super::spaces::tidy;

/// Bound of HTML for the columns that a cell covers.
pub(super) const MAX_COLSPAN: u32 = 1000;

/// A table being built: things are added at its end, and these flags tell whether its last parts take more.
#[derive(Default)]
pub(super) struct Builder {
    pub(super) table: Table,
    /// The last group takes rows.
    group_open: bool,
    /// The last row takes cells.
    row_open: bool,
    /// The last cell was made for content outside cells, and takes more of it.
    pub(super) loose_open: bool,
    /// Cells (group, row) that are to cover the full width.
    full_width: Vec<(usize, usize)>,
}

impl Builder {
    pub(super) fn start_group(&mut self, group: RowGroup) {
        self.table.groups.push(group);
        (self.group_open, self.row_open, self.loose_open) = (true, false, false);
    }

    pub(super) fn end_group(&mut self) {
        (self.group_open, self.row_open, self.loose_open) = (false, false, false);
    }

    pub(super) fn rows(&mut self) -> &mut Vec<Row> {
        if !self.group_open || self.table.groups.is_empty() {
            let rows = Vec::new();
            self.start_group(RowGroup { kind: RowGroupKind::Body, attrs: Default::default(), rows });
        }
        let last = self.table.groups.len() - 1;
        &mut self.table.groups[last].rows
    }

    pub(super) fn start_row(&mut self, row: Row) {
        self.rows().push(row);
        (self.row_open, self.loose_open) = (true, false);
    }

    pub(super) fn end_row(&mut self) {
        (self.row_open, self.loose_open) = (false, false);
    }

    pub(super) fn cell(&mut self, cell: Cell) {
        if !self.row_open {
            self.start_row(Row::default());
        }
        if let Some(row) = self.rows().last_mut() {
            row.cells.push(cell);
        }
        self.loose_open = false;
    }

    /// The nodes of a cell for content that is in none.
    pub(super) fn loose(&mut self, in_row: bool) -> Option<&mut Vec<Node>> {
        if !self.loose_open {
            if !in_row {
                self.end_row();
            }
            self.cell(Cell::default());
            if !in_row {
                let (group, row) = (self.table.groups.len() - 1, self.rows().len() - 1);
                self.full_width.push((group, row));
                self.row_open = false;
            }
            self.loose_open = true;
        }
        self.rows().last_mut()?.cells.last_mut().map(|cell| &mut cell.nodes)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.table.groups.is_empty()
    }

    pub(super) fn finish(mut self) -> Table {
        for (group, row) in &self.full_width {
            if let Some(cell) = self.table.groups[*group].rows[*row].cells.first_mut() {
                cell.nodes = tidy(std::mem::take(&mut cell.nodes));
            }
        }
        let rows = self.table.groups.iter().flat_map(|group| &group.rows);
        let width = |row: &Row| row.cells.iter().map(|cell| cell.colspan).sum::<u32>();
        self.table.width = rows.map(width).max().unwrap_or(0);
        for (group, row) in &self.full_width {
            if let Some(cell) = self.table.groups[*group].rows[*row].cells.first_mut() {
                cell.colspan = self.table.width.clamp(1, MAX_COLSPAN);
            }
        }
        inherit_columns(&mut self.table);
        scopes(&mut self.table);
        self.table
    }
}

/// Gives the cells without alignment that of their column; only rows without spans tell the column of a cell simply,
/// and the others stay as they are.
fn inherit_columns(table: &mut Table) {
    let spans = |column: &Column| std::iter::repeat_n(column.align, column.span as usize);
    let aligns: Vec<Option<Align>> = table.columns.iter().flat_map(spans).take(MAX_COLSPAN as usize).collect();
    if aligns.iter().all(Option::is_none) {
        return;
    }
    let rows = table.groups.iter_mut().flat_map(|group| &mut group.rows);
    for row in rows.filter(|row| row.cells.iter().all(|cell| cell.colspan == 1)) {
        for (cell, align) in row.cells.iter_mut().zip(&aligns) {
            cell.align = cell.align.or(*align);
        }
    }
}

/// Gives the headers without scope the one that their place says, so that a screen reader can announce them.
fn scopes(table: &mut Table) {
    let mut above = true;
    for group in &mut table.groups {
        for row in &mut group.rows {
            // A first row of headers alone heads the columns even outside a head.
            let all_headers = row.cells.len() > 1 && row.cells.iter().all(|cell| cell.header);
            let columns = group.kind == RowGroupKind::Head || (above && all_headers);
            above = above && columns;
            for (at, cell) in row.cells.iter_mut().enumerate() {
                if !cell.header {
                    cell.scope = None;
                } else if cell.scope.is_none() {
                    cell.scope = match (columns, at) {
                        (true, _) if cell.colspan > 1 => Some(Scope::ColGroup),
                        (true, _) => Some(Scope::Col),
                        (false, 0) if cell.rowspan > 1 => Some(Scope::RowGroup),
                        (false, 0) => Some(Scope::Row),
                        (false, _) => None,
                    };
                }
            }
        }
    }
}
