//! `/v1/supervisions`, the year's programmes they belong to, and the norms they fulfil.

use actix_web::web::Data;
use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::app::App;
use crate::error::Result;
use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::service::answer::Answer;
use crate::service::call::Call;
use crate::service::page::Page;
use crate::service::supervision::create::{self, NewSupervision};
use crate::service::supervision::edit::{self, SupervisionPatch};
use crate::service::supervision::list::{self, SupervisionQuery};
use crate::service::supervision::step::{self, SupervisionStep};
use crate::service::supervision::view::{self, SupervisionView};
use crate::service::supervision_norm::fulfilment::{self, FulfilmentQuery, FulfilmentView};
use crate::service::supervision_norm::rule::{
    self, NewSupervisionNorm, SupervisionNormPatch, SupervisionNormQuery, SupervisionNormView,
};
use crate::service::supervision_programme::{
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

/// List supervision norms
///
/// For the council's side.
#[utoipa::path(tag = "supervisions", params(SupervisionNormQuery), responses((status = 200, description = "A page", body = Page<SupervisionNormView>)))]
#[get("/supervision-norms")]
pub async fn list_supervision_norms(
    call: Call,
    app: Data<App>,
    query: Query<SupervisionNormQuery>,
) -> Result<Page<SupervisionNormView>> {
    rule::list(&app, &call, query.into_inner()).await
}

/// Make a supervision norm
///
/// At least so many supervisions a year for each body of a kind. 409 when one says the same at the same time.
#[utoipa::path(tag = "supervisions", responses((status = 201, description = "Made", body = SupervisionNormView)))]
#[post("/supervision-norms")]
pub async fn create_supervision_norm(
    call: Call,
    app: Data<App>,
    new: Json<NewSupervisionNorm>,
) -> Result<Answer<SupervisionNormView>> {
    rule::create(&app, &call, new.into_inner()).await
}

/// Report how far the norms of a year are fulfilled
///
/// For each body that a norm applies to: what is required, planned, done and missing. A supervision belongs to the
/// year of its programme; without one, to that of the day by which it is to be concluded, else of its recording. For
/// the council's side. Where the installation has a read replica, the report may be up to a minute old.
#[utoipa::path(tag = "supervisions", params(FulfilmentQuery), responses((status = 200, description = "The report", body = FulfilmentView)))]
#[get("/supervision-norms/fulfilment")]
pub async fn get_norm_fulfilment(
    call: Call,
    app: Data<App>,
    query: Query<FulfilmentQuery>,
) -> Result<Answer<FulfilmentView>> {
    fulfilment::read(&app, &call, query.into_inner()).await.map(Answer::shown)
}

/// Read a supervision norm
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "The norm", body = SupervisionNormView)))]
#[get("/supervision-norms/{id}")]
pub async fn get_supervision_norm(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
) -> Result<Answer<SupervisionNormView>> {
    rule::read(&app, &call, id.into_inner()).await.map(Answer::shown)
}

/// Change a supervision norm
///
/// A norm is ended by `valid_to`, never taken away.
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "Changed", body = SupervisionNormView)))]
#[patch("/supervision-norms/{id}")]
pub async fn patch_supervision_norm(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<SupervisionNormPatch>,
) -> Result<Answer<SupervisionNormView>> {
    rule::edit(&app, &call, id.into_inner(), version.0, patch.into_inner()).await
}

/// List supervisions
///
/// A council sees its own; an agency those in which it is supervised, once they are announced; a committee those of
/// the agencies below it too.
#[utoipa::path(tag = "supervisions", params(SupervisionQuery), responses((status = 200, description = "A page", body = Page<SupervisionView>)))]
#[get("/supervisions")]
pub async fn list_supervisions(
    call: Call,
    app: Data<App>,
    query: Query<SupervisionQuery>,
) -> Result<Page<SupervisionView>> {
    list::list(&app, &call, query.into_inner()).await
}

/// Put a supervision on record
///
/// As planned; `steps` take it on. A board's reviewer and a deputy record what their own body leads.
#[utoipa::path(tag = "supervisions", responses((status = 201, description = "Recorded", body = SupervisionView)))]
#[post("/supervisions")]
pub async fn create_supervision(
    call: Call,
    app: Data<App>,
    new: Json<NewSupervision>,
) -> Result<Answer<SupervisionView>> {
    create::create(&app, &call, new.into_inner()).await
}

/// Read a supervision
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "The supervision", body = SupervisionView)))]
#[get("/supervisions/{id}")]
pub async fn get_supervision(call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<SupervisionView>> {
    view::read(&app.db.read, &call, id.into_inner()).await.map(Answer::shown)
}

/// Change a supervision
///
/// Until it is closed or dropped. A list is replaced as a whole.
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "Changed", body = SupervisionView)))]
#[patch("/supervisions/{id}")]
pub async fn patch_supervision(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<SupervisionPatch>,
) -> Result<Answer<SupervisionView>> {
    edit::edit(&app, &call, id.into_inner(), version.0, patch.into_inner()).await
}

/// Append an act to a supervision
///
/// Stages may be left out, never gone back to; it is concluded by issuing its conclusion. 409 `open_recommendations`
/// when it is to be closed over something open, `supervised_cannot_decide` for who works for a supervised body.
#[utoipa::path(tag = "supervisions", responses((status = 200, description = "The supervision after the act", body = SupervisionView)))]
#[post("/supervisions/{id}/steps")]
pub async fn step_supervision(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    step: Json<SupervisionStep>,
) -> Result<Answer<SupervisionView>> {
    step::take(&app, &call, id.into_inner(), version.0, step.into_inner()).await
}
