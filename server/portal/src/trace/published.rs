//! The published checkpoints: a text file outside the database, that only grows and that anyone may copy.
//!
//! Whoever holds a copy of a line of it can prove that the trace was rewritten or cut since. Each note is followed by an
//! empty line.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// The published checkpoints within the data folder.
pub(super) fn path(data_dir: &Path) -> PathBuf {
    data_dir.join("trace").join("checkpoints.txt")
}

/// Those that witnesses cosigned, in the same form.
pub(super) fn cosigned_path(data_dir: &Path) -> PathBuf {
    data_dir.join("trace").join("cosigned.txt")
}

/// Adds a note and returns when it is on disk. What a crash left half-written at the end is cut off first.
pub(super) fn publish(path: &Path, note: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    let fresh = !path.exists();
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let mut file = OpenOptions::new().read(true).append(true).create(true).mode(0o600).open(path)?;
    if !ends_whole(&mut file)? {
        let there = fs::read(path)?;
        file.set_len(whole(&there) as u64)?;
    }
    file.write_all(format!("{note}\n").as_bytes())?;
    file.sync_all()?;
    if fresh {
        File::open(folder)?.sync_all()?;
        File::open(folder.parent().unwrap_or(folder))?.sync_all()?;
    }
    Ok(())
}

/// Every complete note of the file, oldest first; none when there is no file.
pub(super) fn notes(path: &Path) -> io::Result<Vec<String>> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let text = String::from_utf8_lossy(&bytes[..whole(&bytes)]).into_owned();
    // A note is text, empty line, signatures; then comes our empty line.
    let parts: Vec<&str> = text.split_terminator("\n\n").collect();
    Ok(parts.chunks(2).map(|pair| format!("{}\n", pair.join("\n\n"))).collect())
}

/// The last complete note; none when there is no file. Looks at the end only, unless that is torn.
pub(super) fn last(path: &Path) -> io::Result<Option<String>> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    if ends_whole(&mut file)? {
        let tail = String::from_utf8_lossy(&tail(&mut file)?).into_owned();
        let mut parts = tail.rsplit("\n\n").skip(1);
        // The part before these two shows that the text is not cut at its start.
        if let (Some(signatures), Some(text), Some(_)) = (parts.next(), parts.next(), parts.next()) {
            return Ok(Some(format!("{text}\n\n{signatures}\n")));
        }
    }
    Ok(notes(path)?.pop())
}

/// Whether the end of the file is the end of a note: a signature line, then an empty line. Looks at the end only, since
/// the file grows for years.
fn ends_whole(file: &mut File) -> io::Result<bool> {
    let tail = tail(file)?;
    let Some(tail) = tail.strip_suffix(b"\n\n") else {
        return Ok(tail.is_empty());
    };
    let last_line = tail.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    Ok(last_line.starts_with("— ".as_bytes()))
}

fn tail(file: &mut File) -> io::Result<Vec<u8>> {
    const TAIL: u64 = 4096;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    file.read_to_end(&mut tail)?;
    Ok(tail)
}

/// Length of the part that ends with a complete note: an even number of empty lines.
fn whole(bytes: &[u8]) -> usize {
    let mut end = 0;
    let mut blanks = 0;
    let mut at = 0;
    while at + 1 < bytes.len() {
        if bytes[at] == b'\n' && bytes[at + 1] == b'\n' {
            blanks += 1;
            at += 2;
            if blanks % 2 == 0 {
                end = at;
            }
        } else {
            at += 1;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_come_back_whole_and_a_torn_end_is_cut() {
        let dir = tempfile::tempdir().unwrap();
        let file = &path(dir.path());
        assert!(notes(file).unwrap().is_empty());
        let (first, second) = ("o\n1\nr\n\n— n s\n", "o\n2\nr\n\n— n s\n");
        publish(file, first).unwrap();
        let whole_length = fs::metadata(file).unwrap().len();
        publish(file, second).unwrap();
        assert_eq!(notes(file).unwrap(), [first, second]);
        assert_eq!(last(file).unwrap().as_deref(), Some(second));
        let torn = fs::metadata(file).unwrap().len() - 1;
        OpenOptions::new().write(true).open(file).unwrap().set_len(torn).unwrap();
        assert_eq!(notes(file).unwrap(), [first]);
        assert_eq!(last(file).unwrap().as_deref(), Some(first));
        publish(file, second).unwrap();
        assert_eq!(notes(file).unwrap(), [first, second]);
        for length in whole_length..torn {
            OpenOptions::new().write(true).open(file).unwrap().set_len(length).unwrap();
            assert_eq!(notes(file).unwrap(), [first], "cut at {length}");
        }
    }
}
