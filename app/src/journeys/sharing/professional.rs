//! `/acces/professionnels/{key}`: what one professional sees, and what is decided of them, with a preview before it is saved.

mod choice;
mod page;

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::rights::sharing::{Change, NationalId, Who};
use http::StatusCode;
use portal::{
    directory,
    sharing::{self, One},
};

use self::choice::{Fields, Wrong};
pub(super) use self::page::state;
use super::preview::{About, Screen};
use super::{checked, done, parts::Gone, professionals::PAGE, trail};
use crate::{error::Fault, form::Form, session::SignedIn, state::App, visit::Visit};

/// What they see and may.
///
/// # Errors
/// Not found for a key of another record.
pub async fn get(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let id = directory::of_key(&app.portal, &person.actor, &key)?;
    let Some(one) = found(&app, person, &id).await? else { return Ok(gone(&visit, person)) };
    let fields = Fields::of(&one);
    page::page(&visit, StatusCode::OK, &key, &one, &fields, &[])
}

/// Shows what a choice would do. Nothing is saved.
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
    let Some(one) = found(&app, person, &id).await? else { return Ok(gone(&visit, person)) };
    let settled = match fields.parse(&one, app.portal.now()) {
        Ok(settled) => settled,
        Err(wrong) => return page::page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &key, &one, &fields, &wrong),
    };
    let who = who(&id, &one);
    let change = Change::Settle { who: who.clone(), settled };
    let preview = match sharing::preview(&app.portal, &person.actor, &change).await {
        Err(portal::Error::Conflict) => {
            return page::page(&visit, StatusCode::CONFLICT, &key, &one, &fields, &[Wrong::TooMany]);
        }
        preview => preview?,
    };
    let address = format!("{PAGE}/{key}");
    let screen = Screen {
        person,
        preview: &preview,
        about: About::Professional { id: &id, name: &who.name },
        save: format!("{address}/enregistrer"),
        back: address,
        hidden: fields.hidden(),
    };
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
    let Some(one) = found(&app, person, &id).await? else { return Ok(gone(&visit, person)) };
    let settled = match fields.parse(&one, app.portal.now()) {
        Ok(settled) => settled,
        Err(wrong) => return page::page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &key, &one, &fields, &wrong),
    };
    let (who, seen) = (who(&id, &one), fields.seen.version());
    match sharing::change(&app.portal, &person.actor, &act, seen, &Change::Settle { who, settled }).await {
        Ok(changed) => Ok(done(seen, &changed)),
        Err(portal::Error::Conflict) => {
            page::page(&visit, StatusCode::CONFLICT, &key, &one, &fields, &[Wrong::TooMany])
        }
        Err(error) => Err(error.into()),
    }
}

/// What holds for them; none when nobody knows them any more.
async fn found(app: &App, person: &SignedIn, id: &NationalId) -> Result<Option<One>, Fault> {
    match sharing::one(&app.portal, &person.actor, id).await {
        Ok(one) => Ok(Some(one)),
        Err(portal::Error::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn gone(visit: &Visit, person: &SignedIn) -> Response {
    let search = (PAGE, "sharing-search-title");
    Gone { title: "sharing-gone-title", text: "sharing-gone-text", search }.page(visit, person)
}

/// As decisions name them: as the directory does, else as an earlier decision did.
fn who(id: &NationalId, one: &One) -> Who {
    let (name, profession) = match (&one.practitioner, &one.named) {
        (Some(practitioner), _) => return practitioner.who(),
        (None, Some(named)) => (named.name.clone(), named.profession.clone()),
        (None, None) => (String::new(), String::new()),
    };
    Who { id: id.clone(), name, profession }
}
