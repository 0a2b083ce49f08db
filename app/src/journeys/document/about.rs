//! Where a document comes from: in a sentence, then line by line.

use domain::{
    cda::{Author, Coded, Header, Precision},
    text::clean_line,
};
use leptos::prelude::*;
use portal::{
    adding::added_by,
    document::{DisplayedAuthor, DocumentItem},
    record::OpenedDocument,
};

use crate::{
    dates,
    design::{SummaryList, SummaryRow},
    i18n::{exists, plain_with, t, t_foreign, t_with},
    session::SignedIn,
};

/// « Compte rendu d’imagerie du 12 mars 2026, par Dr …, radiologue (Clinique …). »
///
/// Of a document that the patient or a representative added: when and by whom, then the date that they gave it. The name is
/// said, since a copy is read by others too.
pub(in crate::journeys) fn sentence(item: &DocumentItem) -> AnyView {
    if item.own {
        return own(item, false);
    }
    let (kind, date) = (item.type_label.clone(), dates::document(&item.date));
    let Some(name) = &item.author else {
        return t_foreign("document-sentence-no-author", &[("kind", kind), ("date", date)]);
    };
    let mut author = name.clone();
    if let Some(profession) = &item.profession {
        author = format!("{author}, {}", in_a_sentence(profession));
    }
    if let Some(organization) = item.organization.as_ref().filter(|organization| *organization != name) {
        author = format!("{author} ({organization})");
    }
    t_foreign("document-sentence", &[("kind", kind), ("date", date), ("author", author)])
}

/// The same for whoever reads the page: « Ajouté par vous le 24 novembre 2026. Document de 2024. »
pub(super) fn sentence_for(item: &DocumentItem, opened: &OpenedDocument, reader: &SignedIn) -> AnyView {
    if item.own && added_by(&reader.actor, &opened.document.header) { own(item, true) } else { sentence(item) }
}

fn own(item: &DocumentItem, by_reader: bool) -> AnyView {
    let added = dates::date(dates::in_paris(item.deposited_at).date());
    let added = match &item.author {
        Some(author) if !by_reader => {
            t_foreign("document-own-sentence", &[("author", author.clone()), ("added", added)])
        }
        _ => t_with("document-own-sentence-me", &[("added", added.into())]).into_any(),
    };
    let precision = match item.date.precision() {
        Precision::Year => "year".to_owned(),
        // French says « d’avril » and « de mai ».
        Precision::Month => format!("month-{}", item.date.local().month()),
        _ => "day".to_owned(),
    };
    let date = dates::document(&item.date);
    let date = t_with("document-own-date", &[("precision", precision.into()), ("date", date.into())]);
    view! { {added}" "{date} }.into_any()
}

/// « Médecin généraliste » is « médecin généraliste » in the middle of a sentence.
fn in_a_sentence(label: &str) -> String {
    let mut letters = label.chars();
    let first = letters.next().map(char::to_lowercase).into_iter().flatten();
    first.chain(letters).collect()
}

/// All that the header says, in words.
pub(in crate::journeys) fn list(item: &DocumentItem, header: &Header) -> impl IntoView + use<> {
    let mut rows = vec![
        SummaryRow::foreign(t("document-about-type"), item.type_label.clone()),
        SummaryRow::new(t("document-about-category"), t(&item.category.message_id())),
        SummaryRow::new(t("document-about-date"), dates::document(&item.date)),
    ];
    for author in &header.authors {
        rows.extend(person(author).map(|text| SummaryRow::foreign(t("document-about-author"), text)));
    }
    if let Some(service) = service(header) {
        rows.push(SummaryRow::new(t("document-about-service"), service));
    }
    for performer in header.performers() {
        rows.extend(person(performer).map(|text| SummaryRow::foreign(t("document-about-performer"), text)));
    }
    let signatory = header.legal_authenticator.as_ref().and_then(person);
    rows.extend(signatory.map(|text| SummaryRow::foreign(t("document-about-signatory"), text)));
    rows.extend(
        header
            .custodian
            .as_ref()
            .and_then(|c| c.name.clone())
            .map(|name| SummaryRow::foreign(t("document-about-custodian"), clean_line(&name))),
    );
    // The language of an own document is not asked for: the file may speak any.
    let language_tag = header.language.as_deref().filter(|_| !item.own);
    rows.extend(language_tag.map(|tag| SummaryRow::new(t("document-about-language"), language(tag))));
    rows.push(SummaryRow::new(t("document-about-version"), item.version.to_string()));
    rows.push(SummaryRow::new(t("document-about-received"), dates::date_time(item.deposited_at)));
    rows.push(SummaryRow::new(
        t("document-about-confidentiality"),
        confidentiality(&header.confidentiality, item.confidentiality.masked_ps),
    ));
    view! { <SummaryList rows /> }
}

/// « Dr …, radiologue, Clinique … »; none for somebody of whom nothing is said.
fn person(author: &Author) -> Option<String> {
    let shown = DisplayedAuthor::of(author)?;
    let parts: Vec<String> = [Some(shown.name), shown.profession, shown.organization].into_iter().flatten().collect();
    Some(parts.join(", "))
}

fn service(header: &Header) -> Option<String> {
    let start = header.service_start.as_ref().map(dates::stamp)?;
    match header.service_end.as_ref().map(dates::stamp).filter(|end| *end != start) {
        Some(end) => Some(t_with("document-service-between", &[("start", start.into()), ("end", end.into())])),
        None => Some(start),
    }
}

/// The language's name where we have one, else its tag.
fn language(tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let id = format!("language-{primary}");
    if exists(&id) { t(&id) } else { plain_with("language-other", &[("tag", tag.to_owned().into())]) }
}

fn confidentiality(codes: &[Coded], masked: bool) -> String {
    let restricted = codes.iter().any(|c| matches!(c.code.as_str(), "R" | "V"));
    t(match (masked, restricted) {
        (true, _) => "document-confidentiality-masked",
        (_, true) => "document-confidentiality-restricted",
        _ => "document-confidentiality-normal",
    })
}
