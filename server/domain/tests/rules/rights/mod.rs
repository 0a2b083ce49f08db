//! The decision: its inputs, for the tests of this folder.

mod cases;
mod changes;
mod delegation;
mod lifecycle;
mod product;
mod reasons;
mod sharing;
mod table;

use std::collections::BTreeSet;

use domain::ids::{AccountId, PatientId, SessionRef};
use domain::rights::lifecycle::Standing;
use domain::rights::{
    Actor, Confidentiality, Decision, Purpose, Quality, Reason, RecordAccess, Resource, Role, Strength, decide,
};
use jiff::{SignedDuration, Timestamp};

use crate::bytes16;

fn mine() -> PatientId {
    PatientId::from_bytes(bytes16(1))
}

fn other() -> PatientId {
    PatientId::from_bytes(bytes16(2))
}

fn account() -> AccountId {
    AccountId::from_bytes(bytes16(3))
}

fn now() -> Timestamp {
    Timestamp::from_second(1_800_000_000).expect("a time")
}

fn actor(quality: Quality, strength: Strength, subject: Option<PatientId>) -> Actor {
    let role = match quality {
        Quality::Professional | Quality::Emergency => Role::Professional,
        Quality::Operator => Role::Operator,
        _ => Role::Patient,
    };
    let session = SessionRef::from_bytes(bytes16(4));
    Actor { account: account(), name: "Dominique PAT-TROIS".to_owned(), role, subject, quality, strength, session }
}

fn all_confidentialities() -> impl Iterator<Item = Confidentiality> {
    (0..8u8).map(|bits| Confidentiality {
        masked_ps: bits & 1 != 0,
        hidden_from_patient: bits & 2 != 0,
        hidden_from_representatives: bits & 4 != 0,
    })
}

/// The last of them alone lies a month back. `now()` is 15 January 2027, 9 h in Paris.
fn deposit_times() -> [Timestamp; 4] {
    let at = |text: &str| text.parse().expect("a time");
    [now() + SignedDuration::from_hours(1), now(), at("2026-12-15T00:00:00+01:00"), at("2026-12-14T23:59:59.999+01:00")]
}

fn all_resources(patient: PatientId) -> Vec<Resource<'static>> {
    let mut all = vec![
        Resource::RecordList { patient },
        Resource::History { patient },
        Resource::Export { patient },
        Resource::Sharing { patient },
        Resource::ChangeSharing { patient },
        Resource::ShutOut { patient },
        Resource::Deposit { patient },
        Resource::AddDocument { patient },
        Resource::Profile { patient },
        Resource::ChangeProfile { patient },
        Resource::Directives { patient },
        Resource::Uses { patient },
        Resource::ChangeUses { patient },
        Resource::Requests { patient },
        Resource::ChangeRequests { patient },
        Resource::Lifecycle { patient },
        Resource::ChangeLifecycle { patient },
        Resource::Delegations { patient },
        Resource::ChangeDelegations { patient },
    ];
    for confidentiality in all_confidentialities() {
        for deposited_at in deposit_times() {
            all.push(Resource::Document { patient, confidentiality, deposited_at });
            all.push(Resource::HideDocument { patient, confidentiality, deposited_at });
            all.push(Resource::OpenToRepresentatives { patient, confidentiality, deposited_at });
            for own in [true, false] {
                all.push(Resource::ChangeDocument { patient, own, confidentiality, deposited_at });
            }
        }
    }
    all
}

/// Nothing decided, in an open record.
fn opened() -> RecordAccess {
    RecordAccess { standing: Standing::Open, ..RecordAccess::default() }
}

fn all_settings() -> Vec<RecordAccess> {
    let me = || BTreeSet::from([account()]);
    let someone_else = || BTreeSet::from([AccountId::from_bytes(bytes16(5))]);
    let mut all = Vec::new();
    for representatives in [BTreeSet::new(), someone_else(), me()] {
        for blocked in [BTreeSet::new(), someone_else(), me()] {
            for age in [None, Some(17), Some(18)] {
                for standing in Standing::ALL {
                    all.push(RecordAccess {
                        representatives: representatives.clone(),
                        blocked: blocked.clone(),
                        age,
                        standing: *standing,
                        ..RecordAccess::default()
                    });
                }
            }
        }
    }
    all
}
