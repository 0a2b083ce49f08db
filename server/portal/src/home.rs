//! What the first page tells: what is new since the last visit, what waits to be announced, who looked.

use std::collections::BTreeSet;

use domain::rights::{Actor, Quality, Resource, announcement};
use domain::trace::event::EventKind;
use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::access::{Access, enter};
use crate::document::{DocumentItem, Metadata};
use crate::history::{self, HistoryEvent};
use crate::store::counts::{CountRow, counts};
use crate::store::documents::{self, Filter};
use crate::store::home::{self as store, Since};
use crate::store::{accounts, shared, trace as trace_store};
use crate::{Error, Portal, adding, instant, profile};

/// New documents that are named.
pub const NAMED: usize = 3;

/// Events looked through at a time for accesses by others. Who acted is sealed: the database cannot pick them out.
const LOOKED_THROUGH: i64 = 200;

/// Events looked through at most: a person's own reading of months. Beyond, [`Looks::more`] alone says so.
const LOOKED_THROUGH_AT_MOST: usize = 6000;

/// What the first page tells. Only counts and lines to show.
#[derive(Clone, Debug)]
pub struct Overview {
    /// When the visit before this one began; none at a first visit.
    pub since: Option<Timestamp>,
    /// Documents in the record that the actor may see.
    pub total: usize,
    /// How many of them this account has not read.
    pub unread: usize,
    /// How many unread ones came, or became visible, since the last visit; documents of one's own are not new.
    pub new: usize,
    /// The latest of the new ones, at most [`NAMED`].
    pub newest: Vec<DocumentItem>,
    /// When each result that a professional keeps back becomes visible, soonest first: those that the patient must have
    /// been told of by now (code de la santé publique, R1111-53).
    pub held: Vec<Timestamp>,
    /// Accesses by others since the last visit.
    pub looks: Looks,
    /// Proposals of the documents for the medical profile that nobody has accepted or refused.
    pub proposals: usize,
    /// Documents that this account began to add and did not finish.
    pub drafts: usize,
}

/// Accesses to the record by others than the actor.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    /// How many.
    pub count: usize,
    /// The latest of them.
    pub last: Option<HistoryEvent>,
    /// Whether older events were left that may hold others: then a count of 0 says nothing.
    pub more: bool,
}

/// What is new in the record of the actor's subject. Traced before it is answered, as a reading of the list.
///
/// # Errors
/// [`Error::Refused`] when the actor may not; [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn overview(portal: &Portal, actor: &Actor) -> Result<Overview, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::RecordList { patient }).await?;
    let account = actor.account.to_string();
    let filter = access.filter(&account, "");
    let counts = counts(&mut conn, &filter).await?;
    let sum = |of: fn(&CountRow) -> i64| counts.iter().map(of).sum::<i64>();
    let previous = accounts::previous_visit(&mut conn, &account).await?;
    let since = (previous > 0).then(|| instant::timestamp(previous));
    let (rows, new) = match since {
        Some(at) => new_documents(&mut conn, &filter, at).await?,
        None => (Vec::new(), 0),
    };
    let newest =
        rows.iter().filter(|row| access.sees(row)).map(|row| Metadata::open(&access.key, &access.id, row)?.item(row));
    let newest = newest.collect::<Result<Vec<_>, Error>>()?;
    // What waits to be announced and who looked concern whoever may read the history, not a helper.
    let told = access.decide(&Resource::History { patient: access.patient }).is_permit();
    let held = if told { held(portal, &mut conn, &access, &filter).await? } else { Vec::new() };
    let looks = if told { looks(&mut conn, &access, actor, since).await? } else { Looks::default() };
    let proposals = profile::waiting(portal, &mut conn, &access, actor).await?;
    let drafts = adding::waiting(portal, &mut conn, &access, actor).await?;
    drop(conn);
    access.record(&access.event(EventKind::RecordListRead)).await?;
    Ok(Overview {
        since,
        total: usize::try_from(sum(|row| row.documents)).unwrap_or(0),
        unread: usize::try_from(sum(|row| row.unread)).unwrap_or(0),
        new: usize::try_from(new).unwrap_or(0),
        newest,
        held,
        looks,
        proposals,
        drafts,
    })
}

async fn new_documents(
    conn: &mut AnyConnection,
    filter: &Filter<'_>,
    since: Timestamp,
) -> Result<(Vec<documents::DocumentRow>, i64), Error> {
    let since = Since {
        imported_after: instant::millis(since),
        held_from: instant::millis(announcement::visible_before(since)),
    };
    Ok(store::new_documents(conn, filter, &since, NAMED as i64).await?)
}

/// The instants at which what is kept back becomes visible, for what the patient must have been told of by now.
async fn held(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
    filter: &Filter<'_>,
) -> Result<Vec<Timestamp>, Error> {
    let now = portal.now();
    let rows = store::held(conn, filter).await?;
    // A row that somebody changed does not open: it tells nothing.
    let genuine = rows.iter().filter(|row| Metadata::open(&access.key, &access.id, row).is_ok());
    let deposited = genuine.map(|row| instant::timestamp(row.imported_at));
    Ok(deposited.filter(|at| announcement::told_from(*at) <= now).map(announcement::visible_from).collect())
}

/// Looks back until an access by somebody else is found, the last visit is reached, or the record began.
async fn looks(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
    since: Option<Timestamp>,
) -> Result<Looks, Error> {
    let since = since.unwrap_or(Timestamp::MIN);
    let hidden: BTreeSet<String> = shared::hidden(conn, &access.filter("", "")).await?.into_iter().collect();
    // As in the history: that somebody read what is hidden would tell that it is there.
    let untold = |event: &HistoryEvent| event.document.is_some_and(|id| hidden.contains(&id.to_string()));
    let mut looks = Looks { more: true, ..Looks::default() };
    let (mut before, mut seen) = (i64::MAX, 0);
    while looks.more && looks.count == 0 && seen < LOOKED_THROUGH_AT_MOST {
        let rows = trace_store::of_patient_before(conn, &access.id, before, LOOKED_THROUGH).await?;
        seen += rows.len();
        let recent: Vec<_> = rows.iter().take_while(|row| instant::timestamp(row.at) > since).collect();
        looks.more = recent.len() as i64 == LOOKED_THROUGH;
        before = recent.last().map_or(0, |row| row.seq);
        for row in recent {
            let event = history::event(access, actor, row)?;
            if is_look(&event) && !untold(&event) {
                looks.count += 1;
                looks.last.get_or_insert(event);
            }
        }
    }
    history::conceal(conn, access, actor, looks.last.as_mut_slice()).await?;
    Ok(looks)
}

/// Whether somebody else saw something of the record.
fn is_look(event: &HistoryEvent) -> bool {
    let fed = matches!(event.quality, None | Some(Quality::Operator));
    let seen = matches!(
        event.kind,
        EventKind::RecordListRead
            | EventKind::RecordSearched
            | EventKind::DocumentRead
            | EventKind::AttachmentRead
            | EventKind::OriginalDownloaded
            | EventKind::DocumentPrinted
            | EventKind::AnalysesRead
            | EventKind::ProfileRead
            | EventKind::DirectivesRead
            | EventKind::HistoryRead
            | EventKind::ReceiptTaken
            | EventKind::ExportMade
            | EventKind::SummaryMade
    );
    !event.by_me && !fed && seen && event.refused.is_none()
}
