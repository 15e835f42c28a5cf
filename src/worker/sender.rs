//! Sends what changed to the receivers of webhooks. Each webhook has requests of its own, so that a receiver that does not
//! answer delays nobody else.

use std::collections::HashMap;
use std::time::Duration;

use delivery::client::Client;
use tokio::task::{self, JoinError, JoinSet};
use tokio::time::Instant;
use uuid::Uuid;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error;
use crate::service::feed::webhook::derive::derive;
use crate::service::feed::webhook::send::{self, Sending};

/// The most requests that run at a time in a process.
const MOST: usize = 64;
/// After this time the sender looks for changes, whatever it was told.
const SAFETY_NET: Duration = Duration::from_secs(5);

/// What one process sends.
pub struct Sender {
    client: Client,
    running: JoinSet<()>,
    /// To whose receiver each request is.
    in_flight: HashMap<task::Id, Uuid>,
    /// The round of changes before the last look at the feed, and when that was.
    seen: Option<(u64, Instant)>,
    has_more: bool,
}

impl Sender {
    /// Creates a sender.
    ///
    /// # Errors
    /// Internal error when the system has no certificates to trust.
    pub fn new(app: &App) -> error::Result<Self> {
        let client = send::client(app)?;
        Ok(Self { client, running: JoinSet::new(), in_flight: HashMap::new(), seen: None, has_more: false })
    }

    /// Makes messages of what changed, and begins to send those that are due. Returns whether there is more to do at once.
    ///
    /// # Errors
    /// When the database cannot be read. A failure of one webhook is logged and does not stop the others.
    pub async fn round(&mut self, app: &mut App, ctx: &RequestContext) -> error::Result<bool> {
        while let Some(ended) = self.running.try_join_next_with_id() {
            self.note_end(ended);
        }
        let all = send::sending(app).await?;
        if all.is_empty() {
            return Ok(false);
        }
        let looks = self.looks(app).await?;
        let mut is_busy = false;
        for one in all {
            if looks {
                match derive(app, ctx, &one).await {
                    Ok(more) => self.has_more |= more,
                    Err(error) => {
                        tracing::warn!(webhook = %one.id(), error = error.chain(), "no messages made");
                    }
                }
            }
            match self.begin(app, ctx, one).await {
                Ok(begun) => is_busy |= begun,
                Err(error) => tracing::warn!(error = error.chain(), "messages not sent"),
            }
        }
        Ok(is_busy || self.has_more)
    }

    /// Returns whether there may be changes.
    async fn looks(&mut self, app: &App) -> error::Result<bool> {
        let round = app.wake.round(app.read()).await?;
        let is_known = |(seen, at): (u64, Instant)| seen == round && at.elapsed() < SAFETY_NET;
        if self.seen.is_some_and(is_known) && !self.has_more {
            return Ok(false);
        }
        self.has_more = false;
        self.seen = Some((round, Instant::now()));
        Ok(true)
    }

    /// Waits until no request is running.
    pub async fn settle(&mut self) {
        while let Some(ended) = self.running.join_next_with_id().await {
            self.note_end(ended);
        }
    }

    fn note_end(&mut self, ended: Result<(task::Id, ()), JoinError>) {
        let id = ended.map_or_else(|error| error.id(), |(id, ())| id);
        self.in_flight.remove(&id);
    }

    /// Begins to send the messages of a webhook that are due, and returns whether there were any.
    async fn begin(&mut self, app: &mut App, ctx: &RequestContext, one: Sending) -> error::Result<bool> {
        let running = self.in_flight.values().filter(|id| **id == one.id()).count();
        let free = one.most(ctx.now).saturating_sub(running).min(MOST.saturating_sub(self.running.len()));
        if free == 0 {
            return Ok(false);
        }
        let due = send::claim(app, ctx, one.id(), free as u64).await?;
        let any = !due.is_empty();
        for message in due {
            let (mut app, client, hook) = (app.handle(), self.client.clone(), one.hook.clone());
            let id = hook.id;
            let task = self.running.spawn(async move {
                if let Err(error) = send::send(&mut app, &client, hook, message).await {
                    tracing::warn!(webhook = %id, error = error.chain(), "a message is sent again later");
                }
            });
            self.in_flight.insert(task.id(), id);
        }
        Ok(any)
    }
}
