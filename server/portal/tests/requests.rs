//! Requests about data rights: sent once, followed, answered, and whole or not told at all.

#![allow(clippy::unwrap_used, reason = "helpers of tests are not marked as tests")]

mod common;

use common::adding::{act, again};
use common::cda::document;
use common::{House, contents};
use domain::report::AccessDoubt;
use domain::requests::{MOST_OPEN, RequestKind, RequestState, RequestText, StepKind, WrongStep};
use domain::rights::{Actor, Quality};
use domain::trace::event::EventKind;
use portal::history::Reported;
use portal::requests::{self, OperatorError, Wrote};
use portal::{Error, MOST_A_DAY, Portal, export, history, record};

fn text(words: &str) -> RequestText {
    RequestText::parse(words).unwrap()
}

async fn send(portal: &Portal, who: &Actor, words: &str) -> String {
    match requests::send(portal, who, &act(who), RequestKind::Rectification, &text(words), None).await.unwrap() {
        Wrote::Done(id) => id.to_string(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_request_is_sent_once_followed_and_answered() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let document = house.import(&document("a")).await.id;
    let form = act(me);
    let mut ids = Vec::new();
    for form in [again(&form), form] {
        let words = text("Mon poids\nest fauxquineselitpas <script>alert(1)</script>");
        let kind = RequestKind::Rectification;
        ids.push(requests::send(portal, me, &form, kind, &words, Some(&document.to_string())).await.unwrap());
    }
    assert_eq!(ids[0], ids[1], "the same form twice is one request");
    let all = requests::list(portal, me).await.unwrap();
    assert_eq!(all.len(), 1);
    let id = all[0].id.to_string();
    let one = requests::one(portal, me, &id).await.unwrap();
    assert_eq!(one.document, Some((document, "Compte rendu a".to_owned())));
    assert_eq!(one.followed.delay(portal.now()).unwrap().due.to_string(), "2026-04-02");
    let receipt = history::receipt(portal, me, history::Which::One(one.receipt.unwrap())).await.unwrap();
    assert_eq!(receipt.events[0].kind, EventKind::RequestSent);

    let operate = async |kind, words: Option<&str>| {
        let words = words.map(text);
        requests::step(portal, "Exploitation", &id, kind, words.as_ref()).await
    };
    assert_eq!(operate(StepKind::Examined, None).await.unwrap().state, RequestState::Examined);
    assert!(matches!(operate(StepKind::Refused, None).await, Err(OperatorError::WordsMissing)));
    let wrong = operate(StepKind::Withdrawn, Some("a")).await;
    assert!(matches!(wrong, Err(OperatorError::Step(WrongStep::OtherSide))), "{wrong:?}");
    operate(StepKind::Asked, Some("Lequel ?")).await.unwrap();
    assert_eq!(requests::add(portal, me, &act(me), &id, &text("Celui-ci")).await.unwrap(), ids[0]);
    operate(StepKind::Extended, Some("Il faut demander à l’hôpital.")).await.unwrap();
    let one = requests::one(portal, me, &id).await.unwrap();
    assert_eq!(one.followed.delay(portal.now()).unwrap().due.to_string(), "2026-06-02");
    let over = operate(StepKind::Partly, Some("Fait, sauf la date.")).await.unwrap();
    assert_eq!(over.delay(portal.now()), None);
    let late = operate(StepKind::Granted, Some("Encore")).await;
    assert!(matches!(late, Err(OperatorError::Step(WrongStep::Over))), "{late:?}");
    // Forms of pages that were open before the answer.
    assert_eq!(requests::add(portal, me, &act(me), &id, &text("Trop tard")).await.unwrap(), Wrote::Over);
    assert_eq!(requests::withdraw(portal, me, &act(me), &id).await.unwrap(), Wrote::Over);
    let steps = requests::one(portal, me, &id).await.unwrap().steps;
    let kinds: Vec<_> = steps.iter().map(|step| step.kind.code()).collect();
    assert_eq!(kinds, ["sent", "examined", "asked", "completed", "extended", "partly"]);
    assert_eq!((steps[5].by.as_str(), steps[5].text.as_deref()), ("Exploitation", Some("Fait, sauf la date.")));
    let events = history::list(portal, me, 1).await.unwrap().events;
    let count = |kind| events.iter().filter(|event| event.kind == kind).count();
    assert_eq!((count(EventKind::RequestSent), count(EventKind::RequestFollowed)), (1, 4));
    if house.place.is_sqlite() {
        for (path, bytes) in contents(&house.place.data()) {
            assert!(!String::from_utf8_lossy(&bytes).contains("quineselitpas"), "{}", path.display());
        }
    }
}

#[tokio::test]
async fn the_operator_sees_what_is_due_first_and_the_patient_sees_who_read() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    let portal = &house.portal;
    let first = send(portal, &neighbour, "un").await;
    house.place.wait(86_400 * 3);
    let second = send(portal, &house.me, "deux").await;
    let third = send(portal, &house.me, "trois").await;
    requests::step(portal, "Exploitation", &first, StepKind::Extended, Some(&text("Plus long"))).await.unwrap();
    requests::withdraw(portal, &house.me, &act(&house.me), &third).await.unwrap();
    let ids = |all: Vec<requests::OperatorRequest>| all.iter().map(|one| one.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(requests::queue(portal, false).await.unwrap()), [second.clone(), first.clone()]);
    assert_eq!(ids(requests::queue(portal, true).await.unwrap()), [second.clone(), first, third]);
    let read = async || {
        let events = history::list(portal, &house.me, 1).await.unwrap().events;
        events.into_iter().filter(|event| event.kind == EventKind::RequestRead).collect::<Vec<_>>()
    };
    assert!(read().await.is_empty(), "the queue tells nothing of what people wrote");
    let shown = requests::show(portal, "Exploitation", &second).await.unwrap();
    assert_eq!(shown.steps[0].text.as_deref(), Some("deux"));
    assert_eq!(read().await[0].actor_name.as_deref(), Some("Exploitation"));
    assert!(matches!(requests::show(portal, "E", "x").await, Err(Error::NotFound)));
    house.place.wait(86_400 * 40);
    assert!(requests::queue(portal, false).await.unwrap()[0].delay.unwrap().has_passed());
    let late = requests::step(portal, "E", &second, StepKind::Extended, Some(&text("Trop tard"))).await;
    assert!(matches!(late, Err(OperatorError::Step(WrongStep::TooLate))), "{late:?}");
}

#[tokio::test]
async fn a_request_is_for_who_sent_it_and_for_the_patient() {
    let house = House::of_child().await;
    let (parent, neighbour) = (house.parent().await, house.neighbour().await);
    let (portal, child) = (&house.portal, &house.me);
    let (secret, theirs) = (send(portal, child, "secret").await, send(portal, &parent, "parent").await);
    for (who, id) in [(&neighbour, secret.as_str()), (&neighbour, "x"), (&parent, &secret)] {
        assert!(matches!(requests::one(portal, who, id).await, Err(Error::NotFound)), "{id}");
        let result = requests::add(portal, who, &act(who), id, &text("a")).await;
        assert!(matches!(result, Err(Error::NotFound)), "{result:?}");
        let result = requests::withdraw(portal, who, &act(who), id).await;
        assert!(matches!(result, Err(Error::NotFound)), "{result:?}");
    }
    assert_eq!(requests::list(portal, &parent).await.unwrap().len(), 1);
    assert_eq!(requests::list(portal, child).await.unwrap().len(), 2);
    assert!(requests::one(portal, child, &theirs).await.is_ok());
    let result = requests::withdraw(portal, &parent, &act(&neighbour), &theirs).await;
    assert!(matches!(result, Err(Error::OtherRecord)), "{result:?}");
    for quality in [Quality::Delegate, Quality::Mediator, Quality::Professional, Quality::Emergency, Quality::Operator]
    {
        let other = Actor { quality, ..parent.clone() };
        assert!(matches!(requests::list(portal, &other).await, Err(Error::Refused(_))), "{quality:?}");
        let result = requests::send(portal, &other, &act(&other), RequestKind::Access, &text("a"), None).await;
        assert!(matches!(result, Err(Error::Refused(_))), "{quality:?}");
    }
    let mut hidden = document("cache");
    hidden.confidentiality = vec!["INVISIBLE_REPRESENTANTS_LEGAUX"];
    let hidden = house.import(&hidden).await.id.to_string();
    let kind = RequestKind::Erasure;
    let result = requests::send(portal, &parent, &act(&parent), kind, &text("a"), Some(&hidden)).await;
    assert!(matches!(result, Err(Error::NotFound)), "a document that they may not know of");
}

#[tokio::test]
async fn there_is_an_end_to_what_is_open() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let mut last = String::new();
    for _ in 0..MOST_OPEN {
        last = send(portal, me, "a").await;
    }
    let once_more = async || requests::send(portal, me, &act(me), RequestKind::Access, &text("a"), None).await.unwrap();
    assert_eq!(once_more().await, Wrote::TooMany);
    requests::withdraw(portal, me, &act(me), &last).await.unwrap();
    assert!(matches!(once_more().await, Wrote::Done(_)));
}

#[tokio::test]
async fn steps_that_were_moved_altered_or_taken_out_are_noticed() {
    let house = House::new().await;
    let neighbour = house.neighbour().await;
    let (portal, me) = (&house.portal, &house.me);
    let (mine, theirs) = (send(portal, me, "un").await, send(portal, &neighbour, "un").await);
    for words in ["deux", "trois"] {
        requests::add(portal, me, &act(me), &mine, &text(words)).await.unwrap();
    }
    let steps = async |change: &str| {
        let pool = house.place.raw().await;
        pool.close().await;
        house.place.sql("DROP TABLE IF EXISTS kept").await.unwrap();
        house.place.sql("CREATE TABLE kept AS SELECT * FROM request_steps").await.unwrap();
        house.place.sql(change).await.unwrap();
        let result = requests::one(portal, me, &mine).await;
        house.place.sql("DELETE FROM request_steps").await.unwrap();
        house.place.sql("INSERT INTO request_steps SELECT * FROM kept").await.unwrap();
        result
    };
    let of = format!("request_id = '{mine}'");
    for change in [
        format!("DELETE FROM request_steps WHERE {of} AND number = 3"),
        format!("DELETE FROM request_steps WHERE {of} AND number = 2"),
        format!("DELETE FROM request_steps WHERE {of}"),
        format!("UPDATE request_steps SET kind = 'granted' WHERE {of} AND number = 3"),
        format!("UPDATE request_steps SET at = at + 86400000 WHERE {of} AND number = 1"),
        format!("UPDATE request_steps SET number = 9 - number WHERE {of} AND number > 1"),
        format!(
            "UPDATE request_steps SET content = (SELECT content FROM kept WHERE {of} AND number = 2) WHERE {of} AND number = 3"
        ),
        format!(
            "UPDATE request_steps SET content = (SELECT content FROM kept WHERE request_id = '{theirs}') WHERE {of} AND number = 1"
        ),
    ] {
        let result = steps(&change).await;
        assert!(matches!(result, Err(Error::Corrupt(_))), "{change}: {result:?}");
    }
    assert_eq!(requests::one(portal, me, &mine).await.unwrap().steps.len(), 3, "and all is well again");
    let swap = format!("UPDATE requests SET patient_id = '{}' WHERE id = '{mine}'", neighbour.subject.unwrap());
    house.place.sql(&swap).await.unwrap();
    let result = requests::one(portal, &neighbour, &mine).await;
    assert!(matches!(result, Err(Error::Corrupt(_))), "a request put into another record does not open: {result:?}");
}

#[tokio::test]
async fn what_a_child_asks_for_is_kept_from_a_parent_wherever_history_is_told() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    let (portal, child) = (&house.portal, &house.me);
    record::list(portal, &parent, &record::RecordQuery::default()).await.unwrap();
    let last = async || house.place.number("SELECT MAX(seq) FROM trace").await.cast_unsigned();
    let looked = last().await;
    let theirs = send(portal, &parent, "parent").await;
    let own = last().await;
    let before = own + 1;
    let secret = send(portal, child, "secret").await;
    requests::list(portal, child).await.unwrap();
    requests::add(portal, child, &act(child), &secret, &text("encore")).await.unwrap();
    requests::show(portal, "Exploitation", &secret).await.unwrap();
    requests::step(portal, "Exploitation", &secret, StepKind::Examined, None).await.unwrap();
    requests::withdraw(portal, child, &act(child), &secret).await.unwrap();
    history::report_access(portal, child, &act(child), looked, AccessDoubt::UnknownPerson, "").await.unwrap();
    let reports = history::access_reports(portal, "Exploitation", true).await.unwrap();
    history::answer_access_report(portal, "Exploitation", &reports[0].id, "Non").await.unwrap();
    let until = last().await;
    let kept = before..=until;
    assert_eq!(history::list(portal, child, 1).await.unwrap().events.len() as u64, until + 1, "the child sees all");

    let listed = history::list(portal, &parent, 1).await.unwrap();
    assert!(listed.events.iter().all(|event| !kept.contains(&event.seq)), "{:?}", listed.events);
    assert!(listed.events.iter().any(|event| event.seq == own), "what they sent themselves is told");
    let whole = history::receipt(portal, &parent, history::Which::Between(0, until)).await.unwrap();
    assert!(whole.events.iter().all(|event| !kept.contains(&event.seq)));
    for seq in kept.clone() {
        let result = history::receipt(portal, &parent, history::Which::One(seq)).await.map(drop);
        assert!(matches!(result, Err(Error::NotFound)), "{seq}: {result:?}");
        let result = history::reportable(portal, &parent, seq).await;
        assert!(matches!(result, Err(Error::NotFound)), "{seq}: {result:?}");
    }
    assert_eq!(requests::one(portal, &parent, &theirs).await.unwrap().receipt, Some(own), "the receipt of their own");
    let wish = export::Wish { choice: export::Choice::Everything, old_versions: false };
    let taking = export::take(portal, &parent, &act(&parent), &wish).await.unwrap();
    let (entries, _) = taking.history(until.cast_signed() + 1).await.unwrap();
    assert_eq!(entries.len() as u64, own + 1, "nothing of what follows");
}

#[tokio::test]
async fn what_somebody_else_has_open_does_not_count() {
    let house = House::of_child().await;
    let parent = house.parent().await;
    for _ in 0..MOST_OPEN {
        send(&house.portal, &house.me, "a").await;
    }
    send(&house.portal, &parent, "b").await;
}

#[tokio::test]
async fn an_account_sends_and_reports_so_much_a_day() {
    let house = House::new().await;
    let (portal, me) = (&house.portal, &house.me);
    let again = async || requests::send(portal, me, &act(me), RequestKind::Access, &text("a"), None).await.unwrap();
    for _ in 0..MOST_A_DAY {
        let Wrote::Done(id) = again().await else { panic!("not yet") };
        requests::withdraw(portal, me, &act(me), &id.to_string()).await.unwrap();
    }
    for _ in 0..2 {
        assert_eq!(again().await, Wrote::TooManyToday);
    }
    let report = async |seq| history::report_access(portal, me, &act(me), seq, AccessDoubt::NotMe, "").await.unwrap();
    let last = house.place.number("SELECT MAX(seq) FROM trace").await.cast_unsigned();
    for seq in 0..MOST_A_DAY.cast_unsigned() {
        assert_eq!(report(last - seq).await, Reported::Done);
    }
    assert_eq!(report(last - MOST_A_DAY.cast_unsigned()).await, Reported::TooManyToday);
    house.place.wait(86_400);
    assert!(matches!(again().await, Wrote::Done(_)));
    assert_eq!(report(last - MOST_A_DAY.cast_unsigned()).await, Reported::Done);
}
