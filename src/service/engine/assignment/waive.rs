//! Waives a recommendation for one of its addressees.

use entity::document::DocumentReference;
use entity::enums::{Action, AssignmentStatus};
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::engine::assignment::act::AssignmentAct;
use crate::service::engine::assignment::view::AssignmentView;

/// Waives the recommendation for an addressee, in writing.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WaiveAddressee {
    #[validate(length(min = 1, max = 5000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 5000, pattern = r"\S")]
    pub reason: String,
    /// The document that records the waiver.
    #[validate(nested)]
    pub document: Option<DocumentReference>,
}

pub async fn waive(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: WaiveAddressee,
) -> Result<Reply<AssignmentView>> {
    let act = AssignmentAct::begin(app, ctx, id, version, Action::Waive, Permission::CaseWaive).await?;
    act.end_below(AssignmentStatus::Superseded).await?;
    let data = event::WaiveAddressee {
        organization_id: act.before.organization_id,
        organization_name: act.before.organization_name.clone(),
        document: step.document,
    };
    let entry = act.entry().because(step.reason).with(data);
    act.finish(entry).await
}
