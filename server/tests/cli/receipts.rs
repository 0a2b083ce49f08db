//! Receipts checked offline, by the binary and by a script that shares nothing with it.

use std::{fs, path::Path, process::Command};

use domain::trace::note::Cosigner;

use crate::{
    betrayal::Log,
    support::{Place, bare, failure, stderr, stdout, success},
};

#[test]
fn a_receipt_is_checked_offline_and_said_in_words() {
    let place = Place::new();
    let receipt = Log::new(13).receipt(&[4, 5, 12]);
    let file = place.path("recu.txt");
    let text = format!("Reçu\n\n{}", receipt.to_text());
    fs::write(&file, &text).unwrap();
    let check = |options: &[&str]| {
        let mut command = bare(&["trace", "check"]);
        command.arg(&file).args(options);
        command
    };
    let said = success(&mut check(&[]));
    for words in [
        "Quoi : A lu un document",
        "Qui : Zoé MÉDIONI [31m",
        "Ce reçu ne dit pas quoi",
        "3 événement",
        "witness.example a vu",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!place.data().exists(), "no database is made");
    let (log, key) = (receipt.log.to_string(), receipt.witnesses[0].to_string());
    success(&mut check(&["--log-key", &log, "--witness", &key]));
    let stranger = Cosigner::new("x", &[9; 32]).unwrap().verifier().to_string();
    assert!(failure(&mut check(&["--witness", &stranger])).contains("témoin manque"));
    assert!(failure(&mut check(&["--log-key", &key])).contains("clé du journal"));
    fs::write(&file, text.replace("index 12", "index 11")).unwrap();
    let line = text.lines().position(|line| line == "index 12").unwrap() - 1;
    let said = failure(&mut check(&[]));
    assert!(said.contains(&format!("ligne {line} : ")) && said.contains("pas dans le journal"), "{said}");
    fs::write(&file, "bonjour").unwrap();
    assert!(failure(&mut check(&[])).contains("pas de reçu"));
}

#[test]
fn an_independent_script_agrees() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scripts/check-receipt.py");
    let lines = fs::read_to_string(&script).unwrap().lines().count();
    assert!(lines <= 60, "{lines} lines: short enough to be read");
    let place = Place::new();
    let file = place.path("recu.txt");
    let run = |text: &str| {
        fs::write(&file, text).unwrap();
        Command::new("python3").arg(&script).arg(&file).output()
    };
    for (rows, of) in [(1, &[0][..]), (2, &[1]), (13, &[4, 5, 12]), (16, &[0, 15]), (37, &[36, 31])] {
        let text = format!("Reçu\n\n{}", Log::new(rows).receipt(of).to_text());
        let Ok(output) = run(&text) else {
            eprintln!("skipped: no python3 to run scripts/check-receipt.py");
            return;
        };
        assert!(output.status.success(), "{rows} rows: {}", stderr(&output));
        let said = stdout(&output);
        assert_eq!(said.matches("is in the log").count(), of.len(), "{said}");
        assert_eq!(said.matches("seen and signed by the witness").count(), of.len(), "{said}");
    }
    let text = Log::new(13).receipt(&[4, 12]).to_text();
    let lines: Vec<&str> = text.lines().collect();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.len() > 7) {
        // A character in the middle, which no line can do without.
        let middle = (line.len() / 2..).find(|at| line.is_char_boundary(*at)).unwrap();
        let other = if line[middle..].starts_with('A') { "B" } else { "A" };
        let changed = format!("{}{other}{}", &line[..middle], line[middle..].chars().skip(1).collect::<String>());
        let mut all = lines.clone();
        all[at] = &changed;
        let output = run(&(all.join("\n") + "\n")).unwrap();
        let ours = success_of(&file);
        let said = stderr(&output);
        assert_eq!(output.status.success(), ours, "line {}: {said}", at + 1);
        assert!(!output.status.success(), "line {} was changed unnoticed: {changed}", at + 1);
    }
}

fn success_of(file: &Path) -> bool {
    bare(&["trace", "check"]).arg(file).output().unwrap().status.success()
}
