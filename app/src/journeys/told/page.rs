//! `/acces/avertissements`: whether the account is told by e-mail, where, and of what.

use axum::{extract::State, response::Response};
use domain::notice::Choice as Told;
use http::StatusCode;
use leptos::prelude::*;
use portal::told::{self, Chosen, Failure, Overview};
use serde::Deserialize;

use super::{ADDRESS, HOME, SECTION, done, head, trail};
use crate::{
    dates,
    design::{
        Button, ButtonKind, ButtonLink, Choice, ErrorSummary, FieldError, Notification, Radios, RecordForm, Tone,
    },
    error::Fault,
    form::{ActFields, Form, Query},
    i18n::{t, t_with},
    journeys::record::{own, whose},
    page::Page,
    session::SignedIn,
    state::{App, MailWay},
    visit::Visit,
};

/// What was just done, as a word of a short list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arguments {
    fait: String,
}

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    #[serde(default)]
    choix: String,
}

/// How the account is told.
///
/// # Errors
/// When that cannot be read.
pub async fn get(State(app): State<App>, visit: Visit, Query(arguments): Query<Arguments>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let overview = told::overview(&app.portal, &person.actor).await?;
    let act = person.new_act()?;
    Ok(visit.page(|| {
        let form = Screen { person, overview: &overview, way: app.settings.mail, wrong: false };
        news(&arguments.fait, form.page(&act))
    }))
}

/// Chooses what is told.
///
/// # Errors
/// When the form is none of this record.
pub async fn post(State(app): State<App>, visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = fields.act.act()?;
    let Some(choice) = Told::from_code(&fields.choix) else {
        let overview = told::overview(&app.portal, &person.actor).await?;
        return Ok(visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, || {
            Screen { person, overview: &overview, way: app.settings.mail, wrong: true }.page(&act)
        }));
    };
    let language = visit.preferences.locale.tag();
    let chosen = told::choose(&app.portal, &person.actor, &act, choice, language).await?;
    Ok(done(if chosen == Chosen::Same { "rien" } else { "choix" }))
}

/// The page, with what was done before all else.
fn news(word: &str, page: Page) -> Page {
    let (tone, words) = match word {
        "choix" => (Tone::Success, t("told-news-choice")),
        "adresse" => (Tone::Success, t("told-news-address")),
        "retrait" => (Tone::Success, t("told-news-removed")),
        "rien" => (Tone::Info, t("told-news-nothing")),
        _ => return page,
    };
    let mut page = page.done(&words);
    let content = std::mem::replace(&mut page.content, ().into_any());
    page.content =
        view! { <Notification tone status=true focus=true><p>{words}</p></Notification>{content} }.into_any();
    page
}

struct Screen<'a> {
    person: &'a SignedIn,
    overview: &'a Overview,
    way: MailWay,
    wrong: bool,
}

impl Screen<'_> {
    fn page(self, act: &portal::acts::Act) -> Page {
        let title = t("told-title");
        let error = self.wrong.then(|| t("told-choice-missing"));
        let errors = error.iter().map(|message| FieldError::new("choix", message.clone())).collect();
        let choice = (self.way != MailWay::Nowhere && self.overview.address.is_some()).then(|| self.choice(act, error));
        let content = view! {
            <ErrorSummary errors />
            <h1>{title.clone()}</h1>
            <p class="lede">{t_with("told-lead", &[("own", own(self.person).into())])}</p>
            <p>{t("told-content")}</p>
            {self.state()}
            {choice}
            {failures(&self.overview.failures)}
            <p class="actions"><a class="link" href="/acces/historique">{t("history-title")}</a></p>
        };
        Page::new(head(&title, self.wrong), SECTION, content).trail(trail(self.person, false))
    }

    /// Whether anybody is told, and where.
    fn state(&self) -> AnyView {
        if self.way == MailWay::Nowhere {
            return view! { <Notification tone=Tone::Warning title=t("told-nowhere-title")><p>{t("told-nowhere")}</p></Notification> }
                .into_any();
        }
        let files =
            (self.way == MailWay::Files).then(|| view! { <Notification><p>{t("told-files")}</p></Notification> });
        let waiting = self.overview.waiting.as_ref().map(|address| {
            let text = t_with("told-waiting", &[("address", address.masked().into())]);
            let href = format!("{ADDRESS}/verifier");
            view! { <p>{text}" "<a class="link" href=href>{t("told-verify-title")}</a></p> }
        });
        let state = match &self.overview.address {
            None => view! {
                <Notification tone=Tone::Warning title=t("told-nobody-title")><p>{t("told-nobody")}</p></Notification>
                <p class="actions"><ButtonLink href=ADDRESS>{t("told-address-give")}</ButtonLink></p>
            }
            .into_any(),
            Some(address) => {
                let masked = view! { <bdi dir="ltr">{address.masked()}</bdi> }.into_any();
                let sentence = crate::i18n::t_around("told-address-now", vec![("address", masked)]);
                let remove = format!("{ADDRESS}/retirer");
                view! {
                    <section class="panel stack" aria-labelledby="adresse-titre">
                        <h2 id="adresse-titre">{t("told-address-heading")}</h2>
                        <p>{sentence}</p>
                        <p class="actions">
                            <ButtonLink href=ADDRESS kind=ButtonKind::Secondary>{t("told-address-change")}</ButtonLink>
                            <a class="link" href=remove>{t("told-remove-title")}</a>
                        </p>
                    </section>
                }
                .into_any()
            }
        };
        view! { {files}{state}{waiting} }.into_any()
    }

    fn choice(&self, act: &portal::acts::Act, error: Option<String>) -> AnyView {
        let choices = vec![
            Choice::new(Told::EachTime.code(), t("told-choice-each-time")).hint(t("told-choice-each-time-hint")),
            Choice::new(Told::Daily.code(), t("told-choice-daily")).hint(t("told-choice-daily-hint")),
            Choice::new(Told::Unusual.code(), t("told-choice-unusual")).hint(t("told-choice-unusual-hint")),
        ];
        let chosen = (!self.wrong).then(|| self.overview.choice.code().to_owned());
        let legend = t_with("told-choice-legend", &[("own", own(self.person).into())]);
        view! {
            <RecordForm action=HOME whose=whose(self.person) record=act.record() key=act.key()>
                <Radios id="choix" label=legend hint=t("told-choice-hint") choices chosen error />
                <p class="actions"><Button>{t("told-choice-save")}</Button></p>
            </RecordForm>
        }
        .into_any()
    }
}

/// Messages that did not come through.
fn failures(failures: &[Failure]) -> Option<AnyView> {
    (!failures.is_empty()).then(|| {
        let line = |failure: &Failure| {
            let id = if failure.unknown { "told-failure-unknown" } else { "told-failure" };
            view! { <li>{t_with(id, &[("date", dates::date_time(failure.at).into())])}</li> }
        };
        let lines = failures.iter().map(line).collect_view();
        view! {
            <Notification tone=Tone::Warning title=t("told-failures-title")>
                <ul>{lines}</ul>
                <p>{t("told-failures-what")}</p>
            </Notification>
        }
        .into_any()
    })
}
