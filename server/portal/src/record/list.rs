//! The list of documents: pages, categories, search.
//!
//! Plain listing, by category or not, is four statements whatever the size of the record: who may (with the patient's
//! key), counts, the rows of one page, the trace. Only the rows shown are opened. Anything else is one pass over the
//! record ([`super::survey`]).

use std::collections::BTreeMap;

use domain::category::Category;
use domain::identity::PersonName;
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;

use super::facets::Facets;
use super::query::RecordQuery;
use super::survey::survey;
use crate::access::{Access, enter};
use crate::document::{DocumentItem, Metadata};
use crate::store::counts::{CountRow, counts};
use crate::store::documents::{self as store, DocumentRow};
use crate::{Error, Portal};

/// Documents on a page.
pub const PAGE: usize = 20;

/// One page of the list.
#[derive(Clone, Debug)]
pub struct RecordPage {
    /// Whose record.
    pub holder: PersonName,
    /// Current documents that the actor may see, whatever was asked.
    pub total: usize,
    /// How many of them answer the query.
    pub found: usize,
    /// Number of pages, at least 1.
    pub pages: u32,
    /// This page, from 1.
    pub page: u32,
    /// Current documents by category, in the order of [`Category::ALL`], without the empty ones; whatever was asked.
    pub counts: Vec<(Category, usize)>,
    /// Current documents that this account has not opened; whatever was asked.
    pub unread: usize,
    /// The documents of this page, in the order asked for.
    pub items: Vec<DocumentItem>,
    /// By what the record can be narrowed, when [`RecordQuery::facets`] was asked or the query needed it anyway.
    pub facets: Option<Facets>,
}

/// Lists the record of the actor's subject. Traced before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the actor may not; [`Error::Unavailable`] or [`Error::Full`], also when the access could not
/// be traced.
pub async fn list(portal: &Portal, actor: &Actor, query: &RecordQuery) -> Result<RecordPage, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::RecordList { patient }).await?;
    let account = actor.account.to_string();
    let filter = access.filter(&account, query.category.map_or("", Category::code));
    let counts = Counts::of(&counts(&mut conn, &filter).await?);
    let mut facets = None;
    let (found, page, rows) = if query.is_plain() {
        let found = query.category.map_or(counts.total, |category| counts.of_category(category));
        let page = clamp(query.page, found);
        let offset = (i64::from(page) - 1) * PAGE as i64;
        (found, page, store::list(&mut conn, &filter, PAGE as i64, offset).await?)
    } else {
        let survey = survey(portal, &mut conn, &access, &filter, query).await?;
        facets = survey.facets;
        let page = clamp(query.page, survey.ids.len());
        let ids: Vec<String> = survey.ids.iter().skip((page as usize - 1) * PAGE).take(PAGE).cloned().collect();
        let mut rows = store::by_ids(&mut conn, &access.id, &account, &ids).await?;
        rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
        (survey.ids.len(), page, rows)
    };
    // Given back before the trace is waited for: others can read meanwhile.
    drop(conn);
    let items = rows.iter().filter(|row| access.sees(row)).map(|row| item(&access, row));
    let items = items.collect::<Result<Vec<_>, _>>()?;
    let kind = if query.is_searched() { EventKind::RecordSearched } else { EventKind::RecordListRead };
    access.record(&access.event(kind)).await?;
    Ok(RecordPage {
        holder: access.identity.name(),
        total: counts.total,
        found,
        pages: pages(found),
        page,
        counts: counts.by_category,
        unread: counts.unread,
        items,
        facets,
    })
}

fn item(access: &Access<'_>, row: &DocumentRow) -> Result<DocumentItem, Error> {
    Metadata::open(&access.key, &access.id, row)?.item(row)
}

fn pages(found: usize) -> u32 {
    u32::try_from(found.div_ceil(PAGE).max(1)).unwrap_or(u32::MAX)
}

fn clamp(asked: u32, found: usize) -> u32 {
    asked.clamp(1, pages(found))
}

struct Counts {
    total: usize,
    unread: usize,
    by_category: Vec<(Category, usize)>,
}

impl Counts {
    fn of(rows: &[CountRow]) -> Self {
        let (mut total, mut unread) = (0, 0);
        let mut categories = BTreeMap::new();
        for row in rows {
            let documents = usize::try_from(row.documents).unwrap_or(0);
            total += documents;
            unread += usize::try_from(row.unread).unwrap_or(0);
            let category = Category::from_code(&row.category).unwrap_or(Category::AutrDoc);
            *categories.entry(category).or_insert(0) += documents;
        }
        let by_category = Category::ALL.iter().filter_map(|c| categories.get(c).map(|count| (*c, *count))).collect();
        Self { total, unread, by_category }
    }

    fn of_category(&self, category: Category) -> usize {
        self.by_category.iter().find(|(c, _)| *c == category).map_or(0, |(_, count)| *count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_a_first_page() {
        assert_eq!((clamp(0, 0), pages(0)), (1, 1));
        assert_eq!((clamp(9, 40), pages(40)), (2, 2));
        assert_eq!((clamp(u32::MAX, 41), pages(41)), (3, 3));
    }
}
