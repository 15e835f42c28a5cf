//! Where recommendations come from: a conclusion, or one that is split.

use chrono::NaiveDate;
use entity::organization;
use sea_orm::prelude::Uuid;

/// The origin of recommendations.
pub struct Origin<'a> {
    pub council: &'a organization::Model,
    /// The body that issues them.
    pub issuer_id: Uuid,
    /// The date of the conclusion: addressees must exist on that day, and nothing may be due before it.
    pub issued_on: NaiveDate,
    /// Another day on which addressees may exist, for successors since then.
    pub or_on: Option<NaiveDate>,
    /// Whether a due date that only the rules can give is needed. A draft can be written before they are entered.
    pub needs_rules: bool,
}
