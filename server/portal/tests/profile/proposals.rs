//! What documents propose, and what becomes of it.

use domain::ids::ProposalId;
use domain::profile::{Item, Relation, Section};
use domain::rights::Actor;
use domain::trace::event::EventKind;
use portal::acts::Act;
use portal::profile::{self, Choice, Decided, Proposal, Standing};
use portal::{Error, history, record};

use crate::common::House;
use crate::common::cda::Document;
use crate::documents::{
    PRESCRIPTION, SUMMARY, VACCINATIONS, disease, import, medicine, of_mother, of_type, problem, vaccine,
};
use crate::{added, form, named, names, state};

const SECTION: Section = Section::Conditions;

async fn proposed(house: &House, actor: &Actor, section: Section) -> Vec<Proposal> {
    state(house, actor, section).await.proposals
}

async fn decide(house: &House, actor: &Actor, id: ProposalId, choice: Choice) -> Result<Decided, Error> {
    profile::decide_proposals(&house.portal, actor, &form(actor), &[(id, choice)]).await
}

fn hypertension() -> String {
    disease("I10", "Hypertension essentielle")
}

#[tokio::test]
async fn an_accepted_proposal_becomes_an_item_with_its_source() {
    let house = House::new().await;
    let document = import(&house, of_type("a", SUMMARY), &[hypertension()]).await;
    let proposal = proposed(&house, &house.me, SECTION).await.remove(0);
    assert_eq!((proposal.item.name(), proposal.sources.len()), (Some("Hypertension essentielle"), 1));
    let source = &proposal.sources[0];
    assert_eq!(
        (source.id, source.title.as_str(), source.author.as_deref()),
        (document, "Titre a", Some("Dr Camille MÉDIONI"))
    );
    let decided = decide(&house, &house.me, proposal.id, Choice::Accept).await.unwrap();
    assert_eq!(decided, Decided { done: 1, left: 0 });
    let state = state(&house, &house.me, SECTION).await;
    assert!(state.proposals.is_empty() && state.refused.is_empty());
    let item = &state.items[0];
    assert!(item.origin.from_documents && !item.origin.edited);
    assert_eq!((item.origin.sources[0].id, item.coding.as_ref().unwrap().code.as_str()), (document, "I10"));
    let event = &history::list(&house.portal, &house.me, 1).await.unwrap().events[1];
    assert_eq!((event.kind, event.document), (EventKind::ProposalAccepted, Some(document)));
}

#[tokio::test]
async fn a_refused_proposal_never_comes_back_unless_asked() {
    let house = House::new().await;
    import(&house, of_type("a", SUMMARY), &[hypertension()]).await;
    let id = proposed(&house, &house.me, SECTION).await[0].id;
    decide(&house, &house.me, id, Choice::Refuse).await.unwrap();
    // The same in another document, in other words.
    import(&house, of_type("b", SUMMARY), &[disease("I10", "HTA")]).await;
    let refused = state(&house, &house.me, SECTION).await;
    assert!(refused.proposals.is_empty() && refused.items.is_empty());
    assert_eq!((refused.refused[0].id, refused.refused[0].sources.len()), (id, 2));
    assert_eq!(decide(&house, &house.me, id, Choice::Refuse).await.unwrap(), Decided { done: 0, left: 1 });
    decide(&house, &house.me, id, Choice::Reconsider).await.unwrap();
    assert_eq!(proposed(&house, &house.me, SECTION).await[0].id, id);
    let kinds: Vec<_> =
        history::list(&house.portal, &house.me, 1).await.unwrap().events.iter().map(|event| event.kind).collect();
    assert!(kinds.contains(&EventKind::ProposalRefused));
    // A refusal can also turn into an acceptance at once.
    decide(&house, &house.me, id, Choice::Refuse).await.unwrap();
    decide(&house, &house.me, id, Choice::Accept).await.unwrap();
    let state = state(&house, &house.me, SECTION).await;
    assert_eq!((state.items.len(), state.refused.len(), state.proposals.len()), (1, 0, 0));
}

#[tokio::test]
async fn the_same_vaccine_in_two_documents_is_one_proposal_naming_both() {
    let house = House::new().await;
    let given = vaccine("EVN", "J07CA02", "REPEVAX", "20240312");
    let first = import(&house, of_type("a", VACCINATIONS), std::slice::from_ref(&given)).await;
    let newer = Document { date: "20260201".to_owned(), ..of_type("b", SUMMARY) };
    let second = import(&house, newer, &[given, vaccine("EVN", "J07CA02", "REPEVAX", "20140312")]).await;
    let proposals = proposed(&house, &house.me, Section::Vaccinations).await;
    assert_eq!(proposals.len(), 2, "another day is another injection");
    let both: Vec<_> = proposals[0].sources.iter().map(|source| source.id).collect();
    assert_eq!(both, [second, first], "newest first");
}

#[tokio::test]
async fn negated_planned_and_foreign_things_are_never_the_patients() {
    let house = House::new().await;
    let entries = [
        problem(r#"negationInd="true""#, "E10", "Diabète"),
        vaccine("INT", "J07BB02", "VAXIGRIP", "20261015"),
        of_mother("C50", "Cancer du sein"),
        medicine("RAMIPRIL 5 mg"),
    ];
    import(&house, of_type("a", PRESCRIPTION), &entries).await;
    let profile = profile::overview(&house.portal, &house.me).await.unwrap();
    let all: Vec<_> = profile.sections.iter().flat_map(|section| &section.proposals).collect();
    let names: Vec<_> = all.iter().filter_map(|proposal| proposal.item.name()).collect();
    assert_eq!(names, ["RAMIPRIL 5 mg", "Cancer du sein"]);
    let Item::FamilyHistory(family) = &all[1].item else { panic!("{all:?}") };
    assert_eq!(family.relation, Relation::Mother);
}

#[tokio::test]
async fn a_prescription_is_proposed_while_it_can_be_about_now_with_its_fullest_dosage() {
    let house = House::new().await;
    let on = |id: &str, date: &str| Document { date: date.to_owned(), ..of_type(id, PRESCRIPTION) };
    let dosed = |dosage: &str| {
        medicine("RAMIPRIL 5 mg").replace(
            "<consumable>",
            &format!(r#"<doseQuantity value="1"><translation><originalText>{dosage}</originalText></translation></doseQuantity><consumable>"#),
        )
    };
    import(&house, on("old", "20190304"), &[medicine("AMIODARONE 200 mg")]).await;
    assert!(proposed(&house, &house.me, Section::Treatments).await.is_empty());
    import(&house, on("a", "20260115"), &[dosed("1 comprimé le matin et 1 le soir")]).await;
    import(&house, on("b", "20260115"), &[medicine("RAMIPRIL 5 mg")]).await;
    import(&house, on("c", "20260115"), &[dosed("1 comprimé")]).await;
    import(&house, on("d", "20260114"), &[dosed("1 comprimé le matin, 1 le midi et 1 le soir")]).await;
    let proposals = proposed(&house, &house.me, Section::Treatments).await;
    let [Proposal { item: Item::Treatment(treatment), sources, .. }] = &proposals[..] else { panic!("{proposals:?}") };
    assert_eq!(treatment.dosage.as_ref().unwrap().as_str(), "1 comprimé le matin et 1 le soir");
    assert_eq!((sources.len(), sources[0].title.as_str()), (4, "Titre a"));
    house.place.wait(366 * 24 * 3600);
    assert!(proposed(&house, &house.me, Section::Treatments).await.is_empty());
}

#[tokio::test]
async fn an_item_tells_that_the_newer_version_of_its_source_says_otherwise() {
    for (second, third, expected) in [
        (problem(r#"negationInd="true""#, "I10", "Hypertension"), None, Some(Standing::Denied)),
        (disease("E11", "Diabète"), None, Some(Standing::Unsaid)),
        (disease("I10", "HTA"), None, None),
        // What another document still says is not unsaid; what a version denies is denied all the same.
        (disease("E11", "Diabète"), Some(hypertension()), None),
        (problem(r#"negationInd="true""#, "I10", "Hypertension"), Some(hypertension()), Some(Standing::Denied)),
    ] {
        let house = House::new().await;
        let version = |n: u32| Document { set: Some(("1.2.3.5", n)), ..of_type(&format!("v{n}"), SUMMARY) };
        import(&house, version(1), &[hypertension()]).await;
        if let Some(other) = third {
            import(&house, of_type("other", SUMMARY), &[other]).await;
        }
        let proposal = proposed(&house, &house.me, SECTION).await[0].id;
        decide(&house, &house.me, proposal, Choice::Accept).await.unwrap();
        assert_eq!(state(&house, &house.me, SECTION).await.items[0].origin.replaced, None);
        let newer = import(&house, version(2), &[second]).await;
        let item = state(&house, &house.me, SECTION).await.items.remove(0);
        let replaced = item.origin.replaced;
        assert_eq!(replaced.as_ref().map(|replaced| replaced.says), expected);
        assert!(replaced.is_none_or(|replaced| replaced.document.id == newer));
        let (_, alone) = profile::item(&house.portal, &house.me, SECTION, &item.id.to_string()).await.unwrap();
        assert_eq!(alone.origin.replaced.map(|replaced| replaced.says), expected);
    }
}

#[tokio::test]
async fn what_the_profile_says_already_is_not_proposed() {
    let house = House::new().await;
    let id = added(&house, SECTION, &named("hypertension  ESSENTIELLE")).await;
    import(&house, of_type("a", SUMMARY), &[hypertension()]).await;
    assert!(proposed(&house, &house.me, SECTION).await.is_empty());
    let version = state(&house, &house.me, SECTION).await.items[0].version;
    let of = (id.to_string(), version);
    profile::remove(&house.portal, &house.me, &form(&house.me), SECTION, (&of.0, of.1)).await.unwrap();
    assert_eq!(proposed(&house, &house.me, SECTION).await.len(), 1);
}

#[tokio::test]
async fn an_accepted_item_that_is_changed_or_removed_is_not_proposed_again() {
    let house = House::new().await;
    import(&house, of_type("a", SUMMARY), &[hypertension()]).await;
    let proposal = proposed(&house, &house.me, SECTION).await[0].id;
    decide(&house, &house.me, proposal, Choice::Accept).await.unwrap();
    let item = state(&house, &house.me, SECTION).await.items.remove(0);
    let id = item.id.to_string();
    let of = (id.as_str(), item.version);
    profile::change(&house.portal, &house.me, &form(&house.me), SECTION, of, &named("Tension")).await.unwrap();
    let changed = state(&house, &house.me, SECTION).await;
    assert!(changed.proposals.is_empty());
    assert!(changed.items[0].origin.edited && changed.items[0].coding.is_none(), "another name, no more that code");
    let of = (id.as_str(), changed.items[0].version);
    profile::remove(&house.portal, &house.me, &form(&house.me), SECTION, of).await.unwrap();
    let removed = state(&house, &house.me, SECTION).await;
    assert_eq!((removed.items.len(), removed.proposals.len(), removed.refused.len()), (0, 0, 1));
}

#[tokio::test]
async fn replaced_and_deleted_documents_propose_nothing() {
    let house = House::new().await;
    let old = Document { set: Some(("1.2.3.5", 1)), ..of_type("a", SUMMARY) };
    let new = Document { set: Some(("1.2.3.5", 2)), ..of_type("b", SUMMARY) };
    import(&house, old, &[hypertension()]).await;
    import(&house, new, &[disease("J45", "Asthme")]).await;
    let names: Vec<_> = proposed(&house, &house.me, SECTION).await;
    assert_eq!(names.iter().filter_map(|proposal| proposal.item.name()).collect::<Vec<_>>(), ["Asthme"]);
    house.place.sql("UPDATE documents SET deleted_at = 1").await.unwrap();
    assert!(proposed(&house, &house.me, SECTION).await.is_empty());
    let decided = decide(&house, &house.me, names[0].id, Choice::Accept).await;
    assert!(matches!(decided, Err(Error::NotFound)), "{decided:?}");
}

#[tokio::test]
async fn a_result_that_waits_for_its_announcement_proposes_nothing() {
    let house = House::new().await;
    let held = Document { confidentiality: vec!["INVISIBLE_PATIENT"], ..of_type("a", SUMMARY) };
    import(&house, held, &[disease("C50", "Cancer du sein")]).await;
    assert!(proposed(&house, &house.me, SECTION).await.is_empty());
    house.place.wait(40 * 86_400);
    assert_eq!(proposed(&house, &house.me, SECTION).await.len(), 1, "once it is visible");
}

#[tokio::test]
async fn what_is_kept_from_parents_stays_so_in_the_profile() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    let secret = Document { confidentiality: vec!["INVISIBLE_REPRESENTANTS_LEGAUX"], ..of_type("s", SUMMARY) };
    import(&house, secret, &[disease("F32", "Épisode dépressif")]).await;
    let id = proposed(&house, &house.me, SECTION).await[0].id;
    assert!(proposed(&house, &parent, SECTION).await.is_empty());
    let decided = decide(&house, &parent, id, Choice::Accept).await;
    assert!(matches!(decided, Err(Error::NotFound)), "{decided:?}");
    decide(&house, &house.me, id, Choice::Accept).await.unwrap();
    assert_eq!(names(&house, &house.me, SECTION).await, ["Épisode dépressif"]);
    assert!(names(&house, &parent, SECTION).await.is_empty());
    let item = state(&house, &house.me, SECTION).await.items.remove(0);
    let read = profile::item(&house.portal, &parent, SECTION, &item.id.to_string()).await;
    assert!(matches!(read, Err(Error::NotFound)), "{read:?}");
    // Also once the document is gone.
    house.place.sql("UPDATE documents SET deleted_at = 1").await.unwrap();
    assert!(names(&house, &parent, SECTION).await.is_empty());
    assert!(state(&house, &house.me, SECTION).await.items[0].origin.sources.is_empty());
}

#[tokio::test]
async fn a_document_that_is_masked_from_professionals_still_proposes() {
    let house = House::new().await;
    let id = import(&house, of_type("a", SUMMARY), &[hypertension()]).await.to_string();
    record::hide(&house.portal, &house.me, &form(&house.me), &id, true).await.unwrap();
    assert_eq!(proposed(&house, &house.me, SECTION).await.len(), 1, "the patient sees it");
}

#[tokio::test]
async fn several_are_decided_in_one_act_and_a_replay_decides_nothing() {
    let house = House::new().await;
    let entries = [hypertension(), disease("J45", "Asthme"), disease("E10", "Diabète")];
    import(&house, of_type("a", SUMMARY), &entries).await;
    profile::set_unconcerned(&house.portal, &house.me, &form(&house.me), SECTION, true).await.unwrap();
    let ids: Vec<ProposalId> = proposed(&house, &house.me, SECTION).await.iter().map(|one| one.id).collect();
    let unknown = ProposalId::from_bytes([9; 16]);
    let choices = [(ids[0], Choice::Accept), (ids[1], Choice::Refuse), (unknown, Choice::Accept)];
    let act = form(&house.me);
    let decided = profile::decide_proposals(&house.portal, &house.me, &act, &choices).await.unwrap();
    assert_eq!(decided, Decided { done: 2, left: 1 });
    let again = profile::decide_proposals(&house.portal, &house.me, &act, &[(ids[2], Choice::Accept)]).await.unwrap();
    assert_eq!(again, Decided::default());
    let state = state(&house, &house.me, SECTION).await;
    assert!(!state.unconcerned);
    assert_eq!((state.items.len(), state.refused.len(), state.proposals.len()), (1, 1, 1));
    assert_eq!(state.proposals[0].id, ids[2]);
}

#[tokio::test]
async fn ids_of_another_record_decide_nothing() {
    let house = House::new().await;
    import(&house, of_type("a", SUMMARY), &[hypertension()]).await;
    let id = proposed(&house, &house.me, SECTION).await[0].id;
    let neighbour = house.neighbour().await;
    let act = Act::new(neighbour.subject.unwrap());
    let decided = profile::decide_proposals(&house.portal, &neighbour, &act, &[(id, Choice::Accept)]).await;
    assert!(matches!(decided, Err(Error::NotFound)), "{decided:?}");
}
