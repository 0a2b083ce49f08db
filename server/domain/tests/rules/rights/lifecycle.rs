//! The life of a record: what leads where, over all states, acts and times.

use domain::rights::lifecycle::{LifeAct, Refusal, Standing, State, archive_ends, erased_at_latest, erasure_due};
use jiff::Timestamp;
use proptest::prelude::*;

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn then() -> Timestamp {
    at("2026-11-24T18:00:00+01:00")
}

fn each_state() -> [State; 6] {
    let then = then();
    [
        State::Announced { notified_at: then },
        State::Opposed { at: then },
        State::Open { since: then, consented_at: then },
        State::Closed { at: then, consented_at: then },
        State::Erasing { asked_at: then, due: erasure_due(then), closed_at: then, consented_at: then },
        State::Erased { at: then },
    ]
}

#[test]
fn each_state_allows_what_makes_sense_in_it_and_nothing_else() {
    let soon = at("2026-11-25T09:00:00+01:00");
    let allowed: [&[LifeAct]; 6] = [
        &[LifeAct::Consent, LifeAct::Object],
        &[LifeAct::Consent],
        &[LifeAct::Close, LifeAct::AskErasure],
        &[LifeAct::Reopen, LifeAct::AskErasure],
        &[LifeAct::TakeBack],
        &[],
    ];
    for (state, allowed) in each_state().into_iter().zip(allowed) {
        assert_eq!(state.possible(soon), allowed, "{state:?}");
        for act in LifeAct::ALL.iter().filter(|act| !allowed.contains(act)) {
            let expected = match (state, act) {
                (State::Closed { .. } | State::Erasing { .. }, LifeAct::Erase) => Refusal::TooEarly,
                _ => Refusal::NotFromHere,
            };
            assert_eq!(state.apply(*act, soon), Err(expected), "{state:?} {act:?}");
        }
    }
}

#[test]
fn only_an_open_record_is_open() {
    let standings = each_state().map(|state| state.standing());
    use Standing::{Closed, NotOpened, Open};
    assert_eq!(standings, [NotOpened, NotOpened, Open, Closed, Closed, NotOpened]);
    assert_eq!(Standing::default(), NotOpened);
}

#[test]
fn an_erasure_can_be_taken_back_up_to_the_last_millisecond_and_leaves_the_record_closed() {
    let asked = then();
    let open = State::Open { since: asked, consented_at: at("2026-01-05T08:00:00Z") };
    let erasing = open.apply(LifeAct::AskErasure, asked).expect("asked");
    let due = at("2026-12-25T00:00:00+01:00");
    let before = due - jiff::SignedDuration::from_millis(1);
    assert_eq!(erasing.erased_from(), Some(due));
    let back = State::Closed { at: asked, consented_at: at("2026-01-05T08:00:00Z") };
    assert_eq!(erasing.apply(LifeAct::TakeBack, before), Ok(back));
    assert_eq!(erasing.apply(LifeAct::Erase, before), Err(Refusal::TooEarly));
    assert_eq!(erasing.apply(LifeAct::TakeBack, due), Err(Refusal::TooLate));
    assert_eq!(erasing.apply(LifeAct::Erase, due), Ok(State::Erased { at: due }));
}

#[test]
fn what_is_closed_opens_again_within_ten_years_and_is_erased_after() {
    let closed =
        State::Open { since: then(), consented_at: then() }.apply(LifeAct::Close, at("2028-02-29T12:00:00+01:00"));
    let closed = closed.expect("closed");
    let end = at("2038-03-01T00:00:00+01:00");
    let last = at("2038-02-28T23:59:59.999+01:00");
    assert_eq!(closed.apply(LifeAct::Reopen, last), Ok(State::Open { since: last, consented_at: then() }));
    for act in [LifeAct::Reopen, LifeAct::AskErasure] {
        assert_eq!(closed.apply(act, end), Err(Refusal::TooLate));
    }
    assert_eq!(closed.apply(LifeAct::Erase, last), Err(Refusal::TooEarly));
    assert_eq!(closed.apply(LifeAct::Erase, end), Ok(State::Erased { at: end }));
    // Asked for in the last days of the archive, it does not outlast it.
    let late = closed.apply(LifeAct::AskErasure, last).expect("asked");
    assert_eq!(late.erased_from(), Some(end));
}

fn acts() -> impl Strategy<Value = Vec<(LifeAct, i64)>> {
    let act = (0..LifeAct::ALL.len()).prop_map(|at| LifeAct::ALL[at]);
    proptest::collection::vec((act, 0i64..400_000_000), 0..12)
}

proptest! {
    /// Whatever happens in whatever order: a record is open only after a consent that no closing followed, nothing but time
    /// erases, an express wish is honoured in time, and what is erased stays so.
    #[test]
    fn no_order_of_acts_opens_what_nobody_agreed_to(acts in acts()) {
        let mut state = State::Announced { notified_at: then() };
        let mut now = then();
        let (mut wanted, mut asked) = (false, None::<Timestamp>);
        for (act, wait) in acts {
            now += jiff::SignedDuration::from_secs(wait);
            let before = state;
            match state.apply(act, now) {
                Ok(after) => state = after,
                Err(_) => continue,
            }
            prop_assert_ne!(before.code(), state.code());
            prop_assert!(!matches!(before, State::Erased { .. }), "erased for good");
            match act {
                LifeAct::Consent | LifeAct::Reopen => wanted = true,
                LifeAct::Object | LifeAct::Close | LifeAct::AskErasure | LifeAct::Erase => wanted = false,
                LifeAct::TakeBack => {}
            }
            asked = match act {
                LifeAct::AskErasure => Some(now),
                LifeAct::TakeBack => None,
                _ => asked,
            };
            prop_assert_eq!(state.standing() == Standing::Open, wanted);
            if let (Some(asked), Some(from)) = (asked, state.erased_from()) {
                prop_assert!(from <= erased_at_latest(asked));
            }
            if let State::Closed { at, .. } = state {
                prop_assert_eq!(state.erased_from(), Some(archive_ends(at)));
            }
        }
    }
}
