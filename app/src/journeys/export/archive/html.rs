//! Pages of a copy: they are read from a folder, without the portal and without a network. No script, no link to another
//! place, the style inside.

use domain::cda::{Body, ClinicalDocument};
use jiff::Timestamp;
use leptos::prelude::*;
use portal::{
    document::DocumentItem,
    export::{Holder, Taking},
    profile::SectionState,
};

use super::{DECISIONS, Entry, HISTORY, names::Names};
use crate::{
    dates,
    design::{DOCUMENTS, Foreign},
    i18n::{t, t_with},
    journeys::{
        document::{about, narrative},
        export::{page::category, standing},
        profile::{
            directives::page::written,
            item::{facts, plain_name},
            words,
        },
    },
    locale::Locale,
};

/// Name of the page of the medical profile.
pub(super) const PROFILE: &str = "profil.html";
const STYLE: &str = include_str!("style.css");
/// Even a page from a folder loads nothing but the images beside it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:";

/// Renders in the language of a locale, outside a request.
pub(in crate::journeys) fn in_language<T>(locale: Locale, render: impl FnOnce() -> T) -> T {
    let owner = Owner::new();
    let rendered = owner.with(|| {
        provide_context(locale);
        render()
    });
    owner.cleanup();
    rendered
}

fn whole(locale: Locale, title: &str, holder: &Holder, content: impl IntoView) -> String {
    let person = t_with(
        "export-archive-person",
        &[("name", holder.name.to_string().into()), ("birth", dates::date(holder.birth_date).into())],
    );
    let title = view! { <title>{title.to_owned()}</title> }.to_html();
    let body = view! { <header><p>{person}</p></header><main>{content}</main> }.to_html();
    let (lang, dir) = (locale.tag(), locale.direction());
    // The marks that Leptos leaves between texts are of no use here.
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{title}<style>{STYLE}</style></head>\
         <body>{body}</body></html>\n"
    )
    .replace("<!>", "")
}

/// The page that leads to all documents, by year.
pub(super) fn index(
    locale: Locale,
    holder: &Holder,
    entries: &[Entry],
    profile: bool,
    besides: bool,
    made_at: Timestamp,
) -> String {
    in_language(locale, || {
        let title = t("export-archive-title");
        let lead = t_with(
            "export-archive-lead",
            &[
                ("count", entries.iter().filter(|entry| entry.given).count().into()),
                ("date", dates::date_time(made_at).into()),
            ],
        );
        let years = entries
            .chunk_by(|a, b| a.item.date.local().year() == b.item.date.local().year())
            .map(|entries| {
                let year = entries[0].item.date.local().year().to_string();
                view! { <section><h2>{year}</h2><ul>{entries.iter().map(line).collect_view()}</ul></section> }
            })
            .collect_view();
        let content = view! {
            <h1>{title.clone()}</h1>
            <p>{lead}</p>
            {profile.then(|| view! { <p><a href=PROFILE>{t("profile-title")}</a></p> })}
            {years}
            <section><h2>{t("export-archive-programs")}</h2><p>{t("export-archive-fhir")}</p>
            <p><a href="bundle.fhir.json">"bundle.fhir.json"</a></p>
            {besides.then(|| view! {
                <p>{t("export-archive-decisions")}</p>
                <p><a href=DECISIONS>{DECISIONS}</a></p>
                <p>{t("export-archive-history")}</p>
                <p><a href=HISTORY>{HISTORY}</a></p>
            })}</section>
        };
        whole(locale, &title, holder, content)
    })
}

/// The medical profile to read: each section with its items, then the directives.
pub(super) fn profile(locale: Locale, taking: &Taking) -> String {
    in_language(locale, || {
        let title = t("profile-title");
        let sections = taking.profile.iter().map(|state: &SectionState| {
            let items = state.items.iter().map(|item| {
                let lang = item.origin.from_documents.then_some(DOCUMENTS);
                let facts = facts(&item.item).into_iter();
                let facts = facts.map(|(label, value)| view! { <dt>{label}</dt><dd><bdi lang=lang>{value}</bdi></dd> });
                let replaced = item.origin.replaced.as_ref().map(standing::replaced);
                let replaced = replaced.map(|told| view! { <p><strong>{told}</strong></p> });
                view! { <h3><bdi lang=lang>{plain_name(&item.item)}</bdi></h3><dl>{facts.collect_view()}</dl>{replaced} }
            });
            let empty = state.items.is_empty().then(|| view! { <p>{t(standing::why_empty(Some(state)))}</p> });
            let waiting = waiting(state);
            view! { <section><h2>{words::section(state.section)}</h2>{items.collect_view()}{empty}{waiting}</section> }
        });
        let content = view! {
            <p><a href="index.html">{t("export-archive-back")}</a></p>
            <h1>{title.clone()}</h1>
            {sections.collect_view()}
            {taking.directives.as_ref().map(written)}
        };
        whole(locale, &title, &taking.holder, content)
    })
}

/// What documents say of a section and nobody has answered, each with its source.
fn waiting(state: &SectionState) -> Option<AnyView> {
    let proposals = &state.proposals;
    let told = proposals.iter().map(|proposal| {
        let source = proposal.sources.first().map(|document| {
            let date = dates::document(&document.date);
            view! { " — "<bdi lang=DOCUMENTS>{document.title.clone()}</bdi>", "{date} }
        });
        view! { <li><bdi lang=DOCUMENTS>{plain_name(&proposal.item)}</bdi>{source}</li> }
    });
    let told = told.collect_view();
    let count = proposals.len();
    (count > 0)
        .then(|| view! { <p>{t_with("export-waiting-note", &[("count", count.into())])}</p><ul>{told}</ul> }.into_any())
}

fn line(entry: &Entry) -> impl IntoView + use<> {
    let item = &entry.item;
    let (date, kind) = (dates::document(&item.date), category(item.category));
    let old = item.old_version.then(|| format!(" ({})", t("export-document-old")));
    let title = if entry.given {
        view! { <a href=entry.names.page()><Foreign text=item.title.clone() /></a> }.into_any()
    } else {
        view! { <Foreign text=item.title.clone() />" "<strong>{t("export-archive-missing")}</strong> }.into_any()
    };
    let author = item.author.clone().map(|author| view! { ", "<Foreign text=author /> });
    view! { <li>{title}{old}<br />{date}", "{kind}{author}</li> }
}

/// A document to read, with links to the files beside it.
pub(super) fn document(
    locale: Locale,
    holder: &Holder,
    item: &DocumentItem,
    document: &ClinicalDocument,
    names: &Names,
) -> String {
    in_language(locale, || {
        let lang = document.header.language.clone();
        let beside = (0..document.attachments().len()).map(|index| names.beside(index)).collect();
        let content = match &document.body {
            Body::Structured(sections) => {
                let terms = narrative::Terms::off();
                let context = narrative::Context::beside(document, beside, &terms);
                view! { <article lang=lang dir="auto">{narrative::sections(&context, sections, 2, "")}</article> }
                    .into_any()
            }
            Body::Unstructured(file) => match file.text() {
                Some(text) => view! { <pre lang=lang dir="auto">{text}</pre> }.into_any(),
                None => ().into_any(),
            },
        };
        let files = document.attachments().into_iter().filter(|file| file.is_embedded()).map(|file| {
            let name = names.beside(file.index);
            view! { <li><a href=name.clone()>{name.clone()}</a></li> }
        });
        let files = files.collect_view();
        let original = names.original_beside();
        let page = view! {
            <p><a href="../index.html">{t("export-archive-back")}</a></p>
            <h1><Foreign text=item.title.clone() /></h1>
            <p>{about::sentence(item)}</p>
            {content}
            <section><h2>{t("export-archive-files")}</h2>
            <ul>{files}<li><a href=original.clone()>{original.clone()}</a>" "{t("export-archive-original")}</li></ul></section>
            <section><h2>{t("document-about-title")}</h2>{about::list(item, &document.header)}</section>
        };
        whole(locale, &item.title, holder, page)
    })
}
