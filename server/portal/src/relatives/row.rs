//! The steps of a delegation as they are kept.

use domain::identity::PersonName;
use domain::ids::{AccountId, DelegationId, DocumentId, PatientId};
use domain::rights::Actor;
use domain::rights::delegation::{Delegation, Scope};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use super::Ending;
use crate::access::{Identity, open_patient};
use crate::crypto::{Aad, Key, open, seal};
use crate::store::delegations::{self as store, DelegationRow};
use crate::store::patients;
use crate::{Error, Portal, instant};

/// How far a delegation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum State {
    Pending,
    Accepted,
    Refused,
    /// The invitation was taken back.
    Withdrawn,
    Ended,
}

/// What a step says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Content {
    pub(super) state: State,
    pub(super) relative: String,
    pub(super) relation: String,
    pub(super) scope: Scope,
    pub(super) last_day: Date,
    pub(super) invited_at: Timestamp,
    pub(super) expires: Timestamp,
    /// The name of the account that accepted.
    pub(super) helper_name: Option<String>,
    pub(super) from: Option<Timestamp>,
    pub(super) ended: Option<Timestamp>,
    pub(super) by_helper: bool,
    /// The last version of the proof.
    pub(super) proof: Option<DocumentId>,
}

impl Content {
    pub(super) fn ending(&self) -> Option<Ending> {
        self.ended.map(|at| Ending { at, by_helper: self.by_helper })
    }
}

/// A step, opened.
#[derive(Clone)]
pub(super) struct Opened {
    pub(super) row: DelegationRow,
    pub(super) id: DelegationId,
    /// Who accepted.
    pub(super) helper: Option<AccountId>,
    pub(super) content: Content,
}

impl Opened {
    /// What the rights look at; none until it was accepted.
    pub(super) fn delegation(&self) -> Option<Delegation> {
        if !matches!(self.content.state, State::Accepted | State::Ended) {
            return None;
        }
        Some(Delegation {
            helper: self.helper?,
            scope: self.content.scope.clone(),
            from: self.content.from?,
            last_day: self.content.last_day,
            ended: self.content.ended.filter(|_| self.content.state == State::Ended),
        })
    }

    /// Whether it holds.
    pub(super) fn is_living(&self, now: Timestamp) -> bool {
        self.content.state == State::Accepted && self.delegation().is_some_and(|delegation| delegation.is_living(now))
    }

    /// Whether this actor accepted it, and nobody ended it.
    pub(super) fn is_held_by(&self, actor: &Actor) -> bool {
        self.content.state == State::Accepted && self.helper == Some(actor.account)
    }

    /// Whether it is an invitation that can be answered.
    pub(super) fn is_waiting(&self, now: Timestamp) -> bool {
        self.content.state == State::Pending && now < self.content.expires
    }

    /// Adds the step that follows.
    pub(super) async fn follow(
        &self,
        conn: &mut AnyConnection,
        key: &Key,
        now: Timestamp,
        account: &str,
        content: &Content,
    ) -> Result<(), Error> {
        let mut row = DelegationRow {
            version: self.row.version + 1,
            at: instant::millis(now),
            account: account.to_owned(),
            content: Vec::new(),
            ..self.row.clone()
        };
        row.content = sealed(key, &row, content);
        Ok(store::insert(conn, &row).await?)
    }
}

/// Seals what a row says, with all its other columns.
pub(super) fn sealed(key: &Key, row: &DelegationRow, content: &Content) -> Vec<u8> {
    let json = serde_json::to_vec(content).expect("a delegation is plain data");
    seal(key, &place(row), &json)
}

fn place(row: &DelegationRow) -> Aad {
    let aad = Aad::new("delegations", "content", row.id.as_bytes());
    let aad = [row.version, row.at].iter().fold(aad, |aad, number| aad.with(&number.to_be_bytes()));
    aad.with(row.patient.as_bytes()).with(row.account.as_bytes()).with(&row.code)
}

/// Opens a row; one that the portal did not write so counts as none.
pub(super) fn opened(key: &Key, row: DelegationRow) -> Option<Opened> {
    let content = open(key, &place(&row), &row.content).ok();
    let content: Option<Content> = content.and_then(|plain| serde_json::from_slice(&plain).ok());
    let (Some(content), Ok(id)) = (content, DelegationId::parse(&row.id)) else {
        tracing::error!("a delegation was not written by the portal: it does not count");
        return None;
    };
    let helper = AccountId::parse(&row.account).ok();
    Some(Opened { row, id, helper, content })
}

/// Every delegation of a record, oldest first.
pub(super) async fn of_patient(conn: &mut AnyConnection, key: &Key, patient: &str) -> Result<Vec<Opened>, Error> {
    let rows = store::of_patient(conn, patient).await?;
    Ok(rows.into_iter().filter_map(|row| opened(key, row)).collect())
}

/// What the patient opened to an account, living or not; the last one counts when there are several.
pub(crate) async fn between(
    conn: &mut AnyConnection,
    key: &Key,
    patient: &str,
    account: &str,
) -> Result<Option<Delegation>, Error> {
    let rows = store::of_account(conn, account).await?.into_iter().filter(|row| row.patient == patient);
    let mut opened: Vec<Opened> = rows.filter_map(|row| opened(key, row)).collect();
    // One that was not ended outweighs those that were, whatever their order.
    opened.sort_by_key(|one| (one.content.state == State::Accepted, one.row.at));
    Ok(opened.pop().and_then(|one| one.delegation()))
}

/// A patient whom an account helps.
pub(super) struct Helped {
    pub(super) patient: PatientId,
    pub(super) identity: Identity,
    pub(super) opened: Opened,
}

/// Every delegation to an account that holds.
pub(super) async fn helped(portal: &Portal, conn: &mut AnyConnection, account: &str) -> Result<Vec<Helped>, Error> {
    let mut all = Vec::new();
    for row in store::of_account(conn, account).await? {
        let Some(patient) = patients::by_id(conn, &row.patient).await? else { continue };
        // A record that was erased opens nothing.
        let Ok((key, identity)) = open_patient(portal, &patient) else { continue };
        let Some(opened) = opened(&key, row).filter(|one| one.is_living(portal.now())) else { continue };
        let patient = PatientId::parse(&patient.id).map_err(|_| Error::Corrupt("the id of a patient"))?;
        all.push(Helped { patient, identity, opened });
    }
    Ok(all)
}

/// Whom an account helps now.
pub(crate) async fn living(
    portal: &Portal,
    conn: &mut AnyConnection,
    account: &str,
) -> Result<Vec<(PatientId, PersonName)>, Error> {
    let helped = helped(portal, conn, account).await?;
    Ok(helped.into_iter().map(|one| (one.patient, one.identity.name())).collect())
}
