//! A document on paper.

use domain::rights::Actor;
use domain::trace::event::EventKind;
use jiff::Timestamp;

use super::Holder;
use crate::record::{OpenedDocument, find, parse};
use crate::{Error, Portal};

/// A document, ready to be printed.
pub struct Printed {
    /// Whose it is: paper does not say it by itself.
    pub holder: Holder,
    /// The document.
    pub opened: OpenedDocument,
    /// When it was laid out.
    pub at: Timestamp,
}

/// Opens a document to print it, marks it as read, and traces it before answering.
///
/// # Errors
/// As [`crate::record::open`].
pub async fn print(portal: &Portal, actor: &Actor, id: &str) -> Result<Printed, Error> {
    let found = find(portal, actor, id).await?;
    let document = parse(found.content).await?;
    let details = found.access.event(EventKind::DocumentPrinted).document(found.item.id, &found.item.title);
    found.access.record_reading(&details, &found.item.id).await?;
    let holder = Holder::of(&found.access);
    // Paper leads nowhere: what comes back in the record is not looked for.
    let recurring = vec![None; document.entries.stated.observations.len()];
    let opened = OpenedDocument { item: found.item, document, recurring, versions: found.versions, reported_at: None };
    Ok(Printed { holder, opened, at: portal.now() })
}
