//! Computes the workflow guards of a case and its assignments from their rows.

use chrono::NaiveDate;
use chrono_tz::Asia::Ho_Chi_Minh;
use entity::enums::{
    Action, AnswersTo, AssignmentStatus, CaseKind, Fulfilment, Nature, Status, Verdict, VotersFeedback,
};
use entity::{assignment, case};
use uuid::Uuid;

use crate::domain::actor::{Actor, ResourceScope};
use crate::domain::party::speaks;
use crate::domain::policy::Permission;
use crate::domain::recommendation::Addressee;
use crate::domain::workflow::{self, Fact, Facts, Transition, WHOLE, find_transition, open_actions};
pub use crate::domain::workflow::{is_open, open};
use crate::kernel::detail::Detail;
use crate::service::engine::case::parts::Parts;
use crate::service::engine::case::party;
use crate::service::engine::staff::Staff;

/// Returns the resource scope of a case; `assignments` may contain those of other cases too.
#[must_use]
pub fn resource_scope(case: &case::Model, assignments: &[assignment::Model]) -> ResourceScope {
    // who received a referral reads the referral only
    let live = assignments.iter().filter(|a| a.case_id == case.id && a.status.is_live() && !a.referral);
    ResourceScope {
        council_id: Some(case.council_id),
        units: case.units.ids(),
        registered_by: Some(case.registered_by),
        assigned: live.map(|a| a.organization_id).collect(),
    }
}

/// Says in which status an assignment is.
#[must_use]
pub fn status(one: &assignment::Model) -> Detail {
    let name = &one.organization_name;
    Detail::status((format!("the assignment of {name}"), format!("phần giao cho {name}")), one.status)
}

/// Returns the resource scope of one assignment: its agency and the council of the case. A referral has no agency.
#[must_use]
pub fn assignment_scope(assignment: &assignment::Model) -> ResourceScope {
    let assigned = (!assignment.referral).then_some(assignment.organization_id).into_iter().collect();
    ResourceScope { assigned, ..ResourceScope::council(assignment.council_id) }
}

/// Returns the resource scope of a step on an assignment: a committee's steps are on what it passed down.
#[must_use]
pub fn step_scope(assignment: &assignment::Model, action: Action) -> ResourceScope {
    match action {
        Action::TakeBack | Action::SendBack | Action::RemindAgency | Action::ChangeDue => {
            committee_scope(assignment)
        }
        _ => assignment_scope(assignment),
    }
}

/// Returns the resource scope of what a committee passed down: the committee and the council of the case.
fn committee_scope(assignment: &assignment::Model) -> ResourceScope {
    let assigned = assignment.passed_down_by.into_iter().collect();
    ResourceScope { assigned, ..ResourceScope::council(assignment.council_id) }
}

/// Returns whether the actor may read an assignment: that of an agency, or what a committee passed down.
#[must_use]
pub fn sees(actor: &Actor, assignment: &assignment::Model) -> bool {
    [assignment_scope(assignment), committee_scope(assignment)]
        .iter()
        .any(|scope| actor.may(Permission::CaseRead, scope))
}

/// Returns how far an addressee has carried out a recommendation: for the council and for the addressee.
#[must_use]
pub fn fulfilment(actor: &Actor, assignment: &assignment::Model) -> Option<Fulfilment> {
    assignment.fulfilment.filter(|_| actor.may(Permission::CaseRead, &assignment_scope(assignment)))
}

/// Returns since when an agency contests a recorded step: for the council and for the agency.
#[must_use]
pub fn contested_on(actor: &Actor, assignment: &assignment::Model) -> Option<NaiveDate> {
    assignment.contested_on.filter(|_| actor.may(Permission::CaseRead, &assignment_scope(assignment)))
}

/// Returns the facts about the other lead agencies of a case; all but one are given.
#[must_use]
pub fn other_leads<'a>(others: impl IntoIterator<Item = &'a assignment::Model>) -> Facts {
    let (mut lead, mut answered) = (false, true);
    for one in binding(others) {
        lead = true;
        answered &= one.status == AssignmentStatus::Answered;
    }
    Facts::default().with(Fact::OthersLead, lead).with(Fact::OthersAnswered, answered)
}

/// Returns the leads of a petition, or the addressees of a recommendation, that still have to answer or have answered.
pub fn binding<'a>(
    assignments: impl IntoIterator<Item = &'a assignment::Model>,
) -> impl Iterator<Item = &'a assignment::Model> {
    assignments.into_iter().filter(|a| a.leads() && a.status.binds())
}

/// Returns the bound addressees of a recommendation, for the roll-up.
#[must_use]
pub fn addressees(assignments: &[assignment::Model]) -> Vec<Addressee> {
    let one = |a: &assignment::Model| Addressee {
        status: a.status,
        due_on: a.due(),
        outcome: a.outcome.filter(|_| a.status == AssignmentStatus::Answered),
        answered_on: a.answered_at.map(|at| at.with_timezone(&Ho_Chi_Minh).date_naive()),
        // a review result does not count while the work is being done again
        verdict: a.verdict.filter(|_| a.status == AssignmentStatus::Answered),
        fulfilment: a.fulfilment.filter(|_| a.status == AssignmentStatus::Answered),
        percent: a.fulfilled_percent,
        weight: a.weight,
        undated: a.undated && a.status == AssignmentStatus::Answered,
        follow_up_on: a.follow_up_on.filter(|_| a.status == AssignmentStatus::Answered),
    };
    binding(assignments).map(one).collect()
}

/// Returns the guards of a case for an actor; `supervised` are the bodies that its supervision examined. If they were not
/// loaded, whether the actor is a party to a recommendation is unknown, and no guard about it is satisfied.
#[must_use]
pub fn of_case(
    case: &case::Model,
    assignments: &[assignment::Model],
    supervised: Option<&[Uuid]>,
    actor: &Actor,
) -> Facts {
    let review_passed = matches!(case.verdict, Some(Verdict::Satisfactory | Verdict::PartlySatisfactory));
    let reviewed = case.verdict.is_some() && case.follow_up_on.is_none();
    let facts = Facts::default()
        .with(Fact::CaseIsOpen, is_open(case.status))
        .with(Fact::FollowUpOpen, case.follow_up_on.is_some())
        .with(Fact::ContestOpen, assignments.iter().any(|one| one.contested_on.is_some()))
        .with(Fact::OpenCommitments, case.open_commitments > 0);
    let of_actor = |supervised: &[Uuid]| {
        let parties = party::of_case(case, assignments, supervised);
        Facts::default()
            .with(Fact::ActorIsParty, parties.include(actor))
            .with(Fact::ActorHasInterest, parties.include_interested(actor))
    };
    match case.kind {
        CaseKind::Petition => facts
            .with(Fact::IsPetition, case.nature == Some(Nature::Petition))
            .with(Fact::Frozen, case.frozen)
            .with(Fact::WasReceived, case.status_before == Some(Status::Received))
            .with(Fact::WasAccepted, case.status_before == Some(Status::Accepted))
            .with(Fact::ReviewPassed, review_passed || case.answered_on_spot)
            .with(Fact::AnsweredOnSpot, case.answered_on_spot)
            .with(Fact::IsReferral, is_referral(assignments))
            .with(Fact::VotersDissatisfied, case.voters_feedback == Some(VotersFeedback::Dissatisfied))
            .with(Fact::HasVerdict, case.answered_on_spot || reviewed)
            .with(Fact::IsPart, case.part_of.is_some())
            .and(of_actor(&[])),
        CaseKind::Recommendation => facts
            .with(Fact::ReviewPassed, review_passed || binding(assignments).next().is_none())
            .with(Fact::HasAddressee, binding(assignments).next().is_some())
            .and(supervised.map(of_actor).unwrap_or_default()),
    }
}

/// Returns whether those who have to answer a petition, or have answered, received it as a referral.
fn is_referral(assignments: &[assignment::Model]) -> bool {
    let mut leads = binding(assignments).peekable();
    leads.peek().is_some() && leads.all(|one| one.referral)
}

/// Returns the workflow of a case: a petition that is split has its own.
#[must_use]
pub const fn workflow_of(case: &case::Model) -> &'static [Transition<Status>] {
    match case.part_count {
        Some(_) => WHOLE,
        None => workflow::of_case(case.kind),
    }
}

/// What the guards of assignments need beyond the assignment rows.
#[derive(Clone, Debug, Default)]
pub struct Background {
    /// What the agencies can do themselves.
    pub staff: Staff,
    /// Organizations that have ended.
    pub ended: Vec<Uuid>,
    /// The day for which the step counts.
    pub today: NaiveDate,
    /// A document proves the step; assumed when steps are listed.
    pub on_paper: bool,
}

/// Adds the guards of one assignment to those of its case.
#[must_use]
pub fn of_assignment(
    case: &case::Model,
    facts: Facts,
    one: &assignment::Model,
    action: Action,
    actor: &Actor,
    known: &Background,
) -> Facts {
    let needs =
        workflow::of_assignment(one.case_kind).iter().find(|row| row.action == action).map(|row| row.needs);
    let by = needs.and_then(|needs| actor.grant_for(needs, &assignment_scope(one)));
    // a role in the agency gives no right to speak for it under a permission from a grant elsewhere
    let own = actor.is_system || by.is_some_and(|grant| grant.organization_id == one.organization_id);
    let itself = match one.referral {
        true => known.staff.leads(one.organization_id),
        false => needs.is_some_and(|needs| known.staff.can(one.organization_id, needs)),
    };
    let facts = facts
        .with(Fact::ByLead, one.leads())
        .with(Fact::ByCase, false)
        .with(Fact::AnswersToCommittee, one.answers_to == AnswersTo::Committee)
        .with(Fact::SpeaksForAgency, speaks(own, itself, known.on_paper, by))
        .with(Fact::ContestOpen, one.contested_on.is_some())
        .with(Fact::Recorded, one.reporters.as_ref().is_some_and(|all| all.recorders().next().is_some()))
        .with(Fact::AnswerSettled, is_settled(case, one, known.today))
        .with(Fact::ExtensionRequested, one.extension_id.is_some());
    match one.case_kind {
        CaseKind::Petition => facts.with(Fact::IsReferral, one.referral),
        CaseKind::Recommendation => facts
            .with(Fact::PositionTaken, one.position.is_some())
            .with(Fact::PositionOpen, one.has_open_position())
            .with(Fact::HasVerdict, one.verdict.is_some() && one.follow_up_on.is_none())
            .with(Fact::ReportsRequested, one.report_every.is_some())
            .with(Fact::NotCarriedOut, is_not_carried_out(one, known.today))
            .with(Fact::ExplanationRequested, one.explanation_id.is_some())
            .with(Fact::AddresseeEnded, known.ended.contains(&one.organization_id)),
    }
}

/// Returns whether the council is satisfied with the answer, no day to look at it again has come, and no promise was
/// broken. A petition is reviewed as a whole, a recommendation addressee by addressee.
fn is_settled(case: &case::Model, one: &assignment::Model, today: NaiveDate) -> bool {
    let (verdict, follow_up_on) = match one.case_kind {
        CaseKind::Petition => (case.verdict, case.follow_up_on),
        CaseKind::Recommendation => (one.verdict, one.follow_up_on),
    };
    let again = one.promise_broken || follow_up_on.is_some_and(|day| day <= today);
    verdict == Some(Verdict::Satisfactory) && !again
}

/// Returns whether the due date passed without an answer, or the review did not find the work done.
fn is_not_carried_out(one: &assignment::Model, today: NaiveDate) -> bool {
    let late = one.status != AssignmentStatus::Answered && one.due().is_some_and(|due_on| due_on < today);
    late || matches!(one.fulfilment, Some(Fulfilment::Partly | Fulfilment::NotDone))
}

/// Returns what the workflow lets the caller do about the case now.
#[must_use]
pub fn allowed_on_case(
    case: &case::Model,
    assignments: &[assignment::Model],
    supervised: Option<&[Uuid]>,
    parts: &Parts,
    actor: &Actor,
) -> Vec<Action> {
    let scope = resource_scope(case, assignments);
    let facts = of_case(case, assignments, supervised, actor).any_request();
    let facts = facts.with(Fact::PartsUntouched, parts.are_untouched(case.id));
    open_actions(workflow_of(case), case.status, facts)
        .filter(|(_, needs)| actor.may(*needs, &scope))
        .map(|(action, _)| action)
        .collect()
}

/// Returns what the workflow lets the caller do about one assignment now.
#[must_use]
pub fn allowed_on_assignment(
    case: &case::Model,
    assignments: &[assignment::Model],
    one: &assignment::Model,
    supervised: Option<&[Uuid]>,
    actor: &Actor,
    known: &Background,
) -> Vec<Action> {
    let of_case = of_case(case, assignments, supervised, actor);
    let others = other_leads(assignments.iter().filter(|other| other.id != one.id));
    let facts =
        |action| of_assignment(case, of_case, one, action, actor, known).and(others).any_request().any_roll();
    let changes_case = |action| {
        let table = workflow_of(case);
        !one.leads() || find_transition(table, case.status, action, facts(action)).is_ok()
    };
    let table = workflow::of_assignment(one.case_kind);
    let possible =
        |action| changes_case(action) && find_transition(table, one.status, action, facts(action)).is_ok();
    let mut allowed = Vec::new();
    for row in table.iter().filter(|row| row.from == Some(one.status)) {
        if !allowed.contains(&row.action)
            && actor.may(row.needs, &step_scope(one, row.action))
            && possible(row.action)
        {
            allowed.push(row.action);
        }
    }
    allowed
}
