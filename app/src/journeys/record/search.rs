//! The search: what the address carries. It is all of it, so that it can be kept, sent and gone back to.

use domain::{category::Category, codes::AuthorFamily, ids::ProfessionalKey, text::clean_line};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use portal::record::{Period, RecordQuery, Sort};
use serde::Deserialize;

/// Longest search, in characters; what follows is not searched.
const LONGEST: usize = 200;

/// Where the list starts on the page: a search leads there.
pub(super) const LIST: &str = "documents-titre";

/// The query of `/dossier`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arguments {
    /// Words.
    q: String,
    /// A category's slug.
    categorie: String,
    /// A code of [`Recent`], or a year.
    periode: String,
    /// First year.
    de: String,
    /// Last year.
    a: String,
    /// A code of [`AuthorFamily`].
    auteur: String,
    /// The key of an author.
    pro: String,
    /// A code of [`Which`].
    montrer: String,
    /// A code of an order.
    tri: String,
    /// Whether all filters are to be shown.
    plus: String,
    /// Page, from 1.
    page: String,
}

/// A time that ends today, or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    /// The last months, as many as said.
    Months(i16),
    /// A calendar year.
    Year(i16),
}

/// Times that everybody can choose without counting: (code, months).
pub(super) const RECENT: [(&str, i16); 3] = [("3-mois", 3), ("12-mois", 12), ("3-ans", 36)];

impl Time {
    fn parse(text: &str) -> Option<Self> {
        let recent = RECENT.iter().find(|(code, _)| *code == text).map(|(_, months)| Self::Months(*months));
        recent.or_else(|| year(text).map(Self::Year))
    }

    /// How the address writes it.
    pub(super) fn code(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Months(months) => {
                let code = RECENT.iter().find(|(_, known)| *known == months).map(|(code, _)| *code);
                code.unwrap_or_default().to_owned()
            }
        }
    }
}

/// A year of four digits.
fn year(text: &str) -> Option<i16> {
    let valid = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    valid.then(|| text.parse().ok()).flatten()
}

/// Which documents to show, beside what else is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Which {
    /// The current ones.
    #[default]
    Current,
    /// Those that this account never opened.
    Unread,
    /// Those that the patient, or who represents them, added.
    Own,
    /// Old versions as well.
    OldToo,
}

impl Which {
    /// Each with its code in the address; the first one goes without saying.
    pub(super) const ALL: [(&str, Self); 4] =
        [("", Self::Current), ("non-lus", Self::Unread), ("ajoutes", Self::Own), ("anciennes", Self::OldToo)];
}

/// Each order with its code in the address; the first one goes without saying.
pub(super) const SORTS: [(&str, Sort); 4] =
    [("", Sort::Newest), ("ancien", Sort::Oldest), ("titre", Sort::Title), ("ajout", Sort::Added)];

fn parse<T: Copy + Default>(all: &[(&str, T)], code: &str) -> T {
    all.iter().find(|(known, _)| *known == code).map(|(_, value)| *value).unwrap_or_default()
}

/// How the address writes one of `all`.
pub(super) fn code_of<T: PartialEq>(all: &[(&'static str, T)], value: &T) -> &'static str {
    all.iter().find(|(_, known)| known == value).map_or("", |(code, _)| code)
}

/// The search as understood: what is not understood is left out, since an address may come from anywhere.
#[derive(Clone, Debug, Default)]
pub(super) struct Search {
    pub(super) words: String,
    pub(super) category: Option<Category>,
    pub(super) time: Option<Time>,
    pub(super) first_year: Option<i16>,
    pub(super) last_year: Option<i16>,
    pub(super) family: Option<AuthorFamily>,
    pub(super) professional: Option<ProfessionalKey>,
    pub(super) which: Which,
    pub(super) sort: Sort,
    /// Whether all filters are shown though none of the further ones is in use.
    pub(super) more: bool,
    pub(super) page: u32,
}

impl From<Arguments> for Search {
    fn from(arguments: Arguments) -> Self {
        Self {
            words: clean_line(&arguments.q).chars().take(LONGEST).collect::<String>().trim().to_owned(),
            category: Category::from_slug(&arguments.categorie),
            time: Time::parse(&arguments.periode),
            first_year: year(&arguments.de),
            last_year: year(&arguments.a),
            family: AuthorFamily::from_code(&arguments.auteur),
            professional: ProfessionalKey::parse(&arguments.pro).ok(),
            which: parse(&Which::ALL, &arguments.montrer),
            sort: parse(&SORTS, &arguments.tri),
            more: arguments.plus == "oui",
            page: arguments.page.parse().unwrap_or(1).max(1),
        }
    }
}

impl Search {
    /// Whether anything is searched for.
    pub(super) fn is_active(&self) -> bool {
        !self.words.is_empty() || self.is_filtered()
    }

    /// Whether anything but words narrows the list.
    pub(super) fn is_filtered(&self) -> bool {
        let years = self.first_year.or(self.last_year);
        let author = self.family.is_some() || self.professional.is_some();
        let narrow = matches!(self.which, Which::Unread | Which::Own);
        self.category.is_some() || self.time.is_some() || years.is_some() || author || narrow
    }

    /// Whether the form shows every filter.
    pub(super) fn is_full(&self) -> bool {
        self.more || !self.few().address().eq(&self.first_page().address())
    }

    /// The same with the filters of the short form only.
    pub(super) fn few(&self) -> Self {
        let Self { words, category, time, .. } = self.clone();
        Self { words, category, time, page: 1, ..Self::default() }
    }

    /// The same without the page and without showing more than is in use.
    fn first_page(&self) -> Self {
        Self { page: 1, more: false, ..self.clone() }
    }

    /// For the portal, on the day `today`.
    pub(super) fn query(&self, today: Date) -> RecordQuery {
        RecordQuery {
            text: (!self.words.is_empty()).then(|| self.words.clone()),
            category: self.category,
            period: self.period(today),
            family: self.family,
            professional: self.professional,
            unread: self.which == Which::Unread,
            own: self.which == Which::Own,
            old_versions: self.which == Which::OldToo,
            sort: self.sort,
            facets: self.is_full(),
            page: self.page,
        }
    }

    /// The days that both the time and the years leave. Years turned round are turned back.
    fn period(&self, today: Date) -> Period {
        let (first, last) = match (self.first_year, self.last_year) {
            (Some(first), Some(last)) if first > last => (Some(last), Some(first)),
            years => years,
        };
        let (from, to) = (first.map(|year| date(year, 1, 1)), last.map(|year| date(year, 12, 31)));
        let (since, until) = match self.time {
            Some(Time::Months(months)) => (Some(today.saturating_sub(i64::from(months).months())), None),
            Some(Time::Year(year)) => (Some(date(year, 1, 1)), Some(date(year, 12, 31))),
            None => (None, None),
        };
        let both = |a: Option<Date>, b: Option<Date>, choose: fn(Date, Date) -> Date| match (a, b) {
            (Some(a), Some(b)) => Some(choose(a, b)),
            (a, b) => a.or(b),
        };
        Period { from: both(from, since, Date::max), to: both(to, until, Date::min) }
    }

    /// The address of its first page.
    pub(super) fn address(&self) -> String {
        let base = self.base();
        let address = base.strip_suffix("page=").unwrap_or(&base);
        format!("{}#{LIST}", address.trim_end_matches(['?', '&']))
    }

    /// Its address up to the page's number.
    pub(super) fn base(&self) -> String {
        let year = |year: Option<i16>| year.map(|year| format!("{year:04}")).unwrap_or_default();
        let fields = [
            ("q", encode(&self.words)),
            ("categorie", self.category.map(Category::slug).unwrap_or_default()),
            ("periode", self.time.map(Time::code).unwrap_or_default()),
            ("de", year(self.first_year)),
            ("a", year(self.last_year)),
            ("auteur", self.family.map(AuthorFamily::code).unwrap_or_default().to_owned()),
            ("pro", self.professional.map(|key| key.to_string()).unwrap_or_default()),
            ("montrer", code_of(&Which::ALL, &self.which).to_owned()),
            ("tri", code_of(&SORTS, &self.sort).to_owned()),
            ("plus", if self.more { "oui" } else { "" }.to_owned()),
        ];
        let fields = fields.into_iter().filter(|(_, value)| !value.is_empty());
        let query: String = fields.map(|(name, value)| format!("{name}={value}&")).collect();
        format!("/dossier?{query}page=")
    }
}

/// Percent-encodes all but unreserved characters (RFC 3986, 2.3).
fn encode(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests;
