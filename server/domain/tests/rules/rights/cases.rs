//! The combinations that the tests of sharing ask: each input of the decision as a plain choice.

use std::collections::BTreeSet;

use domain::category::Category;
use domain::rights::sharing::{
    Emergency, Grant, Ground, Masks, Matrix, Named, NationalId, Professional, SharedDocument, Sharing, Team, decide,
};
use domain::rights::{Confidentiality, Purpose, Reason};
use jiff::{SignedDuration, Timestamp};

use super::now;

/// One combination: every input of the decision as a plain choice.
#[derive(Clone, Copy, Debug)]
pub(super) struct Case {
    pub(super) known: bool,
    pub(super) blocked: bool,
    /// Grant by name, and whether it is still in force.
    pub(super) grant: Option<(Grant, bool)>,
    /// How they belong to a team, and whether the consent to it is still in force.
    pub(super) team: Option<(Belongs, bool)>,
    pub(super) purpose: Purpose,
    pub(super) regulates: bool,
    pub(super) reason_written: bool,
    /// The three switches.
    pub(super) emergency: [bool; 3],
    pub(super) document: Option<Doc>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Belongs {
    ByStructure,
    ByName,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Doc {
    pub(super) own: bool,
    pub(super) permitted_by_matrix: bool,
    pub(super) masked: bool,
    pub(super) category_masked: bool,
    pub(super) author_masked: bool,
    /// Kept from the patient and from representatives: nothing to professionals.
    pub(super) kept_from_patient: bool,
    pub(super) deleted: bool,
}

const BOTH: [bool; 2] = [false, true];

fn id(text: &str) -> NationalId {
    NationalId::parse(text).expect("an identifier")
}

pub(super) fn each_case(mut look: impl FnMut(Case)) {
    let grants: Vec<_> = std::iter::once(None)
        .chain(Grant::ALL.iter().flat_map(|grant| BOTH.map(|in_force| Some((*grant, in_force)))))
        .collect();
    let teams = [
        None,
        Some((Belongs::ByStructure, true)),
        Some((Belongs::ByStructure, false)),
        Some((Belongs::ByName, true)),
        Some((Belongs::ByName, false)),
    ];
    let purposes = [Purpose::Care, Purpose::Emergency, Purpose::Regulation, Purpose::OwnHealth];
    let mut documents = vec![None];
    for bits in 0..128u8 {
        let bit = |at: u8| bits & (1 << at) != 0;
        documents.push(Some(Doc {
            own: bit(0),
            permitted_by_matrix: bit(1),
            masked: bit(2),
            category_masked: bit(3),
            author_masked: bit(4),
            kept_from_patient: bit(5),
            deleted: bit(6),
        }));
    }
    for bits in 0..16u8 {
        let bit = |at: u8| bits & (1 << at) != 0;
        for grant in &grants {
            for team in teams {
                for purpose in purposes {
                    for switches in 0..8u8 {
                        for document in &documents {
                            look(Case {
                                known: bit(0),
                                blocked: bit(1),
                                regulates: bit(2),
                                reason_written: bit(3),
                                grant: *grant,
                                team,
                                purpose,
                                emergency: [switches & 1 != 0, switches & 2 != 0, switches & 4 != 0],
                                document: *document,
                            });
                        }
                    }
                }
            }
        }
    }
}

fn until(in_force: bool) -> Option<Timestamp> {
    // The end itself is outside.
    Some(if in_force { now() + SignedDuration::from_millis(1) } else { now() })
}

pub(super) fn settings(case: &Case) -> Sharing {
    let me = id("899700218896");
    let other = Named {
        id: id("800000000001"),
        name: "Autre".to_owned(),
        profession: "G15_10".to_owned(),
        grant: Some(Grant::Administrator),
        until: None,
        blocked: false,
        blocked_by: None,
    };
    let mine = Named { id: me.clone(), name: "Moi".to_owned(), grant: None, ..other.clone() };
    let mut named = vec![other];
    if case.blocked {
        named.push(Named { blocked: true, ..mine.clone() });
    }
    if let Some((grant, in_force)) = case.grant {
        named.push(Named { grant: Some(grant), until: until(in_force), ..mine });
    }
    let team = case.team.map(|(belongs, in_force)| Team {
        id: 1,
        name: "Équipe".to_owned(),
        organization: matches!(belongs, Belongs::ByStructure).then(|| id("1750712184")),
        members: if matches!(belongs, Belongs::ByName) { BTreeSet::from([me.clone()]) } else { BTreeSet::new() },
        consented_at: now() - SignedDuration::from_hours(1),
        until: until(in_force),
    });
    let [regulator, others, masked] = case.emergency;
    let document = case.document;
    let masks = Masks {
        categories: document
            .filter(|document| document.category_masked)
            .map(|_| Category::Biologie)
            .into_iter()
            .collect(),
        authors: document.filter(|document| document.author_masked).map(|_| id("800000000002")).into_iter().collect(),
        new_documents: false,
    };
    Sharing { named, teams: team.into_iter().collect(), emergency: Emergency { regulator, others, masked }, masks }
}

pub(super) fn ask(case: &Case, sharing: &Sharing, matrix: &Matrix) -> Result<Ground, Reason> {
    let who = Professional {
        id: id("899700218896"),
        profession: "G15_10".to_owned(),
        organization: Some(id("1750712184")),
        known: case.known,
        regulates: case.regulates,
        reason_written: case.reason_written,
    };
    let document = case.document.map(|document| SharedDocument {
        type_code: if document.permitted_by_matrix { "11502-2" } else { "68599-0" }.to_owned(),
        category: Category::Biologie,
        authors: if document.own { vec![id("800000000002"), who.id.clone()] } else { vec![id("800000000002")] },
        confidentiality: Confidentiality {
            masked_ps: document.masked,
            hidden_from_patient: document.kept_from_patient,
            hidden_from_representatives: document.kept_from_patient,
        },
        deleted: document.deleted,
    });
    decide(&who, document.as_ref(), case.purpose, sharing, matrix, now())
}

pub(super) fn matrix() -> Matrix {
    Matrix::parse("title;t\nG15_10;11502-2;oui").expect("a matrix")
}

pub(super) fn decided(case: &Case) -> Result<Ground, Reason> {
    ask(case, &settings(case), &matrix())
}

/// A case drawn from the product.
pub(super) fn case_of(seed: u64) -> Case {
    let mut rest = seed;
    let mut draw = |below: u64| {
        let drawn = rest % below;
        rest /= below;
        drawn
    };
    let flags = draw(16);
    let grant = match draw(7) {
        0 => None,
        n => Some((Grant::ALL[(n as usize - 1) / 2], n % 2 == 0)),
    };
    let team = match draw(5) {
        0 => None,
        n => Some((if n < 3 { Belongs::ByStructure } else { Belongs::ByName }, n % 2 == 0)),
    };
    let purpose = [Purpose::Care, Purpose::Emergency, Purpose::Regulation, Purpose::OwnHealth][draw(4) as usize];
    let switches = draw(8);
    let document = match draw(129) {
        0 => None,
        n => {
            let bit = |at: u32| (n - 1) & (1 << at) != 0;
            Some(Doc {
                own: bit(0),
                permitted_by_matrix: bit(1),
                masked: bit(2),
                category_masked: bit(3),
                author_masked: bit(4),
                kept_from_patient: bit(5),
                deleted: bit(6),
            })
        }
    };
    Case {
        known: flags & 1 != 0,
        blocked: flags & 2 != 0,
        regulates: flags & 4 != 0,
        reason_written: flags & 8 != 0,
        grant,
        team,
        purpose,
        emergency: [switches & 1 != 0, switches & 2 != 0, switches & 4 != 0],
        document,
    }
}
