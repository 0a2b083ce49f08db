//! The highest version of each record's state that this process saw.
//!
//! Whoever can write to the database can remove the last act on a record: what was closed would be open again. As for the
//! trace, this process builds on nothing older than what it saw; what was taken away while it did not run is found by
//! `server trace verify`, which knows each act from its event.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// By the id of the patient.
#[derive(Default)]
pub(crate) struct Seen(Mutex<HashMap<Box<str>, i64>>);

impl Seen {
    /// The highest version that was seen; 0 when none was. To be asked before the database is.
    pub(super) fn of(&self, patient: &str) -> i64 {
        let seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        seen.get(patient).copied().unwrap_or(0)
    }

    /// Remembers a version that is in the database for good.
    pub(super) fn saw(&self, patient: &str, version: i64) {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match seen.get_mut(patient) {
            Some(highest) => *highest = version.max(*highest),
            None if version > 0 => {
                seen.insert(patient.into(), version);
            }
            None => {}
        }
    }

    /// Forgets a record that is gone.
    pub(super) fn forget(&self, patient: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(patient);
    }
}
