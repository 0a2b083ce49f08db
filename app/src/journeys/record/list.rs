//! The documents of a page of the record, by year.

use leptos::prelude::*;
use portal::document::DocumentItem;
use portal::record::Sort;

use crate::{
    dates,
    design::{Card, CardList, TagKind},
    i18n::t,
};

/// The documents as they come: by year when they come by date.
pub(super) fn documents(items: Vec<DocumentItem>, sort: Sort) -> AnyView {
    if matches!(sort, Sort::Newest | Sort::Oldest) {
        return by_year(items).into_any();
    }
    let cards = items.iter().map(|item| card(item, 3)).collect_view();
    view! { <CardList>{cards}</CardList> }.into_any()
}

fn by_year(items: Vec<DocumentItem>) -> impl IntoView {
    items
        .chunk_by(|a, b| year(a) == year(b))
        .map(|group| {
            let title = year(&group[0]).to_string();
            let cards = group.iter().map(|item| card(item, 4)).collect_view();
            view! { <section class="group"><h3 class="group__title">{title}</h3><CardList>{cards}</CardList></section> }
        })
        .collect_view()
}

fn year(item: &DocumentItem) -> i16 {
    item.date.local().year()
}

/// One document, its title at `level`.
pub fn card(item: &DocumentItem, level: u8) -> impl IntoView + use<> {
    let mut tags = vec![(t(&item.category.message_id()), TagKind::Plain)];
    if item.old_version {
        tags.push((t("record-tag-old"), TagKind::Warning));
    }
    let author = match (&item.author, &item.profession) {
        (Some(author), Some(profession)) => Some(format!("{author}, {profession}")),
        (author, _) => author.clone(),
    };
    let mut meta: Vec<String> = author.into_iter().collect();
    meta.extend(item.organization.clone());
    view! {
        <Card
            href=format!("/dossier/{}", item.id)
            title=item.title.clone()
            date=dates::document(&item.date)
            datetime=dates::stamp_for_machines(&item.date.stamp())
            meta
            tags
            unread=item.unread
            level
        />
    }
}
