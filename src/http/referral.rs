//! `/v1/referrals`: what councils refer to each other and to central bodies.

use actix_web::{get, post};
use uuid::Uuid;

use crate::http::extract::{IfMatch, Path, Query};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::entered::Entered;
use crate::kernel::error::Result;
use crate::kernel::page::Page;
use crate::kernel::reply::Reply;
use crate::service::referral::list::{self, ReferralQuery};
use crate::service::referral::step::{self, ReferralStep};
use crate::service::referral::view::{self, ReferralView};

/// List referrals
///
/// For clerks, leaders and auditors: those that came to their council, or went out from it.
#[utoipa::path(tag = "referrals", params(ReferralQuery), responses((status = 200, description = "A page", body = Page<ReferralView>)))]
#[get("/referrals")]
pub async fn list_referrals(
    ctx: RequestContext,
    app: App,
    query: Query<ReferralQuery>,
) -> Result<Page<ReferralView>> {
    list::list(&app, &ctx, query.into_inner()).await
}

/// Read a referral
///
/// For clerks, leaders and auditors of the council that sent it and of the one that received it. The receiver sees nothing
/// else of the petition.
#[utoipa::path(tag = "referrals", responses((status = 200, description = "The referral", body = ReferralView)))]
#[get("/referrals/{id}")]
pub async fn get_referral(ctx: RequestContext, app: App, id: Path<Uuid>) -> Result<Reply<ReferralView>> {
    view::read(app.read(), &ctx, id.into_inner()).await.map(Reply::shown)
}

/// Append a step to a referral
///
/// For the council that received it; `actions` lists the steps that the caller may take. A clerk may `accept` it as a
/// petition of the own council, a clerk or a leader `return` it, and a leader `answer` it, accepted or not. Every step
/// leaves an event with the petition that was referred, and with the one that was made of it.
#[utoipa::path(tag = "referrals", request_body = ReferralStep, responses((status = 200, description = "The referral after the step", body = ReferralView)))]
#[post("/referrals/{id}/steps")]
pub async fn step_referral(
    ctx: RequestContext,
    mut app: App,
    id: Path<Uuid>,
    version: IfMatch,
    step: Entered<ReferralStep>,
) -> Result<Reply<ReferralView>> {
    let (ctx, step) = step.on_its_day(ctx);
    step::take(&mut app, &ctx, id.into_inner(), version.0, step).await
}
