//! The rows of a profile, opened and sealed.

use domain::clinical::Coding;
use domain::ids::{AccountId, DocumentId, ProfileItemId, ProposalId};
use domain::profile::{Directives, Item, Section};
use domain::rights::{Actor, Quality};
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use crate::access::Access;
use crate::crypto::{Aad, open, random, seal};
use crate::document::visibility;
use crate::store::profile::{self as store, ProfileRow};
use crate::{Error, instant};

/// What a row holds.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Content {
    /// An item.
    Item(Box<StoredItem>),
    /// A section without items: the patient is not concerned.
    Unconcerned(Section),
    /// A proposal that was refused.
    Refused(ProposalId),
    /// A version of advance directives: the active one, or an ended row for a former one.
    Directives {
        /// What they say.
        directives: Directives,
        /// Whether they ended without others.
        withdrawn: bool,
    },
    /// The notice on organ donation was read.
    OrganNotice,
    /// Something that was removed: nothing is left of it.
    Gone,
}

/// An item with where it comes from.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct StoredItem {
    pub(super) item: Item,
    pub(super) coding: Option<Coding>,
    pub(super) by: StoredWriter,
    pub(super) accepted: Option<Accepted>,
}

/// Who wrote it.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct StoredWriter {
    pub(super) account: AccountId,
    pub(super) quality: Quality,
    pub(super) name: String,
}

impl StoredWriter {
    pub(super) fn of(actor: &Actor) -> Self {
        Self { account: actor.account, quality: actor.quality, name: actor.name.clone() }
    }
}

/// The proposal that an item was.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Accepted {
    pub(super) proposal: ProposalId,
    pub(super) sources: Vec<DocumentId>,
    pub(super) edited: bool,
    /// Whether every document that said it was kept from legal representatives: then so is the item.
    pub(super) kept_from_representatives: bool,
}

/// A row, opened.
pub(super) struct Opened {
    pub(super) id: ProfileItemId,
    pub(super) created_at: i64,
    pub(super) updated_at: i64,
    pub(super) ended_at: i64,
    pub(super) content: Content,
}

impl Opened {
    /// The item, if it is one that stands and that the actor may see.
    pub(super) fn item(&self, access: &Access<'_>) -> Option<&StoredItem> {
        match &self.content {
            Content::Item(item) if self.ended_at == 0 && may_see(access, item) => Some(item),
            _ => None,
        }
    }

    /// The proposal that was refused, if it is one.
    pub(super) fn refused(&self) -> Option<ProposalId> {
        match &self.content {
            Content::Refused(proposal) => Some(*proposal),
            _ => None,
        }
    }

    /// The proposal that is in the profile, seen or not.
    pub(super) fn accepted(&self) -> Option<ProposalId> {
        match &self.content {
            Content::Item(item) if self.ended_at == 0 => item.accepted.as_ref().map(|accepted| accepted.proposal),
            _ => None,
        }
    }
}

/// What came only from documents that are kept from the actor is kept as well.
fn may_see(access: &Access<'_>, item: &StoredItem) -> bool {
    let sources = item.accepted.as_ref().map_or(&[][..], |accepted| &accepted.sources);
    if !sources.is_empty() && sources.iter().all(|source| access.withholds(source)) {
        return false;
    }
    let kept = item.accepted.as_ref().is_some_and(|accepted| accepted.kept_from_representatives);
    !kept || access.may_see(visibility::HIDDEN_FROM_REPRESENTATIVES, 0)
}

/// Every row of the record, oldest first.
pub(super) async fn open_all(conn: &mut AnyConnection, access: &Access<'_>) -> Result<Vec<Opened>, Error> {
    store::all(conn, &access.id).await?.iter().map(|row| open_row(access, row)).collect()
}

fn open_row(access: &Access<'_>, row: &ProfileRow) -> Result<Opened, Error> {
    let damaged = Error::Corrupt("a row of a medical profile");
    let plain = open(&access.key, &place(&access.id, row), &row.content)?;
    let (Ok(id), Ok(content)) = (ProfileItemId::parse(&row.id), serde_json::from_slice(&plain)) else {
        return Err(damaged);
    };
    Ok(Opened { id, created_at: row.created_at, updated_at: row.updated_at, ended_at: row.ended_at, content })
}

/// Where the content of a row lies: changing an instant in the database makes it unreadable.
fn place(patient: &str, row: &ProfileRow) -> Aad {
    let aad = Aad::new("profile_rows", "content", row.id.as_bytes()).with(patient.as_bytes());
    let instants = [row.created_at, row.updated_at, row.ended_at];
    instants.iter().fold(aad, |aad, at| aad.with(&at.to_be_bytes()))
}

fn sealed(access: &Access<'_>, mut row: ProfileRow, content: &Content) -> ProfileRow {
    let json = serde_json::to_vec(content).expect("a profile is plain data");
    row.content = seal(&access.key, &place(&access.id, &row), &json);
    row
}

/// Adds a row made now.
pub(super) async fn insert(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    now: jiff::Timestamp,
    content: &Content,
) -> Result<ProfileItemId, Error> {
    let (id, at) = (ProfileItemId::from_bytes(random()), instant::millis(now));
    let row = ProfileRow { id: id.to_string(), created_at: at, updated_at: at, ended_at: 0, content: Vec::new() };
    store::insert(conn, &access.id, &sealed(access, row, content)).await?;
    Ok(id)
}

/// Writes a row anew, `ended` or not. Its version grows even when the clock does not.
pub(super) async fn rewrite(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    now: jiff::Timestamp,
    old: &Opened,
    ended: bool,
    content: &Content,
) -> Result<(), Error> {
    let at = instant::millis(now).max(old.updated_at + 1);
    let row = ProfileRow {
        id: old.id.to_string(),
        created_at: old.created_at,
        updated_at: at,
        ended_at: if ended { at } else { 0 },
        content: Vec::new(),
    };
    Ok(store::update(conn, &access.id, &sealed(access, row, content)).await?)
}

/// Takes away the rows that are to go.
pub(super) async fn delete_where(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    rows: &[Opened],
    goes: impl Fn(&Content) -> bool,
) -> Result<usize, Error> {
    let mut gone = 0;
    for row in rows.iter().filter(|row| goes(&row.content)) {
        store::delete(conn, &access.id, &row.id.to_string()).await?;
        gone += 1;
    }
    Ok(gone)
}
