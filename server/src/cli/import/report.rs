//! What became of each file, for people (in French, since the reasons are) or for programs.

use std::{io::Write as _, path::Path};

use domain::text::clean_line;
use indicatif::ProgressBar;
use portal::import::{Imported, Outcome};
use serde::Serialize;

use super::super::say;

/// Counts, and prints a line a file.
#[derive(Debug, Default)]
pub(super) struct Report {
    json: bool,
    received: usize,
    there: usize,
    refused: usize,
}

/// One file, for programs.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    document: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

impl Report {
    /// An empty report.
    pub(super) fn new(json: bool) -> Self {
        Self { json, ..Self::default() }
    }

    /// Takes note of a file and prints its line, above the bar if there is one.
    pub(super) fn file(&mut self, bar: &ProgressBar, file: &Path, result: &Result<Imported, String>) {
        match result {
            Err(_) => self.refused += 1,
            Ok(imported) if imported.outcome == Outcome::AlreadyThere => self.there += 1,
            Ok(_) => self.received += 1,
        }
        // A name may hold line breaks or commands of the terminal.
        let name = clean_line(&file.to_string_lossy());
        bar.suspend(|| match result {
            _ if self.json => say(json(&name, result)),
            Ok(imported) => say(format!("{name} : {}", words(imported.outcome))),
            Err(reason) => {
                let _ = writeln!(std::io::stderr(), "{name} : refusé, {reason}");
            }
        });
    }

    /// Prints the closing line; programs count for themselves. Says whether no file was refused.
    pub(super) fn close(&self) -> bool {
        if !self.json {
            say(self.summary());
        }
        self.refused == 0
    }

    /// « 2 reçus, 1 déjà dans le dossier, 0 refusé »
    fn summary(&self) -> String {
        let there = if self.there == 0 { String::new() } else { format!("{} déjà dans le dossier, ", self.there) };
        format!("{}, {there}{}", counted(self.received, "reçu"), counted(self.refused, "refusé"))
    }
}

/// French has its plural from two on.
fn counted(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number < 2 { "" } else { "s" })
}

fn words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Added => "reçu",
        Outcome::Replaced(_) => "reçu, remplace une version plus ancienne",
        Outcome::OldVersion => "reçu comme ancienne version",
        Outcome::AlreadyThere => "déjà dans le dossier",
    }
}

fn json(file: &str, result: &Result<Imported, String>) -> String {
    let line = match result {
        Err(reason) => Line { file, outcome: "refused", document: None, reason: Some(reason) },
        Ok(imported) => {
            let outcome = match imported.outcome {
                Outcome::Added => "added",
                Outcome::Replaced(_) => "replaced",
                Outcome::OldVersion => "old-version",
                Outcome::AlreadyThere => "already-there",
            };
            Line { file, outcome, document: Some(imported.id.to_string()), reason: None }
        }
    };
    serde_json::to_string(&line).expect("a line is plain text")
}

#[cfg(test)]
mod tests {
    use super::Report;

    #[test]
    fn the_closing_line_counts_in_french() {
        let line = |received, there, refused| Report { json: false, received, there, refused }.summary();
        assert_eq!(line(1, 0, 1), "1 reçu, 1 refusé");
        assert_eq!(line(2, 0, 0), "2 reçus, 0 refusé");
        assert_eq!(line(0, 3, 2), "0 reçu, 3 déjà dans le dossier, 2 refusés");
    }
}
