//! A section of the medical profile.

use portal::profile::{ProfileItem, SectionState};
use summary::{Body, Item, Section, Words};

use super::{
    build::{foreign, own},
    part::Part,
};
use crate::{
    dates,
    i18n::plain_with,
    journeys::profile::item::{facts, plain_name},
};

/// The section: its items, or why there are none.
pub(super) fn section(part: Part, profile: &[SectionState]) -> Section {
    let state = profile.iter().find(|state| Some(state.section) == part.profile());
    let items: Vec<Item> = state.into_iter().flat_map(|state| &state.items).map(item).collect();
    let unconcerned = state.is_some_and(|state| state.unconcerned);
    let empty = if unconcerned { "export-part-unconcerned" } else { "export-part-unfilled" };
    Section { title: Words::own(part.name()), note: items.is_empty().then(|| own(empty)), body: Body::Items(items) }
}

fn item(item: &ProfileItem) -> Item {
    // Words of documents are French; those that somebody typed have no known language.
    let words = |text: String| if item.origin.from_documents { foreign(text) } else { Words::own(text) };
    let source = item.origin.sources.first().map(|document| {
        let (title, date) = (document.title.clone(), dates::document(&document.date));
        Words::own(plain_with("export-source", &[("title", title.into()), ("date", date.into())]))
    });
    Item {
        term: words(plain_name(&item.item)),
        details: facts(&item.item).into_iter().map(|(label, value)| (Words::own(label), words(value))).collect(),
        source,
    }
}
