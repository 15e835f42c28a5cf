//! Turns what a caller may read into a condition on a table. A table says what each kind of access means for its rows;
//! how the kinds are joined is here only.

use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{ColumnTrait, Condition};

use crate::enums::ScopeFilter;
use crate::organization::ancestor;

/// One agency, or all below a committee.
#[derive(Clone, Copy, Debug)]
pub enum Agencies {
    One(Uuid),
    Below(Uuid),
}

impl Agencies {
    /// Returns the condition that a column names one of them.
    #[must_use]
    pub fn are(self, column: impl ColumnTrait) -> SimpleExpr {
        match self {
            Self::One(id) => column.eq(id),
            Self::Below(id) => column.in_subquery(ancestor::below(id)),
        }
    }
}

/// What each kind of access means for the rows of a table; a kind that means nothing there selects no row.
pub trait Scoped {
    /// The rows of one council.
    fn of_council(&self, council: Uuid) -> SimpleExpr;

    /// The rows that an organization registered.
    fn own(&self, _organization: Uuid) -> Option<Condition> {
        None
    }

    /// The rows of an organization's area, in one council.
    fn of_area(&self, _council: Uuid, _organization: Uuid) -> Option<Condition> {
        None
    }

    /// The rows that are assigned to agencies.
    fn assigned(&self, _to: Agencies) -> Option<Condition> {
        None
    }

    /// Returns the condition that a row is within one of the filters; without filters it selects nothing.
    #[must_use]
    fn within(&self, filters: &[ScopeFilter]) -> Condition {
        let of = |filter: &ScopeFilter| match *filter {
            ScopeFilter::Any => Some(Condition::all().add(Expr::val(true))),
            ScopeFilter::Council(id) => Some(Condition::all().add(self.of_council(id))),
            ScopeFilter::Own(id) => self.own(id),
            ScopeFilter::Area { council, organization } => self.of_area(council, organization),
            ScopeFilter::Assigned(id) => self.assigned(Agencies::One(id)),
            ScopeFilter::Subordinate(id) => self.assigned(Agencies::Below(id)),
        };
        let any = filters.iter().filter_map(of).fold(Condition::any(), Condition::add);
        if any.is_empty() { Condition::all().add(Expr::val(false)) } else { any }
    }
}
