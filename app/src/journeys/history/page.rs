//! GET `/acces/historique`.

use axum::{extract::State, response::Response};
use leptos::prelude::*;
use portal::history::{self, AccessReport, HistoryEvent, HistoryPage, Whose};

use super::query::{Arguments, LIST, PAGE, Query};
use super::receipt::DAYS;
use super::{events, people};
use crate::{
    dates,
    design::{Pagination, Tag, TagKind},
    error::Fault,
    form,
    i18n::{plain_with, t, t_with},
    page::Page,
    state::App,
    visit::Visit,
};

/// The history: who looked, then what was done, newest first.
///
/// # Errors
/// When the trace cannot be read.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    form::Query(arguments): form::Query<Arguments>,
) -> Result<Response, Fault> {
    let query = Query::of(&arguments);
    let wanted = query.wanted(app.portal.now());
    let history = history::list(&app.portal, &visit.person()?.actor, wanted).await?;
    Ok(visit.page(|| view(query, &history)))
}

fn view(query: Query, history: &HistoryPage) -> Page {
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
    let whole = query.whose == Whose::Everyone && history.page == 1;
    let first = whole.then(|| view! { {people::emergencies(history)} {people::list(query, history)} });
    let cut = history.cut.then(|| view! { <p><strong>{t("history-cut")}</strong></p> });
    Page::new(
        head,
        PAGE,
        view! {
            <h1>{title}</h1>
            <p class="lede"><strong>{people::sentence(query, history)}</strong></p>
            <p>{t("history-lead")}</p>
            {reports(&history.reports)}
            {first}
            {query.form(history)}
            <section class="stack" aria-labelledby=LIST>
                <h2 id=LIST tabindex="-1">{t("history-list-title")}</h2>
                {query.filters(history)}
                <p>{t_with("history-total", &[("count", history.total.into()), ("since", query.period.words().into())])}</p>
                {cut}
                {days(&history.events)}
                <Pagination page=history.page pages=history.pages base=query.base() />
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

/// The list, a title for each day.
fn days(events: &[HistoryEvent]) -> impl IntoView + use<> {
    let day = |event: &HistoryEvent| dates::in_paris(event.at).date();
    events
        .chunk_by(|a, b| day(a) == day(b))
        .map(|of_day| {
            let lines = of_day.chunk_by(events::alike).map(|group| events::line(group, false)).collect_view();
            view! {
                <section class="group">
                    <h3 class="group__title">{dates::date(day(&of_day[0]))}</h3>
                    <ul class="events">{lines}</ul>
                </section>
            }
        })
        .collect_view()
}

/// What the reader did not recognise, and what became of it.
fn reports(reports: &[AccessReport]) -> Option<impl IntoView + use<>> {
    let one = |report: &AccessReport| {
        let href = format!("{PAGE}/{}/signaler", report.seq);
        let (id, kind) = match report.answer {
            Some(_) => ("history-report-answered", TagKind::Success),
            None => ("history-report-waiting", TagKind::Warning),
        };
        let words = t_with("history-report-of", &[("date", dates::date_time(report.at).into())]);
        view! { <li><a class="link" href=href>{words}</a> " " <Tag label=t(id) kind /></li> }
    };
    (!reports.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="signalements-titre">
                <h2 id="signalements-titre">{t("history-reports-title")}</h2>
                <ul class="ways">{reports.iter().map(one).collect_view()}</ul>
            </section>
        }
    })
}

/// The receipts of several events: of this page, of the last days.
fn receipts(events: &[HistoryEvent]) -> Option<impl IntoView + use<>> {
    let (first, last) = (events.first()?, events.last()?);
    let page = format!("{PAGE}/recu?de={}&a={}", last.seq, first.seq);
    let days = i32::try_from(DAYS).unwrap_or_default();
    Some(view! {
        <section class="panel panel--quiet stack">
            <h2>{t("history-receipts-title")}</h2>
            <p>{t("history-receipts-text")}</p>
            <p><a class="link" href=page download>{t("history-receipts-page")}</a></p>
            <p><a class="link" href=format!("{PAGE}/recu") download>{t_with("history-receipts-days", &[("days", days.into())])}</a></p>
        </section>
    })
}
