//! `/v1/councils`: making a council with everything that it begins with.

use actix_web::post;

use crate::http::extract::Json;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::reply::Reply;
use crate::service::council::setup::{self, CouncilSetup, NewCouncil};

/// Make a council
///
/// Makes the council of a commune or province with standing body, boards, office, deputy groups, sectors and first users
/// from a template, in one act. The passwords of the first users are shown only in this response; each must be changed
/// at the first sign-in. A council that exists already is returned as it is, with status 200 and without users. For
/// admins.
#[utoipa::path(tag = "organizations", responses((status = 201, description = "Created", body = CouncilSetup), (status = 200, description = "The council existed already", body = CouncilSetup)))]
#[post("/councils")]
pub async fn create_council(
    ctx: RequestContext,
    mut app: App,
    new: Json<NewCouncil>,
) -> Result<Reply<CouncilSetup>> {
    setup::create(&mut app, &ctx, new.into_inner()).await
}
