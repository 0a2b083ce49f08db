//! The form of an act: what it means, a box to check, and a second question where it weighs more.

use axum::response::Response;
use domain::rights::lifecycle::{LifeAct, archive_ends, erasure_due};
use http::StatusCode;
use jiff::Timestamp;
use leptos::prelude::*;
use portal::acts::Act;
use portal::life::{self, Life};
use serde::Deserialize;

use super::kinds::{Kind, OPEN};
use super::{HOME, home, trail, words};
use crate::{
    design::{
        Button, ButtonKind, ButtonLink, Checkboxes, Choice, ErrorSummary, FieldError, Notification, RecordForm, Tone,
    },
    error::Fault,
    form::ActFields,
    i18n::{plain_with, t, t_with},
    journeys::record::{own, whose},
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// Id of the box.
const BOX: &str = "accord";

/// What the forms send.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    /// How many acts had been done when the form was opened.
    #[serde(default)]
    vu: String,
    #[serde(default)]
    accord: String,
    /// Sent by the second step.
    #[serde(default)]
    confirme: String,
    /// Sent where a page offers two things.
    #[serde(default)]
    choix: String,
}

impl Fields {
    pub(super) fn refuses(&self) -> bool {
        self.choix == "refuser"
    }

    pub(super) fn takes_back(&self) -> bool {
        self.choix == "garder"
    }

    fn seen(&self) -> i64 {
        // What is no number was never shown: it is none that holds.
        self.vu.parse().unwrap_or(-1)
    }
}

/// The form, if the record stands where this can be done; else where it stands.
pub(super) async fn get(app: &App, visit: &Visit, kind: &'static Kind) -> Result<Response, Fault> {
    get_either(app, visit, kind, kind).await
}

/// The form of the first of two acts that can be done now.
pub(super) async fn get_either(
    app: &App,
    visit: &Visit,
    kind: &'static Kind,
    other: &'static Kind,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let life = life::read(&app.portal, &person.actor).await?;
    let Some(kind) = [kind, other].into_iter().find(|kind| life.possible.contains(&kind.act)) else {
        return Ok(home(None));
    };
    let act = person.new_act()?;
    let now = app.portal.now();
    Ok(visit.page(|| Screen { person, kind, life: &life, act: &act, now, wrong: false }.page()))
}

/// The first step again without its box; the second step; or the act.
pub(super) async fn post(app: &App, visit: &Visit, kind: &'static Kind, fields: &Fields) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = fields.act.act()?;
    let agreed = kind.agree.is_none() || fields.accord == "oui";
    let confirmed = kind.again.is_none() || fields.confirme == "oui";
    if agreed && confirmed {
        return done(app, visit, kind, fields, kind.act).await;
    }
    match life::check(&app.portal, &person.actor, &act, fields.seen()).await {
        Err(portal::Error::Conflict) => return Ok(late(visit, person)),
        other => other?,
    };
    let life = life::read(&app.portal, &person.actor).await?;
    if !life.possible.contains(&kind.act) {
        return Ok(late(visit, person));
    }
    let now = app.portal.now();
    let screen = Screen { person, kind, life: &life, act: &act, now, wrong: !agreed };
    if agreed {
        return Ok(visit.page(|| screen.again()));
    }
    Ok(visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, || screen.page()))
}

/// Does the act, and tells where the record stands then.
pub(super) async fn done(
    app: &App,
    visit: &Visit,
    kind: &'static Kind,
    fields: &Fields,
    what: LifeAct,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = fields.act.act()?;
    debug_assert!(what == kind.act || kind.path == OPEN.path);
    match life::act(&app.portal, &person.actor, &act, fields.seen(), what).await {
        Ok(done) => Ok(home(Some(done.version))),
        Err(portal::Error::Conflict) => Ok(late(visit, person)),
        Err(error) => Err(error.into()),
    }
}

/// The record changed since the form was opened: nothing was done.
fn late(visit: &Visit, person: &SignedIn) -> Response {
    visit.page_with(StatusCode::CONFLICT, || {
        let title = t("life-late-title");
        let head = plain_with("title-error", &[("title", title.clone().into())]);
        let content = view! {
            <h1>{title}</h1>
            <p class="lede">{t_with("life-late-text", &[("own", own(person).into())])}</p>
            <p class="actions"><ButtonLink href=HOME>{t("life-late-button")}</ButtonLink></p>
        };
        Page::new(head, HOME, content).trail(trail(person))
    })
}

struct Screen<'a> {
    person: &'a SignedIn,
    kind: &'static Kind,
    life: &'a Life,
    act: &'a Act,
    now: Timestamp,
    wrong: bool,
}

impl Screen<'_> {
    /// A message with all that it may ask for: whose record, and the dates that the act would make.
    fn say(&self, id: &str) -> String {
        let erased = match self.kind.act {
            LifeAct::Close => Some(archive_ends(self.now)),
            LifeAct::AskErasure => Some(erasure_due(self.now)),
            _ => self.life.state.erased_from(),
        };
        let date = erased.map(words::day_before).unwrap_or_default();
        t_with(id, &[("own", own(self.person).into()), ("date", date.into())])
    }

    fn form(&self, fields: AnyView, button: &str) -> AnyView {
        let kind = if self.kind.danger { ButtonKind::Danger } else { ButtonKind::Primary };
        let step = self.kind.again.is_some_and(|(_, _, last)| last != button);
        let kind = if step { ButtonKind::Primary } else { kind };
        let choice =
            (self.kind.act == LifeAct::TakeBack).then(|| view! { <input type="hidden" name="choix" value="garder" /> });
        let (seen, words) = (self.life.version.to_string(), self.say(button));
        view! {
            <RecordForm action=self.kind.path whose=whose(self.person) record=self.act.record() key=self.act.key()>
                <input type="hidden" name="vu" value=seen />
                {choice}
                {fields}
                <p class="actions"><Button kind>{words}</Button><a class="link" href=HOME>{t("life-cancel")}</a></p>
            </RecordForm>
        }
        .into_any()
    }

    /// What it means, and the box.
    fn page(&self) -> Page {
        let title = self.say(self.kind.title);
        let head = match self.wrong {
            true => plain_with("title-error", &[("title", title.clone().into())]),
            false => title.clone(),
        };
        let error = self.kind.agree.filter(|_| self.wrong).map(|(_, missing)| self.say(missing));
        let summary = error.iter().map(|message| FieldError::new(BOX, message.clone())).collect();
        let points = self.kind.points.iter().map(|id| view! { <li>{self.say(id)}</li> }).collect_view();
        let agree = self.kind.agree.map(|(words, _)| {
            let choices = vec![Choice::new("oui", self.say(words))];
            view! { <Checkboxes id=BOX label=t("life-agree-legend") choices error /> }
        });
        let copy = (self.kind.copy && self.life.possible.contains(&LifeAct::Close)).then(|| {
            let words = self.say("life-copy");
            view! {
                <Notification>
                    <p>{words}" "<a class="link" href="/dossier/emporter">{t("life-copy-link")}</a></p>
                </Notification>
            }
        });
        let content = view! {
            <ErrorSummary errors=summary />
            <h1>{title}</h1>
            <p class="lede">{self.say(self.kind.lead)}</p>
            <ul>{points}</ul>
            {copy}
            {self.form(agree.into_any(), self.kind.button)}
            {self.refusal()}
        };
        Page::new(head, HOME, content).trail(trail(self.person))
    }

    /// Not wanting a record, beside agreeing to one.
    fn refusal(&self) -> Option<AnyView> {
        let offered = self.kind.act == LifeAct::Consent && self.life.possible.contains(&LifeAct::Object);
        offered.then(|| {
            let (text, button) = (self.say("life-object-text"), self.say("life-object-button"));
            let seen = self.life.version.to_string();
            view! {
                <section class="stack" aria-labelledby="refus-titre">
                    <h2 id="refus-titre">{t("life-object-title")}</h2>
                    <p>{text}</p>
                    <RecordForm action=self.kind.path whose=whose(self.person) record=self.act.record() key=self.act.key() named=true>
                        <input type="hidden" name="vu" value=seen />
                        <input type="hidden" name="choix" value="refuser" />
                        <p class="actions"><Button kind=ButtonKind::Secondary>{button}</Button></p>
                    </RecordForm>
                </section>
            }
            .into_any()
        })
    }

    /// The second question.
    fn again(&self) -> Page {
        let Some((title, question, button)) = self.kind.again else { return self.page() };
        let (title, question) = (self.say(title), self.say(question));
        let fields = view! {
            <input type="hidden" name=BOX value="oui" />
            <input type="hidden" name="confirme" value="oui" />
        };
        let content = view! {
            <h1>{title.clone()}</h1>
            <Notification tone=Tone::Warning><p>{question}</p></Notification>
            {self.form(fields.into_any(), button)}
        };
        Page::new(title, HOME, content).trail(trail(self.person))
    }
}
