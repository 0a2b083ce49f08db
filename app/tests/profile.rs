//! The medical profile: what was done is told first, and answers to proposals lead on.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod support;

use domain::ins::{Ins, InsOid, Matricule};
use support::{Answer, Site};

const PROFILE: &str = "/dossier/profil";

/// Takes a document of this type and day into the record, with these coded entries.
async fn import(site: &Site, id: &str, code: &str, day: &str, title: &str, entries: &str) {
    let xml = format!(
        r#"<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
        <id root="1.2.3.4" extension="{id}"/><code code="{code}"/><title>{title}</title><effectiveTime value="{day}"/>
        <recordTarget><patientRole><id root="1.2.250.1.213.1.4.10" extension="279035121518989"/></patientRole></recordTarget>
        <component><structuredBody><component><section><title>Essai</title><text>Essai</text>{entries}</section></component></structuredBody></component></ClinicalDocument>"#
    );
    let ins = Ins { matricule: Matricule::with_key("2790351215189").unwrap(), oid: InsOid::Test };
    portal::import::import_document(&site.portal, "Alimentation", &ins, xml.as_bytes()).await.unwrap();
}

const DISEASE: &str = r#"<entry><observation classCode="OBS" moodCode="EVN"><templateId root="1.3.6.1.4.1.19376.1.5.3.1.4.5"/><code code="DX"/>
  <statusCode code="completed"/><value xsi:type="CD" code="J45" codeSystem="2.16.840.1.113883.6.3" displayName="Asthme"/></observation></entry>"#;
const MEDICINE: &str = r#"<entry><substanceAdministration classCode="SBADM" moodCode="INT"><statusCode code="active"/><consumable><manufacturedProduct>
  <manufacturedMaterial><name>Ramipril</name></manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration></entry>"#;

fn title(page: &Answer) -> &str {
    page.text.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default()
}

/// What the way here calls the page.
fn crumb(page: &Answer) -> &str {
    page.text.split("aria-current=\"page\">").last().and_then(|rest| rest.split('<').next()).unwrap_or_default()
}

#[tokio::test]
async fn what_was_done_is_told_first_and_by_its_name() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let add = format!("{PROFILE}/maladies/ajouter");
    let form = browser.get(&add).await;
    let wrong = browser.post(&form, &add, &[("nom", "")]).await;
    assert!(title(&wrong).starts_with("Erreur"), "{}", title(&wrong));
    assert_eq!(crumb(&wrong).replace('\u{a0}', " "), "Maladies : ajouter", "the way here does not say what is wrong");
    let added = browser.post(&wrong, &add, &[("nom", "Asthme <b>")]).await;
    assert!(!added.location().contains("Asthme"), "an address holds no word of health: {}", added.location());
    let page = browser.get(added.location()).await;
    let told = title(&page).replace('\u{a0}', " ");
    assert!(told.starts_with("« Asthme &lt;b&gt; » est ajouté – Maladies"), "{told}");
    assert_eq!(crumb(&page), "Maladies");
    let notice = page.main().find("role=\"status\" tabindex=\"-1\" autofocus").expect("a notice with the focus");
    assert!(Some(notice) < page.main().find("<h1"), "{}", page.main());
    assert!(page.says("Retour au profil médical"));
    let other = browser.get(&format!("{PROFILE}/maladies?fait=ajout&quoi={}", "0".repeat(26))).await;
    assert!(title(&other).starts_with("C’est ajouté – Maladies"), "what is not there is not named: {}", title(&other));
    assert!(title(&browser.get(&format!("{PROFILE}/maladies?fait=x")).await).starts_with("Maladies"));
}

#[tokio::test]
async fn answers_to_proposals_lead_to_the_next_ones() {
    let site = Site::new().await;
    import(&site, "a", "11488-4", "20260115", "Synthèse", &format!("{DISEASE}{MEDICINE}")).await;
    let browser = site.browser(&site.me).await;
    let overview = browser.get(PROFILE).await;
    assert!(overview.text.contains(&format!("href=\"{PROFILE}/maladies/propositions\"")), "{}", overview.main());
    let page = browser.get(&format!("{PROFILE}/maladies?fait=choix")).await;
    let link = format!("href=\"{PROFILE}/traitements/propositions\"");
    assert!(page.main().contains(&link), "{}", page.main());
    assert!(page.says("Il reste 1 proposition dans Traitements"), "{}", page.main());
    // From the last section one comes round to the first.
    let page = browser.get(&format!("{PROFILE}/traitements?fait=choix")).await;
    assert!(page.main().contains(&format!("href=\"{PROFILE}/maladies/propositions\"")), "{}", page.main());
    let unasked = browser.get(&format!("{PROFILE}/maladies")).await;
    assert!(!unasked.main().contains(&link), "only after answers");
}

#[tokio::test]
async fn directives_among_the_documents_are_told_with_which_is_later() {
    let site = Site::new().await;
    let browser = site.browser(&site.me).await;
    let path = format!("{PROFILE}/directives");
    assert!(browser.get(&path).await.says("Vous n’en avez pas écrit ici. Ce n’est pas obligatoire."));
    import(&site, "a", "11488-4", "20260201", "Consultation", "").await;
    import(&site, "b", "EXPPAT_3", "20260115", "Mes volontés", "").await;
    let page = browser.get(&path).await;
    assert!(page.says("Il y en a parmi les documents du dossier."), "{}", page.main());
    assert!(page.says("Mes volontés") && page.says("15 janvier 2026"), "{}", page.main());
    assert!(!page.main().contains("Consultation"), "only directives");
    let write = format!("{path}/ecrire");
    let form = browser.get(&write).await;
    let written = browser.post(&form, &write, &[("texte", "Première volonté")]).await;
    let page = browser.get(written.location()).await;
    assert!(
        page.says("Le texte écrit ici le 2 mars 2026 est plus récent que le document du 15 janvier 2026."),
        "{}",
        page.main()
    );
    for (id, day, words) in
        [("c", "2026", "leurs dates ne disent pas"), ("d", "20260303", "Le document du 3 mars 2026 est plus récent")]
    {
        import(&site, id, "EXPPAT_3", day, "Autres volontés", "").await;
        let page = browser.get(&path).await;
        assert!(page.says(words), "{day}: {}", page.main());
    }
}
