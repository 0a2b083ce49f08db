//! The answers that forms offer.

use crate::rights::coded_enum;

coded_enum! {
    /// Where a disease stands.
    Course {
        /// Going on.
        Ongoing = "ongoing",
        /// Over.
        Over = "over",
    }
}

coded_enum! {
    /// How strong an allergic reaction was, in the words of the patient.
    Severity {
        /// Slight.
        Mild = "mild",
        /// Troublesome.
        Moderate = "moderate",
        /// Dangerous: hospital, adrenaline.
        Severe = "severe",
    }
}

coded_enum! {
    /// A relative.
    Relation {
        /// Mother.
        Mother = "mother",
        /// Father.
        Father = "father",
        /// Sister or half-sister.
        Sister = "sister",
        /// Brother or half-brother.
        Brother = "brother",
        /// Daughter or son.
        Child = "child",
        /// Grandmother.
        Grandmother = "grandmother",
        /// Grandfather.
        Grandfather = "grandfather",
        /// Uncle, aunt, cousin…
        Other = "other",
    }
}

impl Relation {
    /// Reads a code of the HL7 RoleCode (2.16.840.1.113883.5.111): the family members that are told apart here.
    #[must_use]
    pub fn from_role_code(code: &str) -> Self {
        match code {
            "MTH" | "NMTH" | "NMTHF" => Self::Mother,
            "FTH" | "NFTH" | "NFTHF" => Self::Father,
            "SIS" | "NSIS" | "HSIS" | "TWINSIS" | "FTWINSIS" | "ITWINSIS" => Self::Sister,
            "BRO" | "NBRO" | "HBRO" | "TWINBRO" | "FTWINBRO" | "ITWINBRO" => Self::Brother,
            "CHILD" | "NCHILD" | "DAU" | "DAUC" | "SON" | "SONC" => Self::Child,
            "GRMTH" | "MGRMTH" | "PGRMTH" => Self::Grandmother,
            "GRFTH" | "MGRFTH" | "PGRFTH" => Self::Grandfather,
            _ => Self::Other,
        }
    }
}

coded_enum! {
    /// What a habit is about. The kinds are those of Mon espace santé.
    HabitKind {
        /// *Alimentation.*
        Food = "food",
        /// *Activité physique.*
        Activity = "activity",
        /// *Sommeil.*
        Sleep = "sleep",
        /// *Écrans.*
        Screens = "screens",
        /// *Alcool.*
        Alcohol = "alcohol",
        /// *Tabac.*
        Tobacco = "tobacco",
    }
}

coded_enum! {
    /// Whom to turn to. The roles are those of Mon espace santé.
    Role {
        /// *Contact d’urgence.*
        Emergency = "emergency",
        /// *Personne de confiance*: an adult chooses her; she speaks for the patient who no longer can.
        Trusted = "trusted",
        /// *Aidant.*
        Caregiver = "caregiver",
    }
}
