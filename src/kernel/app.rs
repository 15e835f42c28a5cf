//! The application of a process, and how a use case gets its database connection from it.

use std::ops::Deref;
use std::sync::Arc;

use entity::login_attempt::{ActiveModel, Column, Entity};
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use sea_orm::sea_query::OnConflict;
use tokio::sync::SetOnce;

use crate::db::{Db, Reads, Transaction};
use crate::kernel::auth::key_ring::KeyRing;
use crate::kernel::auth::password::Hasher;
use crate::kernel::auth::sessions::TokenCache;
use crate::kernel::clock::Clock;
use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::feed_entry::ChangedCases;
use crate::kernel::idempotency::Tx;
use crate::kernel::secrets::Secrets;
use crate::kernel::shared::Shared;
use crate::kernel::wake::Wake;
use crate::kernel::write_state::WriteState;

/// A row that is written to find out whether the database takes writes; the clean-up deletes it after a day.
const PROBE: &str = "readiness probe";

/// The application as one request or job uses it: for reads, or for one transaction at a time.
///
/// No code may request a second connection while its transaction is open: with as many such requests as connections,
/// all would wait for each other. The compiler ensures this. The connections are private, and [`App::begin`] borrows
/// the `App` exclusively while the transaction exists, so that neither a read nor another transaction can begin beside
/// it. Use cases that are parts of another one join its transaction, see [`App::begin_whole`].
pub struct App {
    shared: Arc<Shared>,
    db: Arc<Db>,
    outer: Option<Outer>,
    /// Where to read outside a transaction, if not from the primary.
    reads: Option<Reads>,
}

/// The transaction of another use case, and the reads in it.
struct Outer {
    transaction: Arc<Transaction>,
    changed: Arc<ChangedCases>,
    read: Reads,
}

impl Deref for App {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        &self.shared
    }
}

impl App {
    /// Creates the application, once per process and outside the server's workers.
    #[must_use]
    pub fn new(config: Config, db: Db, secrets: Secrets) -> Self {
        Self::with_clock(Clock::default(), config, db, secrets)
    }

    /// Creates an application with another clock than the system's, for tests.
    #[must_use]
    pub fn with_clock(clock: Clock, config: Config, db: Db, secrets: Secrets) -> Self {
        let shared = Shared {
            clock,
            keys: KeyRing::new(),
            sessions: TokenCache::new(&config),
            hasher: Hasher::new(&config),
            writes: WriteState::default(),
            wake: Wake::default(),
            streams: Arc::default(),
            stopping: SetOnce::new(),
            config,
            secrets,
        };
        Self { shared: Arc::new(shared), db: Arc::new(db), outer: None, reads: None }
    }

    /// Returns a handle for another request or job of the same process.
    #[must_use]
    pub fn handle(&self) -> Self {
        Self { shared: Arc::clone(&self.shared), db: Arc::clone(&self.db), outer: None, reads: None }
    }

    /// Returns the connections for reads outside a transaction; within one, its reads.
    #[must_use]
    pub fn read(&self) -> &Reads {
        let present = self.reads.as_ref().unwrap_or(&self.db.read);
        self.outer.as_ref().map_or(present, |outer| &outer.read)
    }

    /// Returns the connections for reads that may be a minute old: a read replica where one is configured.
    #[must_use]
    pub fn replica(&self) -> &Reads {
        self.outer.as_ref().map_or(&self.db.replica, |outer| &outer.read)
    }

    /// Returns a handle whose reads may come from a replica, when one has replayed the primary's log up to a place. Only
    /// `Position::reader` needs it.
    #[must_use]
    pub(crate) fn up_to(&self, place: Option<&str>) -> Self {
        Self { reads: place.map(|place| self.db.replica.up_to(place)), ..self.handle() }
    }

    /// Begins the transaction of a use case. A repeated request ends here, with the stored response.
    ///
    /// # Errors
    /// [`crate::kernel::error::Error::Replayed`] for a repeated request; 409 while the same request is running; 422
    /// when the key was used for another request; 503 when no connection becomes free in time.
    pub async fn begin(&mut self, ctx: &RequestContext) -> Result<Tx<'_>> {
        match &self.outer {
            Some(Outer { transaction, changed, .. }) => {
                Tx::join(Arc::clone(transaction), Arc::clone(changed), &self.shared, ctx).await
            }
            None => Tx::begin(&self.db, &self.shared, ctx).await,
        }
    }

    /// Returns whether this is the application for a part of another use case.
    #[must_use]
    pub fn is_part(&self) -> bool {
        self.outer.is_some()
    }

    /// Begins the transaction of a use case that consists of others, and returns with it the application for these. They
    /// read and write in the transaction, and it alone commits, with the response of the whole: either all of them
    /// happen or none.
    ///
    /// # Errors
    /// As [`App::begin`].
    pub async fn begin_whole(&mut self, ctx: &RequestContext) -> Result<(Tx<'_>, Self)> {
        let mut part = self.handle();
        let tx = self.begin(ctx).await?;
        let (transaction, changed) = tx.shared_transaction();
        let read = part.db.read.within(Arc::clone(&transaction));
        part.outer = Some(Outer { transaction, changed, read });
        Ok((tx, part))
    }

    /// Checks that the database takes writes: tries one if the last one was refused.
    ///
    /// # Errors
    /// The error of the write.
    pub async fn check_writes(&mut self, ctx: &RequestContext) -> Result<()> {
        if !self.writes.is_refused() {
            return Ok(());
        }
        let tx = self.begin(ctx).await?;
        let row = ActiveModel {
            id: Set(PROBE.to_owned()),
            score: Set(0),
            blocked_until: Set(None),
            updated_at: Set(ctx.now),
        };
        let again = OnConflict::column(Column::Id).update_column(Column::UpdatedAt).to_owned();
        Entity::insert(row).on_conflict(again).exec_without_returning(&tx).await?;
        tx.done().await?;
        self.writes.note_success();
        Ok(())
    }

    /// Closes every connection of the process.
    ///
    /// # Errors
    /// When the database cannot write its pending data.
    pub async fn close(&self) -> Result<()> {
        Ok(Db::clone(&self.db).close().await?)
    }
}
