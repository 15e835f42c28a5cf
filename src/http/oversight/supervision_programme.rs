//! `/v1/supervision-programmes`: what a body means to supervise in a year.

use actix_web::web::Data;
use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::oversight::supervision_programme::{
    self as programme, NewSupervisionProgramme, SupervisionProgrammePatch, SupervisionProgrammeQuery,
    SupervisionProgrammeView,
};

/// List supervision programmes
///
/// For the council's side.
#[utoipa::path(tag = "supervisions", params(SupervisionProgrammeQuery), responses((status = 200, description = "A page", body = Page<SupervisionProgrammeView>)))]
#[get("/supervision-programmes")]
pub async fn list_supervision_programmes(
    call: Call,
    app: Data<App>,
    query: Query<SupervisionProgrammeQuery>,
) -> Result<Page<SupervisionProgrammeView>> {
    programme::list(&app, &call, query.into_inner()).await
}

/// Make a year's supervision programme
///
/// Of the council, its standing body, a board or a deputy group: one a year and owner.
#[utoipa::path(tag = "supervisions", responses((status = 201, description = "Made", body = SupervisionProgrammeView)))]
#[post("/supervision-programmes")]
pub async fn create_supervision_programme(
    call: Call,
    app: Data<App>,
    new: Json<NewSupervisionProgramme>,
) -> Result<Answer<SupervisionProgrammeView>> {
    programme::create(&app, &call, new.into_inner()).await
}

/// Read a supervision programme
///
/// With what of it is done, late and dropped today.
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "The programme", body = SupervisionProgrammeView)))]
#[get("/supervision-programmes/{id}")]
pub async fn get_supervision_programme(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
) -> Result<Answer<SupervisionProgrammeView>> {
    programme::read(&app, &call, id.into_inner()).await.map(Answer::shown)
}

/// Change a supervision programme
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "Changed", body = SupervisionProgrammeView)))]
#[patch("/supervision-programmes/{id}")]
pub async fn patch_supervision_programme(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<SupervisionProgrammePatch>,
) -> Result<Answer<SupervisionProgrammeView>> {
    programme::edit(&app, &call, id.into_inner(), version.0, patch.into_inner()).await
}
