//! The forms of the sections.

use std::collections::BTreeSet;

use domain::profile::{Directives, Field, Item, Kind, Mistake, Section, Typed, inputs};
use proptest::prelude::*;

use super::{adult, born, typed};

fn mistakes(section: Section, pairs: &[(&str, &str)]) -> Vec<(Field, Mistake)> {
    let wrong = Item::parse(section, &typed(pairs), &adult()).unwrap_err();
    wrong.iter().map(|wrong| (wrong.field, wrong.mistake)).collect()
}

#[test]
fn an_empty_form_misses_what_is_required_and_nothing_else() {
    for section in Section::ALL {
        let wrong = Item::parse(*section, &Typed::default(), &adult()).unwrap_err();
        let missing: Vec<Field> = wrong.iter().map(|wrong| wrong.field).collect();
        let required: Vec<Field> =
            inputs(*section).iter().filter(|input| input.required).map(|input| input.field).collect();
        assert_eq!(missing, required, "{section:?}");
        assert!(wrong.iter().all(|wrong| wrong.mistake == Mistake::Missing));
    }
}

#[test]
fn what_is_required_is_enough() {
    for section in Section::ALL {
        let pairs = inputs(*section).into_iter().filter(|input| input.required).map(|input| {
            let choice = input.choices(true).pop().unwrap_or("Asthme");
            (input.field.code().to_owned(), choice.to_owned())
        });
        let item = Item::parse(*section, &Typed::new(pairs.collect()), &adult()).unwrap();
        assert_eq!(item.section(), *section);
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let long = "x".repeat(1001);
    let pairs = [("nom", " "), ("etat", "perhaps"), ("debut-annee", "24"), ("fin-jour", "3"), ("note", &long)];
    assert_eq!(
        mistakes(Section::Conditions, &pairs),
        [
            (Field::Name, Mistake::Missing),
            (Field::State, Mistake::NotAChoice),
            (Field::Since, Mistake::YearNotFull),
            (Field::Until, Mistake::YearMissing),
            (Field::Note, Mistake::TooLong(1000)),
        ]
    );
}

#[test]
fn dates_lie_in_the_life_of_the_patient() {
    let with = |pairs: &[(&'static str, &'static str)]| [&[("nom", "x")], pairs].concat();
    let section = Section::Conditions;
    assert_eq!(mistakes(section, &with(&[("debut-annee", "2027")])), [(Field::Since, Mistake::InFuture)]);
    assert_eq!(mistakes(section, &with(&[("debut-annee", "1978")])), [(Field::Since, Mistake::BeforeBirth)]);
    let reversed = with(&[("debut-annee", "2020"), ("fin-annee", "2019")]);
    assert_eq!(mistakes(section, &reversed), [(Field::Until, Mistake::EndBeforeStart)]);
    // The year of birth, this year, and an end in the same year may all be right.
    for pairs in
        [&[("debut-annee", "1979")][..], &[("debut-annee", "2026")], &[("debut-annee", "2020"), ("fin-annee", "2020")]]
    {
        assert!(Item::parse(section, &typed(&with(pairs)), &adult()).is_ok(), "{pairs:?}");
    }
    let ahead = with(&[("debut-annee", "2026"), ("fin-annee", "2027")]);
    assert!(Item::parse(Section::Treatments, &typed(&ahead), &adult()).is_ok(), "a treatment may go on");
    assert_eq!(mistakes(Section::Stays, &ahead), [(Field::Until, Mistake::InFuture)]);
}

#[test]
fn a_contact_for_emergencies_has_a_telephone() {
    let pairs = [("role", "emergency"), ("nom", "Léa")];
    assert_eq!(mistakes(Section::Contacts, &pairs), [(Field::Phone, Mistake::Missing)]);
    let wrong = [("role", "emergency"), ("nom", "Léa"), ("telephone", "12")];
    assert_eq!(mistakes(Section::Contacts, &wrong), [(Field::Phone, Mistake::NotAPhone)], "told once");
    assert!(Item::parse(Section::Contacts, &typed(&[("role", "caregiver"), ("nom", "Léa")]), &adult()).is_ok());
}

#[test]
fn a_trusted_person_is_chosen_by_adults() {
    let pairs = typed(&[("role", "trusted"), ("nom", "Léa")]);
    assert!(Item::parse(Section::Contacts, &pairs, &adult()).is_ok());
    let wrong = Item::parse(Section::Contacts, &pairs, &born("2015-03-28")).unwrap_err();
    assert_eq!((wrong[0].field, wrong[0].mistake), (Field::Role, Mistake::NotAChoice));
    let role = inputs(Section::Contacts)[0];
    assert!(role.choices(true).contains(&"trusted") && !role.choices(false).contains(&"trusted"));
}

#[test]
fn doses_are_small_numbers() {
    for dose in ["0", "21", "-1", "1,5", "II", "300"] {
        let pairs = [("nom", "DTP"), ("numero", dose)];
        assert_eq!(mistakes(Section::Vaccinations, &pairs), [(Field::Dose, Mistake::NotADose)], "{dose}");
    }
    assert!(Item::parse(Section::Vaccinations, &typed(&[("nom", "DTP"), ("numero", "٣")]), &adult()).is_ok());
}

#[test]
fn directives_need_a_text_of_bounded_length() {
    let parse = |text: &str| Directives::parse(&typed(&[("texte", text)]), &adult());
    assert_eq!(parse(" ").unwrap_err()[0].mistake, Mistake::Missing);
    let longest = "م".repeat(Directives::LONGEST);
    assert!(parse(&longest).is_ok());
    assert_eq!(parse(&format!("{longest}م")).unwrap_err()[0].mistake, Mistake::TooLong(Directives::LONGEST));
    let both = Directives::parse(&typed(&[("texte", "a\r\n\r\nb"), ("lieu", "chez ma fille")]), &adult()).unwrap();
    assert_eq!(Directives::parse(&both.typed(), &adult()), Ok(both));
}

#[test]
fn nothing_typed_is_printed() {
    assert!(!format!("{:?}", typed(&[("nom", "Asthme")])).contains("Asthme"));
}

/// A form of a section with plausible and wild values.
fn form(section: Section) -> impl Strategy<Value = Typed> {
    let values = inputs(section).into_iter().map(|input| {
        let name = input.field.code().to_owned();
        match input.kind {
            Kind::Date => (prop::option::of(1u8..=31), prop::option::of(1u8..=12), prop::option::of(1975u16..2030))
                .prop_map(move |(day, month, year)| {
                    let parts = [day.map(u16::from), month.map(u16::from), year];
                    let value = |part: Option<u16>| part.map_or(String::new(), |part| part.to_string());
                    ["jour", "mois", "annee"]
                        .iter()
                        .zip(parts)
                        .map(|(part, is)| (format!("{name}-{part}"), value(is)))
                        .collect()
                })
                .boxed(),
            Kind::One | Kind::Many => prop::collection::vec(prop::sample::select(input.choices(true)), 0..3)
                .prop_map(move |codes| codes.into_iter().map(|code| (name.clone(), code.to_owned())).collect())
                .boxed(),
            Kind::Phone => prop_oneof!["0[1-9][0-9]{8}", "\\+[1-9][0-9]{6,14}", any::<String>()]
                .prop_map(move |text| vec![(name.clone(), text)])
                .boxed(),
            Kind::Number => "[0-9]{0,2}".prop_map(move |text| vec![(name.clone(), text)]).boxed(),
            Kind::Line | Kind::Note => {
                prop_oneof!["[a-zé \n]{0,40}", any::<String>()].prop_map(move |text| vec![(name.clone(), text)]).boxed()
            }
        }
    });
    values.collect::<Vec<BoxedStrategy<Vec<(String, String)>>>>().prop_map(|all| Typed::new(all.concat()))
}

fn any_form() -> impl Strategy<Value = (Section, Typed)> {
    prop::sample::select(Section::ALL).prop_flat_map(|section| form(section).prop_map(move |typed| (section, typed)))
}

proptest! {
    /// Whatever becomes an item fills its form again with the same item, and survives the store.
    #[test]
    fn an_item_fills_its_own_form((section, typed) in any_form()) {
        match Item::parse(section, &typed, &adult()) {
            Ok(item) => {
                prop_assert_eq!(Item::parse(section, &item.typed(), &adult()), Ok(item.clone()));
                prop_assert_eq!(item.section(), section);
            }
            Err(wrong) => {
                let fields: BTreeSet<&str> = wrong.iter().map(|wrong| wrong.field.code()).collect();
                prop_assert!(!wrong.is_empty());
                prop_assert_eq!(fields.len(), wrong.len(), "each field once");
            }
        }
    }
}
