//! Classifies recommendations by theme, priority and sector. The issued text never changes.

use entity::enums::{Action, CaseKind, Priority};
use entity::theme;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::service::council::sector::sector_of;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::view::CaseView;

/// Fields to change. Absent fields stay unchanged.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecommendationPatch {
    /// A theme of the council.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme_id: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// A sector of the council.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector_id: Option<Uuid>,
}

/// Changes the council's own classification of a recommendation.
///
/// # Errors
/// 404, also for a petition; 403, 412; 409 when it is closed; 422 for invalid fields.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: RecommendationPatch,
) -> Result<Reply<CaseView>> {
    let tx = app.begin(ctx).await?;
    let mut act = CaseAct::lock(ctx, tx, id).await?;
    act.only(CaseKind::Recommendation)?;
    act.allowed(Permission::RecommendationEdit, version)?;
    let row = act.rule(Action::Edit, act.facts())?;
    let council = act.before.council_id;
    if let Some(id) = patch.theme_id {
        let found = theme::Entity::find_by_id(id).one(&act.tx).await?;
        if found.is_none_or(|theme| theme.council_id != council) {
            return Err(Error::field("/theme_id", "not_found", "no such theme in this council"));
        }
        act.case.theme_id = Set(Some(id));
    }
    if patch.priority.is_some() {
        act.case.priority = Set(patch.priority);
    }
    if let Some(id) = patch.sector_id {
        let sector = sector_of(&act.tx, council, id).await?;
        act.case.sector_id = Set(Some(sector.id));
    }
    let data = serde_json::to_value(&patch).map_err(|e| Error::Internal(e.to_string()))?;
    let entry = act.entry(Action::Edit).with(data);
    act.finish(row, entry).await
}
