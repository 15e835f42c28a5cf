//! Makes mails of what waits and what happened, and sends them.

use std::time::Duration;

use delivery::mail::sender::Mailer;
use tokio::time::Instant;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{self, Error};
use crate::kernel::mail_settings::MailSettings;
use crate::service::mail;

/// The time between two looks at the subscriptions while cases change.
const BETWEEN: Duration = Duration::from_secs(10);
/// The same while nothing changes.
const SAFETY_NET: Duration = Duration::from_mins(1);

/// What one process makes and sends.
pub struct Postman {
    settings: MailSettings,
    mailer: Mailer,
    /// The round of changes before the last look at the subscriptions, and when that was.
    seen: Option<(u64, Instant)>,
}

impl Postman {
    /// Creates one; `None` without a mail server.
    ///
    /// # Errors
    /// Internal error when the system has no certificates to trust.
    pub fn new(app: &App) -> error::Result<Option<Self>> {
        let Some(settings) = MailSettings::of(&app.config).map_err(Error::internal)? else { return Ok(None) };
        let mailer = Mailer::new(settings.server.clone()).map_err(Error::internal)?;
        Ok(Some(Self { settings, mailer, seen: None }))
    }

    /// Makes the mails for which it is time, and sends some that are due. Returns whether more may be due.
    ///
    /// # Errors
    /// When the database cannot be read. A failure of one subscription is logged and does not stop the others.
    pub async fn round(&mut self, app: &mut App, ctx: &RequestContext) -> error::Result<bool> {
        if self.looks(app).await? {
            for one in mail::live(app).await? {
                if let Err(error) = mail::derive(app, ctx, &one).await {
                    tracing::warn!(subscription = %one.id(), error = error.chain(), "no mail made");
                }
            }
        }
        let due = mail::claim(app, ctx).await?;
        let any = !due.is_empty();
        mail::post(app, &self.settings, &self.mailer, due).await?;
        Ok(any)
    }

    /// Returns whether it is time to look at the subscriptions.
    async fn looks(&mut self, app: &App) -> error::Result<bool> {
        let round = app.wake.round(app.read()).await?;
        let is_early = self
            .seen
            .is_some_and(|(seen, at)| at.elapsed() < if seen == round { SAFETY_NET } else { BETWEEN });
        if !is_early {
            self.seen = Some((round, Instant::now()));
        }
        Ok(!is_early)
    }
}
