//! The Bundle around the resources.

use std::fmt;

use jiff::Timestamp;

use super::{Json, ResourceId, date};
use crate::ids::DocumentId;

/// What follows the last entry.
pub const CLOSING: &str = "]}\n";

/// What stands before the first entry; `made_at` is the moment of the export. Entries follow, with a comma between two of
/// them, then [`CLOSING`].
pub fn opening(made_at: Timestamp) -> String {
    let at = date::instant(made_at);
    format!("{{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"timestamp\":\"{at}\",\"entry\":[")
}

/// As [`opening`], of a Bundle that is for reading (`collection`): what was decided and what happened are told, not done again
/// on another server. Its entries are written by [`Entry::told`].
pub fn collection_opening(made_at: Timestamp) -> String {
    opening(made_at).replace("\"transaction\"", "\"collection\"")
}

/// An entry: a resource that a server stores under its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    kind: &'static str,
    id: ResourceId,
    resource: Json,
}

impl Entry {
    /// A resource of this kind and id with these fields.
    pub(super) fn new(
        kind: &'static str,
        id: ResourceId,
        fields: impl IntoIterator<Item = (&'static str, Option<Json>)>,
    ) -> Self {
        Self { kind, id, resource: Json::resource(kind, id, fields) }
    }

    /// The kind of resource.
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// The entry as it stands in a collection.
    pub fn told(&self) -> String {
        format!("{{\"fullUrl\":\"urn:uuid:{}\",\"resource\":{}}}", self.id, self.resource)
    }

    /// The resource itself.
    pub fn resource(&self) -> &Json {
        &self.resource
    }
}

/// The entry as it stands in the Bundle.
impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, id, resource) = (self.kind, self.id, &self.resource);
        write!(f, "{{\"fullUrl\":\"urn:uuid:{id}\",\"resource\":{resource},")?;
        write!(f, "\"request\":{{\"method\":\"PUT\",\"url\":\"{kind}/{id}\"}}}}")
    }
}

/// The answer to a search (`searchset`): `total` matches in all, of which `matches` are on this page, each with its id, and
/// links to this page and others.
pub fn search_set(
    base: &str,
    total: usize,
    links: impl IntoIterator<Item = (&'static str, String)>,
    matches: impl IntoIterator<Item = (DocumentId, Json)>,
) -> Json {
    let links = links.into_iter().map(|(relation, url)| {
        Json::object([("relation", Some(Json::text(relation))), ("url", Some(Json::text(url)))])
    });
    let entries = matches.into_iter().map(|(id, resource)| {
        let mode = Json::object([("mode", Some(Json::text("match")))]);
        let url = Json::text(format!("{base}/DocumentReference/{id}"));
        Json::object([("fullUrl", Some(url)), ("resource", Some(resource)), ("search", Some(mode))])
    });
    Json::object([
        ("resourceType", Some(Json::text("Bundle"))),
        ("type", Some(Json::text("searchset"))),
        ("total", Some(Json::Number(total.to_string()))),
        ("link", Some(Json::list(links))),
        ("entry", Some(Json::list(entries))),
    ])
}
