//! `/dossier/ajouter/{draft}/verifier`: everything once more, then into the record.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::ids::DraftId;
use http::StatusCode;
use leptos::prelude::*;
use portal::adding::{self, AddingError, Draft, FileKind, Refusal};

use super::{
    Away,
    draft::{described, name},
    head, open, previews, steps, trail, words,
};
use crate::{
    design::{Button, DOCUMENTS, ErrorSummary, FieldError, NavItem, PageList, RecordForm, SummaryList, SummaryRow},
    error::Fault,
    form::{ActFields, Form},
    i18n::{t, t_with},
    journeys::{
        document::attachment::size_in_words,
        record::{title, whose},
    },
    page::Page,
    state::App,
    visit::Visit,
};

/// What will be filed. Without a file there is nothing to check: back to the draft.
///
/// # Errors
/// Not found for a draft of somebody else and for none alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Away> {
    let draft = open(&app, &visit, &id).await?;
    if draft.pages.is_empty() {
        return Ok(Redirect::to(&format!("/dossier/ajouter/{}", draft.id)).into_response());
    }
    let text = text(&app, &visit, &draft).await?;
    Ok(page(&visit, StatusCode::OK, &draft, text, None)?)
}

/// Files the draft, and shows the document.
///
/// # Errors
/// As [`get`]; when the form is not one of this record.
pub async fn post(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(fields): Form<ActFields>,
) -> Result<Response, Away> {
    let act = fields.act()?;
    let draft = DraftId::parse(&id).map_err(|_| Fault::NotFound)?;
    let problem = match adding::file(&app.portal, &visit.person()?.actor, &act, &draft).await {
        Ok(document) => return Ok(Redirect::to(&format!("/dossier/{document}?range=oui")).into_response()),
        Err(AddingError::Refused(refusal)) => Problem::Refused(refusal),
        Err(AddingError::Portal(portal::Error::Conflict)) => Problem::Changed,
        Err(AddingError::Portal(error)) => return Err(error.into()),
    };
    let draft = open(&app, &visit, &id).await?;
    let text = text(&app, &visit, &draft).await?;
    Ok(page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &draft, text, Some(problem))?)
}

/// Up to this size, in bytes, a text is shown at once; a longer one is opened apart.
const SHOWN: usize = 64 * 1024;

/// The text of the file, when it is one.
async fn text(app: &App, visit: &Visit, draft: &Draft) -> Result<Option<String>, Fault> {
    let [file] = draft.pages.as_slice() else { return Ok(None) };
    if file.kind != FileKind::Text || file.size > SHOWN {
        return Ok(None);
    }
    let actor = &visit.person()?.actor;
    let page = adding::page(&app.portal, actor, &draft.id.to_string(), &file.id.to_string()).await?;
    Ok(Some(String::from_utf8_lossy(&page.bytes).into_owned()))
}

/// Why it was not filed.
enum Problem {
    Refused(Refusal),
    Changed,
}

fn page(
    visit: &Visit,
    status: StatusCode,
    draft: &Draft,
    text: Option<String>,
    problem: Option<Problem>,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let act = person.new_act()?;
    Ok(visit.page_with(status, || {
        let heading = t("adding-check-title");
        let head = head(&heading, &draft.title, problem.is_some());
        let errors = problem.map(|problem| match problem {
            Problem::Refused(refusal) => words::refusal(refusal),
            Problem::Changed => t("adding-error-changed"),
        });
        let errors = errors.into_iter().map(|message| FieldError::new("ranger", message)).collect();
        let path = format!("/dossier/ajouter/{}", draft.id);
        let mut rows = described(draft);
        if let Some(last) = rows.pop() {
            rows.push(last.act(NavItem::new(format!("{path}/description"), t("adding-change-description"))));
        }
        rows.push(
            SummaryRow::new(t("adding-check-file"), content(draft))
                .act(NavItem::new(format!("{path}#pages"), t("adding-change-files"))),
        );
        let replaces = draft.replaces.map(|_| view! { <p>{t("adding-check-replaces")}</p> });
        Page::new(
            head,
            "/dossier",
            view! {
                <ErrorSummary errors />
                <h1>{heading}</h1>
                <p class="lede">{t("adding-check-lead")}</p>
                {steps(3)}
                <section class="panel stack" aria-labelledby="document-titre">
                    <h2 id="document-titre">{name(draft)}</h2>
                    <SummaryList rows />
                </section>
                <section class="stack" aria-labelledby="fichiers-titre">
                    <h2 id="fichiers-titre">{previews::heading(draft)}</h2>
                    {looked_at(draft, text)}
                </section>
                {replaces}
                <p>{t("adding-check-visible")}</p>
                <div id="ranger" tabindex="-1">
                    <RecordForm action=format!("{path}/verifier") whose=whose(person) record=act.record() key=act.key()>
                        <p class="actions"><Button>{t("adding-file-button")}</Button><a class="link" href=path>{t("adding-back-to-draft")}</a></p>
                    </RecordForm>
                </div>
            },
        )
        .trail(trail(title(person)))
    }))
}

/// What will be filed, to be looked at: the pages, the text, or the way to open the file.
fn looked_at(draft: &Draft, text: Option<String>) -> AnyView {
    if previews::are_images(draft) {
        return view! { <PageList items=previews::items(draft) /> }.into_any();
    }
    let text = text.map(|text| {
        view! { <div class="narrative panel"><div class="preformatted" lang=DOCUMENTS dir="auto">{text}</div></div> }
    });
    view! { {text}{previews::whole(draft, false)} }.into_any()
}

/// « 3 pages en un seul fichier PDF », or the kind and size of the one file.
fn content(draft: &Draft) -> String {
    match draft.pages.as_slice() {
        [file] => {
            let (kind, size) = (words::kind(file.kind), size_in_words(file.size));
            t_with("adding-check-one", &[("kind", kind.into()), ("size", size.into())])
        }
        pages => t_with("adding-check-pages", &[("count", pages.len().into())]),
    }
}
