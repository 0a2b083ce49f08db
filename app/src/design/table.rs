//! Figures and facts in rows and columns.
//!
//! Accessibility: a caption, headers with their scope (RGAA 5.4 to 5.7); what may be wider than the screen sits in a
//! region with a name that a keyboard can reach and scroll (WCAG 2.1.1, 1.4.10). Where it is narrow, the rows of our own
//! tables stand one under the other, each a block: the roles are written out, since some browsers forget them with the
//! display of a table.

use leptos::prelude::*;

/// A frame that scrolls what is too wide, such as a table of a clinical document. A group, not a region: a document has
/// many, and each region would be one more landmark.
#[component]
pub fn TableFrame(
    /// Name of the region.
    #[prop(into)]
    label: String,
    /// Language of the name, when what stands around is in another.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! { <div class="table-frame" role="group" tabindex="0" aria-label=label lang=lang>{children()}</div> }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub label: String,
    /// Whether it holds numbers, to be set flush.
    pub number: bool,
    /// Where its cells stand when there is no room for columns.
    pub stacked: Stacked,
}

/// A cell when the rows of a table are blocks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stacked {
    /// On a line of its own, after the words of its header.
    #[default]
    Labelled,
    /// On a line of its own: it says by itself what it is.
    Alone,
    /// On the line of the row's name.
    Beside,
}

impl Column {
    /// A column of words.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), number: false, stacked: Stacked::Labelled }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<String>) -> Self {
        Self { label: label.into(), number: true, stacked: Stacked::Labelled }
    }

    /// The same, its cells standing so when the rows are blocks.
    #[must_use]
    pub fn stacked(mut self, stacked: Stacked) -> Self {
        self.stacked = stacked;
        self
    }
}

/// A table whose first column names its rows.
#[component]
pub fn Table(
    /// What the table shows.
    #[prop(into)]
    caption: String,
    /// The columns.
    columns: Vec<Column>,
    /// The cells, row by row, as many as there are columns.
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let number = |column: &Column| column.number.then_some("table__number");
    let cells: Vec<_> = columns
        .iter()
        .map(|column| {
            let stacked = match column.stacked {
                Stacked::Labelled | Stacked::Alone => None,
                Stacked::Beside => Some("table__beside"),
            };
            let class: Vec<_> = number(column).into_iter().chain(stacked).collect();
            let label = (column.stacked == Stacked::Labelled).then(|| column.label.clone());
            ((!class.is_empty()).then(|| class.join(" ")), label)
        })
        .collect();
    let head = columns
        .iter()
        .map(|column| view! { <th role="columnheader" scope="col" class=number(column)>{column.label.clone()}</th> })
        .collect_view();
    let body = rows
        .into_iter()
        .map(|row| {
            let cells = row
                .into_iter()
                .zip(cells.iter().cloned())
                .enumerate()
                .map(|(index, (cell, (class, label)))| match index {
                    0 => view! { <th role="rowheader" scope="row">{cell}</th> }.into_any(),
                    _ => view! { <td role="cell" class=class data-label=label>{cell}</td> }.into_any(),
                })
                .collect_view();
            view! { <tr role="row">{cells}</tr> }
        })
        .collect_view();
    let label = caption.clone();
    view! {
        <div class="table-frame table-frame--own" role="group" tabindex="0" aria-label=label>
            <table class="table" role="table">
                <caption>{caption}</caption>
                <thead role="rowgroup"><tr role="row">{head}</tr></thead>
                <tbody role="rowgroup">{body}</tbody>
            </table>
        </div>
    }
}

/// Three columns.
pub(super) fn example() -> AnyView {
    let row = |cells: [&'static str; 3]| cells.into_iter().map(|cell| cell.into_any()).collect::<Vec<_>>();
    let rows =
        vec![row(["Hémoglobine", "13,4 g/dL", "12,0 à 16,0"]), row(["Glycémie à jeun", "0,92 g/L", "0,70 à 1,10"])];
    let columns = vec![
        Column::new("Analyse"),
        Column::number("Résultat").stacked(Stacked::Beside),
        Column::number("Valeurs de référence"),
    ];
    view! { <Table caption="Analyses du 12 mars 2025" columns=columns rows=rows /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn has_caption_scopes_and_a_reachable_frame() {
        let html = html(example);
        assert!(html.contains("<caption>Analyses du 12 mars 2025</caption>"), "{html}");
        assert_eq!(count(&html, "scope=\"col\""), 3);
        assert_eq!(count(&html, "scope=\"row\""), 2);
        assert!(
            html.contains("role=\"group\"")
                && html.contains("tabindex=\"0\"")
                && html.contains("aria-label=\"Analyses du 12 mars 2025\"")
        );
    }

    #[test]
    fn rows_that_become_blocks_keep_their_roles_and_say_what_each_cell_is() {
        let html = html(example);
        for (role, times) in [("table", 1), ("row", 3), ("columnheader", 3), ("rowheader", 2), ("cell", 4)] {
            assert_eq!(count(&html, &format!("role=\"{role}\"")), times, "{role}: {html}");
        }
        assert_eq!(count(&html, "data-label=\"Valeurs de référence\""), 2, "{html}");
        assert_eq!(count(&html, "table__beside"), 2, "the value stands beside the name: {html}");
        assert!(!html.contains("data-label=\"Résultat\""));
    }
}
