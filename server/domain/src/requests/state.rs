//! What may happen to a request, and by whose hand.

use jiff::Timestamp;

use super::{Delay, MOST_STEPS, RequestState, may_extend};
use crate::rights::coded_enum;

coded_enum! {
    /// Whose hand does something.
    Side {
        /// The patient, or who represents them.
        Person = "person",
        /// Whoever answers for the service.
        Operator = "operator",
    }
}

coded_enum! {
    /// One thing that happens to a request.
    StepKind {
        /// The person sends it.
        Sent = "sent",
        /// The operator begins to look at it.
        Examined = "examined",
        /// The operator asks for something more.
        Asked = "asked",
        /// The person adds something.
        Completed = "completed",
        /// The operator says that it takes longer, and why.
        Extended = "extended",
        /// The operator says that it is done.
        Granted = "granted",
        /// The operator says that it is done in part.
        Partly = "partly",
        /// The operator refuses it.
        Refused = "refused",
        /// The person takes it back.
        Withdrawn = "withdrawn",
    }
}

/// Why a step cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrongStep {
    /// It is over: nothing more happens.
    #[error("the request is over")]
    Over,
    /// It is not theirs to do.
    #[error("this is for the other side to do")]
    OtherSide,
    /// It was done already.
    #[error("this was done already")]
    Again,
    /// The first month has passed: it is too late to extend.
    #[error("the delay can be extended within the first month only")]
    TooLate,
    /// Steps that cannot follow each other, or more of them than there may be.
    #[error("the steps do not follow each other")]
    OutOfOrder,
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The state.
    pub state: RequestState,
    /// When it came in.
    pub received: Timestamp,
    /// Whether the delay was extended.
    pub extended: bool,
}

impl Followed {
    /// The delay at `now`; none when it is over.
    #[must_use]
    pub fn delay(&self, now: Timestamp) -> Option<Delay> {
        (!self.state.is_over()).then(|| Delay::of(self.received, self.extended, now))
    }
}

impl StepKind {
    /// Whose hand does it.
    #[must_use]
    pub const fn side(self) -> Side {
        match self {
            Self::Sent | Self::Completed | Self::Withdrawn => Side::Person,
            Self::Examined | Self::Asked | Self::Extended | Self::Granted | Self::Partly | Self::Refused => {
                Side::Operator
            }
        }
    }

    /// Whether the person must be told something in words: what is asked, or why.
    #[must_use]
    pub const fn needs_words(self) -> bool {
        !matches!(self, Self::Examined | Self::Withdrawn)
    }
}

/// Where a request stands after a step at `at` by `side`; `None` before its first one.
///
/// # Errors
/// [`WrongStep`]: nothing changes then.
pub fn next(before: Option<&Followed>, step: StepKind, side: Side, at: Timestamp) -> Result<Followed, WrongStep> {
    if step.side() != side {
        return Err(WrongStep::OtherSide);
    }
    let Some(before) = before else {
        let first = Followed { state: RequestState::Received, received: at, extended: false };
        return if step == StepKind::Sent { Ok(first) } else { Err(WrongStep::OutOfOrder) };
    };
    if before.state.is_over() {
        return Err(WrongStep::Over);
    }
    let state = match step {
        StepKind::Sent => return Err(WrongStep::Again),
        StepKind::Examined if before.state != RequestState::Received => return Err(WrongStep::Again),
        StepKind::Examined => RequestState::Examined,
        StepKind::Asked => RequestState::MoreNeeded,
        StepKind::Completed => match before.state {
            RequestState::MoreNeeded => RequestState::Examined,
            state => state,
        },
        StepKind::Extended if before.extended => return Err(WrongStep::Again),
        StepKind::Extended if !may_extend(before.received, at) => return Err(WrongStep::TooLate),
        StepKind::Extended => RequestState::Extended,
        StepKind::Granted => RequestState::Granted,
        StepKind::Partly => RequestState::Partly,
        StepKind::Refused => RequestState::Refused,
        StepKind::Withdrawn => RequestState::Withdrawn,
    };
    Ok(Followed { state, extended: before.extended || step == StepKind::Extended, ..*before })
}

/// Where a request stands after all its steps.
///
/// # Errors
/// [`WrongStep`] when they cannot have been written so.
pub fn follow(steps: impl IntoIterator<Item = (StepKind, Timestamp)>) -> Result<Followed, WrongStep> {
    let mut followed = None;
    for (number, (step, at)) in steps.into_iter().enumerate() {
        if number >= MOST_STEPS {
            return Err(WrongStep::OutOfOrder);
        }
        followed = Some(next(followed.as_ref(), step, step.side(), at)?);
    }
    followed.ok_or(WrongStep::OutOfOrder)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a time")
    }

    fn after(steps: &[StepKind]) -> Result<Followed, WrongStep> {
        follow(steps.iter().map(|step| (*step, at("2026-11-24T10:00:00Z"))))
    }

    #[test]
    fn each_side_does_its_part_in_an_order_that_makes_sense() {
        use RequestState as State;
        use StepKind::*;
        for (steps, state) in [
            (&[Sent][..], Ok(State::Received)),
            (&[Sent, Completed], Ok(State::Received)),
            (&[Sent, Examined], Ok(State::Examined)),
            (&[Sent, Asked], Ok(State::MoreNeeded)),
            (&[Sent, Asked, Completed], Ok(State::Examined)),
            (&[Sent, Extended], Ok(State::Extended)),
            (&[Sent, Examined, Extended, Asked, Completed, Partly], Ok(State::Partly)),
            (&[Sent, Granted], Ok(State::Granted)),
            (&[Sent, Asked, Withdrawn], Ok(State::Withdrawn)),
            (&[], Err(WrongStep::OutOfOrder)),
            (&[Examined], Err(WrongStep::OutOfOrder)),
            (&[Sent, Sent], Err(WrongStep::Again)),
            (&[Sent, Examined, Examined], Err(WrongStep::Again)),
            (&[Sent, Extended, Extended], Err(WrongStep::Again)),
            (&[Sent, Granted, Refused], Err(WrongStep::Over)),
            (&[Sent, Refused, Completed], Err(WrongStep::Over)),
            (&[Sent, Withdrawn, Examined], Err(WrongStep::Over)),
            (&[Sent, Withdrawn, Withdrawn], Err(WrongStep::Over)),
        ] {
            assert_eq!(after(steps).map(|followed| followed.state), state, "{steps:?}");
        }
        for step in StepKind::ALL {
            let other = if step.side() == Side::Person { Side::Operator } else { Side::Person };
            let received = after(&[Sent]).expect("a request");
            assert_eq!(next(Some(&received), *step, other, received.received), Err(WrongStep::OtherSide));
        }
    }

    #[test]
    fn the_delay_is_extended_once_and_in_time() {
        let received = after(&[StepKind::Sent]).expect("a request");
        let last = at("2026-12-24T22:59:00Z");
        let extended = next(Some(&received), StepKind::Extended, Side::Operator, last).expect("in time");
        assert_eq!(extended.delay(last).map(|delay| delay.due.to_string()).as_deref(), Some("2027-02-24"));
        let late = next(Some(&received), StepKind::Extended, Side::Operator, at("2026-12-24T23:01:00Z"));
        assert_eq!(late, Err(WrongStep::TooLate));
        let asked = next(Some(&extended), StepKind::Asked, Side::Operator, last).expect("open");
        assert!(asked.extended, "what is asked meanwhile takes nothing back");
        assert_eq!(after(&[StepKind::Sent, StepKind::Granted]).expect("over").delay(last), None);
    }

    proptest! {
        #[test]
        fn nothing_follows_an_end(steps in proptest::collection::vec(0..StepKind::ALL.len(), 0..8)) {
            let steps: Vec<_> = steps.into_iter().map(|at| StepKind::ALL[at]).collect();
            if let Ok(followed) = after(&steps) && followed.state.is_over() {
                for step in StepKind::ALL {
                    let result = next(Some(&followed), *step, step.side(), followed.received);
                    prop_assert_eq!(result, Err(WrongStep::Over));
                }
            }
        }
    }
}
