//! Another title, category or date: the document is written anew in its place, under the same ids.

use domain::category::Category;
use domain::ids::DocumentId;
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;

use super::{current, refuse};
use crate::access::enter_to_act;
use crate::acts::{self, Act};
use crate::adding::Description;
use crate::adding::written;
use crate::crypto::seal;
use crate::document::{Place, content_aad};
use crate::store::own::{self as store, Renamed};
use crate::store::patients;
use crate::{Error, Portal, instant, trace};

/// Gives the standing version of a document of one's own another title, category and date.
///
/// # Errors
/// [`Error::NotFound`] for an unknown id, one of another record, one kept from the actor and one that is deleted or
/// replaced; [`Error::Refused`] for a document of others; [`Error::Conflict`] when it is changed at the same moment;
/// [`Error::OtherRecord`], [`Error::Unavailable`], [`Error::Full`].
pub async fn rename(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    id: &str,
    description: &Description,
) -> Result<(), Error> {
    let account = actor.account.to_string();
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::RecordList { patient }).await?;
    let found = match DocumentId::parse(id) {
        Ok(id) => current(&mut conn, &access, &account, &id).await?.filter(|found| found.row.id == id.to_string()),
        Err(_) => None,
    };
    let Some(found) = found else {
        let row = store::one(&mut conn, &access.id, &account, id).await?;
        drop(conn);
        return Err(refuse(&access, row.as_ref()).await);
    };
    drop(conn);
    let mut header = found.document.header.clone();
    description.write(&mut header);
    let (media_type, bytes) = found.file()?;
    let (bytes, now) = (bytes.to_vec(), portal.now());
    let written = portal.workshop().run(&account, move |_| written::write(&header, media_type, &bytes, now)).await??;

    let category = Category::of(&written.header.type_code.code, None);
    let place = Place {
        category: category.code(),
        size: i64::try_from(written.bytes.len()).unwrap_or(i64::MAX),
        ..Place::of(&access.id, &found.row)
    };
    let json = serde_json::to_vec(&written.metadata).expect("metadata are plain data");
    let renamed = Renamed {
        category: place.category,
        effective_at: instant::millis(written.date.at()),
        size: place.size,
        metadata: &seal(&access.key, &place.metadata(), &json),
        content: &seal(&access.key, &content_aad(id), &written.bytes),
        search: &seal(&access.key, &place.search(), written.search.as_bytes()),
    };
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(());
    }
    found.still(&mut tx, &access, &account).await?;
    store::rename(&mut tx, &access.id, id, &renamed).await?;
    acts::answer(portal, &mut tx, actor, act, id).await?;
    let wanted = DocumentId::parse(id).map_err(|_| Error::NotFound)?;
    let details = access.event(EventKind::DocumentRenamed).document(wanted, &written.metadata.shown_title());
    trace::commit(portal, tx, &[access.prepare(&details)]).await
}
