//! GET `/aide`: the questions that people ask first.

use axum::response::Response;
use leptos::prelude::*;

use crate::{i18n::t, page::Page, visit::Visit};

/// The page of help.
pub async fn get(visit: Visit) -> Response {
    visit.page(|| {
        let topic =
            |title: &str, text: &str| view! { <section class="stack"><h2>{t(title)}</h2><p>{t(text)}</p></section> };
        Page::new(
            t("help-title"),
            "/aide",
            view! {
                <h1>{t("help-title")}</h1>
                <p class="lede">{t("help-lead")}</p>
                <section class="panel stack"><h2>{t("help-urgent-title")}</h2><p>{t("help-urgent-text")}</p></section>
                {topic("help-signin-title", "help-signin-text")}
                <section class="stack" id="oubli">
                <h2>{t("help-forgotten-title")}</h2>
                <p>{t("help-forgotten-text")}</p>
            </section>
            {topic("help-code-title", "help-code-text")}
                <section class="stack">
                    <h2>{t("help-read-title")}</h2>
                    <p>{t("help-read-text")}</p>
                    <p><a class="link" href="/preferences">{t("help-read-link")}</a></p>
                </section>
                <section class="stack" id="comprendre">
                <h2>{t("help-understand-title")}</h2>
                <p>{t("help-understand-text")}</p>
                <p><a class="link" href="/aide/mots">{t("glossary-help-link")}</a></p>
            </section>
                {topic("help-history-title", "help-history-text")}
                {topic("help-keyboard-title", "help-keyboard-text")}
            },
        )
    })
}
