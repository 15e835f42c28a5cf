//! Maintains the search index: a folded copy of each case's text in a table of its own.

use entity::search;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::OnConflict;

use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;

/// Writes a case's text to the search index.
pub async fn index(tx: &Tx<'_>, id: Uuid, number: &str, content: &str, locality: Option<&str>) -> Result<()> {
    let row = search_row(id, number, content, locality);
    let again = OnConflict::column(search::Column::CaseId).update_column(search::Column::Folded).to_owned();
    search::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}

/// Builds the search row of a case.
#[must_use]
pub fn search_row(id: Uuid, number: &str, content: &str, locality: Option<&str>) -> search::ActiveModel {
    let whole = format!("{number} {content} {}", locality.unwrap_or_default());
    search::ActiveModel { case_id: Set(id), folded: Set(vi_text::indexed(&whole)), ..Default::default() }
}
