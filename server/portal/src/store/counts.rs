//! How many documents there are of each category.

use std::collections::BTreeMap;

use sqlx::{AnyConnection, AssertSqlSafe};

use super::documents::{Beside, FROM, Filter, Pass, VISIBLE, survey};
use super::{number, text};

/// How many current documents of one category there are, and how many of them are unread.
pub(crate) struct CountRow {
    pub(crate) category: String,
    pub(crate) documents: i64,
    pub(crate) unread: i64,
}

/// Counts over every category, whatever `filter.category` says.
pub(crate) async fn counts(conn: &mut AnyConnection, filter: &Filter<'_>) -> Result<Vec<CountRow>, sqlx::Error> {
    if filter.allowed.is_some() {
        return counts_one_by_one(conn, filter).await;
    }
    let sql = format!(
        "SELECT d.category, COUNT(*), CAST(SUM(CASE WHEN r.document_id IS NULL THEN 1 ELSE 0 END) AS BIGINT) \
         {FROM}{VISIBLE} AND d.is_current = 1 GROUP BY d.category"
    );
    let query = sqlx::query(AssertSqlSafe(sql)).bind(filter.patient).bind(filter.account).bind(filter.hidden);
    let rows = query.bind(filter.announced_before).fetch_all(conn).await?;
    rows.iter()
        .map(|row| Ok(CountRow { category: text(row, 0)?, documents: number(row, 1)?, unread: number(row, 2)? }))
        .collect()
}

/// The same of the documents that are opened to a helper.
async fn counts_one_by_one(conn: &mut AnyConnection, filter: &Filter<'_>) -> Result<Vec<CountRow>, sqlx::Error> {
    let mut counts: BTreeMap<String, CountRow> = BTreeMap::new();
    let pass = Pass { old_versions: false, metadata: false, beside: Beside::Nothing };
    survey(conn, filter, pass, |row| {
        let (category, unread) = (row.document.category, row.document.unread);
        let none = || CountRow { category: category.clone(), documents: 0, unread: 0 };
        let count = counts.entry(category.clone()).or_insert_with(none);
        count.documents += 1;
        count.unread += unread;
        Ok::<_, sqlx::Error>(())
    })
    .await?;
    Ok(counts.into_values().collect())
}
