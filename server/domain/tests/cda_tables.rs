//! Tables, well and badly formed: every row in a group, every content in a cell, in order.

mod cda_support;

use cda_support::{node, parse, text, with_section};
use domain::cda::{Align, Cell, Node, RowGroupKind, Scope, Table, VerticalAlign};

fn table(inside: &str) -> Table {
    match node(&format!("<table>{inside}</table>")) {
        Node::Table(table) => table,
        other => panic!("not a table: {other:?}"),
    }
}

fn rows(table: &Table) -> Vec<Vec<&Cell>> {
    let rows = table.groups.iter().flat_map(|group| &group.rows);
    rows.map(|row| row.cells.iter().collect()).collect()
}

/// Cells as text, rows apart by `|`, groups by their letter.
fn shape(table: &Table) -> String {
    let mut out = String::new();
    for group in &table.groups {
        out.push_str(match group.kind {
            RowGroupKind::Head => "H",
            RowGroupKind::Body => "B",
            RowGroupKind::Foot => "F",
        });
        for row in &group.rows {
            let words = row.cells.iter().map(|cell| match &cell.nodes[..] {
                [] => String::new(),
                [Node::Text(text)] => text.trim().to_owned(),
                other => format!("{}*", other.len()),
            });
            out.push_str(&format!("|{}", words.collect::<Vec<_>>().join(",")));
        }
    }
    out
}

#[test]
fn reads_a_whole_table() {
    let table = table(
        "<caption>Légende</caption><colgroup span='2'/><colgroup><col span='3' align='right'/><col/></colgroup>
         <thead><tr><th abbr='A' scope='col' ID='h1'>a</th><th colspan='2'>b</th></tr></thead>
         <tfoot><tr><td>pied</td></tr></tfoot>
         <tbody><tr><th>c</th><td headers='h1 absent' rowspan='2' align='center' valign='top'>d</td></tr></tbody>
         <tbody><tr><td>e</td></tr></tbody>",
    );
    assert_eq!(table.caption, Some(vec![text("Légende")]));
    assert_eq!(table.columns.iter().map(|column| column.span).collect::<Vec<_>>(), [2, 3, 1]);
    assert_eq!(shape(&table), "H|a,bF|piedB|c,dB|e");
    assert_eq!(table.width, 3);
    let rows = rows(&table);
    assert_eq!((rows[0][0].header, rows[0][0].scope, rows[0][0].abbr.as_deref()), (true, Some(Scope::Col), Some("A")));
    assert_eq!((rows[0][1].scope, rows[0][1].colspan), (Some(Scope::ColGroup), 2));
    assert_eq!((rows[2][0].header, rows[2][0].scope), (true, Some(Scope::Row)));
    let cell = rows[2][1];
    assert_eq!((cell.rowspan, cell.align, cell.valign), (2, Some(Align::Center), Some(VerticalAlign::Top)));
    assert_eq!(cell.headers, ["h1"]);
}

#[test]
fn inherits_alignment_from_row_group_and_column() {
    let table = table(
        "<col align='justify'/><col align='right'/><tbody align='center' valign='middle'><tr><td>a</td></tr>
         <tr align='left'><td>b</td><td align='right'>c</td></tr></tbody><tbody><tr><td>d</td><td>e</td></tr></tbody>",
    );
    let aligns: Vec<Vec<_>> = rows(&table).iter().map(|row| row.iter().map(|cell| cell.align).collect()).collect();
    assert_eq!(aligns[0], [Some(Align::Center)]);
    assert_eq!(aligns[1], [Some(Align::Left), Some(Align::Right)]);
    assert_eq!(aligns[2], [Some(Align::Justify), Some(Align::Right)]);
    assert_eq!(rows(&table)[0][0].valign, Some(VerticalAlign::Middle));
}

#[test]
fn a_first_row_of_headers_heads_columns_without_a_head() {
    let table =
        table("<tbody><tr><th>a</th><th>b</th></tr><tr><th>c</th><td>d</td></tr><tr><th>e</th><th>f</th></tr></tbody>");
    let scopes: Vec<Vec<_>> = rows(&table).iter().map(|row| row.iter().map(|cell| cell.scope).collect()).collect();
    assert_eq!(scopes[0], [Some(Scope::Col), Some(Scope::Col)]);
    assert_eq!(scopes[1], [Some(Scope::Row), None]);
    assert_eq!(scopes[2], [Some(Scope::Row), None]);
}

#[test]
fn an_empty_header_is_a_plain_cell_and_a_local_style_can_make_a_header() {
    let table = table("<thead><tr><th> </th><th>\u{A0}<br/></th><td styleCode='xHeader1'>a</td></tr></thead>");
    let headers: Vec<_> = rows(&table)[0].iter().map(|cell| (cell.header, cell.scope)).collect();
    assert_eq!(headers, [(false, None), (false, None), (true, Some(Scope::Col))]);
}

#[test]
fn bounds_spans() {
    let table = table(
        "<tbody><tr><td colspan='4000000000' rowspan='99999999'>a</td><td colspan='0' rowspan='-1'>b</td><td colspan='x'>c</td></tr></tbody>",
    );
    let spans: Vec<_> = rows(&table)[0].iter().map(|cell| (cell.colspan, cell.rowspan)).collect();
    assert_eq!(spans, [(1000, 65_534), (1, 1), (1, 1)]);
}

#[test]
fn wraps_what_stands_outside_cells_in_order() {
    let table = table(
        "a<tbody>b<tr>c<td>d</td>e<content>f</content></tr>g</tbody><tr><td>h</td></tr><td>i</td><th>j</th>k
         <caption>l</caption><unknown><tr><td>m</td></tr>n</unknown>",
    );
    assert_eq!(table.caption, None);
    assert_eq!(shape(&table), "B|aB|b|c,d,2*|gB|h|i,j|2*|m|n");
    assert_eq!(table.width, 3);
    let spans: Vec<Vec<_>> = rows(&table).iter().map(|row| row.iter().map(|cell| cell.colspan).collect()).collect();
    assert_eq!(spans, [vec![3], vec![3], vec![1, 1, 1], vec![3], vec![1], vec![1, 1], vec![3], vec![1], vec![3]]);
}

#[test]
fn reads_blocks_and_tables_in_cells_and_rows() {
    let table = table(
        "<tbody><tr><td><paragraph>a</paragraph><list><item>b</item></list><table><tbody><tr><td>c</td></tr></tbody></table></td>
         <table><tbody><tr><td>d</td></tr></tbody></table></tr></tbody>",
    );
    let row = &rows(&table)[0];
    assert!(matches!(&row[0].nodes[..], [Node::Paragraph(_), Node::List(_), Node::Table(_)]));
    assert!(matches!(&row[1].nodes[..], [Node::Table(_)]));
}

#[test]
fn reads_rows_that_nest_or_never_end() {
    assert_eq!(shape(&table("<tr><td>a</td><tr><td>b</td></tr><td>c</td></tr>")), "B|a|b|c");
    assert_eq!(shape(&table("<thead><tr><td>a</td></tr><tbody><tr><td>b</td></tr></tbody></thead>")), "H|aB|b");
    assert_eq!(shape(&table("<col>a</col><colgroup><col/>b</colgroup>")), "B|3*");
    assert_eq!(shape(&table("<tr/><tbody/> <!-- --> <br/>")), "B|B");
}

#[test]
fn texts_keep_the_order_of_the_source_whatever_the_groups() {
    let document = parse(&with_section(
        "<text><table><thead><tr><th>head</th></tr></thead><tfoot><tr><td>foot</td></tr></tfoot>
         <tbody><tr><td>body</td></tr></tbody></table></text>",
    ));
    let texts: Vec<&str> = document.texts().map(str::trim).filter(|text| !text.is_empty()).collect();
    assert_eq!(texts, ["head", "foot", "body"]);
}
