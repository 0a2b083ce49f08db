//! States and acts in words.

use domain::rights::lifecycle::{LifeAct, State, archive_ends, last_day};
use jiff::Timestamp;
use portal::life::{Life, Step};

use crate::{
    dates,
    i18n::{t, t_with},
    journeys::record::own,
    session::SignedIn,
};

/// The day of an instant, in words.
pub(super) fn day(at: Timestamp) -> String {
    dates::date(dates::in_paris(at).date())
}

/// The last day before an instant at which something happens by itself.
pub(super) fn day_before(at: Timestamp) -> String {
    dates::date(last_day(at))
}

/// Where the record stands, with its dates.
pub(super) fn state(person: &SignedIn, life: &Life, now: Timestamp) -> String {
    let own = ("own", own(person).into());
    if life.state.erased_from().is_some_and(|from| now >= from) {
        return t_with("life-state-ending", &[own]);
    }
    match life.state {
        State::Announced { notified_at } => t_with("life-state-announced", &[own, ("date", day(notified_at).into())]),
        State::Opposed { at } => t_with("life-state-opposed", &[own, ("date", day(at).into())]),
        State::Open { since, .. } => t_with("life-state-open", &[own, ("date", day(since).into())]),
        State::Closed { at, .. } => {
            let end = day_before(archive_ends(at));
            t_with("life-state-closed", &[own, ("date", day(at).into()), ("end", end.into())])
        }
        State::Erasing { asked_at, .. } => {
            let end = life.state.erased_from().map(day_before).unwrap_or_default();
            t_with("life-state-erasing", &[own, ("date", day(asked_at).into()), ("end", end.into())])
        }
        State::Erased { .. } => t("life-nobody-text"),
    }
}

/// What was done, for the list of what was done and after the act.
pub(super) fn done(act: LifeAct) -> String {
    t(match act {
        LifeAct::Consent => "life-done-open",
        LifeAct::Object => "life-done-object",
        LifeAct::Close => "life-done-close",
        LifeAct::Reopen => "life-done-reopen",
        LifeAct::AskErasure | LifeAct::Erase => "life-done-erase",
        LifeAct::TakeBack => "life-done-keep",
    })
}

/// When and by whom.
pub(super) fn step(step: &Step) -> String {
    let date = ("date", dates::date_time(step.at).into());
    match &step.consent {
        _ if step.by_me => t_with("life-step-me", &[date]),
        Some(consent) => t_with("life-step-named", &[date, ("name", consent.by.clone().into())]),
        None => t_with("life-step-other", &[date]),
    }
}
