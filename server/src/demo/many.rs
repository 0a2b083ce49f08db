//! As many small documents as asked for, for the bench and for tests of long records.
//!
//! The index alone decides what a document holds, so that two runs measure the same bytes.

use super::people::Patient;
use jiff::{ToSpan, civil::Date, civil::date};

/// No document is later than this day.
const LATEST: Date = date(2026, 11, 20);
/// Days over which the documents are spread: from 2022 on.
const SPREAD: usize = 1_700;
/// Coprime with [`SPREAD`]: neighbours lie far apart in time, and days repeat only after [`SPREAD`] documents.
const STRIDE: usize = 37;
/// Root of the instance identifiers: an OID made from a UUID needs no registration (ITU-T X.667).
const ROOT: &str = "2.25.183946710235817264950127336421870953264";
const LOINC: &str = "2.16.840.1.113883.6.1";
const TRE_A05: &str = "1.2.250.1.213.1.1.4.12";

/// A kind of document: (JDV_J07 code, its system, its label, title, index of the author in [`AUTHORS`], sentence).
type Kind = (&'static str, &'static str, &'static str, &'static str, usize, &'static str);

const KINDS: [Kind; 8] = [
    (
        "11502-2",
        LOINC,
        "CR d'examens biologiques",
        "Examens de biologie",
        1,
        "Résultats comparés aux valeurs de référence.",
    ),
    ("11488-4", LOINC, "CR ou fiche de consultation", "Consultation de suivi", 0, "État stable, traitement inchangé."),
    ("57833-6", LOINC, "Prescription de produits de santé", "Ordonnance", 0, "Traitement à renouveler une fois."),
    ("18748-4", LOINC, "CR d'imagerie médicale", "Radiographie", 2, "Pas d'anomalie visible."),
    (
        "85208-7",
        LOINC,
        "CR de télémédecine",
        "Téléconsultation",
        0,
        "Consultation par vidéo, sans difficulté technique.",
    ),
    ("REMB", TRE_A05, "Données de remboursement", "Relevé de remboursements", 0, "Montants en euros."),
    ("89601-9", LOINC, "Certificat médical", "Certificat médical", 0, "Pas de contre-indication constatée ce jour."),
    ("34112-3", LOINC, "CR hospitalier", "Compte rendu d'hospitalisation", 3, "Retour à domicile, suites simples."),
];

/// (given name, family name, profession code, its label, organisation), all fictional.
const AUTHORS: [(&str, &str, &str, &str, &str); 4] = [
    ("Alix", "EXEMPLE", "G15_10/SM26", "Médecin - Qualifié en Médecine Générale (SM)", "Cabinet de démonstration"),
    ("Basile", "FICTIF", "G15_10/SM03", "Médecin - Biologie médicale (SM)", "Laboratoire de démonstration"),
    ("Célia", "MAQUETTE", "G15_10/SM44", "Médecin - Radio-diagnostic (SM)", "Imagerie de démonstration"),
    ("Driss", "MODÈLE", "G15_10/SM27", "Médecin - Médecine interne (SM)", "Hôpital de démonstration"),
];

/// `n` CDA R2 documents of `patient`, of eight kinds, about 4 kB each, from 2022 to November 2026.
///
/// The document of an index is the same whatever `n`; ids differ between indexes and between patients.
pub(crate) fn many_documents(patient: &Patient, n: usize) -> impl Iterator<Item = Vec<u8>> {
    (0..n).map(move |index| one(patient, index).into_bytes())
}

/// Escapes a text or an attribute value.
fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn one(patient: &Patient, index: usize) -> String {
    let (code, system, label, title, author, sentence) = KINDS[index % KINDS.len()];
    let (given, family, profession, specialty, organization) = AUTHORS[author];
    let back = (index * STRIDE % SPREAD) as i64;
    let day = LATEST.checked_sub(back.days()).expect("a few years before 2026 is a date");
    let minutes = 8 * 60 + (index * 7) % 600;
    let day_text = format!("{:04}{:02}{:02}", day.year(), day.month(), day.day());
    // A fixed offset is a valid instant all year round, and needs no time zone data.
    let time = format!("{day_text}{:02}{:02}00+0100", minutes / 60, minutes % 60);
    let shown_day = format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year());
    let (matricule, oid) = (xml(&patient.matricule), xml(&patient.oid));
    let (birth_name, given_names) = (xml(&patient.birth_name), xml(&patient.birth_given_names));
    let (used_name, used_given) = (xml(&patient.used_name), xml(&patient.used_given_name));
    let (sex, birth) = (xml(&patient.sex), xml(&patient.birth_date.replace('-', "")));
    let number = index + 1;
    let rows = rows(index);
    let who = format!(
        r#"<id root="1.2.250.1.71.4.2.1" extension="89990000{author:04}"/><code code="{profession}" displayName="{specialty}" codeSystem="1.2.250.1.213.1.1.4.5"/><assignedPerson><name><given>{given}</given><family>{family}</family><suffix>DR</suffix></name></assignedPerson><representedOrganization><id root="1.2.250.1.71.4.2.2" extension="1990000{author:03}"/><name>{organization}</name></representedOrganization>"#
    );
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3">
<realmCode code="FR"/>
<typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
<templateId root="2.16.840.1.113883.2.8.2.1"/>
<templateId root="1.2.250.1.213.1.1.1.1"/>
<id root="{ROOT}" extension="{matricule}-{number}"/>
<code code="{code}" displayName="{label}" codeSystem="{system}"/>
<title>{title} n° {number}</title>
<effectiveTime value="{time}"/>
<confidentialityCode code="N" displayName="Normal" codeSystem="2.16.840.1.113883.5.25"/>
<languageCode code="fr-FR"/>
<setId root="{ROOT}" extension="{matricule}-{number}-set"/>
<versionNumber value="1"/>
<recordTarget><patientRole><id root="{oid}" extension="{matricule}"/><patient><name><family qualifier="BR">{birth_name}</family><given>{given_names}</given><family qualifier="CL">{used_name}</family><given qualifier="CL">{used_given}</given></name><administrativeGenderCode code="{sex}" codeSystem="2.16.840.1.113883.5.1"/><birthTime value="{birth}"/></patient></patientRole></recordTarget>
<author><time value="{time}"/><assignedAuthor>{who}</assignedAuthor></author>
<custodian><assignedCustodian><representedCustodianOrganization><id root="1.2.250.1.71.4.2.2" extension="1990000{author:03}"/><name>{organization}</name></representedCustodianOrganization></assignedCustodian></custodian>
<legalAuthenticator><time value="{time}"/><signatureCode code="S"/><assignedEntity>{who}</assignedEntity></legalAuthenticator>
<documentationOf><serviceEvent><effectiveTime><low value="{time}"/></effectiveTime><performer typeCode="PRF"><assignedEntity>{who}</assignedEntity></performer></serviceEvent></documentationOf>
<component><structuredBody>
<component><section><title>Résumé</title><text><paragraph>{title} du {shown_day}, document fictif de démonstration. {sentence}</paragraph></text></section></component>
<component><section><title>Détail</title><text><table><caption>Détail du {shown_day}</caption><thead><tr><th scope="col">Élément</th><th scope="col">Valeur</th><th scope="col">Repère</th></tr></thead><tbody>{rows}</tbody></table></text></section></component>
</structuredBody></component>
</ClinicalDocument>
"#
    )
}

/// Three to six rows of a table, whose values vary with the index.
fn rows(index: usize) -> String {
    (0..3 + index % 4)
        .map(|row| {
            let value = 20 + (index * 13 + row * 29) % 80;
            format!(r#"<tr><th scope="row">Élément {}</th><td>{value}</td><td>20 à 99</td></tr>"#, row + 1)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::people::people;
    use std::collections::HashSet;

    fn attribute(bytes: &[u8], element: &str, name: &str) -> String {
        let text = std::str::from_utf8(bytes).unwrap();
        let xml = roxmltree::Document::parse(text).unwrap();
        let found = xml.root_element().children().find(|child| child.tag_name().name() == element).unwrap();
        found.attribute(name).unwrap().to_owned()
    }

    #[test]
    fn documents_are_well_formed_with_unique_ids_across_patients() {
        let mut ids = HashSet::new();
        for patient in &people().patients {
            for bytes in many_documents(patient, 200) {
                assert!(bytes.len() < 5_000, "{}", bytes.len());
                assert!(ids.insert(attribute(&bytes, "id", "extension")));
            }
        }
        assert_eq!(ids.len(), people().patients.len() * 200);
    }

    #[test]
    fn an_index_gives_the_same_bytes_whatever_the_number() {
        let patient = &people().patients[0];
        let few: Vec<_> = many_documents(patient, 5).collect();
        let more: Vec<_> = many_documents(patient, 200).take(5).collect();
        assert_eq!(few, more);
    }

    #[test]
    fn kinds_vary_and_dates_stay_between_2022_and_the_latest_day() {
        let patient = &people().patients[0];
        let documents: Vec<_> = many_documents(patient, 2_000).collect();
        let codes: HashSet<_> = documents.iter().map(|bytes| attribute(bytes, "code", "code")).collect();
        assert_eq!(codes.len(), KINDS.len());
        let times: HashSet<_> = documents.iter().map(|bytes| attribute(bytes, "effectiveTime", "value")).collect();
        assert!(times.iter().all(|time| time.as_str() > "2022" && time.as_str() < "20261121"));
        let days: HashSet<_> = times.iter().map(|time| &time[..8]).collect();
        assert_eq!(days.len(), SPREAD);
    }

    #[test]
    fn a_name_with_markup_does_not_break_the_document() {
        let mut patient = people().patients[0].clone();
        patient.used_name = r#"<b>"O'EXEMPLE" & FILS</b>"#.to_owned();
        let bytes = many_documents(&patient, 1).next().unwrap();
        let text = std::str::from_utf8(&bytes).unwrap();
        let xml = roxmltree::Document::parse(text).unwrap();
        assert!(xml.descendants().any(|node| node.text() == Some(patient.used_name.as_str())));
    }
}
