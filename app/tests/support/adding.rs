//! Steps of adding a document, as a browser takes them.

use http::StatusCode;

use super::{Answer, Browser};

pub const START: &str = "/dossier/ajouter";
pub const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
pub const FIELDS: [(&str, &str); 5] = [
    ("titre", "Radio <b>du</b> genou"),
    ("categorie", "radio-sc"),
    ("date-jour", ""),
    ("date-mois", "2"),
    ("date-annee", "2026"),
];

/// A draft, begun; the address of its page.
pub async fn begin(browser: &Browser) -> String {
    let form = browser.get(START).await;
    let answer = browser.post(&form, START, &FIELDS).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.main());
    answer.location().to_owned()
}

pub async fn send(browser: &Browser, path: &str, files: &[(&str, &[u8])]) -> Answer {
    let form = browser.get(path).await;
    browser.upload(&form, path, files).await
}
