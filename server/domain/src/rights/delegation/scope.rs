//! What is opened to a helper.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::category::Category;
use crate::rights::coded_enum;

coded_enum! {
    /// A part of a record that can be opened to a helper. Our choice: documents by what people keep together, and the
    /// profile. Advance directives and the patient's will belong to none: they are never opened.
    Section {
        /// Summaries and reports.
        Reports = "reports",
        /// Prescriptions, dispensing, care plans.
        Prescriptions = "prescriptions",
        /// Results of laboratories, and their analyses over time.
        Results = "results",
        /// Radiology, ultrasound, scanner, MRI.
        Imaging = "imaging",
        /// Vaccinations, prevention, screening.
        Prevention = "prevention",
        /// Certificates, administrative papers, reimbursements.
        Papers = "papers",
        /// Other documents and questionnaires.
        Others = "others",
        /// The medical profile.
        Profile = "profile",
    }
}

impl Section {
    /// The categories of the documents that it opens; none for the profile.
    #[must_use]
    pub const fn categories(self) -> &'static [Category] {
        match self {
            Self::Reports => &[Category::Synthese, Category::CptRend, Category::SynthPml],
            Self::Prescriptions => &[Category::OrdSoin],
            Self::Results => &[Category::Biologie],
            Self::Imaging => &[Category::RadioSc],
            Self::Prevention => &[Category::Depistag, Category::CarVac],
            Self::Papers => &[Category::CertMed, Category::DocAdm, Category::Remb],
            Self::Others => &[Category::AutrDoc, Category::QuestSante],
            Self::Profile => &[],
        }
    }

    /// The section that documents of a category belong to; none for those that are never opened.
    #[must_use]
    pub fn of(category: Category) -> Option<Self> {
        Self::ALL.iter().copied().find(|section| section.categories().contains(&category))
    }
}

/// What one helper may do. The default opens nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// The parts that they may read.
    pub sections: BTreeSet<Section>,
    /// Whether they may add documents to these parts.
    pub add: bool,
    /// Whether they may read sensitive documents of these parts ([`super::is_sensitive`]).
    pub sensitive: bool,
}

impl Scope {
    /// Whether documents of this category are opened.
    #[must_use]
    pub fn opens(&self, category: Category) -> bool {
        Section::of(category).is_some_and(|section| self.sections.contains(&section))
    }

    /// Whether some documents are opened.
    #[must_use]
    pub fn opens_documents(&self) -> bool {
        self.categories().next().is_some()
    }

    /// The categories of the documents that are opened.
    pub fn categories(&self) -> impl Iterator<Item = Category> + '_ {
        Category::ALL.iter().copied().filter(|category| self.opens(*category))
    }

    /// Whether documents may be added under this category: one that is opened, and that people fill themselves.
    #[must_use]
    pub fn takes(&self, category: Category) -> bool {
        self.add && self.opens(category) && category.patient_type().is_some()
    }

    /// Whether it opens no more than `other` does.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.sections.is_subset(&other.sections) && self.add <= other.add && self.sensitive <= other.sensitive
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_category_belongs_to_one_section_but_those_never_opened() {
        for category in Category::ALL {
            let sections: Vec<_> =
                Section::ALL.iter().filter(|section| section.categories().contains(category)).collect();
            let expected = usize::from(!matches!(category, Category::DirAnt | Category::Vdp));
            assert_eq!(sections.len(), expected, "{category:?}");
        }
    }

    #[test]
    fn the_default_opens_nothing() {
        let scope = Scope::default();
        assert!(!scope.opens_documents());
        assert!(Category::ALL.iter().all(|category| !scope.opens(*category) && !scope.takes(*category)));
    }
}
