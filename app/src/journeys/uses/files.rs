//! What was answered, as files: `/acces/usages/attestation` for people, with the signed proof of the last answer, and
//! `/acces/usages/consentements` for programs.

use axum::{
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{HeaderValue, header};
use leptos::prelude::{Owner, provide_context};
use portal::history::{self, Which};
use portal::uses::{self, UsesPage};

use super::words::Words;
use crate::{
    dates,
    error::Fault,
    i18n::{plain_with, t},
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The attestation: what holds and what was answered, then the receipt of the last answer, which is signed.
///
/// # Errors
/// Not found when nothing was answered; when the answers or the trace cannot be read.
pub async fn attestation(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let person = visit.person()?;
    let found = uses::overview(&app.portal, &person.actor).await?;
    let seq = found.receipt.ok_or(Fault::NotFound)?;
    let made = history::receipt(&app.portal, &person.actor, Which::One(seq)).await?;
    let owner = Owner::new();
    let head = owner.with(|| {
        provide_context(visit.preferences.locale);
        head(person, &found, &dates::date_time(made.made_at))
    });
    owner.cleanup();
    let text = format!("{head}\n{}", made.receipt.to_text());
    Ok(file(
        text,
        "text/plain; charset=utf-8",
        &format!("passerelle-usages-{}.txt", dates::in_paris(made.made_at).date()),
    ))
}

/// The answers as FHIR.
///
/// # Errors
/// Not found when nothing was answered; when the answers cannot be read.
pub async fn consents(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let bundle = uses::bundle(&app.portal, &visit.person()?.actor).await?;
    let day = dates::in_paris(app.portal.now()).date();
    Ok(file(bundle, "application/fhir+json; charset=utf-8", &format!("passerelle-usages-{day}.fhir.json")))
}

/// The name says nothing of the person: names stay in download lists.
fn file(content: String, kind: &'static str, name: &str) -> Response {
    let mut response = content.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

fn head(person: &SignedIn, found: &UsesPage, made: &str) -> String {
    let name = person.subject_name.clone().unwrap_or_default();
    let mut lines = vec![
        t("uses-attestation-title"),
        plain_with("uses-attestation-person", &[("name", name.into())]),
        plain_with("uses-attestation-made", &[("date", made.into())]),
        String::new(),
    ];
    for (purpose, verdict) in &found.purposes {
        let words = Words::of(purpose, &found.catalogue);
        lines.push(format!("- {} : {}", words.name(), words.state(*verdict)));
    }
    lines.extend([String::new(), t("uses-past-title")]);
    for told in &found.past {
        let purpose = domain::uses::Use::from_code(&told.code);
        let Some(purpose) = purpose else { continue };
        let words = Words::of(&purpose, &found.catalogue);
        let [yes, no] = words.answers();
        let answer = if told.allowed { yes } else { no };
        lines.push(format!("- {}, {} : {answer}", dates::date_time(told.at), words.name()));
    }
    lines.extend([
        String::new(),
        t("uses-attestation-proof"),
        t("history-receipt-check"),
        t("history-receipt-below"),
        String::new(),
    ]);
    lines.into_iter().map(|line| line.split(char::is_control).collect::<Vec<_>>().join(" ") + "\n").collect()
}
