//! What was just done, on the page that the act led to.

use domain::ids::ProfileItemId;
use leptos::prelude::*;
use portal::profile::ProfileItem;
use serde::Deserialize;

use super::item;
use crate::{
    design::{Notification, Tone},
    i18n::{plain_with, t, t_around},
    page::Page,
};

/// The query: what was just done, and to which item.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arguments {
    pub(super) fait: String,
    quoi: String,
}

/// What was done: in plain words for the title, and as it stands before the title of the page.
pub(super) struct News {
    words: String,
    view: AnyView,
    tone: Tone,
}

impl News {
    /// What the address says was done; anything else is not understood. `items` are those of the page.
    pub(super) fn of(arguments: &Arguments, items: &[ProfileItem]) -> Option<Self> {
        let (plain, named) = match arguments.fait.as_str() {
            "ajout" => ("profile-done-added", Some("profile-done-added-named")),
            "modification" => ("profile-done-changed", Some("profile-done-changed-named")),
            "suppression" => ("profile-done-removed", None),
            "concerne" => ("profile-done-concerned", None),
            "choix" => ("profile-done-decided", None),
            "choix-partiel" => ("profile-done-decided-partly", None),
            "directives" => ("profile-done-directives", None),
            "retrait" => ("profile-done-withdrawn", None),
            "lu" => ("profile-done-read", None),
            _ => return None,
        };
        let tone = if arguments.fait == "choix-partiel" { Tone::Warning } else { Tone::Success };
        let id = ProfileItemId::parse(&arguments.quoi).ok();
        let found = named.zip(items.iter().find(|found| Some(found.id) == id));
        let (words, view) = match found {
            Some((named, found)) => {
                let foreign = found.origin.from_documents && !found.origin.edited;
                let words = plain_with(named, &[("name", item::plain_name(&found.item).into())]);
                (words, t_around(named, vec![("name", item::name(&found.item, foreign))]))
            }
            None => (t(plain), t(plain).into_any()),
        };
        Some(Self { words, view, tone })
    }
}

/// The page, with its news before all else; `more` is what one may do next.
pub(super) fn told(news: Option<News>, more: impl IntoView + 'static, page: Page) -> Page {
    let Some(News { words, view, tone }) = news else { return page };
    let mut page = page.done(&words);
    let content = std::mem::replace(&mut page.content, ().into_any());
    page.content = view! {
        <Notification tone status=true focus=true><p>{view}</p>{more}</Notification>
        {content}
    }
    .into_any();
    page
}
