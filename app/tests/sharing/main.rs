//! Who sees the record, by the pages alone: state, search, preview, saving, masks, emergencies; late and foreign forms.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod late;
mod masks;
mod people;
#[path = "../support/mod.rs"]
mod support;
mod teams;

use domain::ins::{Ins, InsOid, Matricule};
use domain::rights::sharing::NationalId;
use portal::directory::{self, Practitioner, Structure};
use support::{Answer, Browser, Site};

const DOCTOR: &str = "810000000001";
const NURSE: &str = "810000000002";
const OTHER: &str = "810000000003";

fn practitioner(number: &str, name: &str, profession: &str, active: bool) -> Practitioner {
    let clinic = Structure { id: NationalId::parse("1750712184").unwrap(), name: "Clinique des Lilas".to_owned() };
    Practitioner {
        id: NationalId::parse(number).unwrap(),
        name: name.to_owned(),
        profession: profession.to_owned(),
        structure: Some(clinic),
        regulates: false,
        active,
        email: None,
    }
}

/// A site with three professionals, and a record with a consultation (by Dr Fictive), an analysis and a psychiatric summary.
async fn site() -> Site {
    let site = Site::new().await;
    let all = [
        practitioner(DOCTOR, "Dr Alix FICTIVE", "G15_10", true),
        practitioner(NURSE, "Noa INVENTÉE", "G15_60", true),
        practitioner(OTHER, "Dr Autre EXEMPLE", "G15_10", true),
    ];
    directory::put(&site.portal, &all).await.unwrap();
    for (id, code, title) in
        [("a", "11488-4", "Consultation"), ("b", "11502-2", "Analyse de sang"), ("c", "68599-0", "Bilan psychologique")]
    {
        let author = if id == "a" { DOCTOR } else { "810000000009" };
        import(&site, id, code, title, author).await;
    }
    site
}

async fn import(site: &Site, id: &str, code: &str, title: &str, author: &str) {
    let xml = format!(
        r#"<ClinicalDocument xmlns="urn:hl7-org:v3"><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
        <id root="1.2.3.4" extension="{id}"/><code code="{code}"/><title>{title}</title><effectiveTime value="20260115"/>
        <recordTarget><patientRole><id root="1.2.250.1.213.1.4.10" extension="279035121518989"/></patientRole></recordTarget>
        <author><time value="20260115"/><assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="{author}"/>
        <assignedPerson><name><given>Alix</given><family>FICTIVE</family></name></assignedPerson></assignedAuthor></author>
        <component><structuredBody/></component></ClinicalDocument>"#
    );
    let ins = Ins { matricule: Matricule::with_key("2790351215189").unwrap(), oid: InsOid::Test };
    portal::import::import_document(&site.portal, "Alimentation", &ins, xml.as_bytes()).await.unwrap();
}

/// Looks for somebody by the form of `page`; the results.
async fn search(browser: &Browser, page: &str, words: &str) -> Answer {
    let form = browser.get(page).await;
    let sent = browser.post(&form, page, &[("q", words)]).await;
    assert_eq!(sent.status, 303, "{}", sent.main());
    let address = sent.location().split('#').next().unwrap().to_owned();
    assert!(!address.to_lowercase().contains("fictive"), "the address names nobody: {address}");
    browser.get(&address).await
}

/// The first link of an answer that begins so.
fn link(answer: &Answer, start: &str) -> String {
    let mark = format!("href=\"{start}");
    let rest = answer.main().split(mark.as_str()).nth(1).unwrap_or_else(|| panic!("{start}: {}", answer.main()));
    format!("{start}{}", rest.split(['"', '#']).next().unwrap())
}

/// The page of a professional.
async fn page_of(browser: &Browser, words: &str) -> String {
    let address = link(&search(browser, "/acces/professionnels", words).await, "/acces/professionnels/");
    assert!(!address.contains("8100000"), "{address}");
    address
}

/// Takes a decision by the form of a page, its preview and its button; the page after it, and the preview.
async fn decide(browser: &Browser, address: &str, fields: &[(&str, &str)]) -> (Answer, Answer) {
    let form = browser.get(address).await;
    let preview = browser.post(&form, address, fields).await;
    assert_eq!(preview.status, 200, "{}", preview.main());
    let seen = preview.hidden("vu");
    let mut all = fields.to_vec();
    all.push(("vu", &seen));
    let saved = browser.post(&preview, &format!("{address}/enregistrer"), &all).await;
    assert_eq!(saved.status, 303, "{}", saved.main());
    let told = browser.get(saved.location()).await;
    (told, preview)
}
