//! Verifying an address: a code is sent there, and comes back by the form.

use domain::contact::{Address, AddressError};
use domain::notice::{Letter, State};
use domain::rights::{Actor, Reason, Resource};
use domain::trace::event::EventKind;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;
use zeroize::Zeroizing;

use super::address::tell_former;
use super::contact::{Contact, change, current};
use super::outbox::{self, About, Content};
use crate::access::enter_to_act;
use crate::acts::{self, Act};
use crate::crypto::{Aad, open, random, seal};
use crate::store::{contacts as store, outbox as messages, patients, throttle};
use crate::{Error, Portal, instant, trace};

/// How long a code is good, in minutes.
pub const CODE_MINUTES: i64 = 15;
/// Tries of one code: five of a hundred million.
pub const TRIES: u32 = 5;
/// Codes that one account may ask for in an hour, and that one address may be sent in an hour by whichever account: nobody is
/// to be flooded with them.
pub const CODES_PER_HOUR: i64 = 5;
const HOUR: i64 = 60 * 60 * 1000;

/// What became of asking for a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It is on its way.
    Sent,
    /// The address is the one that is in use: nothing was sent.
    Same,
    /// The text is no address.
    Wrong(AddressError),
    /// Too many were asked for.
    TooMany {
        /// After which it is worth asking again.
        retry_after: SignedDuration,
    },
}

/// What became of a code that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verified {
    /// The address is in use from now on.
    Done,
    /// It is another code; so many tries are left.
    Wrong(u32),
    /// There is no code to compare with: none was asked for, it was tried too often, or its time is over.
    Ended,
}

#[derive(Serialize, Deserialize)]
struct Code {
    address: Address,
    code: String,
    until: Timestamp,
}

fn place(account: &str) -> Aad {
    Aad::new("contact_codes", "content", account.as_bytes())
}

/// Eight digits, each number as likely as any other.
fn draw() -> String {
    const NUMBERS: u32 = 100_000_000;
    // Numbers beyond the last whole round would make the small ones likelier.
    const ROUNDS: u32 = u32::MAX - u32::MAX % NUMBERS;
    loop {
        let number = u32::from_be_bytes(random());
        if number < ROUNDS {
            return format!("{:08}", number % NUMBERS);
        }
    }
}

/// Sends a code to the address that was typed; one that was sent before is good no more.
///
/// # Errors
/// [`Error::OtherRecord`], [`Error::Refused`], both traced; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`]; nothing is
/// sent then.
pub async fn ask(portal: &Portal, actor: &Actor, act: &Act, typed: &str, language: &str) -> Result<Asked, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::Notices { patient }).await?;
    let account = actor.account.to_string();
    let held = current(portal, &mut conn, &account).await?;
    drop(conn);
    let address = match Address::parse(typed) {
        Ok(address) => address,
        Err(error) => return Ok(Asked::Wrong(error)),
    };
    if held.contact.address.as_ref() == Some(&address) {
        return Ok(Asked::Same);
    }
    let now = portal.now();
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.is_some() {
        return Ok(Asked::Sent);
    }
    let count = count(portal, &mut tx, &account, &address, instant::millis(now)).await?;
    if let Count::TooMany(retry_after) = count {
        // The act is given back with the rest: the same form may be sent again later.
        return Ok(Asked::TooMany { retry_after });
    }
    let until = now + SignedDuration::from_mins(CODE_MINUTES);
    let code = Code { address, code: draw(), until };
    let plain = Zeroizing::new(serde_json::to_vec(&code).map_err(|_| Error::Corrupt("a code"))?);
    store::put_code(&mut tx, &account, &seal(&portal.keys().system, &place(&account), &plain)).await?;
    let letter = Letter::Code { code: code.code, until };
    let content = Content { to: Some(code.address), language: language.to_owned(), letter };
    let about = About { patient: "", account: &account };
    let row = outbox::new(&portal.keys().system, about, State::Waiting, now, now, &content);
    if count == Count::Good {
        messages::insert(&mut tx, &row).await?;
    }
    acts::answer(portal, &mut tx, actor, act, "sent").await?;
    trace::commit(portal, tx, &[access.prepare(&access.event(EventKind::ContactAsked))]).await?;
    Ok(Asked::Sent)
}

/// Whether a code may be sent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Count {
    /// It may.
    Good,
    /// The account asked for too many, and may ask again after so long.
    TooMany(SignedDuration),
    /// Too many went to the address, which others asked for: to say so would tell that somebody else wants it.
    Flooded,
}

/// Counts a code that is to be sent. What is refused is not sent, so it need not count.
async fn count(
    portal: &Portal,
    conn: &mut AnyConnection,
    account: &str,
    address: &Address,
    now: i64,
) -> Result<Count, Error> {
    let index = &portal.keys().index;
    let asked = throttle::count(conn, &index.bucket("contact/account", account, ""), now, HOUR).await?;
    if asked.attempts > CODES_PER_HOUR {
        return Ok(Count::TooMany(SignedDuration::from_millis((asked.window_end - now).max(1000))));
    }
    let sent = throttle::count(conn, &index.bucket("contact/address", &address.folded(), ""), now, HOUR).await?;
    Ok(if sent.attempts > CODES_PER_HOUR { Count::Flooded } else { Count::Good })
}

/// The address that waits for its code, while that is good.
pub(super) async fn waiting(
    portal: &Portal,
    conn: &mut AnyConnection,
    account: &str,
) -> Result<Option<Address>, Error> {
    let Some(row) = store::code(conn, account).await? else { return Ok(None) };
    let code = opened(portal, account, &row.content)?;
    Ok((portal.now() < code.until && row.tries < i64::from(TRIES)).then_some(code.address))
}

fn opened(portal: &Portal, account: &str, content: &[u8]) -> Result<Code, Error> {
    let plain = open(&portal.keys().system, &place(account), content)?;
    serde_json::from_slice(&plain).map_err(|_| Error::Corrupt("a code"))
}

/// Compares the eight digits that were typed with the code that was sent last, and puts its address in use.
///
/// # Errors
/// As [`ask`], and [`Error::Conflict`] when the address is being changed at the same moment.
pub async fn verify(portal: &Portal, actor: &Actor, act: &Act, typed: &str, language: &str) -> Result<Verified, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::Notices { patient }).await?;
    drop(conn);
    let account = actor.account.to_string();
    let now = portal.now();
    let mut tx = portal.store().write().await?;
    patients::lock(&mut tx, portal.store().dialect, &access.id).await?;
    if acts::claim(portal, &mut tx, actor, act).await?.as_deref() == Some("done") {
        return Ok(Verified::Done);
    }
    let row = store::try_code(&mut tx, &account, i64::from(TRIES)).await?;
    let code = row.as_ref().map(|row| opened(portal, &account, &row.content)).transpose()?;
    let (Some(row), Some(code)) = (row, code.filter(|code| now < code.until)) else { return Ok(Verified::Ended) };
    // Five tries at a distance: what a comparison takes longer for a better guess is lost in them.
    if code.code != typed {
        let refused = access.event(EventKind::AccessRefused).refused(Reason::WrongCredentials);
        trace::commit(portal, tx, &[access.prepare(&refused)]).await?;
        let left = TRIES.saturating_sub(u32::try_from(row.tries).unwrap_or(TRIES));
        return Ok(if left == 0 { Verified::Ended } else { Verified::Wrong(left) });
    }
    let former = current(portal, &mut tx, &account).await?;
    if let Some(old) = former.contact.address.as_ref().filter(|old| **old != code.address) {
        tell_former(portal, &mut tx, &account, &former.contact, old, true).await?;
    }
    let language = language.to_owned();
    let contact = Contact { address: Some(code.address), language, choices: former.contact.choices.clone() };
    change(portal, &mut tx, &account, &former, &contact, now).await?;
    store::delete_code(&mut tx, &account).await?;
    acts::answer(portal, &mut tx, actor, act, "done").await?;
    trace::commit(portal, tx, &[access.prepare(&access.event(EventKind::ContactChanged))]).await?;
    Ok(Verified::Done)
}
