//! What an operator brings in for everybody: the directory of professionals and the matrix.

use std::{fs, path::PathBuf};

use crate::support::{Place, failure, success};

fn file(place: &Place, text: impl AsRef<[u8]>) -> PathBuf {
    let path = place.path("file.csv");
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_matrix_is_imported_or_refused_by_its_line() {
    let place = Place::new();
    place.serve(&[]).stop();
    let import = |text: &str| {
        let mut command = place.command(&["matrix", "import"]);
        command.arg(file(&place, text));
        command
    };
    let good = "title;Matrice d’essai\nG15_10;*;oui\n";
    assert_eq!(success(&mut import(good)), "matrix imported: Matrice d’essai\n");
    let json = success(import(&format!("\u{feff}{good}")).arg("--json"));
    assert_eq!(json, "{\"title\":\"Matrice d’essai\"}\n", "with the mark that some editors write");
    for (text, expected) in [
        ("G15_10;*;oui\n", "the first line"),
        ("title;t\nG15_10;*;oui\nG15_10;11502-2;maybe\n", "line 3"),
        ("title;t\n", "it permits nothing"),
    ] {
        let line = failure(&mut import(text));
        assert!(line.contains(expected) && line.contains("file.csv"), "{line}");
    }
    let mut missing = place.command(&["matrix", "import", "/nonexistent.csv"]);
    assert!(failure(&mut missing).contains("/nonexistent.csv: No such file"));
    let mut folder = place.command(&["matrix", "import"]);
    assert!(failure(folder.arg(place.data())).contains("not a file"));
}

#[test]
fn a_directory_is_imported_whole_or_not_at_all() {
    let place = Place::new();
    place.serve(&[]).stop();
    let import = |text: &[u8]| {
        let mut command = place.command(&["directory", "import"]);
        command.arg(file(&place, text));
        command
    };
    let good = "800000000017;Dr Alix FICTIVE;G15_10/SM26;1750712184;Clinique des Lilas;0;1\n\
                800000000025;Noa INVENTÉE;G15_60;;;0;1\n";
    assert_eq!(success(&mut import(good.as_bytes())), "2 professionals\n");
    assert_eq!(success(import(good.as_bytes()).arg("--json")), "{\"professionals\":2}\n");
    let wrong = format!("{good}800000000033;Dr X;G15_99;;;0;1\n");
    let line = failure(&mut import(wrong.as_bytes()));
    assert!(line.contains("line 3: the profession is not known"), "{line}");
    assert!(failure(&mut import(b"\xff\xfe")).contains("it is not UTF-8"));
}

#[test]
fn a_folder_without_a_database_takes_neither() {
    let place = Place::new();
    let matrix = file(&place, "title;t\nG15_10;*;oui\n");
    let line = failure(place.command(&["matrix", "import"]).arg(matrix));
    assert!(line.contains("start `server serve` first"), "{line}");
    let directory = file(&place, "8;Dr;G15_10;;;0;1\n");
    let line = failure(place.command(&["directory", "import"]).arg(directory));
    assert!(line.contains("start `server serve` first"), "{line}");
    assert!(!place.data().exists());
}
