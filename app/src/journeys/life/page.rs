//! GET `/acces/dossier`: where the record stands, what can be done with it, and what was done.

use axum::{extract::State, response::Response};
use domain::rights::lifecycle::LifeAct;
use domain::rights::{Quality, Reason, Role};
use jiff::Timestamp;
use leptos::prelude::*;
use portal::life::{self, Life, Step};
use serde::Deserialize;

use super::kinds::{CLOSE, ERASE, OPEN, REOPEN};
use super::{HOME, title, words};
use crate::{
    design::{ButtonKind, ButtonLink, Notification, Tone},
    error::Fault,
    form::Query,
    i18n::{t, t_with},
    journeys::record::own,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The query: the number of the act that was just done.
#[derive(Debug, Default, Deserialize)]
pub struct Arguments {
    #[serde(default)]
    fait: String,
}

/// Where it stands; after an act, what was done, with its receipt.
///
/// # Errors
/// When the state cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let now = app.portal.now();
    let life = match life::read(&app.portal, &person.actor).await {
        Err(portal::Error::Refused(Reason::RecordErased | Reason::NoSubject)) if person.actor.role == Role::Patient => {
            return Ok(visit.page(|| nobodys(person)));
        }
        read => read?,
    };
    let told =
        life.steps.iter().find(|step| arguments.fait == step.version.to_string() && step.version == life.version);
    let news = told.map(|step| (step.act, step.seq));
    Ok(visit.page(|| page(person, &life, news, now)))
}

fn page(person: &SignedIn, life: &Life, news: Option<(LifeAct, Option<u64>)>, now: Timestamp) -> Page {
    let title = title(person);
    let told = news.map(|(act, seq)| {
        let receipt = seq.map(|seq| view! { <p>{t("life-receipt-lead")}" "{receipt(seq)}</p> });
        view! {
            <Notification tone=Tone::Success title=words::done(act) status=true focus=true>
                <p>{t("life-done")}</p>{receipt}
            </Notification>
        }
    });
    let steps = (!life.steps.is_empty()).then(|| {
        let rows = life.steps.iter().map(step).collect_view();
        view! {
            <section class="stack" aria-labelledby="etapes-titre">
                <h2 id="etapes-titre">{t("life-steps-title")}</h2>
                <ul>{rows}</ul>
            </section>
        }
    });
    let relatives = (person.actor.quality == Quality::Patient).then(|| {
        view! { <li><a class="link" href="/acces/proches">{t("life-rights-relatives")}</a></li> }
    });
    let content = view! {
        {told}
        <h1>{title.clone()}</h1>
        <p class="lede">{words::state(person, life, now)}</p>
        {actions(person, life)}
        {steps}
        <section class="stack" aria-labelledby="droits-titre">
            <h2 id="droits-titre">{t("life-rights-title")}</h2>
            <p>{t_with("life-rights-text", &[("own", own(person).into())])}</p>
            <ul>
                <li><a class="link" href="/acces/historique">{t("life-rights-history")}</a></li>
                <li><a class="link" href="/acces/demandes">{t("life-rights-requests")}</a></li>
                {relatives}
            </ul>
        </section>
    };
    let page = Page::new(title, HOME, content).trail(vec![(t("nav-home"), "/".to_owned())]);
    match news {
        Some((act, _)) => page.done(&words::done(act)),
        None => page,
    }
}

fn receipt(seq: u64) -> impl IntoView + use<> {
    view! { <a class="link" href=format!("/acces/historique/{seq}/recu")>{t("life-receipt")}</a> }
}

fn step(step: &Step) -> impl IntoView + use<> {
    let link = step.seq.map(|seq| {
        let name = t_with("life-receipt-of", &[("what", words::done(step.act).into())]);
        view! { " " <a class="link" href=format!("/acces/historique/{seq}/recu") aria-label=name>{t("life-receipt")}</a> }
    });
    view! { <li>{words::done(step.act)}" – "<bdi>{words::step(step)}</bdi>{link}</li> }
}

/// What can be done now, the mildest first.
fn actions(person: &SignedIn, life: &Life) -> Option<AnyView> {
    let link = |href: &'static str, id: &str, kind: ButtonKind| {
        let words = t_with(id, &[("own", own(person).into())]);
        view! { <ButtonLink href kind>{words}</ButtonLink> }.into_any()
    };
    let links: Vec<_> = life
        .possible
        .iter()
        .filter_map(|act| match act {
            LifeAct::Consent => Some(link(OPEN.path, "life-go-open", ButtonKind::Primary)),
            LifeAct::Close => Some(link(CLOSE.path, "life-go-close", ButtonKind::Secondary)),
            LifeAct::Reopen => Some(link(REOPEN.path, "life-go-reopen", ButtonKind::Primary)),
            LifeAct::AskErasure => Some(link(ERASE.path, "life-go-erase", ButtonKind::Secondary)),
            LifeAct::TakeBack => Some(link(ERASE.path, "life-go-keep", ButtonKind::Primary)),
            // Offered beside agreeing.
            LifeAct::Object | LifeAct::Erase => None,
        })
        .collect();
    (!links.is_empty()).then(|| view! { <p class="actions">{links}</p> }.into_any())
}

/// For an account that has no record, or no longer.
pub fn nobodys(person: &SignedIn) -> Page {
    let other =
        person.several_records.then(|| view! { <ButtonLink href="/personne">{t("home-subject-title")}</ButtonLink> });
    let content = view! {
        <h1>{t("life-nobody-title")}</h1>
        <p class="lede">{t("life-nobody-text")}</p>
        <p>{t("life-nobody-account")}</p>
        <p class="actions">{other}<a class="link" href="/aide">{t("nav-help")}</a></p>
    };
    Page::new(t("life-nobody-title"), HOME, content)
}
