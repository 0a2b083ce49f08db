//! Requests by which a person makes use of their rights on their data, and how an answer is waited for.
//!
//! Source: RGPD (Regulation (EU) 2016/679), articles 12 and 15 to 21.

mod delay;
mod state;
mod words;

use crate::rights::coded_enum;

pub use delay::{Delay, due, is_holiday, is_working_day, may_extend};
pub use state::{Followed, Side, StepKind, WrongStep, follow, next};
pub use words::{RequestText, TextError};

coded_enum! {
    /// What is asked for. The variants are the articles of the RGPD.
    RequestKind {
        /// To know which data there are and to have a copy (article 15).
        Access = "acces",
        /// To have something wrong put right (article 16).
        Rectification = "rectification",
        /// To have data erased (article 17).
        Erasure = "effacement",
        /// To have data left alone while something is checked (article 18).
        Restriction = "limitation",
        /// To take data along in a form for programs (article 20).
        Portability = "portabilite",
        /// To oppose a use (article 21).
        Objection = "opposition",
    }
}

coded_enum! {
    /// Where a request stands.
    RequestState {
        /// It came in.
        Received = "received",
        /// Somebody looks at it.
        Examined = "examined",
        /// The person is asked for something more.
        MoreNeeded = "more-needed",
        /// It takes longer, and the person was told why.
        Extended = "extended",
        /// What was asked was done.
        Granted = "granted",
        /// It was done in part; the answer says what not, and why.
        Partly = "partly",
        /// It was refused; the answer says why.
        Refused = "refused",
        /// The person took it back.
        Withdrawn = "withdrawn",
    }
}

impl RequestState {
    /// Whether nothing more will happen.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Granted | Self::Partly | Self::Refused | Self::Withdrawn)
    }
}

/// Characters of the text of a request, and of each step of it; more is refused, not cut.
pub const LONGEST: usize = 4000;
/// Requests of a record that may be open at the same time.
pub const MOST_OPEN: usize = 10;
/// Steps of one request at most: beyond that it is a correspondence.
pub const MOST_STEPS: usize = 60;
