//! GET `/`.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::rights::{Quality, Role, delegation::Section};
use leptos::prelude::*;
use portal::{
    home::{self, Overview},
    subjects,
};

use super::news;
use crate::{
    design::{Bridge, ButtonLink, Icon, PlaceCard},
    error::Fault,
    i18n::{t, t_with},
    journeys::{
        analyses, life,
        record::{own, title},
        sharing,
    },
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The welcome, or the places of the person who has signed in.
///
/// # Errors
/// When the record cannot be read.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let Some(person) = visit.person.clone() else { return Ok(visit.page(|| welcome(app.settings.demo))) };
    if person.actor.role == Role::Patient && person.actor.subject.is_none() {
        let helps = subjects::list(&app.portal, &person.actor.account).await?;
        if helps.iter().any(|one| one.quality == Quality::Delegate) {
            return Ok(Redirect::to("/proches").into_response());
        }
        return Ok(visit.page(|| life::nobodys(&person)));
    }
    if person.subject_name.is_none() {
        return Ok(visit.page(|| professional(&person)));
    }
    let overview = home::overview(&app.portal, &person.actor).await?;
    Ok(visit.page(|| places(&person, &overview)))
}

fn welcome(demo: bool) -> Page {
    Page::new(
        t("home-title"),
        "/",
        view! {
            <div class="hero">
                <div class="hero__words">
                    <h1>{t("home-welcome-title")}</h1>
                    <p class="lede">{t("home-welcome-lead")}</p>
                    <p class="actions"><ButtonLink href="/connexion">{t("nav-sign-in")}</ButtonLink></p>
                </div>
                <div class="hero__art"><Bridge /></div>
            </div>
            <ul class="grid">
                {promise("home-welcome-read-title", "home-welcome-read")}
                {promise("home-welcome-know-title", "home-welcome-know")}
                {promise("home-welcome-comfort-title", "home-welcome-comfort")}
            </ul>
            {demo.then(|| view! {
                <section class="panel panel--quiet stack">
                    <h2>{t("home-demo-title")}</h2>
                    <p>{t("home-demo-text")}</p>
                </section>
            })}
        },
    )
}

fn promise(title: &str, text: &str) -> impl IntoView + use<> {
    view! { <li class="stack"><h2>{t(title)}</h2><p>{t(text)}</p></li> }
}

fn professional(person: &SignedIn) -> Page {
    Page::new(
        t("home-professional-title"),
        "/",
        view! {
            <h1>{t_with("home-hello", &[("name", person.actor.name.clone().into())])}</h1>
            <h2>{t("home-professional-title")}</h2>
            <p>{t("home-professional-text")}</p>
        },
    )
}

fn places(person: &SignedIn, overview: &Overview) -> Page {
    let contents =
        t_with("home-record-contents", &[("count", overview.total.into()), ("unread", overview.unread.into())]);
    let shared = t_with("sharing-home-text", &[("own", own(person).into())]);
    let other = person.several_records.then(|| {
        view! { <PlaceCard href="/personne" title=t("home-subject-title") icon=Icon::Person level=3>{t("home-subject-text")}</PlaceCard> }
    });
    Page::new(
        t("home-title"),
        "/",
        view! {
            <h1>{t_with("home-hello", &[("name", person.actor.name.clone().into())])}</h1>
            <section class="stack" aria-labelledby="nouvelles-titre">
                <h2 id="nouvelles-titre">{news::title(person)}</h2>
                {news::list(person, overview)}
            </section>
            <section class="stack" aria-labelledby="lieux-titre">
                <h2 id="lieux-titre">{t("home-places-title")}</h2>
                <ul class="grid">
                    {person.opens_documents().then(|| view! { <PlaceCard href="/dossier" title=title(person) icon=Icon::Document level=3>{contents}</PlaceCard> })}
                    {person.opens(Section::Profile).then(|| view! { <PlaceCard href="/dossier/profil" title=t("profile-title") icon=Icon::Heart level=3>{t("home-profile-text")}</PlaceCard> })}
                    {person.opens(Section::Results).then(|| view! { <PlaceCard href="/dossier/analyses" title=analyses::title(person) icon=Icon::Curve level=3>{t("home-analyses-text")}</PlaceCard> })}
                    {person.adds(None).then(|| view! { <PlaceCard href="/dossier/ajouter" title=t("adding-title") icon=Icon::Add level=3>{t("home-adding-text")}</PlaceCard> })}
                    {(!person.is_helper()).then(|| view! { <PlaceCard href="/acces" title=sharing::title(person) icon=Icon::Lock level=3>{shared}</PlaceCard> })}
                    {other}
                </ul>
            </section>
        },
    )
}
