//! What was just decided, on the overview that the act led to.

use leptos::prelude::*;
use portal::sharing::Overview;
use serde::Deserialize;

use super::words;
use crate::{
    design::{Notification, Tone},
    i18n::t,
    page::Page,
};

/// The query: that something was decided, on which version of the settings, and which version that made. The words come from
/// the record itself, so that an address tells nothing and cannot make anything up.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arguments {
    fait: String,
    de: String,
    a: String,
}

impl Arguments {
    /// The two versions, if the address says them.
    pub(super) fn versions(&self) -> Option<(i64, i64)> {
        if self.fait != "decision" {
            return None;
        }
        Some((self.de.parse().ok()?, self.a.parse().ok()?))
    }
}

/// The page, with what was decided before all else.
pub(super) fn told(arguments: &Arguments, overview: &Overview, page: Page) -> Page {
    let (plain, body) = match (&overview.told, arguments.fait.as_str()) {
        (Some(told), _) => {
            let said = words::said(&told.differences, &overview.authors);
            let plain = said.first().map(words::Said::plain).unwrap_or_default();
            let meanwhile = (!told.meanwhile.is_empty()).then(|| {
                let list = words::list(words::said(&told.meanwhile, &overview.authors));
                view! { <p>{t("sharing-meanwhile")}</p>{list} }
            });
            (plain, view! { {words::list(said)}{meanwhile} }.into_any())
        }
        (None, "rien") => (t("sharing-saved-nothing"), view! { <p>{t("sharing-saved-nothing")}</p> }.into_any()),
        (None, _) => return page,
    };
    let tone = if overview.told.is_some() { Tone::Success } else { Tone::Info };
    let mut page = page.done(&plain);
    let content = std::mem::replace(&mut page.content, ().into_any());
    page.content = view! { <Notification tone status=true focus=true>{body}</Notification>{content} }.into_any();
    page
}
