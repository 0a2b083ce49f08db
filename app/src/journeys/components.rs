//! GET `/composants`: each component with its example, in the demonstration only.

use axum::{extract::State, response::Response};
use leptos::prelude::*;

use crate::{design, error::Fault, i18n::t, page::Page, state::App, visit::Visit};

/// The page.
///
/// # Errors
/// Not found, outside the demonstration.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    if !app.settings.demo {
        return Err(Fault::NotFound);
    }
    Ok(visit.page(|| {
        let examples = design::examples();
        let contents =
            examples.iter().map(|e| view! { <li><a href=format!("#{}", e.name)>{e.title}</a></li> }).collect_view();
        let examples = examples
            .into_iter()
            .map(|example| {
                view! {
                    <section id=example.name class="stack" aria-labelledby=format!("{}-title", example.name)>
                        <h2 id=format!("{}-title", example.name)>{example.title}</h2>
                        <div class="panel">{example.view}</div>
                    </section>
                }
            })
            .collect_view();
        Page::new(
            t("components-title"),
            "/composants",
            view! {
                <h1>{t("components-title")}</h1>
                <p class="lede">{t("components-lead")}</p>
                <nav class="directory" aria-label=t("components-list")><ul>{contents}</ul></nav>
                {examples}
            },
        )
    }))
}
