//! Steps of adding a document, as a person takes them.

use domain::ids::{DocumentId, DraftId};
use domain::rights::Actor;
use portal::Portal;
use portal::acts::Act;
use portal::adding::{self, AddingError, Description, Refusal, Upload};

pub fn act(actor: &Actor) -> Act {
    Act::new(actor.subject.unwrap())
}

/// The same form once more.
pub fn again(act: &Act) -> Act {
    Act::parse(&act.record(), &act.key()).unwrap()
}

pub fn described(title: &str) -> Description {
    Description::parse(title, "cpt-rend", ["", "2", "2026"], jiff::civil::date(2026, 3, 2)).unwrap()
}

pub async fn begin(portal: &Portal, actor: &Actor, title: &str) -> DraftId {
    adding::begin(portal, actor, &act(actor), &described(title)).await.unwrap()
}

/// Sends one file; what it was refused for.
pub async fn send(portal: &Portal, actor: &Actor, draft: &DraftId, bytes: &[u8]) -> Option<Refusal> {
    let act = act(actor);
    let mut upload = Upload::begin(portal, actor, &act, &draft.to_string()).await.unwrap();
    let result = upload.add(bytes.to_vec()).await;
    upload.finish().await.unwrap();
    match result {
        Ok(()) => None,
        Err(AddingError::Refused(refusal)) => Some(refusal),
        Err(error) => panic!("{error:?}"),
    }
}

pub async fn file(portal: &Portal, actor: &Actor, draft: &DraftId) -> DocumentId {
    adding::file(portal, actor, &act(actor), draft).await.unwrap()
}

/// A document of this title and file, added.
pub async fn add(portal: &Portal, actor: &Actor, title: &str, bytes: &[u8]) -> DocumentId {
    let draft = begin(portal, actor, title).await;
    assert_eq!(send(portal, actor, &draft, bytes).await, None);
    file(portal, actor, &draft).await
}

/// A new version of a document, added.
pub async fn replace(portal: &Portal, actor: &Actor, id: &DocumentId, bytes: &[u8]) -> DocumentId {
    let draft = adding::begin_replacing(portal, actor, &act(actor), &id.to_string()).await.unwrap();
    assert_eq!(send(portal, actor, &draft, bytes).await, None);
    file(portal, actor, &draft).await
}
