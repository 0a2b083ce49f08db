//! The life of a record, by its pages alone: no script, no second browser.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use domain::ids::SessionRef;
use domain::rights::Actor;
use domain::trace::receipt::Receipt;
use support::{Answer, Browser, Site};

const HOME: &str = "/acces/dossier";

/// Sends the form of a page with these fields.
async fn send(browser: &Browser, from: &Answer, page: &str, fields: &[(&str, &str)]) -> Answer {
    let seen = from.hidden("vu");
    let fields: Vec<_> = std::iter::once(("vu", seen.as_str())).chain(fields.iter().copied()).collect();
    browser.post(from, &format!("{HOME}/{page}"), &fields).await
}

/// Both steps of a page; what is told afterwards.
async fn both(browser: &Browser, page: &str) -> Answer {
    let first = browser.get(&format!("{HOME}/{page}")).await;
    assert_eq!(first.status, 200, "{page}");
    assert!(!first.main().contains(" checked"), "nothing is agreed to beforehand");
    let second = send(browser, &first, page, &[("accord", "oui")]).await;
    assert_eq!(second.status, 200, "{}", second.main());
    let done = send(browser, &second, page, &[("accord", "oui"), ("confirme", "oui")]).await;
    told(browser, &done).await
}

async fn told(browser: &Browser, done: &Answer) -> Answer {
    assert_eq!(done.status, 303, "{}", done.main());
    let told = browser.get(done.location()).await;
    assert_eq!(told.status, 200);
    assert!(told.says("C’est enregistré."), "{}", told.main());
    told
}

fn receipt(page: &Answer) -> &str {
    let at = page.main().find("/acces/historique/").unwrap();
    page.main()[at..].split('"').next().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_not_agreed_is_asked_on_every_page_and_can_agree() {
    let site = Site::new().await;
    let browser = site.browser(&site.announced().await).await;
    for path in
        ["/", "/dossier", "/dossier/profil", "/dossier/analyses", "/dossier/ajouter", "/acces", "/acces/urgence"]
    {
        let page = browser.get(path).await;
        assert_eq!((page.status.as_u16(), page.location()), (303, HOME), "{path}");
    }
    let page = browser.get(HOME).await;
    assert!(page.says("Vous choisissez si vous en voulez un."), "{}", page.main());
    let question = browser.get("/acces/dossier/ouvrir").await;
    let empty = send(&browser, &question, "ouvrir", &[]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.title().starts_with("Erreur") && empty.says("Pour ouvrir le dossier, cochez la case."));
    let done = send(&browser, &empty, "ouvrir", &[("accord", "oui")]).await;
    let told = told(&browser, &done).await;
    assert!(told.title().starts_with("Le dossier est ouvert") && told.says("Votre dossier est ouvert depuis le"));
    let file = browser.get(receipt(&told)).await;
    assert!(file.says("A donné son accord : le dossier est ouvert"), "{}", file.text);
    assert!(!Receipt::parse(&file.text).unwrap().check().unwrap().is_empty());
    assert_eq!(browser.get("/dossier").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_want_a_record_says_so_and_may_change_their_mind() {
    let site = Site::new().await;
    let browser = site.browser(&site.announced().await).await;
    let question = browser.get("/acces/dossier/ouvrir").await;
    assert!(question.says("Je ne veux pas de dossier"));
    let done = send(&browser, &question, "ouvrir", &[("choix", "refuser")]).await;
    let told = told(&browser, &done).await;
    assert!(told.says("Vous pouvez changer d’avis quand vous voulez."), "{}", told.main());
    assert_eq!(browser.get("/dossier").await.location(), HOME);
    let again = browser.get("/acces/dossier/ouvrir").await;
    assert!(!again.main().contains("refuser"), "said already");
    let done = send(&browser, &again, "ouvrir", &[("accord", "oui")]).await;
    assert_eq!(browser.get(done.location()).await.status, 200);
    assert_eq!(browser.get("/dossier").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_asks_twice_and_opening_again_brings_the_pages_back() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let first = browser.get("/acces/dossier/fermer").await;
    assert!(first.says("jusqu’au 2 mars 2036") && first.main().contains("/dossier/emporter"), "{}", first.main());
    let empty = send(&browser, &first, "fermer", &[("confirme", "oui")]).await;
    assert_eq!(empty.status, 422, "a second step without the first does nothing");
    let told = both(&browser, "fermer").await;
    assert!(told.says("Votre dossier est fermé depuis le 2 mars 2026."), "{}", told.main());
    for path in ["/", "/dossier", "/dossier/emporter", "/acces"] {
        assert_eq!(browser.get(path).await.location(), HOME, "{path}");
    }
    assert_eq!(browser.get("/acces/historique").await.status, 200);
    assert!(browser.get(receipt(&told)).await.text.contains("A fermé le dossier"));
    for page in ["fermer", "ouvrir"] {
        assert_eq!(browser.get(&format!("{HOME}/{page}")).await.location(), HOME, "not from here: {page}");
    }
    let question = browser.get("/acces/dossier/rouvrir").await;
    let done = send(&browser, &question, "rouvrir", &[("accord", "oui")]).await;
    assert_eq!(browser.get(done.location()).await.status, 200);
    assert_eq!(browser.get("/dossier").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_says_its_date_and_is_taken_back() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let told = both(&browser, "effacer").await;
    assert!(
        told.says("Jusqu’au 1 avril 2026 compris") || told.says("Jusqu’au 1er avril 2026 compris"),
        "{}",
        told.main()
    );
    assert_eq!(browser.get("/dossier").await.location(), HOME);
    let question = browser.get("/acces/dossier/effacer").await;
    assert!(question.says("Annuler l’effacement"), "{}", question.main());
    let done = send(&browser, &question, "effacer", &[("choix", "garder")]).await;
    let told = browser.get(done.location()).await;
    assert!(told.says("Votre dossier est fermé depuis le 2 mars 2026."), "{}", told.main());
    assert_eq!(told.main().matches("télécharger le reçu").count(), 4, "one for each decision, one for the last");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_was_open_before_closing_does_nothing_and_says_where_to_look() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let stale = browser.get("/acces/urgence").await;
    let erase = browser.get("/acces/dossier/effacer").await;
    both(&browser, "fermer").await;
    let refused = browser.post(&stale, "/acces/urgence", &[("urgence", "samu")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("Le dossier n’est pas ouvert") && refused.main().contains(HOME), "{}", refused.main());
    for fields in [&[("accord", "oui")][..], &[("accord", "oui"), ("confirme", "oui")]] {
        let late = send(&browser, &erase, "effacer", fields).await;
        assert_eq!(late.status, 409);
        assert!(late.says("Rien n’a été fait : le dossier a changé"), "{}", late.main());
    }
    assert!(browser.get(HOME).await.says("Votre dossier est fermé"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_double_click_is_one_act_and_a_form_of_another_record_none() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let first = browser.get("/acces/dossier/fermer").await;
    let second = send(&browser, &first, "fermer", &[("accord", "oui")]).await;
    let fields = [("accord", "oui"), ("confirme", "oui")];
    let theirs = site.browser(&site.neighbour).await;
    assert_eq!(send(&theirs, &second, "fermer", &fields).await.status, 409);
    assert!(theirs.get(HOME).await.says("est ouvert depuis"));
    let once = send(&browser, &second, "fermer", &fields).await;
    let twice = send(&browser, &second, "fermer", &fields).await;
    assert_eq!(once.location(), twice.location());
    let nonsense = send(&browser, &first, "fermer", &[("accord", "peut-être"), ("confirme", "oui")]).await;
    assert_eq!(nonsense.status, 409);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parent_is_not_addressed_as_the_patient() {
    let site = Site::new().await;
    let browser = site.browser(&site.child().await).await;
    for page in ["", "/fermer", "/effacer"] {
        let page = browser.get(&format!("{HOME}{page}")).await;
        assert_eq!(page.status, 200);
        for word in ["mon dossier", "Mon dossier", "votre dossier", "Votre dossier", "vos documents"] {
            assert!(!page.says(word), "{word}: {}", page.main());
        }
    }
    both(&browser, "fermer").await;
    assert!(browser.get(HOME).await.says("Le dossier est fermé depuis le"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_whose_record_is_gone_is_told_so_kindly() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    both(&browser, "effacer").await;
    site.wait_days(31);
    assert_eq!(portal::life::erase_due(&site.portal).await.unwrap(), 1);
    // A session in which the record was open.
    let still = Actor { session: SessionRef::from_bytes([6; 16]), ..site.me.clone() };
    let browser = site.browser(&still).await;
    for path in ["/", "/dossier", "/acces/historique", "/acces/dossier/rouvrir"] {
        assert_eq!(browser.get(path).await.location(), HOME, "{path}");
    }
    assert!(browser.get(HOME).await.says("Ce compte n’a pas de dossier"));
    let none =
        site.browser(&Actor { subject: None, session: SessionRef::from_bytes([5; 16]), ..site.me.clone() }).await;
    assert!(none.get("/").await.says("Ce compte n’a pas de dossier"), "as after signing in");
    assert!(none.get(HOME).await.says("Ce compte n’a pas de dossier"));
    // Whose record is another's learns nothing of it.
    let foreign =
        Actor { subject: site.neighbour.subject, session: SessionRef::from_bytes([7; 16]), ..site.me.clone() };
    assert_eq!(site.browser(&foreign).await.get(HOME).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_address_says_was_done_is_not_believed() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    for nonsense in ["0", "2", "x", "-1", "99999999999999999999"] {
        let page = browser.get(&format!("{HOME}?fait={nonsense}")).await;
        assert_eq!(page.status, 200);
        assert!(!page.says("C’est enregistré."), "{nonsense}");
    }
}
