//! Professionals by name.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_shared_at_first_and_the_page_says_what_that_means() {
    let site = site().await;
    let browser = site.browser(&site.me).await;
    let page = browser.get("/acces").await;
    assert!(page.title().starts_with("Qui voit mon dossier"), "{}", page.title());
    for words in [
        "vous n’ouvrez vos documents à aucun professionnel",
        "En urgence, le SAMU et d’autres professionnels peuvent voir les documents, sauf ce qui est masqué.",
        "la personne qui a écrit un document peut le relire",
        "Aucune équipe n’est autorisée.",
        "Aucun document n’est masqué aujourd’hui.",
        "ce n’est pas la liste officielle",
    ] {
        assert!(page.says(words), "{words}: {}", page.main());
    }
    for address in ["/acces/professionnels", "/acces/equipes", "/acces/urgence", "/acces/masques", "/acces/historique"]
    {
        assert!(page.main().contains(&format!("href=\"{address}\"")), "{address}");
    }
    for other in ["/", "/dossier"] {
        assert!(browser.get(other).await.main().contains("href=\"/acces\""), "{other}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_professional_is_found_previewed_allowed_and_named_in_the_news() {
    let site = site().await;
    let browser = site.browser(&site.me).await;
    let results = search(&browser, "/acces/professionnels", "inventee").await;
    assert!(results.title().starts_with("1 professionnel trouvé"), "{}", results.title());
    assert!(results.says("Noa INVENTÉE, Infirmier, Clinique des Lilas"), "{}", results.main());
    let address = page_of(&browser, "inventee").await;
    let page = browser.get(&address).await;
    assert!(page.says("Rien n’est décidé pour cette personne.") && page.says("Ne voit aucun document."));
    assert!(!page.main().contains("value=\"medecin-traitant\""), "a nurse is no treating doctor");
    let (told, preview) = decide(&browser, &address, &[("choix", "laisser-voir")]).await;
    for words in [
        "Rien n’est encore changé.",
        "Noa INVENTÉE peut voir les documents, sauf ce qui est masqué.",
        "Après ce changement, Noa INVENTÉE verra 2 de vos 3 documents.",
        "2 documents de plus",
        "Analyse de sang",
    ] {
        let text = preview.main().replace("<bdi lang=\"fr\">", "").replace("</bdi>", "").replace("<!---->", "");
        assert!(text.replace('\u{a0}', " ").contains(words), "{words}: {text}");
    }
    assert!(!preview.says("Bilan psychologique"), "her profession may not see it");
    assert!(told.title().starts_with("Noa INVENTÉE peut voir les documents"), "{}", told.title());
    assert!(told.main().contains("role=\"status\"") && told.says("Voit 2 de vos 3 documents."), "{}", told.main());
    assert!(told.says("ouverts à 1 professionnel.") && !told.says("vous avez décidé"), "{}", told.main());
    assert!(browser.get("/acces").await.says("vous avez décidé"), "the next time");
    let again = browser.get(&address).await;
    assert!(again.says("Ce que cette personne voit aujourd’hui") && again.says("Consultation"));
    let same = browser.post(&again, &address, &[("choix", "laisser-voir")]).await;
    assert!(same.says("il n’y a rien à enregistrer") && !same.main().contains("/enregistrer\""), "{}", same.main());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_changes_nothing_and_tells_what_it_takes_from_others() {
    let site = site().await;
    let browser = site.browser(&site.me).await;
    let (first, second) = (page_of(&browser, "alix").await, page_of(&browser, "autre").await);
    decide(&browser, &first, &[("choix", "medecin-traitant")]).await;
    let masks = [("masque", "categorie:biologie")];
    decide(&browser, "/acces/masques", &[("masquer", "categorie:biologie"), masks[0]]).await;
    let form = browser.get(&second).await;
    let preview = browser.post(&form, &second, &[("choix", "medecin-traitant")]).await;
    assert!(preview.says("Cela change aussi pour") && preview.says("1 document de moins"), "{}", preview.main());
    assert!(browser.get(&second).await.says("Rien n’est décidé pour cette personne."));
    assert!(browser.get(&first).await.says("Médecin traitant : voit aussi ce qui est masqué."));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_end_is_kept_as_it_was_typed_and_told_with_its_day() {
    let site = site().await;
    let browser = site.browser(&site.me).await;
    let address = page_of(&browser, "alix").await;
    let form = browser.get(&address).await;
    let date = |day, month, year| {
        [("choix", "laisser-voir"), ("jusqua-jour", day), ("jusqua-mois", month), ("jusqua-annee", year)]
    };
    for (fields, message) in [
        (date("31", "2", "2027"), "Ce jour n’existe pas."),
        (date("1", "3", "2026"), "Ce jour est passé."),
        (date("quatre", "3", "2027"), "Écrivez le jour, le mois et l’année en chiffres"),
    ] {
        let wrong = browser.post(&form, &address, &fields).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.title().starts_with("Erreur") && wrong.says(message), "{message}: {}", wrong.main());
        assert!(wrong.main().contains(&format!("value=\"{}\"", fields[1].1)), "what was typed is kept");
        assert!(wrong.main().contains("href=\"#jusqua-jour\""));
    }
    let mut block = date("31", "8", "2026");
    block[0].1 = "bloquer";
    assert!(browser.post(&form, &address, &block).await.says("Effacez la date"));
    let none = browser.post(&form, &address, &[("choix", "tout")]).await;
    assert!(none.status == 422 && none.says("Choisissez une réponse."), "{}", none.main());
    let (told, _) = decide(&browser, &address, &date("31", "8", "2026")).await;
    assert!(told.says("Jusqu’au 31 août 2026 compris."), "{}", told.main());
    assert!(browser.get(&address).await.main().contains("value=\"2026\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_found_and_nothing_typed_say_what_to_do() {
    let site = site().await;
    let browser = site.browser(&site.me).await;
    let none = search(&browser, "/acces/professionnels", "zzzz").await;
    assert!(none.title().starts_with("Aucun professionnel trouvé") && none.says("Vérifiez l’orthographe"));
    let form = browser.get("/acces/professionnels").await;
    let empty = browser.post(&form, "/acces/professionnels", &[("q", " . ")]).await;
    assert!(empty.status == 422 && empty.says("Écrivez au moins un mot"), "{}", empty.main());
    let hostile = search(&browser, "/acces/professionnels", "<script>alert(1)</script> %_").await;
    assert!(!hostile.main().contains("<script>alert"), "{}", hostile.main());
    assert_eq!(browser.get("/acces/professionnels?r=x").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_the_directory_is_told_of_plainly() {
    let site = site().await;
    let browser = site.browser(&site.me).await;
    let (known, unknown) = (page_of(&browser, "alix").await, page_of(&browser, "autre").await);
    decide(&browser, &known, &[("choix", "laisser-voir")]).await;
    let form = browser.get(&unknown).await;
    let gone = [
        practitioner(DOCTOR, "Dr Alix FICTIVE", "G15_10", false),
        practitioner(OTHER, "Dr Autre EXEMPLE", "G15_10", false),
    ];
    directory::put(&site.portal, &gone).await.unwrap();
    for answer in [
        browser.get(&unknown).await,
        browser.post(&form, &unknown, &[("choix", "laisser-voir")]).await,
        browser.post(&form, &format!("{unknown}/enregistrer"), &[("choix", "laisser-voir")]).await,
    ] {
        assert_eq!(answer.status, 404);
        assert!(answer.says("Ce professionnel n’est plus dans l’annuaire"), "{}", answer.main());
    }
    let page = browser.get(&known).await;
    assert!(page.says("elle ne voit rien") && page.says("Ne voit aucun document."), "{}", page.main());
    assert!(!page.main().contains("value=\"laisser-voir\"") && page.main().contains("value=\"rien\""));
    let (told, _) = decide(&browser, &known, &[("choix", "rien")]).await;
    assert!(told.says("est retiré"), "{}", told.main());
    for wrong in ["x", DOCTOR, &"A".repeat(900)] {
        assert_eq!(browser.get(&format!("/acces/professionnels/{wrong}")).await.status, 404);
    }
}
