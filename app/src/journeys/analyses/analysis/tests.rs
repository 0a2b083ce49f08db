//! The page of an analysis: its words, its drawing, its table.

use domain::clinical::{ActStatus, Comparator, Value};
use domain::ids::AnalysisKey;
use portal::analyses::AnalysisSummary;

use super::*;
use crate::design::testing::{count, html};
use crate::journeys::analyses::testing::{exact, result};

fn analysis(name: &str, results: Vec<AnalysisResult>) -> Analysis {
    Analysis { key: AnalysisKey::from_bytes([3; 16]), name: name.to_owned(), method: None, results, others: Vec::new() }
}

fn shown(analysis: &Analysis) -> String {
    html(|| content(analysis)).replace('\u{a0}', " ").replace("<!>", "")
}

#[test]
fn what_is_drawn_is_also_said_and_written() {
    let results = vec![exact("3.2", "20260301"), exact("5.60", "20260601"), exact("4.4", "20260915")];
    let page = shown(&analysis("Potassium", results));
    assert!(page.contains("3 résultats entre mars 2026 et septembre 2026. Le dernier : 4,4 mmol/L."), "{page}");
    assert!(page.contains("Intervalle habituel du laboratoire : 3,5 à 5,1 mmol/L."), "{page}");
    assert!(page.contains("Seul un professionnel de santé peut vous dire"), "{page}");
    assert!(page.contains("5,60 mmol/L"), "each digit");
    for position in ["en dessous de", "dans", "au-dessus de"] {
        assert_eq!(count(&page, &format!("{position} l’intervalle habituel")), 2, "legend and table: {position}");
    }
    assert_eq!(count(&page, "<tr role=\"row\""), 4);
    assert!(page.find("15 septembre 2026") < page.find("1er mars 2026"), "the latest first");
    assert!(!page.contains(" style="), "the content security policy forbids it");
}

#[test]
fn a_wide_screen_has_a_drawing_of_its_own() {
    let page = shown(&analysis("Potassium", vec![exact("3.2", "20260301"), exact("5.6", "20260601")]));
    for (drawing, id) in [("0 0 260 230", "courbe"), ("0 0 760 230", "courbe-large")] {
        assert_eq!(count(&page, &format!("<svg viewBox=\"{drawing}\"")), 1, "{page}");
        for end in ["titre", "description", "trame"] {
            assert_eq!(count(&page, &format!(" id=\"{id}-{end}\"")), 1, "{id}-{end}: {page}");
        }
    }
}

/// The drawing whole, so that a change of it is seen.
#[test]
fn the_drawing_is_this_one() {
    let results = vec![exact("3.2", "20260301"), exact("5.6", "20260601"), exact("4.4", "20260915")];
    let page = shown(&analysis("Potassium", results));
    let drawing = &page[page.find("<svg viewBox=\"0 0 260").unwrap()..page.find("</svg>").unwrap() + 6];
    assert_eq!(drawing.replace("><", ">\n<"), include_str!("golden.svg").trim_end());
}

#[test]
fn a_hostile_name_or_unit_is_only_text() {
    let hostile = "</title><script>alert(1)</script>\" onload=\"x";
    let mut results = vec![exact("4", "20250101"), exact("5", "20260101")];
    for one in &mut results {
        let Some(Value::Quantity(quantity)) = &mut one.observation.value else { unreachable!() };
        quantity.unit = Some("<image href=x>".to_owned());
        one.observation.ranges[0].text = Some(hostile.to_owned());
        one.observation.ranges[0].conditions = vec![hostile.to_owned()];
        one.document.title = hostile.to_owned();
        one.document.organization = Some(hostile.to_owned());
    }
    let page = shown(&analysis(hostile, results));
    assert!(!page.contains("<script") && !page.contains("<image"), "{page}");
    assert!(page.contains("&lt;script"), "{page}");
}

#[test]
fn what_is_no_exact_number_is_in_the_table_alone() {
    let less = result("20260201", |quantity| quantity.comparator = Some(Comparator::Less));
    let one = shown(&analysis("CRP", vec![less.clone()]));
    assert!(!one.contains("class=\"curve ") && one.contains("Il n’y a pas de courbe"), "{one}");
    assert!(one.contains("&lt; 4 mmol/L") || one.contains("< 4 mmol/L"), "{one}");
    assert!(one.contains("1 résultat en février 2026 : "), "{one}");
    let page = shown(&analysis("CRP", vec![exact("4", "20250101"), less, exact("5", "20260301")]));
    assert!(page.contains("1 résultat n’est pas un chiffre exact"), "{page}");
    assert_eq!(count(&page, "<tr role=\"row\""), 4);
}

#[test]
fn an_interval_that_changes_is_said_and_not_drawn() {
    let mut results = vec![exact("4", "20250101"), exact("5", "20260101")];
    results[0].observation.ranges[0].interval.as_mut().unwrap().low = None;
    let page = shown(&analysis("Potassium", results));
    assert!(page.contains("L’intervalle habituel n’est pas le même"), "{page}");
    assert!(!page.contains("url(#courbe-trame)"), "{page}");
    assert!(page.contains("jusqu’à 5,1 mmol/L") && page.contains("3,5 à 5,1 mmol/L"), "{page}");
}

#[test]
fn another_unit_has_a_page_of_its_own() {
    let mut one = analysis("Glucose", vec![exact("5", "20260101")]);
    let last = exact("0.9", "20250101");
    let key = AnalysisKey::from_bytes([4; 16]);
    let name = "Glucose".to_owned();
    one.others = vec![AnalysisSummary { key, name, method: None, last: last.observation, date: last.date, results: 1 }];
    let page = shown(&one);
    assert!(page.contains(&format!("href=\"/dossier/analyses/{key}\"")), "{page}");
    assert!(page.contains("Aussi dans une autre unité"), "{page}");
}

#[test]
fn one_sample_of_two_documents_is_one_row_with_both() {
    let mut once = exact("5", "20260101");
    once.also.push(DocumentItem { title: "Copie".to_owned(), ..once.document.clone() });
    let page = shown(&analysis("Glucose", vec![once]));
    assert_eq!(page.matches("<tr").count(), 2, "the heading and one row: {page}");
    assert!(page.contains("Biologie") && page.contains("Copie"), "{page}");
}

#[test]
fn what_was_given_up_is_in_the_table_but_neither_the_last_nor_on_the_curve() {
    let mut given_up = exact("9.9", "20260301");
    given_up.observation.status = ActStatus::Aborted;
    let results = vec![exact("5", "20260101"), exact("6", "20260201"), given_up];
    assert_eq!(curve(&results, super::WIDE).unwrap().points.len(), 2);
    let page = shown(&analysis("Glucose", results));
    assert!(page.contains("analyse interrompue") && page.contains("Le dernier : 6 mmol/L."), "{page}");
}
