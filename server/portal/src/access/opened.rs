//! What a helper is opened to of the documents, as the store can ask it.

use std::collections::BTreeSet;

use domain::category::Category;
use domain::rights::delegation::Scope;
use sqlx::AnyConnection;

use super::Access;
use crate::Error;
use crate::document::Metadata;
use crate::store::shared;

/// The documents that are opened. The default, for everybody but helpers, narrows nothing.
#[derive(Default)]
pub(super) struct Opened {
    /// The categories, each between bars: one bar alone opens none.
    pub(super) categories: String,
    /// Ids of the sensitive documents, one after the other.
    pub(super) withheld: String,
    /// The same.
    pub(super) ids: BTreeSet<String>,
}

impl Opened {
    /// What `scope` opens of a record. Which documents are sensitive is sealed, so that the database tells nobody: all of the
    /// opened categories are looked at. One that does not open counts as sensitive.
    pub(super) async fn to(conn: &mut AnyConnection, access: &Access<'_>, scope: &Scope) -> Result<Self, Error> {
        let categories = scope.categories().fold("|".to_owned(), |all, category| all + category.code() + "|");
        let mut opened = Self { categories, ..Self::default() };
        if scope.sensitive || !scope.opens_documents() {
            return Ok(opened);
        }
        for row in shared::all(conn, &access.id, 1).await? {
            let in_scope = Category::from_code(&row.category).is_some_and(|category| scope.opens(category));
            let harmless = || Metadata::open(&access.key, &access.id, &row).is_ok_and(|one| !one.is_sensitive());
            if in_scope && !harmless() {
                opened.withheld += &row.id;
                opened.ids.insert(row.id);
            }
        }
        Ok(opened)
    }
}
