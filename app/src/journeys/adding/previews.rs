//! The files of a draft as they are seen: pages that are images, or one file that stands alone.

use leptos::prelude::*;
use portal::adding::{Draft, Page as DraftPage};

use super::words;
use crate::{
    design::{Button, ButtonKind, Icon, PageAct, PageItem, Sign},
    i18n::{plain_with, t, t_with},
    journeys::document::attachment::size_in_words,
};

/// Whether its files are pages, which are shown, and not one file that stands alone.
pub(super) fn are_images(draft: &Draft) -> bool {
    draft.pages.iter().all(|page| page.kind.is_image())
}

/// « 2 pages envoyées », or that the file is there.
pub(super) fn heading(draft: &Draft) -> String {
    if are_images(draft) {
        t_with("adding-pages-title", &[("count", draft.pages.len().into())])
    } else {
        t("adding-whole-title")
    }
}

/// The pages, to be looked at.
pub(super) fn items(draft: &Draft) -> Vec<PageItem> {
    let item = |(at, page): (usize, &DraftPage)| {
        let number = at + 1;
        let turned = [("page", number.into()), ("turns", page.turns.into())];
        PageItem {
            id: format!("page-{number}"),
            source: format!("/dossier/ajouter/{}/page/{}", draft.id, page.id),
            alternative: plain_with("adding-page-alt", &turned),
            label: t_with("adding-page-name", &[("page", number.into())]),
            news: None,
            acts: Vec::new(),
        }
    };
    draft.pages.iter().enumerate().map(item).collect()
}

/// The pages with what can be done to each, and what was just done to that of the number `page`.
pub(super) fn items_to_arrange(draft: &Draft, news: Option<(usize, &str)>) -> Vec<PageItem> {
    let last = draft.pages.len().saturating_sub(1);
    let mut items = items(draft);
    for (at, (item, page)) in items.iter_mut().zip(&draft.pages).enumerate() {
        let act =
            |gesture: &str, id: &str, icon| PageAct { value: format!("{gesture}-{}", page.id), words: t(id), icon };
        item.acts.push(act("gauche", "adding-page-left", Some(Icon::TurnLeft)));
        item.acts.push(act("droite", "adding-page-right", Some(Icon::TurnRight)));
        if at > 0 {
            item.acts.push(act("monter", "adding-page-up", Some(Icon::Previous)));
        }
        if at < last {
            item.acts.push(act("descendre", "adding-page-down", Some(Icon::Next)));
        }
        item.acts.push(act("retirer", "adding-page-remove", None));
        item.news = news.filter(|(page, _)| *page == at + 1).map(|(_, words)| words.to_owned());
    }
    items
}

/// A file that stands alone: the way to open it, and to take it out where that is offered.
pub(super) fn whole(draft: &Draft, remove: bool) -> Option<AnyView> {
    let file = draft.pages.first()?;
    let (kind, size) = (words::kind(file.kind), size_in_words(file.size));
    let open = t_with("document-attachment-open", &[("kind", kind.into()), ("size", size.into())]);
    let address = format!("/dossier/ajouter/{}/page/{}", draft.id, file.id);
    let value = format!("retirer-{}", file.id);
    let remove = remove.then(|| {
        view! { <Button kind=ButtonKind::Quiet name="geste".to_owned() value>{t("adding-file-remove")}</Button> }
    });
    let view = view! {
        <p class="actions">
            <a class="button button--secondary" href=address><Sign icon=Icon::Document />{open}</a>
            {remove}
        </p>
    };
    Some(view.into_any())
}
