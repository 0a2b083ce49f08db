//! GET `/acces/historique`.

use axum::{extract::State, response::Response};
use domain::trace::event::EventKind;
use leptos::prelude::*;
use portal::history::{self, HistoryEvent, HistoryPage};
use serde::Deserialize;

use super::receipt::DAYS;
use crate::{
    dates,
    design::{Pagination, Tag, TagKind},
    error::Fault,
    form::Query,
    i18n::{plain_with, t, t_foreign, t_with},
    page::Page,
    state::App,
    visit::Visit,
};

/// The query.
#[derive(Debug, Default, Deserialize)]
pub struct Arguments {
    #[serde(default)]
    page: String,
}

/// The list, newest first.
///
/// # Errors
/// When the trace cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let page = arguments.page.parse().unwrap_or(1).max(1);
    let history = history::list(&app.portal, &visit.person()?.actor, page).await?;
    Ok(visit.page(|| view(&history)))
}

fn view(history: &HistoryPage) -> Page {
    let title = t("history-title");
    let head = if history.pages > 1 {
        plain_with(
            "history-page-title",
            &[
                ("title", title.clone().into()),
                ("page", history.page.to_string().into()),
                ("pages", history.pages.to_string().into()),
            ],
        )
    } else {
        title.clone()
    };
    let day = |event: &HistoryEvent| dates::in_paris(event.at).date();
    let days = history
        .events
        .chunk_by(|a, b| day(a) == day(b))
        .map(|day_events| {
            view! {
                <section class="group">
                    <h3 class="group__title">{dates::date(day(&day_events[0]))}</h3>
                    <ul class="events">{day_events.chunk_by(alike).map(events).collect_view()}</ul>
                </section>
            }
        })
        .collect_view();
    Page::new(
        head,
        "/acces/historique",
        view! {
            <h1>{title}</h1>
            <p class="lede">{t("history-lead")}</p>
            <section class="stack" aria-labelledby="liste-titre">
                <h2 id="liste-titre">{t("history-list-title")}</h2>
                {history.events.is_empty().then(|| view! { <p>{t("history-empty")}</p> })}
                {days}
                <Pagination page=history.page pages=history.pages base="/acces/historique?page=" />
            </section>
            {receipts(&history.events)}
            <section class="panel panel--quiet stack">
                <h2>{t("history-help-title")}</h2>
                <p>{t("history-help-text")}</p>
            </section>
        },
    )
    .trail(vec![(t("nav-home"), "/".to_owned())])
}

/// The receipts of several events: of this page, of the last days.
fn receipts(events: &[HistoryEvent]) -> Option<impl IntoView + use<>> {
    let (first, last) = (events.first()?, events.last()?);
    let page = format!("/acces/historique/recu?de={}&a={}", last.seq, first.seq);
    let days = i32::try_from(DAYS).unwrap_or_default();
    Some(view! {
        <section class="panel panel--quiet stack">
            <h2>{t("history-receipts-title")}</h2>
            <p>{t("history-receipts-text")}</p>
            <p><a class="link" href=page download>{t("history-receipts-page")}</a></p>
            <p><a class="link" href="/acces/historique/recu" download>{t_with("history-receipts-days", &[("days", days.into())])}</a></p>
        </section>
    })
}

/// The link to the receipt of what one line tells.
fn receipt(events: &[HistoryEvent], what: &str) -> impl IntoView + use<> {
    let (first, last) = (&events[0], &events[events.len() - 1]);
    let href = if first.seq == last.seq {
        format!("/acces/historique/{}/recu", first.seq)
    } else {
        format!("/acces/historique/recu?de={}&a={}", last.seq, first.seq)
    };
    let of = plain_with("history-receipt-of", &[("what", what.into()), ("time", dates::time(first.at).into())]);
    view! { <p><a class="link" href=href download>{t("history-receipt")}<span class="heard">{of}</span></a></p> }
}

/// Whether two events say the same to a reader but for their time.
fn alike(a: &HistoryEvent, b: &HistoryEvent) -> bool {
    (a.kind, a.actor_name.as_deref(), a.quality, a.purpose, a.refused, a.document, a.count)
        == (b.kind, b.actor_name.as_deref(), b.quality, b.purpose, b.refused, b.document, b.count)
}

/// Events that say the same one after the other, as one line with their number.
fn events(events: &[HistoryEvent]) -> impl IntoView + use<> {
    let first = &events[0];
    let (last, count) = (&events[events.len() - 1], events.len());
    let what = t(&first.kind.message_id());
    let receipt = receipt(events, &what);
    let what = match &first.document_title {
        Some(title) => t_foreign("history-document", &[("what", what), ("title", title.clone())]),
        None => what.into_any(),
    };
    let counted = if first.kind == EventKind::FilesReceived { "history-files" } else { "history-documents" };
    let documents = first.count.map(|count| {
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        view! { <p class="event__detail">{t_with(counted, &[("count", count.into())])}</p> }
    });
    let times = (count > 1).then(|| {
        let start = dates::time(last.at);
        view! { <p class="event__detail">{t_with("history-times", &[("count", count.into()), ("start", start.into())])}</p> }
    });
    let purpose = first.purpose.map(|purpose| {
        view! { <p class="event__detail">{t(&format!("purpose-{}", purpose.code()))}</p> }
    });
    let refused = first.refused.map(|reason| {
        view! { <p><Tag label=t("history-refused") kind=TagKind::Danger /> " " {t(&format!("reason-{}", reason.code()))}</p> }
    });
    view! {
        <li class="event">
            <p class="event__time"><time datetime=first.at.to_string()>{dates::time(first.at)}</time></p>
            <div class="event__what">
                <p><strong>{who(first)}</strong></p>
                <p>{what}</p>
                {documents}
                {times}
                {purpose}
                {refused}
                {receipt}
            </div>
        </li>
    }
}

/// « Vous », or the name and in which quality.
fn who(event: &HistoryEvent) -> AnyView {
    if event.by_me {
        return t("history-you").into_any();
    }
    let name = event.actor_name.clone().unwrap_or_else(|| t(nobody(event.kind)));
    match event.quality {
        Some(quality) => {
            let quality = t(&format!("quality-{}", quality.code()));
            view! { <bdi>{name}</bdi> " (" {quality} ")" }.into_any()
        }
        None => view! { <bdi>{name}</bdi> }.into_any(),
    }
}

/// Whom to name when the event names nobody: the service itself, or somebody who could not be recognised.
pub(super) fn nobody(kind: EventKind) -> &'static str {
    if matches!(kind, EventKind::PatientCreated | EventKind::RecordOpened | EventKind::DocumentErased) {
        "history-service"
    } else {
        "history-unknown"
    }
}
