//! Uses besides care and requests about data rights, by the pages alone.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use domain::requests::{RequestText, StepKind};
use support::{Answer, Browser, Site};

const RESEARCH: &str = "/acces/usages/recherche";

/// Previews an answer and saves it; the page that tells it.
async fn answer(browser: &Browser, address: &str, reponse: &str) -> Answer {
    let form = browser.get(address).await;
    let preview = browser.post(&form, address, &[("reponse", reponse)]).await;
    assert!(preview.says("Rien n’est encore changé."), "{}", preview.main());
    save(browser, &preview, address, reponse).await
}

async fn save(browser: &Browser, preview: &Answer, address: &str, reponse: &str) -> Answer {
    let fields = [("reponse", reponse), ("vu", &preview.hidden("vu"))];
    let saved = browser.post(preview, &format!("{address}/enregistrer"), &fields).await;
    assert_eq!(saved.status, 303, "{}", saved.main());
    browser.get(saved.location()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn research_is_opposed_after_a_preview_attested_and_taken_back() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    assert!(browser.get("/acces").await.main().contains("href=\"/acces/usages\""));
    let page = browser.get("/acces/usages").await;
    assert!(page.says("Aucune opposition n’est enregistrée.") && page.says("cette utilisation n’est pas permise"));
    assert_eq!(browser.get("/acces/usages/attestation").await.status, 404, "nothing to attest yet");
    assert_eq!(browser.get("/acces/usages/consentements").await.status, 404);
    let form = browser.get(RESEARCH).await;
    let wrong = browser.post(&form, RESEARCH, &[]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.title().starts_with("Erreur") && wrong.says("Choisissez une réponse."), "{}", wrong.main());
    // A second window, with the opposite choice.
    let other = browser.post(&form, RESEARCH, &[("reponse", "oui")]).await;
    let told = answer(&browser, RESEARCH, "non").await;
    assert!(
        told.says("Votre opposition est enregistrée.") && told.says("Vous vous opposez à cette utilisation depuis le")
    );
    let receipt = told.main().split("href=\"").find(|rest| rest.starts_with("/acces/historique/")).unwrap().split('"');
    let receipt = receipt.into_iter().next().unwrap().to_owned();
    assert!(browser.get(&receipt).await.text.contains("S’est opposé à l’utilisation des données pour la recherche"));
    let attestation = browser.get("/acces/usages/attestation").await;
    assert!(attestation.text.contains("La recherche : Vous vous opposez") && attestation.text.contains("passerelle"));
    let bundle: serde_json::Value =
        serde_json::from_str(&browser.get("/acces/usages/consentements").await.text).unwrap();
    let consent = &bundle["entry"][1]["resource"];
    assert_eq!((bundle["type"].as_str(), consent["provision"]["type"].as_str()), (Some("collection"), Some("deny")));
    assert_eq!(consent["scope"]["coding"][0]["code"], "research");

    let late = save(&browser, &other, RESEARCH, "oui").await;
    assert!(late.says("Votre opposition est retirée.") && late.says("La vôtre est la dernière"), "{}", late.main());
    let twice = save(&browser, &other, RESEARCH, "oui").await;
    assert!(twice.says("La vôtre est la dernière"), "sent twice, told the same");
    assert!(browser.get("/acces/usages").await.says("Je m’oppose"), "the past stays");
    assert!(browser.get("/acces").await.says("aucun professionnel"), "and care knows nothing of it");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_answers_for_another_record_or_about_a_purpose_that_is_none() {
    let site = Site::new().await;
    let (mine, theirs) = (site.browser(&site.me).await, site.browser(&site.neighbour).await);
    let form = mine.get(RESEARCH).await;
    for path in [RESEARCH, "/acces/usages/recherche/enregistrer"] {
        assert_eq!(theirs.post(&form, path, &[("reponse", "non")]).await.status, 409, "{path}");
    }
    for path in ["/acces/usages/x", "/acces/usages/service-inconnu", "/acces/usages/service-%3Cscript%3E"] {
        assert_eq!(mine.get(path).await.status, 404, "{path}");
        assert_eq!(mine.post(&form, path, &[("reponse", "oui")]).await.status, 404, "{path}");
    }
    let unsaved = mine.get("/acces/usages/recherche/enregistrer").await;
    assert_eq!((unsaved.status.as_u16(), unsaved.location()), (303, RESEARCH));
    assert!(!theirs.get("/acces/usages").await.says("Vous vous opposez"));
}

/// Writes, checks and sends a request; its page.
async fn send(browser: &Browser, droit: &str, texte: &str) -> (Answer, String) {
    let address = format!("/acces/demandes/nouvelle/{droit}");
    let form = browser.get(&address).await;
    let check = browser.post(&form, &address, &[("texte", texte)]).await;
    assert!(check.says("Rien n’est encore envoyé."), "{}", check.main());
    let fields = [("texte", texte), ("document", ""), ("suite", "envoyer")];
    let sent = browser.post(&check, &format!("{address}/envoyer"), &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.main());
    let again = browser.post(&check, &format!("{address}/envoyer"), &fields).await;
    assert_eq!(again.location(), sent.location(), "sent twice, one request");
    let location = sent.location().to_owned();
    (browser.get(&location).await, location.split('?').next().unwrap().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_checked_sent_followed_completed_and_answered() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    assert!(browser.get("/acces/demandes").await.says("Aucune demande n’a été envoyée."));
    for kind in domain::requests::RequestKind::ALL {
        let page = browser.get(&format!("/acces/demandes/nouvelle/{}", kind.code())).await;
        assert!(page.status == 200 && page.says("Ce que vous pouvez faire tout de suite"), "{kind:?}");
    }
    let erasure = "/acces/demandes/nouvelle/effacement";
    let form = browser.get(erasure).await;
    let long = "é".repeat(4001);
    for (texte, message) in [("  ", "Écrivez ce que vous demandez."), (long.as_str(), "Votre texte est trop long")] {
        let wrong = browser.post(&form, erasure, &[("texte", texte)]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.title().starts_with("Erreur") && wrong.says(message), "{}", wrong.main());
        assert!(texte.trim().is_empty() || wrong.main().contains(texte), "what was typed is kept");
    }
    let gone = [("texte", "a"), ("document", &"0".repeat(26))];
    assert!(browser.post(&form, erasure, &gone).await.says("Ce document n’est plus dans la liste."));

    let hostile = "Bonjour,\r\n</textarea><script>alert(1)</script>";
    let check = browser.post(&form, erasure, &[("texte", hostile)]).await;
    assert!(!check.main().contains("<script"), "{}", check.main());
    let edit = [("texte", hostile), ("document", ""), ("suite", "modifier")];
    let back = browser.post(&check, &format!("{erasure}/envoyer"), &edit).await;
    assert!(back.main().contains("&lt;/textarea&gt;&lt;script&gt;"), "what was typed is there: {}", back.main());
    let (page, address) = send(&browser, "effacement", hostile).await;
    assert!(page.says("Votre demande est envoyée.") && page.says("Réponse au plus tard le"), "{}", page.main());
    assert!(!page.main().contains("<script") && page.main().contains("/recu\""), "{}", page.main());

    let id = address.rsplit('/').next().unwrap();
    let step = async |kind, text: &str| {
        let text = RequestText::parse(text).unwrap();
        portal::requests::step(&site.portal, "Équipe", id, kind, Some(&text)).await.unwrap();
    };
    step(StepKind::Asked, "Quel document ?").await;
    let asked = browser.get(&address).await;
    assert!(asked.says("Une précision vous est demandée") && asked.says("Quel document ?"));
    let added = browser.post(&asked, &address, &[("texte", "Le premier")]).await;
    assert!(browser.get(added.location()).await.says("Votre complément est envoyé."));
    let stale = browser.get(&address).await;
    let question = browser.get(&format!("{address}/retirer")).await;
    step(StepKind::Refused, "Ce document est d’un professionnel.").await;
    let over = browser.post(&stale, &address, &[("texte", "Trop tard")]).await;
    assert_eq!(over.status, 409);
    assert!(over.says("Cette demande est terminée") && over.says("Trop tard"), "{}", over.main());
    let late = browser.post(&question, &format!("{address}/retirer"), &[]).await;
    let page = browser.get(late.location()).await;
    assert!(page.says("Demande refusée") && !page.says("Votre demande est retirée."), "{}", page.main());
    assert!(page.says("CNIL"), "where one may complain");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_of_another_record_is_not_found_and_can_be_taken_back_by_its_own() {
    let site = Site::new().await;
    let (mine, theirs) = (site.browser(&site.me).await, site.browser(&site.neighbour).await);
    let (page, address) = send(&mine, "acces", "Mes données").await;
    for path in [address.clone(), format!("{address}/retirer"), "/acces/demandes/x".to_owned()] {
        assert_eq!(theirs.get(&path).await.status, 404, "{path}");
    }
    assert_eq!(theirs.post(&page, &address, &[("texte", "a")]).await.status, 409, "a form of another record");
    let question = mine.get(&format!("{address}/retirer")).await;
    let done = mine.post(&question, &format!("{address}/retirer"), &[]).await;
    assert!(mine.get(done.location()).await.says("Votre demande est retirée."));
    assert_eq!(mine.get(&format!("{address}/retirer")).await.status, 303, "once is enough");
    assert!(mine.get("/acces/demandes").await.says("Demande retirée"));
}

/// Closes the record by its pages.
async fn close(browser: &Browser) {
    let page = "/acces/dossier/fermer";
    let first = browser.get(page).await;
    let fields = [("vu", first.hidden("vu")), ("accord", "oui".to_owned()), ("confirme", "oui".to_owned())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let second = browser.post(&first, page, &fields[..2]).await;
    assert_eq!(browser.post(&second, page, &fields).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn rights_are_used_while_the_record_is_closed() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    close(&browser).await;
    for kind in domain::requests::RequestKind::ALL {
        let (page, _) = send(&browser, kind.code(), "Après la fermeture").await;
        assert!(page.says("Votre demande est envoyée."), "{kind:?}: {}", page.main());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn too_much_in_a_day_is_said_and_what_was_typed_is_kept() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    for _ in 0..portal::MOST_A_DAY {
        let (_, address) = send(&browser, "acces", "Mes données").await;
        let question = browser.get(&format!("{address}/retirer")).await;
        browser.post(&question, &format!("{address}/retirer"), &[]).await;
    }
    let address = "/acces/demandes/nouvelle/acces";
    let form = browser.get(address).await;
    let fields = [("texte", "Une de plus"), ("document", ""), ("suite", "envoyer")];
    let refused = browser.post(&form, &format!("{address}/envoyer"), &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.title().starts_with("Erreur") && refused.says("Réessayez demain."), "{}", refused.main());
    assert!(refused.main().contains("Une de plus"), "what was typed is kept");
}
