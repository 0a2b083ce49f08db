//! Documents that are being added: one row each, and one for each of their files.

use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::{bytes, number, text};

/// A draft, still sealed.
pub(crate) struct DraftRow {
    pub(crate) id: String,
    pub(crate) changed_at: i64,
    pub(crate) size: i64,
    pub(crate) upload: i64,
    pub(crate) content: Vec<u8>,
}

/// Whose draft: both are asked each time, so that nobody reaches that of another.
#[derive(Clone, Copy)]
pub(crate) struct Owner<'a> {
    pub(crate) patient: &'a str,
    pub(crate) account: &'a str,
}

/// Adds a draft without files.
pub(crate) async fn insert(
    conn: &mut AnyConnection,
    owner: Owner<'_>,
    id: &str,
    at: i64,
    content: &[u8],
) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO drafts (id, patient_id, account_id, changed_at, size, upload, content) \
        VALUES ($1, $2, $3, $4, 0, 0, $5)";
    sqlx::query(SQL).bind(id).bind(owner.patient).bind(owner.account).bind(at).bind(content).execute(conn).await?;
    Ok(())
}

/// How many drafts an account has, for whomever.
pub(crate) async fn count(conn: &mut AnyConnection, account: &str) -> Result<i64, sqlx::Error> {
    const SQL: &str = "SELECT COUNT(*) FROM drafts WHERE account_id = $1";
    number(&sqlx::query(SQL).bind(account).fetch_one(conn).await?, 0)
}

/// The drafts of an owner, last changed first.
pub(crate) async fn all(conn: &mut AnyConnection, owner: Owner<'_>) -> Result<Vec<DraftRow>, sqlx::Error> {
    const SQL: &str = "SELECT id, changed_at, size, upload, content FROM drafts \
        WHERE patient_id = $1 AND account_id = $2 ORDER BY changed_at DESC, id";
    sqlx::query(SQL).bind(owner.patient).bind(owner.account).fetch_all(conn).await?.iter().map(draft).collect()
}

/// One draft of an owner.
pub(crate) async fn one(conn: &mut AnyConnection, owner: Owner<'_>, id: &str) -> Result<Option<DraftRow>, sqlx::Error> {
    const SQL: &str = "SELECT id, changed_at, size, upload, content FROM drafts \
        WHERE patient_id = $1 AND account_id = $2 AND id = $3";
    let row = sqlx::query(SQL).bind(owner.patient).bind(owner.account).bind(id).fetch_optional(conn).await?;
    row.as_ref().map(draft).transpose()
}

/// Changes what a draft says of itself; how an upload stands is changed apart, since it comes at any moment.
pub(crate) async fn update(conn: &mut AnyConnection, row: &DraftRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE drafts SET changed_at = $2, size = $3, content = $4 WHERE id = $1";
    sqlx::query(SQL).bind(&row.id).bind(row.changed_at).bind(row.size).bind(&row.content).execute(conn).await?;
    Ok(())
}

/// Says that an upload began, or that one that is not known was cut.
pub(crate) async fn begin_upload(conn: &mut AnyConnection, id: &str, state: i64) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE drafts SET upload = $2 WHERE id = $1").bind(id).bind(state).execute(conn).await?;
    Ok(())
}

/// Says how an upload ended that was under way; a late word does not undo a newer one.
pub(crate) async fn end_upload(conn: &mut AnyConnection, id: &str, state: i64) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE drafts SET upload = $2 WHERE id = $1 AND upload = 1")
        .bind(id)
        .bind(state)
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes a draft with its files.
pub(crate) async fn delete(conn: &mut AnyConnection, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM draft_pages WHERE draft_id = $1").bind(id).execute(&mut *conn).await?;
    sqlx::query("DELETE FROM drafts WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// Removes the drafts that nobody changed since `before`; gives how many.
pub(crate) async fn delete_left(conn: &mut AnyConnection, before: i64) -> Result<u64, sqlx::Error> {
    const PAGES: &str = "DELETE FROM draft_pages WHERE draft_id IN (SELECT id FROM drafts WHERE changed_at < $1)";
    sqlx::query(PAGES).bind(before).execute(&mut *conn).await?;
    let done = sqlx::query("DELETE FROM drafts WHERE changed_at < $1").bind(before).execute(conn).await?;
    Ok(done.rows_affected())
}

/// Adds a file to a draft.
pub(crate) async fn insert_page(
    conn: &mut AnyConnection,
    draft: &str,
    id: &str,
    content: &[u8],
) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO draft_pages (id, draft_id, content) VALUES ($1, $2, $3)";
    sqlx::query(SQL).bind(id).bind(draft).bind(content).execute(conn).await?;
    Ok(())
}

/// A file of a draft, as it came and as it was turned; both still sealed.
pub(crate) struct PageRow {
    pub(crate) content: Vec<u8>,
    pub(crate) turned: Option<Vec<u8>>,
}

/// One file of a draft.
pub(crate) async fn page(conn: &mut AnyConnection, draft: &str, id: &str) -> Result<Option<PageRow>, sqlx::Error> {
    const SQL: &str = "SELECT content, turned FROM draft_pages WHERE draft_id = $1 AND id = $2";
    let row = sqlx::query(SQL).bind(draft).bind(id).fetch_optional(conn).await?;
    row.map(|row| Ok(PageRow { content: bytes(&row, 0)?, turned: sqlx::Row::try_get(&row, 1)? })).transpose()
}

/// Keeps an image as it was turned; nothing when it stands again as it came.
pub(crate) async fn turn(
    conn: &mut AnyConnection,
    draft: &str,
    id: &str,
    turned: Option<Vec<u8>>,
) -> Result<(), sqlx::Error> {
    const SQL: &str = "UPDATE draft_pages SET turned = $3 WHERE draft_id = $1 AND id = $2";
    sqlx::query(SQL).bind(draft).bind(id).bind(turned).execute(conn).await?;
    Ok(())
}

/// Removes one file of a draft.
pub(crate) async fn delete_page(conn: &mut AnyConnection, draft: &str, id: &str) -> Result<(), sqlx::Error> {
    const SQL: &str = "DELETE FROM draft_pages WHERE draft_id = $1 AND id = $2";
    sqlx::query(SQL).bind(draft).bind(id).execute(conn).await?;
    Ok(())
}

fn draft(row: &AnyRow) -> Result<DraftRow, sqlx::Error> {
    Ok(DraftRow {
        id: text(row, 0)?,
        changed_at: number(row, 1)?,
        size: number(row, 2)?,
        upload: number(row, 3)?,
        content: bytes(row, 4)?,
    })
}
