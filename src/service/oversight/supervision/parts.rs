//! The dependent lists of a supervision: team, supervised bodies, units, planned stages, cases. Each is replaced as a
//! whole.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use chrono::NaiveDate;
use entity::day::plausible;
use entity::enums::{SupervisionStage, TeamRole};
use entity::supervision::{body, case as link, member, stage, unit};
use entity::{administrative_unit, case, grant, organization, user};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::policy::Permission;
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::detail::Detail;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::validate::not_blank;

/// A member of the team.
#[derive(Clone, Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTeamMember {
    /// A user with a role in the council or one of its bodies; the name is then taken from the account.
    pub user_id: Option<Uuid>,
    /// The name of a member without an account.
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S")]
    pub full_name: Option<String>,
    pub role: TeamRole,
}

/// A stage and its planned day.
#[derive(Clone, Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlannedStage {
    /// From `planned` to `concluded`.
    pub stage: SupervisionStage,
    #[validate(custom(function = plausible))]
    pub planned_on: NaiveDate,
}

/// Replaces the rows of a supervision by new ones.
macro_rules! replace {
    ($tx:expr, $of:expr, $table:ident, $rows:expr) => {{
        let (all, of) = ($rows, $table::Column::SupervisionId.eq($of));
        $table::Entity::delete_many().filter(of).exec(&**$tx).await?;
        bulk_insert::insert(&**$tx, all).await?;
    }};
}

/// Checks that each value occurs once.
fn distinct<T: Eq + Hash>(pointer: &str, all: impl IntoIterator<Item = T>) -> Result<()> {
    let mut seen = HashSet::new();
    match all.into_iter().position(|one| !seen.insert(one)) {
        Some(at) => Err(Error::field(&format!("{pointer}/{at}"), "duplicate", "named before")),
        None => Ok(()),
    }
}

/// Refuses the first requested id that was not found.
fn all_found(pointer: &str, ids: &[Uuid], found: &HashSet<Uuid>, what: &str) -> Result<()> {
    match ids.iter().position(|id| !found.contains(id)) {
        Some(at) => Err(Error::field(&format!("{pointer}/{at}"), "not_found", format!("no such {what}"))),
        None => Ok(()),
    }
}

/// Validates and loads the supervised bodies. Bodies that are stored already may have ended since.
///
/// # Errors
/// 422 when a body is given twice, does not exist, or leads; 409 when a body has ended.
pub async fn bodies(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    of: Uuid,
    ids: &[Uuid],
    before: &[body::Model],
) -> Result<Vec<body::Model>> {
    const POINTER: &str = "/supervised";
    distinct(POINTER, ids)?;
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let found = organization::Entity::find().filter(organization::Column::Id.is_in(ids.iter().copied()));
    let found: HashMap<Uuid, organization::Model> =
        found.all(db).await?.into_iter().map(|one| (one.id, one)).collect();
    all_found(POINTER, ids, &found.keys().copied().collect(), "organization")?;
    let mut rows = Vec::with_capacity(ids.len());
    for (i, one) in ids.iter().filter_map(|id| found.get(id)).enumerate() {
        let kept = before.iter().find(|body| body.organization_id == one.id);
        if kept.is_none() {
            if let Some(end) = one.valid_to.filter(|end| *end < ctx.today()) {
                return Err(Error::because(Code::OrganizationEnded, Detail::ended(&one.name, end)));
            }
            if one.valid_from > ctx.today() {
                let detail = format!("{} begins on {}", one.name, one.valid_from);
                return Err(Error::field(&format!("{POINTER}/{i}"), "not_yet", detail));
            }
        }
        let organization_name = kept.map_or(&one.name, |body| &body.organization_name).clone();
        rows.push(body::Model { supervision_id: of, organization_id: one.id, organization_name });
    }
    Ok(rows)
}

/// Checks that the leading body does not supervise itself.
///
/// # Errors
/// 422 when it does.
pub fn not_itself(leading: Uuid, supervised: &[body::Model]) -> Result<()> {
    match supervised.iter().any(|body| body.organization_id == leading) {
        true => Err(Error::field("/supervised", "itself", "a body does not supervise itself")),
        false => Ok(()),
    }
}

/// Validates and loads the units under supervision.
///
/// # Errors
/// 422 when a unit is given twice or does not exist.
pub async fn units(db: &impl ConnectionTrait, of: Uuid, ids: &[Uuid]) -> Result<Vec<unit::Model>> {
    use administrative_unit::{Column, Entity};
    distinct("/units", ids)?;
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let found = Entity::find().filter(Column::Id.is_in(ids.iter().copied()));
    let found: Vec<Uuid> = found.select_only().column(Column::Id).into_tuple().all(db).await?;
    all_found("/units", ids, &found.into_iter().collect(), "administrative unit")?;
    Ok(ids.iter().map(|id| unit::Model { supervision_id: of, unit_id: *id }).collect())
}

/// Validates the cases that the supervision is about: cases of the council that the caller can see.
///
/// # Errors
/// 422 when a case is given twice or not found.
pub async fn cases(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    council: Uuid,
    of: Uuid,
    ids: &[Uuid],
) -> Result<Vec<link::Model>> {
    distinct("/cases", ids)?;
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let seen = case::Entity::in_scope(&ctx.actor.scope_filters(Permission::CaseRead));
    let seen = seen.filter(case::Column::CouncilId.eq(council));
    let seen = seen.filter(case::Column::Id.is_in(ids.iter().copied()));
    let found: Vec<Uuid> = seen.select_only().column(case::Column::Id).into_tuple().all(db).await?;
    all_found("/cases", ids, &found.into_iter().collect(), "case in this council")?;
    Ok(ids.iter().map(|id| link::Model { supervision_id: of, case_id: *id }).collect())
}

/// Validates the team: names from accounts, at most one head. Members that are stored already may have lost their
/// role since.
///
/// # Errors
/// 422 for an invalid member.
pub async fn team(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    council: Uuid,
    of: Uuid,
    new: Vec<NewTeamMember>,
    before: &[member::Model],
) -> Result<Vec<member::Model>> {
    let accounts: Vec<Uuid> = new.iter().filter_map(|one| one.user_id).collect();
    let mut names: HashMap<Uuid, String> =
        before.iter().filter_map(|one| Some((one.user_id?, one.full_name.clone()))).collect();
    let unknown: Vec<Uuid> = accounts.into_iter().filter(|id| !names.contains_key(id)).collect();
    if !unknown.is_empty() {
        names.extend(members(db, council, unknown).await?);
    }
    let (mut rows, mut seen): (Vec<member::Model>, HashSet<Uuid>) = (Vec::new(), HashSet::new());
    for (i, (id, one)) in ctx.new_ids(new.len()).into_iter().zip(new).enumerate() {
        let refused = |field: &str, code: &str, detail: &str| {
            Err(Error::field(&format!("/team/{i}/{field}"), code, detail))
        };
        let full_name = match (one.user_id, one.full_name) {
            (Some(_), Some(_)) => return refused("full_name", "not_wanted", "the account has the name"),
            (None, None) => return refused("full_name", "required", "an account or a name"),
            (None, Some(name)) => name,
            (Some(user), None) if !seen.insert(user) => {
                return refused("user_id", "duplicate", "a user can be in the team once");
            }
            (Some(user), None) => match names.get(&user) {
                Some(name) => name.clone(),
                None => return refused("user_id", "not_found", "no such user with a role in this council"),
            },
        };
        if one.role == TeamRole::Head && rows.iter().any(|other| other.role == TeamRole::Head) {
            return refused("role", "duplicate", "a team can have one head only");
        }
        rows.push(member::Model { id, supervision_id: of, user_id: one.user_id, full_name, role: one.role });
    }
    Ok(rows)
}

/// Selects, from some users, those with an active role in the council or one of its bodies, with their names.
async fn members(db: &impl ConnectionTrait, council: Uuid, users: Vec<Uuid>) -> Result<Vec<(Uuid, String)>> {
    let allowed_organizations = grant::Entity::find()
        .filter(grant::Column::UserId.is_in(users))
        .filter(grant::Column::CouncilId.eq(council))
        .filter(grant::Column::RevokedAt.is_null());
    let member_ids: Vec<Uuid> =
        allowed_organizations.select_only().column(grant::Column::UserId).into_tuple().all(db).await?;
    let people = user::Entity::find()
        .filter(user::Column::Id.is_in(member_ids))
        .filter(user::Column::DisabledAt.is_null());
    let names = people.select_only().columns([user::Column::Id, user::Column::FullName]);
    Ok(names.into_tuple().all(db).await?)
}

/// Checks the planned days: each stage once, no later stage before an earlier one.
///
/// # Errors
/// 422 when not.
pub fn planned(stages: &[PlannedStage]) -> Result<()> {
    for (i, one) in stages.iter().enumerate() {
        if one.stage.has_ended() {
            let detail = format!("{} cannot be planned", one.stage);
            return Err(Error::field(&format!("/stages/{i}/stage"), "not_wanted", detail));
        }
        for other in &stages[..i] {
            if other.stage == one.stage {
                return Err(Error::field(&format!("/stages/{i}/stage"), "duplicate", "named before"));
            }
            if (other.stage < one.stage) != (other.planned_on <= one.planned_on)
                && other.planned_on != one.planned_on
            {
                let detail = format!("{} is planned for {}", other.stage, other.planned_on);
                return Err(Error::field(&format!("/stages/{i}/planned_on"), "range", detail));
            }
        }
    }
    Ok(())
}

/// Returns the day that the stages plan for the conclusion.
#[must_use]
pub fn conclusion_planned(stages: &[PlannedStage]) -> Option<NaiveDate> {
    stages.iter().find(|one| one.stage == SupervisionStage::Concluded).map(|one| one.planned_on)
}

/// Stores the planned days. Stages that were reached stay unchanged.
pub async fn write_stages(tx: &Tx<'_>, of: Uuid, new: &[PlannedStage]) -> Result<()> {
    let known = stage::Entity::find().filter(stage::Column::SupervisionId.eq(of)).all(tx).await?;
    let plan = |stage| new.iter().find(|one| one.stage == stage).map(|one| one.planned_on);
    let mut rows: Vec<stage::Model> = known
        .into_iter()
        .filter(|row| row.reached_on.is_some())
        .map(|row| stage::Model { planned_on: plan(row.stage), ..row })
        .collect();
    let fresh = new.iter().filter(|one| rows.iter().all(|row| row.stage != one.stage));
    let fresh = fresh.map(|one| stage::Model {
        supervision_id: of,
        stage: one.stage,
        planned_on: Some(one.planned_on),
        reached_on: None,
        document: None,
        note: None,
    });
    let fresh: Vec<_> = fresh.collect();
    rows.extend(fresh);
    replace!(tx, of, stage, rows);
    Ok(())
}

/// Stores the supervised bodies.
pub async fn write_bodies(tx: &Tx<'_>, of: Uuid, rows: Vec<body::Model>) -> Result<()> {
    replace!(tx, of, body, rows);
    Ok(())
}

/// Stores the units.
pub async fn write_units(tx: &Tx<'_>, of: Uuid, rows: Vec<unit::Model>) -> Result<()> {
    replace!(tx, of, unit, rows);
    Ok(())
}

/// Stores the cases.
pub async fn write_cases(tx: &Tx<'_>, of: Uuid, rows: Vec<link::Model>) -> Result<()> {
    replace!(tx, of, link, rows);
    Ok(())
}

/// Stores the team.
pub async fn write_team(tx: &Tx<'_>, of: Uuid, rows: Vec<member::Model>) -> Result<()> {
    replace!(tx, of, member, rows);
    Ok(())
}
