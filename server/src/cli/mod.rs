//! The command line. Each command exits non-zero on failure and says why in one line.

mod care;
mod demo;
mod directory;
mod file;
mod import;
mod mail;
mod matrix;
mod report;
mod request;
mod serve;
mod trace;

use std::{error::Error, io::Write as _, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// What a command ends with.
pub(crate) type Outcome = Result<ExitCode, Box<dyn Error + Send + Sync>>;

/// The command line, whole.
#[derive(Debug, Parser)]
#[command(name = "server", version, about = "Passerelle, an accessible patient portal", long_about = None)]
#[command(propagate_version = true)]
pub(crate) struct Arguments {
    /// Folder of the data: database, master key, published checkpoints. DATABASE_URL replaces the database file in it.
    #[arg(long, global = true, default_value = "data", env = "PASSERELLE_DATA", value_name = "FOLDER")]
    data: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the portal.
    Serve(serve::Arguments),
    /// Demonstration: its accounts and its records.
    #[command(subcommand)]
    Demo(demo::Command),
    /// Puts CDA R2 documents into a patient's record.
    Import(import::Arguments),
    /// The directory of professionals.
    #[command(subcommand)]
    Directory(directory::Command),
    /// Which professions may see which types of documents.
    #[command(subcommand)]
    Matrix(matrix::Command),
    /// Reports of documents as wrong.
    #[command(subcommand)]
    Report(report::Command),
    /// Requests about data rights.
    #[command(subcommand)]
    Request(request::Command),
    /// The trace of accesses: verify it, or sign its state.
    #[command(subcommand)]
    Trace(trace::Command),
}

/// Runs the command.
pub(crate) async fn run(arguments: Arguments) -> Outcome {
    let data = arguments.data;
    match arguments.command {
        Command::Serve(arguments) => serve::run(data, arguments).await,
        Command::Demo(command) => demo::run(data, command).await,
        Command::Import(arguments) => import::run(data, arguments).await,
        Command::Directory(command) => directory::run(data, command).await,
        Command::Matrix(command) => matrix::run(data, command).await,
        Command::Report(command) => report::run(data, command).await,
        Command::Request(command) => request::run(data, command).await,
        Command::Trace(command) => trace::run(data, command).await,
    }
}

/// Says on one line why the command failed.
pub(crate) fn fail(error: &(dyn Error + 'static)) -> ExitCode {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text = format!("{text}: {inner_text}");
        }
        cause = inner.source();
    }
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let _ = writeln!(std::io::stderr(), "server: {line}");
    ExitCode::FAILURE
}

/// Writes a line of a command's result; a closed pipe ends it quietly.
pub(crate) fn say(line: impl AsRef<str>) {
    let _ = writeln!(std::io::stdout(), "{}", line.as_ref());
}
