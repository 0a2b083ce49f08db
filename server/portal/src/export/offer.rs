//! What can be taken away.

use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use sqlx::AnyConnection;

use super::Holder;
use crate::access::{Access, enter};
use crate::acts::Act;
use crate::document::{DocumentItem, Metadata};
use crate::store::documents as store;
use crate::{Error, Portal};

/// What the actor may take away.
pub struct Offer {
    /// Whose record it is.
    pub holder: Holder,
    /// The documents that the actor may see, old versions included, newest first.
    pub documents: Vec<DocumentItem>,
    /// For the form that asks for a copy.
    pub act: Act,
}

/// Lists what can be taken away. Traced as a reading of the list, before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the actor may not take anything away; [`Error::Unavailable`], [`Error::Full`],
/// [`Error::Corrupt`].
pub async fn offer(portal: &Portal, actor: &Actor) -> Result<Offer, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Export { patient }).await?;
    let documents = documents(&mut conn, &access, &actor.account.to_string()).await?;
    drop(conn);
    access.record(&access.event(EventKind::RecordListRead)).await?;
    Ok(Offer { holder: Holder::of(&access), documents, act: Act::new(access.patient) })
}

/// Every document that the actor may see, old versions included, newest first.
pub(crate) async fn documents(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    account: &str,
) -> Result<Vec<DocumentItem>, Error> {
    let rows = store::every(conn, &access.filter(account, ""), 1).await?;
    let visible = rows.iter().filter(|row| access.sees(row));
    visible.map(|row| Metadata::open(&access.key, &access.id, row)?.item(row)).collect()
}
