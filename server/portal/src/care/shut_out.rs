//! An administrator, whom the patient named, shuts another professional out.

use domain::ins::Ins;
use domain::rights::Reason;
use domain::rights::sharing::{Change, NationalId};
use domain::trace::event::EventKind;

use super::Caller;
use super::enter::{Wanted, actor, into};
use crate::accounts::ins_index;
use crate::sharing::{current, next, refused};
use crate::store::{patients, sharing as store};
use crate::told::{listeners, write};
use crate::{Error, Portal, directory, trace};

/// Shuts `other` out of a record. Doing it twice changes nothing. The patient sees who did it, and may let them in again.
///
/// # Errors
/// [`Error::Refused`] when there is no such record, or the caller is no administrator of it, alike; [`Error::NotFound`] when
/// the directory does not know the other; [`Error::Conflict`] when the patient trusts them as much: another administrator,
/// the treating doctor, the caller; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn shut_out(portal: &Portal, caller: &Caller, ins: &Ins, other: &NationalId) -> Result<(), Error> {
    let mut conn = portal.store().read().await?;
    let mut known = actor(portal, &mut conn, caller).await?;
    let record = patients::by_ins(&mut conn, &ins_index(portal, ins)).await?;
    let who = directory::one(&mut conn, other).await?.map(|one| one.who());
    let access = into(portal, &mut conn, &mut known, record, &Wanted::ShutOut).await?;
    drop(conn);
    let Some(who) = who else {
        access.refuse(Reason::UnknownProfessional).await?;
        return Err(Error::NotFound);
    };
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    let former = current(&mut tx, &access.key, &access.id).await?;
    // Decided again on what holds now that nobody else can change it: the rule asks whether the caller is an administrator.
    let change = Change::BlockFor { who, by: caller.id.clone() };
    let after = match change.apply(&former.sharing, portal.now()) {
        Ok(after) => after,
        Err(error) => {
            drop(tx);
            access.refuse(Reason::NotInThisQuality).await?;
            return Err(refused(error));
        }
    };
    if after == former.sharing {
        drop(tx);
        // That they are shut out already was told to who asked.
        return access.record(&access.event(EventKind::SharingRead)).await;
    }
    let account = access.account().to_string();
    let row = next(&access.key, &access.id, &former, &after, portal.now(), &account);
    store::insert(&mut tx, &access.id, &row).await?;
    let event = access.event(EventKind::SharingChanged);
    let listeners = listeners(portal, &mut tx, &access.id, &access.identity, &after).await?;
    if let Some(notice) = access.notice(&listeners, &event) {
        write(&mut tx, [&notice]).await?;
    }
    trace::commit(portal, tx, &[access.prepare(&event)]).await
}
