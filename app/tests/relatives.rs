//! Help by a relative, by the pages alone: the patient invites, the relative answers and reads, each ends it; and every
//! address that is not a helper's.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use domain::ids::SessionRef;
use domain::ins::{Ins, InsOid, Matricule};
use domain::rights::{Actor, Quality};
use support::{Answer, Browser, Site};

/// A site with a consultation, an analysis and a psychiatric summary in the record.
async fn site() -> Site {
    let site = Site::new().await;
    for (id, code, title) in
        [("a", "11488-4", "Consultation"), ("b", "11502-2", "Analyse de sang"), ("c", "68599-0", "Bilan du secteur")]
    {
        import(&site, id, code, title).await;
    }
    site
}

async fn import(site: &Site, id: &str, code: &str, title: &str) {
    let ins = Ins { matricule: Matricule::with_key("2790351215189").unwrap(), oid: InsOid::Test };
    let xml = format!(
        r#"<ClinicalDocument xmlns="urn:hl7-org:v3"><id root="1.2.3.4" extension="{id}"/>
<code code="{code}" codeSystem="2.16.840.1.113883.6.1"/><title>{title}</title><effectiveTime value="20260115"/>
<confidentialityCode code="N"/><recordTarget><patientRole><id extension="{}" root="{}"/>
<patient><name><family qualifier="BR">PAT-TROIS</family><given>DOMINIQUE</given></name>
<administrativeGenderCode code="F"/><birthTime value="19790328"/></patient></patientRole></recordTarget>
<author><time value="20260115"/><assignedAuthor><id root="1.2.3"/><assignedPerson><name>Dr Alix FICTIVE</name></assignedPerson></assignedAuthor></author>
<component><structuredBody><component><section><title>Examen</title><text><paragraph>Texte.</paragraph></text></section></component></structuredBody></component></ClinicalDocument>"#,
        ins.matricule.as_str(),
        ins.oid.as_str(),
    );
    portal::import::import_document(&site.portal, "Alimentation", &ins, xml.as_bytes()).await.unwrap();
}

const INVITE: &str = "/acces/proches/inviter";

/// Invites by the form, its preview and its button; the code, and the page that shows it.
async fn invite(browser: &Browser, fields: &[(&str, &str)]) -> (String, Answer) {
    let form = browser.get(INVITE).await;
    let preview = browser.post(&form, INVITE, fields).await;
    assert_eq!(preview.status, 200, "{}", preview.main());
    let shown = browser.post(&preview, "/acces/proches/inviter/enregistrer", fields).await;
    assert_eq!(shown.status, 200, "{}", shown.main());
    let after = shown.main().split("control--code").nth(1).unwrap();
    let code = after.split(['>', '<']).nth(1).unwrap().to_owned();
    assert_eq!(code.len(), 14, "{code}");
    (code, shown)
}

const WISH: [(&str, &str); 4] =
    [("prenom", "Marcel"), ("lien", "mon voisin"), ("partie", "reports"), ("duree", "1-an")];

/// The neighbour as helper of the patient, in a browser of their own.
async fn helping(site: &Site, me: &Browser, fields: &[(&str, &str)]) -> Browser {
    let (code, _) = invite(me, fields).await;
    portal::relatives::accept(&site.portal, &site.neighbour, &code, app::journeys::relatives::make).await.unwrap();
    site.browser(&as_helper(site)).await
}

fn as_helper(site: &Site) -> Actor {
    let session = SessionRef::from_bytes([9; 16]);
    Actor { subject: site.me.subject, quality: Quality::Delegate, session, ..site.neighbour.clone() }
}

#[tokio::test]
async fn a_patient_invites_and_the_relative_accepts_reads_and_stops() {
    let site = site().await;
    let (me, he) = (site.browser(&site.me).await, site.browser(&site.neighbour).await);
    let (code, shown) = invite(&me, &WISH).await;
    assert!(shown.says("Notez-le maintenant") && shown.says("Marcel"));
    assert!(!me.get("/acces/proches").await.text.contains(&code), "the code is shown once");

    let wrong =
        he.post(&he.get("/proches/invitation").await, "/proches/invitation", &[("code", "AAAA-BBBB-CCCC")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.title().starts_with("Erreur") && wrong.says("AAAA-BBBB-CCCC"), "what was typed is kept");
    let offer = he.post(&wrong, "/proches/invitation", &[("code", &code.to_lowercase())]).await;
    assert_eq!(offer.status, 200, "{}", offer.main());
    for words in [
        "Dominique PAT-TROIS",
        "Lire : Synthèses et comptes rendus",
        "Les documents reconnus comme sensibles restent fermés",
    ] {
        assert!(offer.says(words), "{words}: {}", offer.main());
    }
    let done = he.post(&offer, "/proches/invitation", &[("code", &code), ("choix", "accepter")]).await;
    assert_eq!((done.status.as_u16(), done.location()), (303, "/proches?fait=accord"));
    let list = me.get("/acces/proches").await;
    assert!(list.says("MARCEL PAT-TROIS") && list.says("mon voisin"), "{}", list.main());

    let helper = site.browser(&as_helper(&site)).await;
    let record = helper.get("/dossier").await;
    assert!(record.says("Consultation") && record.says("1 document"), "{}", record.main());
    for kept in ["Analyse de sang", "Bilan du secteur", "Justificatif"] {
        assert!(!record.says(kept), "{kept}");
    }
    assert!(record.says("Vous aidez MARCEL PAT-TROIS"), "whose record: the banner");
    for link in [
        "/acces",
        "/acces/historique",
        "/dossier/emporter",
        "/dossier/corbeille",
        "/dossier/ajouter",
        "/dossier/profil",
    ] {
        assert!(!record.text.contains(&format!("href=\"{link}\"")), "{link} is offered");
    }
    let mine = helper.get("/proches").await;
    let proof = mine.main().split("href=\"").find(|part| part.contains("/justificatif\"")).unwrap();
    let proof = helper.get(proof.split('"').next().unwrap()).await;
    assert!(proof.status == 200 && proof.text.starts_with("%PDF-"));

    let stop =
        mine.main().split("href=\"").find(|part| part.contains("/arreter\"")).unwrap().split('"').next().unwrap();
    assert!(helper.get(stop).await.says("Voulez-vous arrêter d’aider"));
    let stopped = helper.post(&mine, stop, &[]).await;
    assert_eq!(stopped.location(), "/proches?fait=arret");
    assert_eq!(helper.get("/dossier").await.status, 404, "at the next request");
    assert_eq!(helper.get("/").await.status, 404);
}

#[tokio::test]
async fn mistakes_are_told_and_nothing_typed_is_lost() {
    let site = site().await;
    let me = site.browser(&site.me).await;
    let form = me.get(INVITE).await;
    let wrong = me
        .post(&form, INVITE, &[("prenom", "Zoé"), ("lien", "ma nièce"), ("sensibles", "oui"), ("duree", "2-ans")])
        .await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.title().starts_with("Erreur") && wrong.says("Cochez au moins une partie"), "{}", wrong.main());
    assert!(wrong.text.contains("value=\"Zoé\"") && wrong.text.contains("value=\"ma nièce\""));
    assert_eq!(wrong.text.matches(" checked").count(), 2, "sensitive, two years: {}", wrong.main());
    let nameless = me.post(&form, INVITE, &[("partie", "reports")]).await;
    assert!(nameless.status == 422 && nameless.says("Écrivez un prénom"));
    invite(&me, &WISH).await;
    let again = me.post(&me.get(INVITE).await, INVITE, &WISH).await;
    assert!(again.status == 422 && again.says("attend déjà une réponse"), "{}", again.main());
}

#[tokio::test]
async fn the_patient_changes_and_ends_with_a_question_and_old_pages_change_nothing() {
    let site = site().await;
    let me = site.browser(&site.me).await;
    let helper = helping(&site, &me, &WISH).await;
    let list = me.get("/acces/proches").await;
    let mut links = list.main().split("href=\"/acces/proches/").skip(1).map(|part| part.split('"').next().unwrap());
    let page = format!("/acces/proches/{}", links.find(|link| link.len() == 26).unwrap());
    let form = me.get(&page).await;
    assert!(form.says("Aide de MARCEL PAT-TROIS"), "{}", form.main());
    let (seen, choice) = (form.hidden("vu"), [("partie", "results"), ("duree", "meme")]);
    let mut fields = choice.to_vec();
    fields.push(("vu", &seen));
    assert_eq!(me.post(&form, &page, &fields).await.location(), "/acces/proches?fait=change");
    let record = helper.get("/dossier").await;
    assert!(record.says("Analyse de sang") && !record.says("Consultation"), "{}", record.main());
    // A page of before, in another window.
    let mut wide = fields.clone();
    wide.push(("partie", "reports"));
    let late = me.get(&page).await;
    let stale = me.post(&late, &page, &wide).await;
    assert_eq!(stale.status, 409, "{}", stale.main());
    assert!(stale.says("dans une autre fenêtre") && !helper.get("/dossier").await.says("Consultation"));

    let end = format!("{page}/terminer");
    let question = me.get(&end).await;
    assert!(question.says("Voulez-vous mettre fin à l’aide de"), "{}", question.main());
    let seen = question.hidden("vu");
    assert_eq!(me.post(&question, &end, &[("vu", &seen)]).await.location(), "/acces/proches?fait=fin");
    assert_eq!(helper.get("/dossier").await.status, 404);
    assert_eq!(
        me.post(&question, &end, &[("vu", &seen)]).await.location(),
        "/acces/proches?fait=fin",
        "a double click"
    );
    assert_eq!(me.get(&page).await.status, 404);
    assert!(me.get("/acces/proches").await.says("Aides terminées"));
}

#[tokio::test]
async fn a_form_that_was_opened_for_another_record_does_nothing() {
    let site = site().await;
    let (me, he) = (site.browser(&site.me).await, site.browser(&site.neighbour).await);
    let foreign = he.get(INVITE).await;
    let sent = me.post(&foreign, "/acces/proches/inviter/enregistrer", &WISH).await;
    assert_eq!(sent.status, 409, "{}", sent.main());
    assert!(me.get("/acces/proches").await.says("Personne ne vous aide"));
}

#[tokio::test]
async fn a_helper_gets_a_plain_page_at_every_address_that_is_not_theirs() {
    let site = site().await;
    let mut all = vec![("prenom", "Marcel"), ("ajouter", "oui"), ("sensibles", "oui"), ("duree", "1-an")];
    for part in ["reports", "prescriptions", "results", "imaging", "prevention", "papers", "others", "profile"] {
        all.push(("partie", part));
    }
    let me = site.browser(&site.me).await;
    let helper = helping(&site, &me, &all).await;
    let form = helper.get("/dossier/ajouter").await;
    assert_eq!(form.status, 200, "{}", form.main());
    let document = helper.get("/dossier").await;
    let document = document.main().split("href=\"/dossier/").nth(1).unwrap_or_default().len();
    assert!(document > 0);
    for path in [
        "/acces",
        "/acces/professionnels",
        "/acces/urgence",
        "/acces/masques",
        "/acces/equipes",
        "/acces/historique",
        "/acces/historique/recu",
        "/acces/dossier",
        "/acces/dossier/fermer",
        "/acces/dossier/effacer",
        "/acces/usages",
        "/acces/usages/recherche",
        "/acces/usages/consentements",
        "/acces/demandes",
        "/acces/demandes/nouvelle",
        "/acces/demandes/nouvelle/acces",
        "/acces/avertissements",
        "/acces/avertissements/adresse",
        "/acces/proches",
        "/acces/proches/inviter",
        "/acces/proches/01234567890123456789012345",
        "/dossier/emporter",
        "/dossier/resume",
        "/dossier/profil/directives",
        "/dossier/profil/directives/ecrire",
        "/dossier/profil/allergies/ajouter",
    ] {
        let answer = helper.get(path).await;
        assert_eq!(answer.status, 404, "{path}: {}", answer.title());
        assert!(!answer.says("Consultation"), "{path}");
    }
    for (path, fields) in [
        ("/acces/urgence", &[("samu", "oui")][..]),
        ("/acces/urgence/enregistrer", &[("samu", "oui")]),
        ("/acces/masques", &[("masque", "nouveaux")]),
        ("/acces/masques/enregistrer", &[("masque", "nouveaux")]),
        ("/acces/proches/inviter", &WISH),
        ("/acces/proches/inviter/enregistrer", &WISH),
        ("/dossier/resume", &[("partie", "documents")]),
        ("/dossier/profil/directives/ecrire", &[("texte", "x")]),
    ] {
        let answer = helper.post(&form, path, fields).await;
        assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
        assert_ne!(answer.status, 422, "{path}");
    }
    assert!(me.get("/acces/proches").await.main().matches("<article").count() == 1);
}

#[tokio::test]
async fn whoever_may_not_invite_is_told_why() {
    let site = site().await;
    let parent = site.browser(&site.child().await).await;
    for path in ["/acces/proches", INVITE] {
        let answer = parent.get(path).await;
        assert!(
            answer.status == 200 && answer.says("ne peut pas le faire pour la personne qu’il représente"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_helper_of_a_closed_record_is_told_so_without_a_loop() {
    let site = site().await;
    let me = site.browser(&site.me).await;
    let helper = helping(&site, &me, &WISH).await;
    let seen = portal::life::read(&site.portal, &site.me).await.unwrap().version;
    let act = portal::acts::Act::new(site.me.subject.unwrap());
    let close = domain::rights::lifecycle::LifeAct::Close;
    portal::life::act(&site.portal, &site.me, &act, seen, close).await.unwrap();
    for path in ["/", "/dossier", "/acces/dossier", "/acces/dossier/fermer", "/acces/proches"] {
        let answer = helper.get(path).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, "/proches?fait=ferme"), "{path}");
    }
    let page = helper.get("/proches?fait=ferme").await;
    assert!(page.status == 200 && page.says("n’est pas ouvert en ce moment"), "{}", page.main());
    assert!(page.says("Arrêter d’aider"));

    assert!(me.get("/acces/dossier").await.text.contains("href=\"/acces/proches\""), "help is ended from here");
    let list = me.get("/acces/proches").await;
    assert!(list.status == 200 && list.says("MARCEL PAT-TROIS"), "{}", list.main());
    let refused = me.post(&me.get(INVITE).await, "/acces/proches/inviter/enregistrer", &WISH).await;
    assert_eq!(refused.status, 409, "{}", refused.main());
}
