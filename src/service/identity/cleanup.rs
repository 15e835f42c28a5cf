//! Deletes expired rows: idempotent responses, tokens, login attempts, networks.

use chrono::Duration;
use entity::{idempotency, login_attempt, refresh_token, revoked_token, sign_in_failure, sign_in_network};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::identity::sign_in_event::{FAILURE_HOURS, NETWORK_DAYS};

/// Hours for which responses are kept for replays.
const ANSWERS_HOURS: i64 = 48;
/// Days for which expired refresh tokens are kept, so that a late reuse is still recognized.
const TOKENS_DAYS: i64 = 7;

/// Deletes expired rows and returns their number. Any process may run it at any time.
pub async fn purge_expired(app: &mut App, ctx: &RequestContext) -> Result<u64> {
    let now = ctx.now;
    let tx = app.begin(ctx).await?;
    let answers = idempotency::Entity::delete_many()
        .filter(idempotency::Column::CreatedAt.lt(now - Duration::hours(ANSWERS_HOURS)))
        .exec(&tx)
        .await?;
    let refresh = refresh_token::Entity::delete_many()
        .filter(refresh_token::Column::ExpiresAt.lt(now - Duration::days(TOKENS_DAYS)))
        .exec(&tx)
        .await?;
    let revoked = revoked_token::Entity::delete_many()
        .filter(revoked_token::Column::ExpiresAt.lt(now))
        .exec(&tx)
        .await?;
    let attempts = login_attempt::Entity::delete_many()
        .filter(login_attempt::Column::UpdatedAt.lt(now - Duration::days(1)))
        .exec(&tx)
        .await?;
    let networks = sign_in_network::Entity::delete_many()
        .filter(sign_in_network::Column::LastUsedAt.lt(now - Duration::days(NETWORK_DAYS)))
        .exec(&tx)
        .await?;
    let failures = sign_in_failure::Entity::delete_many()
        .filter(sign_in_failure::Column::Since.lt(now - Duration::hours(FAILURE_HOURS)))
        .exec(&tx)
        .await?;
    tx.done().await?;
    Ok([answers, refresh, revoked, attempts, networks, failures]
        .iter()
        .map(|deleted| deleted.rows_affected)
        .sum())
}
