//! The list, for a time and for whom one wants.

use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::event::{HistoryEvent, Party, conceal};
use super::kept::Kept;
use super::people::{Person, people};
use super::reports::{self, AccessReport};
use crate::access::{Access, enter};
use crate::store::trace as store;
use crate::{Error, Portal, instant};

/// Events on a page.
pub const PAGE: usize = 20;

/// Events that are looked at, at most: what one person reads is long before that, and what one request costs has an end.
const READ: i64 = 20_000;
/// Events that are opened in one go.
const LOT: i64 = 500;
/// Accesses in an emergency that are shown, at most.
pub const EMERGENCIES: usize = 50;

/// Whose events are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    #[default]
    Everyone,
    /// Those of everybody but the reader and the service.
    Others,
    /// The reader's own.
    Mine,
    /// Those of the service: technical.
    Service,
    /// Those of the person behind the event with this number ([`Person::key`]).
    Person(u64),
}

/// What is wanted of the history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Events then or later; from the beginning without.
    pub since: Option<Timestamp>,
    /// Whose.
    pub whose: Whose,
    /// The page, from 1; one beyond the last is the last.
    pub page: u32,
}

impl From<u32> for Wanted {
    fn from(page: u32) -> Self {
        Self { page, ..Self::default() }
    }
}

/// One page of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryPage {
    /// Newest first.
    pub events: Vec<HistoryEvent>,
    /// Number of events that were wanted, on all pages.
    pub total: usize,
    /// Number of pages, at least 1.
    pub pages: u32,
    /// This page, from 1.
    pub page: u32,
    /// Everybody else who acted in the time that was looked at, whoever came last first.
    pub people: Vec<Person>,
    /// The accesses in an emergency in that time that were permitted, whoever is wanted, newest first; at most [`EMERGENCIES`].
    pub emergencies: Vec<HistoryEvent>,
    /// Whether there were more of them.
    pub more_emergencies: bool,
    /// Whether there are older events in that time than those that were looked at.
    pub cut: bool,
    /// What was said not to be recognised, newest first.
    pub reports: Vec<AccessReport>,
}

/// Lists the accesses to the record of the actor's subject. Reading the history is itself traced, before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the actor may not; [`Error::Unavailable`], [`Error::Full`]; [`Error::Corrupt`] when a row was
/// altered.
pub async fn list(portal: &Portal, actor: &Actor, wanted: impl Into<Wanted>) -> Result<HistoryPage, Error> {
    let wanted = wanted.into();
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::History { patient }).await?;
    let (mut told, cut) = told(&mut conn, &access, actor, wanted.since).await?;
    let people = people(&told);
    let mut emergencies: Vec<HistoryEvent> =
        told.iter().filter(|event| event.is_emergency() && event.refused.is_none()).cloned().collect();
    let more_emergencies = emergencies.len() > EMERGENCIES;
    emergencies.truncate(EMERGENCIES);
    let party = match wanted.whose {
        Whose::Person(seq) => told.iter().find(|event| event.seq == seq).map(HistoryEvent::party),
        _ => None,
    };
    told.retain(|event| wants(wanted.whose, party, event.party()));
    let total = told.len();
    let pages = u32::try_from(total.div_ceil(PAGE).max(1)).unwrap_or(u32::MAX);
    let page = wanted.page.clamp(1, pages);
    let mut events: Vec<HistoryEvent> = told.into_iter().skip((page as usize - 1) * PAGE).take(PAGE).collect();
    conceal(&mut conn, &access, actor, &mut events).await?;
    conceal(&mut conn, &access, actor, &mut emergencies).await?;
    let reports = reports::of(&mut conn, &access).await?;
    drop(conn);
    access.record(&access.event(EventKind::HistoryRead)).await?;
    Ok(HistoryPage { events, total, pages, page, people, emergencies, more_emergencies, cut, reports })
}

/// Whether an event of `party` is wanted; `person` is the one whom a key names.
fn wants(whose: Whose, person: Option<Party>, party: Party) -> bool {
    match whose {
        Whose::Everyone => true,
        Whose::Others => matches!(party, Party::Person(_) | Party::Unknown),
        Whose::Mine => party == Party::Me,
        Whose::Service => party == Party::Service,
        Whose::Person(_) => person == Some(party),
    }
}

/// Events since `since` that the reader may know of, newest first; and whether there are older ones, after [`READ`] that were
/// looked at.
async fn told(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
    since: Option<Timestamp>,
) -> Result<(Vec<HistoryEvent>, bool), Error> {
    let kept = Kept::from(conn, access, actor).await?;
    let since = since.map_or(i64::MIN, instant::millis);
    let (mut events, mut read, mut last) = (Vec::new(), 0, i64::MAX);
    loop {
        let rows = store::of_patient_between(conn, &access.id, (0, last), since, LOT.min(READ - read).max(1)).await?;
        if read == READ {
            return Ok((events, !rows.is_empty()));
        }
        let Some(oldest) = rows.last() else { return Ok((events, false)) };
        last = oldest.seq - 1;
        read += rows.len() as i64;
        for row in &rows {
            events.extend(kept.event(row)?);
        }
        // Opening rows takes time that others wait for.
        tokio::task::yield_now().await;
    }
}
