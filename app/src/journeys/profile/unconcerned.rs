//! `/dossier/profil/{section}/non-concerne`: that a section does not concern the person, or does again.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::profile::Section;
use http::StatusCode;
use leptos::prelude::*;
use portal::acts::Act;
use portal::profile::{self, Written};

use super::form::{Pairs, Screen, Sent};
use super::{address, done, item, section_of, trail_in};
use crate::{
    design::FieldError, error::Fault, form::Form, i18n::t, journeys::record::whose, page::Page, session::SignedIn,
    state::App, visit::Visit,
};

/// The question.
///
/// # Errors
/// When there is no such section, or it concerns everybody.
pub async fn get(State(app): State<App>, visit: Visit, Path(slug): Path<String>) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let section = concerned_section(&slug)?;
    let (_, state) = profile::section(&app.portal, &signed.actor, section).await?;
    let act = signed.new_act()?;
    Ok(visit.page(|| page(signed, section, !state.unconcerned, act, Vec::new())))
}

/// Notes the answer.
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
    let section = concerned_section(&slug)?;
    let Sent { act, typed, .. } = Sent::read(pairs)?;
    let unconcerned = typed.get("concerne") == "non";
    match profile::set_unconcerned(&app.portal, &signed.actor, &act, section, unconcerned).await? {
        Written::Done(_) => Ok(done(&address(section), "concerne")),
        Written::TooMany => Ok(visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, || {
            page(signed, section, unconcerned, act, vec![FieldError::general(t("profile-unconcerned-items"))])
        })),
        Written::Wrong(_) | Written::Changed(_) | Written::Gone => Err(Fault::Internal),
    }
}

fn concerned_section(slug: &str) -> Result<Section, Fault> {
    section_of(slug).and_then(|section| if section.may_be_unconcerned() { Ok(section) } else { Err(Fault::NotFound) })
}

/// Asks to note that the section does not concern the person (`to`), or that it does.
fn page(signed: &SignedIn, section: Section, to: bool, act: Act, errors: Vec<FieldError>) -> Page {
    let (title, lead, button, value) = match to {
        true => ("profile-unconcerned-title", "profile-unconcerned-lead", "profile-unconcerned-button", "non"),
        false => ("profile-concerned-title", "profile-concerned-lead", "profile-concerned-button", "oui"),
    };
    let screen = Screen {
        title: item::act_title(section, title),
        action: format!("{}/non-concerne", address(section)),
        whose: whose(signed),
        act,
        version: None,
        errors,
        before: view! { <p>{t(lead)}</p> }.into_any(),
        button: t(button),
        danger: false,
        back: address(section),
        trail: trail_in(signed, section),
    };
    screen.page(view! { <input type="hidden" name="concerne" value=value /> }.into_any())
}
