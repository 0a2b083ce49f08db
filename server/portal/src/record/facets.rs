//! By what a record can be narrowed.

use std::collections::{BTreeMap, HashMap};

use domain::codes::AuthorFamily;
use domain::ids::ProfessionalKey;
use domain::text::fold;

use crate::access::Access;
use crate::crypto::IndexKey;
use crate::document::{DocumentDate, Metadata};

/// By what a record can be narrowed, with the number of documents of each: those that the actor may see, whatever was
/// asked, old versions only when they were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Years of the documents, the latest first.
    pub years: Vec<(i16, usize)>,
    /// Kinds of authors, in the order of [`AuthorFamily::ALL`].
    pub families: Vec<(AuthorFamily, usize)>,
    /// Authors by name.
    pub professionals: Vec<Professional>,
    /// Documents that the patient, or who represents them, added.
    pub own: usize,
}

/// An author that documents of the record have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Professional {
    /// Names the author in addresses.
    pub key: ProfessionalKey,
    /// The name, one harmless line.
    pub name: String,
    /// How many documents.
    pub documents: usize,
}

/// Counts as the documents go by.
pub(super) struct Counting<'a> {
    index: &'a IndexKey,
    patient: &'a str,
    years: BTreeMap<i16, usize>,
    families: BTreeMap<AuthorFamily, usize>,
    /// By name as written: there are few, and their keys are worth remembering.
    authors: HashMap<String, (ProfessionalKey, usize)>,
    own: usize,
}

impl<'a> Counting<'a> {
    pub(super) fn of(index: &'a IndexKey, access: &'a Access<'_>) -> Self {
        let (years, families, authors) = Default::default();
        Self { index, patient: &access.id, years, families, authors, own: 0 }
    }

    /// Counts a document, and gives the key of its author.
    pub(super) fn add(&mut self, metadata: &Metadata, date: &DocumentDate, own: bool) -> Option<ProfessionalKey> {
        *self.years.entry(date.local().year()).or_default() += 1;
        *self.families.entry(metadata.family()).or_default() += 1;
        self.own += usize::from(own);
        let name = metadata.author.as_ref()?;
        if !self.authors.contains_key(name) {
            let key = self.index.professional(self.patient, &fold(name));
            self.authors.insert(name.clone(), (key, 0));
        }
        let (key, documents) = self.authors.get_mut(name)?;
        *documents += 1;
        Some(*key)
    }

    pub(super) fn finish(self) -> Facets {
        // Two spellings of one name are one author, under the spelling that is used most.
        let mut authors: BTreeMap<ProfessionalKey, Vec<(usize, String)>> = BTreeMap::new();
        for (name, (key, documents)) in self.authors {
            authors.entry(key).or_default().push((documents, name));
        }
        let professional = |(key, names): (ProfessionalKey, Vec<(usize, String)>)| {
            let documents = names.iter().map(|(documents, _)| documents).sum();
            names.into_iter().max().map(|(_, name)| Professional { key, name, documents })
        };
        let mut professionals: Vec<_> = authors.into_iter().filter_map(professional).collect();
        professionals.sort_by_cached_key(|professional| (fold(&professional.name), professional.key));
        Facets {
            years: self.years.into_iter().rev().collect(),
            families: self.families.into_iter().collect(),
            professionals,
            own: self.own,
        }
    }
}
