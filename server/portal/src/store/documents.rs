//! Documents of a record: listing, counting, reading, versions.
//!
//! `visibility` holds the restrictions of the document as bits (see [`crate::document::visibility`]). Lists and counts
//! alike leave out the documents that have one of the bits of `hidden`, and those with the bit 2 (hidden from the patient
//! until announced) that were not deposited before `announced_before`, and the deleted ones. For a helper, they hold nothing
//! but the documents that were found to be opened to them: which ones these are is sealed, so rows are picked here.

use std::collections::BTreeSet;

use futures_util::TryStreamExt;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

use super::{bytes, number, text};

/// A document's row without its content.
pub(crate) struct DocumentRow {
    pub(crate) id: String,
    pub(crate) category: String,
    pub(crate) visibility: i64,
    pub(crate) format: i64,
    pub(crate) version: i64,
    pub(crate) is_current: i64,
    pub(crate) size: i64,
    pub(crate) imported_at: i64,
    pub(crate) source: i64,
    /// When it was deleted; 0 for a document that was not.
    pub(crate) deleted_at: i64,
    pub(crate) metadata: Vec<u8>,
    /// 0 once the account has read it.
    pub(crate) unread: i64,
}

/// Columns of [`DocumentRow`] but its metadata, in order, for the account `$2` and a patient `$1`.
const SELECT_WITHOUT_METADATA: &str = "SELECT d.id, d.category, d.visibility, d.format, d.version, d.is_current, d.size, \
    d.imported_at, d.source, d.deleted_at, CAST(CASE WHEN r.document_id IS NULL THEN 1 ELSE 0 END AS BIGINT)";
/// Columns of [`DocumentRow`], in order.
pub(super) const SELECT: &str = "SELECT d.id, d.category, d.visibility, d.format, d.version, d.is_current, d.size, \
    d.imported_at, d.source, d.deleted_at, CAST(CASE WHEN r.document_id IS NULL THEN 1 ELSE 0 END AS BIGINT), d.metadata";
pub(super) const FROM: &str = " FROM documents d \
    LEFT JOIN document_reads r ON r.document_id = d.id AND r.account_id = $2 WHERE d.patient_id = $1 ";
pub(super) const VISIBLE: &str = " AND d.deleted_at = 0 AND (d.visibility & $3) = 0 \
    AND ((d.visibility & 2) = 0 OR d.imported_at < $4) ";
pub(super) const NEWEST_FIRST: &str = " ORDER BY d.effective_at DESC, d.id DESC ";

/// What to list.
pub(crate) struct Filter<'a> {
    pub(crate) patient: &'a str,
    pub(crate) account: &'a str,
    pub(crate) hidden: i64,
    pub(crate) announced_before: i64,
    /// Ids of the documents that are opened, and no other; none for those to whom nothing is opened one by one.
    pub(crate) allowed: Option<&'a BTreeSet<String>>,
    /// Empty for every category.
    pub(crate) category: &'a str,
}

impl Filter<'_> {
    /// Whether the document of an id may be among what is answered.
    pub(super) fn admits(&self, id: &str) -> bool {
        self.allowed.is_none_or(|allowed| allowed.contains(id))
    }
}

/// The current documents, newest first.
pub(crate) async fn list(
    conn: &mut AnyConnection,
    filter: &Filter<'_>,
    limit: i64,
    offset: i64,
) -> Result<Vec<DocumentRow>, sqlx::Error> {
    let sql = format!(
        "{SELECT}{FROM}{VISIBLE} AND d.is_current = 1 AND ($5 = '' OR d.category = $5) {NEWEST_FIRST} LIMIT $6 OFFSET $7"
    );
    // The page of a helper is counted in what they may see.
    let (most, from) = if filter.allowed.is_some() { (i64::MAX, 0) } else { (limit, offset) };
    let query = sqlx::query(AssertSqlSafe(sql)).bind(filter.patient).bind(filter.account).bind(filter.hidden);
    let mut rows = query.bind(filter.announced_before).bind(filter.category).bind(most).bind(from).fetch(conn);
    let (mut page, mut before) = (Vec::new(), offset - from);
    while let Some(row) = rows.try_next().await? {
        if !filter.admits(&text(&row, 0)?) {
            continue;
        }
        if before > 0 {
            before -= 1;
            continue;
        }
        page.push(document(&row)?);
        if page.len() as i64 == limit {
            break;
        }
    }
    Ok(page)
}

/// What a pass over the record reads beside the row of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beside {
    /// Nothing.
    Nothing,
    /// Its sealed words.
    Words,
    /// Its sealed entries; documents without any are left out.
    Entries,
}

/// A document as a pass over the record reads it.
pub(crate) struct SurveyRow<'r> {
    /// Its metadata are empty unless they were asked for.
    pub(crate) document: DocumentRow,
    pub(crate) effective_at: i64,
    /// What was asked for beside it, sealed.
    pub(crate) beside: Option<&'r [u8]>,
}

/// What a pass reads.
#[derive(Clone, Copy)]
pub(crate) struct Pass {
    /// Old versions as well.
    pub(crate) old_versions: bool,
    /// The sealed metadata.
    pub(crate) metadata: bool,
    pub(crate) beside: Beside,
}

/// Rows of a pass between two pauses, in which others get the core.
const LOT: usize = 64;

/// Shows each current document of every category, and if asked each old one, to `look`, in the order in which they
/// came, which is that of the pages of the database. Rows come as they are read: the record is never in memory as a whole.
pub(crate) async fn survey<E: From<sqlx::Error>>(
    conn: &mut AnyConnection,
    filter: &Filter<'_>,
    pass: Pass,
    mut look: impl FnMut(SurveyRow<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let (column, join) = match pass.beside {
        Beside::Nothing => ("", ""),
        Beside::Words => (", b.search", "JOIN document_contents b ON b.document_id = d.id"),
        Beside::Entries => (", b.entries", "JOIN document_entries b ON b.document_id = d.id"),
    };
    let (select, first) = if pass.metadata { (SELECT, 12) } else { (SELECT_WITHOUT_METADATA, 11) };
    let sql = format!(
        "{select}, d.effective_at{column} FROM documents d {join} \
         LEFT JOIN document_reads r ON r.document_id = d.id AND r.account_id = $2 \
         WHERE d.patient_id = $1 {VISIBLE} AND +d.is_current >= $5 ORDER BY d.imported_at"
    );
    let query = sqlx::query(AssertSqlSafe(sql))
        .bind(filter.patient)
        .bind(filter.account)
        .bind(filter.hidden)
        .bind(filter.announced_before)
        .bind(i64::from(!pass.old_versions));
    let mut rows = query.fetch(conn);
    let mut seen = 0;
    while let Some(row) = rows.try_next().await? {
        if filter.admits(&text(&row, 0)?) {
            let document = if pass.metadata { document(&row)? } else { bare_document(&row)? };
            let beside = if pass.beside == Beside::Nothing { None } else { Some(row.try_get(first + 1)?) };
            look(SurveyRow { document, effective_at: number(&row, first)?, beside })?;
        }
        seen += 1;
        if seen % LOT == 0 {
            tokio::task::yield_now().await;
        }
    }
    Ok(())
}

/// A document with its sealed words.
pub(crate) struct SearchRow {
    pub(crate) document: DocumentRow,
    pub(crate) search: Vec<u8>,
}

/// One document of `patient` with its sealed words, deleted or not.
pub(crate) async fn one_with_search(
    conn: &mut AnyConnection,
    patient: &str,
    account: &str,
    id: &str,
) -> Result<Option<SearchRow>, sqlx::Error> {
    let sql = format!(
        "{SELECT}, c.search FROM documents d JOIN document_contents c ON c.document_id = d.id \
         LEFT JOIN document_reads r ON r.document_id = d.id AND r.account_id = $2 WHERE d.patient_id = $1 AND d.id = $3"
    );
    let row = sqlx::query(AssertSqlSafe(sql)).bind(patient).bind(account).bind(id).fetch_optional(conn).await?;
    row.as_ref().map(search_row).transpose()
}

fn search_row(row: &AnyRow) -> Result<SearchRow, sqlx::Error> {
    Ok(SearchRow { document: document(row)?, search: bytes(row, 12)? })
}

/// Every document, newest first; the current ones only, unless `old` is 1.
pub(crate) async fn every(
    conn: &mut AnyConnection,
    filter: &Filter<'_>,
    old: i64,
) -> Result<Vec<DocumentRow>, sqlx::Error> {
    let sql = format!(
        "{SELECT}{FROM}{VISIBLE} AND (d.is_current = 1 OR $6 = 1) AND ($5 = '' OR d.category = $5) {NEWEST_FIRST}"
    );
    let query = sqlx::query(AssertSqlSafe(sql)).bind(filter.patient).bind(filter.account).bind(filter.hidden);
    let mut rows = query.bind(filter.announced_before).bind(filter.category).bind(old).fetch(conn);
    let mut all = Vec::new();
    while let Some(row) = rows.try_next().await? {
        if filter.admits(&text(&row, 0)?) {
            all.push(document(&row)?);
        }
    }
    Ok(all)
}

/// Up to 20 documents by id, in no order; ids of other records give nothing.
pub(crate) async fn by_ids(
    conn: &mut AnyConnection,
    patient: &str,
    account: &str,
    ids: &[String],
) -> Result<Vec<DocumentRow>, sqlx::Error> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (3..ids.len() + 3).map(|n| format!("${n}")).collect();
    let sql = format!("{SELECT}{FROM} AND d.id IN ({})", places.join(", "));
    let mut query = sqlx::query(AssertSqlSafe(sql)).bind(patient).bind(account);
    for id in ids {
        query = query.bind(id);
    }
    query.fetch_all(conn).await?.iter().map(document).collect()
}

/// The sealed content of a document of `patient`.
pub(crate) async fn content(conn: &mut AnyConnection, patient: &str, id: &str) -> Result<Option<Vec<u8>>, sqlx::Error> {
    const SQL: &str = "SELECT c.content FROM document_contents c JOIN documents d ON d.id = c.document_id \
                       WHERE d.patient_id = $1 AND d.id = $2";
    let row = sqlx::query(SQL).bind(patient).bind(id).fetch_optional(conn).await?;
    row.map(|row| bytes(&row, 0)).transpose()
}

/// Every version of the document `id`, newest first, itself included, whether or not visible; without the deleted ones.
pub(crate) async fn versions(
    conn: &mut AnyConnection,
    patient: &str,
    account: &str,
    id: &str,
) -> Result<Vec<DocumentRow>, sqlx::Error> {
    let sql = format!(
        "{SELECT}{FROM} AND d.deleted_at = 0 AND (d.id = $3 OR d.series = (SELECT series FROM documents WHERE id = $3)) \
         ORDER BY d.version DESC, d.effective_at DESC, d.id DESC"
    );
    let rows = sqlx::query(AssertSqlSafe(sql)).bind(patient).bind(account).bind(id).fetch_all(conn).await?;
    rows.iter().map(document).collect()
}

/// Marks a document as read by an account; nothing happens when it was read before or is gone.
pub(crate) async fn mark_read(conn: &mut AnyConnection, id: &str, account: &str, at: i64) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO document_reads (document_id, account_id, read_at) \
        SELECT d.id, a.id, CAST($3 AS BIGINT) FROM documents d, accounts a WHERE d.id = $1 AND a.id = $2 \
        ON CONFLICT (document_id, account_id) DO NOTHING";
    sqlx::query(SQL).bind(id).bind(account).bind(at).execute(conn).await?;
    Ok(())
}

pub(super) fn document(row: &AnyRow) -> Result<DocumentRow, sqlx::Error> {
    Ok(DocumentRow { metadata: bytes(row, 11)?, ..bare_document(row)? })
}

fn bare_document(row: &AnyRow) -> Result<DocumentRow, sqlx::Error> {
    Ok(DocumentRow {
        id: text(row, 0)?,
        category: text(row, 1)?,
        visibility: number(row, 2)?,
        format: number(row, 3)?,
        version: number(row, 4)?,
        is_current: number(row, 5)?,
        size: number(row, 6)?,
        imported_at: number(row, 7)?,
        source: number(row, 8)?,
        deleted_at: number(row, 9)?,
        unread: number(row, 10)?,
        metadata: Vec::new(),
    })
}
