//! Corrects a petition before the case is assigned to agencies.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::enums::{Action, CaseKind, Channel, CompetenceLevel, SessionPhase};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::service::council::sector::sector_of;
use crate::service::council::session::check_session;
use crate::service::directory::lookup;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::view::CaseView;
use crate::service::engine::search::index;

/// Fields to correct. Absent fields stay unchanged.
#[derive(Debug, Default, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PetitionPatch {
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub content: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// Legal date, not after today.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = plausible))]
    pub received_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_id: Option<Uuid>,
    #[validate(length(max = 300))]
    #[schema(max_length = 300)]
    pub locality: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_id: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phase: Option<SessionPhase>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector_id: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub competence_level: Option<CompetenceLevel>,
}

/// Corrects a petition whose status is received or accepted.
///
/// # Errors
/// 409 in a later status; 403 when it would leave the caller's own area; 422 for invalid fields.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: PetitionPatch,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseEdit).await?;
    act.only(CaseKind::Petition)?;
    let row = act.rule(Action::Edit, act.facts())?;
    let before = act.before.clone();
    if let Some(day) = patch.received_on {
        validate::not_ahead(ctx, "/received_on", day)?;
        act.case.received_on = Set(day);
    }
    if let Some(unit) = patch.unit_id {
        let scope = ResourceScope { unit_id: Some(unit), ..ResourceScope::council(before.council_id) };
        ctx.require(Permission::CaseRegister, &scope)?;
        let unit = lookup::unit(&act.tx, "/unit_id", unit).await?;
        act.case.unit_id = Set(unit.id);
        act.case.unit_name = Set(unit.name);
    }
    if let Some(session) = patch.session_id {
        check_session(&act.tx, before.council_id, Some(session)).await?;
        act.case.session_id = Set(Some(session));
    }
    if let Some(sector) = patch.sector_id {
        let sector = sector_of(&act.tx, before.council_id, sector).await?;
        act.case.sector_id = Set(Some(sector.id));
        act.case.board_id = Set(Some(sector.board_id));
    }
    if let Some(channel) = patch.channel {
        act.case.channel = Set(Some(channel));
    }
    if patch.phase.is_some() {
        act.case.phase = Set(patch.phase);
    }
    if patch.competence_level.is_some() {
        act.case.competence_level = Set(patch.competence_level);
    }
    let mut data = serde_json::to_value(&patch).map_err(|e| Error::Internal(e.to_string()))?;
    if let Some(data) = data.as_object_mut() {
        // free text may name people, so it is not recorded in the event log
        data.retain(|field, _| !["content", "locality"].contains(&field.as_str()));
    }
    if patch.content.is_some() || patch.locality.is_some() {
        let content = patch.content.unwrap_or(before.content);
        let locality = patch.locality.or(before.locality);
        index(&act.tx, id, &before.number, &content, locality.as_deref()).await?;
        act.case.content = Set(content);
        act.case.locality = Set(locality);
    }
    let entry = act.entry(Action::Edit).with(data);
    act.finish(row, entry).await
}
