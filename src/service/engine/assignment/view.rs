//! Shows assignments to callers.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::case_unit::MergedUnits;
use entity::deadline_rule::DeadlineBasis;
use entity::document::DocumentReference;
use entity::enums::{Action, AnswersTo, AssignmentRole, AssignmentStatus, Outcome, Timeliness};
use entity::{assignment, case, supervision};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::policy::Permission;
use crate::domain::step::{AssignmentAction, named};
use crate::kernel::allowed::AllowedAssignmentAction;
use crate::kernel::context::{RequestContext, legal_day};
use crate::kernel::display_names::{DisplayNames, Kind, Wanted};
use crate::kernel::error::{Code, Result};
use crate::kernel::reply::View;
use crate::service::engine::answer_history::AsOf;
use crate::service::engine::assignment::background::background;
use crate::service::engine::assignment::linkable;
use crate::service::engine::assignment::parts::{AddresseeView, CaseBrief, ContestView, contests};
use crate::service::engine::case::beside::supervised;
use crate::service::engine::case::guards::{self, Background};
use crate::service::engine::case::party;
use crate::service::engine::standing;
use crate::service::engine::timeliness::DueState;

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
    pub passed_down_by_name: Option<String>,
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
    pub proposed_receiver_name: Option<String>,
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
    /// How it stands to its due date, today or on the day `as_of` of a list; `null` when it was not to be done then, or has
    /// no due date.
    pub timeliness: Option<Timeliness>,
    /// The days since its due date, negative before it: until the day on which it was answered or ended, or until today
    /// (`as_of`) while it is to be done. `null` without a due date.
    pub days_late: Option<i64>,
    /// Details of an addressee of a recommendation; `null` for a petition.
    pub addressee: Option<AddresseeView>,
    /// What the caller may do now; with an access link none, as `actions` of `GET /v1/linked-assignment` tells.
    pub actions: Vec<AllowedAssignmentAction>,
    /// The same as words, also with an access link.
    #[serde(skip)]
    pub allowed: Vec<Action>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for AssignmentView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/assignments/{}", self.id))
    }
}

/// The fields of the view for which the other assignments of the case must be known, besides `actions`: they are shown
/// only to who may still see the case.
const FROM_SIBLINGS: [&str; 5] =
    ["case.status", "case.content", "case.sector_id", "case.sector_name", "case.merged_units"];

/// The fields of the view that are names of something else.
const NAMES: [&str; 4] =
    ["case.council_name", "case.sector_name", "passed_down_by_name", "proposed_receiver_name"];

/// Builds the views of assignments with their cases as of a day, by default today, in a constant number of queries.
pub async fn show_all(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: Vec<assignment::Model>,
    as_of: Option<NaiveDate>,
) -> Result<Vec<AssignmentView>> {
    let ids: Vec<Uuid> = rows.iter().map(|a| a.case_id).collect();
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let of = case::Column::Id.is_in(ids);
    if ctx.fields.want_any(&FROM_SIBLINGS) || ctx.fields.wants("actions") {
        let each = case::Entity::each_with_assignments(db, of).await?;
        return show_some(db, ctx, rows, each, as_of).await;
    }
    let cases = case::Entity::find().filter(of).all(db).await?;
    let each = cases.into_iter().map(|case| (case, vec![])).collect();
    show_some(db, ctx, rows, each, as_of).await
}

/// Builds the views of assignments whose cases are loaded already.
pub async fn show_some(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: Vec<assignment::Model>,
    each: Vec<case::CaseWithAssignments>,
    as_of: Option<NaiveDate>,
) -> Result<Vec<AssignmentView>> {
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let cases: HashMap<Uuid, case::CaseWithAssignments> = each.into_iter().map(|of| (of.0.id, of)).collect();
    let around = Box::pin(Around::of(db, ctx, &rows, cases.values().map(|(case, _)| case))).await?;
    let as_of = AsOf::load(db, ctx, as_of, cases.keys().copied()).await?;
    let around = Around { as_of, ..around };
    let mut contests = contests(db, ctx, &rows).await?;
    let with_case = |one: assignment::Model| {
        let (case, siblings) = cases.get(&one.case_id)?;
        let contests = contests.remove(&one.id).unwrap_or_default();
        Some(AssignmentView { contests, ..around.show(ctx, one, case, siblings) })
    };
    Ok(rows.into_iter().filter_map(with_case).collect())
}

/// What was loaded for some assignments besides their cases.
struct Around {
    /// The day on which they are looked at.
    as_of: AsOf,
    known: Background,
    /// The bodies that the supervisions behind the cases examined, if they were loaded.
    supervised: Option<Vec<supervision::body::Model>>,
    names: DisplayNames,
}

impl Around {
    async fn of<'a>(
        db: &impl ConnectionTrait,
        ctx: &RequestContext,
        rows: &[assignment::Model],
        cases: impl IntoIterator<Item = &'a case::Model> + Clone,
    ) -> Result<Self> {
        let others = rows.iter().flat_map(|one| [one.passed_down_by, one.proposed_receiver]);
        let wanted = Wanted::default()
            .with(Kind::Organization, others)
            .with(Kind::Organization, cases.clone().into_iter().map(|case| case.council_id))
            .with(Kind::Sector, cases.clone().into_iter().map(|case| case.sector_id));
        let known = match ctx.fields.wants("actions") {
            true => Background { on_paper: true, ..background(db, ctx, rows).await? },
            false => Background::default(),
        };
        Ok(Self {
            as_of: AsOf::default(),
            known,
            supervised: supervised(db, ctx, cases).await?,
            names: match ctx.fields.want_any(&NAMES) {
                true => DisplayNames::load(db, ctx, wanted).await?,
                false => DisplayNames::not_wanted(),
            },
        })
    }

    /// Builds the view of one assignment, given its case and the other assignments of the case.
    fn show(
        &self,
        ctx: &RequestContext,
        one: assignment::Model,
        case: &case::Model,
        siblings: &[assignment::Model],
    ) -> AssignmentView {
        let supervised = self.supervised.as_deref().map(|of_all| party::bodies_of(case, of_all));
        let supervised = supervised.as_deref();
        let allowed = match ctx.fields.wants("actions") {
            true => self.allowed(ctx, &one, case, siblings, supervised),
            false => vec![],
        };
        let visible = ctx.actor.may(Permission::CaseRead, &guards::resource_scope(case, siblings));
        let actions = actions(ctx, &one, &allowed);
        let next_review_on = standing::next_review(&one, case.received_on, ctx.today());
        let due = DueState::of_assignment(ctx, &self.as_of, &one);
        let view = show(one, self.case(case, visible), &self.names, actions);
        let DueState { timeliness, days_late } = due;
        AssignmentView {
            next_review_on,
            timeliness,
            days_late: days_late.or(view.days_late),
            allowed,
            ..view
        }
    }

    /// Returns what the caller may do: what the workflow allows, and to give the agency an access link.
    fn allowed(
        &self,
        ctx: &RequestContext,
        one: &assignment::Model,
        case: &case::Model,
        siblings: &[assignment::Model],
        supervised: Option<&[Uuid]>,
    ) -> Vec<Action> {
        let workflow =
            guards::allowed_on_assignment(case, siblings, one, supervised, &ctx.actor, &self.known);
        let link = linkable::check(ctx, case, one, &self.known).is_ok();
        workflow.into_iter().chain(link.then_some(Action::CreateAccessLink)).collect()
    }

    /// Shows the case in brief, and less of it to whom it is not visible any more.
    fn case(&self, case: &case::Model, visible: bool) -> CaseBrief {
        let merged = case.merged_units.as_ref().filter(|_| visible);
        let sector_id = case.sector_id.filter(|_| visible);
        CaseBrief {
            id: case.id,
            kind: case.kind,
            number: case.number.clone(),
            council_id: case.council_id,
            council_name: self.names.of(case.council_id),
            status: visible.then_some(case.status),
            content: case.shown_content().filter(|_| visible).map(str::to_owned),
            sector_id,
            sector_name: self.names.maybe(sector_id),
            area: case.area,
            units: case.units.0.clone(),
            merged_units: merged.map(MergedUnits::distinct).unwrap_or_default(),
        }
    }
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
    let around = Box::pin(Around::of(db, ctx, std::slice::from_ref(&one), [&case])).await?;
    let contests = contests(db, ctx, std::slice::from_ref(&one)).await?.remove(&id).unwrap_or_default();
    Ok(AssignmentView { contests, ..around.show(ctx, one, &case, &siblings) })
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
    show_all(db, ctx, vec![one], None).await?.pop().ok_or_else(|| Code::NotFound.into())
}

fn show(
    a: assignment::Model,
    case: CaseBrief,
    names: &DisplayNames,
    actions: Vec<AllowedAssignmentAction>,
) -> AssignmentView {
    let (days_late, due_on) = (days_late(&a), a.due());
    AssignmentView {
        addressee: AddresseeView::of(&a),
        id: a.id,
        case,
        organization_id: a.organization_id,
        organization_name: a.organization_name,
        role: a.role,
        referral: a.referral,
        status: a.status,
        parent_id: a.parent_id,
        answers_to: a.answers_to,
        passed_down_by: a.passed_down_by,
        passed_down_by_name: names.maybe(a.passed_down_by),
        due_on,
        review_every_months: a.review_every,
        next_review_on: None,
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
        proposed_receiver_name: names.maybe(a.proposed_receiver),
        outcome: a.outcome,
        undated: a.undated,
        follow_up_on: a.follow_up_on,
        response_id: a.response_id,
        contests: vec![],
        acknowledged_at: a.acknowledged_at,
        answered_at: a.answered_at,
        ended_on: a.ended_on,
        timeliness: None,
        days_late,
        actions,
        allowed: vec![],
        version: a.version,
        created_at: a.created_at,
        updated_at: a.updated_at,
    }
}

/// Shows what the caller may do. A version is added to the response that the assignment has now.
fn actions(
    ctx: &RequestContext,
    one: &assignment::Model,
    allowed: &[Action],
) -> Vec<AllowedAssignmentAction> {
    if ctx.actor.access_link_id.is_some() {
        return vec![];
    }
    let show = |name: AssignmentAction| {
        let id = match name {
            AssignmentAction::CorrectAnswer | AssignmentAction::AnswerFurther => one.response_id?,
            _ => one.id,
        };
        Some(AllowedAssignmentAction::of(ctx, name, id))
    };
    named(allowed).into_iter().filter_map(show).collect()
}

/// Returns how many days after its due date an assignment was answered or ended.
fn days_late(a: &assignment::Model) -> Option<i64> {
    let answered = a.answered_at.filter(|_| !a.status.is_unanswered()).map(legal_day);
    a.ended_on.or(answered).zip(a.due()).map(|(end, due_on)| (end - due_on).num_days())
}
