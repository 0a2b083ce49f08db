//! Help by a relative that is there when the demonstration begins.

use std::collections::HashMap;

use domain::ids::AccountId;
use domain::rights::Actor;
use domain::rights::delegation::{Duration, Scope, Section};
use portal::Portal;
use portal::acts::Act;
use portal::relatives::{self, Wish};

use super::fill::{Failure, actor};
use super::people::Account;

/// What the patients open: reports, prescriptions and results, and adding; neither papers nor sensitive documents.
const OPENED: [Section; 3] = [Section::Reports, Section::Prescriptions, Section::Results];

/// Has the patients whom the account helps invite it, and the account accept. Patients whose accounts were there before
/// decide for themselves: `made` holds those of this start.
pub(super) async fn begin(
    portal: &Portal,
    account: &Account,
    id: AccountId,
    made: &HashMap<&str, Actor>,
) -> Result<(), Failure> {
    for patient in account.helps.iter().filter_map(|key| made.get(key.as_str())) {
        let scope = Scope { sections: OPENED.into(), add: true, sensitive: false };
        let relative = account.name.split(' ').next().unwrap_or_default().to_owned();
        let wish = Wish { relative, relation: "ma petite-fille".to_owned(), scope, duration: Duration::OneYear };
        let act = Act::new(patient.subject.ok_or("a demonstration account without record")?);
        let invited = relatives::invite(portal, patient, &act, &wish).await?;
        let helper = actor(account, id, None)?;
        relatives::accept(portal, &helper, &invited.code, app::journeys::relatives::make).await?;
    }
    Ok(())
}
