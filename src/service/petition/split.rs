//! Splits a petition that holds several requests into parts, each a case with its own number, sector, agencies, due date
//! and answer.

use entity::case::{Column, Entity, Model};
use entity::case_unit::CaseUnits;
use entity::enums::{Action, CaseArea, CaseKind, CompetenceLevel, EventStream, Nature, Status};
use entity::{administrative_unit as unit, sector};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::event::{self, EventData, EventOrganization, EventPart, WholeOfPart};
use crate::domain::number;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::council::deadline::rulebook::Rulebook;
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::basis::CaseBasis;
use crate::service::engine::case::due::awaited_by;
use crate::service::engine::case::party;
use crate::service::engine::case::place::{self, MOST};
use crate::service::engine::case::triage::{before_the_end, leave_agencies};
use crate::service::engine::case::view::CaseView;
use crate::service::engine::search::search_row;
use crate::service::engine::timer::{Subject, Timers};

/// Splits a petition that holds several requests. Each part becomes a petition of its own, with a number that shows that
/// of the whole; channel, session, sender, day of receipt and petitioner stay common. Agencies that have the petition
/// lose it. The whole is answered when its parts are.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SplitIntoParts {
    #[validate(length(min = 2, max = 50), nested)]
    #[schema(min_items = 2, max_items = 50)]
    pub parts: Vec<NewPart>,
    #[validate(length(max = 2000))]
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// One of the requests. With a sector and a competence level the part is accepted, otherwise it is received.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPart {
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20_000, pattern = r"\S", example = "Đề nghị xây nhà văn hóa.")]
    pub content: String,
    pub sector_id: Option<Uuid>,
    pub competence_level: Option<CompetenceLevel>,
    /// The administrative units that the part is about. Default: the places of the whole.
    #[serde(default)]
    #[validate(length(max = MOST))]
    #[schema(max_items = 200)]
    pub units: Vec<Uuid>,
    /// Hamlet, street or road. Default: that of the whole, unless units are named.
    #[validate(length(max = 300))]
    #[schema(max_length = 300)]
    pub locality: Option<String>,
}

pub async fn split(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    step: SplitIntoParts,
) -> Result<Reply<CaseView>> {
    let mut act = CaseAct::begin(app, ctx, id, version, Permission::CaseSplitIntoParts).await?;
    let row = act.rule(Action::SplitIntoParts, act.facts())?;
    let mut parts = parts(&act, &step.parts).await?;
    let rulebook = Rulebook::of_cases(&act.tx, [&act.before]).await?;
    let mut timers = Timers::default();
    for part in parts.iter_mut().filter(|part| part.status == Status::Accepted) {
        part.due_on = awaited_by(ctx, &rulebook, part, &mut timers)?;
    }
    timers.cancel(id, Subject::Case);
    let live = act.assignments.iter().filter(|one| one.status.is_live());
    let agencies =
        live.map(|one| EventOrganization::named(one.organization_id, one.organization_name.clone()));
    let told = |part: &Model| EventPart {
        case_id: part.id,
        case_number: part.number.clone(),
        sector_id: part.sector_id,
        competence_level: part.competence_level,
    };
    let data =
        event::SplitIntoParts { parts: parts.iter().map(told).collect(), agencies: agencies.collect() };
    leave_agencies(&mut act).await?;
    act.case.part_count = Set(Some(i32::try_from(parts.len()).map_err(Error::internal)?));
    act.case.status_before = Set(Some(before_the_end(&act.before)));
    act.case.due_on = Set(None);
    act.case.frozen = Set(false);
    act.case.lead_agency_id = Set(None);
    act.case.lead_agency_name = Set(None);
    // it is now decided for each part
    act.forget_answer();
    store(&act, parts, timers).await?;
    let entry = act.entry(Action::SplitIntoParts).because(step.note).with(data).public();
    act.finish(row, entry).await
}

/// Builds the rows of the parts, in their order.
///
/// # Errors
/// 422 at the sector or the unit that does not exist.
async fn parts(act: &CaseAct<'_>, new: &[NewPart]) -> Result<Vec<Model>> {
    let (ctx, whole) = (act.ctx, &act.before);
    let ids = new.iter().flat_map(|part| part.units.iter().copied());
    let units = match new.iter().all(|part| part.units.is_empty()) {
        true => vec![],
        false => unit::Entity::find().filter(unit::Column::Id.is_in(ids)).all(&act.tx).await?,
    };
    let sectors = sector::Entity::find()
        .filter(sector::Column::CouncilId.eq(whole.council_id))
        .filter(sector::Column::Id.is_in(new.iter().filter_map(|part| part.sector_id)));
    let sectors = sectors.all(&act.tx).await?;
    // numbers of parts that were joined again are not given twice
    let last = Entity::parts_of([whole.id]).select_only().column_as(Column::PartNumber.max(), "last");
    let last = last.into_tuple::<Option<i32>>().one(&act.tx).await?.flatten().unwrap_or(0);
    let parties = party::before_split(&act.assignments);
    let mut parts = Vec::with_capacity(new.len());
    for (i, ((part, id), ordinal)) in new.iter().zip(ctx.new_ids(new.len())).zip(last + 1..).enumerate() {
        let sector = part.sector_id.map(|id| {
            let found = sectors.iter().find(|sector| sector.id == id);
            let detail = "no such sector in this council";
            found.ok_or_else(|| Error::field(&format!("/parts/{i}/sector_id"), "not_found", detail))
        });
        let sector = sector.transpose()?;
        let is_moved = !part.units.is_empty();
        let known = |id: &Uuid| units.iter().find(|unit| unit.id == *id);
        let named = place::existing(known, &format!("/parts/{i}/units"), &part.units, whole.received_on)?;
        let (area, units) = match is_moved {
            true => (CaseArea::Units, named),
            false => (whole.area, whole.units.clone()),
        };
        let is_classified = sector.is_some() && part.competence_level.is_some();
        let basis = CaseBasis {
            id,
            council_id: whole.council_id,
            kind: CaseKind::Petition,
            number: number::of_part(&whole.number, ordinal),
            status: if is_classified { Status::Accepted } else { Status::Received },
            content: part.content.clone(),
            received_on: whole.received_on,
            area,
            units,
            registered_by: whole.registered_by,
            // no registration can be repeated under the id of a part
            registration: act.tx.shared().secrets.tag(id.as_bytes()),
        };
        let inherited = whole.locality.clone().filter(|_| !is_moved);
        parts.push(Model {
            nature: Some(Nature::Petition),
            channel: whole.channel,
            locality: part.locality.clone().or(inherited),
            sector_id: part.sector_id,
            board_id: sector.map(|sector| sector.board_id),
            competence_level: part.competence_level,
            session_id: whole.session_id,
            phase: whole.phase,
            has_petitioner: whole.has_petitioner,
            carried_to: whole.carried_to,
            supporter_count: whole.supporter_count,
            sender_reference: whole.sender_reference.clone(),
            contact_plan_number: whole.contact_plan_number.clone(),
            source_id: whole.source_id,
            source_name: whole.source_name.clone(),
            acted_on: whole.acted_on.max(ctx.day()),
            part_of: Some(whole.id),
            part_number: Some(ordinal),
            parties_before: parties.clone(),
            ..basis.case(ctx.now)
        });
    }
    Ok(parts)
}

/// Stores the parts with what belongs to them, and begins the history of each.
async fn store(act: &CaseAct<'_>, parts: Vec<Model>, timers: Timers) -> Result<()> {
    let (tx, ctx, whole) = (&act.tx, act.ctx, &act.before);
    let grant = ctx.require(Permission::CaseSplitIntoParts, &act.resource_scope())?;
    let entry = |part: &Model| {
        let data = WholeOfPart { whole_id: whole.id, whole_number: whole.number.clone() };
        let entry = Entry::about(EventStream::Case, part.id, Action::SplitIntoParts)
            .with(EventData::BecomePart(data))
            .by(grant)
            .in_council(Some(whole.council_id))
            .public();
        Entry { to: Some(part.status), ..entry }
    };
    let text = |part: &Model| search_row(part.id, &part.number, &part.content, part.locality.as_deref());
    let entries = parts.iter().map(entry).collect();
    let texts: Vec<_> = parts.iter().map(text).collect();
    let of_part = |part: &Model| CaseUnits::rows(&part.units, part.id);
    let units = parts.iter().flat_map(of_part).collect();
    bulk_insert::insert(tx, parts).await?;
    bulk_insert::insert(tx, units).await?;
    bulk_insert::insert(tx, texts).await?;
    timers.store(tx, ctx).await?;
    journal::record_all(tx, ctx, entries).await
}
