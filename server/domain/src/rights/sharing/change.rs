//! What a patient changes, one decision at a time. A change says what is wanted, not what the settings were when the page
//! was opened: two windows with opposite choices both hold in the order in which they came, and the last one can tell what
//! it replaced.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Emergency, Grant, Named, NationalId, Sharing, Team};
use crate::category::Category;

/// A professional or a structure as the directory names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// Who.
    pub id: NationalId,
    /// The name to show.
    pub name: String,
    /// The profession, to show; empty for a structure.
    pub profession: String,
}

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Lets a professional in, as far as the grant says.
    Grant {
        /// Who.
        who: Who,
        /// How far.
        grant: Grant,
        /// Until when; none: until it is taken back.
        until: Option<Timestamp>,
    },
    /// Takes a grant back. A block stays.
    Withdraw(NationalId),
    /// Shuts a professional out. A grant stays written, without effect.
    Block(Who),
    /// An administrator shuts another professional out. Not those whom the patient trusts as much or more: other
    /// administrators and the treating doctor are the patient's to shut out.
    BlockFor {
        /// Who is shut out.
        who: Who,
        /// The administrator.
        by: NationalId,
    },
    /// Lets a professional that was shut out be as before.
    Unblock(NationalId),
    /// Settles all that is decided of a professional by name, whatever was before: what a page offers as one choice.
    Settle {
        /// Who.
        who: Who,
        /// What holds from then on.
        settled: Settled,
    },
    /// Consents to a team.
    Consent {
        /// The structure.
        structure: Who,
        /// Until when.
        until: Option<Timestamp>,
    },
    /// Takes the consent to a team back.
    EndConsent(u32),
    /// Takes the consent to the team of a structure back, if there is one. A form that is late means the structure, and a
    /// number may name another team by then.
    EndConsentTo(NationalId),
    /// Sets the three switches.
    Emergency(Emergency),
    /// Masks a whole category, or no longer.
    MaskCategory(Category, bool),
    /// Masks everything of an author, or no longer.
    MaskAuthor(NationalId, bool),
    /// Masks what comes in from now on, or no longer.
    MaskNew(bool),
    /// Several decisions at once, one after the other: all or none.
    Several(Vec<Change>),
}

/// What may hold for a professional by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Settled {
    /// Nothing by name: a team may still let them in.
    Nothing,
    /// They are let in.
    Granted {
        /// How far.
        grant: Grant,
        /// Until when; none: until it is taken back.
        until: Option<Timestamp>,
    },
    /// They are shut out.
    Blocked,
}

impl Settled {
    /// What holds for a professional whom `named` may name; a grant whose end has come is none any more.
    #[must_use]
    pub fn of(named: Option<&Named>, now: Timestamp) -> Self {
        let Some(named) = named else { return Self::Nothing };
        match named.grant {
            _ if named.blocked => Self::Blocked,
            Some(grant) if named.until.is_none_or(|until| now < until) => Self::Granted { grant, until: named.until },
            _ => Self::Nothing,
        }
    }
}

/// Why a change is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// The end lies in the past.
    #[error("the end lies in the past")]
    Ended,
    /// What it is about is not there any more.
    #[error("it is not there any more")]
    Gone,
    /// Whoever decides may not decide this.
    #[error("whoever decides may not decide this")]
    NotTheirs,
    /// More decisions than a record may hold.
    #[error("too many decisions")]
    TooMany,
}

/// Most professionals and teams that one record names: far above what anybody needs.
pub const MOST: usize = 300;

impl Change {
    /// The settings after the change, at `now`. A change that says what holds already gives the same settings.
    ///
    /// # Errors
    /// [`ChangeError`].
    pub fn apply(&self, before: &Sharing, now: Timestamp) -> Result<Sharing, ChangeError> {
        let mut after = before.clone();
        match self {
            Self::Grant { who, grant, until } => _ = granted(&mut after, who, *grant, *until, now)?,
            Self::Settle { who, settled } => match settled {
                Settled::Nothing => after.named.retain(|named| named.id != who.id),
                Settled::Granted { grant, until } => {
                    let named = granted(&mut after, who, *grant, *until, now)?;
                    (named.blocked, named.blocked_by) = (false, None);
                }
                Settled::Blocked => {
                    let named = entry(&mut after, who);
                    (named.blocked, named.blocked_by) = (true, None);
                }
            },
            Self::Withdraw(id) => {
                let named = known(&mut after, id)?;
                (named.grant, named.until) = (None, None);
            }
            Self::Block(who) => {
                let named = entry(&mut after, who);
                (named.blocked, named.blocked_by) = (true, None);
            }
            Self::BlockFor { who, by } => {
                let may = !after.blocks(by) && after.grant(by, now) == Some(Grant::Administrator) && who.id != *by;
                let trusted = after.grant(&who.id, now).is_some_and(|grant| grant >= Grant::Treating);
                require(may && !trusted, ChangeError::NotTheirs)?;
                let named = entry(&mut after, who);
                if !named.blocked {
                    (named.blocked, named.blocked_by) = (true, Some(by.clone()));
                }
            }
            Self::Unblock(id) => {
                let named = known(&mut after, id)?;
                (named.blocked, named.blocked_by) = (false, None);
            }
            Self::Consent { structure, until } => {
                require(until.is_none_or(|until| until > now), ChangeError::Ended)?;
                let id = after.teams.iter().map(|team| team.id).max().unwrap_or(0) + 1;
                let there = after.teams.iter_mut().find(|team| team.organization.as_ref() == Some(&structure.id));
                match there {
                    Some(team) => (team.consented_at, team.until) = (now, *until),
                    None => after.teams.push(Team {
                        id,
                        name: structure.name.clone(),
                        organization: Some(structure.id.clone()),
                        members: std::collections::BTreeSet::new(),
                        consented_at: now,
                        until: *until,
                    }),
                }
            }
            Self::EndConsent(id) => {
                let teams = after.teams.len();
                after.teams.retain(|team| team.id != *id);
                require(after.teams.len() < teams, ChangeError::Gone)?;
            }
            Self::EndConsentTo(structure) => after.teams.retain(|team| team.organization.as_ref() != Some(structure)),
            Self::Emergency(emergency) => after.emergency = *emergency,
            Self::MaskCategory(category, masked) => put(&mut after.masks.categories, *category, *masked),
            Self::MaskAuthor(author, masked) => put(&mut after.masks.authors, author.clone(), *masked),
            Self::MaskNew(masked) => after.masks.new_documents = *masked,
            Self::Several(changes) => {
                for change in changes {
                    after = change.apply(&after, now)?;
                }
            }
        }
        after.named.retain(|named| named.blocked || named.grant.is_some());
        require(after.named.len() <= MOST && after.teams.len() <= MOST, ChangeError::TooMany)?;
        Ok(after)
    }
}

fn granted<'a>(
    sharing: &'a mut Sharing,
    who: &Who,
    grant: Grant,
    until: Option<Timestamp>,
    now: Timestamp,
) -> Result<&'a mut Named, ChangeError> {
    require(until.is_none_or(|until| until > now), ChangeError::Ended)?;
    if grant == Grant::Treating {
        // There is one treating doctor.
        let former = |named: &&mut Named| named.grant == Some(Grant::Treating) && named.id != who.id;
        sharing.named.iter_mut().filter(former).for_each(|named| named.grant = Some(Grant::Allowed));
    }
    let named = entry(sharing, who);
    (named.grant, named.until) = (Some(grant), until);
    Ok(named)
}

fn entry<'a>(sharing: &'a mut Sharing, who: &Who) -> &'a mut Named {
    let at = sharing.named.iter().position(|named| named.id == who.id).unwrap_or_else(|| {
        sharing.named.push(Named {
            id: who.id.clone(),
            name: who.name.clone(),
            profession: who.profession.clone(),
            grant: None,
            until: None,
            blocked: false,
            blocked_by: None,
        });
        sharing.named.len() - 1
    });
    &mut sharing.named[at]
}

fn known<'a>(sharing: &'a mut Sharing, id: &NationalId) -> Result<&'a mut Named, ChangeError> {
    sharing.named.iter_mut().find(|named| named.id == *id).ok_or(ChangeError::Gone)
}

fn put<T: Ord>(set: &mut std::collections::BTreeSet<T>, value: T, there: bool) {
    if there {
        set.insert(value);
    } else {
        set.remove(&value);
    }
}

const fn require(condition: bool, otherwise: ChangeError) -> Result<(), ChangeError> {
    if condition { Ok(()) } else { Err(otherwise) }
}
