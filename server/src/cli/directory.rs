//! `server directory import`: the professionals that exist, from a file.

use std::{collections::HashSet, path::PathBuf, process::ExitCode};

use clap::Subcommand;
use domain::{codes::profession_label, contact::Address, rights::sharing::NationalId};
use portal::{
    Portal,
    directory::{Practitioner, Structure, put},
};

use super::{Outcome, file::text, say};
use crate::config;

/// Commands on the directory.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Adds professionals, or writes anew those that are there; others stay. One line each, `id;name;profession;structure
    /// id;structure name;regulates;active;e-mail`: regulates and active are 0 or 1; without structure both its fields are
    /// empty; the e-mail address may be empty or left out.
    Import {
        /// Prints JSON.
        #[arg(long)]
        json: bool,
        /// The file, UTF-8; empty lines and those that begin with # say nothing.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// Runs a command on the directory.
pub(super) async fn run(data: PathBuf, command: Command) -> Outcome {
    let Command::Import { json, file } = command;
    let practitioners = parse(&text(&file)?).map_err(|reason| format!("{}: {reason}", file.display()))?;
    let portal = Portal::open(config::open_existing(data)?).await?;
    let outcome = put(&portal, &practitioners).await;
    portal.close().await;
    outcome?;
    let count = practitioners.len();
    say(if json {
        serde_json::json!({ "professionals": count }).to_string()
    } else {
        format!("{count} professionals")
    });
    Ok(ExitCode::SUCCESS)
}

/// Every professional, or the first line that is none.
fn parse(text: &str) -> Result<Vec<Practitioner>, String> {
    let mut seen = HashSet::new();
    let mut all = Vec::new();
    for (number, line) in (1..).zip(text.lines().map(str::trim)) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let one = practitioner(line).map_err(|reason| format!("line {number}: {reason}"))?;
        if !seen.insert(one.id.clone()) {
            return Err(format!("line {number}: this identifier stands there already"));
        }
        all.push(one);
    }
    if all.is_empty() { Err("it names nobody".to_owned()) } else { Ok(all) }
}

fn practitioner(line: &str) -> Result<Practitioner, &'static str> {
    let fields: Vec<&str> = line.split(';').map(str::trim).collect();
    // The address came later: a file without it is as good as before.
    let (id, name, profession, structure, structure_name, regulates, active, email) = match fields[..] {
        [a, b, c, d, e, f, g] => (a, b, c, d, e, f, g, ""),
        [a, b, c, d, e, f, g, h] => (a, b, c, d, e, f, g, h),
        _ => {
            return Err("it must have 7 or 8 fields: \
                        id;name;profession;structure id;structure name;regulates;active;e-mail");
        }
    };
    let email = match email {
        "" => None,
        email => Some(Address::parse(email).map_err(|_| "the e-mail address is none")?),
    };
    let structure = match (structure, structure_name) {
        ("", "") => None,
        (_, "") | ("", _) => return Err("a structure has an identifier and a name"),
        (id, name) => Some(Structure {
            id: NationalId::parse(id).map_err(|_| "the identifier of the structure is none")?,
            name: name.to_owned(),
        }),
    };
    if name.is_empty() {
        return Err("the name is missing");
    }
    // The specialty plays no part in rights, and is another thing with each issuer.
    let profession = profession.split('/').next().unwrap_or_default();
    profession_label(profession).ok_or("the profession is not known (TRE_G15, such as G15_10)")?;
    Ok(Practitioner {
        id: NationalId::parse(id).map_err(|_| "the identifier is none (8 and the 11 digits of the RPPS)")?,
        name: name.to_owned(),
        profession: profession.to_owned(),
        structure,
        regulates: flag(regulates)?,
        active: flag(active)?,
        email,
    })
}

fn flag(text: &str) -> Result<bool, &'static str> {
    match text {
        "0" => Ok(false),
        "1" => Ok(true),
        _ => Err("regulates and active are 0 or 1"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "899900000011;Dr Sacha;G15_10/SM26;1990000010;Cabinet;0;1";

    #[test]
    fn a_line_is_a_professional() {
        let all = parse(&format!("# id;name\n\n{GOOD}\n8999;Yann;G15_70;;;1;0\n")).unwrap();
        assert_eq!((all[0].profession.as_str(), all[0].active, all[0].regulates), ("G15_10", true, false));
        assert_eq!(all[0].structure.as_ref().map(|one| one.name.as_str()), Some("Cabinet"));
        let mail = parse(&format!("{GOOD};sacha@cabinet.example.fr")).unwrap().remove(0).email;
        assert_eq!(mail.as_ref().map(Address::as_str), Some("sacha@cabinet.example.fr"));
        assert_eq!((all[1].structure.is_none(), all[1].active, all[1].regulates), (true, false, true));
    }

    #[test]
    fn what_is_no_professional_is_named_by_its_line() {
        for (text, expected) in [
            ("", "it names nobody"),
            ("a;b", "line 1: it must have 7 or 8 fields"),
            (&GOOD.replace(";0;1", ";0;yes"), "line 1: regulates and active"),
            (&GOOD.replace("G15_10/SM26", "DOCTOR"), "line 1: the profession"),
            (&GOOD.replace("899900000011", "8999 00"), "line 1: the identifier"),
            (&GOOD.replace("Cabinet", ""), "line 1: a structure"),
            (&GOOD.replace("1990000010", "é"), "line 1: the identifier of the structure"),
            (&GOOD.replace("Dr Sacha", ""), "line 1: the name"),
            (&format!("{GOOD};sacha"), "line 1: the e-mail address"),
            (&format!("{GOOD};s@cabinet.example.fr;x"), "line 1: it must have 7 or 8 fields"),
            (&format!("{GOOD}\n\n{GOOD}"), "line 3: this identifier"),
        ] {
            let error = parse(text).unwrap_err();
            assert!(error.starts_with(expected), "{error}");
        }
    }
}
