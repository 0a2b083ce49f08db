//! What a copy tells besides documents: what the patient decided, and what was done in the record.

use domain::codes::profession_label;
use domain::fhir::{self, Audited, Entry, ResourceId};
use domain::rights::{Actor, Resource};
use domain::uses::{Catalogue, Use};
use sqlx::AnyConnection;

use super::Taking;
use crate::access::{Access, enter};
use crate::history::{HistoryEvent, Kept, conceal};
use crate::store::trace as store;
use crate::{Error, Portal, sharing, uses};

/// Events that are read and written at once.
const PART: i64 = 500;

/// What was decided on care, then what was answered on other uses, as resources.
pub(super) async fn decisions(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
) -> Result<Vec<Entry>, Error> {
    let patient = ResourceId::of_patient(&access.patient);
    let settings = sharing::current(conn, &access.key, &access.id).await?;
    let mut all = match settings.version {
        // Nothing was decided: there is no decision to tell.
        0 => Vec::new(),
        _ => fhir::sharing(patient, &settings.sharing, settings.at),
    };
    all.extend(answers(portal, conn, access).await?);
    Ok(all)
}

/// What was answered on other uses, one resource a purpose.
pub(crate) async fn answers(
    portal: &Portal,
    conn: &mut AnyConnection,
    access: &Access<'_>,
) -> Result<Vec<Entry>, Error> {
    let patient = ResourceId::of_patient(&access.patient);
    let (kept, catalogue) = (uses::current(conn, &access.key, &access.id).await?, uses::catalogue(portal));
    let none = domain::uses::Uses::default();
    let answered = kept.uses.changed_since(&none).collect::<Vec<_>>();
    let entry = |(code, answer): &(&str, domain::uses::Answer)| {
        let purpose = Use::from_code(code)?;
        Some(fhir::use_of_data(patient, &purpose, &name(&purpose, &catalogue), answer.allowed, answer.at))
    };
    Ok(answered.iter().filter_map(entry).collect())
}

/// What a purpose is called, in the language of documents.
fn name(purpose: &Use, catalogue: &Catalogue) -> String {
    match purpose {
        Use::Research => "utilisation des données pour la recherche".to_owned(),
        Use::Extraction => "lecture automatique des documents par un programme".to_owned(),
        Use::Statistics => "statistiques pour améliorer le service".to_owned(),
        Use::Service(code) => catalogue.get(code).map_or_else(|| code.as_str().to_owned(), |known| known.name.clone()),
    }
}

impl Taking {
    /// Whether the copy is of the whole record, with what was decided and what was done.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// What was decided, as Consent resources.
    #[must_use]
    pub fn decisions(&self) -> &[Entry] {
        &self.decisions
    }

    /// A part of the history as AuditEvent resources, newest first, below number `before` (from `i64::MAX` on); with the
    /// number below which the next part lies, none after the last one. Told as the history is: what is kept from the
    /// actor is left out.
    ///
    /// # Errors
    /// [`Error::Refused`] when the actor may not any more; [`Error::Corrupt`], [`Error::Unavailable`].
    pub async fn history(&self, before: i64) -> Result<(Vec<Entry>, Option<i64>), Error> {
        let mut conn = self.portal.store().read().await?;
        let actor: &Actor = &self.actor;
        let access = enter(&self.portal, &mut conn, actor, |patient| Resource::History { patient }).await?;
        let kept = Kept::from(&mut conn, &access, actor).await?;
        let rows = store::of_patient_before(&mut conn, &access.id, before, PART).await?;
        let next = (rows.len() as i64 == PART).then(|| rows.last().map(|row| row.seq)).flatten();
        let told = rows.iter().filter_map(|row| kept.event(row).transpose());
        let mut events = told.collect::<Result<Vec<_>, Error>>()?;
        conceal(&mut conn, &access, actor, &mut events).await?;
        let patient = ResourceId::of_patient(&self.patient);
        Ok((events.iter().map(|event| audited(patient, event)).collect(), next))
    }
}

fn audited(patient: ResourceId, event: &HistoryEvent) -> Entry {
    fhir::audit_event(&Audited {
        patient,
        seq: event.seq,
        at: event.at,
        kind: event.kind,
        name: event.actor_name.as_deref(),
        organization: event.organization.as_deref(),
        quality: event.quality,
        purpose: event.purpose,
        refused: event.refused,
        document: event.document,
        title: event.document_title.as_deref(),
        profession: event.profession.as_deref().and_then(profession_label).as_deref(),
        reason_text: event.reason_text.as_deref(),
    })
}
