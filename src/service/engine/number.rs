//! Allocates case numbers. Each council has its own sequence, which restarts every year.

use chrono::NaiveDate;
use entity::enums::CaseKind;
use entity::number_counter;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};

use crate::domain::number;
use crate::kernel::error::{Error, Result};
use crate::kernel::idempotency::Tx;

/// Allocates the next numbers of a council in the year of the given day.
pub async fn next_numbers(
    tx: &Tx<'_>,
    kind: CaseKind,
    council_id: Uuid,
    on: NaiveDate,
    count: usize,
) -> Result<Vec<String>> {
    use number_counter::{ActiveModel, Column, Entity};
    let year = number::year_of(on);
    let count = i32::try_from(count).map_err(Error::internal)?;
    let first = ActiveModel { council_id: Set(council_id), year: Set(year), last: Set(count) };
    let next = OnConflict::columns([Column::CouncilId, Column::Year])
        .value(Column::Last, Expr::col((Entity, Column::Last)).add(count))
        .to_owned();
    let counter = Entity::insert(first).on_conflict(next).exec_with_returning(tx).await?;
    Ok((counter.last - count + 1..=counter.last).map(|n| number::spell(kind, year, n)).collect())
}
