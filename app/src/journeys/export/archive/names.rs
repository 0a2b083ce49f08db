//! Names of files in a copy: harmless in any system, and telling.

use std::collections::HashMap;

use domain::cda::{ClinicalDocument, MediaType, Precision};
use domain::text::fold;
use portal::document::{DocumentDate, DocumentItem};

use crate::journeys::document::attachment::extension;

/// Folder of the documents.
const FOLDER: &str = "documents";
/// Longest part of a name that comes from a title, in bytes: with date, number, folder and ending a name stays below 100.
const TITLE: usize = 50;

/// The names of a document's files, all with the same beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Names {
    stem: String,
    /// Endings of the files inside, by position.
    endings: Vec<&'static str>,
}

/// The names of each document: date and title in plain letters, with a number where two would be the same.
pub(super) fn of(items: &[DocumentItem]) -> Vec<Names> {
    let mut known: HashMap<String, usize> = HashMap::new();
    items
        .iter()
        .map(|item| {
            let stem = format!("{}-{}", date(&item.date), plain(&item.title));
            let times = known.entry(stem.clone()).or_insert(0);
            *times += 1;
            // `_` is in no stem: a numbered name cannot be that of another title.
            let stem = if *times == 1 { stem } else { format!("{stem}_{times}") };
            Names { stem, endings: Vec::new() }
        })
        .collect()
}

impl Names {
    /// Learns the files inside the document.
    pub(super) fn name_files(&mut self, document: &ClinicalDocument) {
        let kinds = document.attachments().into_iter().map(|file| extension(file.detected));
        self.endings = kinds.collect();
    }

    /// The file as it was deposited.
    pub(super) fn original(&self) -> String {
        format!("{FOLDER}/{}.xml", self.stem)
    }

    /// The page to read.
    pub(super) fn page(&self) -> String {
        format!("{FOLDER}/{}.html", self.stem)
    }

    /// A file inside the document.
    pub(super) fn file(&self, index: usize) -> String {
        format!("{FOLDER}/{}", self.beside(index))
    }

    /// The same, as seen from [`Self::page`].
    pub(super) fn beside(&self, index: usize) -> String {
        let ending = self.endings.get(index).copied().unwrap_or_else(|| extension(MediaType::Other));
        format!("{}_piece-{}.{ending}", self.stem, index + 1)
    }

    /// [`Self::original`], as seen from [`Self::page`].
    pub(super) fn original_beside(&self) -> String {
        format!("{}.xml", self.stem)
    }
}

/// `2026`, `2026-03` or `2026-03-15`.
fn date(date: &DocumentDate) -> String {
    let day = date.local().date();
    match date.precision() {
        Precision::Year => format!("{:04}", day.year()),
        Precision::Month => format!("{:04}-{:02}", day.year(), day.month()),
        _ => day.to_string(),
    }
}

/// The letters and digits of a title, without accents, joined by hyphens.
fn plain(title: &str) -> String {
    let mut name = String::new();
    for c in fold(title).chars() {
        if name.len() == TITLE {
            break;
        }
        if c.is_ascii_alphanumeric() {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { "document".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_any_system_takes() {
        assert_eq!(plain("Compte rendu d’échographie (2/3)"), "compte-rendu-d-echographie-2-3");
        assert_eq!(plain("\u{202E}fdp.exe../../etc"), "fdp-exe-etc");
        assert_eq!(plain("تحليل"), "document");
        assert_eq!(plain(""), "document");
        assert_eq!(plain(&"é".repeat(300)).len(), TITLE);
    }

    #[test]
    fn files_inside_share_the_beginning() {
        let names = Names { stem: "2026-a".to_owned(), endings: vec!["pdf"] };
        assert_eq!(names.original(), "documents/2026-a.xml");
        assert_eq!(names.file(0), "documents/2026-a_piece-1.pdf");
        assert_eq!(names.beside(7), "2026-a_piece-8.bin");
    }
}
