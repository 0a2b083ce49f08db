//! The decision over the whole product of its inputs.

use super::*;

/// Written from the rules as people say them, in another shape than the code: every condition of a permit at once.
fn expected_permit(actor: &Actor, resource: &Resource, purpose: Purpose, access: &RecordAccess) -> bool {
    let own = actor.subject == Some(resource.patient()) && actor.strength == Strength::TwoFactors;
    let announced = |confidentiality: &Confidentiality, deposited_at: &Timestamp| {
        !confidentiality.hidden_from_patient || *deposited_at == deposit_times()[3]
    };
    let patient = actor.quality == Quality::Patient
        && own
        && purpose == Purpose::OwnHealth
        && match resource {
            Resource::Document { confidentiality, deposited_at, .. } => announced(confidentiality, deposited_at),
            Resource::RecordList { .. } | Resource::History { .. } | Resource::Export { .. } => true,
            Resource::Deposit { .. } => false,
        };
    let representative = actor.quality == Quality::LegalRepresentative
        && own
        && purpose == Purpose::Representation
        && access.representatives.contains(&actor.account)
        && match resource {
            Resource::Document { confidentiality, deposited_at, .. } => {
                announced(confidentiality, deposited_at) && !confidentiality.hidden_from_representatives
            }
            Resource::RecordList { .. } | Resource::History { .. } => true,
            Resource::Export { .. } | Resource::Deposit { .. } => false,
        };
    let operator = actor.quality == Quality::Operator
        && purpose == Purpose::Feeding
        && matches!(resource, Resource::Deposit { .. });
    patient || representative || operator
}

#[test]
fn the_whole_product_of_inputs_is_decided_as_said() {
    let (mut permits, mut denials) = (0u32, 0u32);
    for quality in Quality::ALL {
        for strength in Strength::ALL {
            for subject in [None, Some(mine()), Some(other())] {
                let actor = actor(*quality, *strength, subject);
                for resource in all_resources(mine()) {
                    for purpose in Purpose::ALL {
                        for access in all_settings() {
                            let decision = decide(&actor, &resource, *purpose, &access, now());
                            let expected = expected_permit(&actor, &resource, *purpose, &access);
                            assert_eq!(decision.is_permit(), expected, "{actor:?} {resource:?} {purpose:?} {access:?}");
                            *(if expected { &mut permits } else { &mut denials }) += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(permits > 0 && denials > 10 * permits, "{permits} permits, {denials} denials");
}

#[test]
fn nobody_but_patient_and_representative_reads_anything_yet() {
    for quality in Quality::ALL {
        if matches!(quality, Quality::Patient | Quality::LegalRepresentative) {
            continue;
        }
        let actor = actor(*quality, Strength::TwoFactors, Some(mine()));
        for resource in all_resources(mine()).iter().filter(|r| !matches!(r, Resource::Deposit { .. })) {
            for purpose in Purpose::ALL {
                assert!(!decide(&actor, resource, *purpose, &RecordAccess::default(), now()).is_permit());
            }
        }
    }
}
