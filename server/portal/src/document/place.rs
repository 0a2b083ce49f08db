//! Where what is sealed of a document lies.

use zeroize::Zeroizing;

use crate::Error;
use crate::crypto::{Aad, Key, open};
use crate::store::documents::DocumentRow;

/// The columns in clear that say who may see a document, where and since when. What is sealed beside them opens with
/// these values only, so that changing one in the database hides the document and never shows it to somebody else.
pub(crate) struct Place<'a> {
    pub(crate) id: &'a str,
    pub(crate) patient: &'a str,
    pub(crate) category: &'a str,
    pub(crate) version: i64,
    pub(crate) visibility: i64,
    pub(crate) format: i64,
    pub(crate) size: i64,
    pub(crate) imported_at: i64,
    pub(crate) source: i64,
}

impl<'a> Place<'a> {
    pub(crate) fn of(patient: &'a str, row: &'a DocumentRow) -> Self {
        Self {
            id: &row.id,
            patient,
            category: &row.category,
            version: row.version,
            visibility: row.visibility,
            format: row.format,
            size: row.size,
            imported_at: row.imported_at,
            source: row.source,
        }
    }

    /// Where the metadata of the document lie.
    pub(crate) fn metadata(&self) -> Aad {
        self.bind(Aad::new("documents", "metadata", self.id.as_bytes()))
    }

    /// Where its folded words lie.
    pub(crate) fn search(&self) -> Aad {
        self.bind(Aad::new("document_contents", "search", self.id.as_bytes()))
    }

    /// Where its coded entries lie.
    pub(crate) fn entries(&self) -> Aad {
        self.bind(Aad::new("document_entries", "entries", self.id.as_bytes()))
    }

    fn bind(&self, aad: Aad) -> Aad {
        let texts = [self.patient, self.category];
        let numbers = [self.version, self.visibility, self.format, self.size, self.imported_at, self.source];
        let aad = texts.iter().fold(aad, |aad, text| aad.with(text.as_bytes()));
        numbers.iter().fold(aad, |aad, number| aad.with(&number.to_be_bytes()))
    }
}

/// Opens the folded words of a row of `patient`, bound to the same columns as its metadata: what is hidden must not be
/// found either.
pub(crate) fn open_search_text(
    key: &Key,
    patient: &str,
    row: &DocumentRow,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, Error> {
    Ok(open(key, &Place::of(patient, row).search(), sealed)?)
}

/// Where the content of a document lies.
pub(crate) fn content_aad(id: &str) -> Aad {
    Aad::new("document_contents", "content", id.as_bytes())
}
