//! Health, and the contract itself.

use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use sea_orm::{EntityTrait, QuerySelect};
use serde::Serialize;
use utoipa::ToSchema;

use crate::http::openapi::Contract;
use crate::kernel::app::App;
use crate::kernel::error::{Code, Result};
use crate::kernel::reply::{Reply, View};

/// Whether the service does its work.
#[derive(Debug, Serialize, ToSchema)]
pub struct Health {
    /// `ok`.
    pub status: &'static str,
}

impl View for Health {}

/// Is the process alive
#[utoipa::path(tag = "service", security(()), responses((status = 200, description = "Alive", body = Health)))]
#[get("/livez")]
pub async fn get_livez() -> Reply<Health> {
    Reply::shown(Health { status: "ok" })
}

/// Is the process ready: its database answers and has the schema
#[utoipa::path(tag = "service", security(()), responses(
    (status = 200, description = "Ready", body = Health),
    (status = 503, description = "Not ready", body = crate::http::problem::Problem, content_type = "application/problem+json"),
))]
#[get("/readyz")]
pub async fn get_readyz(app: App) -> Result<Reply<Health>> {
    use entity::search::{Column, Entity};
    // the newest table: an unmigrated database is not ready
    let probe = Entity::find().select_only().column(Column::Rid).limit(1).into_tuple::<i64>();
    probe.one(app.read()).await.map_err(|error| {
        tracing::warn!(%error, "not ready");
        Code::Unavailable
    })?;
    Ok(Reply::shown(Health { status: "ok" }))
}

/// The contract, as OpenAPI 3.1
#[utoipa::path(tag = "service", security(()), responses((status = 200, description = "This document", body = Object)))]
#[get("/openapi.json")]
pub async fn get_openapi(contract: Data<Contract>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .content_type("application/json")
        .body(contract.json.clone())
}
