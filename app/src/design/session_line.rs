//! Until when one stays signed in, on every signed-in page, with the way to go on.
//!
//! Accessibility: time limits are told beforehand and can be prolonged, without script (WCAG 2.2.1, RGAA 13.1). Where
//! something is typed the page is left as it is: the session's island goes on by itself, and without it the link opens
//! another tab, as it says.

use leptos::prelude::*;

use crate::i18n::{t, t_with};

/// The line at the end of a page.
#[component]
pub fn SessionLine(
    /// The hour in words, such as "14 h 32".
    #[prop(into)]
    until: String,
    /// The page that prolongs the session by being opened.
    #[prop(into)]
    renew: String,
    /// Whether it opens beside the page, which holds what somebody types.
    #[prop(optional)]
    aside: bool,
    /// Id of the sentence, which the session's island keeps true; another one when a page shows two.
    #[prop(into, default = "session-until".to_owned())]
    id: String,
    /// Name of the region, when a page shows two.
    #[prop(into, optional_no_strip)]
    label: Option<String>,
) -> impl IntoView {
    let (link, note) = (format!("{id}-renew"), format!("{id}-tab"));
    let tab = aside.then(|| view! { <span id=note>" "{t("design-new-tab")}</span> });
    view! {
        <aside class="session-line" aria-label=label.unwrap_or_else(|| t("design-session"))>
            <p id=id role="status">{t_with("design-session-until", &[("time", until.into())])}</p>
            <a class="link" id=link href=renew target=aside.then_some("_blank") rel=aside.then_some("noopener")>{t("design-session-renew")}{tab}</a>
        </aside>
    }
}

/// As it stands on a page.
pub(super) fn example() -> AnyView {
    view! { <SessionLine until="14 h 32" renew="#session_line" id="session-until-example" label="Session de l’exemple".to_owned() /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::html;

    #[test]
    fn says_until_when_and_how_to_go_on() {
        let html = html(example);
        assert!(html.contains("14 h 32") && html.contains("href=\"#session_line\""), "{html}");
    }
}
