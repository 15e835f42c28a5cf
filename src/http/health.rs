//! Health checks, and the OpenAPI document.

use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{Responder, get};
use sea_orm::{EntityTrait, QuerySelect};
use serde::Serialize;
use utoipa::ToSchema;

use crate::http::openapi::Contract;
use crate::http::reply::Content;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::reply::{Reply, View};

/// Whether the service works.
#[derive(Debug, Serialize, ToSchema)]
pub struct Health {
    /// Always `ok`.
    pub status: &'static str,
}

impl View for Health {}

/// Check that the process is alive
///
/// For a supervisor that restarts the process. Needs no token and no database.
#[utoipa::path(tag = "service", security(()), responses((status = 200, description = "Alive", body = Health)))]
#[get("/livez")]
pub async fn get_livez() -> Reply<Health> {
    Reply::shown(Health { status: "ok" })
}

/// Check that the process is ready
///
/// Needs no token. 503 while the database cannot be reached, does not have the present schema, or takes no writes: after
/// a write was refused because the disk is full or the database read-only, until one succeeds.
#[utoipa::path(tag = "service", security(()), responses(
    (status = 200, description = "Ready", body = Health),
    (status = 503, description = "Not ready", body = crate::http::problem::Problem, content_type = "application/problem+json"),
))]
#[get("/readyz")]
pub async fn get_readyz(mut app: App) -> Result<Reply<Health>> {
    use entity::search::{Column, Entity};
    // the newest table: an unmigrated database is not ready
    let probe = Entity::find().select_only().column(Column::Rid).limit(1).into_tuple::<i64>();
    probe.one(app.read()).await.map_err(|error| {
        tracing::warn!(%error, "not ready");
        Code::Unavailable
    })?;
    let ctx = RequestContext::system(app.clock.now());
    app.check_writes(&ctx).await?;
    Ok(Reply::shown(Health { status: "ok" }))
}

/// Read the OpenAPI document
///
/// OpenAPI 3.1. Needs no token.
#[utoipa::path(tag = "service", security(()), responses((status = 200, description = "This document", body = Object)))]
#[get("/openapi.json")]
pub async fn get_openapi(contract: Data<Contract>) -> impl Responder {
    let (etag, body) = (contract.etag.clone(), contract.json.clone());
    Content { media: "application/json", etag, body }
        .customize()
        .insert_header((header::CACHE_CONTROL, "no-cache"))
}
