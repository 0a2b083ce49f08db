//! `/dossier/profil/directives/ecrire`: new directives, in place of those that hold.

use axum::{extract::State, response::Response};
use domain::profile::{Directives, Field, Mistake, Typed, Wrong};
use http::StatusCode;
use leptos::prelude::*;
use portal::acts::Act;
use portal::profile::{self, DirectivesVersion, Written};

use super::super::form::{Pairs, Screen, Sent};
use super::super::{done, words};
use super::page::text;
use super::{address, trail};
use crate::{
    design::{FieldError, Notification, TextField, Textarea, Tone},
    error::Fault,
    form::Form,
    i18n::{t, t_with},
    journeys::record::whose,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The form, filled with the directives that hold.
///
/// # Errors
/// When they are not for this reader.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let active = profile::directives(&app.portal, &signed.actor).await?.active;
    let typed = active.as_ref().map(|active| active.directives.typed()).unwrap_or_default();
    let (act, shown) = (signed.new_act()?, active.map(|active| active.id.to_string()));
    Ok(visit.page(|| page(signed, act, shown, &typed, &[], Meanwhile::Nothing)))
}

/// Writes them.
///
/// # Errors
/// When they cannot be written.
pub async fn post(State(app): State<App>, visit: Visit, Form(pairs): Form<Pairs>) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let Sent { act, shown, typed, .. } = Sent::read(pairs)?;
    let id = shown.map(|id| id.to_string());
    let written = profile::write_directives(&app.portal, &signed.actor, &act, shown, &typed).await?;
    let (status, shown, wrong, meanwhile) = match written {
        Written::Done(_) => return Ok(done(&address(), "directives")),
        Written::Wrong(wrong) => (StatusCode::UNPROCESSABLE_ENTITY, id, wrong, Meanwhile::Nothing),
        Written::Changed(now) => (StatusCode::CONFLICT, Some(now.id.to_string()), Vec::new(), Meanwhile::Written(now)),
        Written::Gone => (StatusCode::CONFLICT, None, Vec::new(), Meanwhile::Withdrawn),
        Written::TooMany => (StatusCode::UNPROCESSABLE_ENTITY, id, Vec::new(), Meanwhile::Full),
    };
    Ok(visit.page_with(status, || page(signed, act, shown, &typed, &wrong, meanwhile)))
}

/// What stands in the way.
enum Meanwhile {
    Nothing,
    Written(Box<DirectivesVersion>),
    Withdrawn,
    Full,
}

fn mistake(wrong: &Wrong) -> String {
    match wrong.mistake {
        Mistake::Missing => t("profile-directives-missing"),
        other => words::general(other),
    }
}

fn page(
    signed: &SignedIn,
    act: Act,
    shown: Option<String>,
    typed: &Typed,
    wrong: &[Wrong],
    meanwhile: Meanwhile,
) -> Page {
    let mut errors: Vec<FieldError> =
        wrong.iter().map(|wrong| FieldError::new(wrong.field.code(), mistake(wrong))).collect();
    let mut before = ().into_any();
    match meanwhile {
        Meanwhile::Nothing => {}
        Meanwhile::Written(now) => {
            let title = t_with("profile-directives-active", &[("date", words::day(now.written_at).into())]);
            let now = text(&now.directives);
            before = view! { <Notification tone=Tone::Warning title>{now}</Notification> }.into_any();
            errors.push(FieldError::general(t("profile-changed-meanwhile")));
        }
        Meanwhile::Withdrawn => errors.push(FieldError::general(t("profile-directives-gone"))),
        Meanwhile::Full => errors.push(FieldError::general(t("profile-directives-full"))),
    }
    let error = |field: Field| wrong.iter().find(|wrong| wrong.field == field).map(mistake);
    let value = |field: Field| typed.get(field.code()).to_owned();
    let longest = u32::try_from(Directives::LONGEST).unwrap_or(u32::MAX);
    let fields = view! {
        <Textarea id=Field::Text.code() label=t("profile-directives-text") hint=t("profile-directives-text-hint") rows=12
            error=error(Field::Text) value=value(Field::Text) max_length=longest />
        <TextField id=Field::Place.code() label=t("profile-directives-place") hint=t("profile-directives-place-hint") optional=true
            error=error(Field::Place) value=value(Field::Place) spellcheck=true />
    };
    let screen = Screen {
        title: t("profile-directives-write-title"),
        action: format!("{}/ecrire", address()),
        whose: whose(signed),
        act,
        version: shown,
        errors,
        before,
        button: t("profile-directives-save"),
        danger: false,
        back: address(),
        trail: trail(signed),
    };
    screen.page(fields.into_any())
}
