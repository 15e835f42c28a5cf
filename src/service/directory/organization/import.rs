//! Imports organizations from CSV: `key,kind,name,parent,council,unit_code,area,code,valid_from,valid_to`; and the central
//! bodies of the country, which come with the program.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::administrative_unit;
use entity::enums::OrganizationKind;
use entity::organization::{Column, Entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Deserialize;
use uuid::Uuid;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::csv_lines;
use crate::kernel::error::{Error, Result};
use crate::kernel::idempotency::Tx;
use crate::service::directory::organization::create::{NewOrganization, OrganizationCode, insert};

/// The central bodies since the reorganization of 1 March 2025, and those that ended with it.
pub const CENTRAL_BODIES: &str = include_str!("../../../../assets/central_bodies.csv");

/// One line of the file. Later lines refer to it by its `key`.
#[derive(Deserialize)]
struct Line {
    key: String,
    kind: OrganizationKind,
    name: String,
    /// The key of the parent organization.
    parent: Option<String>,
    /// The key of the council that it works with, for the Fatherland Front.
    council: Option<String>,
    unit_code: Option<String>,
    /// Unit codes separated by spaces.
    area: Option<String>,
    /// An official code (Decision 20/2020/QĐ-TTg).
    code: Option<String>,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
}

/// Imports organizations, all or none, and returns their ids by key. An organization that exists already is refused,
/// so that importing a file twice does not create a second council.
///
/// # Errors
/// 422 with the number of the invalid line.
pub async fn import(app: &mut App, ctx: &RequestContext, text: &str) -> Result<HashMap<String, Uuid>> {
    let tx = app.begin(ctx).await?;
    let units = administrative_unit::Entity::find().all(&tx).await?;
    let mut made: HashMap<String, Uuid> = HashMap::new();
    for line in csv_lines::read::<Line>(text) {
        let (at, line) = line?;
        let missing = |what: &str, word: &str| Error::field(&at, "not_found", format!("no {what} `{word}`"));
        let body = |key: Option<String>| match key.filter(|key| !key.is_empty()) {
            None => Ok(None),
            Some(key) => made.get(&key).copied().map(Some).ok_or_else(|| missing("line with key", &key)),
        };
        // the unit with that code that is valid when the organization begins, or else the newest
        let unit = |code: &str| {
            let mut of_code: Vec<_> = units.iter().filter(|unit| unit.code == code).collect();
            of_code.sort_by_key(|unit| unit.valid_from);
            let stands = of_code.iter().rev().find(|unit| unit.valid_from <= line.valid_from);
            stands.or(of_code.last()).map(|unit| unit.id).ok_or_else(|| missing("unit of code", code))
        };
        let unit_id = line.unit_code.as_deref().filter(|code| !code.is_empty()).map(unit).transpose()?;
        let area =
            line.area.as_deref().unwrap_or_default().split_whitespace().map(unit).collect::<Result<_>>()?;
        let codes = line.code.filter(|code| !code.is_empty());
        let new = NewOrganization {
            kind: line.kind,
            parent_id: body(line.parent)?,
            council_id: body(line.council)?,
            name: line.name,
            unit_id,
            area,
            codes: codes
                .map(|code| OrganizationCode { scheme: "QD20".to_owned(), code })
                .into_iter()
                .collect(),
            valid_from: line.valid_from,
            valid_to: line.valid_to,
        };
        if let Some(id) = find_same(&tx, &new).await? {
            let detail = format!("this organization exists already, as {id}");
            return Err(Error::field(&at, "already_exists", detail));
        }
        let id = insert(ctx, &tx, new).await?;
        if made.insert(line.key.clone(), id).is_some() {
            return Err(Error::field(&at, "duplicate", format!("the key `{}` occurs twice", line.key)));
        }
    }
    tx.done().await?;
    Ok(made)
}

/// Adds the central bodies that are not there yet, and returns the ids of all of them by name. One that an office has added
/// under the same name stays as it is.
///
/// # Errors
/// When the database fails.
pub async fn central_bodies(app: &mut App, ctx: &RequestContext) -> Result<Vec<(String, Uuid)>> {
    let tx = app.begin(ctx).await?;
    tx.alone("central_body").await?;
    let there = Entity::find().filter(Column::Kind.eq(OrganizationKind::CentralBody));
    let there = there.select_only().columns([Column::Name, Column::NameKey, Column::Id]);
    let there: Vec<(String, String, Uuid)> = there.into_tuple().all(&*tx).await?;
    let mut all: Vec<(String, Uuid)> = there.iter().map(|(name, _, id)| (name.clone(), *id)).collect();
    for line in csv::Reader::from_reader(CENTRAL_BODIES.as_bytes()).deserialize::<Line>() {
        let line = line.map_err(Error::internal)?;
        let key = vi_text::name_key(&line.name);
        if there.iter().any(|(_, other, _)| *other == key) {
            continue;
        }
        let new = NewOrganization {
            kind: line.kind,
            name: line.name.clone(),
            parent_id: None,
            council_id: None,
            unit_id: None,
            area: vec![],
            codes: vec![],
            valid_from: line.valid_from,
            valid_to: line.valid_to,
        };
        all.push((line.name, insert(ctx, &tx, new).await?));
    }
    tx.done().await?;
    Ok(all)
}

/// Finds a stored organization of the same kind, name and place that begins on the same day.
async fn find_same(tx: &Tx<'_>, new: &NewOrganization) -> Result<Option<Uuid>> {
    let same = Entity::find()
        .filter(Column::Kind.eq(new.kind))
        .filter(Column::Name.eq(&new.name))
        .filter(match new.parent_id {
            Some(parent) => Column::ParentId.eq(parent),
            None => Column::ParentId.is_null(),
        })
        .filter(match new.unit_id {
            Some(unit) => Column::UnitId.eq(unit),
            None => Column::UnitId.is_null(),
        })
        .filter(Column::ValidFrom.eq(new.valid_from));
    Ok(same.select_only().column(Column::Id).into_tuple().one(&**tx).await?)
}
