//! Figures and facts in rows and columns.
//!
//! Accessibility: a caption, headers with their scope (RGAA 5.4 to 5.7); what may be wider than the screen sits in a
//! region with a name that a keyboard can reach and scroll (WCAG 2.1.1, 1.4.10).

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
}

impl Column {
    /// A column of words.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), number: false }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<String>) -> Self {
        Self { label: label.into(), number: true }
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
    let numbers: Vec<bool> = columns.iter().map(|column| column.number).collect();
    let class = move |index: usize| numbers.get(index).copied().unwrap_or(false).then_some("table__number");
    let head = columns
        .into_iter()
        .enumerate()
        .map(|(index, column)| view! { <th scope="col" class=class(index)>{column.label}</th> })
        .collect_view();
    let body = rows
        .into_iter()
        .map(|row| {
            let cells = row
                .into_iter()
                .enumerate()
                .map(|(index, cell)| match index {
                    0 => view! { <th scope="row">{cell}</th> }.into_any(),
                    _ => view! { <td class=class(index)>{cell}</td> }.into_any(),
                })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    view! {
        <TableFrame label=caption.clone()>
            <table class="table">
                <caption>{caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </TableFrame>
    }
}

/// Three columns.
pub(super) fn example() -> AnyView {
    let row = |cells: [&'static str; 3]| cells.into_iter().map(|cell| cell.into_any()).collect::<Vec<_>>();
    let rows =
        vec![row(["Hémoglobine", "13,4 g/dL", "12,0 à 16,0"]), row(["Glycémie à jeun", "0,92 g/L", "0,70 à 1,10"])];
    let columns = vec![Column::new("Analyse"), Column::number("Résultat"), Column::number("Valeurs de référence")];
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
}
