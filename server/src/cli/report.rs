//! `server report`: what patients say is wrong with a document or an access, for whoever can do something about it.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Subcommand;
use portal::{
    Portal,
    history::{self, OperatorAccessReport},
    record::{OperatorReport, reports},
};

use super::{Outcome, file, say};
use crate::config;

/// The name under which the trace shows who read the words of a report.
const OPERATOR: &str = "Équipe technique de Passerelle";

/// Commands on reports.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Lists the reports, oldest first: id, time, document, reason (not-mine, wrong, twice, other).
    List {
        /// Prints JSON.
        #[arg(long)]
        json: bool,
        /// Prints what people wrote as well. Each record concerned shows that it was read.
        #[arg(long)]
        text: bool,
    },
    /// Lists the accesses that are not recognised, oldest first: id, time, number in the trace, reason (unknown-person,
    /// no-reason, not-me, other), when it was answered or « - ».
    Accesses {
        /// Prints JSON.
        #[arg(long)]
        json: bool,
        /// Prints what people wrote as well. Each record concerned shows that it was read.
        #[arg(long)]
        text: bool,
    },
    /// Answers a report of an access, once; whoever made it reads the answer, at most 1,000 characters, on its page.
    Answer {
        /// Id of the report.
        id: String,
        /// File with the answer, in UTF-8.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// Runs a command on reports.
pub(super) async fn run(data: PathBuf, command: Command) -> Outcome {
    // Read before anything is opened: a wrong name must not be noticed half-way.
    let answer = match &command {
        Command::Answer { file, .. } => read_text(file)?,
        Command::List { .. } | Command::Accesses { .. } => String::new(),
    };
    let portal = Portal::open(config::open_existing(data)?).await?;
    match command {
        Command::List { json, text } => {
            print(json, &reports(&portal, OPERATOR, text).await?, object, line);
        }
        Command::Accesses { json, text } => {
            print(json, &history::access_reports(&portal, OPERATOR, text).await?, access_object, access_line);
        }
        Command::Answer { id, .. } => history::answer_access_report(&portal, OPERATOR, &id, &answer).await?,
    }
    portal.close().await;
    Ok(ExitCode::SUCCESS)
}

/// The answer of a file; an empty one would tell nobody anything.
fn read_text(path: &Path) -> Result<String, String> {
    let text = file::text(path)?;
    if text.trim().is_empty() || text.chars().count() > history::MAX_TEXT {
        return Err(format!("{}: an answer has 1 to {} characters", path.display(), history::MAX_TEXT));
    }
    Ok(text)
}

fn print<T>(json: bool, found: &[T], object: fn(&T) -> serde_json::Value, line: fn(&T) -> String) {
    if json {
        say(serde_json::Value::from(found.iter().map(object).collect::<Vec<_>>()).to_string());
    } else {
        found.iter().for_each(|one| say(line(one)));
    }
}

fn access_object(report: &OperatorAccessReport) -> serde_json::Value {
    let mut object = serde_json::json!({
        "id": report.id,
        "at": report.at.to_string(),
        "event": report.seq,
        "reason": report.doubt.code(),
        "answered": report.answered.map(|at| at.to_string()),
    });
    if let Some(text) = &report.text {
        object["text"] = text.clone().into();
    }
    object
}

fn access_line(report: &OperatorAccessReport) -> String {
    let answered = report.answered.map_or_else(|| "-".to_owned(), |at| at.to_string());
    let head = format!("{}\t{}\t{}\t{}\t{answered}", report.id, report.at, report.seq, report.doubt.code());
    with_text(head, report.text.as_deref())
}

fn object(report: &OperatorReport) -> serde_json::Value {
    let mut object = serde_json::json!({
        "id": report.id,
        "at": report.at.to_string(),
        "document": report.document,
        "reason": report.reason.code(),
    });
    if let Some(text) = &report.text {
        object["text"] = text.clone().into();
    }
    object
}

/// One line a report; line breaks of its text become spaces.
fn line(report: &OperatorReport) -> String {
    let head = format!("{}\t{}\t{}\t{}", report.id, report.at, report.document, report.reason.code());
    with_text(head, report.text.as_deref())
}

fn with_text(head: String, text: Option<&str>) -> String {
    match text {
        Some(text) => format!("{head}\t{}", text.split_whitespace().collect::<Vec<_>>().join(" ")),
        None => head,
    }
}
