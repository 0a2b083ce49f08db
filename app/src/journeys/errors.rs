//! The pages of what went wrong: what happened, what was kept, what to do.

use axum::response::Response;
use http::{HeaderValue, header};
use leptos::prelude::*;

use crate::{design::ButtonLink, error::Fault, i18n::t, journeys::life, page::Page, visit::Visit};

/// Seconds after which it is worth trying again when the database does not answer.
const RETRY_AFTER: u64 = 30;

/// The page for `fault`, in the reader's language.
pub fn page(visit: &Visit, fault: Fault) -> Response {
    let stem = fault.stem();
    let path = visit.path.to_string();
    let mut response = visit.page_with(fault.status(), || {
        let title = t(&format!("errors-{stem}-title"));
        let way_out = match fault {
            Fault::SignInNeeded => {
                view! { <ButtonLink href="/connexion">{t("errors-sign-in")}</ButtonLink> }.into_any()
            }
            Fault::Busy | Fault::Unavailable | Fault::Full | Fault::Timeout | Fault::Internal => {
                view! { <ButtonLink href=path>{t("errors-retry")}</ButtonLink> }.into_any()
            }
            Fault::RecordNotOpen | Fault::RecordGone => {
                view! { <ButtonLink href=life::HOME>{t("errors-life")}</ButtonLink> }.into_any()
            }
            _ => view! { <ButtonLink href="/">{t("errors-home")}</ButtonLink> }.into_any(),
        };
        Page::new(
            title.clone(),
            "",
            view! {
                <h1>{title}</h1>
                <p class="lede">{t(&format!("errors-{stem}-text"))}</p>
                <p class="actions">{way_out}</p>
            },
        )
    });
    let retry = match fault {
        Fault::TooMany(seconds) => Some(seconds),
        Fault::Busy | Fault::Unavailable | Fault::Full => Some(RETRY_AFTER),
        _ => None,
    };
    if let Some(seconds) = retry {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}
