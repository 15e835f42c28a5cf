//! Remembers whether the database took the last write of this process, for the readiness check.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::kernel::constraint;
use crate::kernel::error::Error;

/// Whether a write failed because the disk is full or the database read-only, and none has succeeded since.
///
/// A check that wrote each time would be a load on an idle database; one that only reads would call a full disk ready.
#[derive(Debug, Default)]
pub struct WriteState {
    refused: AtomicBool,
}

impl WriteState {
    /// Notes the error of a request, if it says that the database takes no writes.
    pub fn note(&self, error: &Error) {
        if let Error::Database(error) = error
            && constraint::refuses_writes(error)
        {
            self.refused.store(true, Ordering::Relaxed);
        }
    }

    /// Notes that a write succeeded.
    pub fn note_success(&self) {
        self.refused.store(false, Ordering::Relaxed);
    }

    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.refused.load(Ordering::Relaxed)
    }
}
