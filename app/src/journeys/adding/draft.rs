//! GET `/dossier/ajouter/{draft}`: the files of a draft; how they came in, and how they stand.

use axum::{
    extract::{Path, State},
    response::Response,
};
use http::StatusCode;
use leptos::prelude::*;
use portal::adding::{Draft, UploadState};

use super::{
    Away, head,
    news::{Arguments, News},
    open, previews, steps, trail,
};
use crate::{
    dates,
    design::{
        Button, ButtonKind, ButtonLink, ErrorSummary, FieldError, FileField, Foreign, Notification, PageList,
        RecordForm, SummaryList, SummaryRow, Tone,
    },
    error::Fault,
    form::Query,
    i18n::{plain_with, t},
    journeys::record::{title, whose},
    page::Page,
    state::App,
    visit::Visit,
};

/// Kinds offered by the browser's own dialogue; the content decides.
const ACCEPT: &str =
    "application/pdf,image/jpeg,image/png,image/tiff,text/plain,application/rtf,text/rtf,.pdf,.rtf,.txt";

/// Id of the form of files: the button that leads on sends it too, so that no file that was chosen is left behind.
const FORM: &str = "envoi";

/// The draft.
///
/// # Errors
/// Not found for a draft of somebody else and for none alike.
pub async fn get(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Query(arguments): Query<Arguments>,
) -> Result<Response, Away> {
    let draft = open(&app, &visit, &id).await?;
    Ok(page(&visit, StatusCode::OK, &draft, &[], &arguments)?)
}

/// The draft, what was wrong with the files that were sent, and what was done.
pub(super) fn page(
    visit: &Visit,
    status: StatusCode,
    draft: &Draft,
    errors: &[String],
    arguments: &Arguments,
) -> Result<Response, Fault> {
    let person = visit.person()?;
    let (send, arrange) = (person.new_act()?, person.new_act()?);
    let whose = whose(person);
    Ok(visit.page_with(status, || {
        let path = format!("/dossier/ajouter/{}", draft.id);
        let (empty, images) = (draft.pages.is_empty(), previews::are_images(draft));
        let heading = t(match (empty, images) {
            (true, _) => "adding-files-title",
            (_, true) => "adding-files-title-pages",
            _ => "adding-files-title-whole",
        });
        let news = News::of(arguments, draft);
        let mut head = head(&heading, &draft.title, !errors.is_empty());
        if let Some(news) = &news {
            head = plain_with("title-done", &[("news", news.words.clone().into()), ("title", head.into())]);
        }
        let summary: Vec<_> = errors.iter().map(|message| FieldError::new("fichiers", message.clone())).collect();
        let error = (!errors.is_empty()).then(|| errors.join(" "));
        let of_all = news.as_ref().filter(|news| news.page.is_none()).map(|news| {
            let words = news.words.clone();
            view! { <Notification tone=Tone::Success status=true><p>{words}</p></Notification> }
        });
        let content = if images {
            let of_page = news.as_ref().and_then(|news| Some((news.page?, news.words.as_str())));
            view! { <PageList items=previews::items_to_arrange(draft, of_page) /> }.into_any()
        } else {
            previews::whole(draft, true).into_any()
        };
        let action = format!("{path}/pages");
        let files = if empty {
            view! { <div id="pages" tabindex="-1">{of_all}</div> }.into_any()
        } else {
            view! {
                <section class="stack" id="pages" tabindex="-1" aria-labelledby="pages-titre">
                    {of_all}
                    <h2 id="pages-titre">{previews::heading(draft)}</h2>
                    <RecordForm action whose=whose.clone() record=arrange.record() key=arrange.key() named=true>{content}</RecordForm>
                </section>
            }
            .into_any()
        };
        let more = (empty || images).then(|| {
            let label = t(if empty { "adding-file-label" } else { "adding-file-more" });
            let add = t(if empty { "adding-send-file" } else { "adding-send-page" });
            let (action, on) = (path.clone(), onwards(&path, true));
            view! {
                <RecordForm id=FORM.to_owned() action whose=whose.clone() record=send.record() key=send.key() files=true named=true>
                    <FileField id="fichiers" label hint=t("adding-file-hint") accept=ACCEPT.to_owned() error multiple=true optional=!empty />
                    <p class="actions"><Button kind=ButtonKind::Secondary>{add}</Button>{on}</p>
                </RecordForm>
            }
        });
        // A long list of pages has the way on at both its ends.
        let (above, below) = match (empty, images) {
            (true, _) => (None, None),
            (_, true) => (Some(onwards(&path, true)), None),
            _ => (None, Some(onwards(&path, false))),
        };
        let way = |way: Option<AnyView>| way.map(|way| view! { <p class="actions">{way}</p> });
        Page::new(
            head,
            "/dossier",
            view! {
                <ErrorSummary errors=summary />
                <h1>{heading}</h1>
                {notice(draft)}
                {steps(2)}
                <p class="form__whose">{whose.clone()}</p>
                {way(above)}
                {files}
                {more}
                {way(below)}
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

/// On to the check: with the files that are chosen, where some can be.
fn onwards(path: &str, files: bool) -> AnyView {
    let words = t("adding-to-check");
    if !files {
        return view! { <ButtonLink href=format!("{path}/verifier")>{words}</ButtonLink> }.into_any();
    }
    view! { <Button form=FORM.to_owned() name="suite".to_owned() value="verifier".to_owned()>{words}</Button> }
        .into_any()
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

/// The title of a draft as words of its own language.
pub(super) fn name(draft: &Draft) -> impl IntoView + use<> {
    view! { <Foreign text=draft.title.clone() /> }
}
