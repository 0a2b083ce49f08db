//! tower-sessions over the portal's sessions.
//!
//! Two things differ from the stores that exist: the id is stored hashed, so that a copy of the database opens no
//! session; and saving never creates, so that a request under way cannot bring an ended session back to life.

use std::{fmt, sync::Arc};

use app::{
    session::{self, COOKIE},
    state::{App, Settings},
};
use jiff::{SignedDuration, Timestamp};
use portal::{Portal, sessions};
use time::{Duration, OffsetDateTime};
use tower_sessions::{
    Expiry, SessionManagerLayer, SessionStore,
    cookie::SameSite,
    session::{Id, Record},
    session_store::{Error, Result},
};

/// The layer that gives each request its session.
pub(crate) fn layer(app: &App) -> SessionManagerLayer<Store> {
    let idle = Duration::minutes(app.settings.idle_minutes.into());
    SessionManagerLayer::new(Store { portal: app.portal.clone(), settings: Arc::clone(&app.settings) })
        .with_name(COOKIE)
        .with_secure(true)
        .with_http_only(true)
        // Lax: links from e-mails and the return from an identity provider must find the session.
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(idle))
}

/// Sessions in the portal's store.
#[derive(Clone)]
pub(crate) struct Store {
    portal: Portal,
    settings: Arc<Settings>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Store")
    }
}

impl Store {
    fn session(&self, record: &Record) -> Result<sessions::Session> {
        let person = session::person_in(&record.data);
        let begun = person.as_ref().map_or_else(|| self.portal.now(), |person| person.since);
        let absolute = SignedDuration::from_mins(self.settings.absolute_minutes.into());
        Ok(sessions::Session {
            account: person.as_ref().map(|person| person.actor.account),
            login: person.map(|person| person.actor.session),
            data: serde_json::to_vec(&record.data).map_err(|e| Error::Encode(e.to_string()))?,
            idle_until: Timestamp::from_second(record.expiry_date.unix_timestamp())
                .map_err(|e| Error::Encode(e.to_string()))?,
            dies_at: begun.saturating_add(absolute).map_err(|e| Error::Encode(e.to_string()))?,
        })
    }
}

/// The secret bytes of an id, which only leave this process in the reader's cookie.
fn secret(id: &Id) -> [u8; 16] {
    id.0.to_be_bytes()
}

fn backend(error: portal::Error) -> Error {
    Error::Backend(error.to_string())
}

#[async_trait::async_trait]
impl SessionStore for Store {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let session = self.session(record)?;
        while !sessions::create(&self.portal, &secret(&record.id), &session).await.map_err(backend)? {
            record.id = Id::default();
        }
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        // A dead session stays dead, and whoever carries its cookie is simply signed out.
        sessions::save(&self.portal, &secret(&record.id), &self.session(record)?).await.map(drop).map_err(backend)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let Some(found) = sessions::load(&self.portal, &secret(id)).await.map_err(backend)? else { return Ok(None) };
        let data = serde_json::from_slice(&found.data).map_err(|e| Error::Decode(e.to_string()))?;
        let expiry_date = OffsetDateTime::from_unix_timestamp(found.idle_until.as_second())
            .map_err(|e| Error::Decode(e.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        sessions::delete(&self.portal, &secret(id)).await.map_err(backend)
    }
}
