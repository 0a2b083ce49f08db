//! Strict traits and names.

use domain::identity::{
    BirthDate, BirthName, GivenNames, InseeCode, NameError, PersonName, Sex, StrictTraits, UsedName, UsedNames,
};
use jiff::civil::date;
use proptest::prelude::*;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error as ValueError;

fn traits() -> StrictTraits {
    StrictTraits {
        birth_name: BirthName::parse("PAT-TROIS").expect("a name"),
        birth_given_names: GivenNames::parse("DOMINIQUE MARIE-LOUISE").expect("names"),
        birth_date: BirthDate::parse("1979-03-28").expect("a date"),
        sex: Sex::Female,
        birth_place: InseeCode::parse("51215").expect("a place"),
    }
}

#[test]
fn names_take_their_strict_form() {
    for (text, strict) in [
        ("PAT-TROIS", "PAT-TROIS"),
        ("Médioni", "MEDIONI"),
        ("  d’Aubigné   de  la Tour ", "D'AUBIGNE DE LA TOUR"),
        ("Lætitia", "LAETITIA"),
        ("Cœur", "COEUR"),
        ("Łukasz", ""),
        ("e\u{301}ric", "ERIC"),
        ("François", "FRANCOIS"),
        ("Strauß", "STRAUSS"),
    ] {
        match BirthName::parse(text) {
            Ok(name) => assert_eq!(name.as_str(), strict),
            Err(error) => assert_eq!((error, strict), (NameError::Character, ""), "{text}"),
        }
    }
}

#[test]
fn names_refuse_what_is_no_name() {
    for (text, error) in [
        ("", NameError::Empty),
        ("   ", NameError::Empty),
        ("-'", NameError::Character),
        ("MARTIN2", NameError::Character),
        ("MARTIN<script>", NameError::Character),
        ("MARTIN\nDUPONT", NameError::Character),
        ("MAR\u{202e}TIN", NameError::Character),
        ("MAR\u{200b}TIN", NameError::Character),
        ("МАРТИН", NameError::Character),
    ] {
        assert_eq!(BirthName::parse(text), Err(error), "{text:?}");
    }
    assert!(GivenNames::parse(&"A".repeat(100)).is_ok());
    assert_eq!(GivenNames::parse(&"A".repeat(101)), Err(NameError::TooLong));
    assert_eq!(GivenNames::parse(&"A".repeat(1_000_000)), Err(NameError::TooLong));
}

#[test]
fn used_names_stay_as_written() {
    for text in ["Zoé", "N’Guyen", "Marie-Ève", "Jr.", "محمد", "Nguyễn"] {
        assert_eq!(UsedName::parse(text).expect(text).as_str(), text);
    }
    for text in ["", "   ", "2", "<b>", "a\u{202e}b", "a\0b", "@", "..."] {
        assert!(UsedName::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn the_name_to_show_is_the_one_in_use() {
    let strict = traits();
    assert_eq!(PersonName::of(&strict, &UsedNames::default()).to_string(), "Dominique PAT-TROIS");
    let used = UsedNames {
        family: Some(UsedName::parse("Lefèvre").expect("a name")),
        given: Some(UsedName::parse("Zoé").expect("a name")),
    };
    assert_eq!(PersonName::of(&strict, &used).to_string(), "Zoé LEFÈVRE");
    assert_eq!(PersonName::new("", "Médioni").to_string(), "MÉDIONI");
    assert_eq!(PersonName::new("Zoé", "").to_string(), "Zoé");
    assert_eq!(PersonName::new("Z\u{202e}oé\n", "x").to_string(), "Zoé X");
    assert_eq!(strict.birth_given_names.first(), "DOMINIQUE");
}

#[test]
fn dates_are_days_that_exist() {
    let expected = BirthDate::from_date(date(1979, 3, 28)).expect("a date");
    assert_eq!(BirthDate::parse("1979-03-28"), Ok(expected));
    assert_eq!(BirthDate::parse("19790328"), Ok(expected));
    for text in
        ["", "1979", "1979-3-28", "28/03/1979", "1979-02-29", "1979-13-01", "1849-12-31", "+979-03-28", "1979-03-2-"]
    {
        assert!(BirthDate::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn sex_has_three_values() {
    for (text, sex) in [("F", Sex::Female), ("M", Sex::Male), ("I", Sex::Indeterminate), ("UN", Sex::Indeterminate)] {
        assert_eq!(Sex::parse(text), Ok(sex));
        assert_eq!(Sex::parse(sex.code()), Ok(sex));
    }
    for text in ["", "f", "X", "Female"] {
        assert!(Sex::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn places_are_communes_overseas_and_abroad() {
    for text in ["51215", "01001", "2A004", "2B033", "97411", "98818", "99100", "99352", "20004"] {
        assert_eq!(InseeCode::parse(text).expect(text).as_str(), text);
    }
    for text in ["", "5121", "512150", "00123", "2C004", "2a004", "A2004", "51 21", "5121٥", "5é12"] {
        assert!(InseeCode::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn nothing_of_a_person_is_in_debug() {
    let strict = traits();
    let name = PersonName::of(&strict, &UsedNames::default());
    let used = UsedName::parse("Zoé").expect("a name");
    let debug = format!("{strict:?} {name:?} {used:?}");
    for secret in ["PAT", "DOMINIQUE", "Dominique", "Zoé", "1979", "51215", "Female"] {
        assert!(!debug.contains(secret), "{secret} in {debug}");
    }
}

#[test]
fn stored_values_are_checked_again() {
    let read = |text: &str| -> Result<InseeCode, ValueError> { InseeCode::deserialize(text.into_deserializer()) };
    assert!(read("51215").is_ok());
    assert!(read("x").is_err());
    let read = |text: &str| -> Result<BirthDate, ValueError> { BirthDate::deserialize(text.into_deserializer()) };
    assert!(read("1979-03-28").is_ok());
    assert!(read("1979-02-29").is_err());
}

proptest! {
    #[test]
    fn a_strict_name_is_its_own_strict_form(text in any::<String>()) {
        if let Ok(name) = BirthName::parse(&text) {
            prop_assert!(name.as_str().bytes().all(|b| b.is_ascii_uppercase() || b"-' ".contains(&b)));
            prop_assert_eq!(BirthName::parse(name.as_str()), Ok(name.clone()));
        }
    }

    #[test]
    fn a_date_survives_storage(year in 1850i16..2100, month in 1i8..=12, day in 1i8..=28) {
        let born = BirthDate::from_date(date(year, month, day)).expect("a date");
        prop_assert_eq!(BirthDate::parse(&String::from(born)), Ok(born));
    }
}
