//! `server demo`: who can sign in to the demonstration, and records to try things with.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;
use portal::{Portal, import};
use serde::Serialize;

use super::{Outcome, say};
use crate::{
    config,
    demo::{
        fill,
        many::many_documents,
        people::{Account, Bond, Role, people},
    },
};

/// Commands of the demonstration.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Lists the demonstration accounts: role, identifier, password, TOTP secret (base32), INS.
    Accounts {
        /// Prints JSON.
        #[arg(long)]
        json: bool,
    },
    /// Adds generated documents to a demonstration record, for measurements.
    Many {
        /// Identifier of the demonstration account whose record grows.
        #[arg(long, default_value = "dominique.demo")]
        account: String,
        /// How many documents the generator makes; those that are there already are left alone.
        #[arg(long, default_value_t = 200)]
        documents: usize,
    },
}

/// What `accounts` prints of one account.
#[derive(Serialize)]
struct Line {
    role: Role,
    name: String,
    identifier: String,
    password: String,
    totp_secret: String,
    ins: Option<String>,
    represents: Vec<String>,
}

/// Runs a command of the demonstration.
pub(super) async fn run(data: PathBuf, command: Command) -> Outcome {
    match command {
        Command::Accounts { json } => show_accounts(json)?,
        Command::Many { account, documents } => many(data, &account, documents).await?,
    }
    Ok(ExitCode::SUCCESS)
}

fn matricules(account: &Account, bond: Bond) -> Vec<String> {
    let people = people();
    account
        .subjects
        .iter()
        .filter(|s| s.bond == bond)
        .filter_map(|s| Some(people.patient(&s.patient)?.matricule.clone()))
        .collect()
}

/// Prints the accounts, for people or for programs. Their secrets are public: they open fictional records only.
pub(super) fn show_accounts(json: bool) -> Result<(), serde_json::Error> {
    let lines: Vec<Line> = people()
        .accounts
        .into_iter()
        .map(|account| Line {
            ins: matricules(&account, Bond::Holder).into_iter().next(),
            represents: matricules(&account, Bond::LegalRepresentative),
            role: account.role,
            name: account.name,
            identifier: account.identifier,
            password: account.password,
            totp_secret: account.totp_secret,
        })
        .collect();
    if json {
        say(serde_json::to_string_pretty(&lines)?);
        return Ok(());
    }
    say("Comptes de démonstration (personnes et documents inventés) :");
    for line in lines {
        say(format!("  {} ({})", line.name, if line.role == Role::Patient { "patient" } else { "professionnel" }));
        say(format!("    identifiant   {}", line.identifier));
        say(format!("    mot de passe  {}", line.password));
        say(format!("    clé TOTP      {}", line.totp_secret));
        if let Some(ins) = line.ins {
            say(format!("    INS           {ins}"));
        }
    }
    say("Code à 6 chiffres : ajoutez la clé TOTP à une application de codes, ou : oathtool --totp -b CLÉ");
    Ok(())
}

async fn many(data: PathBuf, account: &str, documents: usize) -> Result<(), fill::Failure> {
    let people = people();
    let patient = people
        .accounts
        .iter()
        .find(|a| a.identifier == account)
        .and_then(|a| a.subjects.first())
        .and_then(|s| people.patient(&s.patient))
        .ok_or("no such demonstration account with a record")?;
    let ins = fill::ins(patient)?;
    let portal = Portal::open(config::open_existing(data)?).await?;
    for document in many_documents(patient, documents) {
        import::import_document(&portal, "Passerelle (démonstration)", &ins, &document).await?;
    }
    portal.close().await;
    say(format!("{documents} documents"));
    Ok(())
}
