//! Deciding on what documents propose.

use std::collections::BTreeSet;

use domain::ids::{DocumentId, ProposalId};
use domain::profile::Section;
use domain::rights::{Actor, Reason, Resource};
use domain::trace::event::{EventDetails, EventKind};
use sqlx::{Any, Transaction};

use super::rows::{Accepted, Content, Opened, StoredItem, StoredWriter, delete_where, insert, open_all};
use super::sources::{self, Found};
use super::write::{Begun, begin, concerned, is_full};
use super::{Choice, Decided};
use crate::access::{Access, enter_to_act};
use crate::acts::{self, Act};
use crate::{Error, Portal, trace};

/// Decides on proposals, each by itself, all in one act. What cannot be decided any more is left and counted. Each
/// decision is traced with the newest document that says it. A replay decides nothing.
///
/// # Errors
/// [`Error::NotFound`] when no document that the actor may see says any of these; [`Error::Refused`],
/// [`Error::OtherRecord`], [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn decide_proposals(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    choices: &[(ProposalId, Choice)],
) -> Result<Decided, Error> {
    // Documents are read before the transaction: it holds the one lock of all writers.
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::ChangeProfile { patient }).await?;
    let found = sources::find(portal, &mut conn, &access, actor).await?;
    drop(conn);
    let known: Vec<(&Found, Choice)> =
        choices.iter().filter_map(|(id, choice)| Some((found.iter().find(|one| one.id == *id)?, *choice))).collect();
    if known.is_empty() && !choices.is_empty() {
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    }
    let (access, mut tx, rows) = match begin(portal, actor, act, |patient| Resource::ChangeProfile { patient }).await? {
        Begun::Now(access, tx, rows) => (access, tx, rows),
        Begun::Before(_) => return Ok(Decided::default()),
    };
    let mut desk = Desk { portal, actor, access: &access, rows, events: Vec::new() };
    for (found, choice) in known {
        desk.decide(&mut tx, found, choice).await?;
    }
    let done = desk.events.len();
    let prepared: Vec<_> = desk.events.iter().map(|details| access.prepare(details)).collect();
    acts::answer(portal, &mut tx, actor, act, &access.id).await?;
    trace::commit(portal, tx, &prepared).await?;
    Ok(Decided { done, left: choices.len() - done })
}

struct Desk<'a> {
    portal: &'a Portal,
    actor: &'a Actor,
    access: &'a Access<'a>,
    rows: Vec<Opened>,
    events: Vec<EventDetails>,
}

impl Desk<'_> {
    async fn decide(&mut self, tx: &mut Transaction<'static, Any>, found: &Found, choice: Choice) -> Result<(), Error> {
        let accepted: BTreeSet<ProposalId> = self.rows.iter().filter_map(Opened::accepted).collect();
        let refused: BTreeSet<ProposalId> = self.rows.iter().filter_map(Opened::refused).collect();
        let (is_accepted, is_refused) = (accepted.contains(&found.id), refused.contains(&found.id));
        let section = found.candidate.item.section();
        let kind = match choice {
            Choice::Accept if !is_accepted && !is_full(self.access, &self.rows, section) => {
                self.accept(tx, found, section).await?;
                EventKind::ProposalAccepted
            }
            Choice::Refuse if !is_accepted && !is_refused => {
                insert(tx, self.access, self.portal.now(), &Content::Refused(found.id)).await?;
                EventKind::ProposalRefused
            }
            Choice::Reconsider if is_refused => {
                self.take_back(tx, found.id).await?;
                EventKind::ProfileChanged
            }
            _ => return Ok(()),
        };
        let event = self.access.event(kind);
        self.events.push(match found.sources.first() {
            Some(source) => event.document(source.id, &source.title),
            None => event,
        });
        self.rows = open_all(tx, self.access).await?;
        Ok(())
    }

    async fn accept(&self, tx: &mut Transaction<'static, Any>, found: &Found, section: Section) -> Result<(), Error> {
        concerned(tx, self.access, &self.rows, section).await?;
        self.take_back(tx, found.id).await?;
        let accepted = Accepted {
            proposal: found.id,
            sources: found.sources.iter().map(|source| source.id).collect::<Vec<DocumentId>>(),
            edited: false,
            kept_from_representatives: found.is_kept_from_representatives(),
        };
        let stored = StoredItem {
            item: found.candidate.item.clone(),
            coding: found.candidate.coding.clone(),
            by: StoredWriter::of(self.actor),
            accepted: Some(accepted),
        };
        insert(tx, self.access, self.portal.now(), &Content::Item(Box::new(stored))).await.map(|_| ())
    }

    async fn take_back(&self, tx: &mut Transaction<'static, Any>, id: ProposalId) -> Result<(), Error> {
        let same = |content: &Content| matches!(content, Content::Refused(refused) if *refused == id);
        delete_where(tx, self.access, &self.rows, same).await.map(|_| ())
    }
}
