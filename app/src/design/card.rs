//! Things to open: documents in a list, places of the portal in a grid.
//!
//! Accessibility: one link a card, the title, which the whole card obeys; the title is a heading, so that one can jump
//! from card to card; its date belongs to its name, since titles repeat; what is unread is said in words (WCAG 1.4.1, 2.4.4).

use leptos::prelude::*;

use super::{Foreign, Icon, Sign, Tag, TagKind};
use crate::i18n::t;

/// The list around `Card`s.
#[component]
pub fn CardList(
    /// The cards.
    children: Children,
) -> impl IntoView {
    view! { <ul class="cards">{children()}</ul> }
}

/// A document in a list.
#[component]
pub fn Card(
    /// Where it opens.
    #[prop(into)]
    href: String,
    /// Its title.
    #[prop(into)]
    title: String,
    /// Its date in words.
    #[prop(into)]
    date: String,
    /// The same date for machines, when it is known to the day.
    #[prop(into, optional_no_strip)]
    datetime: Option<String>,
    /// Who wrote it, where: a line each.
    #[prop(optional)]
    meta: Vec<String>,
    /// Its category and states.
    #[prop(optional)]
    tags: Vec<(String, TagKind)>,
    /// Whether it was never opened.
    #[prop(optional)]
    unread: bool,
    /// Level of its heading: 2; 3, or 4 under a group.
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    // Two documents may bear one title: the date tells them apart for those who hear the links one by one.
    let when = (!title.contains(&date)).then(|| view! { <span class="heard">", "{date.clone()}</span> });
    let link = view! { <a href=href><Foreign text=title />{when}</a> };
    let title = match level {
        ..=2 => view! { <h2 class="card__title">{link}</h2> }.into_any(),
        3 => view! { <h3 class="card__title">{link}</h3> }.into_any(),
        _ => view! { <h4 class="card__title">{link}</h4> }.into_any(),
    };
    view! {
        <li class="card">
            <div class="card__body">
                {title}
                {meta.into_iter().map(|line| view! { <p class="card__meta"><Foreign text=line /></p> }).collect_view()}
                <p class="card__tags">
                    {unread.then(|| view! { <Tag label=t("design-unread") kind=TagKind::New />" " })}
                    {tags.into_iter().map(|(label, kind)| view! { <Tag label=label kind=kind />" " }).collect_view()}
                </p>
            </div>
            <p class="card__date"><time datetime=datetime>{date}</time></p>
        </li>
    }
}

/// A place of the portal, in a `<ul class="grid">`.
#[component]
pub fn PlaceCard(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// Its name.
    #[prop(into)]
    title: String,
    /// Its sign.
    icon: Icon,
    /// Level of its heading, 2 or 3.
    #[prop(default = 2)]
    level: u8,
    /// What one does there.
    children: Children,
) -> impl IntoView {
    let name = view! { <a href=href>{title}</a> };
    let heading = match level {
        ..=2 => view! { <h2 class="card__title">{name}</h2> }.into_any(),
        _ => view! { <h3 class="card__title">{name}</h3> }.into_any(),
    };
    view! {
        <li class="card card--place">
            <Sign icon=icon />
            <div class="card__body">
                {heading}
                <p class="card__meta">{children()}</p>
            </div>
        </li>
    }
}

/// Documents and places.
pub(super) fn example() -> AnyView {
    let category = |label: &str| vec![(label.to_owned(), TagKind::Plain)];
    view! {
        <div class="stack">
            <CardList>
                <Card href="#card" title="Compte rendu d’examens biologiques" date="12 mars 2025" datetime="2025-03-12".to_owned() unread=true
                    meta=vec!["Dr Jeanne Morel, médecin biologiste".to_owned(), "Laboratoire des Deux Rives".to_owned()] tags=category("Biologie") />
                <Card href="#card" title="Lettre de liaison à la sortie d’un établissement" date="3 février 2025" datetime="2025-02-03".to_owned()
                    meta=vec!["Dr Paul Aubert, médecin généraliste".to_owned()] tags=category("Comptes rendus") />
            </CardList>
            <ul class="grid">
                <PlaceCard href="#card" title="Mes documents" icon=Icon::Document>"Lire ordonnances, résultats et comptes rendus."</PlaceCard>
                <PlaceCard href="#card" title="Qui a vu mon dossier" icon=Icon::History>"Chaque accès, avec le nom et la raison."</PlaceCard>
            </ul>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::testing::{count, html};

    #[test]
    fn one_link_a_card_in_a_heading() {
        let html = html(example);
        assert_eq!(count(&html, "<a "), 4);
        assert_eq!(count(&html, "<h3 class=\"card__title\"><a "), 2, "{html}");
        assert!(html.contains("</bdi><span class=\"heard\">, <!>12 mars 2025</span></a>"), "{html}");
        assert_eq!(count(&html, "Non lu"), 1);
        assert!(html.contains("<time datetime=\"2025-03-12\">12 mars 2025</time>"), "{html}");
    }
}
