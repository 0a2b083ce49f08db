//! `/dossier/{id}/remplacer`: a new version of a document of one's own, by way of a draft.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::*;
use portal::{
    adding::{self, AddingError, Refusal},
    record::{self, Managed},
};

use super::{elsewhere, trail};
use crate::{
    design::{Button, ErrorSummary, FieldError, Foreign, RecordForm},
    error::Fault,
    form::{ActFields, Form},
    i18n::t,
    journeys::{
        adding::{head, refusal},
        record::whose,
    },
    page::Page,
    state::App,
    visit::Visit,
};

/// What replacing does, before it is begun.
///
/// # Errors
/// Not found for an unknown id, one of another record and one that is deleted.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let managed = record::manage(&app.portal, &visit.person()?.actor, &id).await?;
    match elsewhere(&managed) {
        Some(away) => Ok(away),
        None => page(&visit, StatusCode::OK, &managed, None),
    }
}

/// Begins a draft with what the document says of itself.
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
    match adding::begin_replacing(&app.portal, actor, &fields.act()?, &id).await {
        Ok(draft) => Ok(Redirect::to(&format!("/dossier/ajouter/{draft}")).into_response()),
        Err(AddingError::Portal(error)) => Err(error.into()),
        Err(AddingError::Refused(why)) => {
            let managed = record::manage(&app.portal, actor, &id).await?;
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &managed, Some(why))
        }
    }
}

fn page(visit: &Visit, status: StatusCode, managed: &Managed, refused: Option<Refusal>) -> Result<Response, Fault> {
    let item = &managed.item;
    if managed.deletion.is_some() {
        return Err(Fault::NotFound);
    }
    let person = visit.person()?;
    let act = person.new_act()?;
    let path = format!("/dossier/{}", item.id);
    Ok(visit.page_with(status, || {
        let heading = t("adding-replace-title");
        let head = head(&heading, &item.title, refused.is_some());
        let errors = refused.map(|why| FieldError::new("remplacer", refusal(why))).into_iter().collect();
        Page::new(
            head,
            "/dossier",
            view! {
                <ErrorSummary errors />
                <h1>{heading}</h1>
                <p class="lede"><Foreign text=item.title.clone() /></p>
                <p>{t("adding-replace-text")}</p>
                <div id="remplacer" tabindex="-1">
                    <RecordForm action=format!("{path}/remplacer") whose=whose(person) record=act.record() key=act.key()>
                        <p class="actions"><Button>{t("adding-replace-button")}</Button><a class="link" href=format!("{path}/gerer")>{t("adding-cancel")}</a></p>
                    </RecordForm>
                </div>
            },
        )
        .trail(trail(person, item))
    }))
}
