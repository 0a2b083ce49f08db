//! A section never says "nothing" where documents say something.

use domain::clinical::Coding;
use domain::ids::{ProfileItemId, ProposalId};
use domain::profile::{Allergy, Line};
use domain::rights::Quality;
use portal::profile::{Origin, Replaced, Standing, Writer};

use super::*;
use crate::{journeys::analyses::testing, journeys::export::archive::in_language, locale::Locale};

fn latex() -> profile::Item {
    let name = Line::of_document("Latex").unwrap();
    profile::Item::Allergy(Allergy { name, reaction: None, severity: None, since: None, note: None })
}

fn state(change: impl FnOnce(&mut SectionState)) -> SectionState {
    let section = profile::Section::Allergies;
    let mut state =
        SectionState { section, unconcerned: false, items: Vec::new(), proposals: Vec::new(), refused: Vec::new() };
    change(&mut state);
    state
}

fn proposal() -> Proposal {
    let sources = vec![testing::exact("4", "20260915").document];
    Proposal { id: ProposalId::from_bytes([1; 16]), item: latex(), coding: None::<Coding>, sources }
}

fn accepted(replaced: Option<Standing>) -> ProfileItem {
    let document = testing::exact("4", "20260915").document;
    let at = document.deposited_at;
    ProfileItem {
        id: ProfileItemId::from_bytes([2; 16]),
        item: latex(),
        coding: None,
        origin: Origin {
            by: Writer { me: true, quality: Quality::Patient, name: "Camille".to_owned() },
            from_documents: true,
            edited: false,
            sources: vec![document.clone()],
            replaced: replaced.map(|says| Replaced { document, says }),
        },
        created_at: at,
        updated_at: at,
        version: 1,
    }
}

fn told(state: SectionState) -> Vec<Section> {
    let part = Part::read(["allergies"]).pop_first().unwrap();
    in_language(Locale::French, || sections(part, &[state]))
}

fn note(section: &Section) -> &str {
    section.note.as_ref().map_or("", |note| note.text.as_str())
}

fn items(section: &Section) -> &[Item] {
    match &section.body {
        Body::Items(items) => items,
        Body::Table(_) => &[],
    }
}

#[test]
fn what_waits_for_an_answer_is_told_apart_with_its_source() {
    for unconcerned in [false, true] {
        let sections = told(state(|state| {
            state.proposals.push(proposal());
            state.unconcerned = unconcerned;
        }));
        assert_eq!(sections.len(), 2);
        assert!(note(&sections[0]).contains("des documents en parlent"), "{sections:?}");
        assert_eq!(sections[1].title.text, "Allergies\u{a0}: d’après les documents, sans réponse");
        assert!(note(&sections[1]).starts_with("Une information"), "{sections:?}");
        let [latex] = items(&sections[1]) else { panic!("{sections:?}") };
        assert_eq!((latex.term.text.as_str(), latex.term.lang.as_deref()), ("Latex", Some("fr")));
        assert!(latex.source.as_ref().unwrap().text.contains("«\u{a0}Biologie\u{a0}», 15 septembre 2026"), "{latex:?}");
    }
    let both = told(state(|state| {
        state.items.push(accepted(None));
        state.proposals = vec![proposal(), proposal()];
    }));
    assert_eq!((note(&both[0]), items(&both[0]).len(), items(&both[1]).len()), ("", 1, 2));
    assert!(note(&both[1]).starts_with("2 informations"), "{both:?}");
}

#[test]
fn nothing_is_said_to_be_noted_only_where_nothing_is() {
    let [empty] = &told(state(|_| {}))[..] else { panic!("one section") };
    assert!(note(empty).contains("Rien n’est noté"), "{empty:?}");
}

#[test]
fn an_item_tells_that_its_source_says_otherwise_now() {
    for (says, words) in [(Standing::Denied, "dit le contraire"), (Standing::Unsaid, "n’en parle plus")] {
        let sections = told(state(|state| state.items.push(accepted(Some(says)))));
        let (label, value) = &items(&sections[0])[0].details[0];
        assert_eq!(label.text, "Attention");
        assert!(value.text.contains(words) && value.text.contains("15 septembre 2026"), "{value:?}");
    }
    let plain = told(state(|state| state.items.push(accepted(None))));
    assert_eq!(items(&plain[0])[0].details, []);
}
