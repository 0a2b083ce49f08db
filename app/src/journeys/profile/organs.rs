//! `/dossier/profil/don-d-organes`: the notice on organ donation, and that it was read.

use axum::{extract::State, response::Response};
use leptos::prelude::*;
use portal::profile::{self, Profile, Written};

use super::form::{Pairs, Sent};
use super::news::{Arguments, News, told};
use super::{HOME, back, done, trail, words};
use crate::{
    design::{Button, RecordForm},
    error::Fault,
    form::{Form, Query},
    i18n::{t, t_with},
    journeys::record::{is_own, whose},
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// The notice.
///
/// # Errors
/// When the profile cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let profile = profile::overview(&app.portal, &signed.actor).await?;
    let act = signed.new_act()?;
    Ok(visit.page(|| told(News::of(&arguments, &[]), (), page(signed, &profile, &act))))
}

/// Notes that it was read.
///
/// # Errors
/// When it cannot be written, or somebody else than the patient asks.
pub async fn post(State(app): State<App>, visit: Visit, Form(pairs): Form<Pairs>) -> Result<Response, Fault> {
    let signed = visit.person()?;
    let Sent { act, .. } = Sent::read(pairs)?;
    match profile::acknowledge_organ_notice(&app.portal, &signed.actor, &act).await? {
        Written::Done(_) => Ok(done(&format!("{HOME}/don-d-organes"), "lu")),
        _ => Err(Fault::Internal),
    }
}

fn page(signed: &SignedIn, profile: &Profile, act: &portal::acts::Act) -> Page {
    let answer = match profile.organ_notice {
        Some(at) => view! { <p>{t_with("profile-organs-read", &[("date", words::day(at).into())])}</p> }.into_any(),
        None if is_own(&signed.actor) => view! {
            <RecordForm action=format!("{HOME}/don-d-organes") whose=whose(signed) record=act.record() key=act.key()>
                <p class="actions"><Button>{t("profile-organs-button")}</Button></p>
            </RecordForm>
        }
        .into_any(),
        None => view! { <p>{t("profile-organs-in-person")}</p> }.into_any(),
    };
    Page::new(
        t("profile-organs-title"),
        "/dossier",
        view! {
            <h1>{t("profile-organs-title")}</h1>
            <p class="lede">{t("profile-organs-lead")}</p>
            <p>{t("profile-organs-refusal")}</p>
            <p>{t("profile-organs-how")}</p>
            <p>{t("profile-organs-not-here")}</p>
            {answer}
            {back()}
        },
    )
    .trail(trail(signed))
}
