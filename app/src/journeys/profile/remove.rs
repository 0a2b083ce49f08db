//! `/dossier/profil/{section}/{id}/supprimer`: the question before an item is removed, since nothing brings it back.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::profile::Section;
use http::StatusCode;
use leptos::prelude::*;
use portal::acts::Act;
use portal::profile::{self, ProfileItem, Written};

use super::form::{Pairs, Screen, Sent};
use super::{address, done, item, section_of, trail_in};
use crate::{
    design::FieldError, error::Fault, form::Form, i18n::t, journeys::record::whose, page::Page, session::SignedIn,
    state::App, visit::Visit,
};

/// The question, with what would go.
///
/// # Errors
/// When there is no such item.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let section = section_of(&slug)?;
    let (_, found) = profile::item(&app.portal, &signed.actor, section, &id).await?;
    let act = signed.new_act()?;
    Ok(visit.page(|| page(signed, section, &found, act, Vec::new())))
}

/// Removes it. What is gone already is gone.
///
/// # Errors
/// When there is no such item, or it cannot be written.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path((slug, id)): Path<(String, String)>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let section = section_of(&slug)?;
    let Sent { act, version, .. } = Sent::read(pairs)?;
    match profile::remove(&app.portal, &signed.actor, &act, section, (&id, version)).await? {
        Written::Done(_) | Written::Gone => Ok(done(&address(section), "suppression")),
        Written::Changed(now) => Ok(visit.page_with(StatusCode::CONFLICT, || {
            page(signed, section, &now, act, vec![FieldError::general(t("profile-remove-changed"))])
        })),
        Written::Wrong(_) | Written::TooMany => Err(Fault::Internal),
    }
}

fn page(signed: &SignedIn, section: Section, found: &ProfileItem, act: Act, errors: Vec<FieldError>) -> Page {
    let foreign = found.origin.from_documents && !found.origin.edited;
    let again = found.origin.from_documents.then(|| view! { <p>{t("profile-remove-proposal")}</p> });
    let before = view! {
        <p class="lede">{t("profile-remove-lead")}</p>
        <div class="panel stack">
            <h2>{item::name(&found.item, foreign)}</h2>
            {item::details(&found.item, foreign)}
            {item::origin(found)}
        </div>
        {again}
    };
    let screen = Screen {
        title: item::act_title(section, "profile-remove-title"),
        action: format!("{}/{}/supprimer", address(section), found.id),
        whose: whose(signed),
        act,
        version: Some(found.version.to_string()),
        errors,
        before: before.into_any(),
        button: t("profile-remove-button"),
        danger: true,
        back: address(section),
        trail: trail_in(signed, section),
    };
    screen.page(().into_any())
}
