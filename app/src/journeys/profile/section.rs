//! GET `/dossier/profil/{section}`: its items, what documents propose, what one can do.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::profile::{Item, Person, Section};
use leptos::prelude::*;
use portal::profile::{self, Profile, ProfileItem, SectionState};

use super::news::{Arguments, News, told};
use super::{HOME, address, back, calendar, item, section_of, trail, words};
use crate::{
    design::{ButtonKind, ButtonLink, Notification},
    error::Fault,
    form::Query,
    i18n::{t, t_with},
    journeys::record::own,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// One section.
///
/// # Errors
/// When there is no such section, or it cannot be read.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Query(arguments): Query<Arguments>,
) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let section = section_of(&slug)?;
    // Once proposals are answered here, the page tells where others wait.
    if arguments.fait.starts_with("choix") {
        let profile = profile::overview(&app.portal, &signed.actor).await?;
        let waiting = next_waiting(&profile, section);
        let state = profile.sections.iter().find(|state| state.section == section).ok_or(Fault::NotFound)?;
        let news = |state: &SectionState| News::of(&arguments, &state.items);
        return Ok(visit.page(|| told(news(state), next(waiting), page(signed, &profile.person, state))));
    }
    let (person, state) = profile::section(&app.portal, &signed.actor, section).await?;
    Ok(visit.page(|| told(News::of(&arguments, &state.items), (), page(signed, &person, &state))))
}

fn page(signed: &SignedIn, person: &Person, state: &SectionState) -> Page {
    let section = state.section;
    let title = words::section(section);
    Page::new(
        title.clone(),
        "/dossier",
        view! {
            <h1>{title}</h1>
            <p class="lede">{words::lead(section)}</p>
            {(section == Section::BloodGroup).then(|| view! { <p>{t("profile-blood-check")}</p> })}
            {(section == Section::Contacts && person.is_adult()).then(|| view! { <p>{t("profile-trusted-note")}</p> })}
            {proposals(state)}
            {items(signed, state)}
            {(!signed.is_helper()).then(|| acts(signed, state))}
            {(section == Section::Vaccinations).then(|| calendar::view(person, &injections(state)))}
            {(section == Section::Contacts && !signed.is_helper()).then(wishes)}
            {back()}
        },
    )
    .trail(trail(signed))
}

/// After answers to proposals: where others wait, and the way back.
fn next(waiting: Option<(Section, usize)>) -> impl IntoView {
    let waiting = waiting.map(|(section, count)| {
        let arguments = [("count", count.into()), ("section", words::section(section).into())];
        let href = format!("{}/propositions", address(section));
        view! { <li><a class="link" href=href>{t_with("profile-proposals-left", &arguments)}</a></li> }
    });
    view! { <ul>{waiting}<li><a class="link" href=HOME>{t("profile-back")}</a></li></ul> }
}

/// The next section, in their order and round again, in which proposals wait.
fn next_waiting(profile: &Profile, section: Section) -> Option<(Section, usize)> {
    let sections = &profile.sections;
    let at = sections.iter().position(|state| state.section == section)?;
    let after = sections.iter().cycle().skip(at + 1).take(sections.len().saturating_sub(1));
    after.map(|state| (state.section, state.proposals.len())).find(|(_, count)| *count > 0)
}

fn proposals(state: &SectionState) -> Option<AnyView> {
    let (open, refused) = (state.proposals.len(), state.refused.len());
    let href = format!("{}/propositions", address(state.section));
    if open > 0 {
        let title = t_with("profile-proposals-count", &[("count", open.into())]);
        let link = t("profile-proposals-link");
        return Some(
            view! { <Notification title><p><a class="link" href=href>{link}</a></p></Notification> }.into_any(),
        );
    }
    let link = t_with("profile-refused-count", &[("count", refused.into())]);
    (refused > 0).then(|| view! { <p><a class="link" href=href>{link}</a></p> }.into_any())
}

fn items(signed: &SignedIn, state: &SectionState) -> AnyView {
    if state.items.is_empty() {
        let words = if state.unconcerned { t("profile-unconcerned-long") } else { t("profile-nothing-long") };
        return view! { <p>{words}</p> }.into_any();
    }
    let items = state.items.iter().map(|found| one(signed, state.section, found)).collect_view();
    view! { <ul class="items">{items}</ul> }.into_any()
}

fn one(signed: &SignedIn, section: Section, found: &ProfileItem) -> impl IntoView + use<> {
    let foreign = found.origin.from_documents && !found.origin.edited;
    let base = format!("{}/{}", address(section), found.id);
    let about = || view! { <span class="heard">" "<bdi>{item::plain_name(&found.item)}</bdi></span> };
    view! {
        <li class="panel stack">
            <h2>{item::name(&found.item, foreign)}</h2>
            {item::details(&found.item, foreign)}
            {item::origin(found)}
            {(!signed.is_helper()).then(|| view! {
                <p class="actions">
                    <a class="link" href=base.clone()>{t("profile-change")}{about()}</a>
                    <a class="link" href=format!("{base}/supprimer")>{t("profile-remove")}{about()}</a>
                </p>
            })}
        </li>
    }
}

fn acts(signed: &SignedIn, state: &SectionState) -> AnyView {
    let section = state.section;
    let add = (state.items.len() < section.capacity()).then(|| {
        view! { <ButtonLink href=format!("{}/ajouter", address(section))>{t("profile-add")}</ButtonLink> }
    });
    let offered = section.may_be_unconcerned() && state.items.is_empty();
    let unconcerned = offered.then(|| {
        let id = if state.unconcerned { "profile-concerned-link" } else { "profile-unconcerned-link" };
        let words = t_with(id, &[("own", own(signed).into())]);
        let href = format!("{}/non-concerne", address(section));
        view! { <ButtonLink href kind=ButtonKind::Secondary>{words}</ButtonLink> }
    });
    view! { <p class="actions">{add}{unconcerned}</p> }.into_any()
}

fn injections(state: &SectionState) -> Vec<domain::profile::Vaccination> {
    let of = |found: &ProfileItem| match &found.item {
        Item::Vaccination(vaccination) => Some(vaccination.clone()),
        _ => None,
    };
    state.items.iter().filter_map(of).collect()
}

fn wishes() -> impl IntoView {
    view! {
        <h2>{t("profile-wishes-title")}</h2>
        <ul>
            <li><a class="link" href=format!("{HOME}/directives")>{t("profile-directives-title")}</a></li>
            <li><a class="link" href=format!("{HOME}/don-d-organes")>{t("profile-organs-title")}</a></li>
        </ul>
    }
}
