//! `server import`: CDA documents into a record. A refused file is named with its reason; the others go in.

mod file;
mod report;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use domain::{
    cda::Limits,
    ins::{Ins, InsOid, Matricule, MatriculeError},
};
use indicatif::{ProgressBar, ProgressStyle};
use portal::{
    Portal, accounts,
    import::{self, Imported},
};

use super::Outcome;
use crate::config;

/// Options of `server import`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// INS matricule (15 characters) of the patient whose record receives the documents.
    #[arg(long, value_name = "MATRICULE")]
    ins: String,
    /// Object identifier of the matricule's kind; without it, the kind that the record has.
    #[arg(long, value_name = "OID")]
    oid: Option<String>,
    /// Prints one JSON object a file.
    #[arg(long)]
    json: bool,
    /// CDA R2 documents (XML).
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// Imports each file; the exit status is non-zero when one was refused.
pub(super) async fn run(data: PathBuf, arguments: Arguments) -> Outcome {
    let candidates = candidates(&arguments.ins, arguments.oid.as_deref())?;
    let portal = Portal::open(config::open_existing(data)?).await?;
    let outcome = import_files(&portal, candidates, &arguments).await;
    portal.close().await;
    outcome
}

/// The INS that the matricule may be, one for each kind of matricule that takes it.
fn candidates(matricule: &str, oid: Option<&str>) -> Result<Vec<Ins>, &'static str> {
    let oids = match oid {
        Some(oid) => vec![InsOid::parse(oid).map_err(|_| "--oid : ce n'est pas un OID de l'INS en usage")?],
        None => InsOid::ALL.to_vec(),
    };
    let found: Vec<_> = oids.iter().filter_map(|oid| Ins::parse(matricule, oid.as_str()).ok()).collect();
    match Matricule::parse(matricule) {
        Err(error) if found.is_empty() => Err(reason(error)),
        _ => Ok(found),
    }
}

fn reason(error: MatriculeError) -> &'static str {
    match error {
        MatriculeError::Length => "--ins : un matricule INS a 15 caractères",
        MatriculeError::FirstDigit => "--ins : le premier chiffre du matricule n'est pas valable",
        MatriculeError::Month => "--ins : le mois du matricule n'est pas valable",
        MatriculeError::NotADigit => "--ins : un caractère du matricule n'est pas un chiffre",
        MatriculeError::Key => "--ins : la clé du matricule est fausse",
    }
}

async fn import_files(portal: &Portal, candidates: Vec<Ins>, arguments: &Arguments) -> Outcome {
    let mut record = None;
    for ins in candidates {
        if accounts::find_patient(portal, &ins).await?.is_some() {
            record = Some(ins);
        }
    }
    let ins = record.ok_or("aucun dossier ne correspond à ce matricule INS")?;
    let bar = progress(arguments.files.len());
    let mut report = report::Report::new(arguments.json);
    for file in &arguments.files {
        let result = one(portal, &ins, file).await;
        report.file(&bar, file, &result);
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(if report.close() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A bar on a terminal, nothing elsewhere.
fn progress(files: usize) -> ProgressBar {
    let bar = ProgressBar::new(files as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} documents") {
        bar.set_style(style);
    }
    bar
}

async fn one(portal: &Portal, ins: &Ins, path: &Path) -> Result<Imported, String> {
    let bytes = file::read(path, Limits::default().max_bytes as u64)?;
    import::import_document(portal, "Import du service", ins, &bytes).await.map_err(|refusal| refusal.to_string())
}
