//! Why something is refused, and what is not.

use std::sync::Arc;

use domain::category::Category;
use domain::rights::SharedWith;
use domain::rights::sharing::{Matrix, NationalId, Professional, SharedDocument, Sharing};

use super::*;

#[test]
fn reasons_say_what_stands_against_it() {
    let document = |codes: &[&str]| Resource::Document {
        patient: mine(),
        confidentiality: Confidentiality::from_codes(codes.iter().copied()),
        deposited_at: now(),
    };
    let strong = |quality| actor(quality, Strength::TwoFactors, Some(mine()));
    let list = Resource::RecordList { patient: mine() };
    let represented = RecordAccess { representatives: BTreeSet::from([account()]), age: Some(17), ..opened() };
    let grown_up = RecordAccess { age: Some(18), ..represented.clone() };
    let unknown_age = RecordAccess { age: None, ..represented.clone() };
    let directives = Resource::Directives { patient: mine() };
    let of_others = Resource::ChangeDocument {
        patient: mine(),
        own: false,
        confidentiality: Confidentiality::default(),
        deposited_at: now(),
    };
    let blocked = RecordAccess { blocked: BTreeSet::from([account()]), ..opened() };
    let none = opened();
    let unopened = RecordAccess::default();
    let closed = RecordAccess { standing: Standing::Closed, ..represented.clone() };
    let deposit = Resource::Deposit { patient: mine() };
    let own = Purpose::OwnHealth;
    let child = Purpose::Representation;

    for (actor, resource, purpose, access, reason) in [
        (actor(Quality::Patient, Strength::TwoFactors, None), list, own, &none, Reason::NoSubject),
        (actor(Quality::Patient, Strength::TwoFactors, Some(other())), list, own, &none, Reason::NotYours),
        (actor(Quality::Patient, Strength::Password, Some(mine())), list, own, &none, Reason::SecondFactorMissing),
        (strong(Quality::Patient), list, child, &none, Reason::PurposeNotAllowed),
        (strong(Quality::Patient), document(&["N", "INVISIBLE_PATIENT"]), own, &none, Reason::HiddenFromPatient),
        (strong(Quality::LegalRepresentative), list, child, &none, Reason::NotRepresentative),
        (strong(Quality::LegalRepresentative), list, child, &grown_up, Reason::OfAge),
        (strong(Quality::LegalRepresentative), list, child, &unknown_age, Reason::OfAge),
        (strong(Quality::LegalRepresentative), directives, child, &represented, Reason::NotInThisQuality),
        (strong(Quality::Patient), directives, own, &represented, Reason::NotAdult),
        (strong(Quality::Patient), directives, own, &none, Reason::NotAdult),
        (strong(Quality::Patient), of_others, own, &none, Reason::DepositedByOthers),
        (
            strong(Quality::LegalRepresentative),
            document(&["INVISIBLE_REPRESENTANTS_LEGAUX"]),
            child,
            &represented,
            Reason::HiddenFromRepresentatives,
        ),
        (
            strong(Quality::LegalRepresentative),
            document(&["INVISIBLE_PATIENT"]),
            child,
            &represented,
            Reason::HiddenFromPatient,
        ),
        (
            strong(Quality::LegalRepresentative),
            document(&["SOMETHING_NEW"]),
            child,
            &represented,
            Reason::HiddenFromRepresentatives,
        ),
        (strong(Quality::Professional), list, Purpose::Care, &none, Reason::NoConsent),
        (strong(Quality::Professional), list, Purpose::Care, &blocked, Reason::Blocked),
        (strong(Quality::Professional), list, Purpose::Emergency, &none, Reason::PurposeNotAllowed),
        (strong(Quality::Professional), directives, Purpose::Care, &none, Reason::NotInThisQuality),
        (strong(Quality::Emergency), list, Purpose::Emergency, &none, Reason::NoConsent),
        (strong(Quality::Emergency), list, Purpose::Care, &none, Reason::PurposeNotAllowed),
        (strong(Quality::Operator), list, Purpose::Feeding, &none, Reason::NotInThisQuality),
        (strong(Quality::Patient), list, own, &unopened, Reason::RecordNotOpened),
        (strong(Quality::Patient), document(&["N"]), own, &closed, Reason::RecordClosed),
        (strong(Quality::LegalRepresentative), list, child, &closed, Reason::RecordClosed),
        (strong(Quality::Professional), list, Purpose::Care, &unopened, Reason::RecordNotOpened),
        (strong(Quality::Emergency), list, Purpose::Emergency, &closed, Reason::RecordClosed),
        (strong(Quality::Operator), deposit, Purpose::Feeding, &unopened, Reason::RecordNotOpened),
    ] {
        let decision = decide(&actor, &resource, purpose, access, now());
        assert_eq!(decision, Decision::Deny(reason));
    }
}

#[test]
fn a_patient_reads_what_is_masked_for_others() {
    for codes in [&["N"][..], &["R"], &["V"], &["MASQUE_PS"], &["INVISIBLE_REPRESENTANTS_LEGAUX"], &["MASQUE_PT"], &[]]
    {
        let resource = Resource::Document {
            patient: mine(),
            confidentiality: Confidentiality::from_codes(codes.iter().copied()),
            deposited_at: now(),
        };
        let actor = actor(Quality::Patient, Strength::TwoFactors, Some(mine()));
        assert_eq!(decide(&actor, &resource, Purpose::OwnHealth, &opened(), now()), Decision::Permit);
    }
}

#[test]
fn absurd_dates_of_deposit_neither_panic_nor_open() {
    let actor = actor(Quality::Patient, Strength::TwoFactors, Some(mine()));
    let confidentiality = Confidentiality::from_codes(["INVISIBLE_PATIENT"]);
    for (deposited_at, permitted) in [(Timestamp::MAX, false), (Timestamp::MIN, true)] {
        let resource = Resource::Document { patient: mine(), confidentiality, deposited_at };
        let decision = decide(&actor, &resource, Purpose::OwnHealth, &opened(), now());
        assert_eq!(decision.is_permit(), permitted);
    }
}

#[test]
fn codes_are_unique_and_read_back() {
    let codes: BTreeSet<&str> = Reason::ALL.iter().map(|reason| reason.code()).collect();
    assert_eq!(codes.len(), Reason::ALL.len());
    for reason in Reason::ALL {
        assert_eq!(Reason::from_code(reason.code()), Some(*reason));
    }
    for quality in Quality::ALL {
        assert_eq!(Quality::from_code(quality.code()), Some(*quality));
    }
    assert_eq!(Quality::from_code("Patient"), None);
}

#[test]
fn the_name_of_an_actor_is_not_in_debug() {
    assert!(!format!("{:?}", actor(Quality::Patient, Strength::Password, None)).contains("Dominique"));
}

#[test]
fn a_professional_sees_what_is_shared_in_the_record_that_they_asked_for() {
    let professional = Professional {
        id: NationalId::of_rpps("99700218896").expect("an identifier"),
        profession: "G15_10".to_owned(),
        organization: None,
        known: true,
        regulates: false,
        reason_written: true,
    };
    let matrix = Arc::new(Matrix::parse(Matrix::ILLUSTRATIVE).expect("a matrix"));
    let shared = Some(SharedWith { professional, sharing: Sharing::default(), matrix });
    let access = RecordAccess { shared, ..opened() };
    let document = SharedDocument {
        type_code: "11502-2".to_owned(),
        category: Category::Biologie,
        authors: Vec::new(),
        confidentiality: Confidentiality::default(),
        deleted: false,
    };
    let document = Resource::SharedDocument { patient: mine(), document: &document };
    let ask = |actor: &Actor, resource, purpose| decide(actor, &resource, purpose, &access, now());
    let doctor = actor(Quality::Emergency, Strength::TwoFactors, Some(mine()));
    // The patient opposed nothing: in an emergency the law opens, in care nothing does yet.
    assert_eq!(ask(&doctor, document, Purpose::Emergency), Decision::Permit);
    let care = actor(Quality::Professional, Strength::TwoFactors, Some(mine()));
    assert_eq!(ask(&care, document, Purpose::Care), Decision::Deny(Reason::NoConsent));
    let elsewhere = actor(Quality::Emergency, Strength::TwoFactors, Some(other()));
    assert_eq!(ask(&elsewhere, document, Purpose::Emergency), Decision::Deny(Reason::NotYours));
    let weak = actor(Quality::Emergency, Strength::Password, Some(mine()));
    assert_eq!(ask(&weak, document, Purpose::Emergency), Decision::Deny(Reason::SecondFactorMissing));
    let shut = RecordAccess { standing: Standing::Closed, ..access.clone() };
    let refused = decide(&doctor, &document, Purpose::Emergency, &shut, now());
    assert_eq!(refused, Decision::Deny(Reason::RecordClosed), "no glass is there to break");
    for resource in all_resources(mine()) {
        let permitted = ask(&doctor, resource, Purpose::Emergency).is_permit();
        assert_eq!(permitted, matches!(resource, Resource::RecordList { .. }), "{resource:?}");
    }
}
