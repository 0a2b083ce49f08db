//! `/dossier/profil/{section}/{id}`: an item, to be changed. Nothing that was typed is lost when somebody else was faster.

use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::profile::{Section, Typed, Wrong};
use http::StatusCode;
use leptos::prelude::*;
use portal::acts::Act;
use portal::profile::{self, ProfileItem, Written};

use super::form::{Pairs, Screen, Sent};
use super::{address, done_to, fields, item, section_of, trail_in};
use crate::{
    design::{FieldError, Notification, Tone},
    error::Fault,
    form::Form,
    i18n::t,
    journeys::record::whose,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The form with what the item says.
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
    let (person, found) = profile::item(&app.portal, &signed.actor, section, &id).await?;
    let form = Filled { section, adult: person.is_adult(), typed: &found.item.typed(), wrong: &[] };
    let act = signed.new_act()?;
    Ok(visit.page(|| form.page(signed, act, &id, Found::Same(found.version))))
}

/// Changes it.
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
    let Sent { act, version, typed, .. } = Sent::read(pairs)?;
    let of = (id.as_str(), version);
    let written = profile::change(&app.portal, &signed.actor, &act, section, of, &typed).await?;
    let (status, wrong, state) = match written {
        Written::Done(item) => return Ok(done_to(&address(section), "modification", item)),
        Written::Wrong(wrong) => (StatusCode::UNPROCESSABLE_ENTITY, wrong, Found::Same(version)),
        Written::Changed(now) => (StatusCode::CONFLICT, Vec::new(), Found::Changed(now)),
        Written::Gone => (StatusCode::CONFLICT, Vec::new(), Found::Gone),
        Written::TooMany => return Err(Fault::Internal),
    };
    let adult = profile::person(&app.portal, &signed.actor).await?.is_adult();
    let form = Filled { section, adult, typed: &typed, wrong: &wrong };
    Ok(visit.page_with(status, || form.page(signed, act, &id, state)))
}

/// What became of the item since the form was opened.
enum Found {
    Same(i64),
    Changed(Box<ProfileItem>),
    Gone,
}

struct Filled<'a> {
    section: Section,
    adult: bool,
    typed: &'a Typed,
    wrong: &'a [Wrong],
}

impl Filled<'_> {
    fn page(self, signed: &SignedIn, act: Act, id: &str, found: Found) -> Page {
        let base = address(self.section);
        let mut errors = fields::errors(self.section, self.typed, self.wrong);
        let mut screen = Screen {
            title: item::act_title(self.section, "profile-change-title"),
            action: format!("{base}/{id}"),
            whose: whose(signed),
            act,
            version: None,
            errors: Vec::new(),
            before: ().into_any(),
            button: t("profile-save"),
            danger: false,
            back: base.clone(),
            trail: trail_in(signed, self.section),
        };
        match found {
            Found::Same(version) => screen.version = Some(version.to_string()),
            Found::Changed(now) => {
                screen.version = Some(now.version.to_string());
                screen.before = meanwhile(&now);
                errors.push(FieldError::general(t("profile-changed-meanwhile")));
            }
            // Saving what was typed adds it anew.
            Found::Gone => {
                screen.action = format!("{base}/ajouter");
                errors.push(FieldError::general(t("profile-gone-meanwhile")));
            }
        }
        screen.errors = errors;
        screen.page(fields::fields(self.section, self.adult, self.typed, self.wrong))
    }
}

/// What the item says now, beside what was typed.
fn meanwhile(now: &ProfileItem) -> AnyView {
    let foreign = now.origin.from_documents && !now.origin.edited;
    let (name, details, origin) =
        (item::name(&now.item, foreign), item::details(&now.item, foreign), item::origin(now));
    view! {
        <Notification tone=Tone::Warning title=t("profile-now-title")>
            <p><strong>{name}</strong></p>
            {details}
            {origin}
        </Notification>
    }
    .into_any()
}
