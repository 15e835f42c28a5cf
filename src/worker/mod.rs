//! Runs the background jobs. Any number of processes may run them at the same time.

pub mod mailer;
pub mod sender;

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;

use crate::kernel::app::App;
use crate::kernel::audit::checkpoint;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::engine::fire::{self, Fired};
use crate::service::feed::retention;
use crate::service::feed::webhook::send;
use crate::service::identity::cleanup;
use crate::service::mail;
use crate::worker::mailer::Postman;
use crate::worker::sender::Sender;

const ROUND: Duration = Duration::from_mins(5);
/// The time between two looks for messages to send.
const PAUSE: Duration = Duration::from_millis(500);
/// The same after an error.
const AFTER_ERROR: Duration = Duration::from_secs(10);
/// The time after which requests that are still running when the process stops are left to others.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs the background jobs periodically until told to stop. Stops between jobs, never during one.
pub async fn run(mut app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let ctx = RequestContext::system(app.clock.now());
        match fire::fire_due(&mut app, &ctx).await {
            Ok(Fired { fired: 0, skipped: 0 }) => {}
            Ok(Fired { fired, skipped }) => tracing::info!(fired, skipped, "timers fired"),
            Err(error) => tracing::warn!(error = error.chain(), "a job failed; the next job run retries it"),
        }
        told("expired rows deleted", cleanup::purge_expired(&mut app, &ctx).await);
        told("old entries of the feed deleted", retention::purge(&mut app, &ctx).await);
        told("old messages of webhooks deleted", send::purge(&mut app, &ctx).await);
        told("old mails deleted", mail::purge(&mut app, &ctx).await);
        match checkpoint::advance(&mut app, &ctx).await {
            Ok(None) => {}
            Ok(Some(events)) => tracing::debug!(events, "checkpoint of the event log"),
            Err(error) => tracing::warn!(error = error.chain(), "a job failed; the next job run retries it"),
        }
        let _ = timeout(ROUND, stop.changed()).await;
    }
}

/// Logs what a job did that deletes rows.
fn told(what: &str, deleted: Result<u64>) {
    match deleted {
        Ok(0) => {}
        Ok(rows) => tracing::info!(rows, "{what}"),
        Err(error) => tracing::warn!(error = error.chain(), "a job failed; the next job run retries it"),
    }
}

/// Sends the messages of webhooks until told to stop, and then waits for the requests that are running.
pub async fn send_messages(mut app: App, mut stop: watch::Receiver<bool>) {
    let mut sender = None;
    while !*stop.borrow() {
        let pause = match send_some(&mut app, &mut sender).await {
            Ok(true) => PAUSE / 10,
            Ok(false) => PAUSE,
            Err(error) => {
                tracing::warn!(error = error.chain(), "no messages sent; the next look tries again");
                AFTER_ERROR
            }
        };
        let _ = timeout(pause, stop.changed()).await;
    }
    if let Some(mut sender) = sender {
        let _ = timeout(PATIENCE, Sender::settle(&mut sender)).await;
    }
}

async fn send_some(app: &mut App, sender: &mut Option<Sender>) -> Result<bool> {
    let ctx = RequestContext::system(app.clock.now());
    if sender.is_none() && !send::is_needed(app).await? {
        return Ok(false);
    }
    let sender = match sender {
        Some(sender) => sender,
        None => sender.insert(Sender::new(app)?),
    };
    sender.round(app, &ctx).await
}

/// Makes mails until told to stop. Without a mail server there is nothing to do.
pub async fn make_mail(mut app: App, mut stop: watch::Receiver<bool>) {
    let Some(mut postman) = postman(&app) else { return };
    while !*stop.borrow() {
        let ctx = RequestContext::system(app.clock.now());
        let pause = match postman.make(&mut app, &ctx).await {
            Ok(()) => PAUSE * 2,
            Err(error) => {
                tracing::warn!(error = error.chain(), "no mails made; the next look tries again");
                AFTER_ERROR
            }
        };
        let _ = timeout(pause, stop.changed()).await;
    }
}

/// Sends mails until told to stop. The mail that is being sent then is waited for, but not longer than a while.
pub async fn send_mail(mut app: App, mut stop: watch::Receiver<bool>) {
    let Some(postman) = postman(&app) else { return };
    while !*stop.borrow() {
        let ctx = RequestContext::system(app.clock.now());
        let mut stopped = stop.clone();
        let done = tokio::select! {
            done = postman.send(&mut app, &ctx) => done,
            () = past_patience(&mut stopped) => return,
        };
        let pause = match done {
            Ok(true) => PAUSE / 10,
            Ok(false) => PAUSE * 2,
            Err(error) => {
                tracing::warn!(error = error.chain(), "no mail sent; the next look tries again");
                AFTER_ERROR
            }
        };
        let _ = timeout(pause, stop.changed()).await;
    }
}

fn postman(app: &App) -> Option<Postman> {
    Postman::new(app).unwrap_or_else(|error| {
        tracing::error!(error = error.chain(), "no mail is sent");
        None
    })
}

/// Waits until told to stop, and then for as long as running work may take.
async fn past_patience(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
    tokio::time::sleep(PATIENCE).await;
}
