//! The pages of a draft: seen, turned, moved, taken out.

use domain::ids::{DraftId, PageId};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use files::Kind;
use files::image::Rotation;
use sqlx::AnyConnection;

use super::draft::{Stored, not_found, page_place};
use super::upload::image_kind;
use super::{kind_code, kind_of};
use crate::access::{Access, enter, enter_to_act};
use crate::acts::{self, Act};
use crate::crypto::{open as unseal, seal};
use crate::store::drafts as store;
use crate::store::patients;
use crate::{Error, Portal};

/// What is done with a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// A quarter turn counter-clockwise.
    TurnLeft,
    /// A quarter turn clockwise.
    TurnRight,
    /// One place towards the first.
    Up,
    /// One place towards the last.
    Down,
    /// Taken out for good.
    Remove,
}

/// A file of a draft, to be looked at.
#[derive(Clone, Debug)]
pub struct PageFile {
    /// What it is.
    pub kind: Kind,
    /// Its bytes; an image as it was cleaned and turned.
    pub bytes: Vec<u8>,
}

/// A page as it will be in the document. Traced as a reading, before it is answered.
///
/// # Errors
/// [`Error::NotFound`] for a draft or a page that is none of the actor's; [`Error::Refused`], [`Error::Unavailable`],
/// [`Error::Corrupt`].
pub async fn page(portal: &Portal, actor: &Actor, draft: &str, page: &str) -> Result<PageFile, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::AddDocument { patient }).await?;
    let found = match (DraftId::parse(draft), PageId::parse(page)) {
        (Ok(draft), Ok(page)) => {
            let stored = Stored::find(portal, &mut conn, &access, &actor.account.to_string(), &draft).await?;
            match stored.filter(|stored| stored.content.pages.iter().any(|known| known.id == page)) {
                Some(stored) => Some(one(&mut conn, &access, &stored, &page).await?),
                None => None,
            }
        }
        _ => None,
    };
    drop(conn);
    match found {
        Some(file) => {
            access.record(&access.event(EventKind::DraftRead)).await?;
            Ok(file)
        }
        None => Err(not_found(&access).await),
    }
}

/// One page of a draft, turned as its owner turned it.
pub(super) async fn one(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    stored: &Stored,
    page: &PageId,
) -> Result<PageFile, Error> {
    let lost = Error::Corrupt("a page of a draft");
    let draft = &stored.row.id;
    let Some(known) = stored.content.pages.iter().find(|known| known.id == *page) else {
        return Err(lost);
    };
    let Some(row) = store::page(conn, draft, &page.to_string()).await? else {
        return Err(lost);
    };
    let (column, sealed) = match row.turned {
        Some(turned) => ("turned", turned),
        None => ("content", row.content),
    };
    let bytes = unseal(&access.key, &page_place(column, draft, page), &sealed)?;
    Ok(PageFile { kind: kind_of(&known.kind)?, bytes: bytes.to_vec() })
}

/// Turns, moves or takes out a page. What has no effect (a first page moved up, a page that is gone) changes nothing. Gives
/// the number of the page among all, from 1: where it stands now, or where it stood before it was taken out; none for a page
/// that is gone.
///
/// # Errors
/// [`Error::NotFound`] for a draft that is none of the actor's; [`Error::Conflict`] when the draft was changed at the same
/// moment; [`Error::OtherRecord`], [`Error::Refused`], [`Error::Unavailable`], [`Error::Full`].
pub async fn arrange(
    portal: &Portal,
    actor: &Actor,
    act: &Act,
    draft: &DraftId,
    page: &PageId,
    what: Move,
) -> Result<Option<usize>, Error> {
    let account = actor.account.to_string();
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::AddDocument { patient }).await?;
    let Some(mut stored) = Stored::find(portal, &mut conn, &access, &account, draft).await? else {
        drop(conn);
        return Err(not_found(&access).await);
    };
    let Some(at) = stored.content.pages.iter().position(|known| known.id == *page) else {
        return Ok(None);
    };
    let turned = match what {
        Move::TurnLeft => turn(portal, &mut conn, &access, &account, (&mut stored, at), 3).await?,
        Move::TurnRight => turn(portal, &mut conn, &access, &account, (&mut stored, at), 1).await?,
        Move::Up | Move::Down | Move::Remove => None,
    };
    drop(conn);
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(Some(at + 1));
    }
    let now = Stored::find(portal, &mut tx, &access, &account, draft).await?;
    if now.is_none_or(|now| now.row.content != stored.row.content) {
        return Err(Error::Conflict);
    }
    let (draft, id) = (draft.to_string(), page.to_string());
    let pages = &mut stored.content.pages;
    let to = match what {
        Move::Up => at.saturating_sub(1),
        Move::Down => (at + 1).min(pages.len() - 1),
        Move::Remove | Move::TurnLeft | Move::TurnRight => at,
    };
    match what {
        Move::Up | Move::Down => pages.swap(at, to),
        Move::Remove => {
            pages.remove(at);
            store::delete_page(&mut tx, &draft, &id).await?;
        }
        Move::TurnLeft | Move::TurnRight => {
            if let Some(turned) = turned {
                store::turn(&mut tx, &draft, &id, turned).await?;
            }
        }
    }
    stored.save(portal, &mut tx, &access, &account).await?;
    acts::answer(portal, &mut tx, actor, act, &id).await?;
    tx.commit().await?;
    Ok(Some(to + 1))
}

/// The page at `at` turned by so many more quarters, sealed: from the image as it came, so that turning it often does not
/// wear it out. Nothing to keep when it stands as it came; nothing to do for what is no image.
async fn turn(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
    account: &str,
    (stored, at): (&mut Stored, usize),
    quarters: u8,
) -> Result<Option<Option<Vec<u8>>>, Error> {
    let draft = stored.row.id.clone();
    let page = &mut stored.content.pages[at];
    if !kind_of(&page.kind)?.is_image() {
        return Ok(None);
    }
    page.turns = (page.turns + quarters) % 4;
    let lost = Error::Corrupt("a page of a draft");
    let Some(row) = store::page(conn, &draft, &page.id.to_string()).await? else {
        return Err(lost);
    };
    let came = unseal(&access.key, &page_place("content", &draft, &page.id), &row.content)?;
    let rotation = match page.turns {
        0 => {
            (page.kind, page.size) = (kind_code(image_kind(&came)).to_owned(), came.len());
            return Ok(Some(None));
        }
        1 => Rotation::Quarter,
        2 => Rotation::Half,
        _ => Rotation::ThreeQuarters,
    };
    let turned =
        portal.workshop().run(account, move |_| files::image::clean(&came, rotation)).await?.map_err(|_| lost)?;
    (page.kind, page.size) = (kind_code(image_kind(&turned)).to_owned(), turned.len());
    Ok(Some(Some(seal(&access.key, &page_place("turned", &draft, &page.id), &turned))))
}
