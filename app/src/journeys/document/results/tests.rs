//! The section of results.

use domain::cda::{Limits, read};
use portal::record::OpenedDocument;

use super::*;
use crate::design::testing::{count, html};
use crate::journeys::analyses::testing::exact;

fn observation(code: &str, name: &str, value: &str, range: &str) -> String {
    format!(
        r#"<entry><observation classCode="OBS" moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.3.1.6"/>
        <code code="{code}" displayName="{name}" codeSystem="2.16.840.1.113883.6.1"/><statusCode code="completed"/>{value}{range}</observation></entry>"#
    )
}

fn opened(entries: &[String]) -> OpenedDocument {
    let xml = format!(
        r#"<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/><id root="1.2"/><code code="11502-2"/>
        <recordTarget><patientRole><id root="1.2" extension="3"/></patientRole></recordTarget>
        <component><structuredBody><component><section><text>-</text>{}</section></component></structuredBody></component>
        </ClinicalDocument>"#,
        entries.concat()
    );
    let document = read(xml.as_bytes(), &Limits::default()).unwrap();
    let recurring = vec![None; document.entries.stated.observations.len()];
    OpenedDocument { item: exact("4", "2026").document, document, recurring, versions: Vec::new(), reported_at: None }
}

fn shown(opened: &OpenedDocument) -> String {
    html(|| section(opened, "yes")).replace('\u{a0}', " ").replace("<!>", "")
}

const RANGE: &str = r#"<referenceRange><observationRange><value xsi:type="IVL_PQ"><low value="3.5" unit="mmol/L"/><high value="5.10" unit="mmol/L"/></value></observationRange></referenceRange>"#;

fn amount(value: &str) -> String {
    format!(r#"<value xsi:type="PQ" value="{value}" unit="mmol/L"/>"#)
}

#[test]
fn each_result_is_placed_in_words() {
    let page = shown(&opened(&[
        observation("1-1", "Potassium", &amount("5.20"), RANGE),
        observation("1-2", "Sodium", &amount("3.50"), RANGE),
        observation("1-3", "Chlore", &amount("3.4"), RANGE),
        observation("1-4", "Calcium", &amount("2"), ""),
        observation("1-5", "Nitrites", r#"<value xsi:type="ST">absence</value>"#, ""),
    ]));
    for words in [
        "Vos résultats, en mots",
        "Seul un professionnel de santé",
        "5,20 mmol/L",
        "3,5 à 5,10 mmol/L",
        "au-dessus de l’intervalle habituel",
        ">dans l’intervalle habituel",
        "en dessous de l’intervalle habituel",
        "pas d’intervalle indiqué",
        ">absence<",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert_eq!(count(&page, "scope=\"row\""), 5);
    assert!(!page.contains("/dossier/analyses/") && !page.contains("Dans le temps"), "nothing comes back");
}

#[test]
fn what_comes_back_leads_to_its_curve_without_its_code() {
    let mut opened = opened(&[
        observation("2823-3", "Potassium", &amount("5.2"), RANGE),
        observation("1-2", "Sodium", &amount("3.5"), RANGE),
    ]);
    let key = AnalysisKey::from_bytes([7; 16]);
    opened.recurring[0] = Some(key);
    let page = shown(&opened);
    assert_eq!(count(&page, &format!("href=\"/dossier/analyses/{key}\"")), 1, "{page}");
    assert_eq!(count(&page, "<td"), 8, "as many cells in each row: {page}");
    assert!(!page.contains("2823-3"), "{page}");
}

#[test]
fn a_document_without_results_has_no_such_section() {
    assert!(section(&opened(&[]), "yes").is_none());
    let awaited = observation("1-1", "Potassium", "", RANGE).replace("completed", "active");
    assert!(section(&opened(&[awaited]), "yes").is_none());
}

#[test]
fn hostile_words_are_only_text() {
    let name = "&lt;script>alert(1)&lt;/script>";
    let value = format!(r#"<value xsi:type="ST">{name}</value>"#);
    let page = shown(&opened(&[observation("1-1", name, &value, "")]));
    assert!(!page.contains("<script") && page.contains("&lt;script"), "{page}");
}
