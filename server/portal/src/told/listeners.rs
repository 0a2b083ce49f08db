//! Who is told of what happens in a record, and the messages of one event.

use domain::calendar::{self, MAJORITY};
use domain::contact::Address;
use domain::notice::{self, Choice, Entry, Kind, Letter, State, When, Whose, initials};
use domain::rights::Quality;
use domain::rights::sharing::{Grant, Sharing};
use domain::trace::event::EventDetails;
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::contact::current;
use super::outbox::{self, About, Content};
use crate::access::Identity;
use crate::crypto::Key;
use crate::store::outbox::{self as store, OutboxRow, Visit};
use crate::{Error, Portal, directory, instant, links};

/// The language of messages to professionals.
const FRENCH: &str = "fr";

/// Who is told of a record: those with a verified address alone. The default is nobody.
#[derive(Default)]
pub(crate) struct Listeners {
    accounts: Vec<Listener>,
    /// Addresses of the treating doctors.
    doctors: Vec<Address>,
    /// The patient's.
    initials: String,
}

struct Listener {
    account: String,
    own: bool,
    language: String,
    choice: Choice,
}

/// What one event sends, to be written in its own transaction. Ordered by what it locks.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Notice {
    patient: String,
    visitor: Vec<u8>,
    at: i64,
    rows: Vec<Planned>,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Planned {
    /// Only if nothing of that kind by that professional came before.
    only_first: bool,
    row: OutboxRow,
}

/// Who is told of what happens in the record now. An address that does not open is reported to the operator and counts as
/// none: care does not wait for it.
pub(crate) async fn listeners(
    portal: &Portal,
    conn: &mut AnyConnection,
    patient: &str,
    identity: &Identity,
    sharing: &Sharing,
) -> Result<Listeners, Error> {
    let now = portal.now();
    let age = calendar::age(identity.traits.birth_date, calendar::day(now));
    let mut accounts = Vec::new();
    for (account, quality) in links::accounts_of(portal, conn, patient).await? {
        let own = quality == Quality::Patient.code();
        let parent = quality == Quality::LegalRepresentative.code() && age < MAJORITY;
        if !own && !parent {
            continue;
        }
        match current(portal, conn, &account).await {
            Ok(held) if held.contact.address.is_some() => {
                let (language, choice) = (held.contact.language.clone(), held.contact.choice(patient));
                accounts.push(Listener { account, own, language, choice });
            }
            Ok(_) => {}
            Err(Error::Corrupt(_)) => tracing::error!("the address of an account does not open: nobody is told there"),
            Err(error) => return Err(error),
        }
    }
    let mut doctors = Vec::new();
    let treating = |named: &&_| treats(named, now);
    for named in sharing.named.iter().filter(treating) {
        let known = directory::one(conn, &named.id).await?.filter(|one| one.active);
        doctors.extend(known.and_then(|one| one.email));
    }
    Ok(Listeners { accounts, doctors, initials: initials(&identity.name()) })
}

fn treats(named: &domain::rights::sharing::Named, now: Timestamp) -> bool {
    named.grant == Some(Grant::Treating) && !named.blocked && named.until.is_none_or(|until| now < until)
}

impl Listeners {
    /// What an event in the record sends; none when nobody is ever told of such.
    pub(crate) fn notice(
        &self,
        portal: &Portal,
        patient: &str,
        key: &Key,
        event: &EventDetails,
        at: Timestamp,
    ) -> Option<Notice> {
        let kind = notice::kind_of(event)?;
        let actor = event.actor_account.map(|account| account.to_string()).unwrap_or_default();
        let visitor = portal.keys().index.visitor(patient, &actor, kind.code());
        let others = self.accounts.iter().filter(|listener| listener.account != actor);
        let mut rows: Vec<_> = others.filter_map(|listener| self.to(listener, patient, key, kind, at)).collect();
        if kind == Kind::Emergency {
            let letter = Letter::Doctor { initials: self.initials.clone(), at };
            let content =
                |to: &Address| Content { to: Some(to.clone()), language: FRENCH.to_owned(), letter: letter.clone() };
            let about = About { patient, account: "" };
            let row = |to| outbox::new(key, about, State::Waiting, at, at, &content(to));
            rows.extend(self.doctors.iter().map(|to| Planned { only_first: false, row: row(to) }));
        }
        Some(Notice { patient: patient.to_owned(), visitor, at: instant::millis(at), rows })
    }

    fn to(&self, listener: &Listener, patient: &str, key: &Key, kind: Kind, at: Timestamp) -> Option<Planned> {
        let whose = if listener.own { Whose::Own } else { Whose::Other(self.initials.clone()) };
        let letter = Letter::Event { whose, entry: Entry { kind, at } };
        let content = Content { to: None, language: listener.language.clone(), letter };
        let [first, later] = [true, false].map(|first| notice::when(listener.choice, kind, first));
        let (state, next) = match first {
            When::AtOnce => (State::Waiting, at),
            When::InDigest => (State::Held, notice::digest_at(at)),
            When::Never => return None,
        };
        let about = About { patient, account: &listener.account };
        let row = outbox::new(key, about, state, at, next, &content);
        Some(Planned { only_first: later == When::Never, row })
    }
}

/// Writes what an event sends, in its transaction: nothing when the same professional was told of half an hour ago or less.
pub(crate) async fn write(conn: &mut AnyConnection, notice: &Notice) -> Result<(), Error> {
    let group = i64::try_from(notice::GROUP.as_millis()).unwrap_or(i64::MAX);
    let visit = store::visit(conn, &notice.patient, &notice.visitor, notice.at, group).await?;
    if visit == Visit::Same {
        return Ok(());
    }
    for planned in notice.rows.iter().filter(|planned| visit == Visit::First || !planned.only_first) {
        store::insert(conn, &planned.row).await?;
    }
    Ok(())
}
