//! `server import`: CDA documents into a record. A refused file is named with its reason; the others go in.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use domain::{
    cda::Limits,
    ins::{Ins, InsOid, Matricule},
};
use indicatif::{ProgressBar, ProgressStyle};
use portal::{
    Portal, accounts,
    import::{self, Outcome as Imported},
};

use super::{Outcome, say};
use crate::config;

/// Options of `server import`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// INS matricule (15 characters) of the patient whose record receives the documents.
    #[arg(long)]
    ins: String,
    /// Object identifier of the matricule's kind; without it, the kind that the record has.
    #[arg(long)]
    oid: Option<String>,
    /// CDA R2 documents (XML).
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

/// Imports each file; the exit status is non-zero when one was refused.
pub(super) async fn run(data: PathBuf, arguments: Arguments) -> Outcome {
    let oids = match &arguments.oid {
        Some(oid) => vec![InsOid::parse(oid)?],
        None => InsOid::ALL.to_vec(),
    };
    let candidates: Vec<_> = oids.into_iter().filter_map(|oid| Ins::parse(&arguments.ins, oid.as_str()).ok()).collect();
    if candidates.is_empty() {
        // No kind of matricule takes it: say why.
        Matricule::parse(&arguments.ins)?;
    }
    let portal = Portal::open(config::open_existing(data)?).await?;
    let mut record = None;
    for ins in candidates {
        if accounts::find_patient(&portal, &ins).await?.is_some() {
            record = Some(ins);
        }
    }
    let ins = record.ok_or("aucun dossier ne correspond à ce matricule INS")?;
    let bar = progress(arguments.files.len());
    let mut refused = 0_usize;
    for file in &arguments.files {
        let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
        match one(&portal, &ins, file).await {
            Ok(line) => bar.suspend(|| say(format!("{name}: {line}"))),
            Err(reason) => {
                refused += 1;
                bar.suspend(|| {
                    let _ = writeln!(std::io::stderr(), "{name}: refusé : {reason}");
                });
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    portal.close().await;
    say(format!("{} reçus, {refused} refusés", arguments.files.len() - refused));
    Ok(if refused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A bar on a terminal, nothing elsewhere.
fn progress(files: usize) -> ProgressBar {
    let bar = ProgressBar::new(files as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} documents") {
        bar.set_style(style);
    }
    bar
}

async fn one(portal: &Portal, ins: &Ins, file: &Path) -> Result<&'static str, String> {
    let limit = Limits::default().max_bytes as u64;
    let size = fs::metadata(file).map_err(|e| format!("fichier illisible ({})", e.kind()))?.len();
    // The size is checked before the file is read, so that a huge one costs nothing.
    if size > limit {
        return Err(format!("le fichier dépasse {} Mo", limit / (1024 * 1024)));
    }
    let bytes = fs::read(file).map_err(|e| format!("fichier illisible ({})", e.kind()))?;
    let imported = import::import_document(portal, "Import du service", ins, &bytes)
        .await
        .map_err(|refusal| refusal.to_string())?;
    Ok(match imported.outcome {
        Imported::Added => "reçu",
        Imported::Replaced(_) => "reçu, remplace une version plus ancienne",
        Imported::OldVersion => "reçu comme ancienne version",
        Imported::AlreadyThere => "déjà dans le dossier",
    })
}
