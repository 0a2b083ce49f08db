//! The matricule, its key, its authorities.

use domain::ins::{IdentityStatus, Ins, InsError, InsOid, InsOidError, Matricule, MatriculeError};
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error as ValueError;

/// Published by the validator of the Assurance Maladie, and the test patient of the official sample documents.
const VECTORS: [(&str, &str); 5] = [
    ("2550814168025", "38"),
    ("2940375120005", "91"),
    ("1531245007231", "60"),
    ("284052A321025", "52"),
    ("2790351215189", "89"),
];

#[test]
fn published_vectors_hold() {
    for (first13, key) in VECTORS {
        let whole = format!("{first13}{key}");
        let matricule = Matricule::parse(&whole).expect("a published vector");
        assert_eq!(matricule.as_str(), whole);
        assert_eq!(Matricule::with_key(first13), Ok(matricule));
    }
}

#[test]
fn corsica_counts_as_19_and_18() {
    let a = Matricule::with_key("284052A321025").expect("2A");
    let b = Matricule::with_key("284052B321025").expect("2B");
    let like_a = Matricule::with_key("2840519321025").expect("19");
    let like_b = Matricule::with_key("2840518321025").expect("18");
    assert_eq!(a.as_str()[13..], like_a.as_str()[13..]);
    assert_eq!(b.as_str()[13..], like_b.as_str()[13..]);
    assert_ne!(a, like_a);
}

#[test]
fn people_write_groups_and_small_letters() {
    let expected = Matricule::parse("284052A32102552").expect("a vector");
    for text in ["2 84 05 2A 321 025 52", "2 84 05 2a 321 025 52", "2\u{202f}84\u{a0}052a32102552"] {
        assert_eq!(Matricule::parse(text), Ok(expected.clone()), "{text:?}");
    }
}

#[test]
fn each_rule_refuses() {
    for (text, error) in [
        ("", MatriculeError::Length),
        ("27903512151898", MatriculeError::Length),
        ("2790351215189890", MatriculeError::Length),
        ("279035121518988", MatriculeError::Key),
        ("279035121518900", MatriculeError::Key),
        ("279035121518998", MatriculeError::Key),
        ("979035121518989", MatriculeError::FirstDigit),
        ("079035121518989", MatriculeError::FirstDigit),
        ("579035121518989", MatriculeError::FirstDigit),
        ("279005121518989", MatriculeError::Month),
        ("279135121518989", MatriculeError::Month),
        ("279195121518989", MatriculeError::Month),
        ("27903512151898X", MatriculeError::NotADigit),
        ("279035121518+89", MatriculeError::NotADigit),
        ("27903512151898٩", MatriculeError::NotADigit),
        ("279032C21518989", MatriculeError::NotADigit),
        ("27903A121518989", MatriculeError::NotADigit),
        ("2790351-2151898", MatriculeError::NotADigit),
        ("\u{202e}79035121518989", MatriculeError::NotADigit),
    ] {
        assert_eq!(Matricule::parse(text), Err(error), "{text:?}");
    }
    assert_eq!(Matricule::parse(&" ".repeat(1_000_000)), Err(MatriculeError::Length));
    assert_eq!(Matricule::with_key("279035121518989"), Err(MatriculeError::Length));
}

#[test]
fn numbers_while_waiting_are_accepted() {
    for first in ["3", "4", "7", "8"] {
        assert!(Matricule::with_key(&format!("{first}790351215189")).is_ok(), "{first}");
    }
    assert!(Matricule::with_key("2792051215189").is_ok(), "month not known");
}

#[test]
fn the_number_is_neither_in_debug_nor_in_errors() {
    let ins = Ins::parse("279035121518989", "1.2.250.1.213.1.4.10").expect("the test patient");
    assert_eq!(format!("{:?}", ins.matricule), "Matricule(…)");
    assert!(!format!("{ins:?}").contains(|c: char| c.is_ascii_digit()));
    for error in [MatriculeError::Key, MatriculeError::Month, MatriculeError::NotADigit] {
        assert!(!error.to_string().contains("279"));
    }
}

#[test]
fn only_the_four_authorities_are_known() {
    for oid in InsOid::ALL {
        assert_eq!(InsOid::parse(oid.as_str()), Ok(oid));
    }
    assert_eq!(InsOid::parse("1.2.250.1.213.1.4.10"), Ok(InsOid::Test));
    assert_eq!(InsOid::parse("1.2.250.1.213.1.4.2"), Err(InsOidError::Retired));
    for text in ["", "1.2.250.1.213.1.4", "1.2.250.1.213.1.4.12", "1.2.250.1.213.1.4.10 "] {
        assert_eq!(InsOid::parse(text), Err(InsOidError::Unknown), "{text:?}");
    }
    let wrong_number = Ins::parse("279035121518988", "1.2.250.1.213.1.4.8");
    assert_eq!(wrong_number, Err(InsError::Matricule(MatriculeError::Key)));
}

#[test]
fn authority_is_part_of_the_identity() {
    let test = Ins::parse("279035121518989", "1.2.250.1.213.1.4.10").expect("test");
    let real = Ins::parse("279035121518989", "1.2.250.1.213.1.4.8").expect("NIR");
    assert_ne!(test, real);
}

#[test]
fn only_a_qualified_identity_may_be_shared() {
    for status in IdentityStatus::ALL {
        assert_eq!(status.may_be_shared(), status == IdentityStatus::Qualified);
        assert_eq!(IdentityStatus::from_code(status.code()), Some(status));
    }
    assert_eq!(IdentityStatus::from_code("Qualified"), None);
}

#[test]
fn stored_values_are_checked_again() {
    let read = |text: &str| -> Result<Matricule, ValueError> { Matricule::deserialize(text.into_deserializer()) };
    assert!(read("279035121518989").is_ok());
    assert!(read("279035121518").is_err());
    assert!(read("27903512151898X").is_err());
}

/// Official samples carry test matricules with a wrong key; under a real OID the key decides.
#[test]
fn only_an_oid_for_tests_excuses_a_wrong_key() {
    for (oid, excused) in [(InsOid::Nir, false), (InsOid::Nia, false), (InsOid::Test, true), (InsOid::Demo, true)] {
        assert_eq!(Ins::parse("221042545611404", oid.as_str()).is_ok(), excused, "{oid:?}");
        assert!(Ins::parse("22104254561140", oid.as_str()).is_err(), "{oid:?}");
        assert!(Ins::parse("221132545611404X", oid.as_str()).is_err(), "{oid:?}");
    }
}

fn first13() -> impl Strategy<Value = String> {
    (
        prop::sample::select(vec!['1', '2', '3', '4', '7', '8']),
        0..100u8,
        prop_oneof![1..=12u8, 20..=99u8],
        prop_oneof![(1..=99u8).prop_map(|n| format!("{n:02}")), Just("2A".to_owned()), Just("2B".to_owned())],
        0..1000u16,
        0..1000u16,
    )
        .prop_map(|(sex, year, month, place, commune, order)| {
            format!("{sex}{year:02}{month:02}{place}{commune:03}{order:03}")
        })
}

proptest! {
    #[test]
    fn a_completed_number_parses(first13 in first13()) {
        let matricule = Matricule::with_key(&first13).expect("a good form");
        let spaced: String = matricule.as_str().chars().flat_map(|c| [c, ' ']).collect();
        prop_assert_eq!(Matricule::parse(matricule.as_str()), Ok(matricule.clone()));
        prop_assert_eq!(Matricule::parse(&spaced), Ok(matricule));
    }

    /// 97 is prime and larger than ten: the key finds every single wrong digit.
    #[test]
    fn one_slip_is_found(first13 in first13(), at in 0usize..15, by in 1u8..10) {
        let matricule = Matricule::with_key(&first13).expect("a good form");
        let mut bytes = matricule.as_str().as_bytes().to_vec();
        prop_assume!(bytes[at].is_ascii_digit());
        bytes[at] = b'0' + (bytes[at] - b'0' + by) % 10;
        let slip = String::from_utf8(bytes).expect("ASCII");
        prop_assert!(Matricule::parse(&slip).is_err());
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = Matricule::parse(&text);
        let _ = Matricule::with_key(&text);
    }

    #[test]
    fn no_near_text_panics(text in "[12][0-9ABab é]{12,16}") {
        if let Ok(matricule) = Matricule::parse(&text) {
            prop_assert_eq!(matricule.as_str().len(), 15);
        }
    }
}
