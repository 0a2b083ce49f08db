//! The decision over the whole product of its inputs.

use super::*;

/// Written from the rules as people say them, in another shape than the code: every condition of a permit at once.
fn expected_permit(actor: &Actor, resource: &Resource<'_>, purpose: Purpose, access: &RecordAccess) -> bool {
    let in_person = actor.subject == Some(resource.patient()) && actor.strength == Strength::TwoFactors;
    let announced = |confidentiality: &Confidentiality, deposited_at: &Timestamp| {
        !confidentiality.hidden_from_patient || *deposited_at == deposit_times()[3]
    };
    let open = access.standing == Standing::Open;
    let lasting = matches!(
        resource,
        Resource::Lifecycle { .. }
            | Resource::ChangeLifecycle { .. }
            | Resource::History { .. }
            | Resource::Uses { .. }
            | Resource::ChangeUses { .. }
            | Resource::Requests { .. }
            | Resource::ChangeRequests { .. }
            | Resource::Delegations { .. }
            | Resource::ChangeDelegations { .. }
    );
    let whatever_it_is = |for_oneself: bool| match resource {
        Resource::Document { confidentiality, deposited_at, .. }
        | Resource::HideDocument { confidentiality, deposited_at, .. }
        | Resource::ChangeDocument { own: true, confidentiality, deposited_at, .. } => {
            announced(confidentiality, deposited_at) && (for_oneself || !confidentiality.hidden_from_representatives)
        }
        Resource::OpenToRepresentatives { confidentiality, deposited_at, .. } => {
            for_oneself && announced(confidentiality, deposited_at)
        }
        Resource::ChangeDocument { own: false, .. } | Resource::Deposit { .. } | Resource::ShutOut { .. } => false,
        Resource::Directives { .. } | Resource::Delegations { .. } | Resource::ChangeDelegations { .. } => {
            for_oneself && access.age == Some(18)
        }
        _ => true,
    };
    let patient =
        actor.quality == Quality::Patient && in_person && purpose == Purpose::OwnHealth && whatever_it_is(true);
    let representative = actor.quality == Quality::LegalRepresentative
        && in_person
        && purpose == Purpose::Representation
        && access.representatives.contains(&actor.account)
        && access.age == Some(17)
        && whatever_it_is(false);
    let operator = actor.quality == Quality::Operator
        && purpose == Purpose::Feeding
        && matches!(resource, Resource::Deposit { .. });
    (open || lasting) && (patient || representative || operator)
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
                assert!(!decide(&actor, resource, *purpose, &opened(), now()).is_permit());
            }
        }
    }
}
