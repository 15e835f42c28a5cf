//! What holds for a case and its assignments: the bridge from rows to the law.

use entity::vocabulary::{Action, AssignmentRole, AssignmentStatus, Nature, Status, Verdict};
use entity::{assignment, case};
use uuid::Uuid;

use crate::domain::actor::{Actor, Ties};
use crate::domain::policy::Permission;
use crate::domain::workflow::{ASSIGNMENT, Fact, Facts, PETITION, decide, open_actions};

/// What binds a case to organizations.
#[must_use]
pub fn ties(case: &case::Model, assignments: &[assignment::Model]) -> Ties {
    Ties {
        council_id: Some(case.council_id),
        unit_id: Some(case.unit_id),
        registered_by: Some(case.registered_by),
        assigned: assignments.iter().filter(|a| a.status.is_live()).map(|a| a.organization_id).collect(),
    }
}

/// What binds one assignment: its agency, and the case's council.
#[must_use]
pub fn assignment_ties(assignment: &assignment::Model) -> Ties {
    let assigned = vec![assignment.organization_id];
    Ties { assigned, ..Ties::council(assignment.council_id) }
}

/// The agency that has to answer for the case now, or has.
#[must_use]
pub fn lead(assignments: &[assignment::Model]) -> Option<&assignment::Model> {
    assignments.iter().find(|a| {
        a.role == AssignmentRole::Lead && a.status.is_live() && a.status != AssignmentStatus::PassedDown
    })
}

/// What holds for a case, as far as the actor matters.
#[must_use]
pub fn of_case(case: &case::Model, assignments: &[assignment::Model], actor: &Actor) -> Facts {
    let judged = matches!(case.verdict, Some(Verdict::Satisfactory | Verdict::PartlySatisfactory));
    let answered_it = assignments.iter().filter(|a| a.answered_at.is_some()).any(|answered| {
        let in_person = answered.answered_by.is_some() && answered.answered_by == actor.user_id;
        let passed_on = |one: &assignment::Model| assignments.iter().find(|a| Some(a.id) == one.parent_id);
        // who passed it down answers through its agency
        let mut through = std::iter::successors(Some(answered), |one| passed_on(one));
        in_person || through.any(|a| actor.grants.iter().any(|g| g.organization_id == a.organization_id))
    });
    Facts::default()
        .with(Fact::IsPetition, case.nature == Nature::Petition)
        .with(Fact::Frozen, case.frozen)
        .with(Fact::NotFrozen, !case.frozen)
        .with(Fact::MergedWhenReceived, case.status_before == Some(Status::Received))
        .with(Fact::MergedWhenAccepted, case.status_before == Some(Status::Accepted))
        .with(Fact::Reviewed, judged)
        .with(Fact::NotReviewed, case.verdict.is_none())
        .with(Fact::NotAnswerer, !answered_it)
        .with(Fact::CaseIsOpen, is_open(case.status))
        .with(Fact::OpenCommitments, case.open_commitments > 0)
        .with(Fact::NoOpenCommitments, case.open_commitments == 0)
}

/// The case is with its agencies.
fn is_open(status: Status) -> bool {
    matches!(status, Status::Assigned | Status::InProgress | Status::Answered | Status::Following)
}

/// Adds what holds for one assignment.
#[must_use]
pub fn of_assignment(
    facts: Facts,
    assignment: &assignment::Model,
    action: Action,
    actor: &Actor,
    staffed: &[Uuid],
) -> Facts {
    let needs = ASSIGNMENT.iter().find(|row| row.action == action).map(|row| row.needs);
    let by = needs.and_then(|needs| actor.grant_for(needs, &assignment_ties(assignment)));
    // a seat in the agency does not lend its voice to a permission held elsewhere
    let own = actor.is_system || by.is_some_and(|grant| grant.organization_id == assignment.organization_id);
    let speaks = own || !staffed.contains(&assignment.organization_id);
    facts
        .with(Fact::ByLead, assignment.role == AssignmentRole::Lead)
        .with(Fact::SpeaksForAgency, speaks)
        .with(Fact::ExtensionAsked, assignment.extension_id.is_some())
        .with(Fact::NoExtensionAsked, assignment.extension_id.is_none())
}

/// The acts on the case that the caller may do now.
#[must_use]
pub fn allowed_on_case(case: &case::Model, assignments: &[assignment::Model], actor: &Actor) -> Vec<Action> {
    let ties = ties(case, assignments);
    let facts = of_case(case, assignments, actor).any_verdict();
    open_actions(PETITION, case.status, facts)
        .filter(|(action, needs)| *action != Action::Edit && actor.may(*needs, &ties))
        .map(|(action, _)| action)
        .collect()
}

const ON_ASSIGNMENT: [(Action, Permission); 8] = [
    (Action::PassDown, Permission::CasePassDown),
    (Action::Acknowledge, Permission::CaseAcknowledge),
    (Action::Return, Permission::CaseReturn),
    (Action::ReportProgress, Permission::CaseProgress),
    (Action::RequestExtension, Permission::CaseRequestExtension),
    (Action::DecideExtension, Permission::CaseDecideExtension),
    (Action::ReplyInterim, Permission::CaseReplyInterim),
    (Action::Respond, Permission::CaseRespond),
];

/// The acts on one assignment that the caller may do now.
#[must_use]
pub fn allowed_on_assignment(
    case: &case::Model,
    assignments: &[assignment::Model],
    one: &assignment::Model,
    actor: &Actor,
    staffed: &[Uuid],
) -> Vec<Action> {
    let ties = assignment_ties(one);
    let of_case = of_case(case, assignments, actor);
    let facts = |action| of_assignment(of_case, one, action, actor, staffed);
    let moves_case = |action| {
        one.role != AssignmentRole::Lead || decide(PETITION, case.status, action, facts(action)).is_ok()
    };
    ON_ASSIGNMENT
        .into_iter()
        .filter(|(action, needs)| actor.may(*needs, &ties) && moves_case(*action))
        .filter(|(action, _)| decide(ASSIGNMENT, one.status, *action, facts(*action)).is_ok())
        .map(|(action, _)| action)
        .collect()
}
