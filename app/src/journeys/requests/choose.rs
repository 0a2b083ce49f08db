//! `/acces/demandes/nouvelle`: which right.

use axum::response::Response;
use domain::requests::RequestKind;
use leptos::prelude::*;

use super::{HOME, NEW, trail, words};
use crate::{error::Fault, i18n::t, page::Page, visit::Visit};

/// The rights, each with what it is for. Nothing of the record is shown.
///
/// # Errors
/// When nobody has signed in; not found for a helper.
pub async fn get(visit: Visit) -> Result<Response, Fault> {
    let person = visit.person()?;
    // Nothing below asks the rights, since nothing of a record is shown; a helper makes no requests.
    if person.is_helper() {
        return Err(Fault::NotFound);
    }
    Ok(visit.page(|| {
        let one = |kind: &RequestKind| {
            let href = format!("{NEW}/{}", kind.code());
            view! {
                <li class="card"><div class="card__body">
                    <h2 class="card__title"><a href=href>{words::kind(*kind)}</a></h2>
                    <p class="card__meta">{words::what(*kind)}</p>
                </div></li>
            }
        };
        let content = view! {
            <h1>{t("requests-choose-title")}</h1>
            <p class="lede">{t("requests-choose-lead")}</p>
            <ul class="cards">{RequestKind::ALL.iter().map(one).collect_view()}</ul>
            <p class="actions"><a class="link" href=HOME>{t("requests-back")}</a></p>
        };
        Page::new(t("requests-choose-title"), "/acces", content).trail(trail(person, true))
    }))
}
