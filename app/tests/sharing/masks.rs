//! Masks and emergencies.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn masks_tell_who_loses_what_and_touch_only_what_was_touched() {
    let site = site().await;
    let browser = site.browser(&site.me).await;
    let nurse = page_of(&browser, "noa").await;
    decide(&browser, &nurse, &[("choix", "laisser-voir")]).await;
    let old = browser.get("/acces/masques").await;
    assert!(old.says("1 document aujourd’hui") && old.says("FICTIVE"), "{}", old.main());
    let preview = browser.post(&old, "/acces/masques", &[("masque", "categorie:biologie")]).await;
    for words in
        ["Masqué : Résultats de biologie.", "aucun aujourd’hui", "1 après ce changement.", "1 document de moins"]
    {
        assert!(preview.says(words), "{words}: {}", preview.main());
    }
    assert_eq!(preview.hidden("masquer"), "categorie:biologie");
    let fields = [("masquer", "categorie:biologie"), ("vu", &preview.hidden("vu"))];
    let saved = browser.post(&preview, "/acces/masques/enregistrer", &fields).await;
    let told = browser.get(saved.location()).await;
    assert!(told.says("1 document est masqué aujourd’hui."), "{}", told.main());
    // The page that was opened before masks one more, and shows nothing again.
    let preview = browser.post(&old, "/acces/masques", &[("masque", "nouveaux")]).await;
    assert!(preview.hidden("montrer").is_empty() && preview.says("dès leur arrivée"), "{}", preview.main());
    let saved = browser.post(&preview, "/acces/masques/enregistrer", &[("masquer", "nouveaux"), ("vu", "0")]).await;
    let told = browser.get(saved.location()).await;
    assert!(told.says("Masqué : Résultats de biologie.") && told.says("dès leur arrivée"), "{}", told.main());
    import(&site, "d", "11488-4", "Arrivé après", DOCTOR).await;
    assert!(browser.get("/acces").await.says("2 documents sont masqués aujourd’hui."));
    for wrong in ["categorie:x", "auteur:a b", "tout"] {
        assert_eq!(browser.post(&old, "/acces/masques", &[("masque", wrong)]).await.status, 403, "{wrong}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_is_masked_by_name() {
    let site = site().await;
    let browser = site.browser(&site.me).await;
    let form = browser.get("/acces/masques").await;
    let author = format!("auteur:{DOCTOR}");
    let preview = browser.post(&form, "/acces/masques", &[("masque", &author)]).await;
    let text = preview.main().replace("<bdi lang=\"fr\">", "").replace("</bdi>", "").replace("<!---->", "");
    assert!(text.contains("Les documents écrits par Dr Alix FICTIVE sont masqués."), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn three_switches_are_decided_apart() {
    let site = site().await;
    let browser = site.browser(&site.me).await;
    decide(&browser, "/acces/masques", &[("masque", "categorie:biologie"), ("masquer", "categorie:biologie")]).await;
    let form = browser.get("/acces/urgence").await;
    assert_eq!(form.main().matches(" checked").count(), 2, "{}", form.main());
    let (told, preview) = decide(&browser, "/acces/urgence", &[("urgence", "samu"), ("urgence", "masques")]).await;
    assert!(
        preview.says("En urgence, seul le SAMU peut voir les documents, même ce qui est masqué."),
        "{}",
        preview.main()
    );
    assert!(preview.says("Le document masqué serait visible en urgence."), "{}", preview.main());
    assert!(told.says("Aucun autre professionnel ne peut les voir."), "{}", told.main());
    let (closed, preview) = decide(&browser, "/acces/urgence", &[]).await;
    assert!(!preview.says("document masqué serait") && closed.says("Le SAMU (le 15) ne peut rien voir."));
}
