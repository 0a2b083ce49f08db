//! Boxes to choose categories and documents.

use std::collections::BTreeSet;

use domain::category::Category;
use leptos::prelude::*;
use portal::document::DocumentItem;

use super::form::MOST_NAMED;
use super::page::category;
use crate::{
    dates,
    design::{Checkboxes, Choice},
    i18n::{plain_with, t, t_with},
};

/// A box for each category that has current documents, with their number.
pub(super) fn categories(documents: &[DocumentItem]) -> Vec<Choice> {
    let count = |kind: Category| documents.iter().filter(|item| item.category == kind && !item.old_version).count();
    let kinds = Category::ALL.iter().map(|kind| (*kind, count(*kind))).filter(|(_, count)| *count > 0);
    kinds
        .map(|(kind, count)| {
            let words =
                t_with("export-category-choice", &[("category", category(kind).into()), ("count", count.into())]);
            Choice::new(kind.slug(), words)
        })
        .collect()
}

/// A box for each document, old versions included. Of a long record the newest ones: the page says so.
pub(super) fn documents(
    documents: &[DocumentItem],
    chosen: &BTreeSet<String>,
    error: Option<String>,
) -> impl IntoView + use<> {
    let choices = documents.iter().take(MOST_NAMED).map(choice).collect::<Vec<_>>();
    let hint = (documents.len() > MOST_NAMED).then(|| t_with("export-document-most", &[("count", MOST_NAMED.into())]));
    let chosen = chosen.iter().cloned().collect::<Vec<_>>();
    view! { <Checkboxes id="document" label=t("export-document-legend") choices chosen hint error /> }
}

fn choice(item: &DocumentItem) -> Choice {
    let date = dates::document(&item.date);
    let words = plain_with("export-document-choice", &[("title", item.title.clone().into()), ("date", date.into())]);
    let choice = Choice::new(item.id.to_string(), words);
    if item.old_version { choice.hint(t("export-document-old")) } else { choice }
}
