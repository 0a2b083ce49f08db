//! Dates, telephone numbers, blood groups, words.

use domain::profile::{BloodGroup, LONGEST_LINE, Line, Mistake, Note, PartialDate, Phone};
use domain::text::is_hostile;
use jiff::civil::date;
use proptest::prelude::*;

fn read(day: &str, month: &str, year: &str) -> Result<Option<String>, Mistake> {
    PartialDate::parse(day, month, year).map(|date| date.map(|date| date.to_string()))
}

#[test]
fn a_date_is_as_precise_as_it_is_known() {
    assert_eq!(read("", "", ""), Ok(None));
    assert_eq!(read("", "", "2024"), Ok(Some("2024".into())));
    assert_eq!(read("", "3", "2024"), Ok(Some("2024-03".into())));
    assert_eq!(read(" 07 ", "03", "2024"), Ok(Some("2024-03-07".into())));
    assert_eq!(read("٧", "٣", "٢٠٢٤"), Ok(Some("2024-03-07".into())), "digits of an Arabic keyboard");
    assert_eq!(read("29", "2", "2024"), Ok(Some("2024-02-29".into())));
}

#[test]
fn each_slip_has_its_own_message() {
    for (parts, mistake) in [
        (["1", "3", ""], Mistake::YearMissing),
        (["", "3", ""], Mistake::YearMissing),
        (["1", "", "2024"], Mistake::MonthMissing),
        (["", "", "24"], Mistake::YearNotFull),
        (["", "", "1849"], Mistake::YearNotFull),
        (["", "13", "2024"], Mistake::NoSuchMonth),
        (["", "0", "2024"], Mistake::NoSuchMonth),
        (["30", "2", "2024"], Mistake::NoSuchDay),
        (["0", "2", "2024"], Mistake::NoSuchDay),
        (["29", "2", "2023"], Mistake::NoSuchDay),
        (["", "mars", "2024"], Mistake::NotADate),
        (["-1", "3", "2024"], Mistake::NotADate),
        (["", "", "20240"], Mistake::NotADate),
    ] {
        let [day, month, year] = parts;
        assert_eq!(read(day, month, year), Err(mistake), "{parts:?}");
    }
}

#[test]
fn a_date_covers_days() {
    let year: PartialDate = "2024".to_owned().try_into().unwrap();
    assert_eq!((year.first(), year.last(), year.middle()), (date(2024, 1, 1), date(2024, 12, 31), date(2024, 7, 1)));
    let month: PartialDate = "2024-02".to_owned().try_into().unwrap();
    assert_eq!((month.first(), month.last()), (date(2024, 2, 1), date(2024, 2, 29)));
    for wrong in ["", "2024-2", "2024-02-30", "2024-02-01-01", "24", " 2024"] {
        assert!(PartialDate::try_from(wrong.to_owned()).is_err(), "{wrong:?}");
    }
}

#[test]
fn telephone_numbers_as_people_write_them() {
    for (typed, dialled, shown) in [
        ("0612345678", "0612345678", "06 12 34 56 78"),
        ("06.12.34.56.78", "0612345678", "06 12 34 56 78"),
        (" 06-12 34\u{a0}56 78 ", "0612345678", "06 12 34 56 78"),
        ("+33 6 12 34 56 78", "0612345678", "06 12 34 56 78"),
        ("0033 (0)6 12 34 56 78", "0612345678", "06 12 34 56 78"),
        ("+44 20 7946 0958", "+442079460958", "+442079460958"),
        ("00213 21 00 00 00", "+21321000000", "+21321000000"),
        ("٠٦١٢٣٤٥٦٧٨", "0612345678", "06 12 34 56 78"),
        ("\u{202d}0612345678\u{202c}", "0612345678", "06 12 34 56 78"),
    ] {
        let phone = Phone::parse(typed).unwrap().unwrap();
        assert_eq!((phone.dialled(), phone.shown().as_str()), (dialled, shown), "{typed:?}");
        assert_eq!(Phone::parse(&phone.shown()), Ok(Some(phone)));
    }
    assert_eq!(Phone::parse(" - "), Ok(None));
    for wrong in [
        "12",
        "061234567",
        "06123456789",
        "0012",
        "+0612345678",
        "6 12 34 56 78",
        "voisin",
        "+1234567890123456",
        "++33612345678",
        "06 12 34 56 7O",
    ] {
        assert_eq!(Phone::parse(wrong), Err(Mistake::NotAPhone), "{wrong:?}");
    }
}

#[test]
fn a_blood_group_is_read_or_left_alone() {
    for (words, group) in [
        ("A POS", Some(BloodGroup::APositive)),
        ("AB+", Some(BloodGroup::AbPositive)),
        ("O-", Some(BloodGroup::ONegative)),
        ("O −", Some(BloodGroup::ONegative)),
        ("Groupe B, Rhésus D négatif", Some(BloodGroup::BNegative)),
        ("O Rh positif", Some(BloodGroup::OPositive)),
        ("A", None),
        ("Rhésus positif", None),
        ("A ou B positif", None),
        ("A positif ou négatif", None),
        ("", None),
    ] {
        assert_eq!(BloodGroup::of_document(words), group, "{words:?}");
    }
}

#[test]
fn words_are_cleaned_and_never_cut_in_silence() {
    let line = |text: &str| Line::parse(text).map(|line| line.map(|line| line.as_str().to_owned()));
    assert_eq!(line("  Asthme\u{202e} \r\n léger\0 "), Ok(Some("Asthme léger".into())));
    assert_eq!(line(" \u{200b} "), Ok(None));
    assert!(matches!(line(&"é".repeat(LONGEST_LINE)), Ok(Some(_))));
    assert_eq!(line(&"é".repeat(LONGEST_LINE + 1)), Err(Mistake::TooLong(LONGEST_LINE)));
    let note = |text: &str| Note::parse(text).unwrap().map(|note| note.as_str().to_owned());
    assert_eq!(note("\r\n a \r\nb\r\n\r\n\r\n\r\nc\u{2028}d\r\n"), Some("a\nb\n\nc\nd".into()));
    assert_eq!(Line::of_document(&"mot ".repeat(100)).unwrap().as_str().chars().last(), Some('…'));
}

proptest! {
    #[test]
    fn a_date_is_read_back_equal(year in 1850i16..=9999, month in prop::option::of(1i8..=12), day in prop::option::of(1i8..=31)) {
        let text = |part: Option<i8>| part.map_or(String::new(), |part| part.to_string());
        let day = if month.is_some() { day } else { None };
        if let Ok(Some(date)) = PartialDate::parse(&text(day), &text(month), &year.to_string()) {
            prop_assert_eq!(PartialDate::try_from(date.to_string()), Ok(date));
            prop_assert!(date.first() <= date.middle() && date.middle() <= date.last());
        } else {
            prop_assert!(day.is_some_and(|day| day > 28));
        }
    }

    #[test]
    fn no_text_makes_the_readers_fall(a in any::<String>(), b in any::<String>(), c in any::<String>()) {
        let _ = PartialDate::parse(&a, &b, &c);
        let _ = Phone::parse(&a);
        let _ = BloodGroup::of_document(&a);
        if let Ok(Some(line)) = Line::parse(&a) {
            prop_assert!(!is_hostile(line.as_str()) && !line.as_str().contains('\n'));
        }
        if let Ok(Some(note)) = Note::parse(&b) {
            prop_assert!(!is_hostile(note.as_str()));
            prop_assert_eq!(Note::parse(note.as_str()), Ok(Some(note)));
        }
    }
}
