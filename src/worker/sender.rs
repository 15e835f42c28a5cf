//! Sends what changed to the receivers of webhooks. Each webhook has requests of its own, so that a receiver that does not
//! answer delays nobody else.

use std::collections::HashMap;
use std::time::Duration;

use delivery::client::Client;
use tokio::task::JoinSet;
use tokio::time::Instant;
use uuid::Uuid;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::feed::webhook::derive::derive;
use crate::service::feed::webhook::send::{self, Sending};

/// After this time the sender looks for changes, whatever it was told.
const SAFETY_NET: Duration = Duration::from_secs(5);

/// What one process sends.
pub struct Sender {
    client: Client,
    running: JoinSet<Uuid>,
    /// How many requests to each webhook's receiver are running.
    in_flight: HashMap<Uuid, usize>,
    /// The round of changes before the last look at the feed, and when that was.
    seen: Option<(u64, Instant)>,
    has_more: bool,
}

impl Sender {
    /// Creates a sender.
    ///
    /// # Errors
    /// Internal error when the system has no certificates to trust.
    pub fn new(app: &App) -> Result<Self> {
        let client = send::client(app)?;
        Ok(Self { client, running: JoinSet::new(), in_flight: HashMap::new(), seen: None, has_more: false })
    }

    /// Makes messages of what changed, and begins to send those that are due. Returns whether there is more to do at once.
    ///
    /// # Errors
    /// When the database cannot be read. A failure of one webhook is logged and does not stop the others.
    pub async fn round(&mut self, app: &mut App, ctx: &RequestContext) -> Result<bool> {
        while let Some(ended) = self.running.try_join_next() {
            self.note_end(ended.ok());
        }
        let all = send::sending(app).await?;
        if all.is_empty() {
            return Ok(false);
        }
        let looks = self.looks(app).await?;
        let mut is_busy = false;
        for one in all {
            if looks {
                match derive(app, ctx, &one.hook, &one.progress).await {
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
    async fn looks(&mut self, app: &App) -> Result<bool> {
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
        while let Some(ended) = self.running.join_next().await {
            self.note_end(ended.ok());
        }
    }

    fn note_end(&mut self, webhook: Option<Uuid>) {
        match webhook.and_then(|id| self.in_flight.get_mut(&id)) {
            Some(count) => *count = count.saturating_sub(1),
            // a request that panicked does not say whose it was
            None if self.running.is_empty() => self.in_flight.clear(),
            None => {}
        }
    }

    /// Begins to send the messages of a webhook that are due, and returns whether there were any.
    async fn begin(&mut self, app: &mut App, ctx: &RequestContext, one: Sending) -> Result<bool> {
        let running = self.in_flight.entry(one.id()).or_default();
        let free = one.most(ctx.now).saturating_sub(*running);
        if free == 0 {
            return Ok(false);
        }
        let due = send::claim(app, ctx, one.id(), free as u64).await?;
        *running += due.len();
        let any = !due.is_empty();
        for message in due {
            let (mut app, client, hook) = (app.handle(), self.client.clone(), one.hook.clone());
            self.running.spawn(async move {
                let id = hook.id;
                if let Err(error) = send::send(&mut app, &client, hook, message).await {
                    tracing::warn!(webhook = %id, error = error.chain(), "a message is sent again later");
                }
                id
            });
        }
        Ok(any)
    }
}
