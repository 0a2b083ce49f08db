//! `server trace check`: verifies a receipt offline, and says in words what it proves. In French, since receipts are for
//! patients and for those whom they ask.

use std::{collections::BTreeMap, fs, path::PathBuf, process::ExitCode};

use app::{dates, i18n, locale::Locale};
use clap::Args;
use domain::codes::profession_label;
use domain::trace::{
    note::{NoteVerifier, WitnessKey},
    receipt::{Problem, Proven, Receipt, ReceiptError},
};
use jiff::Timestamp;

use crate::cli::{Outcome, say};

/// Longest receipt, in bytes; one of 200 events has less than a megabyte.
const LONGEST: u64 = 16_000_000;

/// Options of `server trace check`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The receipt.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Key that the log must have; compare it yourself otherwise.
    #[arg(long, value_name = "VKEY")]
    log_key: Option<String>,
    /// Key of a witness that must have signed; may be given several times.
    #[arg(long, value_name = "VKEY")]
    witness: Vec<String>,
}

/// Verifies; the exit status is zero when everything holds.
pub(super) fn run(arguments: &Arguments) -> Outcome {
    let name = arguments.file.display();
    let length = fs::metadata(&arguments.file).map_err(|error| format!("{name}: {error}"))?.len();
    if length > LONGEST {
        return Err(format!("{name} : fichier trop grand pour un reçu").into());
    }
    let bytes = fs::read(&arguments.file).map_err(|error| format!("{name}: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|_| format!("{name} : ce n’est pas un fichier de texte (UTF-8)"))?;
    let witnesses: Result<Vec<_>, _> = arguments.witness.iter().map(|key| WitnessKey::parse(key)).collect();
    let witnesses = witnesses.map_err(|_| "--witness : ce n’est pas la clé d’un témoin")?;
    let (receipt, proven) = verify(&text, arguments.log_key.as_deref(), &witnesses)
        .map_err(|error| format!("{name}, ligne {} : {}", error.line, in_words(&error.problem)))?;
    proven.iter().for_each(tell);
    summary(&receipt, &proven);
    Ok(ExitCode::SUCCESS)
}

fn verify(text: &str, log_key: Option<&str>, witnesses: &[WitnessKey]) -> Result<(Receipt, Vec<Proven>), ReceiptError> {
    let receipt = Receipt::parse(text)?;
    let proven = receipt.check()?;
    let wrong = |problem| ReceiptError { line: receipt.proofs.first().map_or(1, |proof| proof.line), problem };
    if log_key.is_some_and(|key| NoteVerifier::parse(key).as_ref() != Ok(&receipt.log)) {
        return Err(wrong(Problem::Key));
    }
    for proof in &receipt.proofs {
        for witness in witnesses {
            let signed = witness.check(&proof.note);
            signed.map_err(|error| ReceiptError { line: proof.line, problem: Problem::Witness(error) })?;
        }
    }
    Ok((receipt, proven))
}

fn in_words(problem: &Problem) -> String {
    match problem {
        Problem::Missing => "il n’y a pas de reçu dans ce fichier".to_owned(),
        Problem::Line => "cette ligne n’a pas la forme attendue".to_owned(),
        Problem::Details => "ce ne sont pas les détails d’un événement".to_owned(),
        Problem::Key => "ce n’est pas la clé du journal".to_owned(),
        Problem::Checkpoint(why) => format!("l’état du journal n’est pas signé par lui ({why})"),
        Problem::NotInLog => "cet événement n’est pas dans le journal qui a été signé, ou il a été modifié".to_owned(),
        Problem::Witness(why) => format!("la signature d’un témoin manque ou est fausse ({why})"),
    }
}

/// One event, as the log recorded it.
fn tell(event: &Proven) {
    let at = Timestamp::from_millisecond(event.at_ms).unwrap_or_default();
    say(format!("Événement {}, {} ({at}) :", event.seq, dates::date_time(at)));
    let Some(details) = &event.details else {
        say("  Quelque chose a été inscrit alors. Ce reçu ne dit pas quoi.");
        return;
    };
    let fields: BTreeMap<&str, &str> =
        details.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_deref()?))).collect();
    let coded = |field: &str, words: &str| {
        let code = fields.get(field)?;
        let id = format!("{words}-{code}");
        Some(if i18n::exists(&id) { i18n::translate(Locale::French, &id, &[]) } else { one_line(code) })
    };
    let text = |field: &str| fields.get(field).map(|value| one_line(value));
    let refused = fields.get("outcome").and_then(|outcome| outcome.strip_prefix("refused:"));
    let refused = refused.map(|reason| i18n::translate(Locale::French, &format!("reason-{reason}"), &[]));
    let profession = text("profession").map(|code| profession_label(&code).unwrap_or(code));
    for (label, value) in [
        ("Quoi", coded("kind", "event")),
        ("Document", text("document-title")),
        ("Nombre de documents", text("count")),
        ("Qui", text("actor-name")),
        ("En qualité de", coded("quality", "quality")),
        ("Profession", profession),
        ("Pour", text("organization")),
        ("Pourquoi", coded("purpose", "purpose")),
        ("Raison écrite", text("reason")),
        ("Refusé", refused),
    ] {
        if let Some(value) = value {
            say(format!("  {label} : {value}"));
        }
    }
}

/// A value as one line: no control and no direction-changing character reaches the terminal.
fn one_line(value: &str) -> String {
    let harmless = |c: char| {
        if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') { ' ' } else { c }
    };
    value.chars().map(harmless).collect()
}

fn summary(receipt: &Receipt, proven: &[Proven]) {
    let rows = proven.iter().map(|event| event.checkpoint.size).max().unwrap_or_default();
    say(format!(
        "Reçu vérifié : {} événement(s) inscrit(s) dans le journal {}, à cette place et avec ces mots, dans un état de {rows} lignes que le journal a signé.",
        proven.len(),
        receipt.log.name(),
    ));
    say(format!("Clé du journal, à comparer avec celle que le service publie : {}", receipt.log));
    let mut witnessed: BTreeMap<&str, u64> = BTreeMap::new();
    for (name, seconds) in proven.iter().flat_map(|event| &event.witnessed) {
        let latest = witnessed.entry(name).or_default();
        *latest = (*latest).max(*seconds);
    }
    for witness in &receipt.witnesses {
        if let Some(seconds) = witnessed.get(witness.name()) {
            let at = Timestamp::from_second(i64::try_from(*seconds).unwrap_or_default()).unwrap_or_default();
            say(format!(
                "Le témoin {} a vu et signé cet état, {} ({at}). Sa clé : {witness}",
                witness.name(),
                dates::date_time(at)
            ));
        }
    }
    if witnessed.is_empty() {
        say("Aucun témoin n’a signé cet état : le journal pourrait en avoir montré un autre à d’autres personnes.");
    }
}
