//! Reading a profile.

use std::collections::BTreeSet;

use domain::calendar;
use domain::ids::{DocumentId, ProfileItemId, ProposalId};
use domain::profile::{Person, Section, marks};
use domain::rights::{Actor, Decision, Reason, Resource};
use domain::trace::event::EventKind;
use sqlx::AnyConnection;

use super::named::Named;
use super::rows::{Content, Opened, StoredItem, open_all};
use super::sources::{self, Found};
use super::{DirectivesState, Origin, Profile, ProfileItem, Proposal, SectionState, Writer};
use crate::access::{Access, enter};
use crate::{Error, Portal, instant};

/// The whole profile of the actor's subject, as far as the actor may see it: every section with its items, their origin,
/// and what documents propose; whether there are directives; when the notice on organ donation was read. Traced as
/// one reading before it is answered.
///
/// # Errors
/// [`Error::Refused`] when the actor may not; [`Error::Unavailable`], [`Error::Full`]; [`Error::Corrupt`] when a row was
/// altered.
pub async fn overview(portal: &Portal, actor: &Actor) -> Result<Profile, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Profile { patient }).await?;
    let rows = open_all(&mut conn, &access).await?;
    let found = proposed(portal, &mut conn, &access, actor).await?;
    let named = sources_of(&access, &rows);
    let documents = Named::read(&mut conn, &access, actor, named).await?;
    drop(conn);
    let organ_notice = rows.iter().find(|row| matches!(row.content, Content::OrganNotice)).map(|row| row.created_at);
    let profile = Profile {
        person: person_of(portal, &access),
        directives: directives_state(portal, &access, &rows),
        organ_notice: organ_notice.map(instant::timestamp),
        sections: sections(actor, &access, &rows, found, &documents),
    };
    access.record(&access.event(EventKind::ProfileRead)).await?;
    Ok(profile)
}

/// How many proposals of the documents nobody has decided, for whoever has entered the record already.
pub(crate) async fn waiting(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
) -> Result<usize, Error> {
    let found = proposed(portal, conn, access, actor).await?;
    if found.is_empty() {
        return Ok(0);
    }
    let rows = open_all(conn, access).await?;
    Ok(undecided(access, &rows, found).0.len())
}

/// What the documents propose, to whoever may decide on it.
async fn proposed(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
) -> Result<Vec<Found>, Error> {
    if !access.decide(&Resource::ChangeProfile { patient: access.patient }).is_permit() {
        return Ok(Vec::new());
    }
    sources::find(portal, conn, access, actor).await
}

/// One section of the profile, and whose it is. Traced before it is answered.
///
/// # Errors
/// As [`overview`].
pub async fn section(portal: &Portal, actor: &Actor, section: Section) -> Result<(Person, SectionState), Error> {
    let profile = overview(portal, actor).await?;
    let state = profile.sections.into_iter().find(|state| state.section == section);
    Ok((profile.person, state.ok_or(Error::NotFound)?))
}

/// One item, to be changed or removed. Traced before it is answered.
///
/// # Errors
/// As [`overview`]; [`Error::NotFound`] as well for an unknown id, one of another record, one of another section and one
/// kept from the actor.
pub async fn item(portal: &Portal, actor: &Actor, section: Section, id: &str) -> Result<(Person, ProfileItem), Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::Profile { patient }).await?;
    let rows = open_all(&mut conn, &access).await?;
    let wanted = ProfileItemId::parse(id).ok();
    let found = rows.iter().find(|row| Some(row.id) == wanted);
    let found =
        found.and_then(|row| Some((row, row.item(&access)?))).filter(|(_, item)| item.item.section() == section);
    let Some((row, stored)) = found else {
        drop(conn);
        access.refuse(Reason::NotFound).await?;
        return Err(Error::NotFound);
    };
    let named = stored.accepted.as_ref().map(|accepted| accepted.sources.clone()).unwrap_or_default();
    let documents = Named::read(&mut conn, &access, actor, named).await?;
    drop(conn);
    let item = shown(actor, row, stored, &documents);
    access.record(&access.event(EventKind::ProfileRead)).await?;
    Ok((person_of(portal, &access), item))
}

/// For whom a form is opened: nothing of the profile is read.
///
/// # Errors
/// [`Error::Refused`] when the actor may not change the profile; [`Error::Unavailable`].
pub async fn person(portal: &Portal, actor: &Actor) -> Result<Person, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::ChangeProfile { patient }).await?;
    Ok(person_of(portal, &access))
}

/// Whose record is open.
pub(super) fn person_of(portal: &Portal, access: &Access<'_>) -> Person {
    Person { birth: access.identity.traits.birth_date, today: calendar::day(portal.now()) }
}

/// An item as it is shown.
pub(super) fn shown(actor: &Actor, row: &Opened, stored: &StoredItem, documents: &Named) -> ProfileItem {
    let StoredItem { item, coding, by, accepted } = stored;
    ProfileItem {
        id: row.id,
        item: item.clone(),
        coding: coding.clone(),
        origin: Origin {
            by: Writer { me: by.account == actor.account, quality: by.quality, name: by.name.clone() },
            from_documents: accepted.is_some(),
            edited: accepted.as_ref().is_some_and(|accepted| accepted.edited),
            sources: accepted.as_ref().map(|accepted| documents.of(&accepted.sources)).unwrap_or_default(),
            replaced: documents.replaced(stored),
        },
        created_at: instant::timestamp(row.created_at),
        updated_at: instant::timestamp(row.updated_at),
        version: row.updated_at,
    }
}

fn sources_of(access: &Access<'_>, rows: &[Opened]) -> Vec<DocumentId> {
    let accepted = rows.iter().filter_map(|row| row.item(access)?.accepted.as_ref());
    accepted.flat_map(|accepted| accepted.sources.clone()).collect()
}

fn sections(
    actor: &Actor,
    access: &Access<'_>,
    rows: &[Opened],
    found: Vec<Found>,
    documents: &Named,
) -> Vec<SectionState> {
    let (mut open, mut closed) = undecided(access, rows, found);
    let mut state = |section: Section| {
        let of = |row: &Opened| {
            let stored = row.item(access).filter(|stored| stored.item.section() == section)?;
            Some(shown(actor, row, stored, documents))
        };
        let mut items: Vec<ProfileItem> = rows.iter().filter_map(of).collect();
        items.sort_by_key(|item| std::cmp::Reverse(item.item.date().map(|date| (date.last(), date))));
        let flag = |row: &Opened| matches!(row.content, Content::Unconcerned(flagged) if flagged == section);
        let take = |from: &mut Vec<Proposal>| from.extract_if(.., |one| one.item.section() == section).collect();
        SectionState {
            section,
            unconcerned: items.is_empty() && rows.iter().any(flag),
            items,
            proposals: take(&mut open),
            refused: take(&mut closed),
        }
    };
    Section::ALL.iter().map(|section| state(*section)).collect()
}

/// What nobody has decided, and what was refused.
fn undecided(access: &Access<'_>, rows: &[Opened], found: Vec<Found>) -> (Vec<Proposal>, Vec<Proposal>) {
    let accepted: BTreeSet<ProposalId> = rows.iter().filter_map(Opened::accepted).collect();
    let refused: BTreeSet<ProposalId> = rows.iter().filter_map(Opened::refused).collect();
    let items = rows.iter().filter_map(|row| row.item(access));
    let known: BTreeSet<String> = items.flat_map(|stored| marks(&stored.item, stored.coding.as_ref())).collect();
    let said = |found: &Found| found.candidate.marks().iter().any(|mark| known.contains(mark));
    let left = found.into_iter().filter(|found| !accepted.contains(&found.id) && !said(found));
    let proposal = |found: Found| Proposal {
        id: found.id,
        item: found.candidate.item,
        coding: found.candidate.coding,
        sources: found.sources,
    };
    let (closed, open): (Vec<Found>, Vec<Found>) = left.partition(|found| refused.contains(&found.id));
    (open.into_iter().map(proposal).collect(), closed.into_iter().map(proposal).collect())
}

fn directives_state(portal: &Portal, access: &Access<'_>, rows: &[Opened]) -> DirectivesState {
    if !person_of(portal, access).is_adult() {
        return DirectivesState::AdultsOnly;
    }
    match access.decide(&Resource::Directives { patient: access.patient }) {
        Decision::Permit => match super::directives::active(rows) {
            Some(row) => DirectivesState::Active(instant::timestamp(row.created_at)),
            None => DirectivesState::None,
        },
        Decision::Deny(_) => DirectivesState::InPersonOnly,
    }
}
