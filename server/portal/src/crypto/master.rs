//! The master key: 32 random bytes in `master.key` of the data folder, or in the environment.
//!
//! The file is text (base64) so that it can be printed and kept in a safe. It is made once, at the first start; when a
//! database exists and the key does not, nothing is made and the start is refused.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use data_encoding::BASE64;
use zeroize::Zeroizing;

use super::Key;

/// Name of the key file within the data folder.
pub(crate) const KEY_FILE: &str = "master.key";
/// Owner reads and writes, nobody else anything.
const MODE: u32 = 0o600;

/// Why there is no usable key.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MasterKeyError {
    /// Neither 32 bytes nor base64.
    #[error("it is not 32 bytes in base64")]
    Malformed,
    /// The file cannot be read or written.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// The key of the environment if given, else of the file; `None` when there is neither.
///
/// A file that others may read is tightened to 0600 with a warning rather than refused: an operator who restored it from
/// a copy is not locked out of a health service by its mode.
pub(crate) fn load(dir: &Path, environment: Option<&str>) -> Result<Option<Key>, MasterKeyError> {
    if let Some(text) = environment {
        return parse(text).map(Some);
    }
    let path = dir.join(KEY_FILE);
    let text = match fs::read_to_string(&path) {
        Ok(text) => Zeroizing::new(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
            return Err(MasterKeyError::Malformed);
        }
        Err(error) => return Err(error.into()),
    };
    tighten(&path)?;
    parse(&text).map(Some)
}

/// Makes and stores a new key. It is complete on disk, or absent: a torn key would lose everything sealed under it.
pub(crate) fn create(dir: &Path) -> Result<Key, MasterKeyError> {
    let key = Key::generate();
    let draft = dir.join("master.key.new");
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(MODE).open(&draft)?;
    let text = Zeroizing::new(format!("{}\n", BASE64.encode(key.bytes())));
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&draft, dir.join(KEY_FILE))?;
    File::open(dir)?.sync_all()?;
    Ok(key)
}

fn parse(text: &str) -> Result<Key, MasterKeyError> {
    let bytes = BASE64.decode(text.trim().as_bytes()).map(Zeroizing::new).map_err(|_| MasterKeyError::Malformed)?;
    Key::from_slice(&bytes).ok_or(MasterKeyError::Malformed)
}

fn tighten(path: &Path) -> std::io::Result<()> {
    let mode = fs::metadata(path)?.permissions().mode() & 0o777;
    if mode & !MODE != 0 {
        tracing::warn!(key.mode = format!("{mode:o}"), "the master key file was open to others; its mode is now 600");
        fs::set_permissions(path, fs::Permissions::from_mode(MODE))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_made_is_the_key_read() {
        let dir = tempfile::tempdir().unwrap();
        assert!(load(dir.path(), None).unwrap().is_none());
        let made = create(dir.path()).unwrap();
        let read = load(dir.path(), None).unwrap().unwrap();
        assert_eq!(made.bytes(), read.bytes());
        assert_eq!(fs::metadata(dir.path().join(KEY_FILE)).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_loose_file_is_tightened() {
        let dir = tempfile::tempdir().unwrap();
        create(dir.path()).unwrap();
        let path = dir.path().join(KEY_FILE);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        load(dir.path(), None).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn the_environment_goes_before_the_file() {
        let dir = tempfile::tempdir().unwrap();
        create(dir.path()).unwrap();
        let text = BASE64.encode(&[7; 32]);
        assert_eq!(load(dir.path(), Some(&text)).unwrap().unwrap().bytes(), &[7; 32]);
    }

    #[test]
    fn garbage_is_not_a_key() {
        let dir = tempfile::tempdir().unwrap();
        for text in ["", "short", "AAAA", "\u{e9}"] {
            assert!(matches!(load(dir.path(), Some(text)), Err(MasterKeyError::Malformed)), "{text:?}");
        }
        fs::write(dir.path().join(KEY_FILE), [0xff, 0xfe]).unwrap();
        assert!(matches!(load(dir.path(), None), Err(MasterKeyError::Malformed)));
    }
}
