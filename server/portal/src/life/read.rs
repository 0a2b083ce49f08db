//! Where a record stands, for who may read it.

use domain::rights::lifecycle::{Consent, LifeAct, State};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use jiff::Timestamp;

use super::rows;
use crate::access::enter;
use crate::store::trace as trace_store;
use crate::{Error, Portal, history, instant};

/// Where a record stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Life {
    /// The state that holds.
    pub state: State,
    /// Acts on the record until now, for the form.
    pub version: i64,
    /// What the reader can do with it now.
    pub possible: Vec<LifeAct>,
    /// What was done with it as a whole, newest first.
    pub steps: Vec<Step>,
}

/// One act on the record as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number.
    pub version: i64,
    /// When.
    pub at: Timestamp,
    /// What was done.
    pub act: LifeAct,
    /// Whether the reader did it.
    pub by_me: bool,
    /// Who agreed and how, when it opened the record.
    pub consent: Option<Consent>,
    /// Number of its event in the trace, for the receipt.
    pub seq: Option<u64>,
}

/// Where the record of the actor's subject stands. Traced before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the actor may not: [`Reason::RecordErased`](domain::rights::Reason::RecordErased) when it is
/// gone; [`Error::Corrupt`] when an act was altered or taken away; [`Error::Unavailable`], [`Error::Full`].
pub async fn read(portal: &Portal, actor: &Actor) -> Result<Life, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Lifecycle { patient }).await?;
    let current = rows::current(portal, &mut conn, &access.key, &access.id).await?;
    let account = actor.account.to_string();
    let mut steps = Vec::new();
    for kept in rows::every(&mut conn, &access.key, &access.id).await? {
        let mut seq = None;
        for row in trace_store::of_patient_at(&mut conn, &access.id, kept.at).await? {
            let event = history::event(&access, actor, &row)?;
            if event.kind.life() == Some(kept.act) && event.refused.is_none() {
                seq = Some(event.seq);
            }
        }
        steps.push(Step {
            version: kept.version,
            at: instant::timestamp(kept.at),
            act: kept.act,
            by_me: kept.account == account,
            consent: kept.consent,
            seq,
        });
    }
    drop(conn);
    access.record(&access.event(EventKind::LifeRead)).await?;
    let possible = current.state.possible(portal.now());
    Ok(Life { state: current.state, version: current.version, possible, steps })
}
