//! Where a document comes from: in a sentence, then line by line.

use domain::{
    cda::{Author, Coded, Header},
    text::clean_line,
};
use leptos::prelude::*;
use portal::document::{DisplayedAuthor, DocumentItem};

use crate::{
    dates,
    design::{SummaryList, SummaryRow},
    i18n::{exists, plain_with, t, t_foreign, t_with},
};

/// « Compte rendu d’imagerie du 12 mars 2026, par Dr …, radiologue (Clinique …). »
pub(in crate::journeys) fn sentence(item: &DocumentItem) -> AnyView {
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
    rows.extend(header.language.as_deref().map(|tag| SummaryRow::new(t("document-about-language"), language(tag))));
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
