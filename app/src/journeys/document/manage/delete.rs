//! `/dossier/{id}/supprimer`: asks once more, then deletes a document of one's own.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::deletion;
use http::StatusCode;
use leptos::prelude::*;
use portal::record::{self, Deleted};

use super::{deleted, elsewhere, to_page, trail};
use crate::{
    dates,
    design::{Button, ButtonKind, Foreign, RecordForm},
    error::Fault,
    form::{ActFields, Form},
    i18n::{t, t_with},
    journeys::{adding::head, record::whose},
    page::Page,
    state::App,
    visit::Visit,
};

/// The question; or, for a document that is deleted already, until when it can be taken back.
///
/// # Errors
/// Not found for an unknown id and for one of another record alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let managed = record::manage(&app.portal, &person.actor, &id).await?;
    if let Some(deletion) = managed.deletion {
        return deleted::page(&visit, StatusCode::OK, &managed.item, deletion);
    }
    if let Some(away) = elsewhere(&managed) {
        return Ok(away);
    }
    let act = person.new_act()?;
    let until = deletion::last_day(app.portal.now());
    Ok(visit.page(|| {
        let item = &managed.item;
        let path = format!("/dossier/{}", item.id);
        let versions = (item.version > 1).then(|| view! { <p>{t("adding-delete-versions")}</p> });
        Page::new(
            head(&t("adding-delete-title"), &item.title, false),
            "/dossier",
            view! {
                <h1>{t("adding-delete-title")}</h1>
                <p class="lede"><Foreign text=item.title.clone() /></p>
                <p>{t_with("adding-delete-text", &[("day", dates::date(until).into())])}</p>
                {versions}
                <p>{t("adding-delete-history")}</p>
                <RecordForm action=format!("{path}/supprimer") whose=whose(person) record=act.record() key=act.key()>
                    <p class="actions">
                        <Button kind=ButtonKind::Danger>{t("adding-delete-button")}</Button>
                        <a class="link" href=format!("{path}/gerer")>{t("adding-delete-keep")}</a>
                    </p>
                </RecordForm>
            },
        )
        .trail(trail(person, item))
    }))
}

/// Deletes it. From a second window it says that it is done already, and nothing is lost.
///
/// # Errors
/// As [`get`]; when the form is not one of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(fields): Form<ActFields>,
) -> Result<Response, Fault> {
    let actor = &visit.person()?.actor;
    let result = record::delete(&app.portal, actor, &fields.act()?, &id).await;
    let before = match result {
        Ok(Deleted::Now(_)) => return Ok(Redirect::to("/dossier/corbeille?fait=supprime").into_response()),
        Ok(Deleted::Before(deletion)) => Some(deletion),
        // This form deleted it once, and it was taken back since: it is not deleted behind anybody's back.
        Err(portal::Error::Conflict) => None,
        Err(error) => return Err(error.into()),
    };
    let managed = record::manage(&app.portal, actor, &id).await?;
    match before {
        Some(deletion) => deleted::page(&visit, StatusCode::CONFLICT, &managed.item, deletion),
        None => Ok(to_page(&managed.item)),
    }
}
