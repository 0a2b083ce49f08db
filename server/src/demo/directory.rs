//! The professionals of the demonstration, and what is shared with them from the start.

use std::collections::HashMap;

use domain::{
    contact::Address,
    ids::{AccountId, PatientId},
    rights::sharing::{Change, NationalId},
};
use portal::{
    Portal,
    acts::Act,
    directory::{Practitioner, Structure},
    sharing,
};

use super::{
    fill::Failure,
    people::{Account, Listed, People},
};

/// Who shares from the start, and with whose place of work: so that there is something to read and something to take back.
const SHARES: (&str, &str) = ("camille", "sacha.demo");

/// Every professional, as the directory names them.
pub(crate) fn practitioners(people: &People) -> Vec<Practitioner> {
    people.professionals().filter_map(|listed| practitioner(&listed)).collect()
}

fn practitioner(listed: &Listed) -> Option<Practitioner> {
    let own = &listed.professional;
    let structure = Structure { id: NationalId::parse(&own.organization_id).ok()?, name: own.organization.clone() };
    Some(Practitioner {
        id: NationalId::parse(&own.national_id).ok()?,
        name: listed.name.clone(),
        // The specialty plays no part in rights.
        profession: own.profession.split('/').next()?.to_owned(),
        structure: Some(structure),
        regulates: listed.regulates,
        active: true,
        // The domain is reserved for examples (RFC 2606): nothing that is sent there arrives anywhere.
        email: Address::parse(&format!("{}@medecin.example.org", own.national_id)).ok(),
    })
}

/// The consent that one patient gives when their account is made; others share nothing.
pub(super) async fn first_decision(
    portal: &Portal,
    people: &People,
    account: &Account,
    id: AccountId,
    patients: &HashMap<&str, PatientId>,
) -> Result<(), Failure> {
    let (patient, professional) = SHARES;
    let own = account.subjects.first().is_some_and(|subject| subject.patient == patient);
    let with = people.accounts.iter().find(|one| one.identifier == professional);
    let with = with.and_then(|one| {
        let professional = one.professional.clone()?;
        practitioner(&Listed { name: one.name.clone(), regulates: false, professional })?.structure
    });
    let (true, Some(structure), Some(patient)) = (own, with, patients.get(patient)) else { return Ok(()) };
    let actor = super::fill::actor(account, id, Some(*patient))?;
    let consent = Change::Consent { structure: structure.who(), until: None };
    sharing::change(portal, &actor, &Act::new(*patient), 0, &consent).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::codes::profession_label;

    use super::*;
    use crate::demo::{documents::DOCUMENTS, people::people};

    #[test]
    fn everyone_who_wrote_a_document_is_in_the_directory_once() {
        let all = practitioners(&people());
        assert_eq!(all.len(), people().professionals().count(), "each identifier is one");
        let known: BTreeSet<&str> = all.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(known.len(), all.len());
        for document in DOCUMENTS {
            let xml = std::str::from_utf8(document.bytes).unwrap();
            for part in xml.split("root=\"1.2.250.1.71.4.2.1\" extension=\"").skip(1) {
                let id = part.split('"').next().unwrap();
                assert!(known.contains(id), "{}: {id}", document.name);
            }
        }
        assert!(all.iter().all(|one| profession_label(&one.profession).is_some()));
        assert_eq!(all.iter().filter(|one| one.regulates).count(), 1);
    }
}
