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
