//! Computes the workflow guards of a commitment from its row.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use entity::commitment::Model;
use entity::enums::{Action, Role, Status};
use entity::{assignment, case};
use sea_orm::ConnectionTrait;
use sea_orm::prelude::Uuid;

use crate::domain::actor::{Actor, ResourceScope};
use crate::domain::party::{Parties, speaks};
use crate::domain::policy::Permission;
use crate::domain::workflow::{COMMITMENT, Fact, Facts, open_actions};
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::engine::case::party;
use crate::service::engine::staff::Staff;

/// What the guards need beyond the commitment rows.
#[derive(Default)]
pub struct Background {
    /// What the agencies can do themselves.
    staff: Staff,
    /// The parties to the cases; without those of a case, whether the actor is one is unknown.
    parties: HashMap<Uuid, Parties>,
    /// Whether a document proves the step, as it must where the office reports for an agency that has users.
    on_paper: bool,
    /// The cases that are closed: what the office records there cannot be contested any more.
    closed: HashSet<Uuid>,
}

impl Background {
    /// Loads what the guards of some commitments need for the actor, in a constant number of queries. `cases` are their
    /// cases with all assignments.
    pub async fn of<'a>(
        db: &impl ConnectionTrait,
        ctx: &RequestContext,
        rows: &[Model],
        cases: impl IntoIterator<Item = (&'a case::Model, &'a [assignment::Model])> + Clone,
    ) -> Result<Self> {
        let actor = &ctx.actor;
        let mut known = Self { on_paper: ctx.recording.on_paper(), ..Self::default() };
        let closed = cases.clone().into_iter().filter(|(case, _)| case.status == Status::Closed);
        known.closed = closed.map(|(case, _)| case.id).collect();
        // only a clerk may report for another agency
        if actor.grants.iter().any(|g| g.role == Role::Clerk) {
            known.staff = Staff::of(db, ctx, rows.iter().map(|one| one.organization_id)).await?;
        }
        let settles = [Permission::CommitmentVerify, Permission::CommitmentSettle];
        if settles.into_iter().any(|permission| !actor.scope_filters(permission).is_empty()) {
            let bodies = party::supervised(db, cases.clone().into_iter().map(|(case, _)| case)).await?;
            let parties = cases.into_iter().map(|(case, assignments)| {
                (case.id, party::of_case(case, assignments, &party::bodies_of(case, &bodies)))
            });
            known.parties = parties.collect();
        }
        Ok(known)
    }

    /// Assumes a document, which a request could bring: for listing the allowed steps.
    #[must_use]
    pub fn with_a_paper(self) -> Self {
        Self { on_paper: true, ..self }
    }
}

/// Returns the resource scope of a commitment: the council of its case, and the agency that made it. Who received a
/// referral reads no commitment of its answer.
#[must_use]
pub fn resource_scope(one: &Model) -> ResourceScope {
    let assigned = (!one.referral).then_some(one.organization_id).into_iter().collect();
    ResourceScope { assigned, ..ResourceScope::council(one.council_id) }
}

/// Returns whether the due date, or the review date of a condition, has passed.
#[must_use]
pub fn is_over(one: &Model, today: NaiveDate) -> bool {
    one.due_on.or(one.review_on).is_some_and(|day| day < today)
}

/// Returns the guards of a commitment for an actor, without the verifier's finding.
#[must_use]
pub fn of(one: &Model, actor: &Actor, known: &Background) -> Facts {
    let by = actor.grant_for(Permission::CommitmentReport, &resource_scope(one));
    // a role in the agency gives no right to speak for it under a permission from a grant elsewhere
    let own = actor.is_system || by.is_some_and(|grant| grant.organization_id == one.organization_id);
    // the council that received a referral does not see the commitment, and reports on paper
    let itself = known.staff.can(one.organization_id, Permission::CommitmentReport);
    let on_paper = known.on_paper && !known.closed.contains(&one.case_id);
    let speaks = speaks(own || one.referral, itself, on_paper, by);
    let facts = Facts::default().with(Fact::Reported, is_reported(one)).with(Fact::SpeaksForAgency, speaks);
    match known.parties.get(&one.case_id) {
        Some(of_case) => facts.with(Fact::ActorIsParty, parties(of_case, one).include(actor)),
        None => facts,
    }
}

/// Returns the parties to a commitment: those of its case, and whoever made it or reported on it.
fn parties(of_case: &Parties, one: &Model) -> Parties {
    let (recorders, people): (Vec<Uuid>, Vec<Uuid>) =
        one.promised_by.into_iter().chain(one.reported_by).partition(|user| of_case.only_recorded(*user));
    of_case
        .clone()
        .with_bodies([one.organization_id])
        .with_recording(one.reporting_organization_id)
        .with_people(people)
        .with_recorders(recorders)
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
