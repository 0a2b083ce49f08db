//! The directory of professionals.

use sqlx::AnyConnection;
use sqlx::any::AnyRow;

use super::{number, text};

/// A professional.
pub(crate) struct ProfessionalRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) folded: String,
    pub(crate) profession: String,
    pub(crate) structure: String,
    pub(crate) structure_name: String,
    pub(crate) regulates: bool,
    pub(crate) active: bool,
    pub(crate) email: String,
}

const SELECT: &str =
    "SELECT id, name, folded, profession, structure, structure_name, regulates, active, email FROM professionals";

/// Puts a professional in, or writes what is there anew.
pub(crate) async fn put(conn: &mut AnyConnection, new: &ProfessionalRow) -> Result<(), sqlx::Error> {
    const SQL: &str = "INSERT INTO professionals (id, name, folded, profession, structure, structure_name, regulates, \
        active, email) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO UPDATE SET name = excluded.name, \
        folded = excluded.folded, profession = excluded.profession, structure = excluded.structure, \
        structure_name = excluded.structure_name, regulates = excluded.regulates, active = excluded.active, \
        email = excluded.email";
    let query = sqlx::query(SQL).bind(&new.id).bind(&new.name).bind(&new.folded).bind(&new.profession);
    let query = query.bind(&new.structure).bind(&new.structure_name);
    query.bind(i64::from(new.regulates)).bind(i64::from(new.active)).bind(&new.email).execute(conn).await?;
    Ok(())
}

/// The professional of this identifier.
pub(crate) async fn by_id(conn: &mut AnyConnection, id: &str) -> Result<Option<ProfessionalRow>, sqlx::Error> {
    let sql = selected(" WHERE id = $1");
    sqlx::query(sql).bind(id).fetch_optional(conn).await?.as_ref().map(row).transpose()
}

/// Those who practise and whose name or structure holds each of up to three folded words, by name; at most `limit`.
pub(crate) async fn search(
    conn: &mut AnyConnection,
    words: [&str; 3],
    limit: i64,
) -> Result<Vec<ProfessionalRow>, sqlx::Error> {
    let sql = selected(
        " WHERE active = 1 AND folded LIKE $1 AND folded LIKE $2 AND folded LIKE $3 ORDER BY folded, id LIMIT $4",
    );
    let mut query = sqlx::query(sql);
    for word in words {
        query = query.bind(format!("%{word}%"));
    }
    query.bind(limit).fetch_all(conn).await?.iter().map(row).collect()
}

/// Who practises in a structure, by name; at most `limit`.
pub(crate) async fn of_structure(
    conn: &mut AnyConnection,
    structure: &str,
    limit: i64,
) -> Result<Vec<ProfessionalRow>, sqlx::Error> {
    let sql = selected(" WHERE active = 1 AND structure = $1 ORDER BY folded, id LIMIT $2");
    sqlx::query(sql).bind(structure).bind(limit).fetch_all(conn).await?.iter().map(row).collect()
}

fn selected(end: &str) -> sqlx::AssertSqlSafe<String> {
    sqlx::AssertSqlSafe(format!("{SELECT}{end}"))
}

fn row(row: &AnyRow) -> Result<ProfessionalRow, sqlx::Error> {
    Ok(ProfessionalRow {
        id: text(row, 0)?,
        name: text(row, 1)?,
        folded: text(row, 2)?,
        profession: text(row, 3)?,
        structure: text(row, 4)?,
        structure_name: text(row, 5)?,
        regulates: number(row, 6)? != 0,
        active: number(row, 7)? != 0,
        email: text(row, 8)?,
    })
}
