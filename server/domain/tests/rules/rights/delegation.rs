//! What a relative may do, over the whole product of its inputs.

use domain::category::Category;
use domain::rights::delegation::{Delegation, Duration, Scope, Section};
use jiff::civil::Date;

use super::*;

fn scopes() -> Vec<Scope> {
    let mut all = Vec::new();
    let sets: [&[Section]; 5] =
        [&[], &[Section::Reports], &[Section::Profile], &[Section::Results, Section::Profile], Section::ALL];
    for sections in sets {
        for add in [false, true] {
            for sensitive in [false, true] {
                all.push(Scope { sections: sections.iter().copied().collect(), add, sensitive });
            }
        }
    }
    all
}

fn today() -> Date {
    domain::calendar::day(now())
}

/// Whose it is, since when, until when, and whether it was ended.
#[derive(Clone, Copy, Debug)]
struct Life {
    mine: bool,
    begun: bool,
    over: bool,
    ended: bool,
}

impl Life {
    fn all() -> impl Iterator<Item = Self> {
        (0..16u8).map(|bits| {
            let bit = |at: u8| bits & (1 << at) != 0;
            Self { mine: bit(0), begun: bit(1), over: bit(2), ended: bit(3) }
        })
    }

    fn holds(self) -> bool {
        self.mine && self.begun && !self.over && !self.ended
    }

    fn delegation(self, scope: Scope) -> Delegation {
        Delegation {
            helper: if self.mine { account() } else { AccountId::from_bytes(bytes16(5)) },
            scope,
            from: if self.begun { now() } else { now() + SignedDuration::from_secs(1) },
            last_day: if self.over { today().yesterday().expect("a day") } else { today() },
            ended: self.ended.then(|| now() - SignedDuration::from_hours(1)),
        }
    }
}

fn documents() -> Vec<Resource<'static>> {
    let mut all = Vec::new();
    for category in Category::ALL {
        for sensitive in [false, true] {
            for confidentiality in all_confidentialities() {
                for deposited_at in deposit_times() {
                    let (patient, category) = (mine(), *category);
                    all.push(Resource::DelegatedDocument {
                        patient,
                        category,
                        sensitive,
                        confidentiality,
                        deposited_at,
                    });
                }
            }
        }
    }
    all
}

/// As people say it, in another shape than the code.
fn expected(resource: &Resource<'_>, scope: &Scope) -> bool {
    let opened = |section| scope.sections.contains(&section);
    match resource {
        Resource::RecordList { .. } => true,
        Resource::Profile { .. } => opened(Section::Profile),
        Resource::AddDocument { .. } => scope.add && scope.sections.iter().any(|section| *section != Section::Profile),
        Resource::DelegatedDocument { category, sensitive, confidentiality, deposited_at, .. } => {
            let section = match category {
                Category::Synthese | Category::CptRend | Category::SynthPml => Section::Reports,
                Category::OrdSoin => Section::Prescriptions,
                Category::Biologie => Section::Results,
                Category::RadioSc => Section::Imaging,
                Category::Depistag | Category::CarVac => Section::Prevention,
                Category::CertMed | Category::DocAdm | Category::Remb => Section::Papers,
                Category::AutrDoc | Category::QuestSante => Section::Others,
                Category::DirAnt | Category::Vdp => return false,
            };
            opened(section)
                && (scope.sensitive || !sensitive)
                && !confidentiality.hidden_from_representatives
                && (!confidentiality.hidden_from_patient || *deposited_at == deposit_times()[3])
        }
        _ => false,
    }
}

#[test]
fn the_whole_product_of_helping_is_decided_as_said() {
    let mut resources = documents();
    resources.extend(all_resources(mine()));
    let (mut permits, mut denials) = (0u32, 0u32);
    for scope in scopes() {
        for life in Life::all() {
            for age in [None, Some(17), Some(18)] {
                let delegation = Some(life.delegation(scope.clone()));
                let access = RecordAccess { delegation, age, standing: Standing::Open, ..RecordAccess::default() };
                for strength in Strength::ALL {
                    for subject in [None, Some(mine()), Some(other())] {
                        let actor = actor(Quality::Delegate, *strength, subject);
                        let in_person = subject == Some(mine()) && *strength == Strength::TwoFactors;
                        for resource in &resources {
                            let right = in_person && life.holds() && age == Some(18) && expected(resource, &scope);
                            let decided = decide(&actor, resource, Purpose::Assistance, &access, now()).is_permit();
                            assert_eq!(decided, right, "{life:?} {scope:?} {age:?} {resource:?}");
                            *(if right { &mut permits } else { &mut denials }) += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(permits > 0 && denials > 10 * permits, "{permits} permits, {denials} denials");
}

#[test]
fn nothing_widens_but_a_wider_scope() {
    let actor = actor(Quality::Delegate, Strength::TwoFactors, Some(mine()));
    let life = Life { mine: true, begun: true, over: false, ended: false };
    let mut resources = documents();
    resources.extend(all_resources(mine()));
    let permitted = |scope: &Scope, blocked: bool, purpose: Purpose| -> Vec<bool> {
        let mut access =
            RecordAccess { delegation: Some(life.delegation(scope.clone())), age: Some(40), ..Default::default() };
        if blocked {
            access.blocked.insert(account());
        }
        resources.iter().map(|resource| decide(&actor, resource, purpose, &access, now()).is_permit()).collect()
    };
    for narrow in scopes() {
        let by_narrow = permitted(&narrow, false, Purpose::Assistance);
        for wide in scopes().iter().filter(|wide| narrow.is_within(wide)) {
            let by_wide = permitted(wide, false, Purpose::Assistance);
            assert!(by_narrow.iter().zip(&by_wide).all(|(narrow, wide)| narrow <= wide), "{narrow:?} {wide:?}");
        }
        assert!(permitted(&narrow, true, Purpose::Assistance).iter().all(|permit| !permit));
        for purpose in Purpose::ALL.iter().filter(|purpose| **purpose != Purpose::Assistance) {
            assert!(permitted(&narrow, false, *purpose).iter().all(|permit| !permit));
        }
    }
}

#[test]
fn no_delegation_gives_anything_in_another_quality() {
    let life = Life { mine: true, begun: true, over: false, ended: false };
    let scope = scopes().pop().expect("a scope");
    let with = RecordAccess { delegation: Some(life.delegation(scope)), age: Some(40), ..Default::default() };
    let without = RecordAccess { delegation: None, ..with.clone() };
    let mut resources = documents();
    resources.extend(all_resources(mine()));
    for quality in Quality::ALL.iter().filter(|quality| **quality != Quality::Delegate) {
        let actor = actor(*quality, Strength::TwoFactors, Some(mine()));
        for resource in &resources {
            for purpose in Purpose::ALL {
                let ask = |access| decide(&actor, resource, *purpose, access, now());
                assert_eq!(ask(&with), ask(&without));
            }
        }
    }
}

#[test]
fn the_longest_duration_is_the_longest_that_holds() {
    for (duration, days) in [(Duration::ThreeMonths, 90), (Duration::OneYear, 365), (Duration::TwoYears, 730)] {
        let span = duration.last_day(today()).since(today()).expect("days").get_days();
        assert!((days..=days + 2).contains(&span), "{duration:?} {span}");
    }
}
