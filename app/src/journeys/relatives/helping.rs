//! `/proches`: whom one helps, until when, and the proof of it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use leptos::prelude::*;
use portal::relatives::{self, Helping};

use super::{Arguments, HELPING, fault, helping_trail, id, told, words};
use crate::{
    dates,
    design::{ButtonKind, ButtonLink, SummaryList, SummaryRow},
    error::Fault,
    form::Query,
    i18n::t,
    page::Page,
    state::App,
    visit::Visit,
};

/// The list.
///
/// # Errors
/// When it cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let all = relatives::list(&app.portal, &person.actor).await?;
    Ok(visit.page(|| told(&arguments, page(&all))))
}

/// The PDF that proves one's own help.
///
/// # Errors
/// Not found for any id but that of one's own help that goes on.
pub async fn proof(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let proof = relatives::proof(&app.portal, &person.actor, &id(&key)?).await;
    let (bytes, day) = match proof {
        Ok(found) => found,
        Err(error) => return fault(error).and_then(|_| Err(Fault::Internal)),
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    // The name says nothing of the person: names stay in download lists.
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"passerelle-justificatif-{day}.pdf\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}

fn page(all: &[Helping]) -> Page {
    let list = match all {
        [] => view! { <p>{t("relatives-helping-none")}</p> }.into_any(),
        all => all.iter().map(one).collect_view().into_any(),
    };
    let open = (!all.is_empty()).then(|| {
        view! { <ButtonLink href="/personne">{t("relatives-helping-open")}</ButtonLink> }
    });
    let content = view! {
        <h1>{t("relatives-helping-title")}</h1>
        <p class="lede">{t("relatives-helping-lead")}</p>
        {list}
        <p class="actions">
            {open}
            <ButtonLink href=format!("{HELPING}/invitation") kind=ButtonKind::Secondary>{t("relatives-answer-link")}</ButtonLink>
        </p>
    };
    Page::new(t("relatives-helping-title"), HELPING, content).trail(helping_trail(false))
}

fn one(one: &Helping) -> impl IntoView + use<> {
    let path = format!("{HELPING}/{}", one.id);
    let name = one.name.to_string();
    let about = || view! { <span class="heard">" : "{words::name(&name)}</span> };
    let rows = vec![
        SummaryRow::new(t("relatives-since"), words::day(one.since)),
        SummaryRow::new(t("relatives-until"), dates::date(one.last_day)),
    ];
    view! {
        <article class="panel stack">
            <h2>{words::name(&name)}</h2>
            <SummaryList rows />
            {words::list(words::permitted(&one.scope))}
            <p class="actions">
                <a class="link" href=format!("{path}/justificatif")>{t("relatives-proof-link")}{about()}</a>
                <a class="link" href=format!("{path}/arreter")>{t("relatives-stop-link")}{about()}</a>
            </p>
        </article>
    }
}
