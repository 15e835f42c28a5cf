//! `/v1/terms`.

use actix_web::web::Data;
use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::council::term::{self, NewTerm, TermPatch, TermQuery, TermView};

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
