//! Choosing what is told, and removing the address.

use domain::contact::Address;
use domain::notice::{Choice, Letter, State};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use sqlx::AnyConnection;

use super::contact::{Contact, change, current};
use super::outbox::{self, About, Content};
use crate::access::enter_to_act;
use crate::acts::{self, Act};
use crate::store::{contacts as store, outbox as messages, patients};
use crate::{Error, Portal, trace};

/// What became of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// It was done, now or by the same form before.
    Done,
    /// It was so already; nothing was written.
    Same,
}

/// Chooses what is told of the open record, and the language of messages from now on.
///
/// # Errors
/// [`Error::OtherRecord`], [`Error::Refused`], both traced; [`Error::Conflict`] when the address is being changed at the same
/// moment; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`]; nothing is changed then.
pub async fn choose(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    choice: Choice,
    language: &str,
) -> Result<Chosen, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::Notices { patient }).await?;
    drop(conn);
    let account = actor.account.to_string();
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(Chosen::Done);
    }
    let former = current(portal, &mut tx, &account).await?;
    if former.contact.choice(&access.id) == choice && former.contact.language == language {
        return Ok(Chosen::Same);
    }
    let mut contact = Contact { language: language.to_owned(), ..former.contact.clone() };
    contact.choices.insert(access.id.clone(), choice);
    change(portal, &mut tx, &account, &former, &contact, portal.now()).await?;
    acts::answer(portal, &mut tx, actor, act, "done").await?;
    trace::commit(portal, tx, &[access.prepare(&access.event(EventKind::NoticesChanged))]).await?;
    Ok(Chosen::Done)
}

/// Removes the address of the account, and tells it there one last time.
///
/// # Errors
/// As [`choose`].
pub async fn remove(portal: &Portal, actor: &Actor, act: &Act) -> Result<Chosen, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::Notices { patient }).await?;
    drop(conn);
    let account = actor.account.to_string();
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(Chosen::Done);
    }
    let former = current(portal, &mut tx, &account).await?;
    let Some(address) = &former.contact.address else { return Ok(Chosen::Same) };
    tell_former(portal, &mut tx, &account, &former.contact, address, false).await?;
    let contact = Contact { address: None, ..former.contact.clone() };
    change(portal, &mut tx, &account, &former, &contact, portal.now()).await?;
    store::delete_code(&mut tx, &account).await?;
    acts::answer(portal, &mut tx, actor, act, "done").await?;
    trace::commit(portal, tx, &[access.prepare(&access.event(EventKind::ContactRemoved))]).await?;
    Ok(Chosen::Done)
}

/// Tells an address that it is in use no more: whoever took over an account must not be able to do so in silence.
pub(super) async fn tell_former(
    portal: &Portal,
    conn: &mut AnyConnection,
    account: &str,
    former: &Contact,
    address: &Address,
    replaced: bool,
) -> Result<(), Error> {
    let now = portal.now();
    let letter = Letter::AddressChanged { at: now, replaced };
    let content = Content { to: Some(address.clone()), language: former.language.clone(), letter };
    let about = About { patient: "", account };
    let row = outbox::new(&portal.keys().system, about, State::Waiting, now, now, &content);
    Ok(messages::insert(conn, &row).await?)
}
