//! `server demo`: who can sign in to the demonstration, and records to try things with.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use domain::ins::Ins;
use jiff::Timestamp;
use lettre::message::Mailbox;
use portal::{Portal, import};
use serde::Serialize;

use super::{Outcome, say};
use crate::{
    config,
    demo::{
        fill,
        issuer::DemoIssuer,
        many::many_documents,
        people::{Account, Bond, Listed, Patient, People, Role, people},
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
    /// Prints an access token for /fhir, signed by the demonstration that `server serve --demo` started; good for an hour.
    Token {
        /// Who asks: a national identifier of the demonstration's directory, or an account.
        #[arg(long, default_value = "sacha.demo", value_name = "ID")]
        professional: String,
        /// Why: care, breaking the glass (the reason goes into the header X-Break-Glass-Reason), regulation by the SAMU.
        #[arg(long, default_value = "TREAT", value_parser = ["TREAT", "BTG", "ETREAT"], value_name = "PURPOSE")]
        purpose: String,
    },
    /// Adds generated documents to a demonstration record, for measurements.
    Many {
        /// Identifier of the demonstration account whose record grows.
        #[arg(long, default_value = "dominique.demo", value_name = "IDENTIFIER")]
        account: String,
        /// How many documents the generator makes; those that are there already are left alone.
        #[arg(long, default_value_t = 200, value_name = "N")]
        documents: usize,
    },
}

/// What `accounts` prints of one account. Programs get matricules alone; people, names too.
#[derive(Serialize)]
struct Line {
    role: Role,
    name: String,
    identifier: String,
    password: String,
    totp_secret: String,
    ins: Option<String>,
    represents: Vec<String>,
    helps: Vec<String>,
    #[serde(skip)]
    helped: Vec<String>,
    #[serde(skip)]
    represented: Vec<String>,
}

/// Runs a command of the demonstration.
pub(super) async fn run(data: PathBuf, command: Command) -> Outcome {
    match command {
        Command::Accounts { json } => show_accounts(json)?,
        Command::Token { professional, purpose } => {
            let issuer = DemoIssuer::open(&data)?;
            say(issuer.token(&listed(&people(), &professional)?, &purpose, portal::system_clock()())?);
        }
        Command::Many { account, documents } => many(data, &account, documents).await?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The patients to whom the account has that bond.
fn patients<'a>(people: &'a People, account: &'a Account, bond: Bond) -> impl Iterator<Item = &'a Patient> {
    account.subjects.iter().filter(move |s| s.bond == bond).filter_map(|s| people.patient(&s.patient))
}

fn line(people: &People, account: &Account) -> Line {
    let helped = || account.helps.iter().filter_map(|key| people.patient(key));
    let told = |p: &Patient| format!("{} {}, INS {}", p.used_given_name, p.used_name, p.matricule);
    let represented = || patients(people, account, Bond::LegalRepresentative);
    Line {
        role: account.role,
        name: account.name.clone(),
        identifier: account.identifier.clone(),
        password: account.password.clone(),
        totp_secret: account.totp_secret.clone(),
        ins: patients(people, account, Bond::Holder).map(|p| p.matricule.clone()).next(),
        represents: represented().map(|p| p.matricule.clone()).collect(),
        helps: helped().map(|p| p.matricule.clone()).collect(),
        helped: helped().map(told).collect(),
        represented: represented().map(told).collect(),
    }
}

/// Prints the accounts, for people or for programs. Their secrets are public: they open fictional records only.
pub(super) fn show_accounts(json: bool) -> Result<(), serde_json::Error> {
    let people = people();
    let lines: Vec<Line> = people.accounts.iter().map(|account| line(&people, account)).collect();
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
        for child in line.represented {
            say(format!("    représente    {child}"));
        }
        for relative in line.helped {
            say(format!("    aide          {relative} (proche aidant)"));
        }
    }
    say("Code à 6 chiffres : ajoutez la clé TOTP à une application de codes, ou : oathtool --totp -b CLÉ");
    say("Chaque composant des pages, avec son exemple : /composants (seulement avec `server serve --demo`)");
    Ok(())
}

/// A professional by national identifier or account.
fn listed(people: &People, name: &str) -> Result<Listed, &'static str> {
    let account = people.accounts.iter().find(|account| account.identifier == name);
    let id = account.and_then(|account| account.professional.as_ref()).map_or(name, |own| &own.national_id);
    let found = people.professionals().find(|one| one.professional.national_id == id);
    found.ok_or("no such professional in the demonstration")
}

/// Prints a line that reads, as care software does, what one patient shares.
pub(super) fn show_door(issuer: &DemoIssuer, now: Timestamp) -> Result<(), fill::Failure> {
    let people = people();
    let patient = people.patient("camille").ok_or("no such demonstration patient")?;
    let token = issuer.token(&listed(&people, "sacha.demo")?, "TREAT", now)?;
    let search = format!("{}/DocumentReference/_search", issuer.trusted()?.issuer.audience);
    let ins = format!("urn:oid:{}|{}", patient.oid, patient.matricule);
    say("Logiciel de soins (FHIR) : ce que Camille partage avec le cabinet de Sacha ; le jeton vaut une heure :");
    say(format!("  curl -s -H 'Authorization: Bearer {token}' -d 'patient.identifier={ins}' {search}"));
    Ok(())
}

/// Says where the messages of the demonstration lie.
pub(super) fn show_mails(folder: &Path) {
    say(format!(
        "Messages e-mail (codes, avertissements) : rien ne part, chacun est un fichier de {}",
        folder.display()
    ));
}

/// Who writes the messages of the demonstration. The domain is reserved for examples (RFC 2606).
pub(super) fn demo_sender() -> Result<Mailbox, &'static str> {
    "Passerelle <ne-pas-repondre@passerelle.example.org>".parse().map_err(|_| "the sender of the demonstration")
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
    let added = add(&portal, &ins, many_documents(patient, documents)).await;
    portal.close().await;
    say(format!("{account}: {documents} generated documents, {} of them new", added?));
    Ok(())
}

/// Imports the documents and counts those that were not there.
async fn add(portal: &Portal, ins: &Ins, documents: impl IntoIterator<Item = Vec<u8>>) -> Result<usize, fill::Failure> {
    let mut added = 0;
    for document in documents {
        let imported = import::import_document(portal, "Passerelle (démonstration)", ins, &document).await?;
        added += usize::from(imported.outcome != import::Outcome::AlreadyThere);
    }
    Ok(added)
}
