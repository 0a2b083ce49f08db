//! Drafts as their owner sees them, and what is sealed of them.

use domain::category::Category;
use domain::cda::CdaTime;
use domain::identity::PersonName;
use domain::ids::{DocumentId, DraftId, PageId};
use domain::rights::{Actor, Reason, Resource};
use domain::trace::event::EventKind;
use files::Kind;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use super::{DRAFT_LIFE, Description, MAX_DRAFTS, kind_of};
use crate::access::{Access, enter};
use crate::crypto::{Aad, open as unseal, seal};
use crate::document::DocumentDate;
use crate::store::drafts::{self as store, DraftRow, Owner};
use crate::{Error, Portal, instant};

/// A document that is being added.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// For whose record.
    pub holder: PersonName,
    /// Its title, one harmless line.
    pub title: String,
    /// Where to look for it.
    pub category: Category,
    /// Its date.
    pub date: DocumentDate,
    /// The document that it is to replace.
    pub replaces: Option<DocumentId>,
    /// Its file, or its images in their order.
    pub pages: Vec<Page>,
    /// How the last sending of files ended.
    pub upload: UploadState,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// When it dies unless it is changed.
    pub dies_at: Timestamp,
}

/// A file of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its id.
    pub id: PageId,
    /// What it is: of images, JPEG or PNG.
    pub kind: Kind,
    /// Bytes.
    pub size: usize,
    /// Quarter turns clockwise from how it came, 0 to 3.
    pub turns: u8,
}

/// How the last sending of files ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UploadState {
    /// It came to its end, or there was none.
    Quiet,
    /// It is under way, or was lost together with the server.
    UnderWay,
    /// It was cut before its end.
    Cut,
}

impl UploadState {
    pub(super) const fn number(self) -> i64 {
        match self {
            Self::Quiet => 0,
            Self::UnderWay => 1,
            Self::Cut => 2,
        }
    }

    const fn from_number(number: i64) -> Self {
        match number {
            0 => Self::Quiet,
            1 => Self::UnderWay,
            _ => Self::Cut,
        }
    }
}

/// The drafts of an account for the open record.
#[derive(Clone, Debug)]
pub struct Drafts {
    /// For whose record.
    pub holder: PersonName,
    /// Last changed first.
    pub items: Vec<Draft>,
    /// Whether the account has as many as it may, for whomever.
    pub full: bool,
}

/// What is sealed of a draft.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Content {
    pub(super) title: String,
    pub(super) category: Category,
    /// HL7 time stamp.
    pub(super) date: String,
    pub(super) replaces: Option<DocumentId>,
    pub(super) pages: Vec<PageContent>,
    /// UTC ms; none in a draft of before this was kept.
    #[serde(default)]
    pub(super) begun_at: Option<i64>,
}

/// What is sealed of a file of a draft, besides the file.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct PageContent {
    pub(super) id: PageId,
    pub(super) kind: String,
    pub(super) size: usize,
    /// Quarter turns clockwise, 0 to 3.
    pub(super) turns: u8,
}

impl Content {
    pub(super) fn new(description: &Description, replaces: Option<DocumentId>, now: Timestamp) -> Self {
        let mut content = Self {
            title: String::new(),
            category: description.category,
            date: String::new(),
            replaces,
            pages: Vec::new(),
            begun_at: Some(instant::millis(now)),
        };
        content.describe(description);
        content
    }

    pub(super) fn describe(&mut self, description: &Description) {
        self.title.clone_from(&description.title);
        self.category = description.category;
        self.date = description.date.to_string();
    }

    pub(super) fn date(&self) -> Result<CdaTime, Error> {
        CdaTime::parse(&self.date).ok_or(Error::Corrupt("the date of a draft"))
    }

    pub(super) fn size(&self) -> usize {
        self.pages.iter().map(|page| page.size).sum()
    }

    pub(super) fn seal(&self, access: &Access<'_>, account: &str, id: &str) -> Vec<u8> {
        let json = serde_json::to_vec(self).expect("a draft is plain data");
        seal(&access.key, &place(access, account, id), &json)
    }
}

fn place(access: &Access<'_>, account: &str, id: &str) -> Aad {
    Aad::new("drafts", "content", id.as_bytes()).with(access.id.as_bytes()).with(account.as_bytes())
}

/// Where a file of a draft lies.
pub(super) fn page_place(column: &'static str, draft: &str, page: &PageId) -> Aad {
    Aad::new("draft_pages", column, page.to_string().as_bytes()).with(draft.as_bytes())
}

/// A draft as it is stored, opened.
pub(super) struct Stored {
    pub(super) row: DraftRow,
    pub(super) content: Content,
}

impl Stored {
    /// The draft of this id, if it is one of the account for this patient and has not died.
    pub(super) async fn find(
        portal: &Portal,
        conn: &mut AnyConnection,
        access: &Access<'_>,
        account: &str,
        id: &DraftId,
    ) -> Result<Option<Self>, Error> {
        let owner = Owner { patient: &access.id, account };
        let row = store::one(conn, owner, &id.to_string()).await?;
        row.filter(|row| lives(portal, row)).map(|row| Self::open(access, account, row)).transpose()
    }

    fn open(access: &Access<'_>, account: &str, row: DraftRow) -> Result<Self, Error> {
        let plain = unseal(&access.key, &place(access, account, &row.id), &row.content)?;
        let content = serde_json::from_slice(&plain).map_err(|_| Error::Corrupt("a draft"))?;
        Ok(Self { row, content })
    }

    /// Writes the content back, changed now.
    pub(super) async fn save(
        mut self,
        portal: &Portal,
        conn: &mut AnyConnection,
        access: &Access<'_>,
        account: &str,
    ) -> Result<(), Error> {
        self.row.content = self.content.seal(access, account, &self.row.id);
        self.row.size = i64::try_from(self.content.size()).unwrap_or(i64::MAX);
        self.row.changed_at = instant::millis(portal.now());
        Ok(store::update(conn, &self.row).await?)
    }

    fn view(&self, access: &Access<'_>) -> Result<Draft, Error> {
        let pages = self.content.pages.iter().map(|page| {
            let kind = kind_of(&page.kind)?;
            Ok(Page { id: page.id, kind, size: page.size, turns: page.turns })
        });
        let changed_at = instant::timestamp(self.row.changed_at);
        Ok(Draft {
            id: DraftId::parse(&self.row.id).map_err(|_| Error::Corrupt("the id of a draft"))?,
            holder: access.identity.name(),
            title: self.content.title.clone(),
            category: self.content.category,
            date: self.content.date()?.into(),
            replaces: self.content.replaces,
            pages: pages.collect::<Result<_, Error>>()?,
            upload: UploadState::from_number(self.row.upload),
            begun_at: self.content.begun_at.map_or(changed_at, instant::timestamp),
            dies_at: changed_at.saturating_add(DRAFT_LIFE).unwrap_or(changed_at),
        })
    }
}

/// Whether a draft has not died; the job that removes it may come later.
fn lives(portal: &Portal, row: &DraftRow) -> bool {
    row.changed_at >= dead_before(portal)
}

/// Drafts that were not changed since are dead.
pub(super) fn dead_before(portal: &Portal) -> i64 {
    portal.now().saturating_sub(DRAFT_LIFE).map_or(i64::MIN, instant::millis)
}

/// Traces that a draft was asked for which is none of the actor's.
pub(super) async fn not_found(access: &Access<'_>) -> Error {
    match access.refuse(Reason::NotFound).await {
        Ok(()) => Error::NotFound,
        Err(error) => error,
    }
}

/// How many drafts wait to be finished, for whoever has entered the record already.
pub(crate) async fn waiting(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
) -> Result<usize, Error> {
    let account = actor.account.to_string();
    let rows = store::all(conn, Owner { patient: &access.id, account: &account }).await?;
    Ok(rows.iter().filter(|row| lives(portal, row)).count())
}

/// The drafts of the account for the open record.
///
/// # Errors
/// [`Error::Refused`] when the actor may not add documents; [`Error::Unavailable`], [`Error::Corrupt`].
pub async fn list(portal: &Portal, actor: &Actor) -> Result<Drafts, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::AddDocument { patient }).await?;
    let account = actor.account.to_string();
    let rows = store::all(&mut conn, Owner { patient: &access.id, account: &account }).await?;
    let full = store::count(&mut conn, &account).await? >= MAX_DRAFTS as i64;
    let alive = rows.into_iter().filter(|row| lives(portal, row));
    let items = alive.map(|row| Stored::open(&access, &account, row)?.view(&access)).collect::<Result<_, _>>()?;
    Ok(Drafts { holder: access.identity.name(), items, full })
}

/// One draft. Traced as a reading, before it is answered.
///
/// # Errors
/// [`Error::NotFound`] for an unknown id, one of another account and one for another record alike; as [`list`].
pub async fn open(portal: &Portal, actor: &Actor, id: &str) -> Result<Draft, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::AddDocument { patient }).await?;
    let found = match DraftId::parse(id) {
        Ok(id) => Stored::find(portal, &mut conn, &access, &actor.account.to_string(), &id).await?,
        Err(_) => None,
    };
    drop(conn);
    match found {
        Some(stored) => {
            let draft = stored.view(&access)?;
            access.record(&access.event(EventKind::DraftRead)).await?;
            Ok(draft)
        }
        None => Err(not_found(&access).await),
    }
}
