//! What a decision would do, before it is taken.

use domain::codes::profession_label_or;
use domain::rights::sharing::{
    Change, ChangeError, Difference, Effect, Matrix, NationalId, Professional, SharedDocument, Sharing, differences,
    effect,
};
use domain::rights::{Actor, Resource};
use domain::trace::event::EventKind;
use jiff::Timestamp;
use sqlx::AnyConnection;

use super::overview::{authors, masked};
use super::{Author, current, matrix};
use crate::access::{Access, enter};
use crate::directory::Practitioner;
use crate::document::{DocumentItem, Metadata};
use crate::store::documents as store;
use crate::{Error, Portal, directory};

/// Whom a line is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Concerned {
    /// A professional by name.
    Professional {
        /// Who.
        id: NationalId,
        /// The name.
        name: String,
        /// Profession in words, in French.
        profession: String,
        /// Whether the directory knows them; if not they see nothing.
        known: bool,
    },
    /// Anybody of a profession in a team.
    Team {
        /// The structure whose team it is.
        structure: NationalId,
        /// The team.
        name: String,
        /// Profession in words, in French.
        profession: String,
    },
}

/// What somebody sees, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Whom it is about.
    pub who: Concerned,
    /// Positions in the list of documents.
    pub effect: Effect,
}

/// What a decision would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The version that it was reckoned on.
    pub version: i64,
    /// What it would change, in words to be; nothing when everything is so already.
    pub differences: Vec<Difference>,
    /// For each whom it concerns.
    pub lines: Vec<Line>,
    /// The documents that the actor sees, newest first. What is kept from the actor is in no number here.
    pub documents: Vec<DocumentItem>,
    /// Name and source of the matrix.
    pub matrix: String,
    /// Positions of the documents that something keeps from professionals, before and after.
    pub masked: (Vec<usize>, Vec<usize>),
    /// Those who wrote or signed them and have a national identifier, by name.
    pub authors: Vec<Author>,
}

/// Reckons what `change` would do. Nothing is changed. Traced as a reading of the settings.
///
/// # Errors
/// [`Error::Refused`] when the actor may not decide; [`Error::Conflict`] when the change is none any more;
/// [`Error::Unavailable`], [`Error::Full`], [`Error::Corrupt`].
pub async fn preview(portal: &Portal, actor: &Actor, change: &Change) -> Result<Preview, Error> {
    let mut conn = portal.store().read().await?;
    let access = enter(portal, &mut conn, actor, |patient| Resource::ChangeSharing { patient }).await?;
    let now = portal.now();
    let settings = current(&mut conn, &access.key, &access.id).await?;
    let after = change.apply(&settings.sharing, now).map_err(refused)?;
    let rules = matrix(&mut conn).await?;
    let (documents, shared) = documents(&mut conn, &access, actor).await?;
    let reckoning = Reckoning { before: &settings.sharing, after: &after, matrix: &rules, now, documents: &shared };
    let lines = reckoning.lines(&mut conn).await?;
    let authors = authors(&mut conn, [&settings.sharing, &after], &documents, &shared).await?;
    drop(conn);
    access.record(&access.event(EventKind::SharingRead)).await?;
    let differences = differences(&settings.sharing, &after);
    let masked = (masked(&shared, &settings.sharing), masked(&shared, &after));
    let (version, matrix) = (settings.version, rules.title.clone());
    Ok(Preview { version, differences, lines, documents, matrix, masked, authors })
}

pub(crate) fn refused(error: ChangeError) -> Error {
    match error {
        ChangeError::Ended | ChangeError::Gone | ChangeError::TooMany | ChangeError::NotTheirs => Error::Conflict,
    }
}

/// The current documents that the actor sees, as they are shown, and as rights see them.
pub(super) async fn documents(
    conn: &mut AnyConnection,
    access: &Access<'_>,
    actor: &Actor,
) -> Result<(Vec<DocumentItem>, Vec<SharedDocument>), Error> {
    let account = actor.account.to_string();
    let rows = store::every(conn, &access.filter(&account, ""), 0).await?;
    let (mut items, mut shared) = (Vec::new(), Vec::new());
    for row in rows.iter().filter(|row| access.sees(row)) {
        let metadata = Metadata::open(&access.key, &access.id, row)?;
        shared.push(metadata.shared(row));
        items.push(metadata.item(row)?);
    }
    Ok((items, shared))
}

/// Two states of the settings, and what they are compared on.
pub(super) struct Reckoning<'a> {
    pub(super) before: &'a Sharing,
    pub(super) after: &'a Sharing,
    pub(super) matrix: &'a Matrix,
    pub(super) now: Timestamp,
    pub(super) documents: &'a [SharedDocument],
}

impl Reckoning<'_> {
    /// A line for each professional and team of either state.
    pub(super) async fn lines(&self, conn: &mut AnyConnection) -> Result<Vec<Line>, Error> {
        let mut lines = Vec::new();
        let mut seen: Vec<&NationalId> = Vec::new();
        for named in self.after.named.iter().chain(&self.before.named) {
            if seen.contains(&&named.id) {
                continue;
            }
            seen.push(&named.id);
            let found = directory::one(conn, &named.id).await?.filter(|one| one.active);
            let mut who = professional(&named.id, found.as_ref());
            if found.is_none() {
                who.profession.clone_from(&named.profession);
            }
            let concerned = Concerned::Professional {
                id: named.id.clone(),
                name: named.name.clone(),
                profession: profession_label_or(&who.profession, None),
                known: who.known,
            };
            lines.push(self.line(concerned, &who));
        }
        for team in self.after.teams.iter().chain(&self.before.teams) {
            let Some(structure) = &team.organization else { continue };
            let mut professions: Vec<String> =
                directory::of_structure(conn, structure).await?.into_iter().map(|one| one.profession).collect();
            professions.sort();
            professions.dedup();
            for profession in professions {
                let label = profession_label_or(&profession, None);
                let concerned =
                    Concerned::Team { structure: structure.clone(), name: team.name.clone(), profession: label };
                if lines.iter().any(|line: &Line| line.who == concerned) {
                    continue;
                }
                let who = Professional {
                    id: anybody(),
                    profession,
                    organization: Some(structure.clone()),
                    known: true,
                    regulates: false,
                    reason_written: false,
                };
                lines.push(self.line(concerned, &who));
            }
        }
        Ok(lines)
    }

    fn line(&self, concerned: Concerned, who: &Professional) -> Line {
        Line { who: concerned, effect: self.effect(who) }
    }

    /// What somebody sees in either state.
    pub(super) fn effect(&self, who: &Professional) -> Effect {
        effect(who, self.documents, self.before, self.after, self.matrix, self.now)
    }
}

/// A professional as the directory knows them, asking in care.
pub(super) fn professional(id: &NationalId, found: Option<&Practitioner>) -> Professional {
    Professional {
        id: id.clone(),
        profession: found.map(|one| one.profession.clone()).unwrap_or_default(),
        organization: found.and_then(|one| one.structure.as_ref()).map(|one| one.id.clone()),
        known: found.is_some(),
        regulates: false,
        reason_written: false,
    }
}

/// Somebody whom no decision names.
fn anybody() -> NationalId {
    NationalId::parse("0").expect("an identifier")
}
