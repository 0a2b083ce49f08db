//! `/dossier/{id}/modifier`: another title, category or date for a document of one's own.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::*;
use portal::{
    acts::Act,
    adding::Mistake,
    document::DocumentItem,
    record::{self, Deletion},
};
use serde::Deserialize;

use super::{deleted, elsewhere, trail};
use crate::{
    design::{Button, ErrorSummary, FieldError, RecordForm},
    error::Fault,
    form::Form,
    i18n::t,
    journeys::{
        adding::{Fields, fields_view, head},
        record::whose,
    },
    page::Page,
    state::App,
    visit::Visit,
};

/// What the form sends: the fields of a document, and the key by which one that was deleted meanwhile is put back first.
#[derive(Deserialize)]
pub struct Sent {
    #[serde(flatten)]
    fields: Fields,
    #[serde(default)]
    remise: String,
}

/// Why what was typed is shown again.
#[derive(Clone, Copy)]
enum Trouble<'a> {
    Nothing,
    Mistakes(&'a [Mistake]),
    Changed,
    Deleted(Deletion, &'a [Mistake]),
}

/// The form, with what the document says.
///
/// # Errors
/// Not found for an unknown id and for one of another record alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let managed = record::manage(&app.portal, &visit.person()?.actor, &id).await?;
    if let Some(away) = elsewhere(&managed) {
        return Ok(away);
    }
    let item = &managed.item;
    let fields = Fields::of(&item.title, item.category, &item.date);
    page(&visit, StatusCode::OK, item, &fields, Trouble::Nothing)
}

/// Writes it. Of a document that another window deleted meanwhile, nothing that was typed is lost: the form comes again, with
/// a button that puts the document back first.
///
/// # Errors
/// As [`get`]; when the form is not one of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(Sent { fields, remise }): Form<Sent>,
) -> Result<Response, Fault> {
    let actor = &visit.person()?.actor;
    let act = fields.act.act()?;
    let (mistakes, changed) = match fields.parse(app.portal.now()) {
        Ok(description) => {
            if !remise.is_empty() {
                let put_back = Act::parse(&fields.act.dossier, &remise).map_err(|_| Fault::Refused)?;
                record::restore(&app.portal, actor, &put_back, &id).await?;
            }
            match record::rename(&app.portal, actor, &act, &id, &description).await {
                Ok(()) => return Ok(Redirect::to(&format!("/dossier/{id}/gerer?fait=modifie")).into_response()),
                Err(portal::Error::Conflict) => (Vec::new(), true),
                Err(portal::Error::NotFound) => (Vec::new(), false),
                Err(error) => return Err(error.into()),
            }
        }
        Err(mistakes) => (mistakes, false),
    };
    if let Some(deleted) = record::deleted(&app.portal, actor, &id).await? {
        let trouble = Trouble::Deleted(deleted.deletion, &mistakes);
        return page(&visit, StatusCode::CONFLICT, &deleted.item, &fields, trouble);
    }
    let trouble = match (mistakes.as_slice(), changed) {
        (_, true) => Trouble::Changed,
        // Not deleted, and nothing wrong with the words: it is not one's own to change.
        ([], false) => return Err(Fault::NotFound),
        (mistakes, false) => Trouble::Mistakes(mistakes),
    };
    let managed = record::manage(&app.portal, actor, &id).await?;
    page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &managed.item, &fields, trouble)
}

fn page(
    visit: &Visit,
    status: StatusCode,
    item: &DocumentItem,
    fields: &Fields,
    trouble: Trouble<'_>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let (act, put_back) = (person.new_act()?, person.new_act()?);
    let path = format!("/dossier/{}", item.id);
    Ok(visit.page_with(status, || {
        let heading = t("adding-rename-title");
        let head = head(&heading, &item.title, !matches!(trouble, Trouble::Nothing));
        let mistakes = match trouble {
            Trouble::Mistakes(mistakes) | Trouble::Deleted(_, mistakes) => mistakes,
            _ => &[],
        };
        let (summary, fields) = fields_view(person, fields, mistakes);
        let of_all =
            |message: String| view! { <ErrorSummary errors=vec![FieldError::new("titre", message)] /> }.into_any();
        let (summary, deleted) = match trouble {
            Trouble::Changed => (of_all(t("adding-error-changed")), None),
            Trouble::Deleted(deletion, []) => (of_all(t("adding-deleted-typed")), Some(deletion)),
            Trouble::Deleted(deletion, _) => (summary, Some(deletion)),
            _ => (summary, None),
        };
        let note = deleted.map(|deletion| view! { <p>{deleted::until(deletion)}</p> });
        let key = deleted.map(|_| view! { <input type="hidden" name="remise" value=put_back.key() /> });
        let (save, back) = match deleted {
            Some(_) => ("adding-trash-restore-and-save", "/dossier/corbeille".to_owned()),
            None => ("adding-save", format!("{path}/gerer")),
        };
        let ways = trail(person, item).into_iter().take(if deleted.is_some() { 2 } else { 3 }).collect();
        Page::new(
            head,
            "/dossier",
            view! {
                {summary}
                <h1>{heading}</h1>
                {note}
                <RecordForm action=format!("{path}/modifier") whose=whose(person) record=act.record() key=act.key()>
                    {key}
                    {fields}
                    <p class="actions"><Button>{t(save)}</Button><a class="link" href=back>{t("adding-cancel")}</a></p>
                </RecordForm>
            },
        )
        .trail(ways)
    }))
}
