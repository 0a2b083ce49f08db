//! Forms that are late, sent twice, or of another record.

use domain::ids::SessionRef;
use domain::rights::Quality;

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn opposite_choices_of_two_windows_hold_in_their_order_and_the_last_tells_what_it_replaced() {
    let site = site().await;
    let browser = site.browser(&site.me).await;
    let address = page_of(&browser, "alix").await;
    let form = browser.get(&address).await;
    let allow = browser.post(&form, &address, &[("choix", "laisser-voir")]).await;
    let (blocked, _) = decide(&browser, &address, &[("choix", "bloquer")]).await;
    assert!(blocked.says("ne voit plus rien, même en urgence"), "{}", blocked.main());
    let seen = allow.hidden("vu");
    let fields = [("choix", "laisser-voir"), ("vu", &seen)];
    let saved = browser.post(&allow, &format!("{address}/enregistrer"), &fields).await;
    let told = browser.get(saved.location()).await;
    assert!(told.says("Votre choix est venu après") && told.says("n’est plus bloqué"), "{}", told.main());
    let twice = browser.post(&allow, &format!("{address}/enregistrer"), &fields).await;
    assert_eq!(twice.location(), saved.location(), "sent twice, decided once");
    assert!(browser.get(&address).await.says("Peut voir les documents, sauf ce qui est masqué."));
    let asked = browser.get(&format!("{address}/enregistrer")).await;
    assert_eq!((asked.status.as_u16(), asked.location()), (303, address.as_str()), "no page: to the form");
    for nonsense in ["de=9&a=9", "de=x&a=y", "de=0&a=0", "a=99999999999999999999"] {
        assert_eq!(browser.get(&format!("/acces?fait=decision&{nonsense}")).await.status, 200, "{nonsense}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_another_record_decides_nothing_and_its_address_opens_nothing() {
    let site = site().await;
    let (mine, theirs) = (site.browser(&site.me).await, site.browser(&site.neighbour).await);
    let address = page_of(&mine, "alix").await;
    let form = mine.get(&address).await;
    let masks = mine.get("/acces/masques").await;
    assert_eq!(theirs.get(&address).await.status, 404);
    let choice = [("choix", "laisser-voir")];
    for (from, path) in [
        (&form, address.as_str()),
        (&form, &format!("{address}/enregistrer")),
        (&form, "/acces/professionnels"),
        (&form, "/acces/equipes"),
        (&masks, "/acces/masques"),
        (&masks, "/acces/masques/enregistrer"),
        (&masks, "/acces/urgence/enregistrer"),
    ] {
        let answer = theirs.post(from, path, &choice).await;
        assert_eq!(answer.status, 409, "{path}: {}", answer.main());
    }
    assert!(theirs.get("/acces").await.says("Vous n’avez encore autorisé ni bloqué aucun professionnel"));
    let unsigned = Answer { status: form.status, headers: form.headers.clone(), text: String::new() };
    assert_eq!(mine.post(&unsigned, &address, &choice).await.status, 403, "a form that is none of ours");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parent_decides_for_a_child_in_words_that_say_so() {
    let site = site().await;
    let mut parent = site.child().await;
    let browser = site.browser(&parent).await;
    let page = browser.get("/acces").await;
    assert!(page.title().starts_with("Qui voit ce dossier"), "{}", page.title());
    assert!(page.says("les documents de ce dossier ne sont ouverts à aucun professionnel"), "{}", page.main());
    let address = page_of(&browser, "alix").await;
    assert!(browser.get(&address).await.says("Pour le dossier de"));
    let (told, _) = decide(&browser, &address, &[("choix", "medecin-traitant")]).await;
    assert!(told.says("Les documents de ce dossier sont ouverts à 1 professionnel"), "{}", told.main());
    (parent.quality, parent.session) = (Quality::Patient, SessionRef::from_bytes([7; 16]));
    let pretends = site.browser(&parent).await;
    assert_eq!(pretends.get("/acces").await.status, 404, "not in a quality that is not theirs");
}
