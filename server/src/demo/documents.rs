//! The demonstration documents, embedded so that the binary runs alone.

/// A CDA R2 document as an emitter would deposit it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DemoDocument {
    /// File name in `demo/documents`, as listed in [`super::people::Patient::documents`].
    pub(crate) name: &'static str,
    /// The file, UTF-8 XML.
    pub(crate) bytes: &'static [u8],
}

macro_rules! embedded {
    ($($stem:literal),+ $(,)?) => {
        &[$(DemoDocument {
            name: concat!($stem, ".xml"),
            bytes: include_bytes!(concat!("../../demo/documents/", $stem, ".xml")),
        }),+]
    };
}

/// Every file of `demo/documents`, by name.
pub(crate) const DOCUMENTS: &[DemoDocument] = embedded![
    "camille-biologie-2025-03",
    "camille-biologie-2025-12",
    "camille-biologie-2026-03",
    "camille-biologie-2026-09-v1",
    "camille-biologie-2026-09-v2",
    "camille-consultation-diabetologie",
    "camille-mammographie-2024-06",
    "camille-ordonnance-2026-10",
    "camille-protocole-ald",
    "camille-remboursements-2026-10",
    "camille-synthese-medicale",
    "camille-teleconsultation-2026-06",
    "jeanne-compte-rendu-hospitalisation",
    "jeanne-directives-anticipees",
    "jeanne-echocardiographie-2022",
    "jeanne-ordonnance-2026-07",
    "jeanne-passage-urgences",
    "jeanne-suivi-inr",
    "malik-bilan-kinesitherapie",
    "malik-certificat",
    "malik-compte-rendu-operatoire",
    "malik-consultation-anesthesie",
    "malik-irm-genou",
    "malik-lettre-de-liaison",
    "malik-ordonnance-kinesitherapie",
    "noe-examen-24-mois",
    "noe-historique-vaccinations",
    "noe-note-vaccination-2023",
    "noe-trod-angine",
];

/// The document of that file name.
pub(crate) fn document(name: &str) -> Option<&'static DemoDocument> {
    DOCUMENTS.iter().find(|document| document.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::people::people;
    use std::collections::HashSet;

    const CDA: &str = "urn:hl7-org:v3";

    fn parse(document: &DemoDocument) -> roxmltree::Document<'static> {
        roxmltree::Document::parse(std::str::from_utf8(document.bytes).unwrap()).expect(document.name)
    }

    fn child<'a>(node: roxmltree::Node<'a, 'a>, path: &[&'static str]) -> roxmltree::Node<'a, 'a> {
        path.iter().fold(node, |node, name| {
            node.children().find(|child| child.has_tag_name((CDA, *name))).unwrap_or_else(|| panic!("no {name}"))
        })
    }

    #[test]
    fn each_file_of_the_folder_is_embedded_once() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/demo/documents");
        let files: HashSet<String> =
            std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        let embedded: HashSet<String> = DOCUMENTS.iter().map(|document| document.name.to_owned()).collect();
        assert_eq!(files, embedded);
        assert_eq!(DOCUMENTS.len(), embedded.len());
    }

    #[test]
    fn each_document_belongs_to_the_patient_who_lists_it() {
        let mut listed = 0;
        for patient in people().patients {
            for name in &patient.documents {
                let xml = parse(document(name).expect(name));
                let role = child(xml.root_element(), &["recordTarget", "patientRole"]);
                assert_eq!(child(role, &["id"]).attribute("extension"), Some(patient.matricule.as_str()), "{name}");
                let birth = child(role, &["patient", "birthTime"]).attribute("value").unwrap().to_owned();
                assert_eq!(birth, patient.birth_date.replace('-', ""), "{name}");
                let family = child(role, &["patient", "name", "family"]).text();
                assert_eq!(family, Some(patient.birth_name.as_str()), "{name}");
                listed += 1;
            }
        }
        assert_eq!(listed, DOCUMENTS.len());
    }

    #[test]
    fn instance_ids_are_unique_and_only_the_second_version_replaces() {
        let mut ids = HashSet::new();
        let mut replacing = Vec::new();
        for document in DOCUMENTS {
            let xml = parse(document);
            let root = xml.root_element();
            assert!(ids.insert(child(root, &["id"]).attribute("root").unwrap().to_owned()), "{}", document.name);
            if child(root, &["versionNumber"]).attribute("value") != Some("1") {
                let parent =
                    child(root, &["relatedDocument", "parentDocument", "id"]).attribute("root").unwrap().to_owned();
                replacing.push((document.name, parent));
            }
        }
        let first = parse(document("camille-biologie-2026-09-v1.xml").unwrap());
        let id = child(first.root_element(), &["id"]).attribute("root").unwrap().to_owned();
        assert_eq!(replacing, [("camille-biologie-2026-09-v2.xml", id)]);
    }
}
