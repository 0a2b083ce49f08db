//! What the record shows of a document, and what is kept sealed to show it.

mod author;
mod date;
mod entries;
mod marks;
mod place;
mod words;

use domain::category::Category;
use domain::cda::{self, ClinicalDocument, MediaType};
use domain::codes::{self, AuthorFamily};
use domain::ids::DocumentId;
use domain::rights::Confidentiality;
use domain::rights::delegation::{CONSENT_TYPE, is_sensitive};
use domain::rights::sharing::{NationalId, SharedDocument};
use domain::text::clean_line;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::crypto::{Key, open_into};
use crate::store::documents::DocumentRow;
use crate::{Error, instant};

pub use author::{DisplayedAuthor, displayed_author};
pub use date::DocumentDate;
pub(crate) use entries::{entries, observations, sealed_entries};
pub(crate) use marks::{arriving, bits_of, confidentiality_of, source, visibility};
pub(crate) use place::{Place, content_aad, open_search_text, open_words};
pub(crate) use words::Words;

/// In what form the content is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Sections with narrative: readable as a page.
    Structured,
    /// One PDF.
    Pdf,
    /// One plain text.
    Text,
    /// One RTF.
    Rtf,
    /// One image.
    Image,
    /// One file of another kind, to download.
    Other,
}

impl Format {
    const ALL: [Self; 6] = [Self::Structured, Self::Pdf, Self::Text, Self::Rtf, Self::Image, Self::Other];

    pub(crate) fn of(document: &ClinicalDocument) -> Self {
        match &document.body {
            cda::Body::Structured(_) => Self::Structured,
            cda::Body::Unstructured(file) => match file.detected {
                MediaType::Pdf => Self::Pdf,
                MediaType::Text => Self::Text,
                MediaType::Rtf => Self::Rtf,
                MediaType::Jpeg | MediaType::Png | MediaType::Tiff | MediaType::Gif => Self::Image,
                MediaType::Other => Self::Other,
            },
        }
    }

    /// The number stored: the position in [`Self::ALL`], which only grows.
    pub(crate) fn number(self) -> i64 {
        Self::ALL.iter().position(|format| *format == self).map_or(-1, |at| at as i64)
    }

    fn from_number(number: i64) -> Self {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at)).copied().unwrap_or(Self::Other)
    }
}

/// A document as lists show it. All texts are single harmless lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentItem {
    /// Its id.
    pub id: DocumentId,
    /// Its title, else its type.
    pub title: String,
    /// Its type in words.
    pub type_label: String,
    /// Where patients look for it.
    pub category: Category,
    /// When it was made.
    pub date: DocumentDate,
    /// Name of the author, of the device, or of the organisation when it is the author.
    pub author: Option<String>,
    /// Profession of the author in words.
    pub profession: Option<String>,
    /// Organisation of the author, when it is not the name above.
    pub organization: Option<String>,
    /// Whether this account has not opened it yet.
    pub unread: bool,
    /// Whether a newer version took its place.
    pub old_version: bool,
    /// Form of the content.
    pub format: Format,
    /// Version within its series, as its author counts; 1 when it says none.
    pub version: u32,
    /// Size of the deposited file in bytes.
    pub size: u64,
    /// When it entered the record.
    pub deposited_at: Timestamp,
    /// Who may not see it.
    pub confidentiality: Confidentiality,
    /// Whether the patient, or who represents them, added it.
    pub own: bool,
}

/// What is sealed beside the content, so that lists need not read the content.
#[derive(Serialize, Deserialize)]
pub(crate) struct Metadata {
    pub(crate) title: Option<String>,
    type_code: String,
    type_display: Option<String>,
    /// HL7 time stamp.
    date: String,
    pub(crate) author: Option<String>,
    profession_code: Option<String>,
    profession_display: Option<String>,
    organization: Option<String>,
    /// National identifiers of those who wrote or signed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    authors: Vec<NationalId>,
}

impl Metadata {
    /// What lists need of a document.
    pub(crate) fn of(document: &ClinicalDocument, date: DocumentDate) -> Self {
        let header = &document.header;
        let line = |text: &Option<String>| text.as_deref().map(clean_line).filter(|line| !line.is_empty());
        let (author, profession) = match author::main_author(header) {
            Some((shown, coded)) => (Some(shown), coded),
            None => (None, None),
        };
        Self {
            title: line(&header.title),
            type_code: clean_line(&header.type_code.code),
            type_display: line(&header.type_code.display),
            date: date.to_hl7(),
            author: author.as_ref().map(|author| author.name.clone()),
            profession_code: profession.map(|coded| clean_line(&coded.code)),
            profession_display: profession.and_then(|coded| line(&coded.display)),
            organization: author.and_then(|author| author.organization),
            authors: author::national_ids(header),
        }
    }

    /// What rights ask of the document of a row before a professional sees it.
    pub(crate) fn shared(&self, row: &DocumentRow) -> SharedDocument {
        SharedDocument {
            type_code: self.type_code.clone(),
            category: Category::from_code(&row.category).unwrap_or(Category::AutrDoc),
            authors: self.authors.clone(),
            confidentiality: confidentiality_of(row.visibility),
            deleted: row.deleted_at != 0,
        }
    }

    /// Opens the metadata of a row of `patient`. They do not open when a column that they are bound to was changed.
    pub(crate) fn open(key: &Key, patient: &str, row: &DocumentRow) -> Result<Self, Error> {
        Self::open_in(key, patient, row, &mut Zeroizing::new(Vec::new()))
    }

    /// As [`Self::open`], in a room that serves for one document after the other.
    pub(crate) fn open_in(
        key: &Key,
        patient: &str,
        row: &DocumentRow,
        room: &mut Zeroizing<Vec<u8>>,
    ) -> Result<Self, Error> {
        open_into(key, &Place::of(patient, row).metadata(), &row.metadata, room)?;
        serde_json::from_slice(room).map_err(|_| Error::Corrupt("the metadata of a document"))
    }

    /// Whether it is kept from helpers whatever the patient opened to them.
    pub(crate) fn is_never_opened(&self) -> bool {
        self.type_code == CONSENT_TYPE
    }

    /// Whether it is kept from helpers unless the patient opened it to them by name.
    pub(crate) fn is_sensitive(&self) -> bool {
        is_sensitive(&self.type_code, self.profession_code.as_deref())
    }

    fn type_label(&self) -> String {
        codes::type_label_or(&self.type_code, self.type_display.as_deref())
    }

    fn profession(&self) -> Option<String> {
        let display = self.profession_display.as_deref();
        self.profession_code.as_deref().map(|code| codes::profession_label_or(code, display))
    }

    /// The title to show.
    pub(crate) fn shown_title(&self) -> String {
        self.title.clone().unwrap_or_else(|| self.type_label())
    }

    /// When the document was made.
    pub(crate) fn date(&self) -> Result<DocumentDate, Error> {
        DocumentDate::parse(&self.date).ok_or(Error::Corrupt("the metadata of a document"))
    }

    /// What kind of author wrote it.
    pub(crate) fn family(&self) -> AuthorFamily {
        AuthorFamily::of(self.profession_code.as_deref())
    }

    /// All words by which the document is found: what lists show of it, and those of its own text.
    pub(crate) fn search_text(&self, mut words: Words) -> String {
        let author = [self.author.as_ref(), self.organization.as_ref(), self.title.as_ref()];
        author.into_iter().flatten().for_each(|text| words.add(text));
        words.add(&self.type_label());
        words.add(&self.profession().unwrap_or_default());
        words.into_text()
    }

    /// The item of a row.
    pub(crate) fn item(self, row: &DocumentRow) -> Result<DocumentItem, Error> {
        let damaged = Error::Corrupt("the metadata of a document");
        let date = self.date()?;
        let Ok(id) = DocumentId::parse(&row.id) else {
            return Err(damaged);
        };
        Ok(DocumentItem {
            id,
            type_label: self.type_label(),
            title: self.shown_title(),
            category: Category::from_code(&row.category).unwrap_or(Category::AutrDoc),
            date,
            profession: self.profession(),
            author: self.author,
            organization: self.organization,
            unread: row.unread != 0,
            old_version: row.is_current == 0,
            format: Format::from_number(row.format),
            version: u32::try_from(row.version).unwrap_or(0),
            size: row.size.cast_unsigned(),
            deposited_at: instant::timestamp(row.imported_at),
            confidentiality: confidentiality_of(row.visibility),
            own: row.source == source::PATIENT,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_keep_their_numbers() {
        let numbers: Vec<i64> = Format::ALL.iter().map(|format| format.number()).collect();
        assert_eq!(numbers, [0, 1, 2, 3, 4, 5]);
        assert_eq!(Format::from_number(1), Format::Pdf);
        assert_eq!(Format::from_number(99), Format::Other);
    }
}
