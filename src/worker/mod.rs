//! THE ROUNDS: what happens without a request. Any number of processes may run them at once.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;

use crate::app::App;
use crate::service::call::{Call, clock};
use crate::service::deadline::fire::{self, Fired};
use crate::service::upkeep;

const ROUND: Duration = Duration::from_mins(5);

/// Runs rounds until told to stop; stops between jobs, never within one.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match fire::fire_due(&app, &Call::system()).await {
            Ok(Fired { fired: 0, skipped: 0 }) => {}
            Ok(Fired { fired, skipped }) => tracing::info!(fired, skipped, "timers fired"),
            Err(error) => tracing::warn!(%error, "the round failed; the next one tries again"),
        }
        match upkeep::forget(&app, clock()).await {
            Ok(0) => {}
            Ok(rows) => tracing::info!(rows, "forgot what had served"),
            Err(error) => tracing::warn!(%error, "the round failed; the next one tries again"),
        }
        let _ = timeout(ROUND, stop.changed()).await;
    }
}
