//! `/v1/users`: the accounts of people.

use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::directory::user::{self, NewUser, UserPatch, UserQuery, UserView};

/// List users
///
/// For admins: the accounts of people, disabled ones too.
#[utoipa::path(tag = "people", params(UserQuery), responses((status = 200, description = "A page", body = Page<UserView>)))]
#[get("/users")]
pub async fn list_users(ctx: RequestContext, app: App, query: Query<UserQuery>) -> Result<Page<UserView>> {
    user::list(&app, &ctx, query.into_inner()).await
}

/// Read a user
///
/// For admins: the name of the account, and whether it is disabled.
#[utoipa::path(tag = "people", responses((status = 200, description = "The user", body = UserView)))]
#[get("/users/{id}")]
pub async fn get_user(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<UserView>> {
    user::read(&app, &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Create a user
///
/// For admins. The user has no role until one is granted with `POST /v1/grants`.
#[utoipa::path(tag = "people", responses((status = 201, description = "Created", body = UserView)))]
#[post("/users")]
pub async fn create_user(ctx: RequestContext, mut app: App, new: Json<NewUser>) -> Result<Reply<UserView>> {
    user::create(&mut app, &ctx, new.into_inner()).await
}

/// Change a user
///
/// For admins. Absent fields stay unchanged. A new password or disabling the user signs the user out everywhere.
#[utoipa::path(tag = "people", responses((status = 200, description = "Changed", body = UserView)))]
#[patch("/users/{id}")]
pub async fn patch_user(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<UserPatch>,
) -> Result<Reply<UserView>> {
    user::edit(&mut app, &ctx, id.into_inner(), version.0, patch.into_inner()).await
}
