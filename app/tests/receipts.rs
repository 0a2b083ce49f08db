//! Receipts of the history, by their answers alone.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use domain::trace::receipt::Receipt;
use http::{StatusCode, header};
use support::Site;

fn links(page: &str) -> Vec<String> {
    let starts = page.match_indices("href=\"/acces/historique/");
    starts.map(|(at, _)| page[at + 6..].split('"').next().unwrap().replace("&amp;", "&")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_line_of_the_history_has_a_receipt_that_holds() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    for path in ["/dossier", "/dossier", "/dossier/profil"] {
        assert_eq!(browser.get(path).await.status, StatusCode::OK);
    }
    let page = browser.get("/acces/historique").await;
    let links = links(page.main());
    assert!(links.len() >= 5, "a link a line, one for the page, one for the last days: {links:?}");
    for link in &links {
        let answer = browser.get(link).await;
        assert_eq!(answer.status, StatusCode::OK, "{link}");
        let kept = answer.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert!(kept.starts_with("attachment; filename=\"passerelle-recu-2026-"), "{kept}");
        assert_eq!(answer.headers[header::CONTENT_TYPE], "text/plain; charset=utf-8");
        let proven = Receipt::parse(&answer.text).unwrap().check().unwrap();
        assert!(!proven.is_empty());
        assert!(answer.text.starts_with("Reçu de Passerelle"), "{}", answer.text);
        assert!(answer.text.contains(" – "), "{}", answer.text);
    }
    assert!(browser.get(&links[0]).await.text.contains("Vous – A "));
    let page = browser.get("/acces/historique").await;
    assert!(page.says("A pris un reçu de cette liste"), "{}", page.main());
}

#[tokio::test(flavor = "multi_thread")]
async fn foreign_unknown_and_senseless_numbers_are_one_404() {
    let site = Site::new().await;
    site.browser(&site.neighbour).await.get("/dossier").await;
    let browser = site.browser(&site.me).await;
    let theirs = browser.get("/acces/historique").await;
    assert_eq!(theirs.status, StatusCode::OK);
    // Founding: patient and account of both; then the neighbour's list, row 4.
    let texts: Vec<String> = {
        let mut texts = Vec::new();
        for path in [
            "/acces/historique/4/recu",
            "/acces/historique/99999/recu",
            "/acces/historique/x/recu",
            "/acces/historique/-1/recu",
            "/acces/historique/recu?de=4&a=4",
            "/acces/historique/recu?de=9&a=1",
            "/acces/historique/recu?de=a&a=b",
            "/acces/historique/recu?de=1",
        ] {
            let answer = browser.get(path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            texts.push(answer.main().to_owned());
        }
        texts
    };
    assert!(texts.iter().all(|text| *text == texts[0]));
}
