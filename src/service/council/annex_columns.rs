//! Phụ lục: in which column of its annexes a council counts which outcome. A council without columns of its own uses
//! those that the service ships.

use chrono::{DateTime, Utc};
use entity::annex_columns::{AnnexColumn, AnnexColumns, Column, Entity, Model};
use entity::enums::{Action, EventStream, Outcome};
use entity::organization;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::organization::owns_cases;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::changes::Audited;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};

/// The columns of a council's annexes, in the order in which they are printed.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAnnexColumns {
    /// Every outcome is in exactly one column.
    #[validate(length(min = 1, max = 20), nested)]
    #[schema(min_items = 1, max_items = 20)]
    pub columns: Vec<AnnexColumn>,
}

/// The columns of a council's annexes.
#[derive(Debug, Serialize, ToSchema)]
pub struct AnnexColumnsView {
    pub council_id: Uuid,
    /// Whether they are those that the service ships, because the council has not set its own.
    pub shipped: bool,
    pub columns: Vec<AnnexColumn>,
    /// `null` for the shipped ones.
    pub version: Option<i64>,
    pub created_at: Option<DateTime<Utc>>,
    pub updated_at: Option<DateTime<Utc>>,
}

impl View for AnnexColumnsView {
    fn version(&self) -> Option<i64> {
        self.version
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/annex-columns/{}", self.council_id))
    }
}

impl Audited for Entity {}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::AnnexColumns;
    const MANAGE: Permission = Permission::AnnexManage;

    fn council(row: &Model) -> Option<Uuid> {
        Some(row.council_id)
    }
}

/// Returns the columns of a council.
///
/// # Errors
/// 404 when there is no such council.
pub async fn read(app: &App, council: Uuid) -> Result<AnnexColumnsView> {
    let row = Entity::find().filter(Column::CouncilId.eq(council)).one(app.read()).await?;
    if let Some(row) = row {
        return Ok(row.into());
    }
    exists(app.read(), council).await?;
    Ok(shipped(council))
}

/// Sets the columns of a council. Sending the same columns again changes nothing.
///
/// # Errors
/// 403 without the permission; 404 when there is no such council; 428 when the council has columns of its own and no
/// `If-Match` was sent; 412 when the version is stale; 422 when an outcome is in no column or in several.
pub async fn replace(
    app: &mut App,
    ctx: &RequestContext,
    council: Uuid,
    version: Option<i64>,
    new: NewAnnexColumns,
) -> Result<Reply<AnnexColumnsView>> {
    ctx.require(Permission::AnnexManage, &ResourceScope::council(council))?;
    let tx = app.begin(ctx).await?;
    let of_council = Entity::find().filter(Column::CouncilId.eq(council));
    let before = of_council.lock_exclusive().one(&tx).await?;
    match (&before, version) {
        (None, None) => exists(&tx, council).await?,
        (None, Some(_)) => {
            return Err(Error::because(
                Code::Stale,
                ("the council has no columns of its own", "HĐND chưa có cột phụ lục riêng"),
            ));
        }
        (Some(_), None) => return Err(Code::IfMatchRequired.into()),
        (Some(row), Some(version)) => ctx.same_version(row.version, version)?,
    }
    check(&new.columns)?;
    let columns = AnnexColumns(new.columns);
    let Some(before) = before else {
        let row = Model {
            id: ctx.new_id(),
            council_id: council,
            columns,
            version: 1,
            created_at: ctx.now,
            updated_at: ctx.now,
        };
        registry::create::<Entity>(&tx, ctx, &row).await?;
        return tx.commit(ctx, Reply::created(row.into())).await;
    };
    let after = Model { columns, ..before.clone() };
    let row = registry::save::<Entity>(&tx, ctx, before, after, Action::Update).await?;
    tx.commit(ctx, Reply::shown(row.into())).await
}

/// Loads the columns by which a council counts.
pub async fn of_council(db: &impl ConnectionTrait, council: Uuid) -> Result<AnnexColumns> {
    let row = Entity::find().filter(Column::CouncilId.eq(council)).one(db).await?;
    Ok(row.map_or_else(AnnexColumns::shipped, |row| row.columns))
}

/// Checks that there is such a council.
async fn exists(db: &impl ConnectionTrait, council: Uuid) -> Result<()> {
    let found = organization::Entity::find_by_id(council).one(db).await?;
    found.filter(|one| owns_cases(one.kind)).map(drop).ok_or_else(|| Code::NotFound.into())
}

/// Checks that every outcome is in exactly one column, and that no two columns have the same heading; reports all
/// mistakes at once.
fn check(columns: &[AnnexColumn]) -> Result<()> {
    let mut wrong = vec![];
    let mut seen: Vec<Outcome> = vec![];
    for (i, column) in columns.iter().enumerate() {
        if columns[..i].iter().any(|other| other.name == column.name) {
            let detail = "another column has this heading".to_owned();
            wrong.push(FieldError::field(format!("/columns/{i}/name"), "duplicate", detail));
        }
        for (j, outcome) in column.outcomes.iter().enumerate() {
            if seen.contains(outcome) {
                let detail = format!("{outcome} is in a column already");
                wrong.push(FieldError::field(format!("/columns/{i}/outcomes/{j}"), "duplicate", detail));
            }
            seen.push(*outcome);
        }
    }
    let missing: Vec<&str> =
        Outcome::ALL.iter().filter(|one| !seen.contains(one)).map(|one| one.word()).collect();
    if !missing.is_empty() {
        let detail = format!("in no column: {}", missing.join(", "));
        wrong.push(FieldError::field("/columns".to_owned(), "incomplete", detail));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Error::fields(Code::Invalid, wrong)) }
}

fn shipped(council_id: Uuid) -> AnnexColumnsView {
    AnnexColumnsView {
        council_id,
        shipped: true,
        columns: AnnexColumns::shipped().0,
        version: None,
        created_at: None,
        updated_at: None,
    }
}

impl From<Model> for AnnexColumnsView {
    fn from(row: Model) -> Self {
        Self {
            council_id: row.council_id,
            shipped: false,
            columns: row.columns.0,
            version: Some(row.version),
            created_at: Some(row.created_at),
            updated_at: Some(row.updated_at),
        }
    }
}
