//! `server trace witness`: somebody else, with a key of their own, makes sure that a log only grows.
//!
//! The witness remembers the last state that it saw. It cosigns a newer one if the log proves that it continues that
//! state; otherwise it signs nothing, keeps both states as evidence, and ends.

mod state;

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use clap::Args;
use domain::trace::{
    note::{Checkpoint, Cosigner, NoteVerifier},
    witness::{Refusal, Update, judge},
};

use super::fetch;
use crate::cli::{Outcome, say};
use state::{Folder, State};

/// Exit status when the log contradicts itself: not a failure to try again, but something to tell.
const CONTRADICTION: u8 = 3;

/// Options of `server trace witness`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Address of the portal (http://…), or a file with what `/.well-known/passerelle/update?from=N` answered.
    #[arg(long, value_name = "URL|FILE")]
    log: String,
    /// File in which the witness remembers the log; made at the first look.
    #[arg(long, value_name = "FILE")]
    state: PathBuf,
    /// File of the witness's secret key; made at the first look.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// Name of the witness, for a key that is made now.
    #[arg(long, default_value = "passerelle-witness", value_name = "NAME")]
    name: String,
    /// Key of the log, for the first look; without it, the key that a portal on this machine gives is believed.
    #[arg(long, value_name = "VKEY")]
    log_key: Option<String>,
    /// File that always holds the last cosigned checkpoint; without it, each is printed.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Looks once and ends.
    #[arg(long)]
    once: bool,
    /// Seconds between two looks.
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..), value_name = "N")]
    every: u64,
}

/// Looks, once or until stopped or betrayed.
pub(super) async fn run(arguments: Arguments) -> Outcome {
    let folder = Folder::lock(&arguments.state)?;
    let cosigner = state::cosigner(&arguments.key, &arguments.name, tell)?;
    loop {
        match look(&arguments, &folder, &cosigner).await {
            Ok(()) if arguments.once => return Ok(ExitCode::SUCCESS),
            Ok(()) => {}
            Err(Trouble::Betrayal(line)) => {
                tell(&line);
                return Ok(ExitCode::from(CONTRADICTION));
            }
            Err(Trouble::Mishap(line)) if arguments.once => return Err(line.into()),
            Err(Trouble::Mishap(line)) => tell(&line),
        }
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(arguments.every)) => {}
            _ = tokio::signal::ctrl_c() => return Ok(ExitCode::SUCCESS),
        }
    }
}

/// Why a look ends without a signature.
enum Trouble {
    /// The log contradicts itself, or is another one.
    Betrayal(String),
    /// The log cannot be reached, or a file cannot be written: the next look may do better.
    Mishap(String),
}

impl<T: Into<String>> From<T> for Trouble {
    fn from(text: T) -> Self {
        Self::Mishap(text.into())
    }
}

async fn look(arguments: &Arguments, folder: &Folder, cosigner: &Cosigner) -> Result<(), Trouble> {
    let before = folder.read()?;
    let log = match &before {
        Some(before) => before.log.clone(),
        None => first_key(arguments).await?,
    };
    if let Some(asked) = &arguments.log_key
        && *asked != log.to_string()
    {
        return Err(format!("--log-key is not the key of {}: {log}", folder.path().display()).into());
    }
    let seen = before.as_ref().map(|before| Checkpoint::open(&before.note, &log)).transpose();
    let seen = seen.map_err(|_| format!("{}: the state was altered", folder.path().display()))?;
    let given = given(&arguments.log, seen.as_ref().map_or(0, |seen| seen.size)).await?;
    // A bare checkpoint comes without a proof.
    let update = Update::parse(&given);
    let update = update.unwrap_or_else(|| Update { old: 0, proof: Vec::new(), note: given.clone() });
    match judge(&log, seen.as_ref(), &update) {
        Ok(Some(now)) => {
            let note = cosigner.cosign(&update.note, seconds()).map_err(|error| error.to_string())?;
            folder.write(&State { log, note: note.clone() })?;
            tell(&format!("cosigned: {} rows of {}", now.size, now.origin));
            give(arguments.out.as_deref(), &note)
        }
        Ok(None) => {
            tell(&format!("unchanged: {} rows of {}", seen.map_or(0, |seen| seen.size), log.name()));
            before.map_or(Ok(()), |before| give(arguments.out.as_deref(), &before.note))
        }
        Err(refusal) if refusal.is_evidence() => {
            let before = before.map_or(String::new(), |before| before.note);
            let kept = folder.keep_evidence(&log, &refusal, &before, &given)?;
            Err(Trouble::Betrayal(format!("not cosigned: {refusal}; both states are kept in {}", kept.display())))
        }
        Err(refusal) => Err(not_judged(refusal).into()),
    }
}

fn not_judged(refusal: Refusal) -> String {
    match refusal {
        Refusal::OtherProof { seen, .. } => format!("{refusal}: fetch /.well-known/passerelle/update?from={seen}"),
        _ => refusal.to_string(),
    }
}

/// What the log says: the answer of the portal, or the content of the file.
async fn given(log: &str, seen: u64) -> Result<String, String> {
    if log.contains("://") {
        return fetch::get(log, &format!("update?from={seen}")).await;
    }
    fs::read_to_string(log).map_err(|error| format!("{log}: {error}"))
}

/// The key of a log that was never looked at.
async fn first_key(arguments: &Arguments) -> Result<NoteVerifier, String> {
    if let Some(key) = &arguments.log_key {
        return NoteVerifier::parse(key).map_err(|_| "--log-key is not the key of a log".to_owned());
    }
    let local = ["http://127.0.0.1", "http://[::1]", "http://localhost"];
    if !local.iter().any(|start| {
        arguments.log.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
    }) {
        return Err("name the key of the log with --log-key, as its operator gave it to you".to_owned());
    }
    let key = fetch::get(&arguments.log, "key").await?;
    let key = NoteVerifier::parse(key.trim()).map_err(|_| "the portal gives no key".to_owned())?;
    tell(&format!("first look: the key of the log is {key}; compare it with the one that its operator gives"));
    Ok(key)
}

/// Hands the cosigned checkpoint over.
fn give(out: Option<&Path>, note: &str) -> Result<(), Trouble> {
    match out {
        Some(out) => state::replace(out, note).map_err(Trouble::Mishap),
        None => {
            say(note.trim_end());
            Ok(())
        }
    }
}

/// Seconds since 1970.
fn seconds() -> u64 {
    portal::system_clock()().as_second().unsigned_abs()
}

/// A line for whoever looks after the witness; standard output is for the notes.
fn tell(line: &str) {
    let _ = writeln!(std::io::stderr(), "witness: {line}");
}
