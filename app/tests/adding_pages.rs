//! The files of a draft by the pages alone: sent, looked at, arranged, checked.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use http::StatusCode;
use support::Site;
use support::adding::{WRONG, begin, send};
use support::files::{pdf, png};

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_chosen_goes_along_to_the_check() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = begin(&browser).await;
    let check = format!("{path}/verifier");
    let form = browser.get(&path).await;
    let nothing = browser.upload_and_go_on(&form, &path, &[("", b"")]).await;
    assert!(nothing.status == WRONG && nothing.says("Choisissez d’abord un fichier"), "{}", nothing.main());
    let form = browser.get(&path).await;
    let gone_on = browser.upload_and_go_on(&form, &path, &[("a.png", &png(8, 4, 9))]).await;
    assert_eq!((gone_on.status, gone_on.location()), (StatusCode::SEE_OTHER, check.as_str()));
    let form = browser.get(&path).await;
    assert!(form.says("<h1>Vos pages</h1>") && form.says("1 page envoyée"), "{}", form.main());
    assert_eq!(form.text.matches("value=\"verifier\"").count(), 2, "the way on at both ends: {}", form.main());
    assert_eq!(form.text.matches("form__whose").count(), 1, "whose record it is is said once");
    // Another page, chosen and not sent; then none.
    assert_eq!(browser.upload_and_go_on(&form, &path, &[("b.png", &png(8, 4, 90))]).await.location(), check);
    let form = browser.get(&path).await;
    assert!(form.says("2 pages envoyées"), "{}", form.main());
    assert_eq!(browser.upload_and_go_on(&form, &path, &[("", b"")]).await.location(), check);
    let form = browser.get(&path).await;
    let refused = browser.upload_and_go_on(&form, &path, &[("c", b"GIF89a")]).await;
    assert!(refused.status == WRONG && refused.says("2 pages envoyées"), "{}", refused.main());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_done_with_a_page_is_said_at_that_page_and_in_the_title() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = begin(&browser).await;
    let (a, b, c) = (png(8, 4, 9), png(8, 4, 90), png(8, 4, 200));
    let sent = send(&browser, &path, &[("a", &a)]).await;
    assert_eq!(sent.location(), format!("{path}?fait=ajouter&page=1#page-1"));
    let sent = send(&browser, &path, &[("b", &b), ("c", &c)]).await;
    let page = browser.get(sent.location()).await;
    assert!(page.title().starts_with("2 pages ajoutées – Vos pages – Radio"), "{}", page.title());
    assert!(page.part("page-2").contains("2 pages ajoutées") && page.part("page-2").contains("role=\"status\""));
    let third = page.part("page-3").split("gauche-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut page = page;
    for (gesture, at, words) in [
        ("gauche", "page-3", "Page 3 tournée à gauche"),
        ("monter", "page-2", "C’est maintenant la page 2"),
        ("descendre", "page-3", "C’est maintenant la page 3"),
        ("droite", "page-3", "Page 3 tournée à droite"),
        ("retirer", "pages", "Page 3 retirée"),
    ] {
        let done = browser.post(&page, &format!("{path}/pages"), &[("geste", &format!("{gesture}-{third}"))]).await;
        assert!(done.location().ends_with(&format!("#{at}")), "{gesture}: {}", done.location());
        page = browser.get(done.location()).await;
        assert!(page.title().starts_with(words), "{gesture}: {}", page.title());
        let part = page.part(at);
        assert!(part.contains(words) && part.contains("role=\"status\"") && part.contains("tabindex=\"-1\""), "{part}");
    }
    assert!(page.says("2 pages envoyées"));
    for query in
        ["?fait=droite&page=3", "?fait=retirer&page=99", "?fait=ajouter&page=0", "?fait=x&page=1", "?fait=droite"]
    {
        let page = browser.get(&format!("{path}{query}")).await;
        assert!(page.status == StatusCode::OK && page.title().starts_with("Vos pages"), "{query}: {}", page.title());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_check_shows_what_will_be_filed() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    for (name, bytes, words) in [
        ("a.txt", b"Bonjour <b>docteur</b>".to_vec(), "Bonjour &lt;b&gt;docteur&lt;/b&gt;"),
        ("a.pdf", pdf("a"), "Ouvrir le fichier (PDF"),
        ("a.png", png(8, 4, 9), "alt=\"Aperçu de la page 1\""),
    ] {
        let path = begin(&browser).await;
        let sent = send(&browser, &path, &[(name, &bytes)]).await;
        if name != "a.png" {
            let page = browser.get(sent.location()).await;
            assert!(page.title().starts_with("Fichier ajouté – Votre fichier"), "{name}: {}", page.title());
            assert!(page.says("Retirer ce fichier") && page.says(&format!("href=\"{path}/verifier\"")));
        }
        let check = browser.get(&format!("{path}/verifier")).await;
        assert!(check.says(words) && !check.says("Retirer"), "{name}: {}", check.main());
    }
}
