//! `/dossier/profil/{section}/ajouter`: a new item.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::profile::{Section, Typed, Wrong};
use http::StatusCode;
use leptos::prelude::*;
use portal::acts::Act;
use portal::profile::{self, Written};

use super::form::{Pairs, Screen, Sent};
use super::{address, done_to, fields, item, section_of, trail_in};
use crate::{
    design::FieldError, error::Fault, form::Form, i18n::t, journeys::record::whose, page::Page, session::SignedIn,
    state::App, visit::Visit,
};

/// The empty form.
///
/// # Errors
/// When there is no such section, or the profile may not be changed.
pub async fn get(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let section = section_of(&slug)?;
    let adult = profile::person(&app.portal, &signed.actor).await?.is_adult();
    let act = signed.new_act()?;
    Ok(visit.page(|| page(signed, section, adult, act, &Typed::default(), &[], None)))
}

/// Adds it.
///
/// # Errors
/// When it cannot be written.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(slug): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let section = section_of(&slug)?;
    let Sent { act, typed, .. } = Sent::read(pairs)?;
    let (wrong, general) = match profile::add(&app.portal, &signed.actor, &act, section, &typed).await? {
        Written::Done(item) => return Ok(done_to(&address(section), "ajout", item)),
        Written::Wrong(wrong) => (wrong, None),
        Written::TooMany if section.capacity() == 1 => (Vec::new(), Some("profile-full-one")),
        Written::TooMany => (Vec::new(), Some("profile-full")),
        Written::Changed(_) | Written::Gone => return Err(Fault::Internal),
    };
    let adult = profile::person(&app.portal, &signed.actor).await?.is_adult();
    Ok(visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, || page(signed, section, adult, act, &typed, &wrong, general)))
}

fn page(
    signed: &SignedIn,
    section: Section,
    adult: bool,
    act: Act,
    typed: &Typed,
    wrong: &[Wrong],
    general: Option<&'static str>,
) -> Page {
    let mut errors: Vec<FieldError> = general.into_iter().map(|id| FieldError::general(t(id))).collect();
    errors.extend(fields::errors(section, typed, wrong));
    let screen = Screen {
        title: item::act_title(section, "profile-add-title"),
        action: format!("{}/ajouter", address(section)),
        whose: whose(signed),
        act,
        version: None,
        errors,
        before: ().into_any(),
        button: t("profile-save"),
        danger: false,
        back: address(section),
        trail: trail_in(signed, section),
    };
    screen.page(fields::fields(section, adult, typed, wrong))
}
