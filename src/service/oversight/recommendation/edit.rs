//! Ordering recommendations: theme, priority, sector. What was issued is not rewritten.

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

/// What to change; what is absent stays.
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

/// Changes what serves the council's own order.
///
/// # Errors
/// 404 for a petition too; 403, 412; 409 once it is closed; 422 for fields that do not hold.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: RecommendationPatch,
) -> Result<Reply<CaseView>> {
    let tx = app.begin(ctx).await?;
    let mut act = CaseAct::hold(ctx, tx, id).await?;
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
