//! Managing documents by the pages alone: one's own and those of others, from two windows.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use domain::ins::{Ins, InsOid, Matricule};
use http::StatusCode;
use support::{Browser, Site};

const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

/// A document of one's own; its address.
async fn own(browser: &Browser) -> String {
    let form = browser.get("/dossier/ajouter").await;
    let fields = [("titre", "Mon courrier"), ("categorie", "autr-doc"), ("date-annee", "2025")];
    let draft = browser.post(&form, "/dossier/ajouter", &fields).await.location().to_owned();
    let form = browser.get(&draft).await;
    browser.upload(&form, &draft, &[("a.txt", b"Bonjour")]).await;
    let check = format!("{draft}/verifier");
    let form = browser.get(&check).await;
    let filed = browser.post(&form, &check, &[]).await;
    filed.location().split('?').next().unwrap().to_owned()
}

/// A document that a professional put there; its address.
async fn fed(site: &Site) -> String {
    let xml = r#"<ClinicalDocument xmlns="urn:hl7-org:v3"><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
        <id root="1.2.3.4" extension="a"/><code code="11488-4"/><title>Consultation</title><effectiveTime value="20260115"/>
        <recordTarget><patientRole><id root="1.2.250.1.213.1.4.10" extension="279035121518989"/></patientRole></recordTarget>
        <component><structuredBody/></component></ClinicalDocument>"#;
    let ins = Ins { matricule: Matricule::with_key("2790351215189").unwrap(), oid: InsOid::Test };
    let imported = portal::import::import_document(&site.portal, "Alimentation", &ins, xml.as_bytes()).await.unwrap();
    format!("/dossier/{}", imported.id)
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_document_is_changed_and_replaced() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = own(&browser).await;
    let manage = browser.get(&format!("{path}/gerer")).await;
    let document = browser.get(&path).await;
    assert!(document.says("Ajouté par vous le 2 mars 2026. Document de 2025."), "{}", document.main());
    assert!(!document.says("Langue du document"), "the language of a file of one's own is not known");
    assert!(
        manage.says("Modifier le titre, la catégorie ou la date") && !manage.says("Signaler une erreur"),
        "{}",
        manage.main()
    );
    let rename = format!("{path}/modifier");
    let form = browser.get(&rename).await;
    assert!(form.says("value=\"Mon courrier\"") && form.says("value=\"2025\""), "{}", form.main());
    let wrong = browser.post(&form, &rename, &[("titre", ""), ("categorie", "biologie"), ("date-annee", "2024")]).await;
    assert!(
        wrong.status == WRONG && wrong.says("Écrivez un titre") && wrong.says("value=\"2024\""),
        "{}",
        wrong.main()
    );
    let fields = [("titre", "Bilan"), ("categorie", "biologie"), ("date-annee", "2024")];
    let done = browser.post(&wrong, &rename, &fields).await;
    let done = browser.get(done.location()).await;
    assert!(done.says("Vos changements sont enregistrés.") && done.says("Bilan"), "{}", done.main());
    let hidden = browser.post(&done, &format!("{path}/gerer"), &[("visibilite", "masquer")]).await;
    assert!(browser.get(hidden.location()).await.says("Montrer de nouveau aux professionnels"));

    let replace = format!("{path}/remplacer");
    let form = browser.get(&replace).await;
    let draft = browser.post(&form, &replace, &[]).await.location().to_owned();
    let form = browser.get(&draft).await;
    assert!(form.says("Bilan"), "{}", form.main());
    browser.upload(&form, &draft, &[("b.txt", b"Bonsoir")]).await;
    let check = format!("{draft}/verifier");
    let form = browser.get(&check).await;
    assert!(form.says("prendra la place de sa version d’avant"), "{}", form.main());
    let filed = browser.post(&form, &check, &[]).await;
    let newer = browser.get(filed.location()).await;
    assert!(newer.says("Lire la version précédente"), "{}", newer.main());
    assert!(browser.get(&path).await.says("Ceci est une ancienne version."));
    assert_eq!(browser.get(&rename).await.location(), format!("{path}/gerer"), "an old version stays as it was");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_windows_delete_the_same_document() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = own(&browser).await;
    let delete = format!("{path}/supprimer");
    let (first, second) = (browser.get(&delete).await, browser.get(&delete).await);
    assert!(first.says("L’historique gardera son titre"), "{}", first.main());
    assert!(first.says("jusqu’au 1er avril 2026 inclus"), "{}", first.main());
    let deleted = browser.post(&first, &delete, &[]).await;
    assert_eq!((deleted.status, deleted.location()), (StatusCode::SEE_OTHER, "/dossier/corbeille?fait=supprime"));
    assert_eq!(browser.post(&first, &delete, &[]).await.location(), deleted.location(), "a replay");
    let already = browser.post(&second, &delete, &[]).await;
    assert_eq!(already.status, StatusCode::CONFLICT);
    assert!(already.says("Ce document est déjà supprimé") && already.says("Rien n’est perdu"), "{}", already.main());
    assert!(browser.get(&delete).await.says("Ce document est déjà supprimé"));
    let address = browser.get(&path).await;
    assert_eq!(address.status, StatusCode::GONE);
    assert!(
        address.says("Ce document est déjà supprimé") && address.says("Remettre dans le dossier"),
        "{}",
        address.main()
    );
    for below in ["modifier", "remplacer", "gerer"] {
        assert_eq!(browser.get(&format!("{path}/{below}")).await.location(), delete, "{below}");
    }
    let neighbour = site.browser(&site.neighbour).await;
    let (foreign, unknown) = (neighbour.get(&path).await, neighbour.get("/dossier/00000000000000000000000000").await);
    assert_eq!((foreign.status, unknown.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    assert!(!foreign.says("supprimé"), "{}", foreign.main());
    let trash = browser.get(deleted.location()).await;
    assert!(trash.says("Mon courrier") && trash.says("jusqu’au 1er avril 2026 inclus"), "{}", trash.main());
    let id = path.rsplit('/').next().unwrap();
    let restored = browser.post(&trash, "/dossier/corbeille", &[("document", id)]).await;
    assert!(browser.get(restored.location()).await.says("de nouveau dans le dossier"));
    assert_eq!(browser.get(&path).await.status, StatusCode::OK);
    // The first form once more deletes nothing behind anybody's back.
    assert_eq!(browser.post(&first, &delete, &[]).await.location(), format!("{path}/gerer"));
    assert_eq!(browser.get(&path).await.status, StatusCode::OK);
    let (trash, form) = (browser.get("/dossier/corbeille").await, browser.get("/dossier/ajouter").await);
    assert!(trash.says("Il n’y a aucun document supprimé."), "{}", trash.main());
    let unknown = browser.post(&form, "/dossier/corbeille", &[("document", "00000000000000000000000000")]).await;
    assert!(unknown.status == StatusCode::NOT_FOUND && unknown.says("n’est plus là"), "{}", unknown.main());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_of_others_is_hidden_or_reported_not_deleted() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = fed(&site).await;
    let manage = browser.get(&format!("{path}/gerer")).await;
    assert!(
        manage.says("Pourquoi ne puis-je pas le supprimer ?") && manage.says("Signaler une erreur"),
        "{}",
        manage.text
    );
    for below in ["modifier", "remplacer", "supprimer"] {
        let page = format!("{path}/{below}");
        assert_eq!(browser.get(&page).await.location(), format!("{path}/gerer"), "{below}");
        let fields = [("titre", "x"), ("categorie", "biologie"), ("date-annee", "2024")];
        assert_eq!(browser.post(&manage, &page, &fields).await.status, StatusCode::NOT_FOUND, "{below}");
    }
    let hidden = browser.post(&manage, &format!("{path}/gerer"), &[("visibilite", "masquer")]).await;
    assert!(browser.get(hidden.location()).await.says("Ce document est masqué aux professionnels."));
    assert_eq!(
        browser.post(&manage, &format!("{path}/gerer"), &[("visibilite", "x")]).await.status,
        StatusCode::FORBIDDEN
    );

    let report = format!("{path}/signaler");
    let form = browser.get(&report).await;
    let text = "</textarea><script>alert(1)</script>";
    for (fields, words) in [
        (vec![("texte", text)], "Choisissez ce qui ne va pas."),
        (vec![("raison", "other")], "Expliquez en quelques mots"),
        (vec![("raison", "wrong"), ("texte", "é".repeat(1001).as_str())], "Gardez 1 000 caractères au plus."),
    ] {
        let answer = browser.post(&form, &report, &fields).await;
        assert!(answer.status == WRONG && answer.says(words) && answer.says("<title>Erreur"), "{}", answer.main());
        assert!(!answer.text.contains("<script>alert"));
    }
    let sent = browser.post(&form, &report, &[("raison", "not-mine"), ("texte", text)]).await;
    assert!(browser.get(sent.location()).await.says("Votre signalement est enregistré."));
    assert!(browser.get(&path).await.says("Signalé le 2 mars 2026"), "{}", browser.get(&path).await.main());
    let neighbour = site.browser(&site.neighbour).await;
    for below in ["gerer", "modifier", "remplacer", "supprimer", "signaler"] {
        assert_eq!(neighbour.get(&format!("{path}/{below}")).await.status, StatusCode::NOT_FOUND, "{below}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_sent_again_with_other_words_is_another_act() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = own(&browser).await;
    let rename = format!("{path}/modifier");
    let form = browser.get(&rename).await;
    let send = async |title: &str| {
        let fields = [("titre", title), ("categorie", "autr-doc"), ("date-annee", "2025")];
        browser.get(browser.post(&form, &rename, &fields).await.location()).await
    };
    assert!(send("Courrier du cabinet").await.says("Courrier du cabinet"));
    // Back to the same form, and a second thought: what was typed last is what stands.
    assert!(send("Courrier de la clinique").await.says("Courrier de la clinique"));
    // The first one again, as a browser replays it, changes nothing.
    assert!(send("Courrier du cabinet").await.says("Courrier de la clinique"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_cannot_name_the_digest_of_its_own_words() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = own(&browser).await;
    let rename = format!("{path}/modifier");
    let form = browser.get(&rename).await;
    let fields = [("titre", "Bilan"), ("categorie", "autr-doc"), ("date-annee", "2025"), ("empreinte", "0")];
    assert_eq!(browser.post(&form, &rename, &fields).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn words_typed_for_a_document_that_another_window_deleted_are_kept() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = own(&browser).await;
    let (rename, delete) = (format!("{path}/modifier"), format!("{path}/supprimer"));
    let (form, other) = (browser.get(&rename).await, browser.get(&delete).await);
    browser.post(&other, &delete, &[]).await;
    let typed =
        [("titre", "Courrier \"du\" cabinet"), ("categorie", "autr-doc"), ("date-mois", "4"), ("date-annee", "2024")];
    let answer = browser.post(&form, &rename, &typed).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.title().starts_with("Erreur") && answer.says("Remettre dans le dossier et enregistrer"));
    assert!(
        answer.says("value=\"Courrier &quot;du&quot; cabinet\"") && answer.says("value=\"2024\""),
        "{}",
        answer.main()
    );
    let wrong = browser.post(&form, &rename, &[("titre", ""), ("categorie", "autr-doc"), ("date-annee", "2023")]).await;
    assert!(wrong.status == StatusCode::CONFLICT && wrong.says("Écrivez un titre") && wrong.says("value=\"2023\""));
    let key = answer.hidden("remise");
    let again: Vec<_> = typed.into_iter().chain([("remise", key.as_str())]).collect();
    for _ in 0..2 {
        let done = browser.post(&answer, &rename, &again).await;
        assert_eq!(done.location(), format!("{path}/gerer?fait=modifie"), "{}", done.main());
    }
    let document = browser.get(&path).await;
    assert!(document.says("Courrier \"du\" cabinet"), "{}", document.main());
    assert!(document.says("Ajouté par vous le 2 mars 2026. Document d’avril 2024."), "{}", document.main());
    let neighbour = site.browser(&site.neighbour).await;
    let form = neighbour.get("/dossier/ajouter").await;
    for fields in [&again[..], &typed[..]] {
        assert_eq!(neighbour.post(&form, &rename, fields).await.status, StatusCode::NOT_FOUND);
    }
}
