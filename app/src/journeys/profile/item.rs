//! An item as it is read: its name, its details, where it comes from.

use domain::profile::{
    Allergy, Blood, Condition, Contact, Disability, FamilyHistory, Field, Habit, Item, Line, Note, PartialDate,
    Section, Stay, Treatment, Vaccination,
};
use leptos::prelude::*;
use portal::document::DocumentItem;
use portal::profile::{Origin, ProfileItem, Replaced, Standing};

use super::words;
use crate::{
    dates,
    design::{Foreign, Notification, SummaryList, SummaryRow, Tone},
    i18n::{t, t_foreign, t_with},
};

/// A detail: words of the page, or words of whoever wrote the item.
enum Words {
    Page(String),
    Written(String),
    Phone(String, String),
}

/// The name of an item in words of the page or of its author; `foreign` for those of a document.
pub(super) fn name(item: &Item, foreign: bool) -> AnyView {
    match (item, item.name()) {
        (Item::Blood(blood), _) => words::choice(Field::Group, blood.group.code()).into_any(),
        (Item::Habit(habit), _) => words::choice(Field::Kind, habit.kind.code()).into_any(),
        (_, name) => written(name.unwrap_or_default().to_owned(), foreign),
    }
}

/// The same as plain text, for the name of a link.
pub(in crate::journeys) fn plain_name(item: &Item) -> String {
    match item {
        Item::Blood(blood) => words::choice(Field::Group, blood.group.code()),
        Item::Habit(habit) => words::choice(Field::Kind, habit.kind.code()),
        _ => item.name().unwrap_or_default().to_owned(),
    }
}

/// The details of an item as plain text, label and value, for what is no page.
pub(in crate::journeys) fn facts(item: &Item) -> Vec<(String, String)> {
    let section = item.section();
    let plain = |words: Words| match words {
        Words::Page(text) | Words::Written(text) | Words::Phone(text, _) => text,
    };
    parts(item).into_iter().map(|(field, value)| (words::label(section, field), plain(value))).collect()
}

/// The details of an item, a line each; nothing when there are none.
pub(super) fn details(item: &Item, foreign: bool) -> Option<AnyView> {
    let section = item.section();
    let row = |(field, value): (Field, Words)| SummaryRow {
        term: words::label(section, field),
        value: match value {
            Words::Page(text) => text.into_any(),
            Words::Written(text) => view! { <span class="written">{written(text, foreign)}</span> }.into_any(),
            Words::Phone(shown, dialled) => {
                view! { <a class="link" href=format!("tel:{dialled}") dir="ltr">{shown}</a> }.into_any()
            }
        },
        act: None,
    };
    let rows: Vec<SummaryRow> = parts(item).into_iter().map(row).collect();
    (!rows.is_empty()).then(|| view! { <SummaryList rows /> }.into_any())
}

/// Words that somebody typed have no known language; those of documents are French.
fn written(text: String, foreign: bool) -> AnyView {
    if foreign { view! { <Foreign text /> }.into_any() } else { view! { <bdi>{text}</bdi> }.into_any() }
}

fn parts(item: &Item) -> Vec<(Field, Words)> {
    let line = |line: &Option<Line>| line.as_ref().map(|line| Words::Written(line.as_str().to_owned()));
    let note = |note: &Option<Note>| note.as_ref().map(|note| Words::Written(note.as_str().to_owned()));
    let date = |date: Option<PartialDate>| date.map(|date| Words::Page(words::date(date)));
    let choice = |field: Field, code: Option<&str>| code.map(|code| Words::Page(words::choice(field, code)));
    let all: Vec<(Field, Option<Words>)> = match item {
        Item::Condition(Condition { state, since, until, note: more, .. }) => vec![
            (Field::State, choice(Field::State, state.map(|state| state.code()))),
            (Field::Since, date(*since)),
            (Field::Until, date(*until)),
            (Field::Note, note(more)),
        ],
        Item::Treatment(Treatment { dosage, reason, since, until, note: more, .. }) => vec![
            (Field::Dosage, line(dosage)),
            (Field::Reason, line(reason)),
            (Field::Since, date(*since)),
            (Field::Until, date(*until)),
            (Field::Note, note(more)),
        ],
        Item::Allergy(Allergy { reaction, severity, since, note: more, .. }) => vec![
            (Field::Reaction, line(reaction)),
            (Field::Severity, choice(Field::Severity, severity.map(|severity| severity.code()))),
            (Field::Since, date(*since)),
            (Field::Note, note(more)),
        ],
        Item::Vaccination(vaccination) => injection(vaccination),
        Item::Stay(Stay { place, since, until, note: more, .. }) => vec![
            (Field::Place, line(place)),
            (Field::Since, date(*since)),
            (Field::Until, date(*until)),
            (Field::Note, note(more)),
        ],
        Item::FamilyHistory(FamilyHistory { relation, note: more, .. }) => {
            vec![(Field::Relation, choice(Field::Relation, Some(relation.code()))), (Field::Note, note(more))]
        }
        Item::Habit(Habit { answer, .. }) => vec![(Field::Answer, note(&Some(answer.clone())))],
        Item::Disability(Disability { help, since, note: more, .. }) => {
            vec![(Field::Help, note(help)), (Field::Since, date(*since)), (Field::Note, note(more))]
        }
        Item::Blood(Blood { .. }) => Vec::new(),
        Item::Contact(Contact { role, link, phone, note: more, .. }) => vec![
            (Field::Role, choice(Field::Role, Some(role.code()))),
            (Field::Link, line(link)),
            (Field::Phone, phone.as_ref().map(|phone| Words::Phone(phone.shown(), phone.dialled().to_owned()))),
            (Field::Note, note(more)),
        ],
    };
    all.into_iter().filter_map(|(field, value)| Some((field, value?))).collect()
}

fn injection(vaccination: &Vaccination) -> Vec<(Field, Option<Words>)> {
    let against: Vec<String> =
        vaccination.protects_from().iter().map(|target| words::choice(Field::Targets, target.code())).collect();
    let against = (!against.is_empty()).then(|| Words::Page(words::list(&against)));
    vec![
        (Field::Date, vaccination.date.map(|date| Words::Page(words::date(date)))),
        (Field::Targets, against),
        (Field::Dose, vaccination.dose.map(|dose| Words::Page(dose.to_string()))),
        (Field::Lot, vaccination.lot.as_ref().map(|lot| Words::Written(lot.as_str().to_owned()))),
        (Field::Note, vaccination.note.as_ref().map(|note| Words::Written(note.as_str().to_owned()))),
    ]
}

/// Where an item comes from, in words.
pub(super) fn origin(item: &ProfileItem) -> AnyView {
    let Origin { by, from_documents, edited, sources, replaced } = &item.origin;
    let day = words::day(item.updated_at);
    let who = |own: &str, other: &str| match by.me {
        true => t_with(own, &[("date", day.clone().into())]),
        false => {
            let quality = t(&format!("quality-{}", by.quality.code()));
            t_with(
                other,
                &[("name", by.name.clone().into()), ("quality", quality.into()), ("date", day.clone().into())],
            )
        }
    };
    if !from_documents {
        return view! { <p class="soft">{who("profile-origin-me", "profile-origin-other")}</p> }.into_any();
    }
    let changed =
        edited.then(|| view! { <p class="soft">{who("profile-origin-edited-me", "profile-origin-edited-other")}</p> });
    let from = if sources.is_empty() {
        view! { <p class="soft">{t("profile-origin-lost")}</p> }.into_any()
    } else {
        documents(sources)
    };
    view! { {from}{changed}{replaced.as_ref().map(otherwise)} }.into_any()
}

/// What the version that took the place of a source says now, with the way to it.
fn otherwise(replaced: &Replaced) -> AnyView {
    let id = match replaced.says {
        Standing::Denied => "profile-source-denies",
        Standing::Unsaid => "profile-source-silent",
    };
    let told = t_with(id, &[("date", dates::document(&replaced.document.date).into())]);
    let (href, title) = (format!("/dossier/{}", replaced.document.id), replaced.document.title.clone());
    view! {
        <Notification tone=Tone::Warning>
            <p>{told}" "<a href=href><Foreign text=title /></a></p>
        </Notification>
    }
    .into_any()
}

/// « D’après : », and each document with the way to it.
pub(super) fn documents(sources: &[DocumentItem]) -> AnyView {
    let sources = sources.iter().map(|source| view! { <li class="source">{document(source)}</li> }).collect_view();
    view! { <div class="soft"><p>{t("profile-origin-documents")}</p><ul>{sources}</ul></div> }.into_any()
}

fn document(source: &DocumentItem) -> AnyView {
    let date = t_with("profile-source-date", &[("date", dates::document(&source.date).into())]);
    let author = source.author.clone();
    let author = author.map(|author| view! { " "{t_foreign("profile-source-author", &[("author", author)])} });
    view! {
        <a href=format!("/dossier/{}", source.id)><Foreign text=source.title.clone() /></a>" "{date}{author}
    }
    .into_any()
}

/// The name of a section's item in the title of a page: « Maladies : modifier ».
pub(super) fn act_title(section: Section, act: &str) -> String {
    crate::i18n::plain_with(act, &[("section", words::section(section).into())])
}
