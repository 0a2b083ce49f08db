//! A witness beside a running server, and what it finds when a trace is put back while no server runs.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Output,
};

use domain::trace::note::NoteSigner;

use crate::{
    betrayal::Log,
    import::{demonstration, import_one},
    support::{Place, Server, bare, failure, stderr, stdout, success},
};

/// A witness with files in the folder of the place.
fn witness(place: &Place, log: &str, options: &[&str]) -> Output {
    let mut command = bare(&["trace", "witness", "--once", "--log", log]);
    command.arg("--state").arg(place.path("seen")).arg("--key").arg(place.path("witness.key")).args(options);
    command.output().unwrap()
}

fn key_line(output: &Output) -> String {
    let text = stderr(output);
    text.lines().find_map(|line| line.split_once("operator of the log: ")).unwrap().1.to_owned()
}

fn evidence(place: &Place) -> Vec<String> {
    let files = fs::read_dir(place.path("")).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = files.filter(|path| path.to_string_lossy().contains("seen.evidence-")).collect();
    found.sort();
    found.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// Copies the files of a folder, as somebody does who keeps a database to put it back.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let into = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &into);
        } else {
            fs::copy(entry.path(), into).unwrap();
        }
    }
}

fn address(server: &Server) -> String {
    format!("http://{}", server.address)
}

#[test]
fn a_witness_follows_a_server_and_its_signature_is_published() {
    let place = demonstration();
    let server = place.serve(&[]);
    let first = witness(&place, &address(&server), &[]);
    assert!(first.status.success(), "{}", stderr(&first));
    assert!(stderr(&first).contains("first look: the key of the log is passerelle/"), "{}", stderr(&first));
    let note = place.path("cosigned.txt");
    fs::write(&note, &first.stdout).unwrap();
    let line = failure(place.command(&["trace", "cosign"]).arg(&note));
    assert!(line.contains("trace/witnesses.txt"), "{line}");
    fs::write(place.data().join("trace/witnesses.txt"), key_line(&first)).unwrap();
    let published = success(place.command(&["trace", "cosign"]).arg(&note));
    assert!(published.contains("cosigned by passerelle-witness"), "{published}");
    let again = witness(&place, &address(&server), &[]);
    assert!(again.status.success() && stderr(&again).contains("unchanged"), "{}", stderr(&again));
    for path in
        ["key", "witnesses", "checkpoint", "cosigned", "checkpoints", "update?from=1", "consistency?from=1&to=2"]
    {
        assert_eq!(server.status(&format!("/.well-known/passerelle/{path}")), 200, "{path}");
    }
    for (path, status) in [
        ("consistency?from=2&to=1", 404),
        ("consistency?from=1&to=999999", 404),
        ("consistency?from=-1&to=2", 400),
        ("consistency", 400),
        ("update?from=x", 400),
    ] {
        assert_eq!(server.status(&format!("/.well-known/passerelle/{path}")), status, "{path}");
    }
    let nobody = witness(&place, "http://127.0.0.1:1", &[]);
    assert_eq!(nobody.status.code(), Some(1), "out of reach is no betrayal: {}", stderr(&nobody));
}

/// What the server cannot notice by itself: the whole data folder is put back to an older state while no server runs, with
/// checkpoints and published file, which agree with each other. Whether or not it grows again, the witness remembers.
#[test]
fn a_trace_put_back_while_no_server_runs_is_noticed_by_the_witness() {
    for grows_again in [false, true] {
        let place = demonstration();
        let (data, kept) = (place.data(), place.path("kept"));
        copy(&data, &kept);
        import_one(&place, 1);
        let server = place.serve(&[]);
        let seen = witness(&place, &address(&server), &[]);
        assert!(seen.status.success(), "{}", stderr(&seen));
        server.stop();

        fs::remove_dir_all(&data).unwrap();
        copy(&kept, &data);
        if grows_again {
            import_one(&place, 2);
            import_one(&place, 3);
        }
        let whole = success(&mut place.command(&["trace", "verify"]));
        assert!(whole.starts_with("trace whole"), "nothing is left here to compare with: {whole}");
        let server = place.serve(&[]);
        let told = witness(&place, &address(&server), &[]);
        assert_eq!(told.status.code(), Some(3), "{}", stderr(&told));
        let word = if grows_again { "FORK" } else { "ROLLBACK" };
        assert!(stderr(&told).contains(word), "{}", stderr(&told));
        assert_eq!(stdout(&told), "", "nothing is signed");
        let kept = evidence(&place);
        assert!(kept.len() == 1 && kept[0].contains("--- seen before ---\npasserelle/"), "{kept:?}");
    }
}

#[test]
fn a_fork_a_rollback_and_another_key_are_refused_with_evidence() {
    let place = Place::new();
    let log = Log::new(9);
    let file = place.path("update");
    let path = file.to_str().unwrap();
    let key = log.signer.verifier().to_string();
    let look = |text: &str| {
        fs::write(&file, text).unwrap();
        let output = witness(&place, path, &["--log-key", &key]);
        (output.status.code(), stderr(&output).lines().last().unwrap_or_default().to_owned(), stdout(&output))
    };
    let unnamed = witness(&place, path, &[]);
    assert_eq!(unnamed.status.code(), Some(1), "without a key nothing is believed");
    let (code, _, cosigned) = look(&log.note(4));
    assert_eq!(code, Some(0));
    let state = || fs::read_to_string(place.path("seen")).unwrap();
    assert!(
        state().ends_with(cosigned.trim_end().trim_start_matches('\u{feff}')) || state().contains(cosigned.trim_end())
    );
    let before = state();
    let (code, line, _) = look(&log.note(7));
    assert!(code == Some(1) && line.contains("update?from=4"), "without a proof: {line}");

    let mut forked = Log::new(9);
    forked.leaves[2] = [0; 32];
    let thief = Log { signer: NoteSigner::new("log.example", &[7; 32]).unwrap(), leaves: log.leaves.clone() };
    for (text, word) in [
        (log.note(3), "ROLLBACK"),
        (forked.note(4), "FORK"),
        (forked.update(4, 9), "FORK"),
        (thief.update(4, 9), "not one of this log"),
        ("bonjour".to_owned(), "not one of this log"),
    ] {
        let (code, line, printed) = look(&text);
        assert_eq!((code, printed.as_str()), (Some(3), ""), "{line}");
        assert!(line.contains(word), "{line}");
        assert_eq!(state(), before, "what was seen is not forgotten");
    }
    let kept = evidence(&place);
    assert_eq!(kept.len(), 5);
    assert!(
        kept.iter().all(|text| text.contains(&log.note(4))) && kept.iter().any(|text| text.contains(&forked.note(4)))
    );
    let (code, line, _) = look(&log.update(4, 9));
    assert!(code == Some(0) && line.contains("9 rows"), "the honest log goes on: {line}");

    fs::write(place.path("seen"), "nonsense").unwrap();
    let (code, line, _) = look(&log.update(4, 9));
    assert!(code == Some(1) && line.contains("not the state of a witness"), "{line}");
}
