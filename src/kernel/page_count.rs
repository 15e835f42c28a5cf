//! How many items there are.

use serde::Serialize;
use utoipa::ToSchema;

/// The number of items: exact up to 10,000.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub enum PageCount {
    Exact(u64),
    AtLeast { at_least: u64 },
}

impl PageCount {
    /// Returns the number of rows that were counted, of which the database read one more than `most` at most.
    #[must_use]
    pub fn up_to(most: u64, n: i64) -> Self {
        let n = u64::try_from(n).unwrap_or(0);
        if n > most { Self::AtLeast { at_least: most } } else { Self::Exact(n) }
    }
}
