//! `/acces/avertissements/adresse/retirer`: the question before the address is removed.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use portal::told::{self, Chosen};
use serde::Deserialize;

use super::{ADDRESS, HOME, SECTION, done, trail};
use crate::{
    design::{Button, ButtonKind, RecordForm},
    error::Fault,
    form::{ActFields, Form},
    i18n::{t, t_around},
    journeys::record::whose,
    page::Page,
    state::App,
    visit::Visit,
};

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
}

/// The question; without an address there is none.
///
/// # Errors
/// When the record is not for this reader.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let person = visit.person()?;
    let Some(address) = told::overview(&app.portal, &person.actor).await?.address else {
        return Ok(Redirect::to(HOME).into_response());
    };
    let act = person.new_act()?;
    Ok(visit.page(|| {
        let title = t("told-remove-title");
        let masked = view! { <bdi dir="ltr">{address.masked()}</bdi> }.into_any();
        let content = view! {
            <h1>{title.clone()}</h1>
            <p class="lede">{t_around("told-remove-lead", vec![("address", masked)])}</p>
            <p>{t("told-remove-effect")}</p>
            <RecordForm action=format!("{ADDRESS}/retirer") whose=whose(person) record=act.record() key=act.key()>
                <p class="actions"><Button kind=ButtonKind::Danger>{t("told-remove-button")}</Button><a class="link" href=HOME>{t("told-back")}</a></p>
            </RecordForm>
        };
        Page::new(title, SECTION, content).trail(trail(person, true))
    }))
}

/// Removes it.
///
/// # Errors
/// When the form is none of this record.
pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = fields.act.act()?;
    let removed = told::remove(&app.portal, &person.actor, &act).await?;
    Ok(done(if removed == Chosen::Same { "rien" } else { "retrait" }))
}
