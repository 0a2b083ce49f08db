//! POST `/dossier/emporter`: the copy itself.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use portal::export;

use super::{archive, form::Fields, page};
use crate::{error::Fault, form::Form, state::App, visit::Visit};

/// Gives the copy as a ZIP file, document by document; or the page again when nothing was chosen.
///
/// # Errors
/// Busy while this person receives another copy; not found when nothing of what was chosen is there for them; other faults when the record cannot be read.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let fields = Fields::read(pairs);
    let act = fields.act.act()?;
    let wish = match fields.wish() {
        Ok(wish) => wish,
        Err(missing) => {
            let offer = export::offer(&app.portal, &person.actor).await?;
            return Ok(page::show(&visit, person, &offer, StatusCode::UNPROCESSABLE_ENTITY, &fields, Some(missing)));
        }
    };
    let turn = archive::Turn::of(person.actor.account).ok_or(Fault::Busy)?;
    let taking = export::take(&app.portal, &person.actor, &act, &wish).await?;
    Ok(archive::answer(taking, turn, visit.preferences.locale).into_response())
}
