//! `/dossier/ajouter/{draft}/abandonner`: asks once more, then removes the draft.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::ids::DraftId;
use leptos::prelude::*;
use portal::adding;

use super::{Away, head, open, trail};
use crate::{
    design::{Button, ButtonKind, RecordForm},
    error::Fault,
    form::{ActFields, Form},
    i18n::{t, t_foreign},
    journeys::record::{title, whose},
    page::Page,
    state::App,
    visit::Visit,
};

/// The question.
///
/// # Errors
/// Not found for a draft of somebody else and for none alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Away> {
    let draft = open(&app, &visit, &id).await?;
    let person = visit.person()?;
    let act = person.new_act()?;
    Ok(visit.page(|| {
        let back = format!("/dossier/ajouter/{}", draft.id);
        Page::new(
            head(&t("adding-leave-title"), &draft.title, false),
            "/dossier",
            view! {
                <h1>{t("adding-leave-title")}</h1>
                <p class="lede">{t_foreign("adding-leave-text", &[("title", draft.title.clone())])}</p>
                <RecordForm action=format!("{back}/abandonner") whose=whose(person) record=act.record() key=act.key()>
                    <p class="actions">
                        <Button kind=ButtonKind::Danger>{t("adding-leave-button")}</Button>
                        <a class="link" href=back>{t("adding-back-to-draft")}</a>
                    </p>
                </RecordForm>
            },
        )
        .trail(trail(title(person)))
    }))
}

/// Removes it.
///
/// # Errors
/// As [`get`]; when the form is not one of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(fields): Form<ActFields>,
) -> Result<Response, Fault> {
    let draft = DraftId::parse(&id).map_err(|_| Fault::NotFound)?;
    adding::abandon(&app.portal, &visit.person()?.actor, &fields.act()?, &draft).await?;
    Ok(Redirect::to("/dossier/ajouter").into_response())
}
