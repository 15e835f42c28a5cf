//! Reference data: `/v1/administrative-units`, `/v1/sectors`, `/v1/terms`, `/v1/sessions`.

use actix_web::web::Data;
use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::app::App;
use crate::error::Result;
use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::service::administrative_unit::{self, AdministrativeUnitView, UnitQuery};
use crate::service::answer::Answer;
use crate::service::call::Call;
use crate::service::page::Page;
use crate::service::sector::{self, NewSector, SectorPatch, SectorQuery, SectorView};
use crate::service::session::{self, NewSession, SessionPatch, SessionQuery, SessionView};
use crate::service::term::{self, NewTerm, TermPatch, TermQuery, TermView};

/// List administrative units
#[utoipa::path(tag = "reference", params(UnitQuery), responses((status = 200, description = "A page", body = Page<AdministrativeUnitView>)))]
#[get("/administrative-units")]
pub async fn list_administrative_units(
    call: Call,
    app: Data<App>,
    query: Query<UnitQuery>,
) -> Result<Page<AdministrativeUnitView>> {
    administrative_unit::list(&app, &call, query.into_inner()).await
}

/// Read an administrative unit
#[utoipa::path(tag = "reference", responses((status = 200, description = "The unit", body = AdministrativeUnitView)))]
#[get("/administrative-units/{id}")]
pub async fn get_administrative_unit(
    _call: Call,
    app: Data<App>,
    id: Path<Uuid>,
) -> Result<Answer<AdministrativeUnitView>> {
    administrative_unit::read(&app, id.into_inner()).await.map(Answer::shown)
}

/// List sectors
#[utoipa::path(tag = "reference", params(SectorQuery), responses((status = 200, description = "A page", body = Page<SectorView>)))]
#[get("/sectors")]
pub async fn list_sectors(call: Call, app: Data<App>, query: Query<SectorQuery>) -> Result<Page<SectorView>> {
    sector::list(&app, &call, query.into_inner()).await
}

/// Read a sector
#[utoipa::path(tag = "reference", responses((status = 200, description = "The sector", body = SectorView)))]
#[get("/sectors/{id}")]
pub async fn get_sector(_call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<SectorView>> {
    sector::read(&app, id.into_inner()).await.map(Answer::shown)
}

/// Make a sector
#[utoipa::path(tag = "reference", responses((status = 201, description = "Made", body = SectorView)))]
#[post("/sectors")]
pub async fn create_sector(call: Call, app: Data<App>, new: Json<NewSector>) -> Result<Answer<SectorView>> {
    sector::create(&app, &call, new.into_inner()).await
}

/// Change a sector
#[utoipa::path(tag = "reference", responses((status = 200, description = "Changed", body = SectorView)))]
#[patch("/sectors/{id}")]
pub async fn patch_sector(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<SectorPatch>,
) -> Result<Answer<SectorView>> {
    sector::edit(&app, &call, id.into_inner(), version.0, patch.into_inner()).await
}

/// List terms
#[utoipa::path(tag = "reference", params(TermQuery), responses((status = 200, description = "A page", body = Page<TermView>)))]
#[get("/terms")]
pub async fn list_terms(call: Call, app: Data<App>, query: Query<TermQuery>) -> Result<Page<TermView>> {
    term::list(&app, &call, query.into_inner()).await
}

/// Read a term
#[utoipa::path(tag = "reference", responses((status = 200, description = "The term", body = TermView)))]
#[get("/terms/{id}")]
pub async fn get_term(_call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<TermView>> {
    term::read(&app, id.into_inner()).await.map(Answer::shown)
}

/// Make a term
#[utoipa::path(tag = "reference", responses((status = 201, description = "Made", body = TermView)))]
#[post("/terms")]
pub async fn create_term(call: Call, app: Data<App>, new: Json<NewTerm>) -> Result<Answer<TermView>> {
    term::create(&app, &call, new.into_inner()).await
}

/// Change a term
#[utoipa::path(tag = "reference", responses((status = 200, description = "Changed", body = TermView)))]
#[patch("/terms/{id}")]
pub async fn patch_term(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<TermPatch>,
) -> Result<Answer<TermView>> {
    term::edit(&app, &call, id.into_inner(), version.0, patch.into_inner()).await
}

/// List sessions
#[utoipa::path(tag = "reference", params(SessionQuery), responses((status = 200, description = "A page", body = Page<SessionView>)))]
#[get("/sessions")]
pub async fn list_sessions(
    call: Call,
    app: Data<App>,
    query: Query<SessionQuery>,
) -> Result<Page<SessionView>> {
    session::list(&app, &call, query.into_inner()).await
}

/// Read a session
#[utoipa::path(tag = "reference", responses((status = 200, description = "The session", body = SessionView)))]
#[get("/sessions/{id}")]
pub async fn get_session(_call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<SessionView>> {
    session::read(&app, id.into_inner()).await.map(Answer::shown)
}

/// Make a session
#[utoipa::path(tag = "reference", responses((status = 201, description = "Made", body = SessionView)))]
#[post("/sessions")]
pub async fn create_session(
    call: Call,
    app: Data<App>,
    new: Json<NewSession>,
) -> Result<Answer<SessionView>> {
    session::create(&app, &call, new.into_inner()).await
}

/// Change a session
#[utoipa::path(tag = "reference", responses((status = 200, description = "Changed", body = SessionView)))]
#[patch("/sessions/{id}")]
pub async fn patch_session(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<SessionPatch>,
) -> Result<Answer<SessionView>> {
    session::edit(&app, &call, id.into_inner(), version.0, patch.into_inner()).await
}
