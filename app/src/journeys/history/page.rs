//! GET `/acces/historique`.

use axum::{extract::State, response::Response};
use domain::trace::event::EventKind;
use leptos::prelude::*;
use portal::history::{self, HistoryEvent, HistoryPage};
use serde::Deserialize;

use crate::{
    dates,
    design::{Pagination, Tag, TagKind},
    error::Fault,
    form::Query,
    i18n::{plain_with, t, t_with},
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
        .map(|events| {
            view! {
                <section class="group">
                    <h3 class="group__title">{dates::date(day(&events[0]))}</h3>
                    <ul class="events">{events.iter().map(event).collect_view()}</ul>
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
            <section class="panel panel--quiet stack">
                <h2>{t("history-help-title")}</h2>
                <p>{t("history-help-text")}</p>
            </section>
        },
    )
    .trail(vec![(t("nav-home"), "/".to_owned())])
}

fn event(event: &HistoryEvent) -> impl IntoView + use<> {
    let what = t(&format!("event-{}", event.kind.code()));
    let what = match &event.document_title {
        Some(title) => t_with("history-document", &[("what", what.into()), ("title", title.clone().into())]),
        None => what,
    };
    let who = event.actor_name.clone().unwrap_or_else(|| t(nobody(event.kind)));
    let quality = event.quality.map(|quality| t(&format!("quality-{}", quality.code())));
    let who = match quality {
        Some(quality) => t_with("history-who", &[("name", who.into()), ("quality", quality.into())]),
        None => who,
    };
    let refused = event.refused.map(|reason| {
        view! {
            <p><Tag label=t("history-refused") kind=TagKind::Danger /> " " {t(&format!("reason-{}", reason.code()))}</p>
        }
    });
    view! {
        <li class="event">
            <p class="event__time"><time datetime=event.at.to_string()>{dates::time(event.at)}</time></p>
            <div class="event__what">
                <p><strong dir="auto">{who}</strong></p>
                <p dir="auto">{what}</p>
                {refused}
                <p class="event__detail">{t_with("history-number", &[("number", event.seq.to_string().into())])}</p>
            </div>
        </li>
    }
}

/// Whom to name when the event names nobody: the service itself, or somebody who could not be recognised.
fn nobody(kind: EventKind) -> &'static str {
    if kind == EventKind::PatientCreated { "history-service" } else { "history-unknown" }
}
