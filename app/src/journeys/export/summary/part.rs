//! The sections that one may choose.

use std::collections::BTreeSet;

/// A section of the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// The last results of analyses.
    Results,
    /// The list of documents.
    Documents,
}

impl Part {
    /// Every section, in the order of the summary.
    pub(super) const ALL: [Self; 2] = [Self::Results, Self::Documents];

    /// Its value in the form.
    pub(super) const fn value(self) -> &'static str {
        match self {
            Self::Results => "analyses",
            Self::Documents => "documents",
        }
    }

    /// Stem of its messages.
    pub(super) const fn message(self) -> &'static str {
        match self {
            Self::Results => "export-part-results",
            Self::Documents => "export-part-documents",
        }
    }

    /// The sections of these values; others are left aside.
    pub(super) fn read<'a>(values: impl IntoIterator<Item = &'a str>) -> BTreeSet<Self> {
        values.into_iter().filter_map(|value| Self::ALL.into_iter().find(|part| part.value() == value)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_back() {
        for part in Part::ALL {
            assert_eq!(Part::read([part.value(), "autre"]), BTreeSet::from([part]));
        }
    }
}
