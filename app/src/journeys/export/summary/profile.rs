//! A section of the medical profile.

use domain::profile;
use portal::document::DocumentItem;
use portal::profile::{ProfileItem, Proposal, SectionState};
use summary::{Body, Item, Section, Words};

use super::{
    build::{foreign, own},
    part::Part,
};
use crate::{
    dates,
    i18n::plain_with,
    journeys::{
        export::standing,
        profile::item::{facts, plain_name},
    },
};

/// The section: its items, or why there are none; then what documents say that waits for an answer, apart.
pub(super) fn sections(part: Part, profile: &[SectionState]) -> Vec<Section> {
    let state = profile.iter().find(|state| Some(state.section) == part.profile());
    let items: Vec<Item> = state.into_iter().flat_map(|state| &state.items).map(item).collect();
    let note = items.is_empty().then(|| own(standing::why_empty(state)));
    let own = Section { title: Words::own(part.name()), note, body: Body::Items(items) };
    std::iter::once(own).chain(state.and_then(|state| waiting(part, &state.proposals))).collect()
}

/// What documents say and nobody has answered: told apart from the profile, and never left out.
fn waiting(part: Part, proposals: &[Proposal]) -> Option<Section> {
    let told = |proposal: &Proposal| Item {
        term: foreign(plain_name(&proposal.item)),
        details: details(&proposal.item, foreign),
        source: proposal.sources.first().map(source),
    };
    (!proposals.is_empty()).then(|| Section {
        title: Words::own(plain_with("export-waiting-title", &[("section", part.name().into())])),
        note: Some(Words::own(plain_with("export-waiting-note", &[("count", proposals.len().into())]))),
        body: Body::Items(proposals.iter().map(told).collect()),
    })
}

fn item(item: &ProfileItem) -> Item {
    // Words of documents are French; those that somebody typed have no known language.
    let words = |text: String| if item.origin.from_documents { foreign(text) } else { Words::own(text) };
    let mut details = details(&item.item, words);
    let replaced = item.origin.replaced.as_ref().map(standing::replaced);
    details.extend(replaced.map(|told| (own("export-replaced-label"), Words::own(told))));
    Item { term: words(plain_name(&item.item)), details, source: item.origin.sources.first().map(source) }
}

fn details(item: &profile::Item, words: impl Fn(String) -> Words) -> Vec<(Words, Words)> {
    facts(item).into_iter().map(|(label, value)| (Words::own(label), words(value))).collect()
}

fn source(document: &DocumentItem) -> Words {
    let (title, date) = (document.title.clone(), dates::document(&document.date));
    Words::own(plain_with("export-source", &[("title", title.into()), ("date", date.into())]))
}

#[cfg(test)]
mod tests;
