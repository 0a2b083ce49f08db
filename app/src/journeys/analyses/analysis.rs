//! GET `/dossier/analyses/{key}`: one analysis, its curve and its table.

use std::collections::BTreeSet;

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::clinical::range::Position;
use leptos::prelude::*;
use portal::analyses::{self, Analysis, AnalysisResult};
use portal::document::DocumentItem;

use super::{
    curve::{NARROW, WIDE, common_interval, curve, left_out},
    drawing::{drawing, label, sign},
    title, words,
};
use crate::{
    dates,
    design::{Column, Foreign, Stacked, Table},
    error::Fault,
    i18n::{plain_with, t, t_foreign, t_with},
    journeys::record,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The analysis.
///
/// # Errors
/// Not found for an unknown key and for one of another record alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let analysis = analyses::open(&app.portal, &person.actor, &key).await?;
    Ok(visit.page(|| page(person, &analysis)))
}

fn page(person: &SignedIn, analysis: &Analysis) -> Page {
    let name = analysis.name.clone();
    Page::new(
        plain_with("analyses-page-title", &[("name", name.clone().into())]),
        "/dossier",
        view! {
            <h1>{t_foreign("analyses-page-title", &[("name", name)])}</h1>
            {content(analysis)}
            <p class="actions"><a class="link" href="/dossier/analyses">{t("analyses-all")}</a></p>
        },
    )
    .trail(vec![
        (t("nav-home"), "/".to_owned()),
        (record::title(person), "/dossier".to_owned()),
        (title(person), "/dossier/analyses".to_owned()),
    ])
}

/// What the page says of an analysis.
pub(super) fn content(analysis: &Analysis) -> AnyView {
    let results = &analysis.results;
    let summary = summary(results);
    let usual = common_interval(results)
        .map(|interval| t_with("analyses-usual", &[("value", words::interval(interval).into())]));
    let drawn = match (curve(results, NARROW), curve(results, WIDE)) {
        (Some(curve), Some(wide)) => {
            let named = plain_with("analyses-curve-title", &[("name", analysis.name.clone().into())]);
            let told = [Some(summary.clone()), usual.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
            let positions: BTreeSet<usize> = curve.points.iter().filter_map(|point| rank(point.position)).collect();
            let legend = POSITIONS.iter().enumerate().filter(|(rank, _)| positions.contains(rank));
            let legend =
                legend.map(|(_, (position, id))| view! { <li>{sign(*position)} " " {t(id)}</li> }).collect_view();
            let band = curve
                .band
                .is_some()
                .then(|| view! { <li><span class="curve__swatch"></span>" "{t("analyses-legend-band")}</li> });
            view! {
                <figure class="panel stack curves">
                    {drawing(&curve, named.clone(), told.clone())}
                    {drawing(&wide, named, told)}
                    <figcaption>
                        <p class="heard">{t("analyses-legend-title")}</p>
                        <ul class="curve__legend">{legend}{band}</ul>
                    </figcaption>
                </figure>
            }
            .into_any()
        }
        _ => view! { <p>{t("analyses-no-curve")}</p> }.into_any(),
    };
    let out = left_out(results);
    let aside = (out > 0 && out < results.len())
        .then(|| view! { <p>{t_with("analyses-left-out", &[("count", out.into())])}</p> });
    let changed = (usual.is_none() && results.iter().any(|result| !result.observation.ranges.is_empty()))
        .then(|| view! { <p>{t("analyses-usual-changed")}</p> });
    view! {
        <p class="lede">{summary}{words::method_view(analysis.method.as_deref())}</p>
        {usual.map(|usual| view! { <p>{usual}</p> })}
        {changed}
        <p>{t("analyses-advice")}</p>
        {drawn}
        {aside}
        {table(results)}
        {others(analysis)}
    }
    .into_any()
}

/// « 3 résultats entre mars 2026 et septembre 2026. Le dernier : 6,9 %. »
fn summary(results: &[AnalysisResult]) -> String {
    let (Some(first), Some(last)) = (results.first(), results.last()) else { return String::new() };
    let value = analyses::last(results).map(|last| words::result(&last.observation)).unwrap_or_default();
    let (start, end) = (label(&first.date), label(&last.date));
    let count = ("count", results.len().into());
    if start == end {
        return t_with("analyses-summary-month", &[count, ("month", end.into()), ("value", value.into())]);
    }
    t_with("analyses-summary", &[count, ("start", start.into()), ("end", end.into()), ("value", value.into())])
}

/// Positions in the order of the legend, with their words.
const POSITIONS: [(Position, &str); 4] = [
    (Position::Above, "analyses-position-above"),
    (Position::Within, "analyses-position-within"),
    (Position::Below, "analyses-position-below"),
    (Position::NotComparable, "analyses-position-none"),
];

fn rank(position: Position) -> Option<usize> {
    POSITIONS.iter().position(|(known, _)| *known == position)
}

/// Every result, the latest first.
fn table(results: &[AnalysisResult]) -> impl IntoView + use<> {
    let columns = vec![
        Column::new(t("analyses-column-date")),
        Column::new(t("analyses-column-result")).stacked(Stacked::Beside),
        Column::new(t("analyses-column-position")).stacked(Stacked::Alone),
        Column::new(t("analyses-column-interval")),
        Column::new(t("analyses-column-laboratory")),
        Column::new(t("analyses-column-document")),
    ];
    let rows = results.iter().rev().map(|result| {
        let document = &result.document;
        let laboratory = document.organization.clone().or_else(|| document.author.clone());
        let link = |document: &DocumentItem| {
            let address = format!("/dossier/{}", document.id);
            view! { <a class="link" href=address><Foreign text=document.title.clone() /></a> }
        };
        let documents = std::iter::once(document).chain(&result.also);
        let documents = match result.also.as_slice() {
            [] => link(document).into_any(),
            _ => view! { <ul>{documents.map(|one| view! { <li>{link(one)}</li> }).collect_view()}</ul> }.into_any(),
        };
        let position = view! { {sign(result.observation.position())} " " {words::position(&result.observation)} };
        vec![
            dates::stamp(&result.date).into_any(),
            words::result_view(&result.observation),
            position.into_any(),
            words::ranges(&result.observation),
            laboratory.map(|text| view! { <Foreign text /> }).into_any(),
            documents,
        ]
    });
    let caption = t_with("analyses-results-caption", &[("count", results.len().into())]);
    view! { <Table caption columns rows=rows.collect() /> }
}

/// The same analysis in other units, on pages of their own: two units never share a curve.
fn others(analysis: &Analysis) -> Option<AnyView> {
    (!analysis.others.is_empty()).then(|| {
        let links = analysis.others.iter().map(|other| {
            let last = words::result_view(&other.last);
            view! { <li><a class="link" href=format!("/dossier/analyses/{}", other.key)><Foreign text=other.name.clone() />{words::method_view(other.method.as_deref())} " : " {last}</a></li> }
        });
        view! {
            <section class="prose" aria-labelledby="autres-titre">
                <h2 id="autres-titre">{t("analyses-others-title")}</h2>
                <p>{t("analyses-others-text")}</p>
                <ul>{links.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests;
