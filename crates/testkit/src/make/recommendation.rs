//! Builders of recommendations in every status, from a supervision on. They call the use cases.

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{Days, NaiveDate};
use entity::document::DocumentReference;
use entity::enums::{ConclusionForm, Fulfilment, Outcome, Status, Verdict};
use kiennghi::service::engine::assignment::review::{self, ReviewAddressee};
use kiennghi::service::engine::case::review::{self as case_review, CloseCase};
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::engine::response::answered::AnsweredAssignment;
use kiennghi::service::engine::response::respond::{NewResponse, respond};
use kiennghi::service::oversight::conclusion::record::{NewConclusion, create};
use kiennghi::service::oversight::conclusion::view::ConclusionView;
use kiennghi::service::oversight::recommendation::new::{NewAddressee, NewRecommendation};
use serde_json::Value;
use uuid::Uuid;

use super::{acknowledge, document, in_days, of, reload, supervision, today};
use crate::{Response, World};

static NUMBER: AtomicU32 = AtomicU32::new(1);

pub fn ago(days: u64) -> NaiveDate {
    today().checked_sub_days(Days::new(days)).unwrap()
}

/// Returns a document reference that is not used yet.
pub fn fresh_document(issued_on: NaiveDate) -> DocumentReference {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed).to_string();
    DocumentReference { number, notation: "KL-HĐND".into(), issued_on, signed_by: None }
}

/// Returns a recommendation due in ninety days, with a monthly periodic report.
pub fn new_recommendation(content: &str, addressees: &[Uuid]) -> NewRecommendation {
    let one = |id: &Uuid| NewAddressee { organization_id: *id, ..NewAddressee::default() };
    NewRecommendation {
        content: content.to_owned(),
        due_on: Some(in_days(90)),
        addressees: addressees.iter().map(one).collect(),
        report_every_months: Some(1),
        ..NewRecommendation::default()
    }
}

/// Creates a conclusion of the first board and issues it.
pub async fn conclusion(w: &World, issued_on: NaiveDate, all: Vec<NewRecommendation>) -> ConclusionView {
    let supervised: Vec<Uuid> = vec![w.cast.a.department, w.cast.a.department_2];
    let supervision_id = supervision(w, w.cast.a.board, supervised).await;
    conclusion_of(w, supervision_id, issued_on, all).await
}

/// Creates a conclusion of a supervision, issued by the first board.
pub async fn conclusion_of(
    w: &World,
    supervision_id: Uuid,
    issued_on: NaiveDate,
    all: Vec<NewRecommendation>,
) -> ConclusionView {
    let new = NewConclusion {
        supervision_id,
        form: ConclusionForm::Conclusion,
        summary: "Việc quản lý đất công ích còn buông lỏng.".into(),
        document: Some(fresh_document(issued_on)),
        recommendations: all,
        issue: true,
    };
    create(&mut w.app.handle(), &w.context("reviewer").await, new).await.unwrap().view
}

/// Creates one recommendation and issues it.
pub async fn issued(w: &World, issued_on: NaiveDate, one: NewRecommendation) -> CaseView {
    let conclusion = conclusion(w, issued_on, vec![one]).await;
    reload(w, conclusion.recommendations[0].id).await
}

/// Creates a recommendation assigned to the first department today.
pub async fn assigned(w: &World) -> CaseView {
    let one = new_recommendation("Đối chiếu, thu hồi đất công ích.", &[w.cast.a.department]);
    issued(w, today(), one).await
}

pub async fn in_progress(w: &World) -> CaseView {
    let case = assigned(w).await;
    acknowledge(w, "handler", &case, w.cast.a.department).await
}

/// Creates a recommendation that is acknowledged and ten days overdue.
pub async fn overdue(w: &World) -> CaseView {
    let one = NewRecommendation {
        due_on: Some(ago(10)),
        ..new_recommendation("Thu hồi đất.", &[w.cast.a.department])
    };
    let case = issued(w, ago(40), one).await;
    acknowledge(w, "handler", &case, w.cast.a.department).await
}

/// Responds for an addressee that the recommendation is carried out, with evidence.
pub async fn claim(w: &World, who: &str, case: &CaseView, organization: Uuid) -> CaseView {
    let (id, version) = of(case, organization);
    let new = NewResponse {
        assignments: vec![AnsweredAssignment { id, version }],
        outcome: Outcome::ByImplementation,
        text: "Đã thu hồi toàn bộ.".into(),
        document: None,
        evidence: vec![document()],
        commitments: vec![],
    };
    respond(&mut w.app.handle(), &w.context(who).await, new).await.unwrap();
    reload(w, case.id).await
}

pub async fn answered(w: &World) -> CaseView {
    let case = in_progress(w).await;
    claim(w, "head", &case, w.cast.a.department).await
}

/// Reviews one addressee.
pub async fn judge(
    w: &World,
    case: &CaseView,
    organization: Uuid,
    fulfilment: Fulfilment,
    verdict: Verdict,
) -> CaseView {
    let (id, version) = of(case, organization);
    let percent = (fulfilment == Fulfilment::Partly).then_some(50);
    let text = "Đã kiểm tra thực địa.".into();
    let step = ReviewAddressee { fulfilment, percent, verdict, text, follow_up_on: None };
    review::review(&mut w.app.handle(), &w.context("reviewer").await, id, version, step).await.unwrap();
    reload(w, case.id).await
}

pub async fn following(w: &World) -> CaseView {
    let case = answered(w).await;
    judge(w, &case, w.cast.a.department, Fulfilment::Partly, Verdict::PartlySatisfactory).await
}

pub async fn closed(w: &World) -> CaseView {
    let case = answered(w).await;
    let case = judge(w, &case, w.cast.a.department, Fulfilment::Done, Verdict::Satisfactory).await;
    let step = CloseCase { unanswered: vec![], note: None };
    case_review::close(&mut w.app.handle(), &w.context("leader").await, case.id, case.version, step)
        .await
        .unwrap()
        .view
}

/// Creates a recommendation in a status, by the shortest way; `None` for a status that recommendations never have.
pub async fn at(w: &World, status: Status) -> Option<CaseView> {
    Some(match status {
        Status::Assigned => Box::pin(assigned(w)).await,
        Status::InProgress => Box::pin(in_progress(w)).await,
        Status::Answered => Box::pin(answered(w)).await,
        Status::Following => Box::pin(following(w)).await,
        Status::Closed => Box::pin(closed(w)).await,
        _ => return None,
    })
}

/// Takes a step on one addressee's assignment, at its current version.
pub async fn step(w: &World, who: &str, case: Uuid, organization: Uuid, body: &Value) -> Response {
    let (id, version) = of(&reload(w, case).await, organization);
    w.step(who, &format!("/v1/assignments/{id}"), version, body).await
}
