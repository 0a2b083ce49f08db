//! `/acces/equipes/{key}`: consent to the team of a structure, and its end, with a preview before it is saved.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::rights::sharing::{Change, NationalId, Team, Who};
use http::StatusCode;
use jiff::Timestamp;
use leptos::prelude::*;
use portal::{directory, sharing};
use serde::Deserialize;

use super::preview::{About, Screen};
use super::{HOME, Seen, checked, done, head, parts, parts::Gone, teams::PAGE, trail, until, words};
use crate::{
    design::{Button, Choice, ErrorSummary, FieldError, Radios, RecordForm},
    error::Fault,
    form::{ActFields, Form},
    i18n::{plain_with, t, t_with},
    journeys::record::whose,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    #[serde(flatten)]
    seen: Seen,
    #[serde(default)]
    accord: String,
    #[serde(flatten)]
    until: until::Typed,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrong {
    Choice,
    Until(until::Wrong),
    TooMany,
}

/// A structure, and the consent to its team.
struct Found {
    structure: Who,
    team: Option<Team>,
    /// Whether the directory knows anybody there.
    known: bool,
}

impl Fields {
    fn of(team: Option<&Team>) -> Self {
        let accord = if team.is_some() { "oui" } else { "" };
        let until = until::Typed::of(team.and_then(|team| team.until));
        Self { accord: accord.to_owned(), until, ..Self::default() }
    }

    fn parse(&self, found: &Found, now: Timestamp) -> Result<Change, Wrong> {
        let until = self.until.parse(now).map_err(Wrong::Until);
        match self.accord.as_str() {
            "oui" if found.known => Ok(Change::Consent { structure: found.structure.clone(), until: until? }),
            "non" if until != Ok(None) => Err(Wrong::Until(until::Wrong::Needless)),
            "non" => Ok(Change::EndConsentTo(found.structure.id.clone())),
            _ => Err(Wrong::Choice),
        }
    }
}

/// What holds for the team.
///
/// # Errors
/// Not found for a key of another record.
pub async fn get(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let id = directory::of_key(&app.portal, &person.actor, &key)?;
    let Some(found) = found(&app, person, &id).await? else { return Ok(gone(&visit, person)) };
    page(&visit, StatusCode::OK, &key, &found, &Fields::of(found.team.as_ref()), None)
}

/// Shows what the choice would do. Nothing is saved.
///
/// # Errors
/// When the form is none of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(key): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = checked(&app, person, &fields.act).await?;
    let id = directory::of_key(&app.portal, &person.actor, &key)?;
    let Some(found) = found(&app, person, &id).await? else { return Ok(gone(&visit, person)) };
    let change = match fields.parse(&found, app.portal.now()) {
        Ok(change) => change,
        Err(wrong) => return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &key, &found, &fields, Some(wrong)),
    };
    let preview = match sharing::preview(&app.portal, &person.actor, &change).await {
        Err(portal::Error::Conflict) => {
            return page(&visit, StatusCode::CONFLICT, &key, &found, &fields, Some(Wrong::TooMany));
        }
        preview => preview?,
    };
    let address = format!("{PAGE}/{key}");
    let mut hidden = fields.until.hidden();
    hidden.push(("accord", fields.accord.clone()));
    let (about, save) = (About::Team(&id), format!("{address}/enregistrer"));
    let screen = Screen { person, preview: &preview, about, save, back: address, hidden };
    Ok(visit.page(|| screen.page(&act, trail(person))))
}

/// Saves a choice whose preview was seen.
///
/// # Errors
/// When the form is none of this record.
pub async fn save(
    State(app): State<App>,
    visit: Visit,
    Path(key): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = checked(&app, person, &fields.act).await?;
    let id = directory::of_key(&app.portal, &person.actor, &key)?;
    let Some(found) = found(&app, person, &id).await? else { return Ok(gone(&visit, person)) };
    let change = match fields.parse(&found, app.portal.now()) {
        Ok(change) => change,
        Err(wrong) => return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &key, &found, &fields, Some(wrong)),
    };
    let seen = fields.seen.version();
    match sharing::change(&app.portal, &person.actor, &act, seen, &change).await {
        Ok(changed) => Ok(done(seen, &changed)),
        Err(portal::Error::Conflict) => page(&visit, StatusCode::CONFLICT, &key, &found, &fields, Some(Wrong::TooMany)),
        Err(error) => Err(error.into()),
    }
}

/// The structure; none when neither the directory nor the settings know it.
async fn found(app: &App, person: &SignedIn, id: &NationalId) -> Result<Option<Found>, Fault> {
    let shared = sharing::overview(&app.portal, &person.actor).await?;
    let team = shared.sharing.teams.into_iter().find(|team| team.organization.as_ref() == Some(id));
    let named = team.as_ref().map(|team| Who { id: id.clone(), name: team.name.clone(), profession: String::new() });
    match directory::structure(&app.portal, &person.actor, id).await {
        Ok(structure) => Ok(Some(Found { structure: structure.who(), team, known: true })),
        Err(portal::Error::NotFound) => Ok(named.map(|structure| Found { structure, team, known: false })),
        Err(error) => Err(error.into()),
    }
}

fn gone(visit: &Visit, person: &SignedIn) -> Response {
    let search = (PAGE, "sharing-teams-title");
    Gone { title: "sharing-team-gone-title", text: "sharing-team-gone-text", search }.page(visit, person)
}

fn page(
    visit: &Visit,
    status: StatusCode,
    key: &str,
    found: &Found,
    fields: &Fields,
    wrong: Option<Wrong>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = person.new_act()?;
    let now = visit.app.portal.now();
    Ok(visit.page_with(status, || {
        let name = &found.structure.name;
        let title = plain_with("sharing-team-of", &[("name", name.clone().into())]);
        let (summary, wrong_choice, faulty) = match wrong {
            None => (None, None, None),
            Some(Wrong::Choice) => {
                (Some(FieldError::new("accord", t("sharing-error-choice"))), Some(t("sharing-error-choice")), None)
            }
            Some(Wrong::Until(wrong)) => {
                (Some(FieldError::new(until::Wrong::FIELD, wrong.message())), None, Some(wrong))
            }
            Some(Wrong::TooMany) => (Some(FieldError::general(t("sharing-error-many"))), None, None),
        };
        let yes = Choice::new("oui", t("sharing-team-yes")).hint(t("sharing-team-yes-hint"));
        let no = Choice::new("non", t("sharing-team-no")).hint(t("sharing-team-no-hint"));
        let choices = if found.known { vec![yes, no] } else { vec![no] };
        let unknown = (!found.known).then(|| view! { <p><strong>{t("sharing-team-unknown")}</strong></p> });
        let chosen = fields.accord.clone();
        let until = found.known.then(|| fields.until.field(faulty));
        let content = view! {
            <ErrorSummary errors=summary.into_iter().collect() />
            <h1>{words::named("sharing-team-of", name)}</h1>
            {unknown}
            <p class="lede">{state(found.team.as_ref(), now)}</p>
            <RecordForm action=format!("{PAGE}/{key}") whose=whose(person) record=act.record() key=act.key()>
                <Radios id="accord" label=t("sharing-team-legend") choices chosen error=wrong_choice />
                {until}
                <p class="actions"><Button>{t("sharing-preview-button")}</Button><a class="link" href=PAGE>{t("sharing-back")}</a></p>
            </RecordForm>
            {parts::back(person)}
        };
        Page::new(head(&title, person, wrong.is_some()), HOME, content).crumb(title).trail(trail(person))
    }))
}

/// Whether the team may look, and until when.
pub(super) fn state(team: Option<&Team>, now: Timestamp) -> String {
    let date = |at: Timestamp| [("date", until::words(at).into())];
    match team.map(|team| team.until) {
        None => t("sharing-team-now-no"),
        Some(None) => t("sharing-team-now-yes"),
        Some(Some(at)) if at <= now => t_with("sharing-now-ended", &date(at)),
        Some(Some(at)) => format!("{} {}", t("sharing-team-now-yes"), t_with("sharing-did-until", &date(at))),
    }
}
