//! Positions in the order of changes: `/v1/position`.

use actix_web::get;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
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
