//! The order of changes, and what changed: `/v1/position`, `/v1/changes`, `/v1/stream`.

pub mod stream;
pub mod webhook;

use actix_web::body::BoxBody;
use actix_web::{HttpRequest, HttpResponse, Responder, get};

use crate::http::extract::Query;
use crate::http::reply;
use crate::kernel::app::App;
use crate::kernel::auth::access_token::AccessToken;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::feed::changes::{self, Changes, ChangesQuery};
use crate::service::feed::position::{self, PositionView};

/// Read the present position
///
/// For every signed-in user. A position is a place in the order in which changes are committed. To follow cases, read a
/// position, then the cases; later read another position, and the list of cases with `changed_since` set to the earlier
/// one. No change is missed, also with several servers whose clocks differ; a change may come twice.
#[utoipa::path(tag = "cases", responses((status = 200, description = "The position", body = PositionView)))]
#[get("/position")]
pub async fn get_position(ctx: RequestContext, mut app: App) -> Result<Reply<PositionView>> {
    position::present(&mut app, &ctx).await
}

/// Follow the changes
///
/// For everybody who may read cases. Without `cursor`, every case that the caller may see comes first, then what changed
/// since; whoever asks again with the `next_cursor` of the response before has exactly what the list of cases shows. What
/// belongs to a case (an assignment, a response, a commitment) changes its case. A case that leaves the caller's sight
/// comes as `deleted`: it was assigned to another agency, or a role ended. After a change of the caller's roles, every case
/// comes again.
///
/// No change is missed, also with several servers whose clocks differ, and while other changes are being written. What a
/// case shows of other records (the name of an organization) and of the day (`timeliness`, `actions`) changes without the
/// case.
///
/// 410 when the cursor is older than the service keeps changes, or when the database was restored since: begin again
/// without `cursor`, and replace what you have.
#[utoipa::path(tag = "cases", params(ChangesQuery), responses((status = 200, description = "The next changes", body = Changes)))]
#[get("/changes")]
pub async fn get_changes(
    ctx: RequestContext,
    token: AccessToken,
    mut app: App,
    query: Query<ChangesQuery>,
) -> Result<Changes> {
    changes::changes(&mut app, ctx, &token, query.into_inner()).await
}

impl Responder for Changes {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        reply::page(&self, Some(&self.next_cursor), request)
    }
}
