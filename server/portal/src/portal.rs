//! Opening and closing the portal.

use std::fs::{self, DirBuilder, File};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::crypto::{self, Key, Keyring};
use crate::passwords::Passwords;
use crate::store::{self, Store, meta};
use crate::workshop::Workshop;
use crate::{Error, OpenError, life, trace};

/// Where the time comes from; tests bring their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Environment variable that holds the master key (base64 of 32 bytes) in place of the file.
const KEY_VARIABLE: &str = "PASSERELLE_MASTER_KEY";

/// The clock of the system.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the one place where time comes in")]
pub fn system_clock() -> Clock {
    Arc::new(Timestamp::now)
}

/// How to open the portal.
pub struct OpenOptions {
    /// Folder of the database, the master key and the published checkpoints; made with mode 0700 when absent.
    pub data_dir: PathBuf,
    /// `postgres://…`; without it, the SQLite file `passerelle.db` of the data folder.
    pub database_url: Option<String>,
    /// Where the time comes from.
    pub clock: Clock,
    /// Whether demonstration accounts may sign in.
    pub demo: bool,
}

/// The open portal. Clones share it.
#[derive(Clone)]
pub struct Portal(Arc<Inner>);

struct Inner {
    store: Arc<Store>,
    keys: Arc<Keyring>,
    clock: Clock,
    passwords: Passwords,
    workshop: Workshop,
    log: Arc<trace::Log>,
    writer: trace::Writer,
    life: life::Seen,
    demo: bool,
}

impl Portal {
    /// Opens the database (creating it, and the master key, at the very first start), brings it up to date and checks
    /// that the master key is the one it was sealed with.
    ///
    /// # Errors
    /// [`OpenError`], one line for the operator. Nothing is changed when the key is missing or wrong.
    pub async fn open(options: OpenOptions) -> Result<Self, OpenError> {
        let OpenOptions { data_dir, database_url, clock, demo } = options;
        prepare(&data_dir)?;
        // Two processes that start at once (a server and an import) must not make two keys or migrate twice.
        let lock = lock(&data_dir).await?;
        let store = Arc::new(Store::open(&data_dir, database_url.as_deref()).await?);
        let root = unlock(&store, &data_dir).await?;
        drop(lock);
        let keys = Arc::new(Keyring::new(&root));
        let log = trace::Log::new(Arc::clone(&store), Arc::clone(&keys), data_dir, Arc::clone(&clock));
        let log = Arc::new(log);
        let writer = trace::Writer::start(Arc::clone(&log));
        let (passwords, workshop, life) = (Passwords::new(), Workshop::new(), life::Seen::default());
        Ok(Self(Arc::new(Inner { store, keys, clock, passwords, workshop, log, writer, life, demo })))
    }

    /// Whether the database answers, is the one that was opened, and takes the trace.
    ///
    /// # Errors
    /// [`Error::Unavailable`] with what is wrong.
    pub async fn ready(&self) -> Result<(), Error> {
        self.0.store.ready().await?;
        self.0.writer.ready()
    }

    /// Writes what waits for the trace, signs a last checkpoint and closes. Use cases of other clones answer
    /// [`Error::Unavailable`] from then on.
    pub async fn close(self) {
        self.0.writer.close().await;
        if let Err(error) = trace::checkpoint(&self).await {
            tracing::error!(%error, "no checkpoint could be signed at the end");
        }
        self.0.store.close().await;
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        (self.0.clock)()
    }

    /// Whether demonstration accounts may sign in.
    pub(crate) fn demo(&self) -> bool {
        self.0.demo
    }

    pub(crate) fn store(&self) -> &Store {
        &self.0.store
    }

    pub(crate) fn keys(&self) -> &Keyring {
        &self.0.keys
    }

    pub(crate) fn passwords(&self) -> &Passwords {
        &self.0.passwords
    }

    pub(crate) fn workshop(&self) -> &Workshop {
        &self.0.workshop
    }

    pub(crate) fn writer(&self) -> &trace::Writer {
        &self.0.writer
    }

    pub(crate) fn life(&self) -> &life::Seen {
        &self.0.life
    }

    pub(crate) fn log(&self) -> &Arc<trace::Log> {
        &self.0.log
    }
}

/// Makes the data folder, closed to others. The mode of an existing one is its owner's affair (it may be a mount point,
/// or named by mistake): what is secret in it has a mode of its own.
fn prepare(dir: &Path) -> Result<(), OpenError> {
    let attempt = || -> std::io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
        let mode = fs::metadata(dir)?.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            tracing::warn!(
                folder.mode = format!("{mode:o}"),
                "the data folder is open to others: chmod 700 would close it"
            );
        }
        Ok(())
    };
    attempt().map_err(|error| OpenError::DataFolder(dir.display().to_string(), error))
}

/// Waits for the lock of the folder on a thread of its own: whoever holds it may need this one to go on.
async fn lock(dir: &Path) -> Result<File, OpenError> {
    let path = dir.join("opening.lock");
    let locked = tokio::task::spawn_blocking(move || {
        let file = File::options().write(true).create(true).truncate(false).mode(0o600).open(path)?;
        file.lock().map(|()| file)
    });
    let locked = locked.await.unwrap_or_else(|_| Err(std::io::ErrorKind::Interrupted.into()));
    locked.map_err(|error| OpenError::DataFolder(dir.display().to_string(), error))
}

/// Finds the master key, checks it against the database or makes it, migrates, and gives the root key.
async fn unlock(store: &Store, dir: &Path) -> Result<Key, OpenError> {
    let name = || dir.join(crypto::KEY_FILE).display().to_string();
    let environment = std::env::var(KEY_VARIABLE).ok().filter(|text| !text.is_empty());
    let master =
        crypto::load(dir, environment.as_deref()).map_err(|error| OpenError::KeyUnusable(name(), error.to_string()))?;
    let sealed = sealed_root(store).await?;
    if let Some(sealed) = &sealed {
        let master = master.ok_or_else(|| OpenError::KeyMissing(name()))?;
        let root = open_root(&master, sealed).ok_or_else(|| OpenError::KeyWrong(name()))?;
        store.migrate().await?;
        return Ok(root);
    }
    store.migrate().await?;
    let master = match master {
        Some(master) => master,
        None => crypto::create(dir).map_err(|error| OpenError::KeyUnusable(name(), error.to_string()))?,
    };
    let sealed = found(store, &master).await?;
    open_root(&master, &sealed).ok_or_else(|| OpenError::KeyWrong(name()))
}

/// The sealed root of an existing database.
async fn sealed_root(store: &Store) -> Result<Option<Vec<u8>>, OpenError> {
    let attempt = async || -> Result<(Option<Vec<u8>>, bool), Error> {
        let mut conn = store.read().await?;
        if !store::has_table(store.dialect, &mut conn, "meta").await? {
            return Ok((None, false));
        }
        let root = meta::get(&mut conn, "root").await?;
        // The tables may exist without being in use: a first start that was cut short.
        let in_use = root.is_none() && meta::in_use(&mut conn).await?;
        Ok((root, in_use))
    };
    match attempt().await {
        Ok((None, true)) => Err(OpenError::RootMissing),
        Ok((root, _)) => Ok(root),
        Err(error) => Err(OpenError::Database(error.to_string())),
    }
}

fn open_root(master: &Key, sealed: &[u8]) -> Option<Key> {
    let bytes = crypto::open(master, &crypto::root_aad(), sealed).ok()?;
    Key::from_slice(&bytes)
}

/// Founds an empty database: a root key sealed under `master`, and the head of an empty trace. When another server was
/// faster, its root stands.
async fn found(store: &Store, master: &Key) -> Result<Vec<u8>, OpenError> {
    let attempt = async || -> Result<Vec<u8>, Error> {
        let root = Key::generate();
        let sealed = crypto::seal(master, &crypto::root_aad(), root.bytes());
        let mut tx = store.write().await?;
        if meta::insert(&mut tx, "root", &sealed).await? {
            trace::found(&mut tx, &Keyring::new(&root)).await?;
        }
        let stands = meta::get(&mut tx, "root").await?.ok_or(Error::Corrupt("the root key"))?;
        tx.commit().await?;
        Ok(stands)
    };
    attempt().await.map_err(|error| OpenError::Database(error.to_string()))
}
