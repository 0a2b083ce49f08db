//! The narrative of a document as HTML, node by node.
//!
//! Nothing here takes markup from the document: each node of [`domain::cda`]'s closed types becomes an element of this
//! file's choice. The text stays in the order of the document, so that nothing is lost and nothing moves.

mod files;
mod list;
mod media;
mod run;
mod style;
mod table;
mod terms;
mod tongue;
mod words;

use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
};

use domain::cda::{
    Attachment, ClinicalDocument, Content, Footnote, FootnoteRef, Link, LinkTarget, Node, Paragraph, Revised, Section,
    has_block,
};
use domain::text::clean_line;
use leptos::prelude::*;

use crate::i18n::{locale, plain_with, t};
use files::Files;
pub(super) use run::plain;
use style::classes;
pub(in crate::journeys) use terms::Terms;
pub(super) use tongue::Tongue;
pub(super) use words::{notice, words};

/// What rendering needs to know of the whole document.
pub(in crate::journeys) struct Context<'a> {
    files: Files,
    attachments: Vec<&'a Attachment>,
    /// The only ids worth writing.
    targets: BTreeSet<&'a str>,
    tables: Cell<u32>,
    /// How many media were shown so far.
    media: Cell<u32>,
    /// Title of the section being written, which names its tables.
    section: RefCell<String>,
    /// Language of the document, for what stands inside an element of the page's language.
    lang: Option<String>,
    /// The terms of the glossary met so far.
    terms: &'a Terms,
    /// What holds for the text being written.
    tongue: Cell<Tongue>,
}

impl<'a> Context<'a> {
    /// For the document whose page is at `path`; `terms` gathers what its text holds of the glossary.
    pub(super) fn new(document: &'a ClinicalDocument, path: String, terms: &'a Terms) -> Self {
        Self::with(document, Files::Served(path), terms)
    }

    /// For a page that lies in a folder beside its files, whose names are these, by position.
    pub(in crate::journeys) fn beside(document: &'a ClinicalDocument, names: Vec<String>, terms: &'a Terms) -> Self {
        Self::with(document, Files::Beside(names), terms)
    }

    fn with(document: &'a ClinicalDocument, files: Files, terms: &'a Terms) -> Self {
        Self {
            files,
            attachments: document.attachments(),
            targets: document.link_targets(),
            tables: Cell::new(0),
            media: Cell::new(0),
            section: RefCell::default(),
            lang: document.header.language.clone(),
            terms,
            tongue: Cell::new(Tongue::of(document.header.language.as_deref())),
        }
    }

    /// The id to write on an element: prefixed, so that no document can take the place of one of the page's own ids.
    fn id(&self, id: Option<&String>) -> Option<String> {
        id.filter(|id| self.targets.contains(id.as_str())).map(|id| anchor(id))
    }
}

fn anchor(id: &str) -> String {
    format!("doc-{id}")
}

/// The id of a section's heading, by its position.
pub(super) fn section_anchor(position: &str) -> String {
    format!("section-{position}")
}

/// The sections of a structured body, `level` being the level of their headings (2 under the page's title).
pub(in crate::journeys) fn sections(
    context: &Context<'_>,
    sections: &[Section],
    level: u8,
    position: &str,
) -> Vec<AnyView> {
    sections
        .iter()
        .enumerate()
        .map(|(index, section)| one_section(context, section, level, format!("{position}{}", index + 1)))
        .collect()
}

fn one_section(context: &Context<'_>, section: &Section, level: u8, position: String) -> AnyView {
    context.speaking(section.language.as_ref(), || section_view(context, section, level, position))
}

fn section_view(context: &Context<'_>, section: &Section, level: u8, position: String) -> AnyView {
    let below = if section.title.is_some() { (level + 1).min(6) } else { level };
    let title = section.title.as_deref().map(clean_line);
    if let Some(title) = &title {
        context.section.replace(title.clone());
    }
    context.terms.begin(context.section.borrow().clone());
    let heading = title.map(|title| {
        context.unlinked(|| run::plain(context.terms, context.tongue.get(), &title));
        heading(level, section_anchor(&position), title)
    });
    let body = section.text.as_ref().map(|narrative| {
        let nodes = context.speaking(narrative.language.as_ref(), || blocks(context, &narrative.nodes));
        let id = context.id(narrative.id.as_ref());
        if id.is_none() && narrative.language.is_none() {
            return nodes.into_any();
        }
        view! { <div class="stack" id=id lang=narrative.language.clone()>{nodes}</div> }.into_any()
    });
    let inner = sections(context, &section.sections, below, &format!("{position}-"));
    view! {
        <section id=context.id(section.id.as_ref()) lang=section.language.clone()>
            {heading}{body}{inner}
        </section>
    }
    .into_any()
}

fn heading(level: u8, id: String, title: String) -> AnyView {
    match level {
        ..=2 => view! { <h2 id=id>{title}</h2> }.into_any(),
        3 => view! { <h3 id=id>{title}</h3> }.into_any(),
        4 => view! { <h4 id=id>{title}</h4> }.into_any(),
        5 => view! { <h5 id=id>{title}</h5> }.into_any(),
        _ => view! { <h6 id=id>{title}</h6> }.into_any(),
    }
}

/// Nodes where blocks may stand: runs of text between blocks become paragraphs, so that they are spaced and read as such.
fn blocks(context: &Context<'_>, nodes: &[Node]) -> Vec<AnyView> {
    let mut views = Vec::new();
    for run in nodes.chunk_by(|a, b| !a.is_block() && !b.is_block()) {
        match run {
            [node] if node.is_block() => views.push(context.apart(|| node_view(context, node))),
            run => views.push(view! { <p>{context.apart(|| inline(context, run))}</p> }.into_any()),
        }
    }
    views
}

/// Nodes one after the other, as they are; texts that touch are read together.
fn inline(context: &Context<'_>, nodes: &[Node]) -> Vec<AnyView> {
    let outer = context.tongue.get();
    let after = tongue::touched_after(nodes, outer.after);
    let (mut views, mut before, mut end) = (Vec::new(), outer.before, 0);
    for part in nodes.chunk_by(|a, b| run::is_text(a) && run::is_text(b)) {
        end += part.len();
        context.between(before, after[end - 1], || match part {
            [node] if !run::is_text(node) => views.push(node_view(context, node)),
            part => views.extend(run::run(context.terms, context.tongue.get(), part)),
        });
        before = tongue::touches(part, false, before);
    }
    views
}

/// What a cell or an item holds: paragraphs only where there are blocks, to keep cells compact.
fn flow(context: &Context<'_>, nodes: &[Node]) -> Vec<AnyView> {
    if has_block(nodes) { blocks(context, nodes) } else { context.apart(|| inline(context, nodes)) }
}

fn node_view(context: &Context<'_>, node: &Node) -> AnyView {
    match node {
        Node::Text(text) => text.clone().into_any(),
        Node::Break => view! { <br /> }.into_any(),
        Node::Content(content) => content_view(context, content),
        Node::Sub(nodes) => view! { <sub>{inline(context, nodes)}</sub> }.into_any(),
        Node::Sup(nodes) => view! { <sup>{inline(context, nodes)}</sup> }.into_any(),
        Node::Link(link) => link_view(context, link),
        Node::Footnote(note) => footnote(context, note),
        Node::FootnoteRef(call) => footnote_call(context, call),
        Node::Media(media) => media::figure(context, media),
        Node::Paragraph(paragraph) => paragraph_view(context, paragraph),
        Node::List(list) => list::list(context, list),
        Node::Table(table) => table::table(context, table),
        Node::Group(nodes) if has_block(nodes) => view! { <div>{blocks(context, nodes)}</div> }.into_any(),
        Node::Group(nodes) => inline(context, nodes).into_any(),
    }
}

fn content_view(context: &Context<'_>, content: &Content) -> AnyView {
    context.speaking(content.attrs.language.as_ref(), || match content.attrs.style.heading {
        true => context.unlinked(|| content_element(context, content)),
        false => content_element(context, content),
    })
}

fn content_element(context: &Context<'_>, content: &Content) -> AnyView {
    let (id, lang, class) =
        (context.id(content.attrs.id.as_ref()), content.attrs.language.clone(), classes(content.attrs.style));
    if has_block(&content.nodes) {
        return view! { <div id=id lang=lang class=class>{blocks(context, &content.nodes)}</div> }.into_any();
    }
    let nodes = inline(context, &content.nodes);
    match content.revised {
        Some(Revised::Insert) => view! { <ins id=id lang=lang class=class><span class="heard" lang=locale().tag()>{t("document-inserted")} " "</span>{nodes}</ins> }.into_any(),
        Some(Revised::Delete) => view! { <del id=id lang=lang class=class><span class="heard" lang=locale().tag()>{t("document-deleted")} " "</span>{nodes}</del> }.into_any(),
        None if content.attrs.style.bold || content.attrs.style.heading => view! { <strong id=id lang=lang class=class>{nodes}</strong> }.into_any(),
        None if content.attrs.style.emphasis || content.attrs.style.italics => view! { <em id=id lang=lang class=class>{nodes}</em> }.into_any(),
        // A bare run needs no element of its own.
        None if id.is_none() && lang.is_none() && class.is_none() => nodes.into_any(),
        None => view! { <span id=id lang=lang class=class>{nodes}</span> }.into_any(),
    }
}

fn paragraph_view(context: &Context<'_>, paragraph: &Paragraph) -> AnyView {
    let language = paragraph.attrs.language.as_ref();
    let caption = paragraph.caption.as_ref().map(|caption| view! { <p class="caption">{flow(context, caption)}</p> });
    let (id, lang, class) =
        (context.id(paragraph.attrs.id.as_ref()), paragraph.attrs.language.clone(), classes(paragraph.attrs.style));
    let body = if has_block(&paragraph.nodes) {
        let nodes = context.speaking(language, || blocks(context, &paragraph.nodes));
        view! { <div id=id lang=lang class=class>{nodes}</div> }.into_any()
    } else {
        let nodes = context.speaking(language, || inline(context, &paragraph.nodes));
        view! { <p id=id lang=lang class=class>{nodes}</p> }.into_any()
    };
    (caption, body).into_any()
}

fn link_view(context: &Context<'_>, link: &Link) -> AnyView {
    let href = match &link.target {
        Some(LinkTarget::External(address)) => Some(address.clone()),
        Some(LinkTarget::Internal(id)) => Some(format!("#{}", anchor(id))),
        Some(LinkTarget::Attachment(index)) => Some(context.files.address(*index)),
        None => None,
    };
    if let (Some(LinkTarget::External(address)), false) = (&link.target, context.files.are_served()) {
        // Beside its files a page leads nowhere else: the address is told instead.
        let nodes = context.speaking(link.attrs.language.as_ref(), || inline(context, &link.nodes));
        return view! { <span>{nodes}" "<span dir="ltr">{format!("({address})")}</span></span> }.into_any();
    }
    let (id, lang) = (context.id(link.attrs.id.as_ref()), link.attrs.language.clone());
    let nodes = context.speaking(lang.as_ref(), || context.unlinked(|| inline(context, &link.nodes)));
    match href {
        Some(href) if link.nodes.is_empty() => {
            let text = link.title.clone().unwrap_or_else(|| href.clone());
            view! { <a id=id href=href rel="noreferrer noopener">{text}</a> }.into_any()
        }
        Some(href) => {
            view! { <a id=id lang=lang href=href title=link.title.clone() rel="noreferrer noopener">{nodes}</a> }
                .into_any()
        }
        None => view! { <span id=id lang=lang>{nodes}</span> }.into_any(),
    }
}

fn footnote(context: &Context<'_>, note: &Footnote) -> AnyView {
    context.speaking(note.attrs.language.as_ref(), || context.apart(|| footnote_element(context, note)))
}

fn footnote_element(context: &Context<'_>, note: &Footnote) -> AnyView {
    let (id, lang, number) = (context.id(note.attrs.id.as_ref()), note.attrs.language.clone(), note.number);
    if has_block(&note.nodes) {
        return view! { <div class="footnote" role="note" id=id lang=lang><sup>{number}</sup>{blocks(context, &note.nodes)}</div> }.into_any();
    }
    view! { <span class="footnote" role="note" id=id lang=lang><sup>{number}</sup> " " {inline(context, &note.nodes)}</span> }.into_any()
}

fn footnote_call(context: &Context<'_>, call: &FootnoteRef) -> AnyView {
    let nodes = inline(context, &call.nodes);
    match (&call.target, call.number) {
        (Some(target), Some(number)) => {
            let label = plain_with("document-footnote-call", &[("number", number.to_string().into())]);
            view! { <a class="footnote-ref" href=format!("#{}", anchor(target))><span class="heard" lang=locale().tag()>{label}</span><sup aria-hidden="true">{number}</sup></a>{nodes} }.into_any()
        }
        _ => nodes.into_any(),
    }
}

#[cfg(test)]
mod tests;
