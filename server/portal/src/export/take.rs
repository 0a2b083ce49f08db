//! A copy of documents.

use std::collections::BTreeSet;

use domain::category::Category;
use domain::cda::ClinicalDocument;
use domain::clinical;
use domain::fhir::{self, ResourceId, Source};
use domain::ids::{DocumentId, PatientId};
use domain::rights::{Actor, Reason, Resource};
use domain::trace::event::{EventDetails, EventKind};
use jiff::Timestamp;
use zeroize::Zeroizing;

use super::{Holder, offer, profile, told as besides};
use crate::access::{enter, enter_to_act};
use crate::acts::Act;
use crate::document::DocumentItem;
use crate::profile::{DirectivesPage, DirectivesState, SectionState};
use crate::record::{look, parse};
use crate::{Error, Portal};

/// Which documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// All of them.
    Everything,
    /// Those of some categories.
    Categories(BTreeSet<Category>),
    /// These, by id; old versions among them are given as well. An id that is not the actor's to see counts as not chosen.
    Documents(BTreeSet<String>),
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Which documents.
    pub choice: Choice,
    /// Whether old versions come too, unless the documents are named.
    pub old_versions: bool,
}

impl Wish {
    fn includes(&self, item: &DocumentItem) -> bool {
        let version = self.old_versions || !item.old_version;
        match &self.choice {
            Choice::Everything => version,
            Choice::Categories(categories) => version && categories.contains(&item.category),
            Choice::Documents(ids) => ids.contains(&item.id.to_string()),
        }
    }

    /// What was chosen by id and is not given: what is an id at all, and how many they are.
    fn missing(&self, given: &[(DocumentId, &str)]) -> (Vec<DocumentId>, u64) {
        let Choice::Documents(ids) = &self.choice else { return (Vec::new(), 0) };
        let given: BTreeSet<String> = given.iter().map(|(id, _)| id.to_string()).collect();
        let missing: Vec<_> = ids.difference(&given).collect();
        (missing.iter().filter_map(|id| DocumentId::parse(id).ok()).collect(), missing.len() as u64)
    }
}

/// The event of a copy of these documents, by id and title: their number, the only one by its title, and those that were chosen one by one.
fn told_of(event: EventDetails, wish: &Wish, given: &[(DocumentId, &str)]) -> EventDetails {
    let event = event.count(given.len() as u64);
    match (given, &wish.choice) {
        ([(id, title)], _) => event.document(*id, title),
        (_, Choice::Documents(_)) => event.documents(given.iter().map(|(id, _)| *id)),
        _ => event,
    }
}

/// A copy that was granted: what is in it, and the way to each document.
pub struct Taking {
    pub(super) portal: Portal,
    pub(super) actor: Actor,
    pub(super) patient: PatientId,
    resources: Vec<fhir::Entry>,
    pub(super) decisions: Vec<fhir::Entry>,
    pub(super) whole: bool,
    /// Whose record it is.
    pub holder: Holder,
    /// The documents, newest first.
    pub items: Vec<DocumentItem>,
    /// The sections of the medical profile; none unless the whole record is taken.
    pub profile: Vec<SectionState>,
    /// The advance directives, with the whole record, when the actor is the one who writes them.
    pub directives: Option<DirectivesPage>,
    /// When it was granted.
    pub made_at: Timestamp,
}

/// A document of a copy.
pub struct Taken {
    /// The file as it was deposited.
    pub bytes: Zeroizing<Vec<u8>>,
    /// Header and content.
    pub document: ClinicalDocument,
}

/// Grants a copy of what `wish` asks for, and traces it with the number of documents and, where they were chosen one by
/// one, with their ids; what was chosen and is not there is traced as refused. Nothing of them is read yet.
///
/// # Errors
/// [`Error::NotFound`] when no document answers the wish, unless it is the whole record, which has more than documents; [`Error::OtherRecord`] when the form was opened for another record;
/// [`Error::Refused`], [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn take(portal: &Portal, actor: &Actor, act: &Act, wish: &Wish) -> Result<Taking, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter_to_act(portal, &mut conn, actor, act, |patient| Resource::Export { patient }).await?;
    let mut items = offer::documents(&mut conn, &access, &actor.account.to_string()).await?;
    let whole = wish.choice == Choice::Everything;
    let decisions = if whole { besides::decisions(portal, &mut conn, &access).await? } else { Vec::new() };
    drop(conn);
    items.retain(|item| wish.includes(item));
    let given: Vec<_> = items.iter().map(|item| (item.id, item.title.as_str())).collect();
    let (missing, number) = wish.missing(&given);
    if number > 0 {
        let asked = access.event(EventKind::AccessRefused).count(number).documents(missing);
        access.record(&asked.refused(Reason::NotFound)).await?;
    }
    if items.is_empty() && wish.choice != Choice::Everything {
        return Err(Error::NotFound);
    }
    access.record(&told_of(access.event(EventKind::ExportMade), wish, &given)).await?;
    let (sections, directives) = match wish.choice {
        Choice::Everything => told(portal, actor).await?,
        _ => (Vec::new(), None),
    };
    let identity = &access.identity;
    let patient =
        fhir::Patient { id: access.patient, ins: &identity.ins, traits: &identity.traits, used: &identity.used };
    Ok(Taking {
        portal: portal.clone(),
        actor: actor.clone(),
        patient: access.patient,
        resources: std::iter::once(fhir::patient(&patient))
            .chain(profile::resources(&access.patient, &sections, &items))
            .chain(directives.iter().flat_map(|page| profile::directives(&access.patient, page)))
            .collect(),
        decisions,
        whole,
        holder: Holder::of(&access),
        items,
        profile: sections,
        directives,
        made_at: portal.now(),
    })
}

/// What the patient tells: the profile and the directives. Reading them is traced by itself.
async fn told(portal: &Portal, actor: &Actor) -> Result<(Vec<SectionState>, Option<DirectivesPage>), Error> {
    let overview = crate::profile::overview(portal, actor).await?;
    let directives = match overview.directives {
        DirectivesState::AdultsOnly | DirectivesState::InPersonOnly => None,
        DirectivesState::Active(_) | DirectivesState::None => Some(crate::profile::directives(portal, actor).await?),
    };
    Ok((overview.sections, directives))
}

impl Taking {
    /// Opens a document of the copy, as the rights stand now.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it is gone or hidden meanwhile; [`Error::Refused`] when the actor may take nothing away any
    /// more; [`Error::Corrupt`] when it cannot be read; [`Error::Unavailable`].
    pub async fn open(&self, id: &DocumentId) -> Result<Taken, Error> {
        let mut conn = self.portal.store().read().await?;
        let access = enter(&self.portal, &mut conn, &self.actor, |patient| Resource::Export { patient }).await?;
        let found = look(&mut conn, &access, &self.actor.account.to_string(), &id.to_string()).await?;
        drop(conn);
        let (_, _, _, bytes) = found.ok_or(Error::NotFound)?;
        let document = parse(bytes.clone()).await?;
        Ok(Taken { bytes, document })
    }

    /// The patient as a FHIR resource, then what the profile says.
    #[must_use]
    pub fn person(&self) -> &[fhir::Entry] {
        &self.resources
    }

    /// A document as FHIR resources: itself, its bytes, and the results and measures that it states as data. Those of an
    /// old version are left to the new one.
    #[must_use]
    pub fn resources(&self, item: &DocumentItem, taken: &Taken) -> Vec<fhir::Entry> {
        let document = fhir::Document {
            id: item.id,
            title: &item.title,
            superseded: item.old_version,
            confidentiality: item.confidentiality,
            deposited_at: item.deposited_at,
            header: &taken.document.header,
            bytes: &taken.bytes,
            media_type: "application/xml",
        };
        let mut entries: Vec<fhir::Entry> = fhir::document(self.patient, &document).into();
        let source = Source {
            patient: ResourceId::of_patient(&self.patient),
            document: Some(ResourceId::of_document("DocumentReference", &item.id, 0)),
            by_patient: false,
        };
        let stated = taken.document.entries.stated.observations.iter().enumerate();
        let measured = |observation: &clinical::Observation| {
            matches!(observation.category, clinical::Category::Laboratory | clinical::Category::VitalSigns)
        };
        let kept = stated.filter(|(_, observation)| !item.old_version && measured(observation));
        entries.extend(kept.map(|(position, observation)| {
            fhir::observation(ResourceId::of_document("Observation", &item.id, position), &source, observation)
        }));
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_that_were_chosen_are_named() {
        let [first, second, third] = [1, 2, 3].map(|byte| DocumentId::from_bytes([byte; 16]));
        let given = [(first, "Un"), (second, "Deux")];
        let ids = BTreeSet::from([first, second, third].map(|id| id.to_string()));
        let named = Wish { choice: Choice::Documents(ids), old_versions: false };
        let all = Wish { choice: Choice::Everything, old_versions: false };
        let event = || EventDetails::new(EventKind::ExportMade);
        let told = told_of(event(), &named, &given);
        assert_eq!((told.count, told.documents), (Some(2), vec![first, second]));
        assert!(told_of(event(), &all, &given).documents.is_empty(), "the whole record is named by itself");
        let only = told_of(event(), &named, &given[..1]);
        assert_eq!((only.document, only.document_title.as_deref()), (Some(first), Some("Un")));
        assert_eq!(named.missing(&given), (vec![third], 1));
        assert_eq!(all.missing(&[]), (Vec::new(), 0));
    }
}
