//! GET `/acces/historique/{seq}/recu` and `/acces/historique/recu`: a receipt of one event, of several, of the last days.
//!
//! A text file: for people first, in the reader's language; then what `server trace check` and docs/TRACE.md verify.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Response},
};
use http::{HeaderValue, header};
use jiff::ToSpan as _;
use leptos::prelude::{Owner, provide_context};
use portal::history::{self, EventsReceipt, HistoryEvent, Which};
use serde::Deserialize;

use super::words;
use crate::{
    dates,
    error::Fault,
    form::Query,
    i18n::{plain_with, t},
    locale::Locale,
    state::App,
    visit::Visit,
};

/// Days of the receipt of the last days.
pub(super) const DAYS: i64 = 30;

/// The query: from one event to the other, both included; without either, the last days.
#[derive(Debug, Default, Deserialize)]
pub struct Arguments {
    #[serde(default)]
    de: String,
    #[serde(default)]
    a: String,
}

/// The receipt of one event.
///
/// # Errors
/// Not found for an unknown number and for one of another record alike.
pub async fn one(State(app): State<App>, visit: Visit, Path(seq): Path<String>) -> Result<Response, Fault> {
    let seq = seq.parse().map_err(|_| Fault::NotFound)?;
    answer(&app, &visit, Which::One(seq)).await
}

/// The receipt of several.
///
/// # Errors
/// Not found when there is no such event in this record.
pub async fn several(
    State(app): State<App>,
    visit: Visit,
    Query(arguments): Query<Arguments>,
) -> Result<Response, Fault> {
    let which = if arguments.de.is_empty() && arguments.a.is_empty() {
        Which::Since(app.portal.now().saturating_sub((24 * DAYS).hours()).map_err(|_| Fault::NotFound)?)
    } else {
        let number = |text: &str| text.parse().map_err(|_| Fault::NotFound);
        Which::Between(number(&arguments.de)?, number(&arguments.a)?)
    };
    answer(&app, &visit, which).await
}

async fn answer(app: &App, visit: &Visit, which: Which) -> Result<Response, Fault> {
    let made = history::receipt(&app.portal, &visit.person()?.actor, which).await?;
    let mut response = text(visit.preferences.locale, &made).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    // The name says nothing of the person: names stay in download lists.
    let day = dates::in_paris(made.made_at).date();
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"passerelle-recu-{day}.txt\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

/// The file.
fn text(locale: Locale, made: &EventsReceipt) -> String {
    let owner = Owner::new();
    let head = owner.with(|| {
        provide_context(locale);
        head(made)
    });
    owner.cleanup();
    format!("{head}\n{}", made.receipt.to_text())
}

fn head(made: &EventsReceipt) -> String {
    let mut lines = vec![
        t("history-receipt-title"),
        plain_with("history-receipt-made", &[("date", dates::date_time(made.made_at).into())]),
        String::new(),
        plain_with("history-receipt-proves", &[("count", made.events.len().into())]),
    ];
    if made.cut {
        lines.push(plain_with("history-receipt-cut", &[("count", history::MOST.into())]));
    }
    lines.push(String::new());
    lines.extend(made.events.iter().map(line));
    lines.extend([String::new(), t("history-receipt-check"), t("history-receipt-below"), String::new()]);
    lines.into_iter().map(|line| line + "\n").collect()
}

/// An event on one line, whatever its words hold.
fn line(event: &HistoryEvent) -> String {
    let who = words::name(event);
    let what = t(&event.kind.message_id());
    let what = match &event.document_title {
        Some(title) => plain_with("history-document", &[("what", what.into()), ("title", title.clone().into())]),
        None => what,
    };
    let refused = event.refused.map_or(String::new(), |_| format!(" ({})", t("history-refused")));
    let line = format!("- {}, {who} – {what}{refused}", dates::date_time(event.at));
    line.split(char::is_control).collect::<Vec<_>>().join(" ")
}
