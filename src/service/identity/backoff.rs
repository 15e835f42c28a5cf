//! Slows down password guessing. Failures are counted for the account at an address, for the account, and for the
//! address; they fade with time. The counts are in the database, so that all processes share them.

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use entity::login_attempt::{ActiveModel, Column, Entity, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::secrets::digest;

/// Failures of one account at one address, before further attempts there must wait.
const PAIR_FREE: i32 = 5;
/// Failures of one account at all addresses, before attempts from an unknown network are answered slowly.
const ACCOUNT_FREE: i32 = 12;
/// Failures at one address for accounts that never signed in from its network, before such attempts must wait.
const ADDRESS_FREE: i32 = 30;
/// The longest wait in seconds.
const LONGEST: i64 = 900;
/// Seconds after which half of the failures are forgotten.
const HALF_LIFE: f64 = 900.0;
/// The longest delay of an answer.
const SLOWEST: Duration = Duration::from_secs(4);
/// One failure, as it is stored.
const ONE: i32 = 1000;

/// A login attempt: the account, the client address, and whether the account has signed in from that network before.
///
/// Who guesses passwords must not be able to lock out the account's owner or the neighbours behind the same address.
/// So only the account at this address is refused; the account elsewhere is at most answered slowly; and the address is
/// refused only for accounts that it has not signed in to before.
pub struct LoginAttempt {
    pair: String,
    account: String,
    address: String,
    is_known: bool,
}

impl LoginAttempt {
    #[must_use]
    pub fn new(account: &str, address: &str, is_known: bool) -> Self {
        let key = |kind: &str, of: &str| digest(format!("{kind}:{of}").as_bytes());
        Self {
            pair: key("pair", &format!("{address} {account}")),
            account: key("account", account),
            address: key("address", address),
            is_known,
        }
    }

    /// Counts an attempt before the password is compared, so that concurrent guesses are all counted. Waits when the
    /// account is being guessed elsewhere.
    ///
    /// # Errors
    /// 429 with the seconds to wait; that attempt is not counted.
    pub async fn begin(&self, app: &mut App, ctx: &RequestContext) -> Result<()> {
        let tx = app.begin(ctx).await?;
        let mut counters = self.lock(&tx, ctx).await?;
        let blocked =
            [&self.pair, &self.address].into_iter().filter_map(|key| counters.get(key)?.blocked_until);
        if let Some(until) = blocked.max() {
            let seconds = (until - ctx.now).num_seconds() + 1;
            return Err(Error::wait(
                Code::TooManyAttempts,
                u64::try_from(seconds.clamp(1, LONGEST)).unwrap_or(1),
            ));
        }
        for counter in counters.values_mut() {
            counter.score = counter.score.saturating_add(ONE);
        }
        for (key, free) in [(&self.pair, PAIR_FREE), (&self.address, ADDRESS_FREE)] {
            if let Some(counter) = counters.get_mut(key) {
                counter.blocked_until = blocked_until(ctx.now, failures(counter) - free);
            }
        }
        let elsewhere = counters.get(&self.account).map_or(0, failures) - ACCOUNT_FREE;
        save(&tx, counters.into_values().collect()).await?;
        tx.done().await?;
        tokio::time::sleep(delay(self.is_known, elsewhere)).await;
        Ok(())
    }

    /// Forgets the failures of the account at this address after a successful login, and takes this attempt off the
    /// other counts.
    pub async fn succeeded(&self, tx: &Tx<'_>, ctx: &RequestContext) -> Result<()> {
        let mut counters = self.lock(tx, ctx).await?;
        counters.remove(&self.pair);
        for counter in counters.values_mut() {
            counter.score = (counter.score - ONE).max(0);
        }
        // lifts the wait of the address if this attempt alone caused it
        if let Some(counter) = counters.get_mut(&self.address).filter(|c| failures(c) < ADDRESS_FREE) {
            counter.blocked_until = None;
        }
        Entity::delete_by_id(self.pair.clone()).exec(&**tx).await?;
        save(tx, counters.into_values().collect()).await
    }

    /// Loads and locks the counters of this attempt as they are now: failures have faded, and a wait that is over is
    /// gone. The rows are locked in the order of their ids, so that attempts do not deadlock.
    async fn lock(&self, tx: &Tx<'_>, ctx: &RequestContext) -> Result<HashMap<String, Model>> {
        let mut keys = vec![self.pair.clone(), self.account.clone()];
        if !self.is_known {
            keys.push(self.address.clone());
        }
        keys.sort_unstable();
        let none = |id: &String| ActiveModel {
            id: Set(id.clone()),
            score: Set(0),
            blocked_until: Set(None),
            updated_at: Set(ctx.now),
        };
        let there = OnConflict::column(Column::Id).do_nothing().to_owned();
        Entity::insert_many(keys.iter().map(none)).on_conflict(there).exec_without_returning(&**tx).await?;
        let rows = Entity::find().filter(Column::Id.is_in(keys)).order_by_asc(Column::Id).lock_exclusive();
        let rows = rows.all(&**tx).await?;
        Ok(rows.into_iter().map(|row| (row.id.clone(), at(ctx.now, row))).collect())
    }
}

/// Returns how long an attempt waits after so many failures of the account elsewhere; not where the account is at home.
fn delay(is_known: bool, elsewhere: i32) -> Duration {
    match u64::try_from(elsewhere) {
        Ok(seconds) if !is_known => Duration::from_secs(seconds).min(SLOWEST),
        _ => Duration::ZERO,
    }
}

async fn save(tx: &Tx<'_>, counters: Vec<Model>) -> Result<()> {
    let there = OnConflict::column(Column::Id)
        .update_columns([Column::Score, Column::BlockedUntil, Column::UpdatedAt])
        .to_owned();
    let rows = counters.into_iter().map(IntoActiveModel::into_active_model);
    Entity::insert_many(rows).on_conflict(there).exec_without_returning(&**tx).await?;
    Ok(())
}

/// Returns a counter as it is now. A wait that ends later than any wait can is left over from a clock that was ahead.
fn at(now: DateTime<Utc>, row: Model) -> Model {
    let seconds = (now - row.updated_at).as_seconds_f64().max(0.0);
    #[expect(clippy::cast_possible_truncation, reason = "a float converts to the nearest integer in range")]
    let score = (f64::from(row.score) * (-seconds / HALF_LIFE).exp2()).round() as i32;
    let is_waiting = |until: &DateTime<Utc>| *until > now && *until <= now + TimeDelta::seconds(LONGEST);
    Model { score, blocked_until: row.blocked_until.filter(is_waiting), updated_at: now, ..row }
}

/// Returns the whole failures of a counter, rounded: those of the last seconds have hardly faded.
fn failures(counter: &Model) -> i32 {
    (counter.score + ONE / 2) / ONE
}

/// Returns the end of the wait: 1, 2, 4 … seconds from now, at most fifteen minutes.
fn blocked_until(now: DateTime<Utc>, beyond: i32) -> Option<DateTime<Utc>> {
    let exponent = Ord::min(u32::try_from(beyond).ok()?, 20);
    Some(now + TimeDelta::seconds(Ord::min(1_i64 << exponent, LONGEST)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_that_is_guessed_elsewhere_answers_slowly_except_where_it_is_at_home() {
        let seconds = [-3, 0, 1, 2, 100].map(|elsewhere| delay(false, elsewhere).as_secs());
        assert_eq!(seconds, [0, 0, 1, 2, SLOWEST.as_secs()]);
        assert_eq!(delay(true, 100), Duration::ZERO);
    }
}
