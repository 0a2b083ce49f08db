//! `server matrix import`: which professions may see which types of documents.

use std::{path::PathBuf, process::ExitCode};

use clap::Subcommand;
use portal::{Portal, sharing::import_matrix};

use super::{Outcome, file::text, say};
use crate::config;

/// Commands on the matrix.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Puts a matrix in place of the one that holds: `title;NAME AND SOURCE`, then lines of `PROFESSION;TYPE;oui|non`.
    Import {
        /// Prints JSON.
        #[arg(long)]
        json: bool,
        /// The matrix, UTF-8.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// Runs a command on the matrix.
pub(super) async fn run(data: PathBuf, command: Command) -> Outcome {
    let Command::Import { json, file } = command;
    let text = text(&file)?;
    let portal = Portal::open(config::open_existing(data)?).await?;
    let outcome = import_matrix(&portal, &text).await;
    portal.close().await;
    let title = outcome?.map_err(|error| format!("{}: {error}", file.display()))?;
    say(if json { serde_json::json!({ "title": title }).to_string() } else { format!("matrix imported: {title}") });
    Ok(ExitCode::SUCCESS)
}
