//! What the event log says about sign-ins: the first one, those from a new network, and failures in growing steps.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use chrono::Duration;
use entity::enums::Action;
use entity::{sign_in_failure, sign_in_network, user};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::domain::actor::Actor;
use crate::domain::event::{SignIn, SignInFailed};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::service::identity::user_event;

/// Days for which a network is remembered after its last use.
pub const NETWORK_DAYS: i64 = 180;

/// Hours within which failures are counted together.
pub const FAILURE_HOURS: i64 = 24;

/// Returns the network of an address, without the part that tells one connection from its neighbours: an address is
/// personal data, and events are never deleted.
#[must_use]
pub fn network_of(address: &str) -> String {
    match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V4(address)) => format!("{}/24", Ipv4Addr::from_bits(address.to_bits() >> 8 << 8)),
        Ok(IpAddr::V6(address)) => format!("{}/48", Ipv6Addr::from_bits(address.to_bits() >> 80 << 80)),
        Err(_) => "unknown".to_owned(),
    }
}

/// Returns whether the user has signed in from the network before.
pub async fn is_known(db: &impl ConnectionTrait, user: Uuid, network: &str) -> Result<bool> {
    Ok(sign_in_network::Entity::find_by_id((user, network.to_owned())).one(db).await?.is_some())
}

/// Remembers the network of a sign-in; records an event when the user has not signed in from it before. The user must
/// be locked.
pub async fn signed_in(tx: &Tx<'_>, ctx: &RequestContext, user: Uuid, network: &str) -> Result<()> {
    let row = sign_in_network::ActiveModel {
        user_id: Set(user),
        network: Set(network.to_owned()),
        last_used_at: Set(ctx.now),
    };
    let is_known = is_known(&**tx, user, network).await?;
    let any = sign_in_network::Entity::find().filter(sign_in_network::Column::UserId.eq(user));
    let is_first = !is_known && any.one(tx).await?.is_none();
    // the cleanup deletes old networks without locking their users
    let again = [sign_in_network::Column::UserId, sign_in_network::Column::Network];
    let again = OnConflict::columns(again).update_column(sign_in_network::Column::LastUsedAt).to_owned();
    sign_in_network::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    if is_known {
        return Ok(());
    }
    // the request had no caller until now
    let ctx = RequestContext { actor: Actor { user_id: Some(user), ..Actor::default() }, ..ctx.clone() };
    let data = SignIn { first: is_first, network: network.to_owned() };
    user_event::record(tx, &ctx, user, Action::SignIn, None, data).await
}

/// Counts a failed sign-in of a user. Only some counts are recorded, so that the log grows with the logarithm of the
/// guesses.
pub async fn failed(app: &mut App, ctx: &RequestContext, user: Uuid, network: &str) -> Result<()> {
    use sign_in_failure::{ActiveModel, Column, Entity};
    let tx = app.begin(ctx).await?;
    let since = || Expr::col((Entity, Column::Since));
    let is_over = || since().lt(ctx.now - Duration::hours(FAILURE_HOURS)).or(since().gt(ctx.now));
    let failures = Expr::col((Entity, Column::Failures)).add(1);
    let again = OnConflict::column(Column::UserId)
        .value(Column::Failures, Expr::case(is_over(), 1).finally(failures))
        .value(Column::Since, Expr::case(is_over(), Expr::value(ctx.now)).finally(since()))
        .to_owned();
    let row = ActiveModel { user_id: Set(user), failures: Set(1), since: Set(ctx.now) };
    let row = Entity::insert(row).on_conflict(again).exec_with_returning(&tx).await?;
    if is_recorded(row.failures) {
        user::Entity::find_by_id(user).lock_exclusive().one(&tx).await?;
        let data = SignInFailed { failures: row.failures, since: row.since, network: network.to_owned() };
        user_event::record(&tx, ctx, user, Action::SignInFailed, None, data).await?;
    }
    tx.done().await
}

/// 1, 5, 10, 20, 40 …
fn is_recorded(failures: i32) -> bool {
    failures == 1
        || u32::try_from(failures).is_ok_and(|count| count % 5 == 0 && (count / 5).is_power_of_two())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_an_address_without_its_last_part() {
        for (address, network) in [
            ("203.0.113.77", "203.0.113.0/24"),
            ("::ffff:203.0.113.77", "203.0.113.0/24"),
            ("2001:db8:1:2::", "2001:db8:1::/48"),
            ("", "unknown"),
        ] {
            assert_eq!(network_of(address), network);
        }
    }

    #[test]
    fn many_failures_are_few_events() {
        let recorded: Vec<i32> = (1..=1000).filter(|count| is_recorded(*count)).collect();
        assert_eq!(recorded, [1, 5, 10, 20, 40, 80, 160, 320, 640]);
    }
}
