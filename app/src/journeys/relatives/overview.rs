//! GET `/acces/proches`: who helps, who was invited.

use axum::{extract::State, response::Response};
use domain::rights::Reason;
use domain::rights::delegation::MOST_HELPERS;
use leptos::prelude::*;
use portal::relatives::{self, Helper, Invitation, Relatives};

use super::{Arguments, HOME, told, trail, words};
use crate::{
    dates,
    design::{ButtonLink, Notification, SummaryList, SummaryRow},
    error::Fault,
    form::Query,
    i18n::{t, t_with},
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// Everybody who helps or was asked to; to a parent or a minor, why there is nobody.
///
/// # Errors
/// When they cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let person = visit.person()?;
    match relatives::overview(&app.portal, &person.actor).await {
        Ok(found) => Ok(visit.page(|| told(&arguments, page(person, &found)))),
        Err(error) => closed(&visit, person, error),
    }
}

/// Why the page is not for this person, to those who may decide on the record; for others there is no such page.
pub(super) fn closed(visit: &Visit, person: &SignedIn, error: portal::Error) -> Result<Response, Fault> {
    let why = match error {
        portal::Error::Refused(Reason::NotInThisQuality) if !person.is_helper() => "relatives-closed-represented",
        portal::Error::Refused(Reason::NotAdult) => "relatives-closed-minor",
        other => return Err(other.into()),
    };
    Ok(visit.page(|| {
        let content = view! {
            <h1>{t("relatives-title")}</h1>
            <Notification><p>{t(why)}</p></Notification>
            <p class="actions"><a class="link" href="/acces">{t("sharing-back")}</a></p>
        };
        Page::new(t("relatives-title"), "/acces", content).trail(trail(person, false))
    }))
}

fn page(person: &SignedIn, found: &Relatives) -> Page {
    let invite = if found.full {
        let full = t_with("relatives-full", &[("most", MOST_HELPERS.into())]);
        view! { <p>{full}</p> }.into_any()
    } else {
        view! { <p class="actions"><ButtonLink href=format!("{HOME}/inviter")>{t("relatives-invite")}</ButtonLink></p> }
            .into_any()
    };
    let helpers = match found.helpers.is_empty() {
        true => view! { <p>{t("relatives-none")}</p> }.into_any(),
        false => found.helpers.iter().map(|one| helper(one, true)).collect_view().into_any(),
    };
    let invitations = (!found.invitations.is_empty()).then(|| {
        let all = found.invitations.iter().map(invitation).collect_view();
        view! {
            <section class="stack" aria-labelledby="invitations-titre">
                <h2 id="invitations-titre">{t("relatives-invitations-title")}</h2>
                {all}
            </section>
        }
    });
    let former = (!found.former.is_empty()).then(|| {
        let all = found.former.iter().map(|one| helper(one, false)).collect_view();
        view! {
            <section class="stack" aria-labelledby="anciens-titre">
                <h2 id="anciens-titre">{t("relatives-former-title")}</h2>
                {all}
            </section>
        }
    });
    let content = view! {
        <h1>{t("relatives-title")}</h1>
        <p class="lede">{t("relatives-lead")}</p>
        {invite}
        <section class="stack" aria-labelledby="aidants-titre">
            <h2 id="aidants-titre">{t("relatives-helpers-title")}</h2>
            {helpers}
        </section>
        {invitations}
        {former}
        <p class="actions"><a class="link" href="/acces">{t("sharing-back")}</a></p>
    };
    Page::new(t("relatives-title"), "/acces", content).trail(trail(person, false))
}

/// What is known of help, in lines.
pub(super) fn facts(one: &Helper) -> AnyView {
    let used = one.last_use.map_or_else(|| t("relatives-never-used"), dates::date_time);
    let mut rows = vec![
        SummaryRow { term: t("relatives-invited-as"), value: words::invited(&one.invited_as), act: None },
        SummaryRow::new(t("relatives-since"), words::day(one.since)),
        SummaryRow::new(t("relatives-until"), dates::date(one.last_day)),
    ];
    match one.ended {
        Some(ending) => {
            let id = if ending.by_helper { "relatives-ended-by-helper" } else { "relatives-ended-by-you" };
            rows.push(SummaryRow::new(t("relatives-end"), t_with(id, &[("date", words::day(ending.at).into())])));
        }
        None => rows.push(SummaryRow::new(t("relatives-last-use"), used)),
    }
    view! { <SummaryList rows /> }.into_any()
}

fn helper(one: &Helper, living: bool) -> impl IntoView + use<> {
    let change = living.then(|| {
        let about = view! { <span class="heard">" : "{words::name(&one.name)}</span> };
        view! {
            <p class="actions">
                <a class="link" href=format!("{HOME}/{}", one.id)>{t("relatives-change")}{about}</a>
            </p>
        }
    });
    view! {
        <article class="panel stack">
            <h3>{words::name(&one.name)}</h3>
            {facts(one)}
            {living.then(|| words::list(words::permitted(&one.scope)))}
            {change}
        </article>
    }
}

fn invitation(one: &Invitation) -> impl IntoView + use<> {
    let until = t_with("relatives-invitation-until", &[("date", dates::date_time(one.expires).into())]);
    let about = view! { <span class="heard">" : "<bdi>{one.invited_as.0.clone()}</bdi></span> };
    view! {
        <article class="panel stack">
            <h3>{words::invited(&one.invited_as)}</h3>
            <p>{until}</p>
            {words::list(words::permitted(&one.scope))}
            <p class="actions">
                <a class="link" href=format!("{HOME}/{}/terminer", one.id)>{t("relatives-withdraw")}{about}</a>
            </p>
        </article>
    }
}
