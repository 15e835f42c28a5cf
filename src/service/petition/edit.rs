//! Corrects what is registered of a petition, also when agencies have it or it is closed.

use chrono::NaiveDate;
use entity::case_unit::CaseUnits;
use entity::day::plausible;
use entity::enums::{
    Action, CaseArea, CaseKind, Channel, CompetenceLevel, EventStream, Nature, SessionPhase, Status,
};
use entity::{case, event};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::changes::Changes;
use crate::kernel::context::{RequestContext, legal_day};
use crate::kernel::detail;
use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::patch::{Patch, not_null};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::service::council::deadline::compute::Rules;
use crate::service::council::sector::sector_of;
use crate::service::council::session::check_session;
use crate::service::directory::lookup;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::due::awaited;
use crate::service::engine::case::parts::waits_for_council;
use crate::service::engine::case::place::{self, MOST};
use crate::service::engine::case::view::CaseView;
use crate::service::engine::search::index;
use crate::service::engine::timer::{self, Subject};
use crate::service::petition::former_text::{self, Wording};
use crate::service::petition::parts;
use crate::service::petition::register::may_register;

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
    /// Default when `units` are given: `units`.
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub area: Option<CaseArea>,
    /// Replaces the whole list.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(max = MOST))]
    #[schema(nullable = false, max_items = 200)]
    pub units: Option<Vec<Uuid>>,
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
    /// Whether it is a petition or an opinion; only while it is accepted.
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub nature: Option<Nature>,
    #[serde(default)]
    #[validate(range(min = 1, max = 10_000_000))]
    #[schema(value_type = Option<i32>, minimum = 1, maximum = 10_000_000)]
    pub supporter_count: Patch<i32>,
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(value_type = Option<String>, max_length = 100)]
    pub sender_reference: Patch<String>,
    #[serde(default)]
    #[validate(length(max = 100))]
    #[schema(value_type = Option<String>, max_length = 100)]
    pub contact_plan_number: Patch<String>,
    #[serde(default)]
    #[schema(value_type = Option<Uuid>)]
    pub source_id: Patch<Uuid>,
    /// Why it is corrected. Required when `content` or `locality` of an accepted petition changes, and for any correction
    /// after that.
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 2000, pattern = r"\S")]
    pub reason: Option<String>,
}

/// Corrects a petition. The wording that it replaces is kept; what parts share is changed in all of them. Assignments and
/// their due dates stay.
///
/// # Errors
/// 409 when it was rejected, withdrawn or merged; 403 when it would leave the caller's own area, or is accepted and the
/// caller may not accept; 422 for invalid fields.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: PetitionPatch,
) -> Result<Reply<CaseView>> {
    let tx = app.begin(ctx).await?;
    let (mut act, parts) = parts::lock(ctx, tx, id).await?;
    act.allowed(Permission::CaseEdit, version)?;
    act.only(CaseKind::Petition)?;
    let parts = if act.before.part_count.is_some() { parts::current(parts, id) } else { vec![] };
    let row = act.rule(Action::Edit, act.facts())?;
    ctx.require(row.needs, &act.resource_scope())?;
    stays_classified(&act.before, &patch)?;
    keeps_to_itself(&act.before, &patch)?;
    let (council, number) = (act.before.council_id, act.before.number.clone());
    if let Some(day) = patch.received_on {
        receive(&mut act, day).await?;
    }
    if let Some(nature) = patch.nature {
        correct_nature(&mut act, nature).await?;
    }
    let day = patch.received_on.unwrap_or(act.before.received_on);
    let is_redated = patch.received_on.is_some() && !patch.source_id.is_null();
    if let Some((area, units)) = moved(ctx, &act, &patch, day).await? {
        place::replace(&act.tx, id, &units).await?;
        act.case.area = Set(area);
        act.case.units = Set(units);
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
    patch.supporter_count.set(&mut act.case.supporter_count);
    patch.sender_reference.set(&mut act.case.sender_reference);
    patch.contact_plan_number.set(&mut act.case.contact_plan_number);
    if let Some(source) = patch.source_id.value().copied().or(act.before.source_id.filter(|_| is_redated)) {
        let at = if patch.source_id.value().is_some() { "/source_id" } else { "/received_on" };
        let source = lookup::stood(&act.tx, at, source, day).await?;
        act.case.source_name = Set(Some(source.name));
    }
    if patch.source_id.is_null() {
        act.case.source_name = Set(None);
    }
    patch.source_id.set(&mut act.case.source_id);
    let wording = Wording {
        content: patch.content.unwrap_or_else(|| act.before.content.clone()),
        locality: patch.locality.apply(act.before.locality.clone()),
    };
    let mut former = None;
    if wording.content != act.before.content || wording.locality != act.before.locality {
        index(&act.tx, id, &number, &wording.content, wording.locality.as_deref()).await?;
        former = Some(former_text::keep(&act.tx, ctx, &act.before, &wording).await?);
        act.case.content = Set(wording.content);
        act.case.locality = Set(wording.locality);
    }
    let changes = Changes::between(&act.before, &mut act.case)?;
    if patch.reason.is_none() && needs_reason(&act.before, &parts, &changes, former.is_some()) {
        let detail =
            "correcting the wording of an accepted petition, or what agencies have had, needs a reason";
        return Err(Error::field("/reason", "required", detail));
    }
    parts::share(&act, parts).await?;
    act.finish_edit(row, patch.reason, former).await
}

/// Returns whether the correction needs a reason: agencies have had the petition or a part of it, or it rewords what is
/// accepted.
fn needs_reason(before: &case::Model, parts: &[case::Model], changes: &Changes, rewords: bool) -> bool {
    match before.status {
        Status::Received => false,
        Status::Accepted => rewords,
        Status::Split if parts.iter().all(|part| waits_for_council(part.status)) => rewords,
        _ => !changes.is_empty(),
    }
}

/// Corrects the day of receipt, which is not after the first step.
async fn receive(act: &mut CaseAct<'_>, day: NaiveDate) -> Result<()> {
    validate::not_ahead(act.ctx, "/received_on", day)?;
    let registered_only = act.before.acted_on == act.before.received_on;
    match first_step(act).await? {
        None if registered_only => act.case.acted_on = Set(day),
        first => {
            let first = first.unwrap_or(act.before.acted_on);
            if day > first {
                let error =
                    FieldError::field("/received_on", "too_late", format!("a step was taken on {first}"));
                let told = format!("đã có bước xử lý ngày {}", detail::day(first));
                return Err(Error::fields(Code::Invalid, vec![error.in_vietnamese(told)]));
            }
        }
    }
    act.case.received_on = Set(day);
    Ok(())
}

/// Returns the day for which the step counts by which the petition was no longer just received.
async fn first_step(act: &CaseAct<'_>) -> Result<Option<NaiveDate>> {
    use event::{Column, Entity};
    let first = Entity::find()
        .filter(Column::Stream.eq(EventStream::Case))
        .filter(Column::StreamId.eq(act.before.id))
        .filter(Column::FromStatus.eq(Status::Received))
        .filter(Column::ToStatus.ne(Status::Received))
        .order_by_asc(Column::Seq);
    let first = first.one(&act.tx).await?;
    Ok(first.map(|event| event.acted_on.unwrap_or_else(|| legal_day(event.at))))
}

/// Corrects whether it is a petition, which has to be assigned by a day, or an opinion.
async fn correct_nature(act: &mut CaseAct<'_>, nature: Nature) -> Result<()> {
    if act.before.nature == Some(nature) {
        return Ok(());
    }
    let first = match act.before.status {
        Status::Accepted => None,
        Status::Received => Some("accepting the petition decides on its nature"),
        _ => Some("restore it, or recall it from its agencies, first"),
    };
    if let Some(first) = first {
        return Err(Error::field("/nature", "not_allowed", first));
    }
    act.case.nature = Set(Some(nature));
    timer::cancel(&act.tx, act.ctx, act.before.id, Subject::Case).await?;
    let due_on = match nature {
        Nature::Petition => awaited(act, &Rules::of(&act.tx, &act.before).await?).await?,
        Nature::Opinion => None,
    };
    act.case.due_on = Set(due_on);
    Ok(())
}

/// Returns the places after the edit, if they change. The units must have existed on the day of receipt, also when only
/// the day changes.
async fn moved(
    ctx: &RequestContext,
    act: &CaseAct<'_>,
    patch: &PetitionPatch,
    day: NaiveDate,
) -> Result<Option<(CaseArea, CaseUnits)>> {
    let (council, before) = (act.before.council_id, &act.before);
    if patch.area.is_none() && patch.units.is_none() {
        if patch.received_on.is_some() && before.area == CaseArea::Units {
            place::stood(&act.tx, "/received_on", &before.units, day).await?;
        }
        return Ok(None);
    }
    let area = patch.area.unwrap_or(CaseArea::Units);
    let kept = || if before.area == CaseArea::Units { before.units.ids() } else { vec![] };
    let ids = match (&patch.units, area) {
        (Some(units), _) => units.clone(),
        (None, CaseArea::Units) => kept(),
        (None, _) => vec![],
    };
    place::check(area, &ids)?;
    may_register(ctx, council, &ids)?;
    let units = match area {
        CaseArea::Whole => place::whole(&act.tx, council).await?,
        _ => place::named(&act.tx, "/units", &ids, day).await?,
    };
    Ok(Some((area, units)))
}

/// Refuses to change for one part what it shares with the whole and the other parts.
fn keeps_to_itself(before: &case::Model, patch: &PetitionPatch) -> Result<()> {
    if before.part_of.is_none() {
        return Ok(());
    }
    let shared = [
        ("/channel", patch.channel.is_some()),
        ("/received_on", patch.received_on.is_some()),
        ("/session_id", patch.session_id != Patch::Absent),
        ("/phase", patch.phase != Patch::Absent),
        ("/supporter_count", patch.supporter_count != Patch::Absent),
        ("/sender_reference", patch.sender_reference != Patch::Absent),
        ("/contact_plan_number", patch.contact_plan_number != Patch::Absent),
        ("/source_id", patch.source_id != Patch::Absent),
    ];
    let wrong = shared.into_iter().filter(|(_, is_named)| *is_named);
    let wrong = wrong.map(|(at, _)| FieldError::field(at, "shared", "correct it in the whole petition"));
    let wrong: Vec<FieldError> = wrong.collect();
    if wrong.is_empty() { Ok(()) } else { Err(Error::fields(Code::Invalid, wrong)) }
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
