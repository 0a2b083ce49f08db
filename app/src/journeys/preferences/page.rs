//! GET `/preferences`.

use axum::response::Response;
use http::StatusCode;
use leptos::prelude::*;
use serde::Deserialize;

use crate::{
    design::{Button, Checkboxes, Choice, ErrorSummary, FieldError, Notification, Radios, Tone},
    form::Query,
    i18n::{plain_with, t},
    islands::PreferencePreview,
    locale::Locale,
    page::Page,
    preferences::{Contrast, Preferences, Reading, Spacing, TextSize, Theme},
    visit::Visit,
};

/// The query: whether the choices were just saved.
#[derive(Debug, Default, Deserialize)]
pub struct Arguments {
    #[serde(default)]
    enregistre: String,
}

/// The form with the present choices.
pub async fn get(visit: Visit, Query(arguments): Query<Arguments>) -> Response {
    let saved = arguments.enregistre == "oui";
    form(&visit, StatusCode::OK, visit.preferences, saved, None)
}

/// The form. `wrong` is the field whose value does not exist.
pub(super) fn form(
    visit: &Visit,
    status: StatusCode,
    chosen: Preferences,
    saved: bool,
    wrong: Option<&'static str>,
) -> Response {
    visit.page_with(status, || {
        let title = t("preferences-title");
        let head = if wrong.is_some() { plain_with("title-error", &[("title", title.clone().into())]) } else { title.clone() };
        let summary = wrong.iter().map(|field| FieldError::new(*field, t("preferences-error"))).collect();
        let languages = Locale::ALL.map(|locale| Choice::new(locale.tag(), locale.own_name()).lang(locale.tag())).to_vec();
        let choices = |kind: &str, words: Vec<&'static str>| words.into_iter().map(|w| Choice::new(w, t(&format!("choice-{kind}-{w}")))).collect::<Vec<_>>();
        let reading = vec![Choice::new(Reading::Simple.word(), t("preferences-reading-label"))];
        let reading_chosen = (chosen.reading == Reading::Simple).then(|| Reading::Simple.word().to_owned()).into_iter().collect();
        Page::new(head, "/preferences", view! {
            <ErrorSummary errors=summary />
            {saved.then(|| view! { <Notification tone=Tone::Success status=true><p>{t("preferences-saved")}</p></Notification> })}
            <h1>{title}</h1>
            <p class="lede">{t("preferences-lead")}</p>
            <PreferencePreview unsaved=t("preferences-unsaved") save=t("preferences-save") form="choix".to_owned()>
                <form class="form" id="choix" method="post" action="/preferences" novalidate=true>
                    <Radios id="langue" label=t("preferences-language") choices=languages chosen=chosen.locale.tag().to_owned() />
                    <Checkboxes id="lecture" label=t("preferences-reading") choices=reading chosen=reading_chosen hint=t("preferences-reading-hint") />
                    <Radios id="texte" label=t("preferences-text") choices=choices("text", TextSize::ALL.iter().map(|v| v.word()).collect()) chosen=chosen.text.word().to_owned() />
                    <Radios id="espacement" label=t("preferences-spacing") choices=choices("spacing", Spacing::ALL.iter().map(|v| v.word()).collect()) chosen=chosen.spacing.word().to_owned() row=true />
                    <Radios id="theme" label=t("preferences-theme") choices=choices("theme", Theme::ALL.iter().map(|v| v.word()).collect()) chosen=chosen.theme.word().to_owned() row=true />
                    <Radios id="contraste" label=t("preferences-contrast") choices=choices("contrast", Contrast::ALL.iter().map(|v| v.word()).collect()) chosen=chosen.contrast.word().to_owned() row=true />
                    <p class="actions"><Button>{t("preferences-save")}</Button></p>
                </form>
            </PreferencePreview>
        })
        .with_islands()
    })
}
