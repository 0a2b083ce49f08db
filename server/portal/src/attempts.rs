//! Rate limits of sign-in, counted in the database so that every server sees them.
//!
//! An attempt is counted before it is examined, so that many at once cannot slip through, and given back when it was
//! right. Each rule is a fixed window that ends by itself: nobody is shut out for good, and an attacker who fills the
//! limit of an account does not shut out its owner, because a network from which the account signed in with both factors
//! before is not held to it.

use jiff::SignedDuration;
use sqlx::AnyConnection;

use crate::crypto::IndexKey;
use crate::store::throttle;

const MINUTE: i64 = 60 * 1000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A limit: so many attempts in a window.
struct Rule {
    name: &'static str,
    most: i64,
    window: i64,
    by_account: bool,
    by_network: bool,
}

/// What is being tried.
#[derive(Clone, Copy)]
pub(crate) enum Factor {
    Password,
    Code,
    Invitation,
}

/// Mistyping five times is human; guessing a password of 12 characters takes more than 480 tries a day. A network may be
/// a whole hospital or a kiosk, so it is given fifty.
const PASSWORD: [Rule; 3] = [
    Rule { name: "password/account+network", most: 5, window: 15 * MINUTE, by_account: true, by_network: true },
    Rule { name: "password/network", most: 50, window: 15 * MINUTE, by_account: false, by_network: true },
    Rule { name: "password/account", most: 100, window: 60 * MINUTE, by_account: true, by_network: false },
];

/// Three codes of a million are right at any time: 20 an hour leave 1 chance in 700 after a whole day, and whoever tries
/// has the password already.
const CODE: [Rule; 3] = [
    Rule { name: "code/account+network", most: 5, window: 15 * MINUTE, by_account: true, by_network: true },
    Rule { name: "code/network", most: 50, window: 15 * MINUTE, by_account: false, by_network: true },
    Rule { name: "code/account", most: 20, window: 60 * MINUTE, by_account: true, by_network: false },
];

/// A code of an invitation is 58 bits: a hundred thousand accounts that each try 30 a day for a year find none of a million.
const INVITATION: [Rule; 3] = [
    Rule { name: "invitation/quarter", most: 5, window: 15 * MINUTE, by_account: true, by_network: false },
    Rule { name: "invitation/hour", most: 10, window: 60 * MINUTE, by_account: true, by_network: false },
    Rule { name: "invitation/day", most: 30, window: DAY, by_account: true, by_network: false },
];

/// For how long a network is known after a complete sign-in.
const KNOWN: i64 = 90 * DAY;
const KNOWN_NETWORK: &str = "known-network";

/// Who tries, from where: `account` is any stable text, also for accounts that do not exist.
pub(crate) struct Attempt<'a> {
    pub(crate) index: &'a IndexKey,
    pub(crate) account: &'a str,
    pub(crate) network: &'a str,
    pub(crate) factor: Factor,
}

/// One attempt too many.
pub(crate) struct TooMany {
    /// When it is worth trying again.
    pub(crate) retry_after: SignedDuration,
    /// Whether this is the first one refused in its window: that one is traced, a flood of them is not.
    pub(crate) first: bool,
}

impl Attempt<'_> {
    /// Counts the attempt under every rule; the strictest answer counts.
    pub(crate) async fn count(&self, conn: &mut AnyConnection, now: i64) -> Result<Option<TooMany>, sqlx::Error> {
        let known = throttle::is_open(conn, &self.known(), now).await?;
        let mut refused: Option<TooMany> = None;
        for rule in self.rules() {
            let count = throttle::count(conn, &self.bucket(rule), now, rule.window).await?;
            if count.attempts <= rule.most || (known && !rule.by_network) {
                continue;
            }
            let retry_after = SignedDuration::from_millis((count.window_end - now).max(1000));
            let first = count.attempts == rule.most + 1;
            refused = Some(match refused {
                Some(other) => TooMany { retry_after: other.retry_after.max(retry_after), first: other.first || first },
                None => TooMany { retry_after, first },
            });
        }
        Ok(refused)
    }

    /// The attempt was right: it does not count.
    pub(crate) async fn forgive(&self, conn: &mut AnyConnection) -> Result<(), sqlx::Error> {
        for rule in self.rules() {
            if rule.by_account && rule.by_network {
                throttle::clear(conn, &self.bucket(rule)).await?;
            } else {
                throttle::refund(conn, &self.bucket(rule)).await?;
            }
        }
        Ok(())
    }

    /// The sign-in is complete: the network is known for this account from now on.
    pub(crate) async fn trust(&self, conn: &mut AnyConnection, now: i64) -> Result<(), sqlx::Error> {
        throttle::clear(conn, &self.known()).await?;
        throttle::count(conn, &self.known(), now, KNOWN).await?;
        Ok(())
    }

    fn rules(&self) -> &'static [Rule; 3] {
        match self.factor {
            Factor::Password => &PASSWORD,
            Factor::Code => &CODE,
            Factor::Invitation => &INVITATION,
        }
    }

    fn bucket(&self, rule: &Rule) -> Vec<u8> {
        let account = if rule.by_account { self.account } else { "" };
        let network = if rule.by_network { self.network } else { "" };
        self.index.bucket(rule.name, account, network)
    }

    fn known(&self) -> Vec<u8> {
        self.index.bucket(KNOWN_NETWORK, self.account, self.network)
    }
}
