//! The pages of a draft: looked at, turned, moved, taken out.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::ids::{DraftId, PageId};
use portal::adding::{self, Move};
use serde::Deserialize;

use super::news::{self, GESTURES};
use crate::{
    error::Fault,
    form::{ActFields, Form},
    journeys::document::attachment::serve,
    state::App,
    visit::Visit,
};

/// GET `/dossier/ajouter/{draft}/page/{page}`: a page as it will be, in a sandbox.
///
/// # Errors
/// Not found for a draft of somebody else and for none alike.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path((draft, page)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let file = adding::page(&app.portal, &visit.person()?.actor, &draft, &page).await?;
    Ok(serve(file.bytes, file.kind.media_type(), file.kind.extension(), false))
}

/// What the form of the pages sends: `geste` is what is done and the page, as in `gauche-…`.
#[derive(Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    #[serde(default)]
    geste: String,
}

/// POST `/dossier/ajouter/{draft}/pages`.
///
/// # Errors
/// Not found for a draft of somebody else and for none alike; when the form is not one of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let act = fields.act.act()?;
    let draft = DraftId::parse(&id).map_err(|_| Fault::NotFound)?;
    let (what, page) = gesture(&fields.geste).ok_or(Fault::Refused)?;
    match adding::arrange(&app.portal, &visit.person()?.actor, &act, &draft, &page, what).await {
        Ok(number) => Ok(Redirect::to(&news::after(&draft, what, number)).into_response()),
        // Changed at the same moment from another window: the pages are shown as they stand now.
        Err(portal::Error::Conflict) => Ok(Redirect::to(&news::after(&draft, what, None)).into_response()),
        Err(error) => Err(error.into()),
    }
}

fn gesture(text: &str) -> Option<(Move, PageId)> {
    let (word, page) = text.split_once('-')?;
    let (_, what) = GESTURES.into_iter().find(|(known, _)| *known == word)?;
    Some((what, PageId::parse(page).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gesture_names_what_and_which() {
        let page = PageId::from_bytes([7; 16]);
        assert_eq!(gesture(&format!("retirer-{page}")), Some((Move::Remove, page)));
        for text in ["", "retirer", "retirer-", "retirer-x", &format!("supprimer-{page}"), &format!("-{page}")] {
            assert_eq!(gesture(text), None, "{text}");
        }
    }
}
