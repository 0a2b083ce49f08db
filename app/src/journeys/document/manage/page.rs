//! `/dossier/{id}/gerer`: what can be done with a document, and who may see it.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use portal::acts::Act;
use portal::record::{self, Managed};
use serde::Deserialize;

use super::trail;
use crate::{
    dates,
    design::{Button, ButtonKind, Foreign, Notification, RecordForm, Tone},
    error::Fault,
    form::{ActFields, Form, Query},
    i18n::{t, t_foreign, t_with},
    journeys::{adding::head, record::whose},
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

/// What can be done.
///
/// # Errors
/// Not found for an unknown id and for one of another record alike.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(arguments): Query<Arguments>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let managed = record::manage(&app.portal, &person.actor, &id).await?;
    if managed.deletion.is_some() {
        return Ok(Redirect::to(&format!("/dossier/{id}/supprimer")).into_response());
    }
    let act = person.new_act()?;
    Ok(visit.page(|| {
        let item = &managed.item;
        let path = format!("/dossier/{}", item.id);
        let masked = item.confidentiality.masked_ps;
        let (state, button) = if masked {
            ("adding-hide-masked", "adding-show-button")
        } else {
            ("adding-hide-visible", "adding-hide-button")
        };
        let value = if masked { "montrer" } else { "masquer" };
        Page::new(
            head(&t("adding-manage-title"), &item.title, false),
            "/dossier",
            view! {
                <h1>{t("adding-manage-title")}</h1>
                {done(&arguments.fait)}
                <p class="lede"><Foreign text=item.title.clone() /></p>
                {changes(&managed, &path)}
                <section class="panel stack" aria-labelledby="visibilite-titre">
                    <h2 id="visibilite-titre">{t("adding-hide-title")}</h2>
                    <p>{t(state)}</p>
                    <p>{t("adding-hide-text")}</p>
                    <RecordForm action=format!("{path}/gerer") whose=whose(person) record=act.record() key=act.key()>
                        <p class="actions"><Button kind=ButtonKind::Secondary name="visibilite".to_owned() value=value.to_owned()>{t(button)}</Button></p>
                    </RecordForm>
                    {author(&managed, whose(person), &act)}
                    <p><a class="link" href="/acces/masques">{t("sharing-masks-manage")}</a></p>
                </section>
                {representatives(&managed, &path)}
                {reporting(&managed, &path)}
                <p class="actions"><a class="link" href=path>{t("adding-back-to-document")}</a><a class="link" href="/dossier/corbeille">{t("adding-trash-link")}</a></p>
            },
        )
        .trail(trail(person, item))
    }))
}

/// What the form of visibility sends.
#[derive(Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    #[serde(default)]
    visibilite: String,
}

/// Hides the document from professionals, or shows it to them again.
///
/// # Errors
/// As [`get`]; when the form is not one of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let (hidden, done) = match fields.visibilite.as_str() {
        "masquer" => (true, "masque"),
        "montrer" => (false, "montre"),
        _ => return Err(Fault::Refused),
    };
    record::hide(&app.portal, &visit.person()?.actor, &fields.act.act()?, &id, hidden).await?;
    Ok(Redirect::to(&format!("/dossier/{id}/gerer?fait={done}")).into_response())
}

/// A way to mask all that the author wrote: the page of masks shows first what that would do.
fn author(managed: &Managed, whose: String, act: &Act) -> Option<AnyView> {
    let [id] = managed.authors.as_slice() else { return None };
    let name = managed.item.author.clone()?;
    let value = format!("auteur:{}", id.as_str());
    let view = view! {
        <RecordForm action="/acces/masques" whose=whose record=act.record() key=act.key()>
            <p>{t_foreign("adding-hide-author-text", &[("name", name)])}</p>
            <p class="actions"><Button kind=ButtonKind::Secondary name="masque".to_owned() value=value>{t("adding-hide-author-button")}</Button></p>
        </RecordForm>
    };
    Some(view.into_any())
}

/// A document that is kept from legal representatives can be opened to them, by the patient.
fn representatives(managed: &Managed, path: &str) -> Option<AnyView> {
    managed.may_open.then(|| {
        view! {
            <section class="panel stack" aria-labelledby="representants-titre">
                <h2 id="representants-titre">{t("adding-open-section")}</h2>
                <p>{t("adding-open-state")}</p>
                <p><a class="link" href=format!("{path}/representants")>{t("adding-open-link")}</a></p>
            </section>
        }
        .into_any()
    })
}

fn done(what: &str) -> Option<impl IntoView + use<>> {
    let id = match what {
        "masque" => "adding-done-masked",
        "montre" => "adding-done-shown",
        "ouvert" => "adding-done-opened",
        "modifie" => "adding-done-renamed",
        "signale" => "adding-done-reported",
        "repris" => "adding-done-restored",
        _ => return None,
    };
    Some(view! { <Notification tone=Tone::Success status=true><p>{t(id)}</p></Notification> })
}

/// What its owner can do, or why nobody here can.
fn changes(managed: &Managed, path: &str) -> AnyView {
    let item = &managed.item;
    if !item.own {
        return view! {
            <section class="panel stack" aria-labelledby="changer-titre">
                <h2 id="changer-titre">{t("adding-others-title")}</h2>
                <p>{t("adding-others-text")}</p>
            </section>
        }
        .into_any();
    }
    let list = if item.old_version {
        view! { <p>{t("adding-old-text")}</p> }.into_any()
    } else {
        view! {
            <ul class="ways">
                <li><a class="link" href=format!("{path}/modifier")>{t("adding-rename-link")}</a></li>
                <li><a class="link" href=format!("{path}/remplacer")>{t("adding-replace-link")}</a></li>
                <li><a class="link" href=format!("{path}/supprimer")>{t("adding-delete-link")}</a></li>
            </ul>
        }
        .into_any()
    };
    view! {
        <section class="panel stack" aria-labelledby="changer-titre">
            <h2 id="changer-titre">{t("adding-own-title")}</h2>
            {list}
        </section>
    }
    .into_any()
}

/// Documents of others can be reported: one's own are changed.
fn reporting(managed: &Managed, path: &str) -> Option<AnyView> {
    (!managed.item.own).then(|| {
        let reported = managed.reported_at.map(|at| {
            view! { <p>{t_with("adding-reported", &[("when", dates::date_time(at).into())])}</p> }
        });
        view! {
            <section class="panel stack" aria-labelledby="signaler-titre">
                <h2 id="signaler-titre">{t("adding-report-section")}</h2>
                {reported}
                <p>{t_foreign("adding-report-lead", &[("title", managed.item.title.clone())])}</p>
                <p><a class="link" href=format!("{path}/signaler")>{t("adding-report-link")}</a></p>
            </section>
        }
        .into_any()
    })
}
