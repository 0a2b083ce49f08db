//! Tables of the narrative: captions, groups, and headers that say what they head.

use domain::cda::{Cell, Row, RowGroup, RowGroupKind, Scope, Table};
use leptos::prelude::*;

use super::{
    Context, anchor, flow,
    style::{alignment, classes},
};
use crate::{
    design::TableFrame,
    i18n::{locale, plain_with},
};

/// A table in a frame of its own: it may be wider than the screen, and the keyboard must be able to move it. Its groups
/// stay in the order of the document; browsers show the foot at the end wherever it stands.
pub(super) fn table(context: &Context<'_>, table: &Table) -> AnyView {
    let number = context.tables.get() + 1;
    context.tables.set(number);
    let section = context.section.borrow().clone();
    let label =
        plain_with("document-table-label", &[("number", number.to_string().into()), ("section", section.into())]);
    let language = table.attrs.language.as_ref();
    let caption = context.speaking(language, || table.caption.as_ref().map(|caption| flow(context, caption)));
    let caption = caption.map(|caption| view! { <caption>{caption}</caption> });
    let groups: Vec<_> = context.speaking(language, || table.groups.iter().map(|rows| group(context, rows)).collect());
    let (id, class) = (context.id(table.attrs.id.as_ref()), join(Some("table".to_owned()), classes(table.attrs.style)));
    let lang = table.attrs.language.clone().or_else(|| context.lang.clone());
    view! {
        <TableFrame label lang=locale().tag()>
            <table id=id lang=lang class=class>
                {caption}
                {groups}
            </table>
        </TableFrame>
    }
    .into_any()
}

fn group(context: &Context<'_>, group: &RowGroup) -> AnyView {
    let rows: Vec<_> = context
        .speaking(group.attrs.language.as_ref(), || group.rows.iter().map(|cells| row(context, cells)).collect());
    let id = context.id(group.attrs.id.as_ref());
    match group.kind {
        RowGroupKind::Head => view! { <thead id=id>{rows}</thead> }.into_any(),
        RowGroupKind::Body => view! { <tbody id=id>{rows}</tbody> }.into_any(),
        RowGroupKind::Foot => view! { <tfoot id=id>{rows}</tfoot> }.into_any(),
    }
}

fn row(context: &Context<'_>, row: &Row) -> AnyView {
    let language = row.attrs.language.as_ref();
    let cells: Vec<_> = context.speaking(language, || row.cells.iter().map(|one| cell(context, one)).collect());
    view! { <tr id=context.id(row.attrs.id.as_ref()) lang=row.attrs.language.clone()>{cells}</tr> }.into_any()
}

fn cell(context: &Context<'_>, cell: &Cell) -> AnyView {
    let span = |n: u32| (n > 1).then(|| n.to_string());
    let (colspan, rowspan) = (span(cell.colspan), span(cell.rowspan));
    let headers =
        (!cell.headers.is_empty()).then(|| cell.headers.iter().map(|id| anchor(id)).collect::<Vec<_>>().join(" "));
    // A cell that other cells name as their header must bear its id.
    let id = cell
        .attrs
        .id
        .as_ref()
        .map(|id| anchor(id))
        .filter(|_| cell.header)
        .or_else(|| context.id(cell.attrs.id.as_ref()));
    let (lang, class) =
        (cell.attrs.language.clone(), join(alignment(cell.align, cell.valign), classes(cell.attrs.style)));
    // The name of a row is what people look up, such as an analysis; the heads of columns stay plain.
    let plain = cell.header && cell.scope != Some(Scope::Row);
    let nodes = context.speaking(lang.as_ref(), || match plain {
        true => context.unlinked(|| flow(context, &cell.nodes)),
        false => flow(context, &cell.nodes),
    });
    if cell.header {
        let scope = cell.scope.map(|scope| match scope {
            Scope::Row => "row",
            Scope::Col => "col",
            Scope::RowGroup => "rowgroup",
            Scope::ColGroup => "colgroup",
        });
        view! { <th id=id lang=lang class=class scope=scope abbr=cell.abbr.clone() colspan=colspan rowspan=rowspan headers=headers>{nodes}</th> }.into_any()
    } else {
        view! { <td id=id lang=lang class=class colspan=colspan rowspan=rowspan headers=headers>{nodes}</td> }
            .into_any()
    }
}

fn join(a: Option<String>, b: Option<String>) -> Option<String> {
    match (a, b) {
        (Some(a), Some(b)) => Some(format!("{a} {b}")),
        (a, b) => a.or(b),
    }
}
