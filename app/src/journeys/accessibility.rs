//! GET `/accessibilite`: where the portal stands, said honestly.

use axum::response::Response;
use leptos::prelude::*;

use crate::{i18n::t, page::Page, visit::Visit};

/// The statement.
pub async fn get(visit: Visit) -> Response {
    visit.page(|| {
        Page::new(t("accessibility-title"), "/accessibilite", view! {
            <h1>{t("accessibility-title")}</h1>
            <p class="lede">{t("accessibility-lead")}</p>
            <section class="stack"><h2>{t("accessibility-state-title")}</h2><p>{t("accessibility-state-text")}</p></section>
            <section class="stack">
                <h2>{t("accessibility-tested-title")}</h2>
                <ul>
                    <li>{t("accessibility-tested-automatic")}</li>
                    <li>{t("accessibility-tested-keyboard")}</li>
                    <li>{t("accessibility-tested-missing")}</li>
                </ul>
            </section>
            <section class="stack"><h2>{t("accessibility-limits-title")}</h2><p>{t("accessibility-limits-text")}</p></section>
            <section class="stack"><h2>{t("accessibility-help-title")}</h2><p>{t("accessibility-help-text")}</p></section>
        })
    })
}
