//! Uses other than care: off unless the regime or the person says otherwise, and no business of those who decide on care.

use std::{fs, path::Path};

use domain::uses::{Catalogue, Regime, ServiceCode, Use, Uses, Verdict, may_use};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

fn now() -> Timestamp {
    "2026-11-24T10:00:00Z".parse().expect("a time")
}

fn demo() -> Catalogue {
    Catalogue::parse(Catalogue::DEMO).expect("the list of demonstrations")
}

fn service(code: &str) -> Use {
    Use::Service(ServiceCode::parse(code).expect("a code"))
}

#[test]
fn without_an_answer_only_what_the_law_leaves_to_opposition_is_permitted() {
    let uses = Uses::default();
    let verdict = |purpose: &Use| may_use(purpose, &uses, &demo(), now());
    assert_eq!(verdict(&Use::Research), Verdict::NotOpposed);
    for purpose in [Use::Extraction, Use::Statistics, service("carnet-marche")] {
        assert_eq!(verdict(&purpose), Verdict::NotAsked, "{purpose:?}");
    }
    assert_eq!(verdict(&service("inconnu")), Verdict::Unlisted);
}

#[test]
fn a_service_that_left_the_catalogue_gets_nothing_and_a_yes_never_holds_before_it_was_said() {
    let walking = service("carnet-marche");
    let uses = Uses::default().answering(&walking, true, now()).expect("an answer");
    assert_eq!(may_use(&walking, &uses, &demo(), now()), Verdict::Allowed(now()));
    let shipped = Catalogue::parse(Catalogue::SHIPPED).expect("the list that ships");
    assert!(shipped.services().is_empty());
    assert_eq!(may_use(&walking, &uses, &shipped, now()), Verdict::Unlisted);
    let before = now() - SignedDuration::from_millis(1);
    assert_eq!(may_use(&walking, &uses, &demo(), before), Verdict::NotAsked);
}

#[test]
fn an_opposition_keeps_its_date_and_can_be_taken_back() {
    let later = now() + SignedDuration::from_hours(1);
    let opposed = Uses::default().answering(&Use::Research, false, now()).expect("an answer");
    assert_eq!(opposed.answering(&Use::Research, false, later), None, "said again, nothing changes");
    assert_eq!(may_use(&Use::Research, &opposed, &demo(), later), Verdict::Refused(now()));
    let back = opposed.answering(&Use::Research, true, later).expect("an answer");
    assert_eq!(may_use(&Use::Research, &back, &demo(), later), Verdict::NotOpposed);
}

#[test]
fn codes_are_read_back_and_nothing_else_is_a_purpose() {
    for purpose in Use::OWN.into_iter().chain([service("carnet-marche")]) {
        assert_eq!(Use::from_code(&purpose.code()), Some(purpose));
    }
    for other in ["", "soins", "Recherche", "service-", "service-a", "service-../x", "service-É", "service-A B"] {
        assert_eq!(Use::from_code(other), None, "{other:?}");
    }
}

#[test]
fn a_list_of_services_is_read_whole_or_refused_by_its_line() {
    for (text, line) in [
        ("a\tb\tc", 1),
        ("# x\n\nab\tN\tB\tP\textra", 3),
        ("ab\tN\tB\tP\nab\tN\tB\tP", 2),
        ("AB\tN\tB\tP", 1),
        ("ab\t\tB\tP", 1),
        ("ab\tN\u{202e}\tB\tP", 1),
    ] {
        assert_eq!(Catalogue::parse(text).expect_err(text).0, line, "{text:?}");
    }
    let demo = demo();
    assert!(demo.services().iter().all(|service| service.name.contains("inventé")), "it says that it is none");
}

/// Neither side may even name the other.
#[test]
fn care_and_other_uses_know_nothing_of_each_other() {
    fn sources(folder: &Path, into: &mut String) {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            match entry.path() {
                path if path.is_dir() => sources(&path, into),
                path => into.push_str(&fs::read_to_string(&path).unwrap_or_default()),
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut care, mut uses) = (String::new(), String::new());
    sources(&root.join("rights"), &mut care);
    sources(&root.join("uses"), &mut uses);
    for word in ["uses::", "may_use", "Catalogue"] {
        assert!(!care.contains(word), "rights name {word}");
    }
    for word in ["sharing::", "rights::", "Sharing"] {
        assert!(!uses.contains(word), "uses name {word}");
    }
}

proptest! {
    /// In whatever order answers come: the last one about a purpose counts, a no always denies, and an answer about one
    /// purpose changes no other.
    #[test]
    fn the_last_answer_counts_for_its_purpose_alone(answers in proptest::collection::vec((0usize..4, any::<bool>()), 0..12)) {
        let purposes = [Use::Research, Use::Extraction, Use::Statistics, service("carnet-marche")];
        let (mut uses, mut last) = (Uses::default(), [None; 4]);
        for (at, allowed) in answers {
            let others: Vec<_> = purposes.iter().map(|purpose| may_use(purpose, &uses, &demo(), now())).collect();
            uses = uses.answering(&purposes[at], allowed, now()).unwrap_or(uses);
            last[at] = Some(allowed);
            for (other, purpose) in purposes.iter().enumerate().filter(|(other, _)| *other != at) {
                prop_assert_eq!(may_use(purpose, &uses, &demo(), now()), others[other]);
            }
        }
        for (purpose, last) in purposes.iter().zip(last) {
            let expected = last.unwrap_or(purpose.regime() == Regime::Opposition);
            prop_assert_eq!(may_use(purpose, &uses, &demo(), now()).is_permit(), expected);
        }
    }
}

#[test]
fn who_never_opposed_has_nothing_to_take_back() {
    let at = "2026-11-24T10:00:00Z".parse().expect("a time");
    assert_eq!(Uses::default().answering(&Use::Research, true, at), None);
    let opposed = Uses::default().answering(&Use::Research, false, at).expect("an opposition");
    let back = opposed.answering(&Use::Research, true, at).expect("taken back");
    assert!(back.answer(&Use::Research).is_some_and(|answer| answer.allowed));
    assert!(Uses::default().answering(&Use::Statistics, false, at).is_some(), "a no that was said is kept");
}
