//! Being told by e-mail, by the pages alone: an address and its code, the choice, removing; forms that are late or foreign.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use domain::notice::Letter;
use portal::told::{self, Claimed, Outcome};
use support::{Answer, Browser, Site};

const PAGE: &str = "/acces/avertissements";
const ADDRESS: &str = "/acces/avertissements/adresse";
const VERIFY: &str = "/acces/avertissements/adresse/verifier";
const REMOVE: &str = "/acces/avertissements/adresse/retirer";

async fn sent(site: &Site) -> Vec<Claimed> {
    let mut all = Vec::new();
    while let Some(claimed) = told::claim(&site.portal).await.unwrap() {
        told::settle(&site.portal, &claimed, Outcome::Sent).await.unwrap();
        all.push(claimed);
    }
    all
}

async fn code(site: &Site) -> String {
    match sent(site).await.pop().map(|claimed| claimed.letter) {
        Some(Letter::Code { code, .. }) => code,
        _ => panic!("no code"),
    }
}

/// Gives an address by its form.
async fn ask(browser: &Browser, address: &str) -> Answer {
    let form = browser.get(ADDRESS).await;
    browser.post(&form, ADDRESS, &[("adresse", address)]).await
}

/// From the address to the page that says it is verified.
async fn verified(site: &Site, browser: &Browser) -> Answer {
    let asked = ask(browser, "camille@exemple.fr").await;
    assert_eq!((asked.status.as_u16(), asked.location()), (303, "/acces/avertissements/adresse/verifier?fait=envoi"));
    let form = browser.get(asked.location()).await;
    assert!(form.says("c…@exemple.fr") && !form.text.contains("camille@exemple.fr"), "{}", form.main());
    let code = code(site).await;
    let (start, end) = code.split_at(4);
    let done = browser.post(&form, VERIFY, &[("code", &format!(" {start} {end}"))]).await;
    assert_eq!(done.location(), "/acces/avertissements?fait=adresse", "{}", done.main());
    browser.get(done.location()).await
}

#[tokio::test]
async fn an_address_is_given_verified_changed_and_removed() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let page = browser.get(PAGE).await;
    assert!(page.says("Vous n’êtes pas averti par e-mail") && page.says("Même en cas d’urgence"), "{}", page.main());
    assert!(!page.text.contains("name=\"choix\""), "nothing to choose without an address");
    let page = verified(&site, &browser).await;
    assert!(page.title().starts_with("Votre adresse est vérifiée"), "{}", page.title());
    assert!(page.says("c…@exemple.fr") && !page.text.contains("camille@exemple.fr"));
    let saved = browser.post(&page, PAGE, &[("choix", "daily")]).await;
    assert_eq!(saved.location(), "/acces/avertissements?fait=choix");
    let page = browser.get(saved.location()).await;
    assert!(page.text.contains("value=\"daily\" checked"), "{}", page.main());
    let question = browser.get(REMOVE).await;
    let removed = browser.post(&question, REMOVE, &[]).await;
    assert_eq!(removed.location(), "/acces/avertissements?fait=retrait");
    let again = browser.post(&question, REMOVE, &[]).await;
    assert_eq!(again.location(), "/acces/avertissements?fait=retrait", "a double click");
    assert_eq!(browser.get(REMOVE).await.location(), PAGE, "nothing is left to remove");
    let told = sent(&site).await;
    assert!(matches!(told[..], [Claimed { letter: Letter::AddressChanged { .. }, .. }]));
}

#[tokio::test]
async fn what_is_no_address_is_shown_again_with_how_to_mend_it() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    for (typed, message) in [
        ("", "Écrivez votre adresse e-mail."),
        ("camille", "un seul signe @"),
        ("camille@exemple", "Vérifiez la fin de l’adresse"),
        ("a@exemple.fr\r\nBcc: b@exemple.fr", "sans espace"),
        ("\"><script>@exemple.fr", "sans espace"),
    ] {
        let answer = ask(&browser, typed).await;
        assert_eq!(answer.status, 422, "{typed}");
        assert!(answer.says(message), "{typed}: {}", answer.main());
        assert!(answer.title().starts_with("Erreur"), "{}", answer.title());
        assert!(!answer.text.contains("<script>@"));
        assert!(answer.text.contains("autocomplete=\"email\"") && answer.text.contains("href=\"#adresse\""));
    }
    let kept = ask(&browser, "camille@exemple").await;
    assert!(kept.text.contains("value=\"camille@exemple\""), "what was typed is kept");
    assert!(sent(&site).await.is_empty());
}

#[tokio::test]
async fn a_wrong_code_says_how_many_tries_are_left_and_the_fifth_ends_it() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    ask(&browser, "camille@exemple.fr").await;
    let right = code(&site).await;
    let wrong = if right == "00000000" { "11111111" } else { "00000000" };
    for left in ["4 essais", "3 essais", "2 essais", "1 essai"] {
        let form = browser.get(VERIFY).await;
        let answer = browser.post(&form, VERIFY, &[("code", wrong)]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.says(left), "{}", answer.main());
        let slip = browser.post(&answer, VERIFY, &[("code", "1234")]).await;
        assert!(slip.says("Écrivez les 8 chiffres") && slip.status == 422);
    }
    let form = browser.get(VERIFY).await;
    let answer = browser.post(&form, VERIFY, &[("code", wrong)]).await;
    assert!(answer.says("Ce code ne peut plus servir"), "{}", answer.main());
    let late = browser.post(&form, VERIFY, &[("code", &right)]).await;
    assert!(late.says("Ce code ne peut plus servir"), "{}", late.main());
    assert_eq!(browser.get(VERIFY).await.location(), ADDRESS, "no code waits");
}

#[tokio::test]
async fn a_sixth_code_in_an_hour_waits() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    for _ in 0..5 {
        assert_eq!(ask(&browser, "camille@exemple.fr").await.status, 303);
    }
    let answer = ask(&browser, "camille@exemple.fr").await;
    assert_eq!(answer.status, 429);
    assert!(
        answer.says("Réessayez dans 60 minutes") && answer.headers.contains_key("retry-after"),
        "{}",
        answer.main()
    );
    assert!(answer.text.contains("value=\"camille@exemple.fr\""));
}

#[tokio::test]
async fn a_form_of_another_record_changes_nothing() {
    let site = Site::new().await;
    let mine = site.browser(&site.me).await;
    let other = site.browser(&site.neighbour).await;
    verified(&site, &mine).await;
    let form = mine.get(PAGE).await;
    for (path, fields) in
        [(PAGE, vec![("choix", "unusual")]), (ADDRESS, vec![("adresse", "x@exemple.fr")]), (REMOVE, vec![])]
    {
        let answer = other.post(&form, path, &fields).await;
        assert_eq!(answer.status, 409, "{path}");
    }
    assert!(mine.get(PAGE).await.text.contains("value=\"each-time\" checked"));
    assert!(other.get(PAGE).await.says("Vous n’êtes pas averti par e-mail"));
}

#[tokio::test]
async fn a_choice_that_is_none_is_refused_in_words() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let page = verified(&site, &browser).await;
    for choice in ["", "never"] {
        let answer = browser.post(&page, PAGE, &[("choix", choice)]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.says("Choisissez une des trois réponses."), "{}", answer.main());
    }
}

#[tokio::test]
async fn a_parent_is_asked_about_this_record() {
    let site = Site::new().await;
    let parent = site.child().await;
    let browser = site.browser(&parent).await;
    let page = verified(&site, &browser).await;
    assert!(page.says("pour ce dossier") && !page.says("votre dossier"), "{}", page.main());
}

#[tokio::test]
async fn a_service_without_a_mail_server_says_so_and_sends_nothing() {
    let site = Site::without_mail().await;
    let browser = site.browser(&site.me).await;
    let page = browser.get(PAGE).await;
    assert!(
        page.says("Ce service n’envoie pas d’e-mail") && !page.text.contains("<form class=\"form\""),
        "{}",
        page.main()
    );
    assert!(!browser.get("/acces/urgence").await.says("Vous êtes averti tout de suite"));
    let form = browser.get("/acces/urgence").await;
    let asked = browser.post(&form, ADDRESS, &[("adresse", "camille@exemple.fr")]).await;
    assert_eq!(asked.location(), PAGE);
    assert!(sent(&site).await.is_empty());
}

#[tokio::test]
async fn the_page_of_emergencies_says_who_is_told() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let page = browser.get("/acces/urgence").await;
    assert!(page.says("Vous êtes averti tout de suite par e-mail") && page.says("Le médecin traitant l’est aussi"));
    assert!(browser.get("/acces").await.text.contains("href=\"/acces/avertissements\""));
}

#[tokio::test]
async fn what_did_not_come_through_is_told_on_the_page() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    verified(&site, &browser).await;
    ask(&browser, "autre@exemple.fr").await;
    let claimed = told::claim(&site.portal).await.unwrap().unwrap();
    told::settle(&site.portal, &claimed, Outcome::Refused).await.unwrap();
    let page = browser.get(PAGE).await;
    assert!(page.says("nous n’avons pas pu vous écrire"), "{}", page.main());
    assert!(page.says("a…@exemple.fr attend son code"), "{}", page.main());
}
