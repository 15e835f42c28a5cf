//! A transaction that remembers its answer: the same request under the same key is answered once.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use entity::idempotency::{ActiveModel, Entity};
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, Statement};

use crate::db::{Db, Transaction};
use crate::kernel::answer::{Answer, View};
use crate::kernel::call::Call;
use crate::kernel::error::{Code, Error, Result, StoredAnswer};
use crate::kernel::secrets::Secrets;

/// The transaction of one act.
pub struct Tx {
    inner: Transaction,
    secrets: Arc<Secrets>,
}

impl Deref for Tx {
    type Target = Transaction;
    fn deref(&self) -> &Transaction {
        &self.inner
    }
}

impl Tx {
    /// Begins an act. A request that was answered before ends here, with the stored answer.
    ///
    /// # Errors
    /// [`Error::Replayed`]; 409 while the same request is running; 422 when the key meant another one.
    pub async fn begin(db: &Db, secrets: &Arc<Secrets>, call: &Call) -> Result<Self> {
        let inner = db.begin().await?;
        let secrets = Arc::clone(secrets);
        let Some(idempotency) = &call.idempotency else { return Ok(Self { inner, secrets }) };
        let caller = call.actor.id();
        if inner.get_database_backend() == DbBackend::Postgres
            && !claim(&inner, call, &idempotency.key).await?
        {
            return Err(Error::wait(Code::RequestInProgress, 1));
        }
        let Some(stored) = Entity::find_by_id((caller, idempotency.key.clone())).one(&inner).await? else {
            return Ok(Self { inner, secrets });
        };
        let digest = idempotency.digest.get().map_or("", String::as_str);
        if !secrets.is_tag_of(&stored.digest, digest.as_bytes()) {
            return Err(Code::IdempotencyKeyReused.into());
        }
        let body = secrets.open(&stored.sealed_with, stored.key.as_bytes(), &stored.body)?;
        Err(Error::Replayed(Box::new(StoredAnswer {
            status: u16::try_from(stored.status).unwrap_or(200),
            etag: stored.etag,
            location: stored.location,
            body: String::from_utf8_lossy(&body).into_owned(),
        })))
    }

    /// Stores the answer under the request's key, and commits both with the act.
    ///
    /// # Errors
    /// As the database says.
    pub async fn commit<V: View>(self, call: &Call, answer: Answer<V>) -> Result<Answer<V>> {
        if let Some(idempotency) = &call.idempotency {
            let body = serde_json::to_vec(&answer.view).map_err(|e| Error::Internal(e.to_string()))?;
            let (sealed_with, body) = self.secrets.seal(idempotency.key.as_bytes(), &body)?;
            let row = ActiveModel {
                caller_id: Set(call.actor.id()),
                key: Set(idempotency.key.clone()),
                // keyed: a plain digest of a body could be searched for the name in it
                digest: Set(self.secrets.tag(idempotency.digest.get().map_or("", String::as_str).as_bytes())),
                status: Set(i32::from(answer.status())),
                etag: Set(answer.etag()),
                location: Set(answer.view.path().filter(|_| answer.created)),
                body: Set(body),
                sealed_with: Set(sealed_with),
                created_at: Set(call.now),
            };
            Entity::insert(row).exec_without_returning(&self.inner).await?;
        }
        self.inner.commit().await?;
        Ok(answer)
    }

    /// Waits for whoever does what is called so, and holds others up until the end; `SQLite` has one writer anyway.
    ///
    /// # Errors
    /// As the database says.
    pub async fn alone(&self, name: &str) -> Result<()> {
        if self.get_database_backend() == DbBackend::Postgres {
            let sql = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
            let turn = Statement::from_sql_and_values(DbBackend::Postgres, sql, [name.into()]);
            self.execute_raw(turn).await?;
        }
        Ok(())
    }

    /// Commits an act that answers nothing worth repeating.
    ///
    /// # Errors
    /// As the database says.
    pub async fn done(self) -> Result<()> {
        Ok(self.inner.commit().await?)
    }
}

/// Takes the key for this transaction; false while another one holds it. One that was just refused is being rolled back
/// beside its answer, and lets go in a moment: that long it is waited for.
async fn claim(tx: &Transaction, call: &Call, key: &str) -> Result<bool> {
    let sql = "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS claimed";
    let name = format!("{}/{key}", call.actor.id());
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
