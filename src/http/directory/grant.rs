//! `/v1/grants`.

use actix_web::web::Data;
use actix_web::{delete, get, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::directory::grant::{self, GrantQuery, GrantView, NewGrant};

/// List grants
#[utoipa::path(tag = "people", params(GrantQuery), responses((status = 200, description = "A page", body = Page<GrantView>)))]
#[get("/grants")]
pub async fn list_grants(call: Call, app: Data<App>, query: Query<GrantQuery>) -> Result<Page<GrantView>> {
    grant::list(&app, &call, query.into_inner()).await
}

/// Read a grant
#[utoipa::path(tag = "people", responses((status = 200, description = "The grant", body = GrantView)))]
#[get("/grants/{id}")]
pub async fn get_grant(call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<GrantView>> {
    grant::read(&app, &call, id.into_inner()).await.map(Answer::shown)
}

/// Give a role in an organization
#[utoipa::path(tag = "people", responses((status = 201, description = "Given", body = GrantView)))]
#[post("/grants")]
pub async fn create_grant(call: Call, app: Data<App>, new: Json<NewGrant>) -> Result<Answer<GrantView>> {
    grant::give(&app, &call, new.into_inner()).await
}

/// Take a role back
///
/// It bites within five seconds on every process.
#[utoipa::path(tag = "people", responses((status = 200, description = "Taken back", body = GrantView)))]
#[delete("/grants/{id}")]
pub async fn delete_grant(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
) -> Result<Answer<GrantView>> {
    grant::revoke(&app, &call, id.into_inner(), version.0).await
}
