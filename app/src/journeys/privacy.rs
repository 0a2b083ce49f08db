//! GET `/confidentialite`: what is kept and what is not done, in a few sentences.

use axum::response::Response;
use leptos::prelude::*;

use crate::{i18n::t, page::Page, visit::Visit};

/// The page.
pub async fn get(visit: Visit) -> Response {
    visit.page(|| {
        Page::new(
            t("privacy-title"),
            "/confidentialite",
            view! {
                <h1>{t("privacy-title")}</h1>
                <p class="lede">{t("privacy-lead")}</p>
                <section class="stack">
                    <h2>{t("privacy-kept-title")}</h2>
                    <ul>
                        <li>{t("privacy-kept-documents")}</li>
                        <li>{t("privacy-kept-trace")}</li>
                        <li>{t("privacy-kept-cookies")}</li>
                    </ul>
                </section>
                <section class="stack"><h2>{t("privacy-not-title")}</h2><p>{t("privacy-not-text")}</p></section>
                <section class="stack"><h2>{t("privacy-search-title")}</h2><p>{t("privacy-search-text")}</p></section>
            },
        )
    })
}
