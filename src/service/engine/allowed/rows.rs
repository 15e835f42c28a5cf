//! The rows of a list of which something is asked, and the condition that a way is open.

use entity::case;
use entity::enums::{Action, CaseKind};
use sea_orm::sea_query::{Expr, ExprTrait, Func, Query, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, DbBackend, Value};

use crate::domain::workflow::{Fact, Facts, Guard, Transition, Way, ways};
use crate::kernel::context::RequestContext;

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Cases,
    Assignments,
    Commitments,
    Referrals,
}

/// What is known of a fact about the rows of a list.
pub enum Known {
    /// Nothing: no guard about it holds.
    Never,
    /// The same of all.
    Always(bool),
    /// The condition that it is true of a row; a NULL means that it is false.
    When(SimpleExpr),
}

/// The rows about cases of one kind, and who asks.
#[derive(Clone, Copy)]
pub struct Rows<'c> {
    pub ctx: &'c RequestContext,
    pub backend: DbBackend,
    pub of: Subject,
    pub kind: CaseKind,
}

impl Rows<'_> {
    /// Returns what views assume of a request that is not made yet.
    fn assumed(&self) -> Facts {
        let speaks = Facts::default().with(Fact::SpeaksForAgency, true).with(Fact::ByCase, false);
        match self.of {
            Subject::Cases => Facts::default().any_request(),
            // a request could bring a paper, and whoever may act for an agency without being one of its people is a clerk
            Subject::Assignments => speaks.any_request().any_roll(),
            Subject::Commitments => Facts::default().with(Fact::Kept, true).with(Fact::LateKept, true),
            Subject::Referrals => speaks.with(Fact::IsReferral, true),
        }
    }

    fn known(&self, fact: Fact) -> Known {
        self.assumed().get(fact).map_or_else(|| self.fact(fact), Known::Always)
    }

    /// Returns whether a guard holds for all rows or for none; nothing if it depends on the row.
    fn decided(&self, guard: Guard) -> Option<bool> {
        let (fact, wanted) = parts(guard);
        match self.known(fact) {
            Known::Never => Some(false),
            Known::Always(holds) => Some(holds == wanted),
            Known::When(_) => None,
        }
    }

    /// Returns the ways of an action through a table.
    pub fn ways<S: PartialEq + Copy>(&self, table: &'static [Transition<S>], action: Action) -> Vec<Way<S>> {
        ways(table, action, |guard| self.decided(guard))
    }

    /// Returns the condition that a row is in one of the statuses of a way, and that its guards hold.
    pub fn open<S>(&self, way: &Way<S>, status: impl ColumnTrait) -> Condition
    where
        S: Copy + Into<Value>,
    {
        let of_status = status.is_in(way.from.iter().copied());
        way.guards
            .iter()
            .map(|guard| self.guard(*guard))
            .fold(Condition::all().add(of_status), Condition::add)
    }

    fn guard(&self, guard: Guard) -> SimpleExpr {
        let (fact, wanted) = parts(guard);
        match (self.known(fact), wanted) {
            (Known::Never, _) => Expr::val(false),
            (Known::Always(holds), wanted) => Expr::val(holds == wanted),
            (Known::When(condition), true) => condition,
            (Known::When(condition), false) => Func::coalesce([condition, Expr::val(false)]).not(),
        }
    }
}

const fn parts(guard: Guard) -> (Fact, bool) {
    match guard {
        Guard::Is(fact) => (fact, true),
        Guard::Not(fact) => (fact, false),
    }
}

/// Returns a condition on a row and its case, which the row names in `case_id`.
pub fn with_case(case_id: Expr, such: Condition) -> SimpleExpr {
    let mut its = Query::select();
    its.expr(Expr::val(1))
        .from(case::Entity)
        .and_where(Expr::col((case::Entity, case::Column::Id)).eq(case_id))
        .cond_where(such);
    Expr::exists(its)
}

/// Returns the condition that one of some conditions holds; without any, none does.
pub fn one_of(conditions: impl IntoIterator<Item = Condition>) -> Condition {
    let any = conditions.into_iter().fold(Condition::any(), Condition::add);
    if any.is_empty() { Condition::all().add(Expr::val(false)) } else { any }
}
