//! What is known of one thing, line by line.
//!
//! Accessibility: a `<dl>`, each pair in its own group; an act names the line it changes.

use leptos::prelude::*;

use super::{Foreign, NavItem};

/// One line.
pub struct SummaryRow {
    /// What it is about.
    pub term: String,
    /// What is known.
    pub value: AnyView,
    /// Where it can be changed; its label says what of ("Modifier l’adresse").
    pub act: Option<NavItem>,
}

impl SummaryRow {
    /// A line of text.
    pub fn new(term: impl Into<String>, value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self { term: term.into(), value: view! { <span dir="auto">{value}</span> }.into_any(), act: None }
    }

    /// A line of a document's own words.
    pub fn foreign(term: impl Into<String>, text: impl Into<String>) -> Self {
        let text: String = text.into();
        Self { term: term.into(), value: view! { <Foreign text /> }.into_any(), act: None }
    }

    /// The same line with a way to change it.
    #[must_use]
    pub fn act(mut self, act: NavItem) -> Self {
        self.act = Some(act);
        self
    }
}

/// The list.
#[component]
pub fn SummaryList(
    /// The lines.
    rows: Vec<SummaryRow>,
) -> impl IntoView {
    view! {
        <dl class="summary-list">
            {rows.into_iter().map(|row| view! {
                <div class="summary-list__row">
                    <dt>{row.term}</dt>
                    <dd>{row.value}</dd>
                    {row.act.map(|act| view! { <dd class="summary-list__act"><a href=act.href>{act.label}</a></dd> })}
                </div>
            }).collect_view()}
        </dl>
    }
}

/// Two lines, one with an act.
pub(super) fn example() -> AnyView {
    let rows = vec![
        SummaryRow::new("Auteur", "Dr Jeanne Morel, médecin biologiste"),
        SummaryRow::new("Langue", "Français").act(NavItem::new("#summary_list", "Changer la langue")),
    ];
    view! { <SummaryList rows=rows /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn pairs_terms_and_values() {
        let html = html(example);
        assert_eq!(count(&html, "<dt>"), 2);
        assert_eq!(count(&html, "<dd"), 3, "{html}");
    }
}
