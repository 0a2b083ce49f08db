//! The sections that one may choose.

use std::collections::BTreeSet;

use domain::profile::Section;

use crate::{i18n::t, journeys::profile::words};

/// A section of the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// A section of the medical profile, by its place in [`Section::ALL`].
    Profile(usize),
    /// The last results of analyses.
    Results,
    /// The list of documents.
    Documents,
}

impl Part {
    /// Every section, in the order of the summary.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..Section::ALL.len()).map(Self::Profile).chain([Self::Results, Self::Documents])
    }

    /// The section of the profile, if it is one.
    pub(super) fn profile(self) -> Option<Section> {
        match self {
            Self::Profile(place) => Section::ALL.get(place).copied(),
            Self::Results | Self::Documents => None,
        }
    }

    /// Its value in the form.
    pub(super) fn value(self) -> &'static str {
        match self {
            Self::Profile(_) => self.profile().map_or("", Section::slug),
            Self::Results => "analyses",
            Self::Documents => "documents",
        }
    }

    /// Its name.
    pub(super) fn name(self) -> String {
        match self {
            Self::Profile(_) => self.profile().map(words::section).unwrap_or_default(),
            Self::Results => t("export-part-results"),
            Self::Documents => t("export-part-documents"),
        }
    }

    /// The sections of these values; others are left aside.
    pub(super) fn read<'a>(values: impl IntoIterator<Item = &'a str>) -> BTreeSet<Self> {
        values.into_iter().filter_map(|value| Self::all().find(|part| part.value() == value)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_back() {
        assert_eq!(Part::all().count(), 12);
        for part in Part::all() {
            assert_eq!(Part::read([part.value(), "autre"]), BTreeSet::from([part]));
        }
    }
}
