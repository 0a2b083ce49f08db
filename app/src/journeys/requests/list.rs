//! `/acces/demandes`: the requests, where each stands, and until when an answer is due.

use axum::{extract::State, response::Response};
use jiff::Timestamp;
use leptos::prelude::*;
use portal::requests::{self, Request};

use super::{HOME, NEW, trail, words};
use crate::{
    dates,
    design::{ButtonLink, CardList, Tag, TagKind},
    error::Fault,
    i18n::{t, t_with},
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The list.
///
/// # Errors
/// When the requests cannot be read.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let person = visit.person()?;
    let all = requests::list(&app.portal, &person.actor).await?;
    let now = app.portal.now();
    Ok(visit.page(|| page(person, &all, now)))
}

fn page(person: &SignedIn, all: &[Request], now: Timestamp) -> Page {
    let list = if all.is_empty() {
        view! { <p>{t("requests-none")}</p> }.into_any()
    } else {
        let cards = all.iter().map(|request| card(request, now)).collect_view();
        view! { <CardList>{cards}</CardList> }.into_any()
    };
    let content = view! {
        <h1>{t("requests-title")}</h1>
        <p class="lede">{t("requests-lead")}</p>
        <p class="actions"><ButtonLink href=NEW>{t("requests-new")}</ButtonLink></p>
        <section class="stack" aria-labelledby="liste-titre">
            <h2 id="liste-titre">{t("requests-list-title")}</h2>
            {list}
        </section>
        <p>{t("requests-complaint")}</p>
    };
    Page::new(t("requests-title"), "/acces", content).trail(trail(person, false))
}

fn card(request: &Request, now: Timestamp) -> impl IntoView + use<> {
    let href = format!("{HOME}/{}", request.id);
    let received = dates::date_time(request.followed.received);
    let delay = request.followed.delay(now);
    let tone = if delay.is_some_and(|delay| delay.has_passed()) { TagKind::Danger } else { TagKind::Plain };
    view! {
        <li class="card">
            <div class="card__body">
                <h3 class="card__title"><a href=href>{words::kind(request.kind)}<span class="heard">", "{received.clone()}</span></a></h3>
                <p class="card__meta">{t_with("requests-received", &[("date", received.into())])}</p>
                <p class="card__tags"><Tag label=words::state(request.followed.state) kind=tone /></p>
                {delay.map(|delay| view! { <p><strong>{words::due(delay)}</strong></p> })}
            </div>
        </li>
    }
}
