//! What data of a record may be used for besides care: research, algorithms, statistics of the service, and the services of
//! others, each a purpose of its own.
//!
//! Nothing here asks what was decided on care, and nothing that decides on care asks here: an answer to one never changes
//! the other. Two regimes, which are not mixed:
//! - research is a matter of opposition: what the law permits, it permits until the person opposes it, at any time
//!   (RGPD, article 21); we ask for no reason, as Regulation (EU) 2025/327 will have it for secondary use;
//! - everything else is a matter of consent, and off until the person says yes.

mod catalogue;
mod settings;

use jiff::Timestamp;

pub use catalogue::{Catalogue, CatalogueError, Service, ServiceCode};
pub use settings::{Answer, Uses};

/// A purpose other than care. The list is closed but for the services, which the catalogue names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Use {
    /// Research and other secondary uses that the law permits (*réutilisation pour la recherche*).
    Research,
    /// An algorithm that takes values out of documents for anything but showing them to who opens the document.
    Extraction,
    /// Statistics by which the service is improved.
    Statistics,
    /// A service of somebody else, by its code in the catalogue.
    Service(ServiceCode),
}

/// How the person's word counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Regime {
    /// Permitted until the person opposes it.
    Opposition,
    /// Off until the person says yes.
    Consent,
}

/// What stands before the code of a service in [`Use::code`].
const SERVICE: &str = "service-";

impl Use {
    /// The purposes that are there whatever the catalogue says, in the order in which they are shown.
    pub const OWN: [Self; 3] = [Self::Research, Self::Extraction, Self::Statistics];

    /// The stable code: in addresses, in what is stored and in exports.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Research => "recherche".to_owned(),
            Self::Extraction => "lecture-automatique".to_owned(),
            Self::Statistics => "statistiques".to_owned(),
            Self::Service(code) => format!("{SERVICE}{}", code.as_str()),
        }
    }

    /// Reads [`Self::code`]; `None` for anything else.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let own = Self::OWN.into_iter().find(|purpose| purpose.code() == code);
        own.or_else(|| Some(Self::Service(ServiceCode::parse(code.strip_prefix(SERVICE)?)?)))
    }

    /// How the person's word counts for it.
    #[must_use]
    pub const fn regime(&self) -> Regime {
        match self {
            Self::Research => Regime::Opposition,
            Self::Extraction | Self::Statistics | Self::Service(_) => Regime::Consent,
        }
    }

    /// Whether it can be asked for at all: a service must be in the catalogue.
    #[must_use]
    pub fn is_listed(&self, catalogue: &Catalogue) -> bool {
        match self {
            Self::Service(code) => catalogue.get(code).is_some(),
            Self::Research | Self::Extraction | Self::Statistics => true,
        }
    }
}

/// Whether data may be used, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nobody opposed what the law permits.
    NotOpposed,
    /// The person said yes, then.
    Allowed(Timestamp),
    /// The person said no, or opposed it, then.
    Refused(Timestamp),
    /// The person was not asked, or did not answer: off.
    NotAsked,
    /// The catalogue does not know the service, or no longer: off, whatever was answered.
    Unlisted,
}

impl Verdict {
    /// Whether data may be used.
    #[must_use]
    pub const fn is_permit(self) -> bool {
        matches!(self, Self::NotOpposed | Self::Allowed(_))
    }
}

/// Decides whether data of a record may be used for `purpose` at `now`.
///
/// A refusal holds whatever else is said. A service that is not in the catalogue gets nothing. A yes holds from the
/// moment at which it was given, never before.
#[must_use]
pub fn may_use(purpose: &Use, uses: &Uses, catalogue: &Catalogue, now: Timestamp) -> Verdict {
    let answer = uses.answer(purpose);
    match (answer, purpose.regime()) {
        (Some(Answer { allowed: false, at }), _) => Verdict::Refused(at),
        _ if !purpose.is_listed(catalogue) => Verdict::Unlisted,
        (_, Regime::Opposition) => Verdict::NotOpposed,
        (Some(Answer { allowed: true, at }), Regime::Consent) if at <= now => Verdict::Allowed(at),
        _ => Verdict::NotAsked,
    }
}
