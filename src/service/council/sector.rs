//! Lĩnh vực: a tree of sectors for each council, each mapped to the board that oversees it.

use chrono::{DateTime, Utc};
use entity::enums::{Action, EventStream, OrganizationKind};
use entity::organization;
use entity::sector::{ActiveModel, Column, Entity, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::{not_blank, same_version};

/// A sector of a council.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSector {
    pub council_id: Uuid,
    pub parent_id: Option<Uuid>,
    /// Unique in the council.
    #[validate(length(min = 1, max = 50), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 50, pattern = r"\S", example = "giao_thong")]
    pub code: String,
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S", example = "Giao thông")]
    pub name: String,
    /// The board that oversees the sector. Default: the board of the parent sector.
    pub board_id: Option<Uuid>,
}

/// Fields to change. Absent fields stay unchanged.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SectorPatch {
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 200, pattern = r"\S")]
    pub name: Option<String>,
    /// Applies to cases that are accepted from now on.
    pub board_id: Option<Uuid>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SectorView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub parent_id: Option<Uuid>,
    pub code: String,
    pub name: String,
    /// The board that oversees the sector.
    pub board_id: Uuid,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for SectorView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/sectors/{}", self.id))
    }
}

list_query! {
    /// Filters for the list of sectors.
    SectorQuery {
        council_id: Uuid,
        /// Sectors directly under this one.
        parent_id: Uuid,
        board_id: Uuid,
    }
}

/// Creates a sector.
///
/// # Errors
/// 403 in another council; 409 when the code exists already; 422 for invalid fields.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewSector) -> Result<Reply<SectorView>> {
    let grant = ctx.require(Permission::SectorManage, &ResourceScope::council(new.council_id))?;
    let tx = app.begin(ctx).await?;
    let parent = match new.parent_id {
        None => None,
        Some(id) => {
            let found = Entity::find_by_id(id).filter(Column::CouncilId.eq(new.council_id)).one(&tx).await?;
            Some(
                found.ok_or_else(|| {
                    Error::field("/parent_id", "not_found", "no such sector in this council")
                })?,
            )
        }
    };
    let board = new.board_id.or(parent.map(|p| p.board_id));
    let board =
        board.ok_or_else(|| Error::field("/board_id", "required", "a top-level sector needs a board"))?;
    check_board(&tx, new.council_id, board).await?;
    let row = Model {
        id: ctx.new_id(),
        council_id: new.council_id,
        parent_id: new.parent_id,
        code: new.code,
        name: new.name,
        board_id: board,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let entry =
        Entry::about(EventStream::Sector, row.id, Action::Create).by(grant).in_council(Some(row.council_id));
    journal::record(&tx, ctx, entry.with(json!({"code": row.code, "name": row.name, "board": board})))
        .await?;
    tx.commit(ctx, Reply::created(row.into())).await
}

/// Changes a sector.
///
/// # Errors
/// 403, 404, 412; 422 for invalid fields.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: SectorPatch,
) -> Result<Reply<SectorView>> {
    let tx = app.begin(ctx).await?;
    let before = Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(Code::NotFound)?;
    let grant = ctx.require(Permission::SectorManage, &ResourceScope::council(before.council_id))?;
    same_version(before.version, version)?;
    if let Some(board) = patch.board_id {
        check_board(&tx, before.council_id, board).await?;
    }
    let data = serde_json::to_value(&patch).map_err(|e| Error::Internal(e.to_string()))?;
    let row = ActiveModel {
        id: Set(id),
        name: Set(patch.name.unwrap_or(before.name)),
        board_id: Set(patch.board_id.unwrap_or(before.board_id)),
        version: Set(version + 1),
        updated_at: Set(ctx.now),
        ..Default::default()
    };
    let row = Entity::update(row).exec(&tx).await?;
    let entry =
        Entry::about(EventStream::Sector, id, Action::Update).by(grant).in_council(Some(row.council_id));
    journal::record(&tx, ctx, entry.with(data)).await?;
    tx.commit(ctx, Reply::shown(row.into())).await
}

/// Loads a sector of the council; the sector determines the board.
///
/// # Errors
/// 422 at `/sector_id` when the council has no such sector.
pub async fn sector_of(db: &impl ConnectionTrait, council: Uuid, id: Uuid) -> Result<Model> {
    let found = Entity::find_by_id(id).filter(Column::CouncilId.eq(council)).one(db).await?;
    found.ok_or_else(|| Error::field("/sector_id", "not_found", "no such sector in this council"))
}

async fn check_board(tx: &Tx<'_>, council: Uuid, board: Uuid) -> Result<()> {
    let found = organization::Entity::find_by_id(board)
        .filter(organization::Column::CouncilId.eq(council))
        .filter(organization::Column::Kind.eq(OrganizationKind::CouncilBoard))
        .one(tx)
        .await?;
    match found {
        Some(_) => Ok(()),
        None => Err(Error::field("/board_id", "not_found", "no such board in this council")),
    }
}

/// Returns one sector.
///
/// # Errors
/// 404.
pub async fn read(app: &App, id: Uuid) -> Result<SectorView> {
    Ok(Entity::find_by_id(id).one(app.read()).await?.ok_or(Code::NotFound)?.into())
}

/// Lists the sectors, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: SectorQuery) -> Result<Page<SectorView>> {
    let mut select = Entity::find();
    if let Some(council) = query.council_id {
        select = select.filter(Column::CouncilId.eq(council));
    }
    if let Some(parent) = query.parent_id {
        select = select.filter(Column::ParentId.eq(parent));
    }
    if let Some(board) = query.board_id {
        select = select.filter(Column::BoardId.eq(board));
    }
    Ok(page::by_id(app, ctx, "sectors", &query, select, Column::Id).await?.map(Into::into))
}

impl From<Model> for SectorView {
    fn from(s: Model) -> Self {
        Self {
            id: s.id,
            council_id: s.council_id,
            parent_id: s.parent_id,
            code: s.code,
            name: s.name,
            board_id: s.board_id,
            version: s.version,
            created_at: s.created_at,
            updated_at: s.updated_at,
        }
    }
}
