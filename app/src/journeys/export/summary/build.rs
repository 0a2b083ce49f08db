//! A summary in the words of the reader's language.

use std::collections::BTreeSet;

use portal::{document::DocumentItem, export::SummaryData};
use summary::{Body, Direction, Section, Summary, Table, Words};

use super::{part::Part, profile, results};
use crate::{
    dates,
    design::DOCUMENTS,
    i18n::plain_with,
    journeys::export::{archive::in_language, page::category},
    locale::Locale,
};

/// Words of a document.
pub(super) fn foreign(text: impl Into<String>) -> Words {
    Words::foreign(text, DOCUMENTS)
}

/// Words of the portal.
pub(super) fn own(id: &str) -> Words {
    Words::own(plain_with(id, &[]))
}

/// The summary of these sections.
pub(super) fn summary(locale: Locale, data: &SummaryData, chosen: &BTreeSet<Part>) -> Summary {
    in_language(locale, || {
        let name = data.holder.name.to_string();
        let (birth, day) = (dates::date(data.holder.birth_date), dates::in_paris(data.at).date());
        let made = dates::date(day);
        let sections = chosen.iter().flat_map(|part| match part {
            Part::Profile(_) => profile::sections(*part, &data.profile),
            Part::Results => vec![results::section(&data.results)],
            Part::Documents => vec![documents(&data.documents)],
        });
        Summary {
            lang: locale.tag().split('-').next().unwrap_or_default().to_owned(),
            direction: if locale.direction() == "rtl" { Direction::RightToLeft } else { Direction::LeftToRight },
            title: plain_with("export-summary-heading", &[("name", name.clone().into())]),
            notes: vec![own("export-summary-note")],
            patient: vec![
                (own("export-person"), Words::own(name.clone())),
                (own("export-birth"), Words::own(birth.clone())),
                (own("export-ins"), Words::own(data.holder.ins.matricule.as_str())),
                (own("export-made-on"), Words::own(dates::date_time(data.at))),
            ],
            made_on: day,
            running: plain_with(
                "export-summary-running",
                &[("name", name.into()), ("birth", birth.into()), ("date", made.into())],
            ),
            page: plain_with("export-summary-page", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
            colon: plain_with("export-colon", &[]),
            sections: sections.collect(),
            closing: vec![own("export-summary-closing")],
        }
    })
}

/// Most documents that a summary lists.
const MOST: usize = 100;

fn documents(items: &[DocumentItem]) -> Section {
    let rows = items.iter().take(MOST).map(|item| {
        vec![
            foreign(item.title.clone()),
            Words::own(dates::document(&item.date)),
            Words::own(category(item.category)),
            foreign(item.author.clone().unwrap_or_default()),
        ]
    });
    let columns = ["export-column-document", "export-column-date", "export-column-category", "export-column-author"];
    let note = (items.len() > MOST)
        .then(|| Words::own(plain_with("export-part-documents-most", &[("count", MOST.into())])))
        .or_else(|| items.is_empty().then(|| own("export-part-empty")));
    Section {
        title: Words::own(Part::Documents.name()),
        note,
        body: Body::Table(Table { columns: columns.map(own).to_vec(), rows: rows.collect() }),
    }
}
