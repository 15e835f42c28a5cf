//! `/v1/petitions`.

use actix_web::{get, patch, post, put};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::engine::case::list::{self, CaseQuery};
use crate::service::engine::case::view::{self, CaseView};
use crate::service::petition::edit::{self, PetitionPatch};
use crate::service::petition::petitioner::{self, Petitioner};
use crate::service::petition::register::{self, NewPetition};
use entity::enums::CaseKind;

/// Register a petition
#[utoipa::path(tag = "petitions", responses((status = 201, description = "Registered", body = CaseView)))]
#[post("/petitions")]
pub async fn create_petition(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewPetition>,
) -> Result<Reply<CaseView>> {
    register::register(&mut app, &ctx, new.into_inner()).await
}

/// Register a petition under an id of the client's own
///
/// A UUIDv7 made on the phone, perhaps offline. The same registration again answers what is there.
#[utoipa::path(tag = "petitions", responses(
    (status = 201, description = "Registered", body = CaseView),
    (status = 200, description = "Registered before, with the same content", body = CaseView),
))]
#[put("/petitions/{id}")]
pub async fn put_petition(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    new: Json<NewPetition>,
) -> Result<Reply<CaseView>> {
    register::register_as(&mut app, &ctx, id.into_inner(), new.into_inner()).await
}

/// List petitions
#[utoipa::path(tag = "petitions", params(CaseQuery), responses((status = 200, description = "A page", body = Page<CaseView>)))]
#[get("/petitions")]
pub async fn list_petitions(
    ctx: RequestContext,
    app: App,
    query: Query<CaseQuery>,
) -> Result<Page<CaseView>> {
    list::list_of(&app, &ctx, CaseKind::Petition, query.into_inner()).await
}

/// Read a petition
#[utoipa::path(tag = "petitions", responses((status = 200, description = "The petition", body = CaseView)))]
#[get("/petitions/{id}")]
pub async fn get_petition(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<CaseView>> {
    view::read_of(app.read(), &ctx, CaseKind::Petition, id.into_inner()).await.map(Reply::shown)
}

/// Correct a petition
///
/// While it is received or accepted; what is absent stays.
#[utoipa::path(tag = "petitions", responses((status = 200, description = "Corrected", body = CaseView)))]
#[patch("/petitions/{id}")]
pub async fn patch_petition(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<PetitionPatch>,
) -> Result<Reply<CaseView>> {
    edit::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}

/// Read who petitioned
///
/// The reading leaves an event.
#[utoipa::path(tag = "petitions", responses((status = 200, description = "The petitioner", body = Petitioner)))]
#[get("/petitions/{id}/petitioner")]
pub async fn get_petitioner(ctx: RequestContext, mut app: App, id: Path<Uuid>) -> Result<Reply<Petitioner>> {
    petitioner::read(&mut app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Record who petitioned
///
/// `If-Match` is the petition's version.
#[utoipa::path(tag = "petitions", responses((status = 200, description = "Recorded", body = Petitioner)))]
#[put("/petitions/{id}/petitioner")]
pub async fn put_petitioner(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    new: Json<Petitioner>,
) -> Result<Reply<Petitioner>> {
    petitioner::set(&mut app, &ctx, id.into_inner(), version.0, new.into_inner()).await
}
