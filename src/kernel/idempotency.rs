//! A transaction that stores its response, so that a repeated request with the same key is executed once.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use entity::idempotency::{ActiveModel, Entity};
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, EntityTrait, ExecResult, QueryResult, Statement};

use crate::db::{Db, Transaction};
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result, StoredReply};
use crate::kernel::feed_entry::{ChangedCases, LAST};
use crate::kernel::reply::{Reply, View};
use crate::kernel::shared::Shared;

/// The transaction of one use case; it borrows its `App` while it exists.
pub struct Tx<'a> {
    inner: Arc<Transaction>,
    /// What it has changed, for the feed.
    changed: Arc<ChangedCases>,
    shared: &'a Shared,
    /// Whether the transaction belongs to another use case, which commits it.
    joins: bool,
}

impl Deref for Tx<'_> {
    type Target = Transaction;
    fn deref(&self) -> &Transaction {
        &self.inner
    }
}

#[async_trait]
impl ConnectionTrait for Tx<'_> {
    fn get_database_backend(&self) -> DbBackend {
        self.inner.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.inner.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.inner.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.inner.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.inner.query_all_raw(statement).await
    }
}

impl<'a> Tx<'a> {
    /// Begins the transaction. Only `App::begin` may call this; its documentation says why.
    pub(crate) async fn begin(db: &Db, shared: &'a Shared, ctx: &RequestContext) -> Result<Self> {
        let inner = Arc::new(db.begin().await?);
        let tx = Self { inner, changed: Arc::default(), shared, joins: false };
        tx.refuse_repetition(ctx).await?;
        Ok(tx)
    }

    /// Ends a repeated request with the stored response.
    async fn refuse_repetition(&self, ctx: &RequestContext) -> Result<()> {
        let Some(idempotency) = &ctx.idempotency else { return Ok(()) };
        let caller = ctx.actor.id();
        if self.get_database_backend() == DbBackend::Postgres && !claim(self, ctx, &idempotency.key).await? {
            return Err(Error::wait(Code::RequestInProgress, 1));
        }
        let Some(stored) = Entity::find_by_id((caller, idempotency.key.clone())).one(self).await? else {
            return Ok(());
        };
        if !self.shared.secrets.is_tag_of(&stored.digest, idempotency.digest.as_bytes()) {
            return Err(Code::IdempotencyKeyReused.into());
        }
        // the reply shows what the caller could see then; without the roles of then it is not shown again
        if !ctx.actor.still_has(&stored.grants) {
            return Err(Error::because(
                Code::Forbidden,
                (
                    "a role was taken away since the first request",
                    "một vai trò đã bị thu hồi sau lần gửi đầu",
                ),
            ));
        }
        let body = self.shared.secrets.open(&stored.sealed_with, stored.key.as_bytes(), &stored.body)?;
        Err(Error::Replayed(Box::new(StoredReply {
            status: u16::try_from(stored.status).unwrap_or(200),
            etag: stored.etag,
            location: stored.location,
            body: String::from_utf8_lossy(&body).into_owned(),
        })))
    }

    /// Returns the transaction of another use case for a part of it. A part with an idempotency key of its own is not
    /// repeated either. Only `App::begin` may call this.
    pub(crate) async fn join(
        inner: Arc<Transaction>,
        changed: Arc<ChangedCases>,
        shared: &'a Shared,
        ctx: &RequestContext,
    ) -> Result<Self> {
        let tx = Self { inner, changed, shared, joins: true };
        tx.refuse_repetition(ctx).await?;
        Ok(tx)
    }

    /// Returns the transaction for the parts of the use case. Only `App::begin_whole` may call this.
    pub(crate) fn shared_transaction(&self) -> (Arc<Transaction>, Arc<ChangedCases>) {
        (Arc::clone(&self.inner), Arc::clone(&self.changed))
    }

    /// Returns what the transaction has changed so far.
    #[must_use]
    pub fn changed(&self) -> &ChangedCases {
        &self.changed
    }

    /// Returns the parts of the application that need no connection.
    #[must_use]
    pub fn shared(&self) -> &'a Shared {
        self.shared
    }

    /// Stores the response under the idempotency key, if there is one, and commits it together with the changes. A part
    /// of another use case leaves the commit to that.
    pub async fn commit<V: View>(self, ctx: &RequestContext, answer: Reply<V>) -> Result<Reply<V>> {
        if let Some(idempotency) = &ctx.idempotency {
            let body = serde_json::to_vec(&answer.view).map_err(Error::internal)?;
            let etag = answer.etag(&body);
            let (sealed_with, body) = self.shared.secrets.seal(idempotency.key.as_bytes(), &body)?;
            let row = ActiveModel {
                caller_id: Set(ctx.actor.id()),
                key: Set(idempotency.key.clone()),
                // a keyed digest: with a plain one, a name in the body could be found by trying names
                digest: Set(self.shared.secrets.tag(idempotency.digest.as_bytes())),
                status: Set(i32::from(answer.status())),
                etag: Set(Some(etag)),
                location: Set(answer.view.path().filter(|_| answer.created)),
                body: Set(body),
                sealed_with: Set(sealed_with),
                grants: Set(ctx.actor.rights().join(" ")),
                created_at: Set(ctx.now),
            };
            Entity::insert(row).exec_without_returning(&self).await?;
        }
        self.done().await?;
        Ok(answer)
    }

    /// Takes a transaction-scoped advisory lock by name. `SQLite` needs none: it has one writer at a time.
    pub async fn alone(&self, name: &str) -> Result<()> {
        if self.get_database_backend() == DbBackend::Postgres {
            let sql = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
            let turn = Statement::from_sql_and_values(DbBackend::Postgres, sql, [name.into()]);
            self.execute_raw(turn).await?;
        }
        Ok(())
    }

    /// Writes the entries of the feed and commits, without storing a response.
    ///
    /// # Errors
    /// When the database refuses; internal error when a part of the use case still has the transaction.
    pub async fn done(self) -> Result<()> {
        if self.joins {
            return Ok(());
        }
        let entries = self.changed.store(&self).await?;
        let open = Arc::into_inner(self.inner).ok_or_else(|| Error::internal("a part is still running"))?;
        match entries.is_empty() {
            true => open.commit().await?,
            false => open.commit_after(&LAST, &entries).await?,
        }
        Ok(())
    }
}

/// Locks the idempotency key for this transaction; returns false while another transaction has it. It retries for 250
/// ms, because the transaction of a request that was just refused is rolled back while its response is already sent.
async fn claim(tx: &Tx<'_>, ctx: &RequestContext, key: &str) -> Result<bool> {
    let sql = "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS claimed";
    let name = format!("{}/{key}", ctx.actor.id());
    let ask = Statement::from_sql_and_values(DbBackend::Postgres, sql, [name.into()]);
    for _ in 0..25 {
        let row = tx.query_one_raw(ask.clone()).await?;
        if row.map(|row| row.try_get("", "claimed")).transpose()?.unwrap_or(false) {
            return Ok(true);
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Ok(false)
}
