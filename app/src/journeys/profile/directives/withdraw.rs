//! `/dossier/profil/directives/retirer`: the question before directives are withdrawn.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::StatusCode;
use leptos::prelude::*;
use portal::acts::Act;
use portal::profile::{self, DirectivesVersion, Written};

use super::super::done;
use super::super::form::{Pairs, Screen, Sent};
use super::page::text;
use super::{address, trail};
use crate::{
    design::FieldError, error::Fault, form::Form, i18n::t, journeys::record::whose, page::Page, session::SignedIn,
    state::App, visit::Visit,
};

/// The question; without directives there is none.
///
/// # Errors
/// When they are not for this reader.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let Some(active) = profile::directives(&app.portal, &signed.actor).await?.active else {
        return Ok(Redirect::to(&address()).into_response());
    };
    let act = signed.new_act()?;
    Ok(visit.page(|| page(signed, act, &active, Vec::new())))
}

/// Withdraws them.
///
/// # Errors
/// When they cannot be written.
pub async fn post(State(app): State<App>, visit: Visit, Form(pairs): Form<Pairs>) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let Sent { act, shown, .. } = Sent::read(pairs)?;
    let shown = shown.ok_or(Fault::Refused)?;
    match profile::withdraw_directives(&app.portal, &signed.actor, &act, shown).await? {
        Written::Done(_) | Written::Gone => Ok(done(&address(), "retrait")),
        Written::Changed(now) => Ok(visit.page_with(StatusCode::CONFLICT, || {
            page(signed, act, &now, vec![FieldError::general(t("profile-remove-changed"))])
        })),
        Written::Wrong(_) | Written::TooMany => Err(Fault::Internal),
    }
}

fn page(signed: &SignedIn, act: Act, active: &DirectivesVersion, errors: Vec<FieldError>) -> Page {
    let before = view! {
        <p class="lede">{t("profile-directives-withdraw-lead")}</p>
        <div class="panel stack">{text(&active.directives)}</div>
    };
    let screen = Screen {
        title: t("profile-directives-withdraw-title"),
        action: format!("{}/retirer", address()),
        whose: whose(signed),
        act,
        version: Some(active.id.to_string()),
        errors,
        before: before.into_any(),
        button: t("profile-directives-withdraw"),
        danger: true,
        back: address(),
        trail: trail(signed),
    };
    screen.page(().into_any())
}
