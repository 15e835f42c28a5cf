//! A step: one act appended to a supervision, told apart by `action`.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::document::DocumentReference;
use entity::enums::Action;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::{Validate, ValidationErrors};

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::service::oversight::supervision::act::{self, Held};
use crate::service::oversight::supervision::stage::{Reached, reach};
use crate::service::oversight::supervision::view::{self, SupervisionView};

/// A stage was reached.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StageReached {
    /// Legal date, not ahead, and not before the day on which the stage before was reached. Default: today.
    #[validate(custom(function = plausible))]
    pub on: Option<NaiveDate>,
    /// The decision, the report, the minutes.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// For the council's side.
    #[validate(length(min = 1, max = 2_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2_000, pattern = r"\S")]
    pub note: Option<String>,
}

/// It will not be held, or not be finished.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DropSupervision {
    #[validate(length(min = 1, max = 2_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2_000, pattern = r"\S")]
    pub reason: String,
    /// Legal date, not ahead, and not before the day on which the stage before was reached. Default: today.
    #[validate(custom(function = plausible))]
    pub on: Option<NaiveDate>,
    #[validate(nested)]
    pub document: Option<DocumentReference>,
    /// For the council's side.
    #[validate(length(min = 1, max = 2_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2_000, pattern = r"\S")]
    pub note: Option<String>,
}

/// An act on a supervision.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum SupervisionStep {
    Announce(StageReached),
    ReceiveReport(StageReached),
    VisitSite(StageReached),
    DraftConclusion(StageReached),
    Close(StageReached),
    Drop(DropSupervision),
}

impl Validate for SupervisionStep {
    fn validate(&self) -> Result<(), ValidationErrors> {
        match self {
            Self::Announce(step)
            | Self::ReceiveReport(step)
            | Self::VisitSite(step)
            | Self::DraftConclusion(step)
            | Self::Close(step) => step.validate(),
            Self::Drop(step) => step.validate(),
        }
    }
}

impl SupervisionStep {
    /// The act, what is needed to be heard at all, and what is said.
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

/// Does the act.
///
/// # Errors
/// 404 out of sight, 403 without the permission, 412 when stale, 409 when the law says no, 422 for a day that does
/// not hold.
pub async fn take(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: SupervisionStep,
) -> Result<Reply<SupervisionView>> {
    let tx = app.begin(ctx).await?;
    let (action, needs, reached) = step.read(ctx);
    let held = Held::begin(&tx, ctx, id, version, needs).await?;
    let open = act::has_open(&tx, id).await?;
    let row = act::rule(held.before.stage, action, act::facts_of(&held.bodies, open, &ctx.actor))?;
    validate::not_ahead(ctx, reached.pointer, reached.on)?;
    reach(&tx, ctx, &held.before, row, reached).await?;
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::shown(view)).await
}
