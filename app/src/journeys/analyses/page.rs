//! GET `/dossier/analyses`: every analysis of the record.

use axum::{extract::State, response::Response};
use leptos::prelude::*;
use portal::analyses::{self, AnalysisSummary};
use serde::Deserialize;

use super::{title, words};
use crate::{
    dates,
    design::{Column, Foreign, Stacked, Table},
    error::Fault,
    form::Query,
    i18n::{plain_with, t, t_with},
    journeys::record,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The query.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arguments {
    /// `recent`: the last results first.
    tri: String,
}

/// The list.
///
/// # Errors
/// When the record cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let mut analyses = analyses::list(&app.portal, &person.actor).await?.analyses;
    let recent = arguments.tri == "recent";
    if recent {
        analyses.sort_by_key(|analysis| std::cmp::Reverse(analysis.date.to_timestamp()));
    }
    Ok(visit.page(|| page(person, &analyses, recent)))
}

fn page(person: &SignedIn, analyses: &[AnalysisSummary], recent: bool) -> Page {
    let title = title(person);
    let head =
        if recent { plain_with("analyses-title-recent", &[("title", title.clone().into())]) } else { title.clone() };
    let (order, other) = if recent {
        ("analyses-order-name", "/dossier/analyses")
    } else {
        ("analyses-order-recent", "/dossier/analyses?tri=recent")
    };
    let list = if analyses.is_empty() {
        view! { <p>{t("analyses-empty")}</p> }.into_any()
    } else {
        let columns = vec![
            Column::new(t("analyses-column-name")),
            Column::new(t("analyses-column-last")).stacked(Stacked::Beside),
            Column::new(t("analyses-column-date")),
            Column::number(t("analyses-column-count")),
        ];
        let caption = t_with("analyses-caption", &[("count", analyses.len().into())]);
        view! {
            <p><a class="link" href=other>{t(order)}</a></p>
            <Table caption columns rows=analyses.iter().map(row).collect() />
        }
        .into_any()
    };
    let crumb = title.clone();
    Page::new(
        head,
        "/dossier",
        view! {
            <h1>{title}</h1>
            <p class="lede">{t("analyses-lead")}</p>
            {list}
            <p class="soft">{t("analyses-advice")}</p>
        },
    )
    .crumb(crumb)
    .trail(vec![(t("nav-home"), "/".to_owned()), (record::title(person), "/dossier".to_owned())])
}

fn row(analysis: &AnalysisSummary) -> Vec<AnyView> {
    let address = format!("/dossier/analyses/{}", analysis.key);
    let last = words::result_view(&analysis.last);
    vec![
        view! { <a class="link" href=address><Foreign text=analysis.name.clone() /></a> {words::method_view(analysis.method.as_deref())} }
            .into_any(),
        last,
        dates::stamp(&analysis.date).into_any(),
        analysis.results.to_string().into_any(),
    ]
}
