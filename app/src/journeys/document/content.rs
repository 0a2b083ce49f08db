//! The content: a contents list, the narrative, and the files that belong to the document.

use domain::cda::{Attachment, Body, ClinicalDocument, MediaType};
use domain::text::clean_line;
use leptos::prelude::*;
use portal::record::OpenedDocument;

use super::{
    attachment::{FileLinks, describe, size_in_words},
    narrative::{self, Context, Terms, Tongue},
};
use crate::{
    design::{FileNote, Foreign, Link, Notification, Tone},
    i18n::{plain_with, t},
};

/// From how many titled parts on a list of contents helps more than it costs.
const CONTENTS_FROM: usize = 4;

/// Links to the sections of a long document, and after them to what the portal says of it: (id, title) each.
pub(super) fn contents(document: &ClinicalDocument, ours: Vec<(&'static str, String)>) -> Option<AnyView> {
    let titled: Vec<_> = document
        .sections()
        .iter()
        .enumerate()
        .filter_map(|(index, section)| Some((index + 1, section.title.clone()?)))
        .collect();
    (titled.len() + ours.len() >= CONTENTS_FROM).then(|| {
        let ours = ours.into_iter().map(|(id, title)| view! { <li><a href=format!("#{id}")>{title}</a></li> });
        let ours = ours.collect_view();
        let links = titled
            .into_iter()
            .map(|(position, title)| view! { <li><a href=format!("#{}", narrative::section_anchor(&position.to_string())) ><Foreign text=clean_line(&title) /></a></li> })
            .collect_view();
        view! { <nav class="panel panel--quiet contents" aria-label=t("document-contents-title")><p><strong>{t("document-contents-title")}</strong></p><ul>{links}{ours}</ul></nav> }.into_any()
    })
}

/// The narrative or the file and the files that the narrative does not show; then the words of the glossary in all of
/// them, if there are any.
pub(super) fn content(opened: &OpenedDocument, path: &str) -> (AnyView, Option<AnyView>) {
    let terms = Terms::default();
    let body = body(opened, path, &terms);
    (view! { {narrative::notice(&terms)}{body} }.into_any(), narrative::words(&terms))
}

/// The same without the glossary, for a page on paper: words there lead nowhere.
pub(in crate::journeys) fn bare(opened: &OpenedDocument, path: &str) -> AnyView {
    body(opened, path, &Terms::off())
}

fn body(opened: &OpenedDocument, path: &str, terms: &Terms) -> AnyView {
    let document = &opened.document;
    match &document.body {
        Body::Structured(sections) => {
            let context = Context::new(document, path.to_owned(), terms);
            let text = narrative::sections(&context, sections, 2, "");
            let files: Vec<_> = document
                .media
                .iter()
                .filter(|file| !file.shown && file.is_embedded())
                .map(|file| file_view(file, opened, path, terms))
                .collect();
            let dropped = (document.dropped() > 0)
                .then(|| view! { <Notification tone=Tone::Info><p>{t("document-dropped")}</p></Notification> });
            let empty = (document.texts().next().is_none() && files.is_empty())
                .then(|| view! { <p>{t("document-no-text")}</p> });
            let lang = document.header.language.clone();
            view! {
                {dropped}
                <article class="narrative panel" lang=lang dir="auto">{text}{empty}</article>
                {files}
            }
            .into_any()
        }
        Body::Unstructured(file) => file_view(file, opened, path, terms),
    }
}

fn file_view(file: &Attachment, opened: &OpenedDocument, path: &str, terms: &Terms) -> AnyView {
    let address = format!("{path}/piece/{}", file.index);
    let (kind, size) = describe(file.detected, file.bytes.len());
    let shown = if !file.is_embedded() {
        view! { <p>{t("document-file-missing")}</p> }.into_any()
    } else if file.detected.is_web_image() {
        let title = file.label.clone().unwrap_or_else(|| opened.item.title.clone());
        let alt = plain_with("document-attachment-image-alt", &[("title", title.into())]);
        view! { <figure class="narrative"><img src=address.clone() alt=alt /></figure> }.into_any()
    } else if let Some(text) = file.text() {
        let lang = opened.document.header.language.clone();
        terms.begin(file.label.clone().unwrap_or_default());
        let text = narrative::plain(terms, Tongue::of(lang.as_deref()), &text);
        view! { <div class="narrative panel"><div class="preformatted" lang=lang dir="auto">{text}</div></div> }
            .into_any()
    } else if file.detected == MediaType::Pdf {
        view! { <p>{t("document-attachment-pdf")}</p> }.into_any()
    } else {
        view! { <p>{t("document-attachment-unknown")}</p> }.into_any()
    };
    let links = file.is_embedded().then(|| view! { <FileLinks address kind size opens=can_open(file.detected) /> });
    view! { <section class="stack" aria-label=t("document-attachment-title")>{shown}{links}</section> }.into_any()
}

/// What browsers show by themselves.
pub(super) fn can_open(kind: MediaType) -> bool {
    kind.is_web_image() || matches!(kind, MediaType::Pdf | MediaType::Text)
}

/// The deposited file, for a health program.
pub(super) fn original_link(opened: &OpenedDocument, path: &str) -> impl IntoView + use<> {
    let file = FileNote {
        kind: "XML".to_owned(),
        size: size_in_words(usize::try_from(opened.item.size).unwrap_or(usize::MAX)),
    };
    view! { <Link href=format!("{path}/original") file>{t("document-original")}</Link> }
}
