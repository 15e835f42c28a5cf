//! `/v1/me/queues`: what waits for the caller.

use actix_web::get;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::queues::{self, Queues};

/// List what waits for the caller
///
/// For every signed-in caller: the queues of work of the caller's roles, such as what is to accept, to review or to
/// answer, with the number of items and the list that shows exactly these.
#[utoipa::path(tag = "identity", responses((status = 200, description = "The queues", body = Queues)))]
#[get("/me/queues")]
pub async fn list_queues(ctx: RequestContext, app: App) -> Result<Reply<Queues>> {
    queues::list(&app, &ctx).await.map(Reply::shown)
}
