//! The history by its pages: who looked, in which time, and what is not recognised.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use http::{StatusCode, header};
use support::{Answer, Browser, Site};

/// The address of the first link to report what a page lists.
fn doubt(page: &Answer) -> String {
    let at = page.text.find("/signaler\"").unwrap();
    let start = page.text[..at].rfind("href=\"").unwrap() + 6;
    page.text[start..at + "/signaler".len()].to_owned()
}

async fn sent(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    let form = browser.get(path).await;
    browser.post(&form, path, fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_says_first_that_nobody_else_looked_and_keeps_what_was_asked() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let page = browser.get("/acces/historique").await;
    assert!(page.says("Personne d’autre que vous n’a consulté ce dossier depuis un an."), "{}", page.main());
    assert!(page.says("Geste technique") && page.says("Le dossier a été ouvert avec votre accord"), "{}", page.main());
    for (query, part) in [
        ("periode=30", "value=\"30\" selected"),
        ("qui=moi", "value=\"moi\" selected"),
        ("periode=tout&qui=service", "value=\"service\" selected"),
    ] {
        let page = browser.get(&format!("/acces/historique?{query}")).await;
        assert!(page.text.contains(part), "{query}: {}", page.main());
    }
    for query in ["qui=x", "qui=-1", "qui=99999", "periode=abc", "page=0", "page=99999999999"] {
        assert_eq!(browser.get(&format!("/acces/historique?{query}")).await.status, StatusCode::OK, "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_need_doubt_what_they_did_themselves() {
    let site = Site::new().await;
    let parent = site.child().await;
    let browser = site.browser(&parent).await;
    browser.get("/dossier").await;
    let page = browser.get("/acces/historique").await;
    assert!(page.says("Vous") && !page.text.contains("/signaler\""), "{}", page.main());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_that_was_not_mine_is_reported_followed_and_not_reported_twice() {
    let site = Site::new().await;
    let wrong = portal::signin::check_password(&site.portal, "DOMINIQUE", "autre chose que cela", "192.0.2.1").await;
    assert!(wrong.is_err());
    let browser = site.browser(&site.me).await;
    let path = doubt(&browser.get("/acces/historique").await);
    let nothing = sent(&browser, &path, &[("raison", ""), ("texte", "Mot à garder")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.text.contains("<title>Erreur") && nothing.says("Mot à garder"), "{}", nothing.main());
    for (reason, text) in [("no-reason", ""), ("other", " "), ("not-me", &"é".repeat(1001))] {
        let refused = sent(&browser, &path, &[("raison", reason), ("texte", text)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{reason}");
    }
    let form = browser.get(&path).await;
    assert!(form.says("Ce n’était pas moi") && !form.says("Je ne connais pas cette personne"), "{}", form.main());
    let text = "<script>alert(1)</script>";
    for _ in 0..2 {
        let done = browser.post(&form, &path, &[("raison", "not-me"), ("texte", text)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert_eq!(done.headers[header::LOCATION].to_str().unwrap(), format!("{path}?fait=signale"));
    }
    let state = browser.get(&format!("{path}?fait=signale")).await;
    assert!(state.says("Votre signalement est envoyé.") && state.says("Il n’y a pas encore de réponse."));
    assert!(!state.text.contains(text), "what was typed is text");
    assert!(browser.get("/acces/historique").await.says("Sans réponse"));
    let neighbour = site.browser(&site.neighbour).await;
    assert_eq!(neighbour.get(&path).await.status, StatusCode::NOT_FOUND);
    for path in ["/acces/historique/x/signaler", "/acces/historique/99999/signaler"] {
        assert_eq!(browser.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
