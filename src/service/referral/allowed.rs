//! The referrals on which the receiving council may do something now.

use entity::assignment::{Column, Entity};
use entity::case;
use entity::enums::{Action, CaseKind};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{Condition, DbBackend};

use crate::domain::policy::Permission;
use crate::domain::workflow::ASSIGNMENT;
use crate::kernel::context::RequestContext;
use crate::kernel::scope::in_councils;
use crate::service::engine::allowed::rows::{Rows, Subject, one_of, with_case};
use crate::service::engine::allowed::words::ReferralAct;

/// Returns the action on the assignment that a step of the receiving council is, and the permission that it needs.
const fn of_step(act: ReferralAct) -> (Action, Permission) {
    match act {
        ReferralAct::Accept => (Action::Acknowledge, Permission::ReferralAccept),
        ReferralAct::Return => (Action::Return, Permission::ReferralReturn),
        ReferralAct::Answer => (Action::Respond, Permission::ReferralAnswer),
    }
}

/// Returns the condition that the caller may take one of some steps on a referral: those that its view lists.
#[must_use]
pub fn allowed(ctx: &RequestContext, backend: DbBackend, acts: &[ReferralAct]) -> Condition {
    let rows = Rows { ctx, backend, of: Subject::Referrals, kind: CaseKind::Petition };
    let any = acts.iter().map(|act| {
        let (action, needs) = of_step(*act);
        let fresh = (action == Action::Acknowledge).then(|| Expr::exists(made()).not());
        let ways = rows.ways(ASSIGNMENT, action).into_iter();
        let open =
            ways.map(|way| with_case(Expr::col((Entity, Column::CaseId)), rows.open(&way, Column::Status)));
        let open = open.fold(Condition::any(), Condition::add);
        let mine = in_councils(ctx, needs, Column::OrganizationId);
        Condition::all().add(mine).add(open).add_option(fresh)
    });
    one_of(any)
}

/// Selects the petition that was made of a referral.
fn made() -> sea_orm::sea_query::SelectStatement {
    let made = || Alias::new("made");
    let mut all = Query::select();
    all.expr(Expr::val(1))
        .from_as(case::Entity, made())
        .and_where(Expr::col((made(), case::Column::ReferralId)).equals((Entity, Column::Id)));
    all
}
