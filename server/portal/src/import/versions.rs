//! Which documents are versions of one, and when a new one takes the place of the former.

use domain::rights::announcement;
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::{ImportRefusal, Parcel, Record};
use crate::document::confidentiality_of;
use crate::store::deposits as store;
use crate::{Error, Portal, instant};

/// The other versions of a document.
#[derive(Default)]
pub(super) struct Neighbours {
    pub(super) older: Vec<String>,
    /// Whether a newer one stands.
    pub(super) newer: bool,
    /// Newer ones that wait for their announcement, and until when.
    pub(super) awaited: Vec<(String, i64)>,
}

impl Record<'_> {
    /// The versions before and after a document that comes in.
    pub(super) async fn neighbours(
        &self,
        tx: &mut AnyConnection,
        parcel: &Parcel,
    ) -> Result<Neighbours, ImportRefusal> {
        let mut found = Neighbours::default();
        let mut later = store::replacing(tx, &parcel.instance).await?;
        if let Some(series) = &parcel.series {
            for version in store::of_series(tx, series).await? {
                if (version.version, version.effective_at) > parcel.rank {
                    later.push(version);
                } else {
                    found.older.push(version.id);
                }
            }
        }
        for replaced in &parcel.replaces {
            found.older.extend(store::by_instance(tx, replaced).await?.map(|version| version.id));
        }
        for version in later {
            match waits_until(version.visibility, version.imported_at, self.portal.now()) {
                Some(due) => found.awaited.push((version.id, due)),
                None => found.newer = true,
            }
        }
        Ok(found)
    }
}

/// Until when a document that is kept from the patient waits; `None` when it does not, or no longer. Until then it takes
/// no other's place: the patient would lose what they could read, and learn that there is something.
pub(super) fn waits_until(visibility: i64, imported_at: i64, now: Timestamp) -> Option<i64> {
    let deposited = instant::timestamp(imported_at);
    let until = announcement::visible_from(deposited);
    (confidentiality_of(visibility).hidden_from_patient && now < until).then(|| instant::millis(until))
}

/// Gives its place to each new version that is visible by now; how many former ones it took. To be called from time to
/// time.
///
/// # Errors
/// [`Error::Unavailable`], [`Error::Full`].
pub async fn supersede_due(portal: &Portal) -> Result<u64, Error> {
    let mut tx = portal.store().write().await?;
    let changed = store::supersede_due(&mut tx, instant::millis(portal.now())).await?;
    tx.commit().await?;
    Ok(changed)
}
