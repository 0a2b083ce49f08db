//! What a helper is opened to of the documents, as the store can ask it.

use std::collections::BTreeSet;

use domain::category::Category;
use domain::ids::DocumentId;
use domain::rights::delegation::Scope;
use domain::rights::{Confidentiality, Quality, Resource};
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::Access;
use crate::document::{Metadata, confidentiality_of};
use crate::store::documents::DocumentRow;
use crate::store::shared;
use crate::{Error, instant};

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

impl Access<'_> {
    /// Whether the actor may see the document of a row.
    pub(crate) fn sees(&self, row: &DocumentRow) -> bool {
        if self.actor.quality != Quality::Delegate {
            return self.may_see(row.visibility, row.imported_at);
        }
        let Some(category) = Category::from_code(&row.category) else { return false };
        let resource = Resource::DelegatedDocument {
            patient: self.patient,
            category,
            sensitive: self.opened.ids.contains(&row.id),
            confidentiality: confidentiality_of(row.visibility),
            deposited_at: instant::timestamp(row.imported_at),
        };
        row.deleted_at == 0 && self.decide(&resource).is_permit()
    }

    /// Whether the actor may add a document under this category.
    pub(crate) fn takes(&self, category: Category) -> bool {
        match (self.actor.quality, &self.now_allowed.delegation) {
            (Quality::Delegate, Some(delegation)) => delegation.scope.takes(category),
            (Quality::Delegate, None) => false,
            _ => true,
        }
    }

    /// Whether a document is kept from a helper as a sensitive one.
    pub(crate) fn withholds(&self, document: &DocumentId) -> bool {
        !self.opened.ids.is_empty() && self.opened.ids.contains(&document.to_string())
    }

    /// A document with these restrictions that nothing else keeps from the actor.
    pub(super) fn any_document(&self, confidentiality: Confidentiality, deposited_at: Timestamp) -> Resource<'static> {
        let scope = self.now_allowed.delegation.as_ref().map(|delegation| &delegation.scope);
        match scope.and_then(|scope| scope.categories().next()) {
            Some(category) if self.actor.quality == Quality::Delegate => {
                let (patient, sensitive) = (self.patient, false);
                Resource::DelegatedDocument { patient, category, sensitive, confidentiality, deposited_at }
            }
            _ => self.document(confidentiality, deposited_at),
        }
    }
}
