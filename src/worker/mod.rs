//! THE ROUNDS: what happens without a request. Any number of processes may run them at once.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;

use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::service::engine::round::{self, Round};
use crate::service::identity::upkeep;

const ROUND: Duration = Duration::from_mins(5);

/// Runs rounds until told to stop; stops between jobs, never within one.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match round::ring(&app, &Call::system(app.clock.now())).await {
            Ok(Round { rang: 0, silent: 0 }) => {}
            Ok(Round { rang, silent }) => tracing::info!(rang, silent, "time passed"),
            Err(error) => tracing::warn!(%error, "the round failed; the next one tries again"),
        }
        match upkeep::forget(&app, app.clock.now()).await {
            Ok(0) => {}
            Ok(rows) => tracing::info!(rows, "forgot what had served"),
            Err(error) => tracing::warn!(%error, "the round failed; the next one tries again"),
        }
        let _ = timeout(ROUND, stop.changed()).await;
    }
}
