//! The parts of the overview: people, teams, emergencies, masks.

use domain::codes::profession_label_or;
use domain::rights::sharing::{Named, Settled, Team};
use jiff::Timestamp;
use leptos::prelude::*;
use portal::sharing::{Concerned, Overview};

use super::super::professional::state;
use super::super::{team, words};
use super::Keys;
use crate::{
    design::{CardList, Foreign},
    i18n::{plain_with, t, t_foreign, t_mixed, t_with},
    journeys::record::own,
    session::SignedIn,
};

/// Professionals by name.
pub(super) fn people(person: &SignedIn, shared: &Overview, keys: &Keys, now: Timestamp) -> AnyView {
    if shared.sharing.named.is_empty() {
        return view! { <p>{t("sharing-people-none")}</p> }.into_any();
    }
    let cards = shared.sharing.named.iter().map(|named| one(person, shared, keys.get(&named.id), named, now));
    let cards = cards.collect_view();
    view! { <CardList>{cards}</CardList> }.into_any()
}

fn one(person: &SignedIn, shared: &Overview, key: &str, named: &Named, now: Timestamp) -> AnyView {
    let address = format!("/acces/professionnels/{key}");
    let line = shared.seen.iter().find_map(|line| match &line.who {
        Concerned::Professional { id, profession, known, .. } if *id == named.id => Some((line, profession, *known)),
        _ => None,
    });
    let profession = line.map_or_else(|| profession_label_or(&named.profession, None), |(_, words, _)| words.clone());
    let unknown = line.is_none_or(|(_, _, known)| !known);
    let seen = line.map_or(0, |(line, ..)| line.effect.after.len());
    let sees = words::sees(own(person), seen, shared.documents.len());
    let sees = match seen {
        0 => view! { <p class="card__meta">{sees}</p> }.into_any(),
        _ => {
            let of = plain_with("sharing-sees-link", &[("name", named.name.clone().into())]);
            let href = format!("{address}#documents");
            view! { <p><a class="card__also link" href=href>{sees}<span class="heard">" "{of}</span></a></p> }
                .into_any()
        }
    };
    let unknown = unknown.then(|| view! { <p><strong>{t("sharing-now-unknown")}</strong></p> });
    view! {
        <li class="card">
            <div class="card__body">
                <h3 class="card__title"><a href=address><Foreign text=named.name.clone() /></a></h3>
                <p class="card__meta"><Foreign text=profession /></p>
                {unknown}
                <p>{state(Settled::of(Some(named), now), Some(named))}</p>
                {sees}
            </div>
        </li>
    }
    .into_any()
}

/// Teams, with what each profession sees.
pub(in super::super) fn teams(person: &SignedIn, shared: &Overview, keys: &Keys, now: Timestamp) -> AnyView {
    if shared.sharing.teams.is_empty() {
        return view! { <p>{t("sharing-teams-none")}</p> }.into_any();
    }
    let cards = shared.sharing.teams.iter().map(|team| one_team(person, shared, keys, team, now));
    let cards = cards.collect_view();
    view! { <CardList>{cards}</CardList> }.into_any()
}

fn one_team(person: &SignedIn, shared: &Overview, keys: &Keys, team: &Team, now: Timestamp) -> AnyView {
    let name = words::named("sharing-team-of", &team.name);
    let title = match &team.organization {
        Some(id) => view! { <a href=format!("/acces/equipes/{}", keys.get(id))>{name}</a> }.into_any(),
        None => name,
    };
    let lines = shared.seen.iter().filter_map(|line| match &line.who {
        Concerned::Team { structure, profession, .. } if team.organization.as_ref() == Some(structure) => {
            let part = words::part(own(person), line.effect.after.len(), shared.documents.len());
            let profession = vec![("profession", view! { <Foreign text=profession.clone() /> }.into_any())];
            Some(view! { <li>{t_mixed("sharing-team-line", &[("part", part.into())], profession)}</li> })
        }
        _ => None,
    });
    let lines = lines.collect_view();
    view! {
        <li class="card">
            <div class="card__body">
                <h3 class="card__title">{title}</h3>
                <p>{team::state(Some(team), now)}</p>
                <ul class="card__meta">{lines}</ul>
            </div>
        </li>
    }
    .into_any()
}

/// The three switches, each with what it does now.
pub(super) fn emergency(shared: &Overview) -> AnyView {
    let now = shared.sharing.emergency;
    let either = |on: bool, yes, no| if on { yes } else { no };
    let lines = [
        either(now.regulator, "sharing-samu-on", "sharing-samu-off"),
        either(now.others, "sharing-others-on", "sharing-others-off"),
        either(now.masked, "sharing-masked-on", "sharing-masked-off"),
    ];
    view! {
        <ul>{lines.map(|id| view! { <li>{t(id)}</li> }).collect_view()}</ul>
        <p>{t("sharing-emergency-told")}</p>
        <p><a class="link" href="/acces/urgence">{t("sharing-emergency-link")}</a></p>
    }
    .into_any()
}

/// What is masked: how many documents, by what.
pub(super) fn masks(shared: &Overview) -> AnyView {
    let masks = &shared.sharing.masks;
    let categories = masks.categories.iter().map(|category| {
        let words = t_with("sharing-did-category-masked", &[("category", t(&category.message_id()).into())]);
        view! { <li>{words}</li> }
    });
    let authors = masks.authors.iter().map(|author| {
        let name = words::name_of(author, &shared.authors);
        view! { <li>{t_foreign("sharing-did-author-masked", &[("name", name)])}</li> }
    });
    let (categories, authors) = (categories.collect_view(), authors.collect_view());
    let new = if masks.new_documents { "sharing-did-new-masked" } else { "sharing-masks-new-no" };
    view! {
        <p>{t_with("sharing-masks-now", &[("count", shared.masked.len().into())])}</p>
        <ul>
            {categories}
            {authors}
            <li>{t(new)}</li>
        </ul>
        <p class="soft">{t("sharing-masks-beyond")}</p>
        <p><a class="link" href="/acces/masques">{t("sharing-masks-link")}</a></p>
    }
    .into_any()
}
