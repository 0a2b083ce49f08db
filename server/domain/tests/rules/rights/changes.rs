//! Changes of what is shared: each does what it says, opposite ones undo each other, and the difference tells it.

use domain::category::Category;
use domain::rights::sharing::{
    Change, ChangeError, Difference, Emergency, Grant, MOST, NationalId, Settled, Sharing, Who, differences,
};
use jiff::SignedDuration;

use super::now;

fn who(number: u64) -> Who {
    let id = NationalId::of_rpps(&format!("{number:011}")).expect("an identifier");
    Who { id, name: format!("Dr {number}"), profession: "G15_10".to_owned() }
}

fn after(changes: &[Change]) -> Sharing {
    changes.iter().fold(Sharing::default(), |sharing, change| change.apply(&sharing, now()).expect("a change"))
}

fn allow(number: u64, grant: Grant) -> Change {
    Change::Grant { who: who(number), grant, until: None }
}

#[test]
fn opposite_changes_undo_each_other_and_the_difference_tells_both() {
    let structure =
        Who { id: NationalId::parse("1750712184").expect("an id"), name: "Clinique".into(), profession: String::new() };
    let name = "Dr 1".to_owned();
    let closed = Emergency { regulator: false, others: true, masked: false };
    let author = who(9).id;
    for (there, back, forth, home) in [
        (
            allow(1, Grant::Allowed),
            Change::Withdraw(who(1).id),
            Difference::Granted { name: name.clone(), grant: Grant::Allowed, until: None },
            Difference::Withdrawn { name: name.clone() },
        ),
        (
            Change::Block(who(1)),
            Change::Unblock(who(1).id),
            Difference::Blocked { name: name.clone() },
            Difference::Unblocked { name },
        ),
        (
            Change::Consent { structure, until: None },
            Change::EndConsent(1),
            Difference::Consented { name: "Clinique".into(), until: None },
            Difference::ConsentEnded { name: "Clinique".into() },
        ),
        (
            Change::Emergency(closed),
            Change::Emergency(Emergency::default()),
            Difference::Emergency(closed),
            Difference::Emergency(Emergency::default()),
        ),
        (
            Change::MaskCategory(Category::Biologie, true),
            Change::MaskCategory(Category::Biologie, false),
            Difference::CategoryMasked(Category::Biologie, true),
            Difference::CategoryMasked(Category::Biologie, false),
        ),
        (
            Change::MaskAuthor(author.clone(), true),
            Change::MaskAuthor(author.clone(), false),
            Difference::AuthorMasked(author.clone(), true),
            Difference::AuthorMasked(author, false),
        ),
        (Change::MaskNew(true), Change::MaskNew(false), Difference::NewMasked(true), Difference::NewMasked(false)),
    ] {
        let (before, changed) = (Sharing::default(), after(std::slice::from_ref(&there)));
        assert_eq!(differences(&before, &changed), [forth], "{there:?}");
        assert_eq!(there.apply(&changed, now()), Ok(changed.clone()), "said twice: {there:?}");
        let undone = back.apply(&changed, now()).expect("a change");
        assert_eq!(undone, before, "{back:?}");
        assert_eq!(differences(&changed, &undone), [home], "{back:?}");
    }
}

#[test]
fn a_block_outlives_a_grant_and_a_grant_a_block() {
    let both = after(&[allow(1, Grant::Treating), Change::Block(who(1))]);
    assert!(both.blocks(&who(1).id) && both.grant(&who(1).id, now()) == Some(Grant::Treating));
    let unblocked = Change::Unblock(who(1).id).apply(&both, now()).expect("a change");
    assert_eq!(unblocked, after(&[allow(1, Grant::Treating)]));
    assert!(Change::Withdraw(who(1).id).apply(&both, now()).expect("a change").blocks(&who(1).id));
}

#[test]
fn there_is_one_treating_doctor() {
    let sharing = after(&[allow(1, Grant::Treating), allow(2, Grant::Treating)]);
    assert_eq!(sharing.grant(&who(1).id, now()), Some(Grant::Allowed), "the former one keeps what others may");
    assert_eq!(sharing.grant(&who(2).id, now()), Some(Grant::Treating));
}

#[test]
fn a_grant_ends_at_its_end_and_not_before_it_began() {
    let until = now() + SignedDuration::from_hours(1);
    let grant = Change::Grant { who: who(1), grant: Grant::Allowed, until: Some(until) };
    let sharing = grant.apply(&Sharing::default(), now()).expect("a change");
    assert_eq!(sharing.grant(&who(1).id, until - SignedDuration::from_millis(1)), Some(Grant::Allowed));
    assert_eq!(sharing.grant(&who(1).id, until), None);
    assert_eq!(grant.apply(&Sharing::default(), until), Err(ChangeError::Ended));
}

#[test]
fn what_is_not_there_cannot_be_taken_back_and_nothing_grows_without_end() {
    let none = Sharing::default();
    for change in [Change::Withdraw(who(1).id), Change::Unblock(who(1).id), Change::EndConsent(1)] {
        assert_eq!(change.apply(&none, now()), Err(ChangeError::Gone), "{change:?}");
    }
    let full = after(&(0..MOST as u64).map(|number| Change::Block(who(number))).collect::<Vec<_>>());
    assert_eq!(Change::Block(who(MOST as u64)).apply(&full, now()), Err(ChangeError::TooMany));
}

#[test]
fn settling_says_all_of_a_professional_whatever_was_before() {
    let all = [
        Settled::Nothing,
        Settled::Blocked,
        Settled::Granted { grant: Grant::Allowed, until: None },
        Settled::Granted { grant: Grant::Treating, until: None },
        Settled::Granted { grant: Grant::Administrator, until: Some(now() + SignedDuration::from_hours(1)) },
    ];
    for first in all {
        for then in all {
            let settle = |settled| Change::Settle { who: who(1), settled };
            let settings = after(&[settle(first), settle(then)]);
            assert_eq!(Settled::of(settings.named.first(), now()), then, "{first:?}, then {then:?}");
            assert_eq!(settings.blocks(&who(1).id), then == Settled::Blocked);
        }
    }
    let ended = Settled::Granted { grant: Grant::Allowed, until: Some(now()) };
    let change = Change::Settle { who: who(1), settled: ended };
    assert_eq!(change.apply(&Sharing::default(), now()), Err(ChangeError::Ended));
}

#[test]
fn several_decisions_are_taken_together_or_not_at_all() {
    let masks = Change::Several(vec![Change::MaskNew(true), Change::MaskCategory(Category::Biologie, true)]);
    let masked = after(&[masks]);
    assert!(masked.masks.new_documents && masked.masks.categories.contains(&Category::Biologie));
    let half = Change::Several(vec![Change::MaskNew(false), Change::EndConsent(7)]);
    assert_eq!(half.apply(&masked, now()), Err(ChangeError::Gone));
}

#[test]
fn a_late_form_ends_the_consent_that_it_means_and_no_other() {
    let structure = |number: u64| Who { profession: String::new(), ..who(number) };
    let consent = |number| Change::Consent { structure: structure(number), until: None };
    let end = |number| Change::EndConsentTo(who(number).id);
    let sharing = after(&[consent(1), end(1), consent(2), end(1)]);
    assert_eq!(sharing.teams.len(), 1);
    assert_eq!(sharing.teams[0].organization, Some(who(2).id));
    assert!(after(&[consent(1), end(1)]).teams.is_empty());
}

#[test]
fn an_administrator_in_force_shuts_out_whom_the_patient_trusts_less_and_nobody_else_does() {
    let block = |who_: u64, by: u64| Change::BlockFor { who: who(who_), by: who(by).id };
    let with = |grant: Grant| after(&[allow(1, grant), allow(2, Grant::Allowed)]);
    for grant in [Grant::Allowed, Grant::Treating] {
        assert_eq!(block(2, 1).apply(&with(grant), now()), Err(ChangeError::NotTheirs), "{grant:?}");
    }
    let blocked = block(2, 1).apply(&with(Grant::Administrator), now()).unwrap();
    assert!(blocked.blocks(&who(2).id));
    assert_eq!(blocked.named[1].blocked_by, Some(who(1).id));
    assert_eq!(block(2, 1).apply(&blocked, now()).unwrap(), blocked, "twice is once");
    assert!(block(3, 1).apply(&blocked, now()).unwrap().blocks(&who(3).id), "whom nothing names as well");
    assert_eq!(block(1, 1).apply(&blocked, now()), Err(ChangeError::NotTheirs), "not themselves");
    for trusted in [Grant::Treating, Grant::Administrator] {
        let both = after(&[allow(1, Grant::Administrator), allow(2, trusted)]);
        assert_eq!(block(2, 1).apply(&both, now()), Err(ChangeError::NotTheirs), "{trusted:?}");
    }
    let out = Change::Block(who(1)).apply(&with(Grant::Administrator), now()).unwrap();
    assert_eq!(block(2, 1).apply(&out, now()), Err(ChangeError::NotTheirs), "shut out themselves");
    let ended =
        Change::Grant { who: who(1), grant: Grant::Administrator, until: Some(now() + SignedDuration::from_hours(1)) };
    let ended = ended.apply(&with(Grant::Allowed), now()).unwrap();
    assert_eq!(block(2, 1).apply(&ended, now() + SignedDuration::from_hours(1)), Err(ChangeError::NotTheirs), "over");
    // The patient's own block outlasts the administrator's, and lifting it lifts it.
    let mine = Change::Block(who(2)).apply(&blocked, now()).unwrap();
    assert_eq!(mine.named[1].blocked_by, None);
    assert!(!Change::Unblock(who(2).id).apply(&mine, now()).unwrap().blocks(&who(2).id));
}
