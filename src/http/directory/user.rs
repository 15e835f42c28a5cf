//! `/v1/users`.

use actix_web::web::Data;
use actix_web::{get, patch, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Json, Path, Query};
use crate::kernel::answer::Answer;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::service::directory::user::{self, NewUser, UserPatch, UserQuery, UserView};

/// List users
#[utoipa::path(tag = "people", params(UserQuery), responses((status = 200, description = "A page", body = Page<UserView>)))]
#[get("/users")]
pub async fn list_users(call: Call, app: Data<App>, query: Query<UserQuery>) -> Result<Page<UserView>> {
    user::list(&app, &call, query.into_inner()).await
}

/// Read an user
#[utoipa::path(tag = "people", responses((status = 200, description = "The user", body = UserView)))]
#[get("/users/{id}")]
pub async fn get_user(call: Call, app: Data<App>, id: Path<Uuid>) -> Result<Answer<UserView>> {
    user::read(&app, &call, id.into_inner()).await.map(Answer::shown)
}

/// Make an user
#[utoipa::path(tag = "people", responses((status = 201, description = "Made", body = UserView)))]
#[post("/users")]
pub async fn create_user(call: Call, app: Data<App>, new: Json<NewUser>) -> Result<Answer<UserView>> {
    user::create(&app, &call, new.into_inner()).await
}

/// Change an user
#[utoipa::path(tag = "people", responses((status = 200, description = "Changed", body = UserView)))]
#[patch("/users/{id}")]
pub async fn patch_user(
    call: Call,
    app: Data<App>,
    id: Path<Uuid>,
    version: IfMatch,
    patch: Json<UserPatch>,
) -> Result<Answer<UserView>> {
    user::edit(&app, &call, id.into_inner(), version.0, patch.into_inner()).await
}
