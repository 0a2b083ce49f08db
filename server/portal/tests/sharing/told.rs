//! The history by person, what may be said of it, and what the operator answers.

use domain::ids::DocumentId;
use domain::report::AccessDoubt;
use domain::rights::{Purpose, Quality};
use domain::trace::event::fields;
use domain::trace::receipt::Opening;
use jiff::ToSpan as _;
use portal::history::{Party, Wanted, Whose};

use super::*;
use crate::common::adding::{act, again};
use crate::common::contents;

async fn read(house: &House, caller: &Caller, id: &DocumentId) {
    care::retrieve(&house.portal, caller, id).await.unwrap();
}

async fn look(house: &House, whose: Whose) -> history::HistoryPage {
    let wanted = Wanted { whose, ..Wanted::default() };
    history::list(&house.portal, &house.me, wanted).await.unwrap()
}

/// A doctor and a nurse who read, a stranger who was refused, an emergency.
async fn busy() -> (House, DocumentId) {
    let house = house().await;
    let id = house.import(&document("a")).await.id;
    decide(&house, &allow(DOCTOR)).await;
    for _ in 0..3 {
        read(&house, &caller(DOCTOR, Motive::Care), &id).await;
    }
    assert!(found(&house, &caller(NURSE, Motive::Care)).await.is_err());
    found(&house, &caller(NURSE, broken())).await.unwrap();
    (house, id)
}

fn broken() -> Motive {
    Motive::BreakGlass("Patient inconscient, antécédents inconnus".to_owned())
}

#[tokio::test]
async fn people_are_told_with_role_place_purpose_and_what_they_saw() {
    let (house, _) = busy().await;
    let page = look(&house, Whose::Everyone).await;
    let [nurse, doctor] = page.people.as_slice() else { panic!("{:?}", page.people) };
    assert_eq!(nurse.name.as_deref(), Some("Noa INVENTÉE"));
    assert_eq!((nurse.permitted, nurse.refused, nurse.documents), (1, 1, 0));
    assert_eq!(nurse.qualities.iter().copied().collect::<Vec<_>>(), [Quality::Professional, Quality::Emergency]);
    assert_eq!((doctor.permitted, doctor.refused, doctor.documents), (3, 0, 1));
    assert_eq!(doctor.profession.as_deref(), Some("G15_10"));
    assert_eq!(doctor.organizations, ["Clinique des Lilas"]);
    assert_eq!(doctor.purposes.iter().copied().collect::<Vec<_>>(), [Purpose::Care]);
}

#[tokio::test]
async fn one_asks_for_a_person_for_others_for_oneself_and_for_the_service() {
    let (house, _) = busy().await;
    let page = look(&house, Whose::Everyone).await;
    let doctor = page.people[1].key;
    let of = look(&house, Whose::Person(doctor)).await;
    assert_eq!(of.total, 3);
    assert!(of.events.iter().all(|event| event.actor_name.as_deref() == Some("Dr Alix FICTIVE")));
    assert_eq!(
        of.people,
        look(&house, Whose::Everyone).await.people,
        "people are those of the time, whoever is wanted"
    );
    let others = look(&house, Whose::Others).await;
    assert_eq!(others.total, 5);
    assert!(others.events.iter().all(|event| matches!(event.party(), Party::Person(_))));
    assert!(look(&house, Whose::Mine).await.events.iter().all(|event| event.by_me));
    let service = look(&house, Whose::Service).await.events;
    assert!(service.iter().any(|event| event.kind == EventKind::DocumentImported));
    assert!(service.iter().all(|event| event.party() == Party::Service));
    assert_eq!(look(&house, Whose::Person(u64::MAX)).await.total, 0, "a number of nobody is nobody");
}

#[tokio::test]
async fn a_time_leaves_out_what_came_before_people_included() {
    let (house, _) = busy().await;
    house.place.wait(40 * 24 * 3600);
    found(&house, &caller(DOCTOR, Motive::Care)).await.unwrap();
    let since = house.portal.now() - 24.hours();
    let wanted = Wanted { since: Some(since), ..Wanted::default() };
    let page = history::list(&house.portal, &house.me, wanted).await.unwrap();
    assert_eq!(page.people.len(), 1);
    assert_eq!(page.people[0].permitted, 1);
    assert!(page.emergencies.is_empty());
    assert!(page.events.iter().all(|event| event.at >= since));
}

#[tokio::test]
async fn emergencies_stand_apart_with_the_reason() {
    let (house, _) = busy().await;
    for whose in [Whose::Everyone, Whose::Mine, Whose::Service] {
        let [event] = look(&house, whose).await.emergencies.try_into().unwrap();
        assert_eq!(event.reason_text.as_deref(), Some("Patient inconscient, antécédents inconnus"));
        assert_eq!(event.actor_name.as_deref(), Some("Noa INVENTÉE"));
    }
}

#[tokio::test]
async fn an_access_that_is_not_recognised_is_reported_once_read_and_answered() {
    let (house, _) = busy().await;
    let (portal, me) = (&house.portal, &house.me);
    let seq = look(&house, Whose::Everyone).await.emergencies[0].seq;
    assert_eq!(history::reportable(portal, me, seq).await.unwrap().report, None);
    let form = act(me);
    let text = "Je ne connais pas\r\ncette personne \u{202e}quineselitpas";
    for form in [again(&form), form] {
        history::report_access(portal, me, &form, seq, AccessDoubt::UnknownPerson, text).await.unwrap();
    }
    let twice = history::report_access(portal, me, &act(me), seq, AccessDoubt::Other, "").await;
    assert!(matches!(twice, Err(Error::Conflict)), "{twice:?}");
    let mine = look(&house, Whose::Everyone).await.reports;
    assert_eq!(mine.len(), 1);
    assert_eq!((mine[0].seq, mine[0].doubt, mine[0].answer.clone()), (seq, AccessDoubt::UnknownPerson, None));
    assert_eq!(mine[0].text, "Je ne connais pas\ncette personne quineselitpas");

    let listed = history::access_reports(portal, "Exploitation", false).await.unwrap();
    assert_eq!((listed.len(), listed[0].text.clone(), listed[0].answered), (1, None, None));
    let count = |events: &[history::HistoryEvent], kind| events.iter().filter(|event| event.kind == kind).count();
    assert_eq!(count(&look(&house, Whose::Service).await.events, EventKind::ReportRead), 0);
    let texts = history::access_reports(portal, "Exploitation", true).await.unwrap();
    assert!(texts[0].text.as_deref().unwrap().ends_with("quineselitpas"));
    assert_eq!(count(&look(&house, Whose::Service).await.events, EventKind::ReportRead), 1);

    let unknown = history::answer_access_report(portal, "Exploitation", "x", "Non").await;
    assert!(matches!(unknown, Err(Error::NotFound)), "{unknown:?}");
    let answer = "Cette personne travaillait aux urgences cette nuit-là.";
    history::answer_access_report(portal, "Exploitation", &listed[0].id, answer).await.unwrap();
    let again = history::answer_access_report(portal, "Exploitation", &listed[0].id, "Autre").await;
    assert!(matches!(again, Err(Error::Conflict)), "{again:?}");
    let known = history::reportable(portal, me, seq).await.unwrap().report.unwrap();
    assert_eq!(known.answer, Some((portal.now(), answer.to_owned())));
    assert_eq!(count(&look(&house, Whose::Service).await.events, EventKind::ReportAnswered), 1);
    if house.place.is_sqlite() {
        for (path, bytes) in contents(&house.place.data()) {
            assert!(!String::from_utf8_lossy(&bytes).contains("quineselitpas"), "{}", path.display());
        }
    }
}

#[tokio::test]
async fn a_history_without_end_is_cut_and_says_so() {
    let (house, _) = busy().await;
    let page = look(&house, Whose::Everyone).await;
    assert!(!page.cut && !page.more_emergencies);
    let copies = format!(
        "INSERT INTO trace (seq, at, patient_id, details, commitment, leaf_hash, mac) \
         WITH RECURSIVE n (i) AS (SELECT 1000001 UNION ALL SELECT i + 1 FROM n WHERE i < 1020000) \
         SELECT i, at, patient_id, details, commitment, leaf_hash, mac FROM n, trace WHERE seq = {}",
        page.emergencies[0].seq
    );
    assert_eq!(house.place.sql(&copies).await.unwrap(), 20_000);
    let page = look(&house, Whose::Everyone).await;
    assert_eq!((page.total, page.emergencies.len()), (20_000, history::EMERGENCIES));
    assert!(page.cut && page.more_emergencies);
    house.place.wait(60);
    found(&house, &caller(DOCTOR, Motive::Care)).await.unwrap();
    let since = Some(house.portal.now());
    let page = history::list(&house.portal, &house.me, Wanted { since, ..Wanted::default() }).await.unwrap();
    assert_eq!((page.total, page.cut), (1, false), "a shorter time is whole");
}

#[tokio::test]
async fn how_many_documents_a_professional_saw_is_told_nowhere() {
    let (house, _) = busy().await;
    let mut kept = document("kept");
    kept.confidentiality = vec!["INVISIBLE_PATIENT"];
    house.import(&kept).await;
    assert_eq!(found(&house, &caller(DOCTOR, Motive::Care)).await.unwrap().len(), 2);
    let page = look(&house, Whose::Others).await;
    assert!(page.events.iter().all(|event| event.count.is_none()));
    let which = history::Which::Between(page.events[page.events.len() - 1].seq, page.events[0].seq);
    let receipt = history::receipt(&house.portal, &house.me, which).await.unwrap().receipt;
    for proof in receipt.proofs {
        if let Opening::Details { canonical, .. } = proof.opening {
            let fields = fields(&canonical).unwrap();
            assert!(fields.iter().all(|(name, _)| *name != "count"), "{fields:?}");
        }
    }
}

#[tokio::test]
async fn what_is_not_the_readers_to_know_cannot_be_reported_nor_told_apart() {
    let (house, _) = busy().await;
    let mut kept = document("kept");
    kept.confidentiality = vec!["INVISIBLE_PATIENT"];
    let kept = house.import(&kept).await.id;
    read(&house, &caller(AUTHOR, Motive::Care), &kept).await;
    let last = house.place.number("SELECT MAX(seq) FROM trace").await.cast_unsigned();
    let page = look(&house, Whose::Everyone).await;
    assert!(page.people.iter().all(|person| person.name.as_deref() != Some("Dr Camille MÉDIONI")));
    let (me, neighbour) = (&house.me, &house.neighbour().await);
    let service = look(&house, Whose::Service).await.events[0].seq;
    let theirs = page.emergencies[0].seq;
    // What came in, and its reading, hidden from the patient; no numbers; the service's; somebody else's record.
    for (who, seq) in [(me, last - 1), (me, last), (me, u64::MAX), (me, service), (neighbour, theirs)] {
        let shown = history::reportable(&house.portal, who, seq).await;
        assert!(matches!(shown, Err(Error::NotFound)), "{seq}: {shown:?}");
        let sent = history::report_access(&house.portal, who, &act(who), seq, AccessDoubt::Other, "a").await;
        assert!(matches!(sent, Err(Error::NotFound)), "{seq}: {sent:?}");
    }
    for (who, seq) in [(me, last - 1), (me, last), (neighbour, theirs)] {
        let wanted = Wanted { whose: Whose::Person(seq), ..Wanted::default() };
        assert_eq!(history::list(&house.portal, who, wanted).await.unwrap().total, 0, "{seq}");
    }
    let mine = look(&house, Whose::Mine).await.events[0].seq;
    let wrong = history::report_access(&house.portal, me, &act(me), mine, AccessDoubt::NoReason, "").await;
    assert!(matches!(wrong, Err(Error::Conflict)), "one’s own act is not somebody’s without a reason: {wrong:?}");
}
