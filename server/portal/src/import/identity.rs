//! Is the document about the patient whose record it is to enter?
//!
//! The INS decides. With it, no strict trait may contradict; without any INS in the document, name and date of birth must
//! both be there and agree (and nothing contradict).

use domain::cda::{Header, InstanceId};
use domain::ins::InsOid;
use domain::text::fold;

use super::ImportRefusal;
use crate::access::Identity;

/// Checks the record target of a document against a patient.
pub(super) fn check(header: &Header, patient: &Identity) -> Result<(), ImportRefusal> {
    let mut ins = header.patient_ids.iter().filter(|id| InsOid::parse(&id.root).is_ok()).peekable();
    let named = ins.peek().is_some();
    if named && !ins.any(|id| is(id, patient)) {
        return Err(ImportRefusal::OtherPatient);
    }
    let birth = birth_date_agrees(header, patient);
    let name = birth_name_agrees(header, patient);
    let sex = sex_agrees(header, patient);
    if !named {
        // Each contradiction means somebody else here: there is nothing that says otherwise.
        if [birth, name, sex].contains(&Some(false)) {
            return Err(ImportRefusal::OtherPatient);
        }
        let enough = birth == Some(true) && name == Some(true);
        return if enough { Ok(()) } else { Err(ImportRefusal::Unidentified) };
    }
    for (agrees, what) in [(birth, "date de naissance"), (name, "nom de naissance"), (sex, "sexe")] {
        if agrees == Some(false) {
            return Err(ImportRefusal::Contradiction(what));
        }
    }
    Ok(())
}

/// A record for tests takes a document under any INS OID: official samples write test matricules under the real ones.
/// A real record takes its own OID only.
fn is(id: &InstanceId, patient: &Identity) -> bool {
    (id.root == patient.ins.oid.as_str() || patient.ins.oid.is_for_tests())
        && id.extension.as_deref() == Some(patient.ins.matricule.as_str())
}

/// `None` when the document does not say, or not to the day.
fn birth_date_agrees(header: &Header, patient: &Identity) -> Option<bool> {
    let date = header.patient.birth_time.and_then(|time| time.date())?;
    Some(date == patient.traits.birth_date.date())
}

fn birth_name_agrees(header: &Header, patient: &Identity) -> Option<bool> {
    let name = header.patient.name.birth_family.as_deref()?;
    Some(fold(name) == fold(patient.traits.birth_name.as_str()))
}

/// Only a known sex can contradict a known sex.
fn sex_agrees(header: &Header, patient: &Identity) -> Option<bool> {
    let said = header.patient.sex.as_ref()?.code.as_str();
    let known = patient.traits.sex.code();
    let comparable = |code: &str| matches!(code, "F" | "M");
    (comparable(said) && comparable(known)).then(|| said == known)
}
