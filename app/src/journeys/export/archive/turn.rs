//! One copy at a time for each account: a copy that is sent slowly keeps two documents in memory.

use std::{
    collections::BTreeSet,
    sync::{Mutex, PoisonError},
};

use domain::ids::AccountId;

/// The accounts that receive a copy now.
static TAKING: Mutex<BTreeSet<AccountId>> = Mutex::new(BTreeSet::new());

/// The turn of an account, over when it is dropped.
pub(in crate::journeys::export) struct Turn(AccountId);

impl Turn {
    /// The turn of this account; none while it receives a copy.
    pub(in crate::journeys::export) fn of(account: AccountId) -> Option<Self> {
        // Made only once the account is noted: one that is dropped would end the turn of the first.
        let free = TAKING.lock().unwrap_or_else(PoisonError::into_inner).insert(account);
        free.then(|| Self(account))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        TAKING.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.0);
    }
}
