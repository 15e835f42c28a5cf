//! Makes mails of what waits and what happened, and sends them.

use std::time::Duration;

use delivery::mail::sender::Mailer;
use delivery::mail::server::Limits;
use tokio::time::Instant;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{self, Error};
use crate::kernel::mail_settings::MailSettings;
use crate::service::mail::{self, LONGEST};

/// The time between two looks at the subscriptions.
const BETWEEN: Duration = Duration::from_secs(10);

/// What one process makes and sends.
pub struct Postman {
    settings: MailSettings,
    mailer: Mailer,
    /// When the last look at the subscriptions was over.
    looked_at: Option<Instant>,
}

impl Postman {
    /// Creates one; `None` without a mail server.
    ///
    /// # Errors
    /// Internal error when the system has no certificates to trust.
    pub fn new(app: &App) -> error::Result<Option<Self>> {
        let Some(settings) = MailSettings::of(&app.config).map_err(Error::internal)? else { return Ok(None) };
        let limits = Limits { exchange: LONGEST, ..Limits::default() };
        let server = settings.server.clone().with_limits(limits);
        let mailer = Mailer::new(server).map_err(Error::internal)?;
        Ok(Some(Self { settings, mailer, looked_at: None }))
    }

    /// Makes the mails for which it is time.
    ///
    /// # Errors
    /// When the database cannot be read. A failure of one subscription is logged and does not stop the others.
    pub async fn make(&mut self, app: &mut App, ctx: &RequestContext) -> error::Result<()> {
        if self.looked_at.is_some_and(|at| at.elapsed() < BETWEEN) {
            return Ok(());
        }
        let mut live = mail::live(app).await?;
        // several processes begin at different places
        let begin = ctx.request_id.as_u128() % (live.len().max(1) as u128);
        live.rotate_left(usize::try_from(begin).unwrap_or_default());
        for one in &live {
            if app.stopping.get().is_some() {
                break;
            }
            if let Err(error) = mail::derive(app, ctx, one).await {
                tracing::warn!(subscription = %one.id(), error = error.chain(), "no mail made");
            }
        }
        self.looked_at = Some(Instant::now());
        Ok(())
    }

    /// Sends some mails that are due. Returns whether there were any.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn send(&self, app: &mut App, ctx: &RequestContext) -> error::Result<bool> {
        let due = mail::claim(app, ctx).await?;
        let any = !due.is_empty();
        mail::post(app, &self.settings, &self.mailer, due).await?;
        Ok(any)
    }
}
