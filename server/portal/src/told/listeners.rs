//! Who is told of what happens in a record, and the messages of one event.

use domain::calendar::{self, MAJORITY};
use domain::contact::Address;
use domain::notice::{self, Choice, Entry, Kind, Letter, State, When, Whose, initials};
use domain::rights::sharing::{Grant, Sharing};
use domain::rights::{Quality, is_visible};
use domain::trace::event::EventDetails;
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::contact::current;
use super::outbox::{self, About, Content};
use crate::access::Identity;
use crate::crypto::Key;
use crate::document::confidentiality_of;
use crate::store::documents::DocumentRow;
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

/// What one event sends, to be written in its own transaction.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Notice(Vec<Planned>);

/// Ordered by what it locks.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Planned {
    patient: String,
    /// Who did what, towards this listener; none: each time counts by itself.
    visitor: Option<Vec<u8>>,
    at: i64,
    /// Only if nothing of that kind by that professional was told them before.
    only_first: bool,
    row: OutboxRow,
}

/// The document that an event is about, as far as it says who may be told.
#[derive(Clone, Copy)]
pub(crate) struct Concerned {
    bits: i64,
    deposited: i64,
}

impl Concerned {
    pub(crate) const fn of(row: &DocumentRow) -> Self {
        Self { bits: row.visibility, deposited: row.imported_at }
    }

    fn may_be_told(self, own: bool, at: Timestamp) -> bool {
        is_visible(&confidentiality_of(self.bits), instant::timestamp(self.deposited), !own, at)
    }
}

/// The accounts that are told of a record, if they want to be, and whether it is their own.
pub(super) async fn entitled(
    portal: &Portal,
    conn: &mut AnyConnection,
    patient: &str,
    identity: &Identity,
) -> Result<Vec<(String, bool)>, Error> {
    let age = calendar::age(identity.traits.birth_date, calendar::day(portal.now()));
    let linked = links::accounts_of(portal, conn, patient).await?.into_iter().map(|(account, quality)| {
        let own = quality == Quality::Patient.code();
        let parent = quality == Quality::LegalRepresentative.code() && age < MAJORITY;
        (own || parent).then_some((account, own))
    });
    Ok(linked.flatten().collect())
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
    let mut accounts = Vec::new();
    for (account, own) in entitled(portal, conn, patient, identity).await? {
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
    /// What an event in the record sends, `about` that document; none when nobody is told.
    pub(crate) fn notice(
        &self,
        portal: &Portal,
        patient: &str,
        key: &Key,
        event: &EventDetails,
        about: Option<Concerned>,
        at: Timestamp,
    ) -> Option<Notice> {
        let kind = notice::kind_of(event)?;
        let actor = event.actor_account.map(|account| account.to_string()).unwrap_or_default();
        // Towards each by itself: what one listener may not know is no visit that hides the next one from them. Every change of
        // who sees the record counts by itself: no two are the same.
        let visitor = |listener: &str| {
            let visitor = || portal.keys().index.visitor(patient, &actor, kind.code(), listener);
            (kind != Kind::Sharing).then(visitor)
        };
        let planned = |(only_first, row): (bool, OutboxRow), listener: &str| Planned {
            patient: patient.to_owned(),
            visitor: visitor(listener),
            at: instant::millis(at),
            only_first,
            row,
        };
        // As the history leaves the event out.
        let knows = |listener: &&Listener| about.is_none_or(|about| about.may_be_told(listener.own, at));
        let others = self.accounts.iter().filter(|listener| listener.account != actor).filter(knows);
        let told = |listener: &Listener| Some(planned(self.to(listener, patient, key, kind, at)?, &listener.account));
        let mut rows: Vec<_> = others.filter_map(told).collect();
        if kind == Kind::Emergency {
            let letter = Letter::Doctor { initials: self.initials.clone(), at };
            let content =
                |to: &Address| Content { to: Some(to.clone()), language: FRENCH.to_owned(), letter: letter.clone() };
            let about = About { patient, account: "" };
            let row = |to| outbox::new(key, about, State::Waiting, at, at, &content(to));
            rows.extend(self.doctors.iter().map(|to| planned((false, row(to)), &to.folded())));
        }
        (!rows.is_empty()).then_some(Notice(rows))
    }

    /// The message to a listener, and whether it is for the first event of its kind alone.
    fn to(
        &self,
        listener: &Listener,
        patient: &str,
        key: &Key,
        kind: Kind,
        at: Timestamp,
    ) -> Option<(bool, OutboxRow)> {
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
        Some((later == When::Never, outbox::new(key, about, state, at, next, &content)))
    }
}

/// Writes what events send, in their transaction: nothing to whom the same professional was told of half an hour ago or less,
/// and nothing about a record that was erased meanwhile. In one order, so that two servers never wait for each other.
pub(crate) async fn write(conn: &mut AnyConnection, notices: impl IntoIterator<Item = &Notice>) -> Result<(), Error> {
    let group = i64::try_from(notice::GROUP.as_millis()).unwrap_or(i64::MAX);
    let mut all: Vec<&Planned> = notices.into_iter().flat_map(|notice| &notice.0).collect();
    all.sort();
    for planned in all {
        let visit = match &planned.visitor {
            Some(visitor) => store::visit(conn, &planned.patient, visitor, planned.at, group).await?,
            None => Visit::New,
        };
        if visit == Visit::First || (visit == Visit::New && !planned.only_first) {
            store::insert(conn, &planned.row).await?;
        }
    }
    Ok(())
}
