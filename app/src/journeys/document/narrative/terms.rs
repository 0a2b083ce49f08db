//! Which terms of the glossary a document holds, and the places that lead to their explanation.

use std::{cell::RefCell, collections::BTreeSet};

use domain::glossary::Entry;

/// Most places of one term that lead to its explanation: the way back lists them all, and a hostile document could have
/// a section for each of its words.
const MOST: usize = 8;

/// A term that the document holds.
pub(super) struct Found {
    pub(super) entry: &'static Entry,
    /// Where it is a link, in order; none when it stands in headings and headers only.
    pub(super) places: Vec<Place>,
}

/// A link in the text.
pub(super) struct Place {
    /// Its id.
    pub(super) id: String,
    /// Title of its section, when it has one.
    pub(super) section: String,
}

/// The terms of a document, gathered while it is written.
#[derive(Default)]
pub(in crate::journeys) struct Terms {
    /// Whether no term is looked for: the page has no explanations.
    off: bool,
    found: RefCell<Vec<Found>>,
    /// Those that the section being written links already.
    linked: RefCell<BTreeSet<&'static str>>,
    section: RefCell<String>,
}

impl Terms {
    /// For a page without explanations.
    pub(in crate::journeys) fn off() -> Self {
        Self { off: true, ..Self::default() }
    }

    /// Begins a section: each term is linked anew at its first place.
    pub(in crate::journeys::document) fn begin(&self, section: String) {
        self.linked.borrow_mut().clear();
        self.section.replace(section);
    }

    /// Remembers a term where no link may stand.
    pub(super) fn mention(&self, entry: &'static Entry) {
        if !self.off {
            self.with(entry, |_| ());
        }
    }

    /// The id of the link to write on a term; none when the section has linked it already.
    pub(super) fn place(&self, entry: &'static Entry) -> Option<String> {
        if self.off || !self.linked.borrow_mut().insert(entry.id) {
            return None;
        }
        self.with(entry, |found| {
            let number = found.places.len() + 1;
            let id = if number == 1 { format!("terme-{}", entry.id) } else { format!("terme-{}-{number}", entry.id) };
            (number <= MOST).then(|| {
                found.places.push(Place { id: id.clone(), section: self.section.borrow().clone() });
                id
            })
        })
    }

    /// The terms, in the order of the text.
    pub(super) fn found(&self) -> std::cell::Ref<'_, [Found]> {
        std::cell::Ref::map(self.found.borrow(), Vec::as_slice)
    }

    /// Whether a term of the text leads to its explanation.
    pub(super) fn are_linked(&self) -> bool {
        self.found().iter().any(|found| !found.places.is_empty())
    }

    fn with<T>(&self, entry: &'static Entry, change: impl FnOnce(&mut Found) -> T) -> T {
        let mut all = self.found.borrow_mut();
        let at = all.iter().position(|found| found.entry.id == entry.id).unwrap_or_else(|| {
            all.push(Found { entry, places: Vec::new() });
            all.len() - 1
        });
        change(&mut all[at])
    }
}
