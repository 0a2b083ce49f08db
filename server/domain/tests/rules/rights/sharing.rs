//! Rights of professionals over the whole product of their inputs.

use domain::rights::Purpose;
use domain::rights::sharing::Grant;
use proptest::prelude::*;

use super::cases::{Case, Doc, ask, case_of, decided, each_case, matrix, settings};

/// The rules as people say them, in another shape than the code: every condition of a permit at once.
fn expected(case: &Case) -> bool {
    let in_force = |grant: Grant| case.grant == Some((grant, true));
    let own = case.document.is_some_and(|document| document.own);
    let in_team = matches!(case.team, Some((_, true)));
    let [regulator, others, masked] = case.emergency;
    let invited = match case.purpose {
        Purpose::Care => in_team || own || Grant::ALL.iter().any(|grant| in_force(*grant)),
        Purpose::Regulation => case.regulates && regulator,
        Purpose::Emergency => case.reason_written && others,
        _ => false,
    };
    let trusted = match case.purpose {
        Purpose::Care => in_force(Grant::Treating) || in_force(Grant::Administrator),
        _ => masked,
    };
    let fits = case.document.is_none_or(|document| {
        let hidden = document.masked || document.category_masked || document.author_masked;
        !document.deleted && (document.own || document.permitted_by_matrix && (!hidden || trusted))
    });
    case.known && !case.blocked && invited && fits
}

#[test]
fn the_whole_product_of_inputs_is_decided_as_said() {
    let (matrix, mut asked, mut permitted) = (matrix(), 0u32, 0u32);
    each_case(|case| {
        let decision = ask(&case, &settings(&case), &matrix);
        assert_eq!(decision.is_ok(), expected(&case), "{case:?}: {decision:?}");
        asked += 1;
        permitted += u32::from(decision.is_ok());
    });
    assert_eq!(asked, 16 * 7 * 5 * 4 * 8 * 129);
    assert!(permitted > 0 && asked > 10 * permitted, "{permitted} of {asked}");
}

proptest! {
    /// No order of settings widens access, and one more restriction never does.
    #[test]
    fn the_order_of_settings_says_nothing(seed in any::<u64>(), shuffled in Just((0..4usize).collect::<Vec<_>>()).prop_shuffle()) {
        let case = case_of(seed);
        let mut sharing = settings(&case);
        let before = ask(&case, &sharing, &matrix());
        let twice = sharing.named.clone();
        sharing.named.extend(twice);
        let named = sharing.named.clone();
        for (to, from) in shuffled.iter().enumerate() {
            if let (Some(slot), Some(one)) = (sharing.named.get_mut(to), named.get(*from % named.len())) {
                *slot = one.clone();
            }
        }
        // The same settings said again, in another order.
        sharing.named.extend(named);
        prop_assert_eq!(ask(&case, &sharing, &matrix()), before);
    }

    #[test]
    fn a_restriction_never_opens(seed in any::<u64>()) {
        let case = case_of(seed);
        let open = decided(&case).is_ok();
        let mut closer = vec![Case { blocked: true, ..case }, Case { known: false, ..case }, Case { grant: None, team: None, ..case }];
        closer.push(Case { emergency: [false; 3], ..case });
        if let Some(document) = case.document {
            closer.push(Case { document: Some(Doc { masked: true, ..document }), ..case });
            closer.push(Case { document: Some(Doc { category_masked: true, ..document }), ..case });
            closer.push(Case { document: Some(Doc { author_masked: true, ..document }), ..case });
            closer.push(Case { document: Some(Doc { permitted_by_matrix: false, ..document }), ..case });
            closer.push(Case { document: Some(Doc { deleted: true, ..document }), ..case });
        }
        for other in closer {
            prop_assert!(open || decided(&other).is_err(), "{:?} opened what {:?} kept", other, case);
        }
    }
}
