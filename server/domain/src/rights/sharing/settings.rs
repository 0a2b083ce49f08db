//! What the patient decided, as it stands now. Whoever reads it asks nothing of the order in which it was decided.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::professional::{NationalId, Professional};
use crate::category::Category;
use crate::rights::coded_enum;

/// What a patient decided on who sees what. The default shares nothing with anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sharing {
    /// Professionals by name.
    pub named: Vec<Named>,
    /// Care teams.
    pub teams: Vec<Team>,
    /// In an emergency.
    pub emergency: Emergency,
    /// What is kept from professionals.
    pub masks: Masks,
}

coded_enum! {
    /// How far a professional is trusted.
    Grant {
        /// May see what the profession may see, but for what is masked.
        Allowed = "allowed",
        /// The treating doctor (*médecin traitant*): what is masked as well.
        Treating = "treating",
        /// An administrator: what is masked as well, and may shut others out.
        Administrator = "administrator",
    }
}

/// What was decided for one professional. Shutting out outweighs any grant, whichever came last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Who.
    pub id: NationalId,
    /// The name to show.
    pub name: String,
    /// Their profession, to show.
    pub profession: String,
    /// What they may.
    pub grant: Option<Grant>,
    /// Until when; none: until it is taken back.
    pub until: Option<Timestamp>,
    /// Whether they are shut out.
    pub blocked: bool,
    /// The administrator who shut them out, when it was not the patient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocked_by: Option<NationalId>,
}

/// A care team (*équipe de soins*, CSP L1110-12) to which the patient gave the initial consent that the law asks for
/// (CSP R1111-46; Conseil d'État, 15 October 2025, n° 490409): explicit, for this team, until it ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// Names the team within the record.
    pub id: u32,
    /// The name to show.
    pub name: String,
    /// The structure whose professionals are the team, if it is one.
    pub organization: Option<NationalId>,
    /// Professionals who belong to it wherever they work.
    pub members: BTreeSet<NationalId>,
    /// When the patient consented.
    pub consented_at: Timestamp,
    /// Until when; none: until it is taken back.
    pub until: Option<Timestamp>,
}

/// What holds in an emergency: three switches that know nothing of each other (CSP R1111-48, L1111-17). The law permits
/// the first two unless the patient opposed them before; the third opens only when the patient said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Emergency {
    /// The regulating doctor of the SAMU may look.
    pub regulator: bool,
    /// Other professionals may look when the patient cannot say what they want (*bris de glace*).
    pub others: bool,
    /// Both may see what is masked.
    pub masked: bool,
}

impl Default for Emergency {
    fn default() -> Self {
        Self { regulator: true, others: true, masked: false }
    }
}

/// What is kept from professionals besides each document's own mask. Masks add up: one is enough.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Masks {
    /// Whole categories, whatever comes into them.
    pub categories: BTreeSet<Category>,
    /// Everything of these authors.
    pub authors: BTreeSet<NationalId>,
    /// Whether what comes in from now on gets a mask of its own.
    pub new_documents: bool,
}

fn in_force(until: Option<Timestamp>, now: Timestamp) -> bool {
    until.is_none_or(|until| now < until)
}

impl Sharing {
    /// Whether a professional is shut out.
    #[must_use]
    pub fn blocks(&self, id: &NationalId) -> bool {
        self.named.iter().any(|named| named.id == *id && named.blocked)
    }

    /// The highest grant by name that is in force.
    #[must_use]
    pub fn grant(&self, id: &NationalId, now: Timestamp) -> Option<Grant> {
        let named = self.named.iter().filter(|named| named.id == *id && in_force(named.until, now));
        named.filter_map(|named| named.grant).max()
    }

    /// A team in force to which a professional belongs.
    #[must_use]
    pub fn team(&self, of: &Professional, now: Timestamp) -> Option<&Team> {
        let belongs = |team: &&Team| {
            let by_structure = team.organization.is_some() && team.organization == of.organization;
            in_force(team.until, now) && (by_structure || team.members.contains(&of.id))
        };
        self.teams.iter().find(belongs)
    }
}
