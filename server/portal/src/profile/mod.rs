//! The medical profile: read, written, and filled with what documents propose.
//!
//! What a profile is, is in [`domain::profile`]. Here: everything is sealed, one row for each item, for each decision on a
//! proposal that was refused, for each section that is « non concerné » and for each version of advance directives.
//!
//! - [`overview`] gives all of it, typed: what pages, the printed summary and the export show. [`section`] gives one.
//! - [`add`], [`change`] and [`remove`] keep the items, [`set_unconcerned`] a section without items.
//! - [`decide_proposals`] accepts, refuses, or takes a refusal back.
//! - [`directives`], [`write_directives`], [`withdraw_directives`]: for adults, in person.
//! - [`acknowledge_organ_notice`]: that the notice on organ donation was read.
//!
//! Two people never overwrite each other unknowingly: a change says which version of the row it was made on.

mod directives;
mod named;
mod notice;
mod proposals;
mod read;
mod rows;
mod sources;
mod write;

use domain::clinical::Coding;
use domain::ids::{ProfileItemId, ProposalId};
use domain::profile::{Directives, Item, Person, Section, Wrong};
use domain::rights::Quality;
use jiff::Timestamp;

use crate::document::DocumentItem;

pub use directives::{directives, withdraw_directives, write_directives};
pub use notice::acknowledge_organ_notice;
pub use proposals::decide_proposals;
pub(crate) use read::waiting;
pub use read::{item, overview, person, section};
pub use write::{add, change, remove, set_unconcerned};

/// A whole profile, as far as the actor may see it.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Whose it is, as far as rules need it.
    pub person: Person,
    /// Every section, in the order of [`Section::ALL`].
    pub sections: Vec<SectionState>,
    /// Whether there are advance directives; their text is read by [`directives`] alone, which is traced by itself.
    pub directives: DirectivesState,
    /// When the patient said that they read the notice on organ donation.
    pub organ_notice: Option<Timestamp>,
}

/// A section.
#[derive(Clone, Debug)]
pub struct SectionState {
    /// Which.
    pub section: Section,
    /// Whether the patient said that it does not concern them; never with items.
    pub unconcerned: bool,
    /// Its items: those with a date first, newest first, then in the order in which they were written.
    pub items: Vec<ProfileItem>,
    /// What documents propose and nobody has decided, newest document first.
    pub proposals: Vec<Proposal>,
    /// What documents propose and was refused.
    pub refused: Vec<Proposal>,
}

/// Something in a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileItem {
    /// Its id.
    pub id: ProfileItemId,
    /// What it says.
    pub item: Item,
    /// Its main code, when it came from a document that gave one and its name was not changed since.
    pub coding: Option<Coding>,
    /// Where it comes from.
    pub origin: Origin,
    /// When it was written first.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub updated_at: Timestamp,
    /// Which version of it this is; given back with a change.
    pub version: i64,
}

/// Where an item comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Who wrote, accepted or changed it last.
    pub by: Writer,
    /// Whether it was accepted from a document.
    pub from_documents: bool,
    /// Whether it was changed since it was accepted.
    pub edited: bool,
    /// The documents that it was accepted from, as far as they are in the record and the actor may see them.
    pub sources: Vec<DocumentItem>,
    /// What says otherwise now: newer versions of these documents, when none of them says it any more.
    pub replaced: Option<Replaced>,
}

/// A version that took the place of a document, and no longer says what was accepted from that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// The version that stands.
    pub document: DocumentItem,
    /// What it says.
    pub says: Standing,
}

/// What a version that stands says of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// That it is not.
    Denied,
    /// Nothing.
    Unsaid,
}

/// Who wrote something in a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writer {
    /// Whether it was the reader.
    pub me: bool,
    /// In which quality.
    pub quality: Quality,
    /// Their name, as it was then.
    pub name: String,
}

/// What documents propose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The same for the same thing in whatever document.
    pub id: ProposalId,
    /// What it says, as the newest of the documents does.
    pub item: Item,
    /// Its main code.
    pub coding: Option<Coding>,
    /// The documents that say it, newest first; at least one.
    pub sources: Vec<DocumentItem>,
}

/// What becomes of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// It goes into the profile.
    Accept,
    /// It is never proposed again, unless taken back.
    Refuse,
    /// Its refusal is taken back: it is proposed again.
    Reconsider,
}

/// What became of proposals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// How many were decided as asked.
    pub done: usize,
    /// How many were not: decided meanwhile, no longer in a document, or no room in the section.
    pub left: usize,
}

/// What became of something that was to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written<T> {
    /// It is written.
    Done(ProfileItemId),
    /// It is not: what was typed is wrong.
    Wrong(Vec<Wrong>),
    /// It is not: somebody changed the row meanwhile; this is what it says now.
    Changed(Box<T>),
    /// It is not: somebody removed the row meanwhile.
    Gone,
    /// It is not: the section holds as much as it may.
    TooMany,
}

/// What can be said of advance directives without reading them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DirectivesState {
    /// There are some, written then.
    Active(Timestamp),
    /// There are none.
    None,
    /// The patient is a minor: only adults write them.
    AdultsOnly,
    /// The actor is not the patient.
    InPersonOnly,
}

/// Advance directives and their former versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectivesPage {
    /// The ones that hold.
    pub active: Option<DirectivesVersion>,
    /// The former ones, newest first.
    pub former: Vec<DirectivesVersion>,
}

/// A version of advance directives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectivesVersion {
    /// Its id.
    pub id: ProfileItemId,
    /// What they say.
    pub directives: Directives,
    /// When they were written.
    pub written_at: Timestamp,
    /// When they ceased to hold.
    pub ended_at: Option<Timestamp>,
    /// Whether they were withdrawn, and not replaced by others.
    pub withdrawn: bool,
}
