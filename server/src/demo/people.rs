//! The demonstration patients and accounts, from `demo/people.json`.
//!
//! Kept as data so that whoever writes a demonstration need not read Rust.

use serde::{Deserialize, Serialize};

const SOURCE: &str = include_str!("../../demo/people.json");

/// Everything in `people.json`.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct People {
    /// Patients with documents (three adults and a child), one whose record waits for her consent, and those of the official
    /// samples, whose records are empty.
    pub(crate) patients: Vec<Patient>,
    /// Those who sign in: patients and one professional.
    pub(crate) accounts: Vec<Account>,
    /// Professionals who do not sign in: who wrote the documents, and some to share with.
    pub(crate) directory: Vec<Listed>,
}

/// A patient: INS, the five strict traits, the names in use, and the documents of the record.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Patient {
    /// Short name that accounts refer to, such as `camille`.
    pub(crate) key: String,
    /// INS matricule: 15 characters, key included.
    pub(crate) matricule: String,
    /// OID of the authority that assigned the matricule; always the test one.
    pub(crate) oid: String,
    /// Strict trait: birth name, upper case without accents.
    pub(crate) birth_name: String,
    /// Strict trait: birth given names, upper case, separated by spaces.
    pub(crate) birth_given_names: String,
    /// Name in use, as shown to people.
    pub(crate) used_name: String,
    /// Given name in use, as shown to people.
    pub(crate) used_given_name: String,
    /// Strict trait: `YYYY-MM-DD`.
    pub(crate) birth_date: String,
    /// Strict trait: `F` or `M`.
    pub(crate) sex: String,
    /// Strict trait: INSEE code of the place of birth, 5 characters.
    pub(crate) birth_place: String,
    /// Name of that place.
    pub(crate) birth_place_name: String,
    /// Who they are, in a French sentence.
    pub(crate) story: String,
    /// Whether the record waits for the consent of its patient; the others are open.
    #[serde(default)]
    pub(crate) announced: bool,
    /// Names of files in `demo/documents`, oldest version first where there are several.
    pub(crate) documents: Vec<String>,
}

/// What an account is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Role {
    /// Reads their own record, and those of the children they represent.
    Patient,
    /// A health professional.
    Professional,
}

/// Why an account may act for a patient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Bond {
    /// The record is theirs.
    Holder,
    /// They are the legal representative of a minor.
    LegalRepresentative,
}

/// One patient an account may act for.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccountSubject {
    /// [`Patient::key`].
    pub(crate) patient: String,
    /// Why.
    pub(crate) bond: Bond,
}

/// Identity of a professional as in the national directory, with a fictional number.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Professional {
    /// National identifier: `8` and 11 digits of RPPS.
    pub(crate) national_id: String,
    /// Profession and specialty code, such as `G15_10/SM26`.
    pub(crate) profession: String,
    /// The same, in French.
    pub(crate) profession_label: String,
    /// Name of the place of work.
    pub(crate) organization: String,
    /// Its national identifier: `1` and 9 digits of FINESS.
    pub(crate) organization_id: String,
}

/// A professional of the directory.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Listed {
    /// Name shown to people.
    pub(crate) name: String,
    /// Whether they regulate for the SAMU.
    pub(crate) regulates: bool,
    /// Who they are.
    pub(crate) professional: Professional,
}

/// Someone who signs in, with the secrets in clear: they protect fictional data only.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Account {
    /// Sign-in identifier.
    pub(crate) identifier: String,
    /// Name shown to people.
    pub(crate) name: String,
    /// What the account is for.
    pub(crate) role: Role,
    /// A passphrase of four words.
    pub(crate) password: String,
    /// TOTP secret: 20 bytes in base32 without padding (32 characters), SHA-1, 6 digits, 30 s.
    pub(crate) totp_secret: String,
    /// Patients they may act for; none for a professional, and for who only helps.
    pub(crate) subjects: Vec<AccountSubject>,
    /// [`Patient::key`] of the patients who asked for their help, and whose accounts come before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) helps: Vec<String>,
    /// Present when [`Role::Professional`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) professional: Option<Professional>,
}

/// The demonstration people.
pub(crate) fn people() -> People {
    serde_json::from_str(SOURCE).expect("people.json is part of the binary and parsed by the tests")
}

impl People {
    /// The patient of that key.
    pub(crate) fn patient(&self, key: &str) -> Option<&Patient> {
        self.patients.iter().find(|patient| patient.key == key)
    }

    /// Who answers for a patient: the name of the account that may act for them.
    pub(crate) fn answers_for(&self, key: &str) -> Option<&str> {
        let acts = |account: &&Account| account.subjects.iter().any(|subject| subject.patient == key);
        self.accounts.iter().find(acts).map(|account| account.name.as_str())
    }

    /// Every professional: those who sign in, then the others.
    pub(crate) fn professionals(&self) -> impl Iterator<Item = Listed> {
        let signing_in = self.accounts.iter().filter_map(|account| {
            let professional = account.professional.clone()?;
            Some(Listed { name: account.name.clone(), regulates: false, professional })
        });
        signing_in.chain(self.directory.iter().cloned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    /// Patients of the official sample documents, as those write them: neither the key nor the place of birth of their
    /// matricules is right, which only the OID for tests excuses.
    const OFFICIAL: [&str; 5] =
        ["277076322082910", "221042545611404", "222127505611201", "223042545611404", "224027511583555"];

    #[test]
    fn matricules_agree_with_the_traits_and_carry_the_right_key() {
        let mut official = Vec::new();
        for patient in people().patients {
            assert_eq!(patient.oid, "1.2.250.1.213.1.4.10");
            let (body, key) = patient.matricule.split_at(13);
            let sex = if patient.sex == "F" { "2" } else { "1" };
            let expected = [sex, &patient.birth_date[2..4], &patient.birth_date[5..7], &patient.birth_place].concat();
            if OFFICIAL.contains(&patient.matricule.as_str()) {
                assert_eq!(body[..5], expected[..5], "{}", patient.key);
                assert_eq!(patient.documents.len(), 0, "{}", patient.key);
                official.push(patient.matricule);
                continue;
            }
            let number: u64 = body.replace("2A", "19").replace("2B", "18").parse().unwrap();
            assert_eq!(key.parse::<u64>().unwrap(), 97 - number % 97, "{}", patient.key);
            assert_eq!(body[..10], expected, "{}", patient.key);
        }
        assert_eq!(official, OFFICIAL);
    }

    #[test]
    fn strict_traits_are_upper_case_without_accents() {
        for patient in people().patients {
            for name in [&patient.birth_name, &patient.birth_given_names] {
                assert!(name.chars().all(|c| c.is_ascii_uppercase() || c == '-' || c == ' '), "{name}");
            }
        }
    }

    #[test]
    fn every_patient_is_reachable_and_only_children_through_a_representative() {
        let people = people();
        for patient in &people.patients {
            let bonds: Vec<Bond> = people
                .accounts
                .iter()
                .flat_map(|account| &account.subjects)
                .filter(|subject| subject.patient == patient.key)
                .map(|subject| subject.bond)
                .collect();
            let child = *patient.birth_date >= *"2020";
            let expected = if child { Bond::LegalRepresentative } else { Bond::Holder };
            assert_eq!(bonds, [expected], "{}", patient.key);
        }
        let known = |subject: &AccountSubject| people.patient(&subject.patient).is_some();
        assert!(people.accounts.iter().flat_map(|account| &account.subjects).all(known));
        assert!(people.accounts.iter().flat_map(|account| &account.helps).all(|key| people.patient(key).is_some()));
        assert!(people.accounts.iter().all(|a| (a.role == Role::Professional) == a.professional.is_some()));
    }

    #[test]
    fn secrets_are_of_the_promised_shape_and_never_shared() {
        let accounts = people().accounts;
        let distinct = |values: Vec<&String>| values.iter().collect::<HashSet<_>>().len() == accounts.len();
        assert!(distinct(accounts.iter().map(|account| &account.identifier).collect()));
        assert!(distinct(accounts.iter().map(|account| &account.password).collect()));
        assert!(distinct(accounts.iter().map(|account| &account.totp_secret).collect()));
        for account in &accounts {
            assert!(account.password.len() >= 12 && account.password.split('-').count() == 4, "{}", account.identifier);
            let base32 = |c: char| c.is_ascii_uppercase() || ('2'..='7').contains(&c);
            assert!(
                account.totp_secret.len() == 32 && account.totp_secret.chars().all(base32),
                "{}",
                account.identifier
            );
        }
    }
}
