//! Computes the workflow guards of a commitment from its row.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::assignment::{self, Users};
use entity::commitment::Model;
use entity::enums::{Action, Role};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::domain::actor::{Actor, ResourceScope};
use crate::domain::policy::Permission;
use crate::domain::workflow::{COMMITMENT, Fact, Facts, open_actions};
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::engine::staff::Staff;

/// What the guards need beyond the commitment rows.
pub struct Background {
    /// What the agencies can do themselves.
    staff: Staff,
    /// Users who worked on an assignment or reported on it, by assignment.
    reporters: HashMap<Uuid, Users>,
}

impl Background {
    /// Loads what the guards of some commitments need for the actor, in a constant number of queries.
    pub async fn of(db: &impl ConnectionTrait, ctx: &RequestContext, rows: &[Model]) -> Result<Self> {
        let actor = &ctx.actor;
        let mut known = Self { staff: Staff::default(), reporters: HashMap::new() };
        // only a clerk may report for another agency
        if actor.grants.iter().any(|g| g.role == Role::Clerk) {
            known.staff = Staff::of(db, ctx, rows.iter().map(|one| one.organization_id)).await?;
        }
        let settles = [Permission::CommitmentVerify, Permission::CommitmentSettle];
        if settles.into_iter().any(|permission| !actor.scope_filters(permission).is_empty()) {
            use assignment::{Column, Entity};
            let of = Entity::find().filter(Column::Id.is_in(rows.iter().map(|one| one.assignment_id)));
            let of = of.filter(Column::Reporters.is_not_null());
            let of = of.select_only().columns([Column::Id, Column::Reporters]);
            known.reporters = of.into_tuple::<(Uuid, Users)>().all(db).await?.into_iter().collect();
        }
        Ok(known)
    }
}

/// Returns the resource scope of a commitment: the council of its case, and the agency that made it.
#[must_use]
pub fn resource_scope(one: &Model) -> ResourceScope {
    ResourceScope { assigned: vec![one.organization_id], ..ResourceScope::council(one.council_id) }
}

/// Returns whether the due date, or the review date of a condition, has passed.
#[must_use]
pub fn is_over(one: &Model, today: NaiveDate) -> bool {
    one.due_on.or(one.review_on).is_some_and(|day| day < today)
}

/// Returns the guards of a commitment for an actor, without the verifier's finding.
#[must_use]
pub fn of(one: &Model, actor: &Actor, known: &Background) -> Facts {
    let in_person = |id: Option<&Uuid>| id.is_some() && id == actor.user_id.as_ref();
    let reported =
        |user: &Uuid| known.reporters.get(&one.assignment_id).is_some_and(|all| all.0.contains(user));
    let parties: Vec<Uuid> = one.reporting_organization_id.into_iter().chain([one.organization_id]).collect();
    let party = in_person(one.reported_by.as_ref())
        || in_person(one.promised_by.as_ref())
        || actor.user_id.as_ref().is_some_and(reported)
        || actor.works_for(&parties);
    let by = actor.grant_for(Permission::CommitmentReport, &resource_scope(one));
    // a role in the agency gives no right to speak for it under a permission from a grant elsewhere
    let own = actor.is_system || by.is_some_and(|grant| grant.organization_id == one.organization_id);
    let speaks = own || !known.staff.can(one.organization_id, Permission::CommitmentReport);
    Facts::default()
        .with(Fact::Reported, is_reported(one))
        .with(Fact::ActorReported, party)
        .with(Fact::SpeaksForAgency, speaks)
}

/// Returns whether the last report states that the commitment is fulfilled, with evidence.
#[must_use]
pub fn is_reported(one: &Model) -> bool {
    one.fulfilled_on.is_some() && one.evidence.is_some()
}

/// Returns the steps that the caller may take on a commitment now.
#[must_use]
pub fn allowed(one: &Model, actor: &Actor, known: &Background, today: NaiveDate) -> Vec<Action> {
    let facts = of(one, actor, known)
        .with(Fact::Kept, true)
        .with(Fact::LateKept, true)
        .with(Fact::Broken, is_over(one, today));
    let scope = resource_scope(one);
    let mut allowed: Vec<Action> = open_actions(COMMITMENT, one.status, facts)
        .filter(|(_, needs)| actor.may(*needs, &scope))
        .map(|(action, _)| action)
        .collect();
    allowed.dedup();
    allowed
}
