//! What a witness keeps: its key, the last state that it saw, evidence. Each file is there whole or not at all.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use domain::trace::{
    merkle::leaf_hash,
    note::{Cosigner, NoteVerifier},
    witness::Refusal,
};

/// What a witness knows of a log.
pub(super) struct State {
    /// Its key, since the first look.
    pub(super) log: NoteVerifier,
    /// The last checkpoint, as the witness cosigned it.
    pub(super) note: String,
}

/// Where the state lies; nobody else uses it meanwhile.
pub(super) struct Folder {
    path: PathBuf,
    _lock: File,
}

impl Folder {
    /// Takes the place of the state.
    pub(super) fn lock(path: &Path) -> Result<Self, String> {
        let lock = beside(path, "lock");
        let file = OpenOptions::new().create(true).append(true).mode(0o600).open(&lock);
        let file = file.map_err(in_words(&lock))?;
        file.try_lock().map_err(|_| format!("{}: another witness uses this state", path.display()))?;
        Ok(Self { path: path.to_owned(), _lock: file })
    }

    /// The file of the state.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The state; none before the first look.
    pub(super) fn read(&self) -> Result<Option<State>, String> {
        let text = match fs::read_to_string(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            text => text.map_err(in_words(&self.path))?,
        };
        let (key, note) = text.split_once("\n\n").unwrap_or_default();
        match NoteVerifier::parse(key) {
            Ok(log) => Ok(Some(State { log, note: note.to_owned() })),
            // Starting anew here would forget what was seen.
            Err(_) => Err(format!("{}: not the state of a witness", self.path.display())),
        }
    }

    /// Keeps the state.
    pub(super) fn write(&self, state: &State) -> Result<(), String> {
        replace(&self.path, &format!("{}\n\n{}", state.log, state.note))
    }

    /// Keeps what contradicts itself, and says where. The same evidence is kept once.
    pub(super) fn keep_evidence(
        &self,
        log: &NoteVerifier,
        refusal: &Refusal,
        seen: &str,
        given: &str,
    ) -> Result<PathBuf, String> {
        let text = format!("{refusal}\nlog {log}\n\n--- seen before ---\n{seen}\n--- given now ---\n{given}\n");
        let number = HEXLOWER.encode(&leaf_hash(text.as_bytes())[..8]);
        let path = beside(&self.path, &format!("evidence-{number}.txt"));
        replace(&path, &text)?;
        Ok(path)
    }
}

/// The key of the witness; a new one when there is no file, whose public half `tell` gives.
pub(super) fn cosigner(path: &Path, name: &str, tell: impl Fn(&str)) -> Result<Cosigner, String> {
    match fs::read_to_string(path) {
        Ok(text) => Cosigner::parse(text.trim()).map_err(|_| format!("{}: not the key of a witness", path.display())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mut secret = [0; 32];
            getrandom::fill(&mut secret).map_err(|_| "no random numbers".to_owned())?;
            let made = Cosigner::new(name, &secret).map_err(|_| "--name: no spaces and no +".to_owned())?;
            replace(path, &(made.to_secret_text() + "\n"))?;
            tell(&format!("new key; give this to the operator of the log: {}", made.verifier()));
            Ok(made)
        }
        Err(error) => Err(in_words(path)(error)),
    }
}

/// Replaces a file as a whole, and returns when it is on disk. Only its owner may read it.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), String> {
    let new = beside(path, "new");
    let write = || {
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&new)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&new, path)?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()
    };
    write().map_err(in_words(path))
}

/// A file whose name is that of `path` and an ending.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

fn in_words(path: &Path) -> impl Fn(io::Error) -> String + use<'_> {
    move |error| format!("{}: {error}", path.display())
}
