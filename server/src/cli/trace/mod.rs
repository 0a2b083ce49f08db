//! `server trace`: the log of accesses proves itself.

use std::{path::PathBuf, process::ExitCode};

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
}

/// Runs a command on the trace.
pub(super) async fn run(data: PathBuf, command: Command) -> Outcome {
    let portal = Portal::open(config::open_existing(data)?).await?;
    let code = match command {
        Command::Checkpoint => {
            say(portal::trace::checkpoint(&portal).await?.trim_end());
            ExitCode::SUCCESS
        }
        Command::Verify { json } => verify(&portal, json).await?,
    };
    portal.close().await;
    Ok(code)
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
