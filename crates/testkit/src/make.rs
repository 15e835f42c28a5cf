//! Builders of cases in every status. They call the use cases, so that no fixture is in an illegal state.

mod bodies;
mod closed;
mod letters;
mod noted;
mod parts;
mod promises;
pub mod recommendation;
mod steps;
pub mod supervisions;
mod timers;

pub use bodies::*;
pub use closed::*;
pub use letters::*;
pub use noted::*;
pub use parts::*;
pub use promises::*;
pub use steps::*;
pub use timers::*;

use std::pin::Pin;

use chrono::{Days, NaiveDate, TimeDelta};
use entity::commitment;
use entity::document::DocumentReference;
use entity::enums::{
    AnswersTo, CaseArea, Channel, CommitmentStatus, CompetenceLevel, DayUnit, DeadlineStep, Nature, Outcome,
    OutcomeGroup, Precision, RejectReason, Status, Verdict,
};
use kiennghi::domain::deadline::starts;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::council::deadline::rule::{NewDeadlineRule, create as create_rule};
use kiennghi::service::engine::assignment::delegate::{self, DelegateAssignment};
use kiennghi::service::engine::assignment::progress::{self, AcknowledgeAssignment};
use kiennghi::service::engine::assignment::return_assignment::{self, ReturnAssignment};
use kiennghi::service::engine::case::assign::{self, AssignCase};
use kiennghi::service::engine::case::merge::{self, MergeCase};
use kiennghi::service::engine::case::refer::{self, ReferCase};
use kiennghi::service::engine::case::review::{self, ReviewCase};
use kiennghi::service::engine::case::triage::{self, AcceptCase, WithdrawCase};
use kiennghi::service::engine::case::view::{self, CaseView};
use kiennghi::service::engine::commitment::promise::NewCommitment;
use kiennghi::service::engine::commitment::report::ReportCommitment;
use kiennghi::service::engine::commitment::settle::{
    CarryOverCommitment, CommitmentFinding, VerifyCommitment, WaiveCommitment,
};
use kiennghi::service::engine::commitment::step::{self as commitments, CommitmentStep};
use kiennghi::service::engine::commitment::view::{self as commitment_view, CommitmentView};
use kiennghi::service::engine::response::answered::AnsweredAssignment;
use kiennghi::service::engine::response::respond::{NewResponse, respond};
use kiennghi::service::petition::petitioner::Petitioner;
use kiennghi::service::petition::register::{NewPetition, register};
use kiennghi::service::petition::reject::{self, RejectCase};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{World, cast};

/// Returns a new petition of the commune in the deputy group's area.
pub fn new_petition(w: &World, content: &str) -> NewPetition {
    NewPetition {
        council_id: None,
        content: content.to_owned(),
        channel: Channel::VoterMeeting,
        received_on: today(),
        area: CaseArea::Units,
        units: vec![w.cast.a.commune],
        locality: None,
        session_id: None,
        phase: None,
        sector_id: None,
        supporter_count: None,
        sender_reference: None,
        contact_plan_number: None,
        source_id: None,
        petitioner: None,
    }
}

pub fn today() -> NaiveDate {
    crate::system().today()
}

pub fn in_days(days: u64) -> NaiveDate {
    today().checked_add_days(Days::new(days)).unwrap()
}

pub fn document() -> DocumentReference {
    DocumentReference {
        number: "393".into(),
        notation: "HĐND-VP".into(),
        issued_on: today(),
        signed_by: None,
    }
}

pub async fn received(w: &World) -> CaseView {
    with_text(w, "Đường liên thôn hư hỏng, đề nghị sửa chữa.").await
}

pub async fn with_text(w: &World, content: &str) -> CaseView {
    let new = new_petition(w, content);
    register(&mut w.app.handle(), &w.context("clerk").await, new).await.unwrap().view
}

pub async fn accepted_as(w: &World, nature: Nature) -> CaseView {
    accept_as(w, &received(w).await, nature).await
}

/// Accepts a received petition.
pub async fn accept(w: &World, case: &CaseView) -> CaseView {
    accept_as(w, case, Nature::Petition).await
}

async fn accept_as(w: &World, case: &CaseView, nature: Nature) -> CaseView {
    let step = AcceptCase {
        sector_id: w.cast.a.sector,
        competence_level: CompetenceLevel::Province,
        nature: Some(nature),
    };
    triage::accept(&mut w.app.handle(), &w.context("clerk").await, case.id, case.version, step)
        .await
        .unwrap()
        .view
}

pub async fn accepted(w: &World) -> CaseView {
    accepted_as(w, Nature::Petition).await
}

pub async fn assign(w: &World, case: &CaseView, lead: Uuid, cooperating: Vec<Uuid>) -> CaseView {
    let step = AssignCase {
        lead,
        co_leads: vec![],
        cooperating,
        due_on: Some(in_days(30)),
        document: Some(document()),
        note: None,
    };
    assign::assign(&mut w.app.handle(), &w.context("leader").await, case.id, case.version, step)
        .await
        .unwrap()
        .view
}

/// Creates a petition assigned to the department as lead, with the second department co-operating.
pub async fn assigned(w: &World) -> CaseView {
    let case = accepted(w).await;
    assign(w, &case, w.cast.a.department, vec![w.cast.a.department_2]).await
}

/// Returns the id and version of an organization's latest assignment.
pub fn of(case: &CaseView, organization: Uuid) -> (Uuid, i64) {
    let one = case.assignments.iter().rev().find(|a| a.organization_id == organization).unwrap();
    (one.id, one.version)
}

pub async fn reload(w: &World, id: Uuid) -> CaseView {
    view::load(w.app.read(), &w.context("clerk").await, id).await.unwrap()
}

pub async fn report_progress(w: &World, who: &str, case: &CaseView, agency: Uuid) -> CaseView {
    let (id, version) = of(case, agency);
    let step = json!({"action": "report_progress", "text": "Đang khảo sát", "percent": 10});
    w.step(who, &format!("/v1/assignments/{id}"), version, &step).await.expect(200);
    reload(w, case.id).await
}

pub async fn acknowledge(w: &World, who: &str, case: &CaseView, organization: Uuid) -> CaseView {
    let (id, version) = of(case, organization);
    progress::acknowledge(
        &mut w.app.handle(),
        &w.context(who).await,
        id,
        version,
        AcknowledgeAssignment { note: None },
    )
    .await
    .unwrap();
    reload(w, case.id).await
}

pub async fn in_progress(w: &World) -> CaseView {
    let case = assigned(w).await;
    acknowledge(w, "handler", &case, w.cast.a.department).await
}

pub async fn answer(w: &World, who: &str, case: &CaseView, organization: Uuid, outcome: Outcome) -> CaseView {
    let (id, version) = of(case, organization);
    let new = NewResponse {
        assignments: vec![AnsweredAssignment { id, version }],
        outcome,
        text: "Đã sửa chữa xong.".into(),
        document: None,
        evidence: vec![],
        commitments: if outcome.group() == OutcomeGroup::InProgress { vec![promise()] } else { vec![] },
    };
    respond(&mut w.app.handle(), &w.context(who).await, new).await.unwrap();
    reload(w, case.id).await
}

/// Returns a commitment due in a month, which also has the review date of a deferral.
pub fn promise() -> NewCommitment {
    NewCommitment {
        text: "Hoàn thành sửa chữa đường liên thôn".into(),
        precision: Some(Precision::Day),
        due_on: Some(in_days(30)),
        review_on: Some(in_days(20)),
        ..NewCommitment::default()
    }
}

pub async fn answered(w: &World) -> CaseView {
    let case = in_progress(w).await;
    answer(w, "head", &case, w.cast.a.department, Outcome::ByImplementation).await
}

pub async fn reviewed(w: &World, verdict: Verdict) -> CaseView {
    let case = answered(w).await;
    let step = ReviewCase { verdict, text: "Đã thẩm tra.".into(), follow_up_on: None };
    review::review(&mut w.app.handle(), &w.context("reviewer").await, case.id, case.version, step)
        .await
        .unwrap()
        .view
}

pub async fn rejected(w: &World) -> CaseView {
    let case = received(w).await;
    let step = RejectCase { reason: RejectReason::OutsideCompetence, forwarding: None, note: None };
    reject::reject(&mut w.app.handle(), &w.context("leader").await, case.id, case.version, step)
        .await
        .unwrap()
        .view
}

pub async fn merged(w: &World) -> CaseView {
    let (case, into) = (received(w).await, received(w).await.id);
    merge::merge(&mut w.app.handle(), &w.context("clerk").await, case.id, case.version, MergeCase { into })
        .await
        .unwrap()
        .view
}

pub async fn referred(w: &World) -> CaseView {
    referred_to(w, vec![w.cast.ministry]).await
}

pub async fn referred_to(w: &World, to: Vec<Uuid>) -> CaseView {
    let case = received(w).await;
    let step = ReferCase { to, due_on: None, document: document(), note: None };
    refer::refer(&mut w.app.handle(), &w.context("leader").await, case.id, case.version, step)
        .await
        .unwrap()
        .view
}

pub async fn withdrawn(w: &World) -> CaseView {
    let case = received(w).await;
    let step = WithdrawCase { reason: "Cử tri rút".into() };
    triage::withdraw(&mut w.app.handle(), &w.context("clerk").await, case.id, case.version, step)
        .await
        .unwrap()
        .view
}

/// Creates a petition that two agencies have returned, so that it is frozen.
pub async fn frozen(w: &World) -> CaseView {
    let mut case = accepted(w).await;
    for (agency, other, who) in [
        (w.cast.a.department, w.cast.a.department_2, "handler"),
        (w.cast.a.department_2, w.cast.a.department, "handler_2"),
    ] {
        case = assign(w, &case, agency, vec![]).await;
        let (id, version) = of(&case, agency);
        let step =
            ReturnAssignment { reason: "Không thuộc thẩm quyền".into(), proposed_receiver: other };
        return_assignment::return_assignment(&mut w.app.handle(), &w.context(who).await, id, version, step)
            .await
            .unwrap();
        case = reload(w, case.id).await;
    }
    case
}

/// Creates a petition assigned to the People's Committee.
pub async fn with_committee(w: &World) -> CaseView {
    let case = accepted(w).await;
    assign(w, &case, w.cast.a.committee, vec![]).await
}

/// Creates a petition that the People's Committee passed down to the department.
pub async fn passed_down(w: &World) -> CaseView {
    let case = with_committee(w).await;
    let (id, version) = of(&case, w.cast.a.committee);
    let step = DelegateAssignment {
        to: w.cast.a.department,
        cooperating: vec![],
        answers_to: Some(AnswersTo::Council),
        due_on: None,
        document: None,
        note: None,
    };
    delegate::pass_down(&mut w.app.handle(), &w.context("coordinator").await, id, version, step)
        .await
        .unwrap();
    reload(w, case.id).await
}

/// Creates a petition in a status, by the shortest way. On the heap, because a caller that waits for many builders would
/// have all of them on its stack.
pub fn at(w: &World, status: Status) -> Pin<Box<dyn Future<Output = CaseView> + '_>> {
    match status {
        Status::Received => Box::pin(received(w)),
        Status::Accepted => Box::pin(accepted(w)),
        Status::Assigned => Box::pin(assigned(w)),
        Status::InProgress => Box::pin(in_progress(w)),
        Status::Answered => Box::pin(answered(w)),
        Status::Following => Box::pin(reviewed(w, Verdict::PartlySatisfactory)),
        Status::Closed => Box::pin(closed(w)),
        Status::Rejected => Box::pin(rejected(w)),
        Status::Merged => Box::pin(merged(w)),
        Status::Referred => Box::pin(referred(w)),
        Status::Withdrawn => Box::pin(withdrawn(w)),
        Status::Noted => Box::pin(noted(w)),
        Status::Split => Box::pin(split(w)),
    }
}

/// Creates a petition to which the department responded a number of days ago, with commitments.
pub async fn answered_ago(
    w: &World,
    days: u64,
    outcome: Outcome,
    commitments: Vec<NewCommitment>,
) -> CaseView {
    let case = in_progress(w).await;
    let (id, version) = of(&case, w.cast.a.department);
    let new = NewResponse {
        assignments: vec![AnsweredAssignment { id, version }],
        outcome,
        text: "Sẽ thực hiện.".into(),
        document: None,
        evidence: vec![],
        commitments,
    };
    let ctx = w.context("head").await;
    let ctx = RequestContext::at(ctx.now - TimeDelta::days(i64::try_from(days).unwrap()), ctx.actor);
    respond(&mut w.app.handle(), &ctx, new).await.unwrap();
    reload(w, case.id).await
}

/// Creates a petition of the other tenant, so that its lists are not empty.
pub async fn petition_of_b(w: &World) -> CaseView {
    let new = NewPetition {
        units: vec![w.cast.b.commune],
        petitioner: Some(Petitioner {
            full_name: "Trần Văn B".into(),
            phone: None,
            address: None,
            email: None,
        }),
        ..new_petition(w, "Nước sạch cho xóm")
    };
    register(&mut w.app.handle(), &w.context("clerk_b").await, new).await.unwrap().view
}

/// Returns the body of a deadline rule for responses, with some fields replaced.
pub fn deadline_rule(other: &Value) -> Value {
    let mut rule = json!({
        "step": "respond", "case_kind": "petition", "number": 20, "unit": "calendar_days", "starts_at": "assigned",
        "legal_basis": "Quy chế", "valid_from": "2020-01-01",
    });
    for (field, value) in other.as_object().unwrap() {
        rule[field] = value.clone();
    }
    rule
}

/// Creates a deadline rule of the council that is valid since long ago.
pub async fn council_rule(w: &World, step: DeadlineStep, number: i32, times: Option<i32>) {
    let new = NewDeadlineRule {
        council_id: Some(w.cast.a.council),
        step,
        case_kind: None,
        competence_level: None,
        sector_id: None,
        channel: None,
        number,
        unit: DayUnit::CalendarDays,
        starts_at: starts(step)[0],
        times,
        legal_basis: "Quy chế của Hội đồng".into(),
        valid_from: cast::day("2024-01-01"),
        valid_to: None,
    };
    create_rule(&mut w.app.handle(), &w.context("leader").await, new).await.unwrap();
}
