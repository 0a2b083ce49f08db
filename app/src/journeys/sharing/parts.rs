//! What pages of sharing have in common.

use axum::response::Response;
use domain::rights::sharing::Matrix;
use http::StatusCode;
use leptos::prelude::*;

use super::{HOME, trail};
use crate::{
    design::Foreign,
    i18n::{t, t_mixed},
    page::Page,
    session::SignedIn,
    visit::Visit,
};

/// What professions may see at all, and that the list is an example, as long as it is the one that ships.
pub(super) fn matrix(title: &str) -> AnyView {
    let example = Matrix::parse(Matrix::ILLUSTRATIVE).is_ok_and(|matrix| matrix.title == title);
    let example = if example { "yes" } else { "no" };
    let title = view! { <Foreign text=title.to_owned() /> }.into_any();
    let words = t_mixed("sharing-matrix", &[("example", example.into())], vec![("title", title)]);
    view! { <p class="soft">{words}</p> }.into_any()
}

/// The way back to the overview.
pub(super) fn back(person: &SignedIn) -> AnyView {
    let title = super::title(person);
    view! { <p class="actions"><a class="link" href=HOME>{title}</a></p> }.into_any()
}

/// Whom an address named is gone.
pub(super) struct Gone {
    pub(super) title: &'static str,
    pub(super) text: &'static str,
    /// The page from which one may look for somebody else, and its words.
    pub(super) search: (&'static str, &'static str),
}

impl Gone {
    /// The page, in plain words.
    pub(super) fn page(self, visit: &Visit, person: &SignedIn) -> Response {
        visit.page_with(StatusCode::NOT_FOUND, || {
            let (href, words) = self.search;
            let content = view! {
                <h1>{t(self.title)}</h1>
                <p class="lede">{t(self.text)}</p>
                <p class="actions"><a class="link" href=href>{t(words)}</a></p>
                {back(person)}
            };
            Page::new(t(self.title), HOME, content).trail(trail(person))
        })
    }
}

/// A field that is sent again unseen.
pub(super) fn hidden(fields: Vec<(&'static str, String)>) -> AnyView {
    let field = |(name, value)| view! { <input type="hidden" name=name value=value /> };
    fields.into_iter().map(field).collect_view().into_any()
}
