//! The sections of a profile.

use crate::rights::coded_enum;

coded_enum! {
    /// A section of the profile, in the order of the page.
    Section {
        /// *Maladies.*
        Conditions = "conditions",
        /// *Traitements.*
        Treatments = "treatments",
        /// *Allergies.*
        Allergies = "allergies",
        /// *Vaccinations.*
        Vaccinations = "vaccinations",
        /// *Hospitalisations et opérations.*
        Stays = "stays",
        /// *Antécédents familiaux*: diseases of relatives, never the patient's own.
        FamilyHistory = "family-history",
        /// *Habitudes de vie.*
        Habits = "habits",
        /// *Handicaps.*
        Disabilities = "disabilities",
        /// *Groupe sanguin.*
        BloodGroup = "blood-group",
        /// *Entourage.*
        Contacts = "contacts",
    }
}

impl Section {
    /// The last part of its address, `/dossier/profil/{slug}`.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Conditions => "maladies",
            Self::Treatments => "traitements",
            Self::Allergies => "allergies",
            Self::Vaccinations => "vaccinations",
            Self::Stays => "hospitalisations",
            Self::FamilyHistory => "antecedents-familiaux",
            Self::Habits => "habitudes",
            Self::Disabilities => "handicaps",
            Self::BloodGroup => "groupe-sanguin",
            Self::Contacts => "entourage",
        }
    }

    /// Reads [`Self::slug`].
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|section| section.slug() == slug)
    }

    /// How many items it may hold. Nobody has two blood groups; the other limit is far beyond any life, and keeps a record
    /// from being filled without end.
    #[must_use]
    pub const fn capacity(self) -> usize {
        match self {
            Self::BloodGroup => 1,
            _ => 200,
        }
    }

    /// Whether a person can be « non concerné ». Everybody has a blood group.
    #[must_use]
    pub const fn may_be_unconcerned(self) -> bool {
        !matches!(self, Self::BloodGroup)
    }
}
