//! `/acces/demandes/nouvelle/{droit}`: what a right does and its limits, the form, the check before sending.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::requests::{LONGEST, RequestKind, RequestText, TextError};
use http::StatusCode;
use leptos::prelude::*;
use portal::acts::Act;
use portal::document::DocumentItem;
use portal::requests::{self, Wrote};
use portal::{Error, MOST_A_DAY};
use serde::Deserialize;

use super::{HOME, NEW, trail, words};
use crate::{
    dates,
    design::{
        Button, ButtonKind, Choice, ErrorSummary, FieldError, Foreign, RecordForm, Select, SummaryList, SummaryRow,
        Textarea,
    },
    error::Fault,
    form::{ActFields, Form},
    i18n::{plain_with, t, t_with},
    journeys::record::whose,
    page::Page,
    session::SignedIn,
    state::App,
    visit::Visit,
};

/// What a form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    #[serde(flatten)]
    act: ActFields,
    texte: String,
    /// The document concerned, by its id; empty for none.
    document: String,
    /// `modifier` to go back to the form.
    suite: String,
}

/// What stands in the way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrong {
    Nothing,
    Text(TextError),
    Document,
    TooMany,
    TooManyToday,
}

struct Screen<'a> {
    person: &'a SignedIn,
    kind: RequestKind,
    documents: Vec<DocumentItem>,
    act: Act,
    fields: Fields,
}

impl<'a> Screen<'a> {
    async fn of(app: &App, person: &'a SignedIn, code: &str, act: Act, fields: Fields) -> Result<Self, Fault> {
        let kind = RequestKind::from_code(code).filter(|_| !person.is_helper()).ok_or(Fault::NotFound)?;
        let documents = match words::names_document(kind) {
            true => requests::documents(&app.portal, &person.actor).await?,
            false => Vec::new(),
        };
        Ok(Self { person, kind, documents, act, fields })
    }

    /// The document that was chosen; `Err` for one that is not there to be chosen.
    fn chosen(&self) -> Result<Option<&DocumentItem>, Wrong> {
        if self.fields.document.is_empty() {
            return Ok(None);
        }
        self.documents.iter().find(|item| item.id.to_string() == self.fields.document).map(Some).ok_or(Wrong::Document)
    }

    fn wrong(&self) -> Wrong {
        match (RequestText::parse(&self.fields.texte), self.chosen()) {
            (Err(error), _) => Wrong::Text(error),
            (Ok(_), Err(wrong)) => wrong,
            (Ok(_), Ok(_)) => Wrong::Nothing,
        }
    }

    fn form(self, wrong: Wrong) -> Page {
        let heading = words::kind(self.kind);
        let title = plain_with("requests-write-title", &[("right", heading.clone().into())]);
        let head = if wrong == Wrong::Nothing { title } else { plain_with("title-error", &[("title", title.into())]) };
        let text_error = match wrong {
            Wrong::Text(TextError::Missing) => Some(t("requests-text-missing")),
            Wrong::Text(TextError::TooLong) => Some(t_with("requests-text-long", &[("count", LONGEST.into())])),
            _ => None,
        };
        let document_error = (wrong == Wrong::Document).then(|| t("requests-document-gone"));
        let mut errors: Vec<_> = text_error.iter().map(|error| FieldError::new("texte", error.clone())).collect();
        errors.extend(document_error.iter().map(|error| FieldError::new("document", error.clone())));
        errors.extend((wrong == Wrong::TooMany).then(|| FieldError::general(t("requests-too-many"))));
        errors.extend(
            (wrong == Wrong::TooManyToday)
                .then(|| FieldError::general(t_with("requests-too-many-today", &[("count", MOST_A_DAY.into())]))),
        );
        let choices =
            std::iter::once(Choice::new("", t("requests-document-none"))).chain(self.documents.iter().map(|item| {
                let label = format!("{}, {}", item.title, dates::document(&item.date));
                Choice::new(item.id.to_string(), label)
            }));
        let choices: Vec<_> = choices.collect();
        let document = (choices.len() > 1).then(|| {
            view! {
                <Select id="document" label=t("requests-document") hint=t("requests-document-hint") choices
                    chosen=self.fields.document.clone() error=document_error />
            }
        });
        let at_once = words::at_once(self.kind)
            .into_iter()
            .map(|(href, words)| view! { <li><a class="link" href=href>{words}</a></li> });
        let longest = u32::try_from(LONGEST).unwrap_or(u32::MAX);
        let action = format!("{NEW}/{}", self.kind.code());
        let content = view! {
            <ErrorSummary errors />
            <h1>{heading}</h1>
            <p class="lede">{words::what(self.kind)}</p>
            <p>{words::limits(self.kind)}</p>
            <section class="panel panel--quiet stack" aria-labelledby="tout-de-suite">
                <h2 id="tout-de-suite">{t("requests-now-title")}</h2>
                <ul>{at_once.collect_view()}</ul>
            </section>
            <h2>{t("requests-ask-title")}</h2>
            <p>{t("requests-delay")}</p>
            <RecordForm action whose=whose(self.person) record=self.act.record() key=self.act.key()>
                <Textarea id="texte" label=t("requests-text") hint=t("requests-text-hint") value=self.fields.texte rows=8
                    max_length=longest error=text_error />
                {document}
                <p class="actions"><Button>{t("requests-check")}</Button><a class="link" href=NEW>{t("requests-cancel")}</a></p>
            </RecordForm>
        };
        Page::new(head, "/acces", content).trail(trail(self.person, true))
    }

    fn check(self, text: &RequestText, until: String) -> Page {
        let title = plain_with("requests-check-title", &[("right", words::kind(self.kind).into())]);
        let document = self.chosen().ok().flatten().map(|item| SummaryRow {
            term: t("requests-document"),
            value: view! { <Foreign text=item.title.clone() />", "{dates::document(&item.date)} }.into_any(),
            act: None,
        });
        let mut rows = vec![SummaryRow::new(t("requests-right"), words::kind(self.kind))];
        rows.extend(document);
        let (back, send) = (format!("{NEW}/{}", self.kind.code()), format!("{NEW}/{}/envoyer", self.kind.code()));
        let (text, document) = (text.as_str().to_owned(), self.fields.document);
        let typed = self.fields.texte;
        let content = view! {
            <h1>{title.clone()}</h1>
            <p class="lede">{t("requests-check-lead")}</p>
            <SummaryList rows />
            <p class="written" dir="auto">{text}</p>
            <p>{t_with("requests-check-due", &[("date", until.into())])}</p>
            <RecordForm action=send whose=whose(self.person) record=self.act.record() key=self.act.key()>
                <input type="hidden" name="texte" value=typed />
                <input type="hidden" name="document" value=document />
                <p class="actions">
                    <Button name="suite".to_owned() value="envoyer".to_owned()>{t("requests-send")}</Button>
                    <Button kind=ButtonKind::Secondary name="suite".to_owned() value="modifier".to_owned()>{t("requests-edit")}</Button>
                    <a class="link" href=back>{t("requests-restart")}</a>
                </p>
            </RecordForm>
        };
        Page::new(title, "/acces", content).trail(trail(self.person, true))
    }
}

/// The form of a right.
///
/// # Errors
/// Not found for another right.
pub async fn get(State(app): State<App>, visit: Visit, Path(code): Path<String>) -> Result<Response, Fault> {
    let person = visit.person()?;
    let screen = Screen::of(&app, person, &code, person.new_act()?, Fields::default()).await?;
    Ok(visit.page(|| screen.form(Wrong::Nothing)))
}

/// Shows the request before it is sent. Nothing is sent.
///
/// # Errors
/// As [`get`]; when the form is none of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(code): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let (person, act) = (visit.person()?, fields.act.act()?);
    requests::check(&app.portal, &person.actor, &act).await?;
    let screen = Screen::of(&app, person, &code, act, fields).await?;
    let due = domain::requests::Delay::of(app.portal.now(), false, app.portal.now()).due;
    Ok(match (screen.wrong(), RequestText::parse(&screen.fields.texte)) {
        (Wrong::Nothing, Ok(text)) => visit.page(|| screen.check(&text, dates::date(due))),
        (wrong, _) => visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, || screen.form(wrong)),
    })
}

/// Sends a request that was checked, or goes back to the form with what was typed.
///
/// # Errors
/// As [`post`].
pub async fn send(
    State(app): State<App>,
    visit: Visit,
    Path(code): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Fault> {
    let (person, act) = (visit.person()?, fields.act.act()?);
    let kind = RequestKind::from_code(&code).ok_or(Fault::NotFound)?;
    requests::check(&app.portal, &person.actor, &act).await?;
    if fields.suite == "modifier" {
        let screen = Screen::of(&app, person, &code, person.new_act()?, fields).await?;
        return Ok(visit.page(|| screen.form(Wrong::Nothing)));
    }
    let document = Some(fields.document.as_str()).filter(|id| !id.is_empty() && words::names_document(kind));
    let wrong = match RequestText::parse(&fields.texte) {
        Err(error) => Wrong::Text(error),
        Ok(text) => match requests::send(&app.portal, &person.actor, &act, kind, &text, document).await {
            Ok(Wrote::Done(id)) => return Ok(Redirect::to(&format!("{HOME}/{id}?fait=envoi")).into_response()),
            Ok(Wrote::TooMany | Wrote::Over) => Wrong::TooMany,
            Ok(Wrote::TooManyToday) => Wrong::TooManyToday,
            Err(Error::NotFound) => Wrong::Document,
            Err(error) => return Err(error.into()),
        },
    };
    let screen = Screen::of(&app, person, &code, person.new_act()?, fields).await?;
    Ok(visit.page_with(StatusCode::UNPROCESSABLE_ENTITY, || screen.form(wrong)))
}

/// An address that only takes a form, asked for as a page: to the page of the form.
///
/// # Errors
/// When nobody has signed in.
pub async fn unsent(visit: Visit, Path(code): Path<String>) -> Result<Redirect, Fault> {
    visit.person()?;
    let kind = RequestKind::from_code(&code).ok_or(Fault::NotFound)?;
    Ok(Redirect::to(&format!("{NEW}/{}", kind.code())))
}
