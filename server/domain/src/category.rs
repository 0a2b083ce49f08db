//! The categories under which a patient finds documents.
//!
//! Codes and order are those that patients know from *Mon espace santé*. The class of a document (TRE_A03) gives its
//! category, refined by its type where patients look for it elsewhere (vaccinations, prevention, biology). The
//! refinements are a choice of Passerelle: the official portal does not publish its rule.

use crate::codes;
use crate::rights::coded_enum;

coded_enum! {
    /// A category as a patient sees it. The codes are those of *Mon espace santé*.
    Category {
        /// Ma santé en résumé.
        Synthese = "SYNTHESE",
        /// Ordonnances et soins.
        OrdSoin = "ORD_SOIN",
        /// Radio, écho, scanner, IRM.
        RadioSc = "RADIO_SC",
        /// Résultats de biologie.
        Biologie = "BIOLOGIE",
        /// Comptes rendus.
        CptRend = "CPT_REND",
        /// Prévention et dépistages.
        Depistag = "DEPISTAG",
        /// Certificats médicaux.
        CertMed = "CERT_MED",
        /// Pièces administratives.
        DocAdm = "DOC_ADM",
        /// Autres documents.
        AutrDoc = "AUTR_DOC",
        /// Synthèse du profil médical.
        SynthPml = "SYNTH_PML",
        /// Directives anticipées.
        DirAnt = "DIR_ANT",
        /// Carnet vaccinal.
        CarVac = "CAR_VAC",
        /// Volonté du patient.
        Vdp = "VDP",
        /// Remboursements.
        Remb = "REMB",
        /// Questionnaire santé.
        QuestSante = "QUEST_SANTE",
    }
}

impl Category {
    /// The category of a document, from its type (JDV_J07) and, for a type that tells none, its class (TRE_A03). What
    /// neither tells goes to [`Category::AutrDoc`].
    #[must_use]
    pub fn of(type_code: &str, class_code: Option<&str>) -> Self {
        Self::from_type_code(type_code).or_else(|| class_code.and_then(Self::from_class)).unwrap_or(Self::AutrDoc)
    }

    /// The category of a type of document; `None` for a type that is not known, or that has no published class.
    #[must_use]
    pub fn from_type_code(type_code: &str) -> Option<Self> {
        match type_code {
            "11369-6" | "87273-9" | "96874-3" => Some(Self::CarVac),
            "75482-0" | "75492-9" | "68817-6" | "83869-8" | "96173-0" | "DOCPAT06" => Some(Self::Depistag),
            "11502-2" | "51969-4" | "DOCPAT05" => Some(Self::Biologie),
            "DOCPAT08" => Some(Self::SynthPml),
            "EXPPAT_1" => Some(Self::Vdp),
            "EXPPAT_3" => Some(Self::DirAnt),
            "74465-6" => Some(Self::QuestSante),
            other => codes::class_of(other).and_then(Self::from_class),
        }
    }

    /// The category of a class of documents; `None` for a class that is not known.
    #[must_use]
    pub fn from_class(class_code: &str) -> Option<Self> {
        match class_code {
            "10" => Some(Self::CptRend),
            "11" => Some(Self::Synthese),
            "31" => Some(Self::RadioSc),
            "42" | "43" | "44" | "45" => Some(Self::OrdSoin),
            "52" => Some(Self::CertMed),
            "60" => Some(Self::Remb),
            "90" | "99" => Some(Self::AutrDoc),
            "95" => Some(Self::DocAdm),
            _ => None,
        }
    }

    /// The type (TRE_A05) of a document that a patient adds under this category; `None` for a category that others fill.
    /// [`Self::from_type_code`] leads back.
    #[must_use]
    pub const fn patient_type(self) -> Option<&'static str> {
        match self {
            Self::Synthese => Some("DOCPAT01"),
            Self::OrdSoin => Some("DOCPAT02"),
            Self::CptRend => Some("DOCPAT03"),
            Self::RadioSc => Some("DOCPAT04"),
            Self::Biologie => Some("DOCPAT05"),
            Self::Depistag => Some("DOCPAT06"),
            Self::CertMed => Some("DOCPAT07"),
            Self::DocAdm => Some("DOCPAT09"),
            Self::AutrDoc => Some("EXPPAT_2"),
            Self::SynthPml | Self::DirAnt | Self::CarVac | Self::Vdp | Self::Remb | Self::QuestSante => None,
        }
    }

    /// The code in lower case with hyphens, for URLs: `ord-soin`.
    #[must_use]
    pub fn slug(self) -> String {
        self.code().to_ascii_lowercase().replace('_', "-")
    }

    /// Reads [`Self::slug`].
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|category| category.slug() == slug)
    }

    /// The identifier of the message that names it: `category-ord-soin`.
    #[must_use]
    pub fn message_id(self) -> String {
        format!("category-{}", self.slug())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_go_where_patients_look() {
        for (type_code, class, expected) in [
            ("57833-6", None, Category::OrdSoin),
            ("60593-1", None, Category::OrdSoin),
            ("18776-5", None, Category::OrdSoin),
            ("PRESC-BIO", None, Category::OrdSoin),
            ("11502-2", None, Category::Biologie),
            ("18748-4", None, Category::RadioSc),
            ("11490-0", None, Category::CptRend),
            ("85208-7", None, Category::CptRend),
            ("60591-5", None, Category::Synthese),
            ("SYNTH", None, Category::Synthese),
            ("87273-9", None, Category::CarVac),
            ("96173-0", None, Category::Depistag),
            ("CERT_DECL", None, Category::CertMed),
            ("REMB", None, Category::Remb),
            ("ATTEST-DROITS-AM", None, Category::DocAdm),
            ("EXPPAT_1", None, Category::Vdp),
            ("EXPPAT_2", None, Category::AutrDoc),
            ("EXPPAT_3", None, Category::DirAnt),
            ("DOCPAT08", None, Category::SynthPml),
            ("74465-6", None, Category::QuestSante),
            ("57057-2", None, Category::Synthese),
            ("101881-1", None, Category::AutrDoc),
            ("101881-1", Some("52"), Category::CertMed),
            ("unknown", Some("31"), Category::RadioSc),
            ("unknown", Some("?"), Category::AutrDoc),
            ("unknown", None, Category::AutrDoc),
            ("57833-6", Some("31"), Category::OrdSoin),
        ] {
            assert_eq!(Category::of(type_code, class), expected, "{type_code} {class:?}");
        }
    }

    #[test]
    fn what_a_patient_adds_stays_in_its_category() {
        let offered = Category::ALL.iter().filter_map(|category| Some((*category, category.patient_type()?)));
        let back: Vec<_> = offered.map(|(category, code)| (category, Category::from_type_code(code))).collect();
        assert_eq!(back.len(), 9);
        for (category, back) in back {
            assert_eq!(back, Some(category));
        }
    }

    #[test]
    fn every_class_has_a_category() {
        for (class, _) in codes::CLASSES {
            assert!(Category::from_class(class).is_some(), "{class}");
        }
    }

    #[test]
    fn codes_slugs_and_messages_name_one_category() {
        for category in Category::ALL {
            assert_eq!(Category::from_code(category.code()), Some(*category));
            assert_eq!(Category::from_slug(&category.slug()), Some(*category));
        }
        assert_eq!(Category::OrdSoin.message_id(), "category-ord-soin");
        assert_eq!(Category::from_slug("ORD_SOIN"), None);
        assert_eq!(Category::ALL.len(), 15);
    }
}
