//! What to list of a record.

use domain::category::Category;
use domain::codes::AuthorFamily;
use domain::ids::ProfessionalKey;
use jiff::civil::Date;

use crate::document::DocumentDate;

/// What to list. Every condition must hold; the default asks for all current documents, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordQuery {
    /// Words that must all occur in title, author, organisation or text, as typed; accents and case do not matter. Blank
    /// is none.
    pub text: Option<String>,
    /// Only this category.
    pub category: Option<Category>,
    /// Only documents of this time.
    pub period: Period,
    /// Only authors of this family.
    pub family: Option<AuthorFamily>,
    /// Only this author, as [`super::Facets::professionals`] names them.
    pub professional: Option<ProfessionalKey>,
    /// Only documents that this account has not opened.
    pub unread: bool,
    /// Only documents that the patient, or who represents them, added.
    pub own: bool,
    /// Old versions as well.
    pub old_versions: bool,
    /// The order.
    pub sort: Sort,
    /// Whether to tell by what the record can be narrowed: [`super::RecordPage::facets`].
    pub facets: bool,
    /// Page, from 1; one beyond the last is the last.
    pub page: u32,
}

/// Days, both included; none: without end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// From this day on.
    pub from: Option<Date>,
    /// Up to this day.
    pub to: Option<Date>,
}

impl Period {
    /// Whether a document of this date may be of this time: a date that is a year may mean each of its days.
    #[must_use]
    pub fn may_hold(&self, date: &DocumentDate) -> bool {
        let (first, last) = date.days();
        self.from.is_none_or(|from| last >= from) && self.to.is_none_or(|to| first <= to)
    }
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By date of the document, the latest first.
    #[default]
    Newest,
    /// By date of the document, the earliest first.
    Oldest,
    /// By title, without accents and case.
    Title,
    /// By the day on which it entered the record, the latest first.
    Added,
}

impl RecordQuery {
    /// Whether anything but a category narrows the list.
    pub(super) fn is_searched(&self) -> bool {
        self.has_words()
            || self.period != Period::default()
            || self.family.is_some()
            || self.professional.is_some()
            || self.unread
            || self.own
    }

    /// Whether the list can be read page by page, without looking at the whole record.
    pub(super) fn is_plain(&self) -> bool {
        !self.is_searched() && !self.facets && !self.old_versions && self.sort == Sort::Newest
    }

    /// Whether the sealed metadata of every document must be opened to answer.
    pub(super) fn needs_metadata(&self) -> bool {
        self.facets
            || self.period != Period::default()
            || self.family.is_some()
            || self.professional.is_some()
            || self.sort == Sort::Title
    }

    fn has_words(&self) -> bool {
        self.text.as_deref().is_some_and(|text| !domain::text::search_terms(text).is_empty())
    }
}
