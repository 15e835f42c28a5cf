//! Runs the background jobs. Any number of processes may run them at the same time.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;

use crate::kernel::app::App;
use crate::kernel::audit::checkpoint;
use crate::kernel::context::RequestContext;
use crate::service::engine::fire::{self, Fired};
use crate::service::feed::retention;
use crate::service::identity::cleanup;

const ROUND: Duration = Duration::from_mins(5);

/// Runs the background jobs periodically until told to stop. Stops between jobs, never during one.
pub async fn run(mut app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let ctx = RequestContext::system(app.clock.now());
        match fire::fire_due(&mut app, &ctx).await {
            Ok(Fired { fired: 0, skipped: 0 }) => {}
            Ok(Fired { fired, skipped }) => tracing::info!(fired, skipped, "timers fired"),
            Err(error) => tracing::warn!(error = error.chain(), "a job failed; the next job run retries it"),
        }
        match cleanup::purge_expired(&mut app, &ctx).await {
            Ok(0) => {}
            Ok(rows) => tracing::info!(rows, "expired rows deleted"),
            Err(error) => tracing::warn!(error = error.chain(), "a job failed; the next job run retries it"),
        }
        match retention::purge(&mut app, &ctx).await {
            Ok(0) => {}
            Ok(rows) => tracing::info!(rows, "old entries of the feed deleted"),
            Err(error) => tracing::warn!(error = error.chain(), "a job failed; the next job run retries it"),
        }
        match checkpoint::advance(&mut app, &ctx).await {
            Ok(None) => {}
            Ok(Some(events)) => tracing::debug!(events, "checkpoint of the event log"),
            Err(error) => tracing::warn!(error = error.chain(), "a job failed; the next job run retries it"),
        }
        let _ = timeout(ROUND, stop.changed()).await;
    }
}
