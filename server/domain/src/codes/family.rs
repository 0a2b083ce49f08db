//! Families of authors.

use crate::rights::coded_enum;

coded_enum! {
    /// What kind of author wrote a document, as people look for it: professions of TRE_G15 and authors that are no
    /// professionals, gathered by what they do for a patient. The codes are French: they stand in addresses.
    AuthorFamily {
        /// Doctors of every specialty, those in training included.
        Doctor = "medecin",
        /// Pharmacists and their assistants.
        Pharmacist = "pharmacien",
        /// Dentists and their assistants.
        Dentist = "dentiste",
        /// Midwives.
        Midwife = "sage-femme",
        /// Nurses, care assistants and childcare assistants.
        Nurse = "infirmier",
        /// Physiotherapists, speech therapists, orthoptists, podiatrists, occupational and psychomotor therapists.
        Rehabilitation = "reeducation",
        /// Other health professions: dieticians, opticians, makers of orthoses, technicians…
        OtherProfession = "autre-profession",
        /// The patient, or who speaks for them.
        Patient = "patient",
        /// The health insurance.
        Insurance = "assurance-maladie",
        /// A device, a program, an office, or an author whose profession is not told.
        Other = "autre",
    }
}

impl AuthorFamily {
    /// The family of a profession by its code (`G15_10/SM40`).
    #[must_use]
    pub fn of(profession: Option<&str>) -> Self {
        // Some documents write `G15_10-SM19` for `G15_10/SM19`.
        let code = profession.unwrap_or_default().split(['/', '-']).next().unwrap_or_default();
        match code {
            "G15_10" | "G16_10" => Self::Doctor,
            "G15_21" | "G15_38" | "G15_39" | "G16_21" => Self::Pharmacist,
            "G15_31" | "G15_40" | "G16_40" => Self::Dentist,
            "G15_50" | "G16_50" => Self::Midwife,
            "G15_35" | "G15_37" | "G15_60" | "G15_69" => Self::Nurse,
            "G15_70" | "G15_80" | "G15_91" | "G15_92" | "G15_94" | "G15_96" => Self::Rehabilitation,
            "EXP_PATIENT" => Self::Patient,
            "ALIM_AM" => Self::Insurance,
            other if other.starts_with("G15_") || other.starts_with("G16_") => Self::OtherProfession,
            _ => Self::Other,
        }
    }

    /// The identifier of the message that names it: `record-family-medecin`.
    #[must_use]
    pub fn message_id(self) -> String {
        format!("record-family-{}", self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::profession_label;

    #[test]
    fn professions_go_to_the_family_where_people_look() {
        for (code, family) in [
            ("G15_10/SM26", AuthorFamily::Doctor),
            ("G15_10-SM19", AuthorFamily::Doctor),
            ("G16_10", AuthorFamily::Doctor),
            ("G15_21/C", AuthorFamily::Pharmacist),
            ("G15_50", AuthorFamily::Midwife),
            ("G15_60", AuthorFamily::Nurse),
            ("G15_70", AuthorFamily::Rehabilitation),
            ("G15_95", AuthorFamily::OtherProfession),
            ("EXP_PATIENT", AuthorFamily::Patient),
            ("ALIM_AM", AuthorFamily::Insurance),
            ("SECRETARIAT_MEDICAL", AuthorFamily::Other),
            ("309343006", AuthorFamily::Other),
            ("", AuthorFamily::Other),
        ] {
            assert_eq!(AuthorFamily::of(Some(code)), family, "{code}");
        }
        assert_eq!(AuthorFamily::of(None), AuthorFamily::Other);
    }

    #[test]
    fn every_profession_that_is_known_has_a_family_of_professionals() {
        for number in 10..100 {
            let code = format!("G15_{number}");
            if profession_label(&code).is_some() {
                assert_ne!(AuthorFamily::of(Some(&code)), AuthorFamily::Other, "{code}");
            }
        }
    }
}
