//! One pass over a record: which documents answer a query, and by what it can be narrowed.
//!
//! What is sealed can be compared once it is open, and not before: the pass opens what the query needs, document by
//! document, and keeps only ids and what sorts them. See docs/decisions/0014-search.md.

use domain::text::{contains_all, fold, search_terms};
use sqlx::AnyConnection;
use zeroize::Zeroizing;

use super::facets::{Counting, Facets};
use super::query::{RecordQuery, Sort};
use crate::access::Access;
use crate::document::{Metadata, open_words, source};
use crate::store::documents::{self as store, Beside, DocumentRow, Filter, Pass, SurveyRow};
use crate::{Error, Portal};

/// What the pass found.
pub(super) struct Survey {
    /// Ids of the documents that answer, in the order asked for.
    pub(super) ids: Vec<String>,
    /// Told when the metadata of every document were opened.
    pub(super) facets: Option<Facets>,
}

/// A document that answers, and what sorts it.
struct Found {
    id: String,
    effective_at: i64,
    imported_at: i64,
    title: String,
}

/// Looks at every document that the actor may see.
pub(super) async fn survey(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
    filter: &Filter<'_>,
    query: &RecordQuery,
) -> Result<Survey, Error> {
    let terms = query.text.as_deref().map(search_terms).unwrap_or_default();
    let mut counting = query.needs_metadata().then(|| Counting::of(&portal.keys().index, access));
    let mut found = Vec::new();
    let pass = Pass {
        old_versions: query.old_versions,
        metadata: counting.is_some(),
        beside: if terms.is_empty() { Beside::Nothing } else { Beside::Words },
    };
    let mut room = Zeroizing::new(Vec::new());
    store::survey(conn, filter, pass, |row| {
        let document = &row.document;
        if !access.sees(document) {
            return Ok(());
        }
        let mut title = String::new();
        let mut answers = answers(document, query);
        if let Some(counting) = &mut counting {
            let metadata = Metadata::open_in(&access.key, &access.id, document, &mut room)?;
            let date = metadata.date()?;
            let author = counting.add(&metadata, &date, document.source == source::PATIENT);
            answers &= query.period.may_hold(&date)
                && query.family.is_none_or(|family| family == metadata.family())
                && query.professional.is_none_or(|professional| Some(professional) == author);
            if query.sort == Sort::Title {
                title = fold(&metadata.shown_title());
            }
        }
        if answers && has_words(access, &row, &terms, &mut room)? {
            let SurveyRow { document, effective_at, .. } = row;
            found.push(Found { id: document.id, effective_at, imported_at: document.imported_at, title });
        }
        Ok::<_, Error>(())
    })
    .await?;
    sort(&mut found, query.sort);
    let ids = found.into_iter().map(|found| found.id).collect();
    Ok(Survey { ids, facets: counting.map(Counting::finish) })
}

/// What the columns in clear say.
fn answers(document: &DocumentRow, query: &RecordQuery) -> bool {
    query.category.is_none_or(|category| category.code() == document.category)
        && !(query.unread && document.unread == 0)
        && !(query.own && document.source != source::PATIENT)
}

fn has_words(
    access: &Access<'_>,
    row: &SurveyRow<'_>,
    terms: &[String],
    room: &mut Zeroizing<Vec<u8>>,
) -> Result<bool, Error> {
    let Some(sealed) = row.beside else { return Ok(true) };
    open_words(&access.key, &access.id, &row.document, sealed, room)?;
    Ok(std::str::from_utf8(room).is_ok_and(|words| contains_all(words, terms)))
}

fn sort(found: &mut [Found], order: Sort) {
    let newest = |a: &Found, b: &Found| (b.effective_at, &b.id).cmp(&(a.effective_at, &a.id));
    match order {
        Sort::Newest => found.sort_unstable_by(newest),
        Sort::Oldest => found.sort_unstable_by(|a, b| newest(b, a)),
        Sort::Title => found.sort_unstable_by(|a, b| a.title.cmp(&b.title).then_with(|| newest(a, b))),
        Sort::Added => found.sort_unstable_by(|a, b| b.imported_at.cmp(&a.imported_at).then_with(|| newest(a, b))),
    }
}
