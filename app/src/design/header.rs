//! The top of every page: the house, for whom one acts, the way out, the ways in.
//!
//! Accessibility: a banner with one navigation that has a name; the current place is marked by `aria-current`, a line
//! and a colour; the way to language and display is on every page at the same place, before signing in too (WCAG 3.2.3).

use leptos::prelude::*;

use super::{Icon, Logo, NavItem, Sign};
use crate::i18n::t;

/// Whose record is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// "Dossier de", in the language of the page.
    pub label: String,
    /// Name of the patient whose record is open.
    pub name: String,
}

/// The header.
#[component]
pub fn Header(
    /// Whose record is open, when someone is signed in.
    #[prop(into, optional_no_strip)]
    account: Option<Account>,
    /// The parts of the portal; none before sign-in.
    #[prop(optional)]
    nav: Vec<NavItem>,
    /// The form that signs out, with a quiet button.
    #[prop(into, optional_no_strip)]
    sign_out: Option<AnyView>,
    /// The page of language and display.
    #[prop(into, default = "/preferences".to_owned())]
    preferences: String,
    /// Whether that page is the one shown.
    #[prop(optional)]
    preferences_current: bool,
    /// Name of the navigation, when a page shows two headers.
    #[prop(into, optional_no_strip)]
    nav_label: Option<String>,
    /// Whether this is the header of the page: the list of components shows one that is not.
    #[prop(default = true)]
    banner: bool,
) -> impl IntoView {
    let account = account.map(|account| {
        view! { <p class="site-header__who">{account.label}" "<strong><bdi>{account.name}</bdi></strong></p> }
    });
    let signed_in = account.is_some() || sign_out.is_some();
    let bar = view! {
        <div class="site-header">
            <div class="wrap site-header__bar">
                <Logo href="/".to_owned() />
                <a class="site-header__tool" href=preferences aria-current=preferences_current.then_some("page")><Sign icon=Icon::Language />{t("design-preferences")}</a>
                {signed_in.then(|| view! { <div class="site-header__account">{account}{sign_out}</div> })}
            </div>
        </div>
    };
    let ways = (!nav.is_empty()).then(|| {
        view! {
            <nav class="site-nav" aria-label=nav_label.unwrap_or_else(|| t("design-nav"))>
                <ul class="wrap">
                    {nav.into_iter().map(|item| {
                        let current = item.current.then_some("page");
                        view! { <li><a href=item.href aria-current=current>{item.label}</a></li> }
                    }).collect_view()}
                </ul>
            </nav>
        }
    });
    if banner { view! { <header>{bar}{ways}</header> }.into_any() } else { view! { <div>{bar}{ways}</div> }.into_any() }
}

/// Before and after sign-in.
pub(super) fn example() -> AnyView {
    let account = Account { label: "Dossier de".to_owned(), name: "Camille Desforges".to_owned() };
    let nav =
        vec![NavItem::new("#header", "Mes documents").current(true), NavItem::new("#header", "Qui a vu mon dossier")];
    let sign_out =
        view! { <form><button class="button button--quiet" type="button">"Se déconnecter"</button></form> }.into_any();
    view! {
        <div class="stack">
            <Header banner=false preferences="#header" />
            <Header banner=false preferences="#header" account=account nav=nav sign_out=sign_out nav_label="Menu de l’exemple".to_owned() />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn before_sign_in_it_offers_language_and_no_empty_navigation() {
        let html = html(|| view! { <Header /> });
        assert!(html.starts_with("<header>"), "{html}");
        assert!(html.contains("href=\"/preferences\"") && html.contains("Langue et affichage"));
        assert!(!html.contains("<nav") && !html.contains("site-header__account"));
    }

    #[test]
    fn the_current_place_is_marked_once_and_the_person_named() {
        let html = html(example);
        assert_eq!(count(&html, "aria-current=\"page\""), 1);
        assert!(html.contains("<strong><bdi>Camille Desforges</bdi></strong>"), "{html}");
    }
}
