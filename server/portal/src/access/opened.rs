//! What a helper is opened to of the documents, as the store can ask it.

use std::collections::BTreeSet;

use domain::category::Category;
use domain::ids::DocumentId;
use domain::rights::delegation::{Scope, Section};
use domain::rights::{Confidentiality, Quality, Resource};
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::Access;
use crate::document::{Metadata, confidentiality_of};
use crate::store::documents::DocumentRow;
use crate::store::shared;
use crate::{Error, instant};

/// Documents looked at between two pauses, in which others get the core.
const LOT: usize = 64;

/// What was found of the documents for a helper. The default, for everybody else, narrows nothing.
#[derive(Default)]
pub(super) struct Opened {
    /// Ids of the documents that are opened to them.
    allowed: BTreeSet<String>,
    /// Ids of the documents that are known not to be sensitive, opened or not; none when the patient opened sensitive ones.
    harmless: Option<BTreeSet<String>>,
}

impl Opened {
    /// What `scope` opens of a record. Which documents are sensitive is sealed, so that the database tells nobody: all of
    /// them are looked at, since the profile tells of those outside the opened parts as well. One that does not open, or
    /// comes in later, is not opened to a helper.
    pub(super) async fn to(conn: &mut AnyConnection, access: &Access<'_>, scope: &Scope) -> Result<Self, Error> {
        let (mut allowed, mut harmless) = (BTreeSet::new(), BTreeSet::new());
        let profile = !scope.sensitive && scope.sections.contains(&Section::Profile);
        if scope.opens_documents() || profile {
            for (at, row) in shared::all(conn, &access.id, 1).await?.into_iter().enumerate() {
                if at % LOT == LOT - 1 {
                    tokio::task::yield_now().await;
                }
                let Ok(metadata) = Metadata::open(&access.key, &access.id, &row) else { continue };
                let in_scope = Category::from_code(&row.category).is_some_and(|category| scope.opens(category));
                let sensitive = metadata.is_sensitive();
                if in_scope && !metadata.is_never_opened() && (scope.sensitive || !sensitive) {
                    allowed.insert(row.id.clone());
                }
                if !sensitive {
                    harmless.insert(row.id);
                }
            }
        }
        Ok(Self { allowed, harmless: (!scope.sensitive).then_some(harmless) })
    }
}

impl Access<'_> {
    /// The documents that are opened to a helper; none for everybody else, for whom rights ask about each.
    pub(super) fn allowed(&self) -> Option<&BTreeSet<String>> {
        self.is_helper().then_some(&self.opened.allowed)
    }

    /// Whether the actor may see the document of a row.
    pub(crate) fn sees(&self, row: &DocumentRow) -> bool {
        let Some(allowed) = self.allowed() else { return self.may_see(row.visibility, row.imported_at) };
        let Some(category) = Category::from_code(&row.category) else { return false };
        let resource = Resource::DelegatedDocument {
            patient: self.patient,
            category,
            // Asked of each before it was allowed.
            sensitive: false,
            confidentiality: confidentiality_of(row.visibility),
            deposited_at: instant::timestamp(row.imported_at),
        };
        row.deleted_at == 0 && allowed.contains(&row.id) && self.decide(&resource).is_permit()
    }

    /// Whether the actor may add a document under this category.
    pub(crate) fn takes(&self, category: Category) -> bool {
        match (self.actor.quality, &self.now_allowed.delegation) {
            (Quality::Delegate, Some(delegation)) => delegation.scope.takes(category),
            (Quality::Delegate, None) => false,
            _ => true,
        }
    }

    /// Whether what came from a document is kept from a helper: as from a sensitive one, or one that nothing is known of.
    pub(crate) fn withholds(&self, document: &DocumentId) -> bool {
        self.opened.harmless.as_ref().is_some_and(|harmless| !harmless.contains(&document.to_string()))
    }

    /// Whether the actor helps somebody, and so is told of nothing but what was opened.
    pub(crate) fn is_helper(&self) -> bool {
        self.actor.quality == Quality::Delegate
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
