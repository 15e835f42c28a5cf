//! `/v1/clients`.

use actix_web::web::Data;
use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::directory::client::{self, ClientPatch, ClientQuery, ClientView, NewClient};

/// List machine clients
#[utoipa::path(tag = "people", params(ClientQuery), responses((status = 200, description = "A page", body = Page<ClientView>)))]
#[get("/clients")]
pub async fn list_clients(call: Call, app: Data<App>, query: Query<ClientQuery>) -> Result<Page<ClientView>> {
    client::list(&app, &call, query.into_inner()).await
}

/// Read a machine client
#[utoipa::path(tag = "people", responses((status = 200, description = "The machine client", body = ClientView)))]
#[get("/clients/{id}")]
pub async fn get_client(call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<ClientView>> {
    client::read(&app, &call, id.into_inner()).await.map(Answer::shown)
}

/// Make a machine client
#[utoipa::path(tag = "people", responses((status = 201, description = "Made", body = ClientView)))]
#[post("/clients")]
pub async fn create_client(call: Call, app: Data<App>, new: Json<NewClient>) -> Result<Answer<ClientView>> {
    client::create(&app, &call, new.into_inner()).await
}

/// Change a machine client
#[utoipa::path(tag = "people", responses((status = 200, description = "Changed", body = ClientView)))]
#[patch("/clients/{id}")]
pub async fn patch_client(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<ClientPatch>,
) -> Result<Answer<ClientView>> {
    client::edit(&app, &call, id.into_inner(), version.0, patch.into_inner()).await
}
