//! The results of a laboratory report in words: what each is, and where it lies against the interval of its laboratory.

use domain::clinical::{Category, Observation};
use domain::ids::AnalysisKey;
use domain::text::clean_line;
use leptos::prelude::*;
use portal::record::OpenedDocument;

use crate::{
    design::{Column, Foreign, Stacked, Table},
    i18n::{t, t_with},
    journeys::analyses::words,
};

/// The results that the document states in coded form; none when it has none. `own`: whether the reader is the patient.
pub(super) fn section(opened: &OpenedDocument, own: &'static str) -> Option<AnyView> {
    let entries = &opened.document.entries;
    let stated = entries.stated.observations.iter().zip(&opened.recurring);
    let results: Vec<_> = stated
        .filter(|(observation, _)| observation.category == Category::Laboratory && observation.value.is_some())
        .collect();
    if results.is_empty() {
        return None;
    }
    let follows = results.iter().any(|(_, key)| key.is_some());
    let mut columns = vec![
        Column::new(t("analyses-column-name")),
        Column::new(t("analyses-column-result")).stacked(Stacked::Beside),
        Column::new(t("analyses-column-position")).stacked(Stacked::Alone),
        Column::new(t("analyses-column-interval")),
    ];
    if follows {
        columns.push(Column::new(t("analyses-column-follow")).stacked(Stacked::Alone));
    }
    let language = opened.document.header.language.as_deref();
    let rows = results.iter().map(|(observation, key)| row(observation, **key, language, follows)).collect();
    let caption = t_with("analyses-document-caption", &[("count", results.len().into())]);
    let incomplete = entries.incomplete.then(|| view! { <p>{t("analyses-incomplete")}</p> });
    Some(
        view! {
            <section class="stack" aria-labelledby="resultats-titre">
                <h2 id="resultats-titre">{title(own)}</h2>
                <p>{t("analyses-document-text")} " " {t("analyses-advice")}</p>
                <Table caption columns rows />
                {incomplete}
            </section>
        }
        .into_any(),
    )
}

/// The title of the section.
pub(super) fn title(own: &'static str) -> String {
    t_with("analyses-document-title", &[("own", own.into())])
}

fn row(observation: &Observation, key: Option<AnalysisKey>, language: Option<&str>, follows: bool) -> Vec<AnyView> {
    let code = || observation.code.codings.first().map(|coding| coding.code.as_str());
    let name = observation.text.as_deref().or_else(|| observation.code.label()).or_else(code).unwrap_or_default();
    let name = clean_line(name);
    let lang = language.unwrap_or(crate::design::DOCUMENTS).to_owned();
    let mut cells = vec![
        view! { <Foreign text=name.clone() lang=lang.clone() /> }.into_any(),
        words::result_view(observation),
        words::position(observation).into_any(),
        words::ranges(observation),
    ];
    if follows {
        let link = key.map(|key| {
            let address = format!("/dossier/analyses/{key}");
            view! { <a class="link" href=address>{t("analyses-follow")}<span class="heard">" : "<Foreign text=name lang /></span></a> }
        });
        cells.push(link.into_any());
    }
    cells
}

#[cfg(test)]
mod tests;
