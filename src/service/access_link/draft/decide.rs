//! Confirms the draft of a response, which becomes the agency's response, or returns it.

use chrono::NaiveDate;
use entity::enums::{Action, DraftStatus};
use entity::response_draft::{ActiveModel, Entity, Model};
use entity::{assignment, case};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::policy::Permission;
use crate::domain::step::{ResponseDraftAction, steps_named};
use crate::kernel::app::App;
use crate::kernel::context::{LateEntry, Recording, RequestContext};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal;
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned;
use crate::service::access_link::act::{locked, of_case};
use crate::service::access_link::draft::submit::about;
use crate::service::access_link::draft::view::{self, ResponseDraftView, commitments, is_seen};
use crate::service::engine::case::guards;
use crate::service::engine::commitment::promise;
use crate::service::engine::response::answered::{AnsweredAssignment, known_times};
use crate::service::engine::response::respond::{self, NewResponse};
use crate::service::engine::staff::Staff;

/// Why the response is entered later than the agency wrote it.
const REASON: &str = "Cơ quan gửi dự thảo qua liên kết truy cập; Văn phòng xác nhận";

/// A step on the draft of a response, selected by `action`.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum ResponseDraftStep {
    ConfirmDraft(ConfirmDraft),
    ReturnDraft(ReturnDraft),
}

steps_named!(ResponseDraftStep, ResponseDraftAction: ConfirmDraft, ReturnDraft);

/// Confirms the draft: the agency has responded, on the day on which it submitted the draft.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmDraft {
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// Returns the draft; the agency can submit another one.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnDraft {
    /// Why; the agency reads it.
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: String,
}

/// A draft that waits, its case and its assignment, locked by the transaction.
struct Waiting {
    case: case::Model,
    one: assignment::Model,
    draft: Model,
}

/// Takes a step on a draft.
///
/// # Errors
/// 404 when it is not for the caller's council, 403 without the permission to respond for agencies, 409 when it does not
/// wait any more or the workflow refuses the response, 412.
pub async fn take(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ResponseDraftStep,
) -> Result<Reply<ResponseDraftView>> {
    match step {
        ResponseDraftStep::ConfirmDraft(step) => confirm(app, ctx, id, version, step).await,
        ResponseDraftStep::ReturnDraft(step) => send_back(app, ctx, id, version, step).await,
    }
}

async fn confirm(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ConfirmDraft,
) -> Result<Reply<ResponseDraftView>> {
    // what a draft says never changes, so it is read before the transaction
    let draft = Entity::find_by_id(id).one(app.read()).await?.filter(|draft| is_seen(ctx, draft));
    let draft = draft.ok_or(Code::NotFound)?;
    let promises = commitments(&draft)?;
    let this = assignment::Entity::find().filter(assignment::Column::Id.eq(draft.assignment_id));
    let this = this.select_only().column(assignment::Column::Id).into_query();
    let known = known_times(app, &promises, this).await?;
    let tx = app.begin(ctx).await?;
    let Waiting { case, one, draft } = waiting(&tx, ctx, id, version).await?;
    let staff = Staff::of(&tx, ctx, [one.organization_id]).await?;
    if staff.can(one.organization_id, Permission::CaseRespond) {
        return Err(Code::AgencySpeaksForItself.into());
    }
    let counted = of_agency(ctx, draft.submitted_on);
    let promised = promise::read_all(&counted, "/commitments", &promises, known.as_ref())?;
    let response = NewResponse {
        assignments: vec![AnsweredAssignment { id: one.id, version: one.version }],
        outcome: draft.outcome,
        text: draft.text.clone(),
        document: draft.document.clone(),
        evidence: draft.evidence.clone().map(|all| all.0).unwrap_or_default(),
        commitments: promises,
    };
    let response = respond::answer(&tx, &counted, &response, &promised).await?;
    let case = case::Entity::find_by_id(case.id).one(&tx).await?.ok_or(Code::NotFound)?;
    let after = Model { status: DraftStatus::Confirmed, response_id: Some(response.id), ..draft.clone() };
    let decided = Waiting { case, one, draft };
    decide(tx, ctx, decided, after, (Action::ConfirmDraft, step.note)).await
}

async fn send_back(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: ReturnDraft,
) -> Result<Reply<ResponseDraftView>> {
    let tx = app.begin(ctx).await?;
    let found = waiting(&tx, ctx, id, version).await?;
    let note = Some(step.reason.clone());
    let after = Model { status: DraftStatus::Returned, note, ..found.draft.clone() };
    decide(tx, ctx, found, after, (Action::ReturnDraft, Some(step.reason))).await
}

/// Locks a draft that waits, and its case.
async fn waiting(tx: &Tx<'_>, ctx: &RequestContext, id: Uuid, version: i64) -> Result<Waiting> {
    let draft = Entity::find_by_id(id).one(tx).await?.filter(|draft| is_seen(ctx, draft));
    let (case, one) = locked(tx, draft.ok_or(Code::NotFound)?.assignment_id).await?;
    let draft = Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(Code::NotFound)?;
    ctx.require(Permission::CaseRespond, &guards::assignment_scope(&one))?;
    ctx.same_version(draft.version, version)?;
    match draft.status {
        DraftStatus::Submitted => Ok(Waiting { case, one, draft }),
        _ => Err(Error::because(
            Code::WrongStatus,
            ("the draft does not wait any more", "dự thảo không còn chờ xác nhận"),
        )),
    }
}

/// Saves what the office decided about a draft, and shows it.
async fn decide(
    tx: Tx<'_>,
    ctx: &RequestContext,
    Waiting { case, one, draft }: Waiting,
    after: Model,
    (action, reason): (Action, Option<String>),
) -> Result<Reply<ResponseDraftView>> {
    let after = Model {
        decided_by: ctx.actor.user_id,
        decided_on: Some(ctx.today()),
        version: draft.version + 1,
        updated_at: ctx.now,
        ..after
    };
    let changes = ActiveModel {
        status: Set(after.status),
        note: Set(after.note.clone()),
        decided_by: Set(after.decided_by),
        decided_on: Set(after.decided_on),
        response_id: Set(after.response_id),
        ..Default::default()
    };
    versioned::save(&tx, ctx, &draft, changes).await?;
    let by = ctx.require(Permission::CaseRespond, &guards::assignment_scope(&one))?;
    let entry = about(of_case(&case, action, by), &one, &after, None).because(reason);
    journal::record(&tx, ctx, entry).await?;
    let view = view::show(&tx, ctx, after).await?;
    tx.commit(ctx, Reply::shown(view)).await
}

/// Returns the context in which the response counts for the day on which the agency submitted it.
fn of_agency(ctx: &RequestContext, day: NaiveDate) -> RequestContext {
    let late_entry = (day < ctx.today()).then(|| LateEntry { reason: REASON.to_owned(), document: None });
    ctx.clone().recorded(Recording { on: Some(day), late_entry, drafted: true, ..Recording::default() })
}
