//! Provinces and communes: reference data for the whole deployment, loaded by import.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::administrative_unit::{ActiveModel, Column, Entity, Model};
use entity::enums::UnitKind;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::csv_lines;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::filter::{self, IdOrNone};
use crate::kernel::names::{self, NameSort};
use crate::kernel::page::{Page, list_query};
use crate::kernel::reply::View;
use crate::kernel::tree;

/// All provinces and communes since 1 July 2025, as CSV.
pub const NATIONAL: &str = include_str!("../../../assets/administrative_units.csv");

/// The first day of the present units (Decision 19/2025/QĐ-TTg).
pub const SINCE: NaiveDate = NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();

/// A province or commune, or a former unit.
#[derive(Debug, Serialize, ToSchema)]
pub struct AdministrativeUnitView {
    pub id: Uuid,
    /// The official code. The same code can denote two units at different dates.
    pub code: String,
    pub name: String,
    pub kind: UnitKind,
    pub parent_id: Option<Uuid>,
    pub parent_name: Option<String>,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
}

impl View for AdministrativeUnitView {}

list_query! {
    /// Filters for the list of administrative units.
    UnitQuery {
        #[validate(length(max = 20))]
        #[param(max_length = 20)]
        code: String,
        kind: Vec<UnitKind>,
        /// Units directly under these; `none`: those at the top.
        parent_id: Vec<IdOrNone>,
        /// These units and all units below them.
        under: Vec<Uuid>,
        /// Units that were valid on this day.
        valid_on: NaiveDate,
        /// Words of the name, with or without diacritics; each may be the beginning of a word.
        #[validate(length(min = 1, max = 200))]
        #[param(min_length = 1, max_length = 200)]
        q: String,
        sort: NameSort,
    }
}

/// One line of an import: `code,name,kind,parent_code[,valid_from,valid_to]`.
#[derive(Deserialize)]
struct Line {
    code: String,
    name: String,
    kind: UnitKind,
    parent_code: Option<String>,
    #[serde(default)]
    valid_from: Option<NaiveDate>,
    #[serde(default)]
    valid_to: Option<NaiveDate>,
}

/// Returns one unit.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<AdministrativeUnitView> {
    let row = Entity::find_by_id(id).one(app.read()).await?.ok_or(Code::NotFound)?;
    display_names::show(app.read(), ctx, row).await
}

/// Lists the units, newest import first or by name.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: UnitQuery) -> Result<Page<AdministrativeUnitView>> {
    let mut select = Entity::find();
    if let Some(code) = &query.code {
        select = select.filter(Column::Code.eq(code));
    }
    if let Some(kind) = &query.kind {
        select = select.filter(filter::of(Column::Kind, kind));
    }
    if let Some(parent) = &query.parent_id {
        select = select.filter(filter::of_or_none(Column::ParentId, parent));
    }
    if let Some(tops) = &query.under {
        let units = tree::under::<Entity>(app.read(), Column::ParentId, tops).await?;
        select = select.filter(Column::Id.is_in(units));
    }
    if let Some(day) = query.valid_on {
        let stands = Condition::any().add(Column::ValidTo.is_null()).add(Column::ValidTo.gte(day));
        select = select.filter(Column::ValidFrom.lte(day)).filter(stands);
    }
    let select = select.filter(names::matching(Column::NameWords, query.q.as_deref())?);
    let by = (Column::NameKey, Column::Id);
    let page = names::list(app, ctx, "units", (&query, query.sort), select, by).await?;
    display_names::show_page(app.read(), ctx, page).await
}

/// Imports units from CSV, all or none. Units that exist already (same code and first day) stay unchanged.
///
/// # Errors
/// 422 with the number of the invalid line.
pub async fn import(app: &mut App, ctx: &RequestContext, text: &str) -> Result<usize> {
    let tx = app.begin(ctx).await?;
    let there = Entity::find().all(&tx).await?;
    let mut known: HashMap<(String, NaiveDate), Uuid> =
        there.into_iter().map(|unit| ((unit.code, unit.valid_from), unit.id)).collect();
    let mut new = Vec::new();
    for line in csv_lines::read::<Line>(text) {
        let (at, line) = line?;
        let since = line.valid_from.unwrap_or(SINCE);
        let key = (line.code.clone(), since);
        if known.contains_key(&key) {
            continue;
        }
        let parent = match line.parent_code.filter(|code| !code.is_empty()) {
            None => None,
            Some(code) => Some(*known.get(&(code.clone(), since)).ok_or_else(|| {
                Error::field(&at, "not_found", format!("no unit {code} since {since}; list parents first"))
            })?),
        };
        let id = ctx.new_id();
        known.insert(key, id);
        new.push(ActiveModel {
            id: Set(id),
            code: Set(line.code),
            name_key: Set(vi_text::name_key(&line.name)),
            name_words: Set(vi_text::folded_words(&line.name)),
            name: Set(line.name),
            kind: Set(line.kind),
            parent_id: Set(parent),
            valid_from: Set(since),
            valid_to: Set(line.valid_to),
        });
    }
    let count = new.len();
    bulk_insert::insert(&tx, new).await?;
    tx.done().await?;
    Ok(count)
}

impl NamedView<Model> for AdministrativeUnitView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Unit, [row.parent_id])
    }

    fn show(_ctx: &RequestContext, u: Model, names: &DisplayNames) -> Self {
        Self {
            id: u.id,
            code: u.code,
            name: u.name,
            kind: u.kind,
            parent_id: u.parent_id,
            parent_name: names.maybe(u.parent_id),
            valid_from: u.valid_from,
            valid_to: u.valid_to,
        }
    }
}
