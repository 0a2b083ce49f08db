//! GET `/dossier/profil`: a line for each section.

use axum::{extract::State, response::Response};
use leptos::prelude::*;
use portal::profile::{self, DirectivesState, Profile, SectionState};

use super::{HOME, address, item, words};
use crate::{
    error::Fault,
    i18n::{t, t_with},
    journeys::record::{is_own, title as record_title},
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// Items of a section named on its line.
const NAMED: usize = 3;

/// The profile as a whole.
///
/// # Errors
/// When the profile cannot be read.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let person = visit.person()?;
    let profile = profile::overview(&app.portal, &person.actor).await?;
    Ok(visit.page(|| page(person, &profile)))
}

fn page(person: &SignedIn, profile: &Profile) -> Page {
    let sections = profile
        .sections
        .iter()
        .map(|state| line(address(state.section), words::section(state.section), section(state)))
        .collect_view();
    Page::new(
        t("profile-title"),
        "/dossier",
        view! {
            <h1>{t("profile-title")}</h1>
            <p class="lede">{t("profile-lead")}</p>
            <p>{who_sees(person, profile)}</p>
            <h2>{t("profile-health-title")}</h2>
            <ul class="cards">{sections}</ul>
            {(!person.is_helper()).then(|| view! {
                <h2>{t("profile-wishes-title")}</h2>
                <ul class="cards">
                    {line(format!("{HOME}/directives"), t("profile-directives-title"), meta(directives(profile.directives)))}
                    {line(format!("{HOME}/don-d-organes"), t("profile-organs-title"), meta(organs(profile)))}
                </ul>
            })}
        },
    )
    .trail(vec![(t("nav-home"), "/".to_owned()), (record_title(person), "/dossier".to_owned())])
}

fn line(href: String, title: String, words: AnyView) -> impl IntoView {
    view! {
        <li class="card">
            <div class="card__body">
                <h3 class="card__title"><a href=href>{title}</a></h3>
                {words}
            </div>
        </li>
    }
}

fn meta(words: String) -> AnyView {
    view! { <p class="card__meta">{words}</p> }.into_any()
}

/// What is filled in, « non concerné », or nothing yet; and how many proposals wait.
fn section(state: &SectionState) -> AnyView {
    let waiting = (!state.proposals.is_empty()).then(|| {
        let count = t_with("profile-proposals-count", &[("count", state.proposals.len().into())]);
        let href = format!("{}/propositions", address(state.section));
        view! { <p class="card__meta"><a class="link card__also" href=href>{count}</a></p> }
    });
    let filled = match (state.unconcerned, state.items.len()) {
        (true, _) => t("profile-unconcerned").into_any(),
        (false, 0) => t("profile-nothing").into_any(),
        (false, count) => {
            let comma = format!("{} ", t("profile-comma"));
            let names = state.items.iter().take(NAMED).enumerate().map(|(at, found)| {
                let between = (at > 0).then(|| comma.clone());
                view! { {between}{item::name(&found.item, found.origin.from_documents && !found.origin.edited)} }
            });
            let names = names.collect_view();
            let dots = (count > NAMED).then_some("…");
            view! { {t_with("profile-items-count", &[("count", count.into())])}" "{names}{dots} }.into_any()
        }
    };
    view! { <p class="card__meta">{filled}</p>{waiting} }.into_any()
}

/// Who can read it, in one plain sentence.
fn who_sees(person: &SignedIn, profile: &Profile) -> String {
    let who = match (is_own(&person.actor), profile.person.is_adult()) {
        (false, _) if person.is_helper() => "helped",
        (true, true) => "adult",
        (true, false) => "minor",
        (false, _) => "represented",
    };
    let name = person.subject_name.clone().unwrap_or_default();
    t_with("profile-who-sees", &[("who", who.into()), ("name", name.into())])
}

fn directives(state: DirectivesState) -> String {
    match state {
        DirectivesState::Active(at) => t_with("profile-directives-active", &[("date", words::day(at).into())]),
        DirectivesState::None => t("profile-nothing"),
        DirectivesState::AdultsOnly => t("profile-directives-adults"),
        DirectivesState::InPersonOnly => t("profile-directives-in-person"),
    }
}

fn organs(profile: &Profile) -> String {
    match profile.organ_notice {
        Some(at) => t_with("profile-organs-read", &[("date", words::day(at).into())]),
        None => t("profile-organs-unread"),
    }
}
