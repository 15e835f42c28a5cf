//! Opens an access link: its token is exchanged once for the token with which the agency then acts.

use chrono::TimeDelta;
use entity::access_link::{ActiveModel, Column, Entity, Model};
use entity::enums::Action;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::kernel::app::App;
use crate::kernel::auth::access_link;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::journal;
use crate::kernel::secrets::{digest, fresh};
use crate::kernel::versioned;
use crate::service::access_link::act::{entry, locked};
use crate::service::access_link::view::speaks_for_nobody_else;
use crate::service::engine::staff::Staff;

/// For how long a link can be opened again, when the answer was lost.
const MINUTES: i64 = 10;

/// The token of an access link: what stands after `#` in its URL.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenAccessLink {
    #[validate(length(min = 1, max = 100))]
    #[schema(min_length = 1, max_length = 100, format = "password")]
    pub token: String,
}

/// What opens the operations of `/v1/linked-assignment`, and nothing else.
#[derive(Serialize, ToSchema)]
pub struct OpenedAccessLink {
    /// To be sent as `Authorization: Bearer …`.
    pub access_token: String,
    pub token_type: &'static str,
    /// Seconds until it ends, unless the link is revoked or the assignment ends before.
    pub expires_in: i64,
}

/// Opens a link. Opening it again within ten minutes ends the first token: whoever lost the answer goes on, and of two who
/// have the link the first one notices.
///
/// # Errors
/// 401 when there is no such link, it has ended, or it was opened before.
pub async fn open(app: &mut App, ctx: &RequestContext, given: OpenAccessLink) -> Result<OpenedAccessLink> {
    let of_token = || Entity::find().filter(Column::TokenDigest.eq(digest(given.token.as_bytes())));
    let access_token = fresh()?;
    // nobody holds others up with a link that does not open
    let known = of_token().one(app.read()).await?.ok_or_else(unknown)?;
    access_link::actor(app.read(), ctx.now, &known).await?;
    unused(ctx, &known)?;
    let tx = app.begin(ctx).await?;
    let (case, one) = locked(&tx, known.assignment_id).await?;
    let link = of_token().lock_exclusive().one(&tx).await?.ok_or_else(unknown)?;
    let actor = access_link::actor(&tx, ctx.now, &link).await?;
    unused(ctx, &link)?;
    speaks_for_nobody_else(&Staff::of(&tx, ctx, [link.organization_id]).await?, &link)?;
    let ctx = &RequestContext { actor, ..ctx.clone() };
    let changes = ActiveModel {
        session_digest: Set(Some(digest(access_token.as_bytes()))),
        opened_at: Set(link.opened_at.or(Some(ctx.now))),
        ..Default::default()
    };
    versioned::save(&tx, ctx, &link, changes).await?;
    let entry = entry(&case, &one, &link, Action::OpenAccessLink, ctx.actor.grants.first());
    journal::record(&tx, ctx, entry).await?;
    tx.done().await?;
    let expires_in = (link.expires_at - ctx.now).num_seconds();
    Ok(OpenedAccessLink { access_token, token_type: "Bearer", expires_in })
}

/// Checks that the link was not opened yet, or just now.
fn unused(ctx: &RequestContext, link: &Model) -> Result<()> {
    let detail = (
        "the link was opened before; ask the council's office for another one",
        "liên kết đã được mở trước đó; hãy xin Văn phòng liên kết khác",
    );
    match link.opened_at.is_some_and(|at| at + TimeDelta::minutes(MINUTES) <= ctx.now) {
        true => Err(Error::because(Code::Unauthenticated, detail)),
        false => Ok(()),
    }
}

fn unknown() -> Error {
    Error::because(Code::Unauthenticated, ("there is no such link", "không có liên kết này"))
}
