//! Steps of a supervision, distinguished by `action`.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::Action;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::policy::Permission;
use crate::domain::step::{SupervisionAction, steps_named};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::service::oversight::supervision::act::{self, LockedSupervision};
use crate::service::oversight::supervision::stage::{Reached, enter_stage};
use crate::service::oversight::supervision::view::{self, SupervisionView};

/// A stage was reached.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StageReached {
    /// A legal date, not in the future and not before the day on which the previous stage was reached. Default:
    /// today.
    #[validate(custom(function = plausible))]
    pub on: Option<NaiveDate>,
    /// The decision, the report or the minutes.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// A note, visible to the council's side only.
    #[validate(length(min = 1, max = 2_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2_000, pattern = r"\S")]
    pub note: Option<String>,
}

/// The supervision is dropped: it will not take place or not be finished.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DropSupervision {
    #[validate(length(min = 1, max = 2_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2_000, pattern = r"\S")]
    pub reason: String,
    /// A legal date, not in the future and not before the day on which the previous stage was reached. Default:
    /// today.
    #[validate(custom(function = plausible))]
    pub on: Option<NaiveDate>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// A note, visible to the council's side only.
    #[validate(length(min = 1, max = 2_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2_000, pattern = r"\S")]
    pub note: Option<String>,
}

/// A step of a supervision.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum SupervisionStep {
    /// Announces the supervision to those who are supervised.
    Announce(StageReached),
    /// Records that the reports of those who are supervised have come.
    ReceiveReport(StageReached),
    /// Records that the supervision is on site.
    VisitSite(StageReached),
    /// Records that a conclusion is being drafted.
    DraftConclusion(StageReached),
    /// Closes the supervision, when all its recommendations are settled.
    Close(StageReached),
    Drop(DropSupervision),
}

steps_named!(SupervisionStep, SupervisionAction: Announce, ReceiveReport, VisitSite, DraftConclusion, Close, Drop);

impl SupervisionStep {
    /// Returns the action, the permission that it requires, and its values.
    fn read(self, ctx: &RequestContext) -> (Action, Permission, Reached) {
        let said = |step: StageReached, reason| Reached {
            on: step.on.unwrap_or(ctx.today()),
            pointer: "/on",
            document: step.document,
            note: step.note,
            reason,
        };
        let manage = Permission::SupervisionManage;
        match self {
            Self::Announce(step) => (Action::Announce, manage, said(step, None)),
            Self::ReceiveReport(step) => (Action::ReceiveReport, manage, said(step, None)),
            Self::VisitSite(step) => (Action::VisitSite, manage, said(step, None)),
            Self::DraftConclusion(step) => (Action::DraftConclusion, manage, said(step, None)),
            Self::Close(step) => (Action::Close, Permission::ConclusionIssue, said(step, None)),
            Self::Drop(DropSupervision { reason, on, document, note }) => {
                (Action::Drop, manage, said(StageReached { on, document, note }, Some(reason)))
            }
        }
    }
}

/// Takes the step.
///
/// # Errors
/// 404 when the caller cannot see it, 403 without the permission, 412 when stale, 409 when the workflow does not
/// allow the step, 422 for an invalid day.
pub async fn take(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: SupervisionStep,
) -> Result<Reply<SupervisionView>> {
    let tx = app.begin(ctx).await?;
    let (action, needs, reached) = step.read(ctx);
    let locked = LockedSupervision::begin(&tx, ctx, id, version, needs).await?;
    let open = act::has_open(&tx, id).await?;
    let row = act::rule(locked.before.stage, action, act::facts_of(&locked.bodies, open, &ctx.actor))?;
    validate::not_ahead(ctx, reached.pointer, reached.on)?;
    enter_stage(&tx, ctx, &locked.before, row, reached).await?;
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}
