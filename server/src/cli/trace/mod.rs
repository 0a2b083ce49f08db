//! `server trace`: the log of accesses proves itself.

mod check;
mod fetch;
mod witness;

use std::{fs, path::PathBuf, process::ExitCode};

use clap::Subcommand;
use portal::{Portal, trace::Problem};

use super::{Outcome, say};
use crate::config;

/// Commands on the trace.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Recomputes the whole tree and names each row that was altered, removed, inserted or moved.
    Verify {
        /// Prints JSON.
        #[arg(long)]
        json: bool,
    },
    /// Signs the present state of the tree and prints the signed note.
    Checkpoint,
    /// Verifies a receipt without any database, and says in words what it proves.
    Check(check::Arguments),
    /// Watches a log from outside: cosigns it as long as it only grows, and keeps the evidence when it does not.
    Witness(witness::Arguments),
    /// Takes in a checkpoint that a witness cosigned, and publishes it. The witness's key must be in trace/witnesses.txt of
    /// the data folder.
    Cosign {
        /// The cosigned checkpoint.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// Runs a command on the trace.
pub(super) async fn run(data: PathBuf, command: Command) -> Outcome {
    match command {
        Command::Check(arguments) => return check::run(&arguments),
        Command::Witness(arguments) => return witness::run(arguments).await,
        Command::Checkpoint | Command::Verify { .. } | Command::Cosign { .. } => {}
    }
    let portal = Portal::open(config::open_existing(data)?).await?;
    let outcome = on_portal(&portal, command).await;
    portal.close().await;
    outcome
}

async fn on_portal(portal: &Portal, command: Command) -> Outcome {
    Ok(match command {
        Command::Checkpoint => {
            say(portal::trace::checkpoint(portal).await?.trim_end());
            ExitCode::SUCCESS
        }
        Command::Verify { json } => verify(portal, json).await?,
        Command::Cosign { file } => {
            let note = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            let cosigned = portal::trace::cosign(portal, &note).await?;
            let names: Vec<&str> = cosigned.witnesses.iter().map(|(name, _)| name.as_str()).collect();
            say(format!("published: {} rows, cosigned by {}", cosigned.size, names.join(", ")));
            ExitCode::SUCCESS
        }
        Command::Check(_) | Command::Witness(_) => ExitCode::FAILURE,
    })
}

async fn verify(portal: &Portal, json: bool) -> Result<ExitCode, portal::Error> {
    let report = portal::trace::verify(portal).await?;
    let whole = report.is_sound();
    if json {
        let problems: Vec<_> = report.problems.iter().map(line).collect();
        let (size, more, erased, checkpoints) = (report.size, report.more, report.erased, report.checkpoints);
        say(serde_json::json!({
            "size": size,
            "whole": whole,
            "problems": problems,
            "more": more,
            "erased": erased,
            "checkpoints": checkpoints,
        })
        .to_string());
    } else {
        for problem in &report.problems {
            say(line(problem));
        }
        say(if whole {
            format!(
                "trace whole: {} rows, {} checkpoints compared, {} rows of erased records",
                report.size, report.checkpoints, report.erased
            )
        } else {
            format!("trace broken: {} problems in {} rows", report.problems.len() as u64 + report.more, report.size)
        });
    }
    Ok(if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// « row 12: Altered: … », or the size of the tree where a checkpoint is concerned.
fn line(problem: &Problem) -> String {
    format!("row {}: {:?}: {}", problem.seq, problem.kind, problem.detail)
}
