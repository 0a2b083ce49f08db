//! Who is told what and when, as pure rules.

use domain::contact::{Address, AddressError};
use domain::identity::PersonName;
use domain::notice::{
    Choice, Entry, GIVE_UP_AFTER, Kind, State, When, after_failure, after_lease, digest, digest_at, initials, kind_of,
    retry_after, when,
};
use domain::rights::{Quality, Reason, Role};
use domain::trace::event::{EventDetails, EventKind};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

#[test]
fn who_chose_what_is_told_when() {
    use Choice::{Daily, EachTime, Unusual};
    use When::{AtOnce, InDigest, Never};
    for (choice, kind, first, expected) in [
        (EachTime, Kind::Access, false, AtOnce),
        (EachTime, Kind::Refusal, false, AtOnce),
        (Daily, Kind::Access, true, InDigest),
        (Daily, Kind::Refusal, true, InDigest),
        (Daily, Kind::Sharing, true, InDigest),
        (Unusual, Kind::Access, true, AtOnce),
        (Unusual, Kind::Access, false, Never),
        (Unusual, Kind::Refusal, false, AtOnce),
        (Unusual, Kind::Sharing, false, AtOnce),
    ] {
        assert_eq!(when(choice, kind, first), expected, "{choice:?} {kind:?} {first}");
    }
    assert_eq!(Choice::default(), EachTime);
}

#[test]
fn an_emergency_is_told_at_once_whatever_was_chosen() {
    for choice in Choice::ALL {
        for first in [true, false] {
            assert_eq!(when(*choice, Kind::Emergency, first), When::AtOnce);
        }
    }
}

#[test]
fn what_an_event_is_to_whom_the_record_belongs() {
    let event = |kind, role, quality| {
        let mut event = EventDetails::new(kind);
        event.role = Some(role);
        event.quality = Some(quality);
        event
    };
    for kind in EventKind::ALL {
        let care = event(*kind, Role::Professional, Quality::Professional);
        let decides = *kind == EventKind::SharingChanged;
        let (seen, urgent) = if decides { (Kind::Sharing, Kind::Sharing) } else { (Kind::Access, Kind::Emergency) };
        assert_eq!(kind_of(&care), Some(seen), "{kind:?}");
        assert_eq!(kind_of(&care.refused(Reason::Blocked)), Some(Kind::Refusal), "{kind:?}");
        let emergency = event(*kind, Role::Professional, Quality::Emergency);
        assert_eq!(kind_of(&emergency), Some(urgent), "{kind:?}");
        let own = kind_of(&event(*kind, Role::Patient, Quality::Patient));
        assert_eq!(own, (*kind == EventKind::SharingChanged).then_some(Kind::Sharing), "{kind:?}");
    }
    let refused = event(EventKind::SharingChanged, Role::Patient, Quality::Patient).refused(Reason::OtherRecord);
    assert_eq!(kind_of(&refused), None);
}

#[test]
fn the_message_of_the_day_is_that_of_the_next_eighteen_o_clock_in_paris() {
    for (event, expected) in [
        ("2026-11-24T16:59:59Z", "2026-11-24T17:00:00Z"),
        ("2026-11-24T17:00:00Z", "2026-11-25T17:00:00Z"),
        ("2026-07-01T15:59:59Z", "2026-07-01T16:00:00Z"),
        // The day on which clocks go back.
        ("2026-10-24T16:00:00Z", "2026-10-25T17:00:00Z"),
    ] {
        assert_eq!(digest_at(at(event)), at(expected), "{event}");
    }
}

#[test]
fn a_digest_is_numbers() {
    assert_eq!(digest(&[]), None);
    let entry = |kind, time: &str| Entry { kind, at: at(time) };
    let made = digest(&[
        entry(Kind::Access, "2026-11-24T10:00:00Z"),
        entry(Kind::Refusal, "2026-11-24T08:00:00Z"),
        entry(Kind::Access, "2026-11-24T09:00:00Z"),
        entry(Kind::Sharing, "2026-11-24T09:30:00Z"),
    ])
    .unwrap();
    assert_eq!((made.accesses, made.refusals, made.sharing), (2, 1, 1));
    assert_eq!((made.from, made.to), (at("2026-11-24T08:00:00Z"), at("2026-11-24T10:00:00Z")));
}

#[test]
fn waits_grow_to_six_hours_and_end_after_three_days() {
    let minutes: Vec<i64> = (1..=11).map(|attempts| retry_after(attempts).as_mins()).collect();
    assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
    assert_eq!(retry_after(u32::MAX).as_mins(), 360);
    let created = at("2026-11-24T10:00:00Z");
    assert_eq!(after_failure(created, created, 1), Some(at("2026-11-24T10:01:00Z")));
    assert_eq!(after_failure(created, created + GIVE_UP_AFTER, 20), None);
}

#[test]
fn only_what_is_urgent_goes_again_when_it_may_have_been_sent() {
    assert_eq!(after_lease(true), State::Waiting);
    assert_eq!(after_lease(false), State::Unknown);
}

#[test]
fn initials_are_letters_and_nothing_else() {
    let name = PersonName::new;
    assert_eq!(initials(&name("Dominique", "PAT-TROIS")), "D. P.");
    assert_eq!(initials(&name("élodie", "")), "É.");
    assert_eq!(initials(&name("", "")), "");
    assert_eq!(initials(&name("\r\nBcc: x@y.fr", "'t Hooft")), "B. T.");
}

#[test]
fn an_address_is_plain() {
    for (typed, read, masked) in [
        (" camille@exemple.fr ", "camille@exemple.fr", "c…@exemple.fr"),
        ("Camille.D+sante@Exemple.FR", "Camille.D+sante@exemple.fr", "C…@exemple.fr"),
        ("a@xn--caf-dma.fr", "a@xn--caf-dma.fr", "a…@xn--caf-dma.fr"),
    ] {
        let address = Address::parse(typed).unwrap();
        assert_eq!((address.as_str(), address.masked().as_str()), (read, masked));
        assert!(!format!("{address:?}").contains("xemple"));
    }
}

#[test]
fn what_could_speak_to_a_mail_server_is_no_address() {
    use AddressError::{At, Character, Domain, Missing, TooLong};
    for (typed, error) in [
        ("", Missing),
        ("   ", Missing),
        ("camille", At),
        ("a@b@c.fr", At),
        ("@exemple.fr", At),
        ("a@exemple", Domain),
        ("a@127.0.0.1", Domain),
        ("a@[127.0.0.1]", Domain),
        ("a@-x.fr", Domain),
        ("a@x..fr", Domain),
        ("a@exemple.fr\r\nBcc: b@exemple.fr", Character),
        ("a@exemple.fr\n", Character),
        ("a\0@exemple.fr", Character),
        ("a@exemple.fr,b@exemple.fr", At),
        ("a@exemple.fr>", Domain),
        ("<a@exemple.fr>", Character),
        ("\"a b\"@exemple.fr", Character),
        ("\"a\"@exemple.fr", Character),
        ("a..b@exemple.fr", Character),
        (".a@exemple.fr", Character),
        ("hélène@exemple.fr", Character),
        ("a@exemplé.fr", Character),
        ("a@exemple.fr\u{202e}", Character),
        (&format!("{}@exemple.fr", "a".repeat(65)), TooLong),
        (&"a".repeat(5000), TooLong),
    ] {
        assert_eq!(Address::parse(typed), Err(error), "{typed:?}");
    }
}

proptest! {
    #[test]
    fn whatever_is_an_address_is_one_line_with_one_recipient(typed in "\\PC{0,40}@?\\PC{0,40}|[a-z@.<>, \r\n\"]{0,30}") {
        if let Ok(address) = Address::parse(&typed) {
            let text = address.as_str();
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_graphic()));
            prop_assert_eq!(text.matches('@').count(), 1);
            prop_assert!(!text.contains([',', ';', '<', '>', '"', '(', ')', '[', ']', '\\', ':']));
            prop_assert_eq!(Address::parse(text), Ok(address.clone()));
        }
    }

    #[test]
    fn a_digest_counts_each_entry_once(kinds in prop::collection::vec(0_usize..4, 1..50)) {
        let start = at("2026-11-24T08:00:00Z");
        let entries: Vec<Entry> = kinds.iter().enumerate().map(|(index, kind)| Entry {
            kind: Kind::ALL[*kind],
            at: start + SignedDuration::from_mins(index as i64),
        }).collect();
        let made = digest(&entries).unwrap();
        prop_assert_eq!(made.accesses + made.refusals + made.sharing, entries.len() as u64);
    }

    #[test]
    fn attempts_never_pass_three_days(minutes in 0_i64..10_000, attempts in 0_u32..100) {
        let created = at("2026-11-24T08:00:00Z");
        let now = created + SignedDuration::from_mins(minutes);
        if let Some(next) = after_failure(created, now, attempts) {
            prop_assert!(next > now && next <= created + GIVE_UP_AFTER);
        }
    }

    #[test]
    fn the_slot_of_a_day_is_later_and_within_25_hours(seconds in 0_i64..200_000_000) {
        let event = at("2024-01-01T00:00:00Z") + SignedDuration::from_secs(seconds);
        let slot = digest_at(event);
        prop_assert!(slot > event && slot <= event + SignedDuration::from_hours(25));
    }
}
