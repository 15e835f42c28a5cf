//! Lĩnh vực: a tree of sectors for each council, each mapped to the board that oversees it.

use chrono::{DateTime, Utc};
use entity::enums::{EventStream, OrganizationKind};
use entity::organization;
use entity::sector::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::step::RecordAction;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::changes::{Audited, Recorded};
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Error, Result};
use crate::kernel::filter::{self, IdOrNone};
use crate::kernel::idempotency::Tx;
use crate::kernel::names::{self, NameSort};
use crate::kernel::page::{Page, list_query};
use crate::kernel::patch::not_null;
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::not_blank;

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
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SectorPatch {
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 200), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 200, pattern = r"\S")]
    pub name: Option<String>,
    /// Applies to cases that are accepted from now on.
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub board_id: Option<Uuid>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SectorView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub parent_id: Option<Uuid>,
    pub parent_name: Option<String>,
    pub code: String,
    pub name: String,
    /// The board that oversees the sector.
    pub board_id: Uuid,
    pub board_name: String,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
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

impl Audited for Entity {
    fn recorded(column: Column) -> Recorded {
        match column {
            Column::NameKey | Column::NameWords => Recorded::Not,
            _ => Recorded::Values,
        }
    }
}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::Sector;
    const MANAGE: Permission = Permission::SectorManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditSector];

    fn council(row: &Model) -> Option<Uuid> {
        Some(row.council_id)
    }
}

list_query! {
    /// Filters for the list of sectors.
    SectorQuery {
        council_id: Vec<Uuid>,
        /// Sectors directly under these; `none`: those at the top.
        parent_id: Vec<IdOrNone>,
        board_id: Vec<IdOrNone>,
        /// Words of the name, with or without diacritics; each may be the beginning of a word.
        #[validate(length(min = 1, max = 200))]
        #[param(min_length = 1, max_length = 200)]
        q: String,
        sort: NameSort,
    }
}

/// Creates a sector.
///
/// # Errors
/// 403 in another council; 409 when the code exists already; 422 for invalid fields.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewSector) -> Result<Reply<SectorView>> {
    ctx.require(Permission::SectorManage, &ResourceScope::council(new.council_id))?;
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
    let row = new_row(ctx, new, board);
    registry::create::<Entity>(&tx, ctx, &row).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Builds the row of a new sector that a board oversees.
#[must_use]
pub fn new_row(ctx: &RequestContext, new: NewSector, board_id: Uuid) -> Model {
    Model {
        id: ctx.new_id(),
        council_id: new.council_id,
        parent_id: new.parent_id,
        code: new.code,
        name_key: vi_text::name_key(&new.name),
        name_words: vi_text::folded_words(&new.name),
        name: new.name,
        board_id,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    }
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
    registry::edit::<Entity, _>(app, ctx, id, version, async |tx, before| {
        if let Some(board) = patch.board_id {
            check_board(tx, before.council_id, board).await?;
        }
        let name = patch.name.unwrap_or_else(|| before.name.clone());
        Ok(Model {
            name_key: vi_text::name_key(&name),
            name_words: vi_text::folded_words(&name),
            name,
            board_id: patch.board_id.unwrap_or(before.board_id),
            ..before.clone()
        })
    })
    .await
}

/// Loads a sector of the council; the sector determines the board.
///
/// # Errors
/// 422 at `/sector_id` when the council has no such sector.
pub async fn sector_of(db: &impl ConnectionTrait, council: Uuid, id: Uuid) -> Result<Model> {
    let found = Entity::find_by_id(id).filter(Column::CouncilId.eq(council)).one(db).await?;
    found.ok_or_else(|| Error::field("/sector_id", "not_found", "no such sector in this council"))
}

/// The bodies that oversee a sector: a board, or where there is none the standing body or the delegation itself.
const OVERSEEING: [OrganizationKind; 3] =
    [OrganizationKind::CouncilBoard, OrganizationKind::StandingBody, OrganizationKind::NaDelegation];

async fn check_board(tx: &Tx<'_>, council: Uuid, board: Uuid) -> Result<()> {
    let found = organization::Entity::find_by_id(board)
        .filter(organization::Column::CouncilId.eq(council))
        .filter(organization::Column::Kind.is_in(OVERSEEING))
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
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<SectorView> {
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the sectors, newest first or by name.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: SectorQuery) -> Result<Page<SectorView>> {
    let mut select = Entity::find();
    if let Some(council) = &query.council_id {
        select = select.filter(filter::of(Column::CouncilId, council));
    }
    if let Some(parent) = &query.parent_id {
        select = select.filter(filter::of_or_none(Column::ParentId, parent));
    }
    if let Some(board) = &query.board_id {
        select = select.filter(filter::of_or_none(Column::BoardId, board));
    }
    let select = select.filter(names::matching(Column::NameWords, query.q.as_deref())?);
    let by = (Column::NameKey, Column::Id);
    let page = names::list(app, ctx, "sectors", (&query, query.sort), select, by).await?;
    display_names::show_page(app.read(), ctx, page).await
}

impl NamedView<Model> for SectorView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Organization, [row.council_id, row.board_id]).with(Kind::Sector, [row.parent_id])
    }

    fn show(ctx: &RequestContext, s: Model, names: &DisplayNames) -> Self {
        Self {
            actions: registry::actions::<Entity>(ctx, &s),
            id: s.id,
            council_id: s.council_id,
            council_name: names.of(s.council_id),
            parent_id: s.parent_id,
            parent_name: names.maybe(s.parent_id),
            code: s.code,
            name: s.name,
            board_id: s.board_id,
            board_name: names.of(s.board_id),
            version: s.version,
            created_at: s.created_at,
            updated_at: s.updated_at,
        }
    }
}
