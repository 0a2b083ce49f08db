//! The notice on organ donation: that it was read. Whoever does not want to give says so to the *registre national des
//! refus*, not here: a wish written here would be found by nobody.

use domain::rights::{Actor, Quality, Reason, Resource};
use domain::trace::event::EventKind;

use super::rows::{Content, insert};
use super::write::{Begun, before, begin, done};
use super::{ProfileItem, Written};
use crate::acts::Act;
use crate::{Error, Portal};

/// Notes that the patient read the notice. A second time changes nothing.
///
/// # Errors
/// [`Error::Refused`] for anybody but the patient: nobody reads it for another; [`Error::OtherRecord`],
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn acknowledge_organ_notice(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
) -> Result<Written<ProfileItem>, Error> {
    let (access, mut tx, rows) = match begin(portal, actor, act, |patient| Resource::ChangeProfile { patient }).await? {
        Begun::Now(access, tx, rows) => (access, tx, rows),
        Begun::Before(answer) => return before(&answer),
    };
    if actor.quality != Quality::Patient {
        drop(tx);
        access.refuse(Reason::NotInThisQuality).await?;
        return Err(Error::Refused(Reason::NotInThisQuality));
    }
    if let Some(row) = rows.iter().find(|row| matches!(row.content, Content::OrganNotice)) {
        return Ok(Written::Done(row.id));
    }
    let id = insert(&mut tx, &access, portal.now(), &Content::OrganNotice).await?;
    done(portal, actor, act, &access, tx, (EventKind::ProfileChanged, id)).await
}
