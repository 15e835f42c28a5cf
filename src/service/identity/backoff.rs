//! Slows down password guessing, per account and per address. The counters are in the database, so that all processes
//! share them.

use chrono::{DateTime, Duration, Utc};
use entity::login_attempt::{ActiveModel, Column, Entity};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::secrets::digest;
use crate::kernel::unversioned;

const ACCOUNT_FREE: i32 = 5;
const ADDRESS_FREE: i32 = 30;
const LONGEST: i64 = 900;

/// A login attempt: the account and the client address.
pub struct LoginAttempt {
    account: String,
    address: String,
}

impl LoginAttempt {
    #[must_use]
    pub fn new(account: &str, address: &str) -> Self {
        let key = |kind: &str, of: &str| digest(format!("{kind}:{of}").as_bytes());
        Self { account: key("account", account), address: key("address", address) }
    }

    /// Counts an attempt for both before the password is compared, so that concurrent guesses are all counted.
    ///
    /// # Errors
    /// 429 with the seconds to wait while the account or the address is blocked; that attempt is not counted.
    pub async fn begin(&self, app: &mut App, ctx: &RequestContext) -> Result<()> {
        let tx = app.begin(ctx).await?;
        for (key, free) in [(&self.account, ACCOUNT_FREE), (&self.address, ADDRESS_FREE)] {
            let row = ActiveModel {
                id: Set(key.clone()),
                failures: Set(1),
                blocked_until: Set(None),
                updated_at: Set(ctx.now),
            };
            let quiet = ctx.now - Duration::seconds(LONGEST);
            let counted = Expr::case(Expr::col((Entity, Column::UpdatedAt)).lt(quiet), 1)
                .finally(Expr::col((Entity, Column::Failures)).add(1));
            let again = OnConflict::column(Column::Id)
                .value(Column::Failures, counted)
                .update_column(Column::UpdatedAt)
                .to_owned();
            let row = Entity::insert(row).on_conflict(again).exec_with_returning(&tx).await?;
            if let Some(until) = row.blocked_until.filter(|until| *until > ctx.now) {
                let seconds = (until - ctx.now).num_seconds() + 1;
                return Err(Error::wait(Code::TooManyAttempts, u64::try_from(seconds).unwrap_or(1)));
            }
            if let Some(until) = blocked_until(ctx.now, row.failures - free) {
                let block =
                    ActiveModel { id: Set(row.id), blocked_until: Set(Some(until)), ..Default::default() };
                unversioned::update(&tx, block).await?;
            }
        }
        tx.done().await
    }

    /// Deletes the account's failures after a successful login, and takes this attempt off the address's counter.
    pub async fn succeeded(&self, tx: &crate::db::Transaction) -> Result<()> {
        Entity::delete_by_id(self.account.clone()).exec(tx).await?;
        let failures = || Expr::col(Column::Failures);
        // also lifts the block if this attempt alone caused it
        let block = Expr::case(failures().gt(ADDRESS_FREE), Expr::col(Column::BlockedUntil))
            .finally(Expr::val(None::<DateTime<Utc>>));
        unversioned::update_many::<Entity>()
            .col_expr(Column::BlockedUntil, block.into())
            .col_expr(Column::Failures, failures().sub(1))
            .filter(Column::Id.eq(self.address.clone()))
            .filter(Column::Failures.gt(0))
            .exec(tx)
            .await?;
        Ok(())
    }
}

/// Returns the end of the block: 1, 2, 4 … seconds from now, at most fifteen minutes.
fn blocked_until(now: DateTime<Utc>, beyond: i32) -> Option<DateTime<Utc>> {
    let exponent = Ord::min(u32::try_from(beyond).ok()?, 20);
    Some(now + Duration::seconds(Ord::min(1_i64 << exponent, LONGEST)))
}
