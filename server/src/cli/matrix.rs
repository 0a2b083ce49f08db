//! `server matrix import`: which professions may see which types of documents.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Subcommand;
use portal::{Portal, sharing::import_matrix};

use super::{Outcome, say};
use crate::config;

/// Most bytes of a file that an operator imports.
const LONGEST: u64 = 20 * 1024 * 1024;

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

/// The text of a file that an operator imports, without a byte order mark.
pub(super) fn text(path: &Path) -> Result<String, String> {
    let named = |reason: String| format!("{}: {reason}", path.display());
    let about = fs::metadata(path).map_err(|error| named(error.to_string()))?;
    // Opening a pipe would wait for somebody to write into it; a device may never end.
    if !about.is_file() || about.len() > LONGEST {
        return Err(named("not a file of at most 20 MB".to_owned()));
    }
    let bytes = fs::read(path).map_err(|error| named(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|_| named("it is not UTF-8".to_owned()))?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}
