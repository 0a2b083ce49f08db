//! `/acces/urgence`: the three switches for an emergency, which know nothing of each other.

use axum::{extract::State, response::Response};
use domain::rights::sharing::{Change, Emergency};
use leptos::prelude::*;
use portal::sharing;

use super::preview::{About, Screen};
use super::{HOME, checked, done, parts, trail, words};
use crate::{
    design::{Button, Checkboxes, Choice, RecordForm},
    error::Fault,
    form::{ActFields, Form},
    i18n::t,
    journeys::record::whose,
    page::Page,
    state::{App, MailWay},
    visit::Visit,
};

const PAGE: &str = "/acces/urgence";
/// The switches, in the order of the page.
const SWITCHES: [&str; 3] = ["samu", "autres", "masques"];

/// The fields of the form: a box that is checked is sent, and one that is not is no field at all.
type Pairs = Vec<(String, String)>;

fn value<'a>(pairs: &'a Pairs, name: &str) -> &'a str {
    pairs.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
}

fn chosen(pairs: &Pairs) -> Emergency {
    let [regulator, others, masked] =
        SWITCHES.map(|switch| pairs.iter().any(|(name, value)| name == "urgence" && value == switch));
    Emergency { regulator, others, masked }
}

fn codes(emergency: Emergency) -> Vec<String> {
    let on = [emergency.regulator, emergency.others, emergency.masked];
    SWITCHES.into_iter().zip(on).filter(|(_, on)| *on).map(|(code, _)| code.to_owned()).collect()
}

/// The switches as they are.
///
/// # Errors
/// When the settings cannot be read.
pub async fn get(State(app): State<App>, visit: Visit) -> Result<Response, Fault> {
    let person = visit.person()?;
    let shared = sharing::overview(&app.portal, &person.actor).await?;
    let act = person.new_act()?;
    let now = shared.sharing.emergency;
    Ok(visit.page(|| {
        let title = t("sharing-emergency-title");
        let mail = app.settings.mail;
        let told = (mail != MailWay::Nowhere).then(|| {
            let link = view! { <a class="link" href="/acces/avertissements">{t("sharing-more-told")}</a> };
            view! { <p>{t("told-emergency")}" "{link}</p> }
        });
        let choices = vec![
            Choice::new(SWITCHES[0], t("sharing-switch-samu")).hint(t("sharing-switch-samu-hint")),
            Choice::new(SWITCHES[1], t("sharing-switch-others")).hint(t("sharing-switch-others-hint")),
            Choice::new(SWITCHES[2], t("sharing-switch-masked")).hint(t("sharing-switch-masked-hint")),
        ];
        let content = view! {
            <h1>{title.clone()}</h1>
            <p class="lede">{words::emergency(now)}</p>
            <p>{t("sharing-emergency-told")}</p>
            {told}
            <RecordForm action=PAGE whose=whose(person) record=act.record() key=act.key()>
                <Checkboxes id="urgence" label=t("sharing-emergency-legend") hint=t("sharing-emergency-hint") choices chosen=codes(now) />
                <p class="actions"><Button>{t("sharing-preview-button")}</Button><a class="link" href=HOME>{t("sharing-back")}</a></p>
            </RecordForm>
            {parts::back(person)}
        };
        Page::new(title, HOME, content).trail(trail(person))
    }))
}

/// Shows what the switches would do. Nothing is saved.
///
/// # Errors
/// When the form is none of this record.
pub async fn post(State(app): State<App>, visit: Visit, Form(pairs): Form<Pairs>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = checked(&app, person, &ActFields::read(|name| value(&pairs, name))).await?;
    let emergency = chosen(&pairs);
    let preview = sharing::preview(&app.portal, &person.actor, &Change::Emergency(emergency)).await?;
    let hidden = codes(emergency).into_iter().map(|code| ("urgence", code)).collect();
    let (about, save) = (About::Emergency(emergency), format!("{PAGE}/enregistrer"));
    let screen = Screen { person, preview: &preview, about, save, back: PAGE.to_owned(), hidden };
    Ok(visit.page(|| screen.page(&act, trail(person))))
}

/// Saves switches whose preview was seen.
///
/// # Errors
/// When the form is none of this record.
pub async fn save(State(app): State<App>, visit: Visit, Form(pairs): Form<Pairs>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = checked(&app, person, &ActFields::read(|name| value(&pairs, name))).await?;
    let seen = value(&pairs, "vu").parse().unwrap_or(0);
    let change = Change::Emergency(chosen(&pairs));
    let changed = sharing::change(&app.portal, &person.actor, &act, seen, &change).await?;
    Ok(done(seen, &changed))
}
