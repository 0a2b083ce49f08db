//! `/dossier/corbeille`: the deleted documents, and taking them back.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::ids::DocumentId;
use http::StatusCode;
use leptos::prelude::*;
use portal::record::{self, TrashItem};
use serde::Deserialize;

use crate::{
    dates,
    design::{Button, ButtonKind, ErrorSummary, FieldError, Foreign, Notification, RecordForm, Tone},
    error::Fault,
    form::{ActFields, Form, Query},
    i18n::{plain_with, t, t_with},
    journeys::record::{title, whose},
    page::Page,
    state::App,
    visit::Visit,
};

/// The query: what was just done.
#[derive(Debug, Default, Deserialize)]
pub struct Arguments {
    #[serde(default)]
    fait: String,
}

/// The list, last deleted first.
///
/// # Errors
/// When the record cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    page(&app, &visit, StatusCode::OK, &arguments.fait, false).await
}

/// What the form sends: the document to take back.
#[derive(Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    #[serde(default)]
    document: String,
}

/// Takes one back. One whose time is over meanwhile is not there any more: the list says so.
///
/// # Errors
/// When the form is not one of this record.
pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
    let act = fields.act.act()?;
    let id = DocumentId::parse(&fields.document).map_err(|_| Fault::NotFound)?.to_string();
    match record::restore(&app.portal, &visit.person()?.actor, &act, &id).await {
        Ok(()) => Ok(Redirect::to(&format!("/dossier/{id}/gerer?fait=repris")).into_response()),
        Err(portal::Error::NotFound) => page(&app, &visit, StatusCode::NOT_FOUND, "", true).await,
        Err(error) => Err(error.into()),
    }
}

async fn page(app: &App, visit: &Visit, status: StatusCode, done: &str, gone: bool) -> Result<Response, Fault> {
    let person = visit.person()?;
    let items = record::trash(&app.portal, &person.actor).await?;
    let act = person.new_act()?;
    Ok(visit.page_with(status, || {
        let heading = t("adding-trash-title");
        let head = if gone { plain_with("title-error", &[("title", heading.clone().into())]) } else { heading.clone() };
        let errors = gone.then(|| FieldError::new("supprimes", t("adding-trash-gone"))).into_iter().collect();
        let deleted = (done == "supprime").then(|| {
            view! { <Notification tone=Tone::Success status=true><p>{t("adding-done-deleted")}</p></Notification> }
        });
        let list = if items.is_empty() {
            view! { <p>{t("adding-trash-empty")}</p> }.into_any()
        } else {
            view! {
                <RecordForm action="/dossier/corbeille" whose=whose(person) record=act.record() key=act.key()>
                    <ul class="cards">{items.iter().map(one).collect_view()}</ul>
                </RecordForm>
            }
            .into_any()
        };
        Page::new(
            head,
            "/dossier",
            view! {
                <ErrorSummary errors />
                <h1>{heading}</h1>
                {deleted}
                <p class="lede">{t("adding-trash-lead")}</p>
                <div id="supprimes" tabindex="-1">{list}</div>
                <p class="actions"><a class="link" href="/dossier">{t("document-back")}</a></p>
            },
        )
        .trail(vec![(t("nav-home"), "/".to_owned()), (title(person), "/dossier".to_owned())])
    }))
}

fn one(item: &TrashItem) -> impl IntoView + use<> {
    let until = t_with("adding-trash-until", &[("day", dates::date(item.deletion.last_day).into())]);
    let of = view! { <span class="heard">" : "<Foreign text=item.item.title.clone() /></span> };
    let id = item.item.id.to_string();
    view! {
        <li class="card card--acts">
            <div class="card__body">
                <h2 class="card__title"><Foreign text=item.item.title.clone() /></h2>
                <p class="card__meta">{dates::document(&item.item.date)}</p>
                <p>{until}</p>
                <p class="actions"><Button kind=ButtonKind::Secondary name="document".to_owned() value=id>{t("adding-trash-restore")}{of}</Button></p>
            </div>
        </li>
    }
}
