//! Shows assignments to callers.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::case_unit::{CaseUnit, MergedUnits};
use entity::deadline_rule::DeadlineBasis;
use entity::document::DocumentReference;
use entity::enums::{
    Action, AddresseePosition, AnswersTo, AssignmentRole, AssignmentStatus, CaseArea, CaseKind, Fulfilment,
    Outcome, PositionDecision, Status, Verdict,
};
use entity::{assignment, case, contest, supervision};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::policy::Permission;
use crate::domain::step::{AssignmentAction, AssignmentOperation, named};
use crate::kernel::context::{RequestContext, legal_day};
use crate::kernel::error::{Code, Result};
use crate::kernel::reply::View;
use crate::service::engine::assignment::background::background;
use crate::service::engine::case::guards::{self, Background};
use crate::service::engine::case::party;
use crate::service::engine::case::view::{STEPS, supervised};
use crate::service::engine::standing;

/// An agency's duty in a case.
#[derive(Debug, Serialize, ToSchema)]
pub struct AssignmentView {
    pub id: Uuid,
    pub case: CaseBrief,
    pub organization_id: Uuid,
    /// The agency's name at the time of the assignment.
    pub organization_name: String,
    pub role: AssignmentRole,
    /// Whether the petition was referred to it: to a central body or to another council.
    pub referral: bool,
    pub status: AssignmentStatus,
    /// The assignment from which this one was delegated or transferred.
    pub parent_id: Option<Uuid>,
    /// Whom the agency answers. Of what a committee passed down and answers for itself, its own due date, this one, is
    /// not after the committee's.
    pub answers_to: AnswersTo,
    /// The organization that passed it down.
    pub passed_down_by: Option<Uuid>,
    /// Legal date, `Asia/Ho_Chi_Minh`; explained by `GET /v1/assignments/{id}/deadline`. `null` for a standing obligation.
    pub due_on: Option<NaiveDate>,
    /// Of a standing obligation (thường xuyên): the months between two reviews. It is never overdue.
    pub review_every_months: Option<i32>,
    /// Of a standing obligation: the next day of a review.
    pub next_review_on: Option<NaiveDate>,
    /// How the due date was computed; `null` when the leader set it.
    pub deadline: Option<DeadlineBasis>,
    /// Whether an extension request waits for the leader's decision.
    pub extension_asked: bool,
    /// The number of extensions granted.
    pub extension_count: i32,
    pub interim_count: i32,
    /// The day by which the last interim reply promised an answer.
    pub promised_on: Option<NaiveDate>,
    /// The forwarding document.
    pub document: Option<DocumentReference>,
    /// 0 to 100.
    pub progress_percent: Option<i32>,
    pub progress_text: Option<String>,
    pub return_reason: Option<String>,
    /// The organization that should be assigned instead, as proposed by the returning agency.
    pub proposed_receiver: Option<Uuid>,
    pub outcome: Option<Outcome>,
    /// Whether the answer is in progress and names no day.
    pub undated: bool,
    /// The day on which the council looks at the answer of an addressee again.
    pub follow_up_on: Option<NaiveDate>,
    pub response_id: Option<Uuid>,
    /// The steps recorded for the agency that it contests, until the council decides; the oldest first.
    pub contests: Vec<ContestView>,
    pub acknowledged_at: Option<DateTime<Utc>>,
    pub answered_at: Option<DateTime<Utc>>,
    /// Legal date: the day on which it ended without an answer, because it was returned, superseded, passed on or
    /// waived.
    pub ended_on: Option<NaiveDate>,
    /// How many days after its due date it was answered or ended; 0 when in time, `null` while it is still to be done.
    pub late_days: Option<i64>,
    /// Details of an addressee of a recommendation; `null` for a petition.
    pub addressee: Option<AddresseeView>,
    /// The steps that the caller may take now, as `action` of a step.
    pub allowed_steps: Vec<AssignmentAction>,
    /// What else the caller may do now.
    pub allowed_operations: Vec<AssignmentOperation>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A recorded step that the agency contests.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ContestView {
    pub id: Uuid,
    /// The event of the recorded step.
    pub event_id: Uuid,
    /// The recorded step.
    pub action: Action,
    /// The day for which the recorded step counts.
    pub on: NaiveDate,
    /// Why the agency contests it.
    pub reason: String,
    pub document: Option<DocumentReference>,
    /// The day since which the agency contests it.
    pub contested_on: NaiveDate,
}

impl From<contest::Model> for ContestView {
    fn from(one: contest::Model) -> Self {
        Self {
            id: one.id,
            event_id: one.event_id,
            action: one.action,
            on: one.acted_on,
            reason: one.reason,
            document: one.document,
            contested_on: one.contested_on,
        }
    }
}

/// The position of an addressee of a recommendation, and the review of its work.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddresseeView {
    /// 1 to 100, if the conclusion weights its addressees.
    pub weight: Option<i32>,
    pub position: Option<AddresseePosition>,
    pub position_reason: Option<String>,
    /// The council's decision on a position that does not accept the whole; `null` until there is one.
    pub position_decision: Option<PositionDecision>,
    /// Completion, as the council found it; `null`: not reviewed.
    pub fulfilment: Option<Fulfilment>,
    /// The completed share in percent, 1 to 99; only with `partly`.
    pub fulfilled_percent: Option<i32>,
    /// Adequacy, reviewed separately from completion; `null`: not reviewed.
    pub verdict: Option<Verdict>,
    /// Whether an explanation was requested and is outstanding.
    pub explanation_asked: bool,
    /// The months from one periodic report to the next; listed by `GET /v1/periodic-reports`.
    pub report_every_months: Option<i32>,
}

impl AddresseeView {
    fn of(a: &assignment::Model) -> Option<Self> {
        (a.case_kind == CaseKind::Recommendation).then(|| Self {
            weight: a.weight,
            position: a.position,
            position_reason: a.position_reason.clone(),
            position_decision: a.position_decision,
            fulfilment: a.fulfilment,
            fulfilled_percent: a.fulfilled_percent,
            verdict: a.verdict,
            explanation_asked: a.explanation_id.is_some(),
            report_every_months: a.report_every,
        })
    }
}

/// The case of an assignment, in brief.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaseBrief {
    pub id: Uuid,
    pub kind: CaseKind,
    pub number: String,
    pub council_id: Uuid,
    /// `null` when the assignment was returned or superseded and the caller may no longer see the case.
    pub status: Option<Status>,
    /// `null` under the same condition as `status`, and for a complaint that was forwarded.
    pub content: Option<String>,
    pub area: CaseArea,
    /// The administrative units that it is about.
    pub units: Vec<CaseUnit>,
    /// The units of the petitions that were merged into it, each once; none under the same condition.
    pub merged_units: Vec<CaseUnit>,
}

impl View for AssignmentView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/assignments/{}", self.id))
    }
}

/// The fields of the view for which the other assignments of the case must be known, besides those of [`STEPS`]: they
/// are shown only to who may still see the case.
const FROM_SIBLINGS: [&str; 3] = ["case.status", "case.content", "case.merged_units"];

/// Builds the views of assignments with their cases, in a constant number of queries.
pub async fn show_all(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: Vec<assignment::Model>,
) -> Result<Vec<AssignmentView>> {
    let ids: Vec<Uuid> = rows.iter().map(|a| a.case_id).collect();
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let of = case::Column::Id.is_in(ids);
    if ctx.fields.want_any(&FROM_SIBLINGS) || ctx.fields.want_any(&STEPS) {
        let each = case::Entity::each_with_assignments(db, of).await?;
        return show_some(db, ctx, rows, each).await;
    }
    let cases = case::Entity::find().filter(of).all(db).await?;
    let each = cases.into_iter().map(|case| (case, vec![])).collect();
    show_some(db, ctx, rows, each).await
}

/// Builds the views of assignments whose cases are loaded already.
pub async fn show_some(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: Vec<assignment::Model>,
    each: Vec<case::CaseWithAssignments>,
) -> Result<Vec<AssignmentView>> {
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let cases: HashMap<Uuid, case::CaseWithAssignments> = each.into_iter().map(|of| (of.0.id, of)).collect();
    let known = known(db, ctx, &rows).await?;
    let supervised = supervised(db, ctx, cases.values().map(|(case, _)| case)).await?;
    let mut contests = contests(db, ctx, &rows).await?;
    let with_case = |one: assignment::Model| {
        let (case, siblings) = cases.get(&one.case_id)?;
        let contests = contests.remove(&one.id).unwrap_or_default();
        let view = show_within(ctx, one, case, siblings, supervised.as_deref(), &known);
        Some(AssignmentView { contests, ..view })
    };
    Ok(rows.into_iter().filter_map(with_case).collect())
}

/// Loads what else affects the steps that the caller may take, if the caller asks for them.
async fn known(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    of: &[assignment::Model],
) -> Result<Background> {
    match ctx.fields.want_any(&STEPS) {
        true => Ok(Background { on_paper: true, ..background(db, ctx, of).await? }),
        false => Ok(Background::default()),
    }
}

/// Loads the open contests of some assignments; none where no assignment is contested, or nobody asks for them.
async fn contests(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    of: &[assignment::Model],
) -> Result<HashMap<Uuid, Vec<ContestView>>> {
    if !ctx.fields.wants("contests") {
        return Ok(HashMap::new());
    }
    let contested: Vec<Uuid> = of.iter().filter(|one| one.contested_on.is_some()).map(|one| one.id).collect();
    let mut all: HashMap<Uuid, Vec<ContestView>> = HashMap::new();
    if !contested.is_empty() {
        for one in contest::Entity::open(contested).all(db).await? {
            all.entry(one.assignment_id).or_default().push(one.into());
        }
    }
    Ok(all)
}

/// Builds the view of one assignment, given its case and the other assignments of the case.
fn show_within(
    ctx: &RequestContext,
    one: assignment::Model,
    case: &case::Model,
    siblings: &[assignment::Model],
    supervised: Option<&[supervision::body::Model]>,
    known: &Background,
) -> AssignmentView {
    let supervised = supervised.map(|of_all| party::bodies_of(case, of_all));
    let supervised = supervised.as_deref();
    let allowed = match ctx.fields.want_any(&STEPS) {
        true => guards::allowed_on_assignment(case, siblings, &one, supervised, &ctx.actor, known),
        false => vec![],
    };
    let visible = ctx.actor.may(Permission::CaseRead, &guards::resource_scope(case, siblings));
    show(one, case, visible, &allowed, ctx.today())
}

/// Returns one assignment of a case without checking visibility, as the reply to a step.
///
/// # Errors
/// 404 when it does not exist.
pub async fn load(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    case: Uuid,
    id: Uuid,
) -> Result<AssignmentView> {
    let (case, siblings) = case::Entity::with_assignments(db, case).await?.ok_or(Code::NotFound)?;
    let one = siblings.iter().find(|one| one.id == id).cloned().ok_or(Code::NotFound)?;
    let known = known(db, ctx, std::slice::from_ref(&one)).await?;
    let supervised = supervised(db, ctx, [&case]).await?;
    let contests = contests(db, ctx, std::slice::from_ref(&one)).await?.remove(&id).unwrap_or_default();
    let view = show_within(ctx, one, &case, &siblings, supervised.as_deref(), &known);
    Ok(AssignmentView { contests, ..view })
}

/// Returns one assignment that the caller may see.
///
/// # Errors
/// 404 when it is not visible to the caller.
pub async fn read(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<AssignmentView> {
    let one = assignment::Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    if !guards::sees(&ctx.actor, &one) {
        return Err(Code::NotFound.into());
    }
    show_all(db, ctx, vec![one]).await?.pop().ok_or_else(|| Code::NotFound.into())
}

fn show(
    a: assignment::Model,
    case: &case::Model,
    visible: bool,
    allowed: &[Action],
    today: NaiveDate,
) -> AssignmentView {
    let (late_days, due_on) = (late_days(&a), a.due());
    let next_review_on = standing::next_review(&a, case.received_on, today);
    let merged = case.merged_units.as_ref().filter(|_| visible);
    AssignmentView {
        addressee: AddresseeView::of(&a),
        id: a.id,
        case: CaseBrief {
            id: case.id,
            kind: case.kind,
            number: case.number.clone(),
            council_id: case.council_id,
            status: visible.then_some(case.status),
            content: case.shown_content().filter(|_| visible).map(str::to_owned),
            area: case.area,
            units: case.units.0.clone(),
            merged_units: merged.map(MergedUnits::distinct).unwrap_or_default(),
        },
        organization_id: a.organization_id,
        organization_name: a.organization_name,
        role: a.role,
        referral: a.referral,
        status: a.status,
        parent_id: a.parent_id,
        answers_to: a.answers_to,
        passed_down_by: a.passed_down_by,
        due_on,
        review_every_months: a.review_every,
        next_review_on,
        deadline: a.deadline,
        extension_asked: a.extension_id.is_some(),
        extension_count: a.extension_count,
        interim_count: a.interim_count,
        promised_on: a.promised_on,
        document: a.document,
        progress_percent: a.progress_percent,
        progress_text: a.progress_text,
        return_reason: a.return_reason,
        proposed_receiver: a.proposed_receiver,
        outcome: a.outcome,
        undated: a.undated,
        follow_up_on: a.follow_up_on,
        response_id: a.response_id,
        contests: vec![],
        acknowledged_at: a.acknowledged_at,
        answered_at: a.answered_at,
        ended_on: a.ended_on,
        late_days,
        allowed_steps: named(allowed),
        allowed_operations: named(allowed),
        version: a.version,
        created_at: a.created_at,
        updated_at: a.updated_at,
    }
}

/// Returns how late an assignment was when it was answered or ended.
fn late_days(a: &assignment::Model) -> Option<i64> {
    use AssignmentStatus::{Assigned, InProgress};
    let answered = a.answered_at.filter(|_| !matches!(a.status, Assigned | InProgress)).map(legal_day);
    a.ended_on.or(answered).zip(a.due()).map(|(end, due_on)| (end - due_on).num_days().max(0))
}
