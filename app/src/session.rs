//! What a session remembers: who signed in and since when, or a sign-in that waits for its second factor.

use std::collections::HashMap;

use domain::{
    category::Category,
    ids::AccountId,
    rights::{
        Actor, Quality,
        delegation::{Scope, Section},
    },
};
use jiff::{SignedDuration, Timestamp};
use portal::acts::Act;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tower_sessions::Session;

use crate::{
    error::Fault,
    state::{App, Settings},
};

/// Name of the session cookie. The prefix makes browsers insist on Secure, `/` and no other domain.
pub const COOKIE: &str = "__Host-session";
/// What a browser is told when the session ends; tower-sessions 0.15 forgets `Secure`, without which browsers ignore it.
pub const REMOVE_COOKIE: &str = "__Host-session=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax";
/// The last use of a session is written at most this often, so that reading pages does not write each time.
const TOUCH_EVERY: SignedDuration = SignedDuration::from_secs(60);
/// How long the code may be awaited after the password, as long as a person may need to find their phone.
const PENDING_FOR: SignedDuration = SignedDuration::from_mins(10);

const SIGNED_IN: &str = "signed-in";
const PENDING: &str = "pending";

/// A session that may be gone because its store does not answer.
#[derive(Debug, thiserror::Error)]
#[error("the session store does not answer")]
pub struct Unreachable(#[from] tower_sessions::session::Error);

/// A person who has signed in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SignedIn {
    /// Who acts, for whom, in which quality.
    pub actor: Actor,
    /// Name of the person whose record is open, as shown in the header; none for a professional.
    pub subject_name: Option<String>,
    /// Whether another record can be chosen.
    pub several_records: bool,
    /// When the session began.
    pub since: Timestamp,
    /// Last use, to the minute.
    pub seen: Timestamp,
    /// For a helper, what is opened to them at this request; nothing once help is over. It chooses what pages offer: what
    /// is permitted is decided at each use case.
    #[serde(skip)]
    pub helps: Option<Scope>,
}

impl SignedIn {
    /// An act on the open record, for a form that is being written.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when no record is open.
    pub fn new_act(&self) -> Result<Act, Fault> {
        self.actor.subject.map(Act::new).ok_or(Fault::NotFound)
    }

    /// Whether the open record is that of somebody whom this person helps.
    pub fn is_helper(&self) -> bool {
        self.actor.quality == Quality::Delegate
    }

    /// Whether this person may read a part of the open record.
    pub fn opens(&self, section: Section) -> bool {
        !self.is_helper() || self.helps.as_ref().is_some_and(|scope| scope.sections.contains(&section))
    }

    /// Whether this person may read some documents of the open record.
    pub fn opens_documents(&self) -> bool {
        !self.is_helper() || self.helps.as_ref().is_some_and(Scope::opens_documents)
    }

    /// Whether this person may add a document to the open record, of this category if one is given.
    pub fn adds(&self, category: Option<Category>) -> bool {
        let takes = |scope: &Scope| match category {
            Some(category) => scope.takes(category),
            None => Category::ALL.iter().any(|category| scope.takes(*category)),
        };
        !self.is_helper() || self.helps.as_ref().is_some_and(takes)
    }

    /// Reads what is opened to a helper now.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn refresh(&mut self, app: &App) -> Result<(), portal::Error> {
        if self.is_helper() {
            let helped = portal::relatives::list(&app.portal, &self.actor).await?;
            let open = helped.into_iter().find(|one| Some(one.patient) == self.actor.subject);
            self.helps = open.map(|one| one.scope);
        }
        Ok(())
    }

    /// When the session ends if nothing more is asked for.
    pub fn until(&self, settings: &Settings) -> Timestamp {
        let idle = self.seen.saturating_add(SignedDuration::from_mins(settings.idle_minutes.into()));
        idle.unwrap_or(self.seen).min(self.dies_at(settings))
    }

    /// When the session ends in any case.
    pub fn dies_at(&self, settings: &Settings) -> Timestamp {
        let absolute = SignedDuration::from_mins(settings.absolute_minutes.into());
        self.since.saturating_add(absolute).unwrap_or(self.since)
    }
}

/// A password was right; the second factor is awaited.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pending {
    /// The account that the password opens.
    pub account: AccountId,
    /// Where to go afterwards.
    pub next: String,
    /// When this stops being enough.
    pub until: Timestamp,
}

/// The person in the data of a session as it is stored.
pub fn person_in(data: &HashMap<String, Value>) -> Option<SignedIn> {
    data.get(SIGNED_IN).and_then(|value| SignedIn::deserialize(value).ok())
}

/// The person of this session, if the session still lives; `touch` marks its use.
///
/// # Errors
/// When the store does not answer.
pub async fn signed_in(
    session: &Session,
    now: Timestamp,
    settings: &Settings,
    touch: bool,
) -> Result<Option<SignedIn>, Unreachable> {
    let Some(mut person) = session.get::<SignedIn>(SIGNED_IN).await? else { return Ok(None) };
    if now >= person.until(settings) {
        session.flush().await?;
        return Ok(None);
    }
    if touch && now.duration_since(person.seen) >= TOUCH_EVERY {
        person.seen = now;
        session.insert(SIGNED_IN, &person).await?;
    }
    Ok(Some(person))
}

/// Begins a login and puts the person into the session under a new id, so that an id known before is worth nothing.
///
/// # Errors
/// When the store does not answer.
pub async fn sign_in(app: &App, session: &Session, person: &SignedIn) -> Result<(), Fault> {
    let dies_at = person.dies_at(&app.settings);
    portal::sessions::begin(&app.portal, &person.actor.session, &person.actor.account, dies_at).await?;
    session.remove_value(PENDING).await.map_err(Unreachable::from)?;
    Ok(renew(session, person).await?)
}

/// Puts the person, whose quality changed, into the session under a new id. Of several at once only the last lives.
///
/// # Errors
/// When the store does not answer.
pub async fn renew(session: &Session, person: &SignedIn) -> Result<(), Unreachable> {
    session.cycle_id().await?;
    Ok(session.insert(SIGNED_IN, person).await?)
}

/// Prolongs the session from now on, up to its absolute end.
///
/// # Errors
/// When the store does not answer.
pub async fn prolong(session: &Session, person: &SignedIn, now: Timestamp) -> Result<SignedIn, Unreachable> {
    let person = SignedIn { seen: now, ..person.clone() };
    session.insert(SIGNED_IN, &person).await?;
    Ok(person)
}

/// Remembers that the password was right, under a new id.
///
/// # Errors
/// When the store does not answer.
pub async fn await_code(
    session: &Session,
    account: AccountId,
    next: String,
    now: Timestamp,
) -> Result<(), Unreachable> {
    session.flush().await?;
    let until = now.saturating_add(PENDING_FOR).unwrap_or(now);
    Ok(session.insert(PENDING, Pending { account, next, until }).await?)
}

/// The sign-in that waits for its code, if one does.
///
/// # Errors
/// When the store does not answer.
pub async fn pending(session: &Session, now: Timestamp) -> Result<Option<Pending>, Unreachable> {
    Ok(session.get::<Pending>(PENDING).await?.filter(|p| now < p.until))
}
