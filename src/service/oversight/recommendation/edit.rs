//! Classifies recommendations by theme, priority and sector. The issued text never changes.

use entity::enums::{Action, CaseKind, Priority};
use entity::theme;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::patch::Patch;
use crate::kernel::reply::Reply;
use crate::service::council::sector::sector_of;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::view::CaseView;

/// Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecommendationPatch {
    /// A theme of the council.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub theme_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<Priority>)]
    pub priority: Patch<Priority>,
    /// A sector of the council.
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub sector_id: Patch<Uuid>,
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
    if let Some(id) = patch.theme_id.value() {
        let found = theme::Entity::find_by_id(*id).one(&act.tx).await?;
        if found.is_none_or(|theme| theme.council_id != council) {
            return Err(Error::field("/theme_id", "not_found", "no such theme in this council"));
        }
    }
    if let Some(id) = patch.sector_id.value() {
        sector_of(&act.tx, council, *id).await?;
    }
    patch.theme_id.set(&mut act.case.theme_id);
    patch.priority.set(&mut act.case.priority);
    patch.sector_id.set(&mut act.case.sector_id);
    act.finish_edit(row, None, None).await
}
