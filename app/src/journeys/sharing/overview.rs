//! `/acces`: who sees the record, said in one sentence first.

mod sections;

use axum::{extract::State, response::Response};
use domain::rights::sharing::{NationalId, Settled};
use jiff::Timestamp;
use leptos::prelude::*;
use portal::{
    directory,
    sharing::{self, Concerned, Line, Overview},
};

pub(super) use self::sections::teams;
use super::news::{self, Arguments};
use super::{HOME, parts, title, words};
use crate::{
    dates,
    design::{ButtonKind, ButtonLink},
    error::Fault,
    form::Query,
    i18n::{t, t_mixed, t_with},
    journeys::record::{is_own, own},
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// Keys of those whom the settings name, for the addresses of their pages.
pub(super) struct Keys(Vec<(NationalId, String)>);

impl Keys {
    /// Those of every professional and structure.
    ///
    /// # Errors
    /// When no record is open.
    pub(super) fn of(app: &App, person: &SignedIn, shared: &Overview) -> Result<Self, Fault> {
        let people = shared.sharing.named.iter().map(|named| &named.id);
        let teams = shared.sharing.teams.iter().filter_map(|team| team.organization.as_ref());
        let key = |id: &NationalId| Ok((id.clone(), directory::key_of(&app.portal, &person.actor, id)?));
        Ok(Self(people.chain(teams).map(key).collect::<Result<_, Fault>>()?))
    }

    fn get(&self, id: &NationalId) -> &str {
        self.0.iter().find(|(of, _)| of == id).map_or("", |(_, key)| key)
    }
}

/// The overview; after a decision it tells first what was decided.
///
/// # Errors
/// When the settings cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let shared = sharing::overview_after(&app.portal, &person.actor, arguments.versions()).await?;
    let keys = Keys::of(&app, person, &shared)?;
    let now = app.portal.now();
    Ok(visit.page(|| news::told(&arguments, &shared, page(person, &shared, &keys, now))))
}

fn page(person: &SignedIn, shared: &Overview, keys: &Keys, now: Timestamp) -> Page {
    let title = title(person);
    let content = view! {
        <h1>{title.clone()}</h1>
        <p class="lede"><strong>{state(person, shared, now)}</strong></p>
        {shared.told.is_none().then(|| last(shared))}
        <p class="actions">
            <ButtonLink href="/acces/professionnels" kind=ButtonKind::Secondary>{t("sharing-search-title")}</ButtonLink>
            <a class="link" href="/acces/historique">{t("history-title")}</a>
        </p>
        <section class="stack" aria-labelledby="professionnels-titre">
            <h2 id="professionnels-titre">{t("sharing-people-title")}</h2>
            {sections::people(person, shared, keys, now)}
        </section>
        <section class="stack" aria-labelledby="equipes-titre">
            <h2 id="equipes-titre">{t("sharing-teams-title")}</h2>
            {teams(person, shared, keys, now)}
            <p><a class="link" href="/acces/equipes">{t("sharing-teams-link")}</a></p>
        </section>
        <section class="stack" aria-labelledby="urgence-titre">
            <h2 id="urgence-titre">{t("sharing-emergency-title")}</h2>
            {sections::emergency(shared)}
        </section>
        <section class="stack" aria-labelledby="masques-titre">
            <h2 id="masques-titre">{t("sharing-masks-title")}</h2>
            {sections::masks(shared)}
        </section>
        {parts::matrix(&shared.matrix)}
        <section class="stack" aria-labelledby="autres-titre">
            <h2 id="autres-titre">{t("sharing-more-title")}</h2>
            <ul>
                <li><a class="link" href="/acces/avertissements">{t("sharing-more-told")}</a></li>
                {is_own(&person.actor).then(|| view! { <li><a class="link" href="/acces/proches">{t("sharing-more-relatives")}</a></li> })}
                <li><a class="link" href="/acces/usages">{t("sharing-more-uses")}</a></li>
                <li><a class="link" href="/acces/demandes">{t("sharing-more-requests")}</a></li>
                <li><a class="link" href="/acces/dossier">{t("sharing-more-life")}</a></li>
            </ul>
        </section>
    };
    Page::new(title, HOME, content).trail(vec![(t("nav-home"), "/".to_owned())])
}

/// Who sees the documents now, in a sentence or two; what that means when it is nobody.
fn state(person: &SignedIn, shared: &Overview, now: Timestamp) -> AnyView {
    let own = own(person);
    let admitted = |line: &&Line| match &line.who {
        Concerned::Professional { id, known: true, .. } => {
            let named = shared.sharing.named.iter().find(|named| named.id == *id);
            matches!(Settled::of(named, now), Settled::Granted { .. })
        }
        _ => false,
    };
    let people = shared.seen.iter().filter(admitted).count();
    let teams: Vec<_> = shared.sharing.teams.iter().filter(|team| team.until.is_none_or(|until| now < until)).collect();
    let count = |id: &str, count: usize| t_with(id, &[("count", count.into())]).into_any();
    let team = |name: &str| words::named("sharing-state-team", name);
    let people = (people > 0).then(|| count("sharing-state-people", people));
    let teams = match teams.as_slice() {
        [] => None,
        [one] => Some(team(&one.name)),
        several => Some(count("sharing-state-teams", several.len())),
    };
    let plain = [("own", own.into())];
    let open = match (people, teams) {
        (Some(people), Some(teams)) => {
            t_mixed("sharing-state-both", &plain, vec![("people", people), ("teams", teams)])
        }
        (Some(who), None) | (None, Some(who)) => t_mixed("sharing-state-one", &plain, vec![("who", who)]),
        (None, None) => t_with("sharing-state-nobody", &plain).into_any(),
    };
    view! { {open}" "{words::emergency(shared.sharing.emergency)} }.into_any()
}

/// The last decision, by whom and when.
fn last(shared: &Overview) -> AnyView {
    let Some(last) = &shared.last else { return view! { <p>{t("sharing-empty")}</p> }.into_any() };
    let id = if last.by_me { "sharing-last-me" } else { "sharing-last-other" };
    let when = t_with(id, &[("date", dates::date_time(last.at).into())]);
    view! {
        <section class="panel panel--quiet stack" aria-labelledby="dernier-titre">
            <h2 id="dernier-titre">{t("sharing-last-title")}</h2>
            <p>{when}</p>
            {words::list(words::said(&last.differences, &shared.authors))}
        </section>
    }
    .into_any()
}
