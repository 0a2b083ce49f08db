//! Signing in: password, then a one-time code.
//!
//! An identifier without account takes the same path as one with: the same counters, the same hashing, a trace, the same
//! answer. Refusals for an account that exists are traced in the record of its owner, who can see them.

mod traced;

use domain::ids::{AccountId, SessionRef};
use domain::password;
use domain::rights::{Actor, Quality, Reason, Role, Strength};
use domain::trace::event::{EventDetails, EventKind};
use jiff::SignedDuration;
use totp_rs::{Algorithm, Builder, Totp};
use zeroize::Zeroizing;

use crate::accounts::{identifier_key, open_password, open_profile, open_totp_secret};
use crate::attempts::{Attempt, Factor, TooMany};
use crate::store::accounts::{self as store, AccountRow};
use crate::subjects::{self, Subject};
use crate::{Error, Portal, instant, trace};

use traced::{account_id, details, own_record, prepare, refuse, role_of};

/// Seconds a code lasts, and codes accepted before and after the present one (RFC 6238, 5.2).
const STEP: u64 = 30;
const SKEW: u16 = 1;

/// The password was right; the code is still to come. Keep it in the session; it opens nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Whose password it was.
    pub account: AccountId,
}

/// Signed in with both factors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The account.
    pub account: AccountId,
    /// The name to show and to trace.
    pub name: String,
    /// The kind of account.
    pub role: Role,
    /// For whom it may act, the own record first.
    pub subjects: Vec<Subject>,
}

/// Why nobody was signed in. The same for an account that exists and one that does not.
#[derive(Debug, thiserror::Error)]
pub enum SigninRefusal {
    /// Identifier, password or code is wrong; which one is not told.
    #[error("wrong credentials")]
    Wrong,
    /// Too many attempts; the next may be made after this time.
    #[error("too many attempts")]
    TooMany {
        /// How long to wait.
        retry_after: SignedDuration,
    },
    /// It could not be checked.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl SignedIn {
    /// The actor of a session: acting for their own record when there is one, else for nobody until chosen.
    #[must_use]
    pub fn actor(&self, session: SessionRef) -> Actor {
        let own = self.subjects.iter().find(|subject| subject.quality == Quality::Patient);
        let otherwise = if self.role == Role::Professional { Quality::Professional } else { Quality::Patient };
        Actor {
            account: self.account,
            name: self.name.clone(),
            role: self.role,
            subject: own.map(|subject| subject.patient),
            quality: own.map_or(otherwise, |subject| subject.quality),
            strength: Strength::TwoFactors,
            session,
        }
    }
}

/// Checks the password. `network` is the address that attempts are counted by.
///
/// # Errors
/// [`SigninRefusal`].
pub async fn check_password(
    portal: &Portal,
    identifier: &str,
    password: &str,
    network: &str,
) -> Result<Pending, SigninRefusal> {
    let key = identifier_key(portal, identifier);
    let counted_as = data_encoding::HEXLOWER.encode(&key);
    let index = &portal.keys().index;
    let attempt = Attempt { index, account: &counted_as, network, factor: Factor::Password };
    let refused = count(portal, &attempt).await?;
    let account = store::by_identifier(&mut *portal.store().read().await?, &key).await;
    // The words of a demonstration account are public: elsewhere it is as if it did not exist.
    let account = account.map_err(Error::from)?.filter(|account| portal.demo() || !account.demo);
    if let Some(too_many) = refused {
        return Err(turn_away(portal, account.as_ref(), too_many).await?);
    }
    // Too long to be one: hashed empty, which no account has, so that the work is the same.
    let typed = Zeroizing::new(password::normalise(password).unwrap_or_default());
    let stored = account.as_ref().map(|account| open_password(portal, account)).transpose()?;
    let right = portal.passwords().verify(&typed, stored.as_deref().map(String::as_str)).await?;
    match account {
        Some(account) if right => {
            forgive(portal, &attempt).await?;
            Ok(Pending { account: account_id(&account)? })
        }
        account => {
            refuse(portal, account.as_ref(), Reason::WrongCredentials).await?;
            Err(SigninRefusal::Wrong)
        }
    }
}

/// Checks the one-time code of an account whose password was right. A code is good once.
///
/// # Errors
/// [`SigninRefusal`].
pub async fn check_code(
    portal: &Portal,
    account: &AccountId,
    code: &str,
    network: &str,
) -> Result<SignedIn, SigninRefusal> {
    let id = account.to_string();
    let index = &portal.keys().index;
    let attempt = Attempt { index, account: &id, network, factor: Factor::Code };
    let refused = count(portal, &attempt).await?;
    let row = {
        let mut conn = portal.store().read().await?;
        store::by_id(&mut conn, &id).await.map_err(Error::from)?
    };
    let Some(row) = row else {
        return Err(SigninRefusal::Wrong);
    };
    if let Some(too_many) = refused {
        return Err(turn_away(portal, Some(&row), too_many).await?);
    }
    let step = matching_step(portal, &row, code)?;
    let accepted = match step {
        Some(step) => accept(portal, &attempt, &row, step).await?,
        None => false,
    };
    if !accepted {
        refuse(portal, Some(&row), Reason::WrongCredentials).await?;
        return Err(SigninRefusal::Wrong);
    }
    let subjects = subjects::list(portal, account).await?;
    let profile = open_profile(portal, &row)?;
    Ok(SignedIn { account: *account, name: profile.name, role: role_of(&row)?, subjects })
}

/// Traces that the actor signed out. Ending the session is the caller's.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`].
pub async fn sign_out(portal: &Portal, actor: &Actor) -> Result<(), Error> {
    let details = EventDetails::new(EventKind::SignOut).by(actor);
    let own = own_record(portal, &actor.account.to_string()).await?;
    portal.writer().record(prepare(portal, own.as_ref(), &details), None).await
}

/// Removes counters whose window is over; gives their number. To be called from time to time.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`].
pub async fn delete_expired_attempts(portal: &Portal) -> Result<u64, Error> {
    let mut tx = portal.store().write().await?;
    let removed = crate::store::throttle::delete_expired(&mut tx, instant::millis(portal.now())).await?;
    tx.commit().await?;
    Ok(removed)
}

/// Counts in a transaction of its own, before anything is examined: attempts at once are all counted.
async fn count(portal: &Portal, attempt: &Attempt<'_>) -> Result<Option<TooMany>, Error> {
    let mut tx = portal.store().write().await?;
    let refused = attempt.count(&mut tx, instant::millis(portal.now())).await?;
    tx.commit().await?;
    Ok(refused)
}

async fn forgive(portal: &Portal, attempt: &Attempt<'_>) -> Result<(), Error> {
    let mut tx = portal.store().write().await?;
    attempt.forgive(&mut tx).await?;
    tx.commit().await?;
    Ok(())
}

async fn turn_away(portal: &Portal, account: Option<&AccountRow>, too_many: TooMany) -> Result<SigninRefusal, Error> {
    if too_many.first {
        refuse(portal, account, Reason::TooManyAttempts).await?;
    }
    Ok(SigninRefusal::TooMany { retry_after: too_many.retry_after })
}

fn matching_step(portal: &Portal, row: &AccountRow, code: &str) -> Result<Option<i64>, Error> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).take(7).collect();
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    let totp = totp(&open_totp_secret(portal, row)?)?;
    let seconds = u64::try_from(portal.now().as_second()).unwrap_or(0);
    Ok(totp.check(&digits, seconds).and_then(|step| i64::try_from(step).ok()))
}

/// RFC 6238 as every authenticator does it: SHA-1, six digits, thirty seconds.
fn totp(secret: &[u8]) -> Result<Totp, Error> {
    let builder = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_skew(SKEW);
    let built = builder.with_step_duration(STEP).with_secret(secret.to_vec()).build();
    built.map_err(|_| Error::Corrupt("the secret of an account"))
}

/// Uses up the code, in one transaction with the trace of the sign-in. `false` when the code was used before.
async fn accept(portal: &Portal, attempt: &Attempt<'_>, row: &AccountRow, step: i64) -> Result<bool, Error> {
    let profile = open_profile(portal, row)?;
    let own = own_record(portal, &row.id).await?;
    let details = details(EventKind::SignIn, row, &profile)?;
    let entry = prepare(portal, own.as_ref(), &details);
    let mut tx = portal.store().write().await?;
    if !store::use_totp_step(&mut tx, &row.id, step).await? {
        return Ok(false);
    }
    store::begin_visit(&mut tx, &row.id, instant::millis(portal.now())).await?;
    attempt.forgive(&mut tx).await?;
    attempt.trust(&mut tx, instant::millis(portal.now())).await?;
    // The network is known for the password step as well, which counts by identifier.
    let counted_as = data_encoding::HEXLOWER.encode(&identifier_key(portal, &profile.identifier));
    let password = Attempt { account: &counted_as, factor: Factor::Password, ..*attempt };
    password.trust(&mut tx, instant::millis(portal.now())).await?;
    trace::commit(portal, tx, &[entry]).await?;
    Ok(true)
}
