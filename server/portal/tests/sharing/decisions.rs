//! The patient's side: decisions, what they would do, and what they did.

use domain::category::Category;
use domain::rights::sharing::{Difference, Matrix};
use portal::sharing::{Concerned, Line};

use super::*;

fn named(lines: &[Line], number: &str) -> Line {
    let is = |line: &&Line| matches!(&line.who, Concerned::Professional { id: of, .. } if *of == id(number));
    lines.iter().find(is).unwrap().clone()
}

#[tokio::test]
async fn a_preview_changes_nothing_and_says_what_the_door_then_does() {
    let house = house().await;
    for (at, type_code) in ["11488-4", "11502-2", "68599-0"].iter().enumerate() {
        let mut one = document(&at.to_string());
        one.type_code = type_code;
        house.import(&one).await;
    }
    let change = Change::Consent { structure: clinic().who(), until: None };
    let preview = sharing::preview(&house.portal, &house.me, &change).await.unwrap();
    assert_eq!(sharing::overview(&house.portal, &house.me).await.unwrap().version, 0, "nothing is changed");
    assert!(preview.matrix.contains("illustrati"));
    for (number, profession) in [(DOCTOR, "Médecin"), (NURSE, "Infirmier")] {
        let of = |line: &&Line| matches!(&line.who, Concerned::Team { profession: of, .. } if of == profession);
        let line = preview.lines.iter().find(of).unwrap().clone();
        let mut promised: Vec<_> = line.effect.after.iter().map(|at| preview.documents[*at].title.clone()).collect();
        assert_eq!((line.effect.gained.clone(), line.effect.lost.len()), (line.effect.after.clone(), 0));
        decide(&house, &change).await;
        let mut seen = found(&house, &caller(number, Motive::Care)).await.unwrap();
        promised.sort();
        seen.sort();
        assert_eq!(promised, seen, "{profession}");
    }
    let lost =
        sharing::preview(&house.portal, &house.me, &Change::MaskCategory(Category::Biologie, true)).await.unwrap();
    assert!(lost.lines.iter().all(|line| line.effect.lost.len() == 1 && line.effect.gained.is_empty()));
}

#[tokio::test]
async fn what_is_kept_from_the_reader_is_in_no_number_of_a_preview() {
    let house = House::of_child().await;
    directory::put(&house.portal, &[practitioner(DOCTOR, "Dr Alix FICTIVE", "G15_10")]).await.unwrap();
    let parent = house.parent().await;
    let mut secret = document("secret");
    secret.confidentiality = vec!["INVISIBLE_REPRESENTANTS_LEGAUX"];
    house.import(&secret).await;
    house.import(&document("shown")).await;
    let preview = sharing::preview(&house.portal, &parent, &allow(DOCTOR)).await.unwrap();
    assert_eq!((preview.documents.len(), named(&preview.lines, DOCTOR).effect.after.len()), (1, 1));
    assert!(found(&house, &caller(DOCTOR, Motive::Care)).await.is_err());
}

#[tokio::test]
async fn two_windows_with_opposite_choices_the_last_one_holds_and_says_what_it_replaced() {
    let house = house().await;
    house.import(&document("a")).await;
    let seen = sharing::overview(&house.portal, &house.me).await.unwrap().version;
    let say = async |change: Change| {
        sharing::change(&house.portal, &house.me, &Act::new(house.patient), seen, &change).await.unwrap()
    };
    let first = say(allow(DOCTOR)).await;
    assert!(first.meanwhile.is_empty());
    let second = say(Change::Block(who(DOCTOR))).await;
    assert_eq!(second.differences, [Difference::Blocked { name: "Dr Alix FICTIVE".into() }]);
    assert_eq!(
        second.meanwhile,
        [Difference::Granted { name: "Dr Alix FICTIVE".into(), grant: Grant::Allowed, until: None }]
    );
    assert!(found(&house, &caller(DOCTOR, Motive::Care)).await.is_err());
    let last = sharing::overview(&house.portal, &house.me).await.unwrap().last.unwrap();
    assert!(last.by_me && last.differences == second.differences);
}

#[tokio::test]
async fn a_form_sent_twice_decides_once_and_one_of_another_record_not_at_all() {
    let house = house().await;
    let act = Act::new(house.patient);
    let again = Act::parse(&act.record(), &act.key()).unwrap();
    sharing::change(&house.portal, &house.me, &act, 0, &allow(DOCTOR)).await.unwrap();
    decide(&house, &Change::Withdraw(id(DOCTOR))).await;
    sharing::change(&house.portal, &house.me, &again, 0, &allow(DOCTOR)).await.unwrap();
    assert!(sharing::overview(&house.portal, &house.me).await.unwrap().sharing.named.is_empty());
    let neighbour = house.neighbour().await;
    let attempt = async |act: Act, change: Change| sharing::change(&house.portal, &house.me, &act, 0, &change).await;
    let foreign = attempt(Act::new(neighbour.subject.unwrap()), allow(DOCTOR)).await;
    assert!(matches!(foreign, Err(Error::OtherRecord)));
    let gone = attempt(Act::new(house.patient), Change::Withdraw(id(NURSE))).await;
    assert!(matches!(gone, Err(Error::Conflict)));
}

#[tokio::test]
async fn settings_that_were_moved_or_changed_open_nothing() {
    let house = house().await;
    house.import(&document("a")).await;
    let neighbour = house.neighbour().await;
    let act = Act::new(neighbour.subject.unwrap());
    sharing::change(&house.portal, &neighbour, &act, 0, &allow(DOCTOR)).await.unwrap();
    let moved = format!("UPDATE sharing SET patient_id = '{}'", house.patient);
    assert_eq!(house.place.sql(&moved).await.unwrap(), 1);
    assert!(matches!(found(&house, &caller(DOCTOR, Motive::Care)).await, Err(Error::Corrupt(_))));
    assert!(matches!(sharing::overview(&house.portal, &house.me).await, Err(Error::Corrupt(_))));
}

#[tokio::test]
async fn an_imported_matrix_holds_at_once_and_a_wrong_one_changes_nothing() {
    let house = house().await;
    house.import(&document("a")).await;
    decide(&house, &allow(DOCTOR)).await;
    let import = async |text: &str| sharing::import_matrix(&house.portal, text).await.unwrap();
    assert!(import("title;none\nG15_10;x").await.is_err());
    assert_eq!(found(&house, &caller(DOCTOR, Motive::Care)).await.unwrap().len(), 1);
    assert_eq!(import("title;Nurses alone\nG15_60;*;oui").await, Ok("Nurses alone".to_owned()));
    assert_eq!(found(&house, &caller(DOCTOR, Motive::Care)).await.unwrap().len(), 0);
    assert!(import(Matrix::ILLUSTRATIVE).await.is_ok());
    assert_eq!(found(&house, &caller(DOCTOR, Motive::Care)).await.unwrap().len(), 1);
}

#[tokio::test]
async fn professionals_are_found_by_name_and_place() {
    let house = house().await;
    let names = async |typed: &str| {
        let found = directory::search(&house.portal, &house.me, typed).await.unwrap();
        found.into_iter().map(|one| one.name).collect::<Vec<_>>()
    };
    assert_eq!(names("fictive").await, ["Dr Alix FICTIVE"]);
    assert_eq!(names("lilas INVENTEE").await, ["Noa INVENTÉE"]);
    assert_eq!(names("clinique des lilas").await.len(), 4);
    for nothing in ["", "%", "inconnue", "alix regule"] {
        assert!(names(nothing).await.is_empty(), "{nothing}");
    }
}
