//! Corrects a petition before the case is assigned to agencies.

use chrono::NaiveDate;
use entity::case;
use entity::day::plausible;
use entity::enums::{Action, CaseKind, Channel, CompetenceLevel, SessionPhase, Status};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::patch::{Patch, not_null};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::service::council::sector::sector_of;
use crate::service::council::session::check_session;
use crate::service::directory::lookup;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::view::CaseView;
use crate::service::engine::search::index;
use crate::service::petition::former_text::{self, Wording};

/// Fields to correct. Absent fields stay unchanged; `null` clears a field that can be empty.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PetitionPatch {
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 20_000, pattern = r"\S")]
    pub content: Option<String>,
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub channel: Option<Channel>,
    /// Legal date, not after today.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(custom(function = plausible))]
    #[schema(nullable = false)]
    pub received_on: Option<NaiveDate>,
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub unit_id: Option<Uuid>,
    #[serde(default)]
    #[validate(length(max = 300))]
    #[schema(value_type = Option<String>, max_length = 300)]
    pub locality: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub session_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<SessionPhase>)]
    pub phase: Patch<SessionPhase>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub sector_id: Patch<Uuid>,
    #[serde(default)]
    #[schema(value_type = Option<CompetenceLevel>)]
    pub competence_level: Patch<CompetenceLevel>,
    /// Why the wording of an accepted petition is corrected; required when `content` or `locality` changes then.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: Option<String>,
}

/// Corrects a petition whose status is received or accepted. The wording that it replaces is kept.
///
/// # Errors
/// 409 in a later status; 403 when it would leave the caller's own area, or is accepted and the caller may not accept;
/// 422 for invalid fields.
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
    ctx.require(row.needs, &act.resource_scope())?;
    stays_classified(&act.before, &patch)?;
    let (council, number) = (act.before.council_id, act.before.number.clone());
    if let Some(day) = patch.received_on {
        validate::not_ahead(ctx, "/received_on", day)?;
        act.case.received_on = Set(day);
    }
    if let Some(unit) = patch.unit_id {
        let scope = ResourceScope { unit_id: Some(unit), ..ResourceScope::council(council) };
        ctx.require(Permission::CaseRegister, &scope)?;
        let unit = lookup::unit(&act.tx, "/unit_id", unit).await?;
        lookup::unit_existed("/unit_id", &unit, patch.received_on.unwrap_or(act.before.received_on))?;
        act.case.unit_id = Set(unit.id);
        act.case.unit_name = Set(unit.name);
    } else if let Some(day) = patch.received_on {
        let unit = lookup::unit(&act.tx, "/unit_id", act.before.unit_id).await?;
        lookup::unit_existed("/received_on", &unit, day)?;
    }
    check_session(&act.tx, council, patch.session_id.value().copied()).await?;
    patch.session_id.set(&mut act.case.session_id);
    let board = match patch.sector_id.value() {
        Some(sector) => Patch::Value(sector_of(&act.tx, council, *sector).await?.board_id),
        None if patch.sector_id.is_null() => Patch::Null,
        None => Patch::Absent,
    };
    patch.sector_id.set(&mut act.case.sector_id);
    board.set(&mut act.case.board_id);
    if let Some(channel) = patch.channel {
        act.case.channel = Set(Some(channel));
    }
    patch.phase.set(&mut act.case.phase);
    patch.competence_level.set(&mut act.case.competence_level);
    let wording = Wording {
        content: patch.content.unwrap_or_else(|| act.before.content.clone()),
        locality: patch.locality.apply(act.before.locality.clone()),
    };
    let mut former = None;
    if wording.content != act.before.content || wording.locality != act.before.locality {
        if act.before.status != Status::Received && patch.reason.is_none() {
            let detail = "correcting the wording of an accepted petition needs a reason";
            return Err(Error::field("/reason", "required", detail));
        }
        index(&act.tx, id, &number, &wording.content, wording.locality.as_deref()).await?;
        former = Some(former_text::keep(&act.tx, ctx, &act.before, &wording).await?);
        act.case.content = Set(wording.content);
        act.case.locality = Set(wording.locality);
    }
    act.finish_edit(row, patch.reason, former).await
}

/// Refuses to clear what accepting the petition decided.
fn stays_classified(before: &case::Model, patch: &PetitionPatch) -> Result<()> {
    if before.status == Status::Received {
        return Ok(());
    }
    let cleared =
        [("/sector_id", patch.sector_id.is_null()), ("/competence_level", patch.competence_level.is_null())];
    let wrong = cleared.into_iter().filter(|(_, is_null)| *is_null);
    let wrong = wrong.map(|(at, _)| FieldError::field(at, "required", "an accepted petition has one"));
    let wrong: Vec<FieldError> = wrong.collect();
    if wrong.is_empty() { Ok(()) } else { Err(Error::fields(Code::Invalid, wrong)) }
}
