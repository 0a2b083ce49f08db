//! Reading the file of a document: what is no file is refused before it is opened, and a huge one is never read.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read as _},
    path::Path,
};

/// The bytes of `path`, at most `limit`.
///
/// # Errors
/// One line of plain French.
pub(super) fn read(path: &Path, limit: u64) -> Result<Vec<u8>, String> {
    let about = fs::metadata(path).map_err(reason)?;
    if about.is_dir() {
        return Err("c'est un dossier".to_owned());
    }
    // Opening a pipe would wait for somebody to write into it; a device may never end.
    if !about.is_file() {
        return Err("ce n'est pas un fichier ordinaire".to_owned());
    }
    let too_large = || format!("le fichier dépasse {} Mo", limit / (1024 * 1024));
    if about.len() > limit {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(reason)?;
    // It may have grown since it was measured.
    if bytes.len() as u64 > limit { Err(too_large()) } else { Ok(bytes) }
}

fn reason(error: io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => "fichier introuvable",
        ErrorKind::IsADirectory => "c'est un dossier",
        ErrorKind::PermissionDenied => "lecture refusée",
        _ => "fichier illisible",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_in_plain_french() {
        for (kind, expected) in [
            (ErrorKind::NotFound, "fichier introuvable"),
            (ErrorKind::PermissionDenied, "lecture refusée"),
            (ErrorKind::IsADirectory, "c'est un dossier"),
            (ErrorKind::TimedOut, "fichier illisible"),
        ] {
            assert_eq!(reason(kind.into()), expected);
        }
    }

    #[test]
    fn the_limit_is_the_last_size_that_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("document.xml");
        fs::write(&path, [b'a'; 10]).unwrap();
        assert_eq!(read(&path, 10).unwrap().len(), 10);
        assert!(read(&path, 9).unwrap_err().starts_with("le fichier dépasse"));
    }

    #[test]
    fn what_says_that_it_is_empty_is_bounded_all_the_same() {
        // The kernel gives these files the size 0, and text when they are read.
        assert_eq!(read(Path::new("/proc/self/status"), 16), Err("le fichier dépasse 0 Mo".to_owned()));
    }

    #[test]
    fn a_device_is_not_read() {
        assert_eq!(read(Path::new("/dev/zero"), 16), Err("ce n'est pas un fichier ordinaire".to_owned()));
    }
}
