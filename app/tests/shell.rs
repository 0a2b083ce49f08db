//! What stands around every page keeps the reader where they are.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use http::StatusCode;
use support::{Answer, Site};

/// The line of the session at the end of a page.
fn session_line(page: &Answer) -> &str {
    let after = page.text.split("class=\"session-line\"").nth(1).expect("a line of the session");
    after.split("</aside>").next().expect("its end")
}

#[tokio::test]
async fn going_on_and_another_language_keep_the_search() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let page = browser.get("/dossier?q=glyc%20a1&tri=titre").await;
    assert!(session_line(&page).contains("href=\"/dossier?q=glyc%20a1&amp;tri=titre\""), "{}", session_line(&page));
    assert!(page.text.contains("name=\"retour\" value=\"/dossier?q=glyc%20a1&amp;tri=titre\""), "{}", page.text);
    let choices = [
        ("langue", "en"),
        ("theme", "auto"),
        ("contraste", "standard"),
        ("texte", "standard"),
        ("espacement", "standard"),
        ("lecture", "standard"),
    ];
    let back = async |address: &str| {
        let fields = [&choices[..], &[("retour", address)]].concat();
        let answer = browser.post(&page, "/preferences", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        answer.location().to_owned()
    };
    let curve = format!("/dossier/analyses/{}", "0".repeat(26));
    for address in
        ["/dossier?q=glyc%20a1&tri=titre", "/dossier/analyses?tri=recent", "/dossier/profil", "/aide", &curve]
    {
        assert_eq!(back(address).await, address);
    }
    for address in ["//evil.test?x", "/dossier?q=a#b", "/dossier?q=a\r\nx: y", "/deconnexion?x", "/dossier?q=\u{e9}"] {
        assert_eq!(back(address).await, "/preferences?enregistre=oui", "{address:?}");
    }
}

#[tokio::test]
async fn going_on_from_a_page_with_fields_leaves_what_was_typed() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let form = browser.get("/dossier/profil/maladies/ajouter").await;
    let line = session_line(&form);
    assert!(line.contains("target=\"_blank\"") && line.contains("rel=\"noopener\""), "{line}");
    assert!(line.contains("(nouvel onglet)"), "{line}");
    let read = browser.get("/dossier/profil").await;
    assert!(!session_line(&read).contains("target="), "nothing is typed there");
}
