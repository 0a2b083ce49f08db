//! `/acces/demandes/{id}/retirer`: the question before a request is taken back.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use portal::requests;
use serde::Deserialize;

use super::{HOME, trail, words};
use crate::{
    design::{Button, ButtonKind, RecordForm},
    error::Fault,
    form::{ActFields, Form},
    i18n::{plain_with, t},
    journeys::record::whose,
    page::Page,
    state::App,
    visit::Visit,
};

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
}

/// The question; a request that is over has none.
///
/// # Errors
/// Not found for an unknown id, one of another record and one that somebody else sent alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let request = requests::one(&app.portal, &person.actor, &id).await?;
    let address = format!("{HOME}/{}", request.id);
    if request.followed.state.is_over() {
        return Ok(Redirect::to(&address).into_response());
    }
    let act = person.new_act()?;
    Ok(visit.page(|| {
        let title = plain_with("requests-withdraw-title", &[("right", words::kind(request.kind).into())]);
        let content = view! {
            <h1>{title.clone()}</h1>
            <p class="lede">{t("requests-withdraw-lead")}</p>
            <RecordForm action=format!("{address}/retirer") whose=whose(person) record=act.record() key=act.key()>
                <p class="actions">
                    <Button kind=ButtonKind::Danger>{t("requests-withdraw")}</Button>
                    <a class="link" href=address.clone()>{t("requests-cancel")}</a>
                </p>
            </RecordForm>
        };
        Page::new(title, "/acces", content).trail(trail(person, true))
    }))
}

/// Takes it back. One that is over meanwhile says on its page where it stands.
///
/// # Errors
/// As [`get`]; when the form is none of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let (person, act) = (visit.person()?, fields.act.act()?);
    requests::withdraw(&app.portal, &person.actor, &act, &id).await?;
    Ok(Redirect::to(&format!("{HOME}/{id}?fait=retrait")).into_response())
}
