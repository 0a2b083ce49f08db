//! What differs between two states of the settings: for « depuis la dernière fois », in words.

use super::{Emergency, Grant, Named, Sharing, Team};
use crate::category::Category;
use crate::rights::sharing::NationalId;
use jiff::Timestamp;

/// One difference, from the former state to the later one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A professional was let in, or otherwise than before.
    Granted {
        /// The name.
        name: String,
        /// How far.
        grant: Grant,
        /// Until when.
        until: Option<Timestamp>,
    },
    /// A grant was taken back.
    Withdrawn {
        /// The name.
        name: String,
    },
    /// A professional was shut out.
    Blocked {
        /// The name.
        name: String,
    },
    /// A professional is shut out no longer.
    Unblocked {
        /// The name.
        name: String,
    },
    /// A team was consented to, or until another day than before.
    Consented {
        /// The name.
        name: String,
        /// Until when.
        until: Option<Timestamp>,
    },
    /// The consent to a team was taken back.
    ConsentEnded {
        /// The name.
        name: String,
    },
    /// The switches changed: as they are now.
    Emergency(Emergency),
    /// A category is masked, or no longer.
    CategoryMasked(Category, bool),
    /// The documents of an author are masked, or no longer.
    AuthorMasked(NationalId, bool),
    /// New documents are masked, or no longer.
    NewMasked(bool),
}

/// Every difference, people first.
#[must_use]
pub fn differences(before: &Sharing, after: &Sharing) -> Vec<Difference> {
    let mut found = Vec::new();
    people(before, after, &mut found);
    teams(before, after, &mut found);
    if before.emergency != after.emergency {
        found.push(Difference::Emergency(after.emergency));
    }
    let (old, new) = (&before.masks, &after.masks);
    for category in old.categories.symmetric_difference(&new.categories) {
        found.push(Difference::CategoryMasked(*category, new.categories.contains(category)));
    }
    for author in old.authors.symmetric_difference(&new.authors) {
        found.push(Difference::AuthorMasked(author.clone(), new.authors.contains(author)));
    }
    if old.new_documents != new.new_documents {
        found.push(Difference::NewMasked(new.new_documents));
    }
    found
}

fn people(before: &Sharing, after: &Sharing, found: &mut Vec<Difference>) {
    let none = |named: &Named| Named { grant: None, until: None, blocked: false, blocked_by: None, ..named.clone() };
    let of = |sharing: &Sharing, id: &NationalId| sharing.named.iter().find(|named| named.id == *id).cloned();
    let gone = before.named.iter().filter(|named| of(after, &named.id).is_none());
    let pairs = after.named.iter().map(|new| (of(before, &new.id).unwrap_or_else(|| none(new)), new.clone()));
    for (old, new) in pairs.chain(gone.map(|old| (old.clone(), none(old)))) {
        let name = new.name.clone();
        if old.blocked != new.blocked {
            let name = name.clone();
            found.push(if new.blocked { Difference::Blocked { name } } else { Difference::Unblocked { name } });
        }
        if (old.grant, old.until) != (new.grant, new.until) {
            found.push(match new.grant {
                Some(grant) => Difference::Granted { name, grant, until: new.until },
                None => Difference::Withdrawn { name },
            });
        }
    }
}

fn teams(before: &Sharing, after: &Sharing, found: &mut Vec<Difference>) {
    let of = |sharing: &Sharing, id: u32| sharing.teams.iter().find(|team| team.id == id).cloned();
    let changed = |team: &&Team| of(before, team.id).is_none_or(|old| old.until != team.until);
    for team in after.teams.iter().filter(changed) {
        found.push(Difference::Consented { name: team.name.clone(), until: team.until });
    }
    for team in before.teams.iter().filter(|team| of(after, team.id).is_none()) {
        found.push(Difference::ConsentEnded { name: team.name.clone() });
    }
}
