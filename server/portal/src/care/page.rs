//! Where a search goes on, as one opaque word.
//!
//! A matricule in an address ends in logs and histories, and says that its owner is in care. A page of a search is therefore
//! named by what was looked for, sealed: nobody but the portal reads it, and nobody but who searched can use it.

use data_encoding::BASE64URL_NOPAD;
use domain::rights::sharing::NationalId;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::Search;
use crate::Portal;
use crate::crypto::{Aad, open, seal};

/// How long a page can be asked for: as long as the longest token lives.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(1);
/// Characters of the longest word that is looked at.
const LONGEST: usize = 8 * 1024;

#[derive(Serialize, Deserialize)]
struct Page {
    search: Search,
    until: Timestamp,
}

fn place(caller: &NationalId) -> Aad {
    Aad::new("care", "page", caller.as_str().as_bytes())
}

/// The word for a page of a search, good for an hour and for the caller alone.
#[must_use]
pub fn seal_page(portal: &Portal, caller: &NationalId, search: &Search) -> String {
    let page = Page { search: search.clone(), until: portal.now() + GOOD_FOR };
    let json = serde_json::to_vec(&page).expect("a search is plain data");
    BASE64URL_NOPAD.encode(&seal(&portal.keys().system, &place(caller), &json))
}

/// The search that a word stands for; `None` when it is none, when its time is over, or when it was given to another caller.
#[must_use]
pub fn open_page(portal: &Portal, caller: &NationalId, word: &str) -> Option<Search> {
    let sealed = BASE64URL_NOPAD.decode(word.get(..word.len().min(LONGEST))?.as_bytes()).ok()?;
    let json = open(&portal.keys().system, &place(caller), &sealed).ok()?;
    let page: Page = serde_json::from_slice(&json).ok()?;
    (portal.now() < page.until).then_some(page.search)
}
