//! Files that come in.
//!
//! A draft says that files are under way before the first byte is read, and is told when they came to their end: whatever
//! happens in between, a cut line or a server that dies, the draft still says so when its owner comes back. Each file is
//! kept once it is there whole, with its own transaction, so that of several nothing has to be sent twice.

use domain::ids::{DraftId, PageId};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use files::Kind;
use sha2::{Digest, Sha256};
use tokio::sync::OwnedSemaphorePermit;

use super::draft::{PageContent, Stored, UploadState, not_found, page_place};
use super::{AddingError, FileRefusal, MAX_DRAFT_BYTES, MAX_PAGES, Refusal, kind_code};
use crate::access::{Access, enter, enter_to_act};
use crate::acts::{self, Act};
use crate::crypto::{random, seal};
use crate::store::drafts as store;
use crate::store::patients;
use crate::trace::{self, Prepared};
use crate::workshop::Alarm;
use crate::{Error, Portal};

/// Files on their way into a draft. Dropped before [`Upload::finish`], it tells the draft that they were cut.
pub struct Upload<'a> {
    portal: &'a Portal,
    actor: &'a Actor,
    act: &'a Act,
    access: Access<'a>,
    draft: DraftId,
    held: usize,
    /// Files that were kept.
    kept: u64,
    over: bool,
}

/// A form with files that is let in; of one account, few at once.
pub struct Door(#[expect(dead_code, reason = "it is held")] OwnedSemaphorePermit);

impl Door {
    /// Lets a form in, before anything of it is read; none when the account sends as many as it may.
    #[must_use]
    pub fn of(portal: &Portal, actor: &Actor) -> Option<Self> {
        portal.workshop().door(&actor.account.to_string()).map(Self)
    }
}

/// A place for the bytes of one file.
pub struct Held(#[expect(dead_code, reason = "it is held")] OwnedSemaphorePermit);

/// What a draft can still take.
#[derive(Clone, Copy)]
struct Room {
    pages: usize,
    bytes: usize,
}

/// A file, or a page of one, ready to be kept.
struct Sheet {
    kind: Kind,
    bytes: Vec<u8>,
}

impl<'a> Upload<'a> {
    /// Begins to take files into a draft; to be called before their first byte is read.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a draft that is none of the actor's; [`Error::OtherRecord`], [`Error::Refused`],
    /// [`Error::Full`], [`Error::Unavailable`].
    pub async fn begin(portal: &'a Portal, actor: &'a Actor, act: &'a Act, id: &str) -> Result<Self, Error> {
        let mut conn = portal.store().read().await?;
        let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::AddDocument { patient }).await?;
        drop(conn);
        let Ok(draft) = DraftId::parse(id) else {
            return Err(not_found(&access).await);
        };
        let mut tx = portal.store().write().await?;
        let Some(stored) = Stored::find(portal, &mut tx, &access, &actor.account.to_string(), &draft).await? else {
            drop(tx);
            return Err(not_found(&access).await);
        };
        store::begin_upload(&mut tx, &stored.row.id, UploadState::UnderWay.number()).await?;
        tx.commit().await?;
        Ok(Self { portal, actor, act, access, draft, held: stored.content.pages.len(), kept: 0, over: false })
    }

    /// How many files the draft held before these: they come after those.
    #[must_use]
    pub fn held(&self) -> usize {
        self.held
    }

    /// Takes one file that is there whole. The same file once more under the same act changes nothing.
    ///
    /// # Errors
    /// [`AddingError::Refused`] when the file cannot be taken; the others are kept. [`Error::NotFound`] when the draft is
    /// gone meanwhile; [`Error::Unavailable`], [`Error::Full`].
    pub async fn add(&mut self, bytes: Vec<u8>) -> Result<(), AddingError> {
        let part = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes));
        let (draft, account) = (self.draft.to_string(), self.actor.account.to_string());
        let Some(room) = self.room(&account, &part).await? else {
            return Ok(());
        };
        let work = move |alarm: &Alarm| prepare(bytes, room, alarm);
        let sheets = self.portal.workshop().run(&account, work).await?.map_err(AddingError::Refused)?;
        let mut sealed = Vec::with_capacity(sheets.len());
        for sheet in sheets {
            let id = PageId::from_bytes(random());
            let content = PageContent { id, kind: kind_code(sheet.kind).to_owned(), size: sheet.bytes.len(), turns: 0 };
            sealed.push((content, seal(&self.access.key, &page_place("content", &draft, &id), &sheet.bytes)));
        }
        let mut tx = self.portal.store().write().await?;
        patients::lock(&mut tx, self.portal.store().dialect, &self.access.id).await?;
        if acts::claim_part(self.portal, &mut tx, self.actor, self.act, &part).await? {
            return Ok(());
        }
        let Some(mut stored) = Stored::find(self.portal, &mut tx, &self.access, &account, &self.draft).await? else {
            return Err(Error::NotFound.into());
        };
        for (page, bytes) in sealed {
            store::insert_page(&mut tx, &draft, &page.id.to_string(), &bytes).await?;
            stored.content.pages.push(page);
        }
        check(&stored.content.pages).map_err(AddingError::Refused)?;
        stored.save(self.portal, &mut tx, &self.access, &account).await?;
        tx.commit().await?;
        self.kept += 1;
        Ok(())
    }

    /// A place for the bytes of one file, to be taken once they come and kept until the file is added.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when too many files come in at once.
    pub async fn hold(&self) -> Result<Held, Error> {
        self.portal.workshop().hold().await.map(Held)
    }

    /// What the draft can still take; none when it has this file already.
    async fn room(&self, account: &str, part: &str) -> Result<Option<Room>, Error> {
        let mut conn = self.portal.store().read().await?;
        if acts::is_part_done(self.portal, &mut conn, self.actor, self.act, part).await? {
            return Ok(None);
        }
        let stored = Stored::find(self.portal, &mut conn, &self.access, account, &self.draft).await?;
        let content = stored.ok_or(Error::NotFound)?.content;
        let pages = MAX_PAGES.saturating_sub(content.pages.len());
        Ok(Some(Room { pages, bytes: MAX_DRAFT_BYTES.saturating_sub(content.size()) }))
    }

    /// Ends well: every file that was to come was read, taken or refused.
    ///
    /// # Errors
    /// [`Error::Unavailable`], [`Error::Full`].
    pub async fn finish(mut self) -> Result<(), Error> {
        self.over = true;
        end(self.portal, &self.draft, UploadState::Quiet, &self.received()).await
    }

    /// Ends because the line was cut.
    ///
    /// # Errors
    /// [`Error::Unavailable`], [`Error::Full`].
    pub async fn cut(mut self) -> Result<(), Error> {
        self.over = true;
        end(self.portal, &self.draft, UploadState::Cut, &self.received()).await
    }

    /// The trace of the files that were kept, if there are any.
    fn received(&self) -> Vec<Prepared> {
        let details = self.access.event(EventKind::FilesReceived).count(self.kept);
        if self.kept == 0 { Vec::new() } else { vec![self.access.prepare(&details)] }
    }
}

/// Tells a draft that files for it were cut before their form could be read: it is not known from which form they came, and
/// nothing but this is written.
///
/// # Errors
/// [`Error::NotFound`] for a draft that is none of the actor's; [`Error::Refused`], [`Error::Unavailable`],
/// [`Error::Full`].
pub async fn cut_early(portal: &Portal, actor: &Actor, id: &str) -> Result<(), Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::AddDocument { patient }).await?;
    drop(conn);
    let mut tx = portal.store().write().await?;
    let found = match DraftId::parse(id) {
        Ok(id) => Stored::find(portal, &mut tx, &access, &actor.account.to_string(), &id).await?,
        Err(_) => None,
    };
    let Some(stored) = found else {
        drop(tx);
        return Err(not_found(&access).await);
    };
    store::begin_upload(&mut tx, &stored.row.id, UploadState::Cut.number()).await?;
    Ok(tx.commit().await?)
}

impl Drop for Upload<'_> {
    /// The request was given up in the middle: there is nobody left to wait for this.
    fn drop(&mut self) {
        if self.over {
            return;
        }
        let (portal, draft, received) = (self.portal.clone(), self.draft, self.received());
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                if let Err(error) = end(&portal, &draft, UploadState::Cut, &received).await {
                    tracing::error!(%error, "a draft could not be told that its files were cut");
                }
            });
        }
    }
}

async fn end(portal: &Portal, draft: &DraftId, state: UploadState, received: &[Prepared]) -> Result<(), Error> {
    let mut tx = portal.store().write().await?;
    store::end_upload(&mut tx, &draft.to_string(), state.number()).await?;
    if received.is_empty() {
        return Ok(tx.commit().await?);
    }
    trace::commit(portal, tx, received).await
}

/// What is kept of a file: its pages if it is an image, its text in UTF-8 if it is one, else itself. Of images, no more is
/// decoded than there is room for.
fn prepare(bytes: Vec<u8>, room: Room, alarm: &Alarm) -> Result<Vec<Sheet>, Refusal> {
    let file = files::inspect_while(&bytes, &|| alarm.goes_on()).map_err(Refusal::File)?;
    match file.kind {
        Kind::Jpeg | Kind::Png | Kind::Tiff => images(&bytes, file.pages.unwrap_or(1), room, alarm),
        Kind::Text => {
            let text = files::text::of(Kind::Text, &bytes).map_err(Refusal::File)?;
            Ok(vec![Sheet { kind: Kind::Text, bytes: text.into_bytes() }])
        }
        kind => Ok(vec![Sheet { kind, bytes }]),
    }
}

fn images(bytes: &[u8], pages: u32, mut room: Room, alarm: &Alarm) -> Result<Vec<Sheet>, Refusal> {
    if usize::try_from(pages).is_ok_and(|pages| pages > room.pages) {
        return Err(Refusal::TooManyPages);
    }
    let mut sheets = Vec::new();
    for page in files::image::each_page(bytes).map_err(Refusal::File)? {
        let bytes = page.map_err(Refusal::File)?;
        room.bytes = room.bytes.checked_sub(bytes.len()).ok_or(Refusal::TooHeavy)?;
        sheets.push(Sheet { kind: image_kind(&bytes), bytes });
        if !alarm.goes_on() {
            return Err(Refusal::File(FileRefusal::Bomb));
        }
    }
    Ok(sheets)
}

/// Of an image that was written anew: a JPEG or a PNG.
pub(super) fn image_kind(bytes: &[u8]) -> Kind {
    if bytes.starts_with(b"\x89PNG") { Kind::Png } else { Kind::Jpeg }
}

/// Whether these make one document: images, or one other file.
fn check(pages: &[PageContent]) -> Result<(), Refusal> {
    let whole = |page: &PageContent| page.kind != kind_code(Kind::Jpeg) && page.kind != kind_code(Kind::Png);
    if pages.len() > 1 && pages.first().is_some_and(whole) {
        return Err(Refusal::HoldsWholeFile);
    }
    if pages.len() > 1 && pages.iter().any(whole) {
        return Err(Refusal::HoldsImages);
    }
    if pages.len() > MAX_PAGES {
        return Err(Refusal::TooManyPages);
    }
    if pages.iter().map(|page| page.size).sum::<usize>() > MAX_DRAFT_BYTES {
        return Err(Refusal::TooHeavy);
    }
    Ok(())
}
