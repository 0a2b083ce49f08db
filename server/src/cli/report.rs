//! `server report`: what patients say is wrong with a document, for whoever can do something about it.

use std::{path::PathBuf, process::ExitCode};

use clap::Subcommand;
use portal::{
    Portal,
    record::{OperatorReport, reports},
};

use super::{Outcome, say};
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
}

/// Runs a command on reports.
pub(super) async fn run(data: PathBuf, command: Command) -> Outcome {
    let Command::List { json, text } = command;
    let portal = Portal::open(config::open_existing(data)?).await?;
    let found = reports(&portal, OPERATOR, text).await?;
    if json {
        let all: Vec<_> = found.iter().map(object).collect();
        say(serde_json::Value::from(all).to_string());
    } else {
        for report in &found {
            say(line(report));
        }
    }
    portal.close().await;
    Ok(ExitCode::SUCCESS)
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
    match &report.text {
        Some(text) => format!("{head}\t{}", text.split_whitespace().collect::<Vec<_>>().join(" ")),
        None => head,
    }
}
