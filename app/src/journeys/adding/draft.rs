//! GET `/dossier/ajouter/{draft}`: the files of a draft; how they came in, and how they stand.

use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;
use portal::adding::{Draft, Page as DraftPage, UploadState};

use super::{Away, head, open, steps, trail, words};
use crate::{
    dates,
    design::{
        Button, ButtonKind, ButtonLink, ErrorSummary, FieldError, FileField, Foreign, Icon, Notification, PageItem,
        PageList, RecordForm, Sign, SummaryList, SummaryRow, Tone,
    },
    error::Fault,
    i18n::{plain_with, t, t_with},
    journeys::{
        document::attachment::size_in_words,
        record::{title, whose},
    },
    page::Page,
    state::App,
    visit::Visit,
};

/// Kinds offered by the browser's own dialogue; the content decides.
const ACCEPT: &str =
    "application/pdf,image/jpeg,image/png,image/tiff,text/plain,application/rtf,text/rtf,.pdf,.rtf,.txt";

/// The draft.
///
/// # Errors
/// Not found for a draft of somebody else and for none alike.
pub async fn get(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Result<Response, Away> {
    let draft = open(&app, &visit, &id).await?;
    Ok(page(&visit, StatusCode::OK, &draft, &[])?)
}

/// The draft, and what was wrong with the files that were sent.
pub(super) fn page(visit: &Visit, status: StatusCode, draft: &Draft, errors: &[String]) -> Result<Response, Fault> {
    let person = visit.person()?;
    let (send, arrange) = (person.new_act()?, person.new_act()?);
    let whose = whose(person);
    Ok(visit.page_with(status, || {
        let heading = t("adding-files-title");
        let head = head(&heading, &draft.title, !errors.is_empty());
        let path = format!("/dossier/ajouter/{}", draft.id);
        let summary: Vec<_> = errors.iter().map(|message| FieldError::new("fichiers", message.clone())).collect();
        let error = (!errors.is_empty()).then(|| errors.join(" "));
        let images = draft.pages.iter().all(|page| page.kind.is_image());
        let section = draft.pages.first().map(|file| {
            let (heading, content) = if images {
                let heading = t_with("adding-pages-title", &[("count", draft.pages.len().into())]);
                (heading, view! { <PageList items=items(draft, &path) /> }.into_any())
            } else {
                (t("adding-whole-title"), whole(file, &path).into_any())
            };
            let action = format!("{path}/pages");
            view! {
                <section class="stack" id="pages" tabindex="-1" aria-labelledby="pages-titre">
                    <h2 id="pages-titre">{heading}</h2>
                    <RecordForm action whose=whose.clone() record=arrange.record() key=arrange.key()>{content}</RecordForm>
                </section>
            }
        });
        let more = draft.pages.is_empty() || images;
        let form = more.then(|| {
            let action = path.clone();
            let label = t(if draft.pages.is_empty() { "adding-file-label" } else { "adding-file-more" });
            view! {
                <RecordForm action whose=whose.clone() record=send.record() key=send.key() files=true>
                    <FileField id="fichiers" label hint=t("adding-file-hint") accept=ACCEPT.to_owned() error multiple=true />
                    <p class="actions"><Button kind=ButtonKind::Secondary>{t("adding-send")}</Button></p>
                </RecordForm>
            }
        });
        let onwards = (!draft.pages.is_empty()).then(|| {
            view! { <p class="actions"><ButtonLink href=format!("{path}/verifier")>{t("adding-to-check")}</ButtonLink></p> }
        });
        Page::new(
            head,
            "/dossier",
            view! {
                <ErrorSummary errors=summary />
                <h1>{heading}</h1>
                {notice(draft)}
                {steps(2)}
                {section}
                {form}
                {onwards}
                <section class="panel panel--quiet stack" aria-labelledby="decrit-titre">
                    <h2 id="decrit-titre">{t("adding-described-title")}</h2>
                    <SummaryList rows=described(draft) />
                    <p class="actions">
                        <a class="link" href=format!("{path}/description")>{t("adding-change-description")}</a>
                        <a class="link" href=format!("{path}/abandonner")>{t("adding-leave-link")}</a>
                    </p>
                </section>
            },
        )
        .trail(trail(title(person)))
    }))
}

/// What became of the last sending, if it did not come to its end.
fn notice(draft: &Draft) -> Option<impl IntoView + use<>> {
    let id = match draft.upload {
        UploadState::Quiet => return None,
        UploadState::UnderWay => "adding-under-way",
        UploadState::Cut => "adding-cut",
    };
    Some(
        view! { <Notification tone=Tone::Warning title=t("adding-cut-title") status=true><p>{t(id)}</p></Notification> },
    )
}

/// What was said of the document.
pub(super) fn described(draft: &Draft) -> Vec<SummaryRow> {
    vec![
        SummaryRow::foreign(t("adding-field-title"), draft.title.clone()),
        SummaryRow::new(t("document-about-category"), t(&draft.category.message_id())),
        SummaryRow::new(t("adding-field-date"), dates::document(&draft.date)),
    ]
}

fn items(draft: &Draft, path: &str) -> Vec<PageItem> {
    let last = draft.pages.len().saturating_sub(1);
    let item = |(at, page): (usize, &DraftPage)| {
        let number = at + 1;
        let button = |gesture: &str, id: &str| (format!("{gesture}-{}", page.id), t(id));
        let mut acts = vec![button("gauche", "adding-page-left"), button("droite", "adding-page-right")];
        if at > 0 {
            acts.push(button("monter", "adding-page-up"));
        }
        if at < last {
            acts.push(button("descendre", "adding-page-down"));
        }
        acts.push(button("retirer", "adding-page-remove"));
        PageItem {
            source: format!("{path}/page/{}", page.id),
            alternative: plain_with("adding-page-alt", &[("page", number.into())]),
            label: t_with("adding-page-name", &[("page", number.into())]),
            acts,
        }
    };
    draft.pages.iter().enumerate().map(item).collect()
}

/// A file that stands alone.
fn whole(file: &DraftPage, path: &str) -> impl IntoView + use<> {
    let (kind, size) = (words::kind(file.kind), size_in_words(file.size));
    let open = t_with("document-attachment-open", &[("kind", kind.into()), ("size", size.into())]);
    view! {
        <p class="actions">
            <a class="button button--secondary" href=format!("{path}/page/{}", file.id)><Sign icon=Icon::Document />{open}</a>
            <Button kind=ButtonKind::Quiet name="geste".to_owned() value=format!("retirer-{}", file.id)>{t("adding-file-remove")}</Button>
        </p>
    }
}

/// The title of a draft as words of its own language.
pub(super) fn name(draft: &Draft) -> impl IntoView + use<> {
    view! { <Foreign text=draft.title.clone() /> }
}
