//! The places of a case: the units that a request names, or the whole area of the council.

use chrono::NaiveDate;
use entity::administrative_unit::{Column, Entity, Model};
use entity::case;
use entity::case_unit::{self, CaseUnit, CaseUnits};
use entity::enums::CaseArea;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::kernel::bulk_insert;
use crate::kernel::error::{Error, Result};
use crate::kernel::idempotency::Tx;
use crate::service::directory::lookup;

/// The most units that one case names: more than a province has communes.
pub const MOST: u64 = 200;

/// Checks that units are named if and only if the case is about units.
///
/// # Errors
/// 422 at `/units`.
pub fn check(area: CaseArea, units: &[Uuid]) -> Result<()> {
    match (area, units.is_empty()) {
        (CaseArea::Units, true) => Err(Error::field("/units", "required", "name the units, or another area")),
        (CaseArea::Whole | CaseArea::Unknown, false) => {
            Err(Error::field("/units", "not_allowed", format!("the area is {area}")))
        }
        _ => Ok(()),
    }
}

/// Loads the units that a request names. Each must have existed on the day.
///
/// # Errors
/// 422 at the unit that does not exist, did not exist then, or is named twice.
pub async fn named(
    db: &impl ConnectionTrait,
    pointer: &str,
    ids: &[Uuid],
    day: NaiveDate,
) -> Result<CaseUnits> {
    if ids.is_empty() {
        return Ok(CaseUnits::default());
    }
    let found = Entity::find().filter(Column::Id.is_in(ids.iter().copied())).all(db).await?;
    existing(|id| found.iter().find(|unit| unit.id == *id), pointer, ids, day)
}

/// The same for units that are loaded already.
///
/// # Errors
/// As [`named`].
pub fn existing<'a>(
    known: impl Fn(&Uuid) -> Option<&'a Model>,
    pointer: &str,
    ids: &[Uuid],
    day: NaiveDate,
) -> Result<CaseUnits> {
    let mut units = Vec::with_capacity(ids.len());
    for (i, id) in ids.iter().enumerate() {
        let at = format!("{pointer}/{i}");
        let unit = known(id).ok_or_else(|| Error::field(&at, "not_found", "no such administrative unit"))?;
        lookup::unit_existed(&at, unit, day)?;
        if ids[..i].contains(id) {
            return Err(Error::field(&at, "duplicate", "each unit is named once"));
        }
        units.push(of(unit));
    }
    Ok(CaseUnits(units))
}

/// Checks that the units of a case existed on another day.
///
/// # Errors
/// 422 at the pointer.
pub async fn stood(
    db: &impl ConnectionTrait,
    pointer: &str,
    units: &CaseUnits,
    day: NaiveDate,
) -> Result<()> {
    let found = Entity::find().filter(Column::Id.is_in(units.ids())).all(db).await?;
    found.iter().try_for_each(|unit| lookup::unit_existed(pointer, unit, day))
}

/// Returns a unit with its present name.
#[must_use]
pub fn of(unit: &Model) -> CaseUnit {
    CaseUnit { unit_id: unit.id, unit_name: unit.name.clone() }
}

/// Returns the units of a case about the whole area of a council: the council's own unit, if it has one.
///
/// # Errors
/// When the council does not exist.
pub async fn whole(db: &impl ConnectionTrait, council: Uuid) -> Result<CaseUnits> {
    let unit = lookup::unit_of(db, council).await?;
    Ok(CaseUnits(unit.iter().map(of).collect()))
}

/// Replaces the rows by which lists find a case.
///
/// # Errors
/// When the database refuses.
pub async fn replace(tx: &Tx<'_>, case_id: Uuid, units: &CaseUnits) -> Result<()> {
    leave(tx, [case_id]).await?;
    bulk_insert::insert(tx, units.rows(case_id)).await
}

/// Deletes the rows by which lists find cases. The feed tells the readers of the units.
///
/// # Errors
/// When the database refuses.
pub async fn leave(tx: &Tx<'_>, cases: impl IntoIterator<Item = Uuid>) -> Result<()> {
    let of_cases = case_unit::Column::CaseId.is_in(cases);
    tx.changed().note_former_units(case_unit::Entity::find().filter(of_cases.clone()).all(tx).await?);
    case_unit::Entity::delete_many().filter(of_cases).exec(tx).await?;
    Ok(())
}

/// Returns the condition that a case is about one of some units. For one unit its cases are few; for those of a whole
/// province SQLite must walk the cases and look each up, because the cases of all units are the whole table.
#[must_use]
pub fn about(units: Vec<Uuid>) -> SimpleExpr {
    use case::Column as Case;
    use case_unit::Column as Of;
    if units.len() == 1 {
        return Case::Id.in_subquery(case_unit::Entity::cases(|of| of.filter(Of::UnitId.is_in(units))));
    }
    let of_case = Expr::col((case_unit::Entity, Of::CaseId)).equals((case::Entity, Case::Id));
    Expr::exists(case_unit::Entity::cases(|of| of.filter(of_case).filter(Of::UnitId.is_in(units))))
}
