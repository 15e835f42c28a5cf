//! A caller whose response takes long: a stream, or many pages in one response.

use std::time::Duration;

use tokio::time::Instant;

use crate::kernel::app::App;
use crate::kernel::auth::access_token::AccessToken;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::open_streams::OpenStream;

/// A caller who is authenticated again while the response is being sent.
pub struct LongCall {
    pub app: App,
    pub ctx: RequestContext,
    /// When the token ends.
    pub ends_at: Instant,
    token: AccessToken,
    _open: OpenStream,
}

impl LongCall {
    /// Begins a response that takes long; it counts as an open stream until it is dropped.
    ///
    /// # Errors
    /// 401; 429 when the caller has too many open streams, 503 when the process has.
    pub async fn begin(app: App, mut ctx: RequestContext, token: AccessToken) -> Result<Self> {
        let open = app.streams.open(ctx.actor.id(), app.config.streams)?;
        let end = token.renew(&app, &mut ctx).await?;
        let seconds = u64::try_from(end - ctx.now.timestamp()).unwrap_or_default();
        let ends_at = Instant::now() + Duration::from_secs(seconds);
        Ok(Self { app, ctx, ends_at, token, _open: open })
    }

    /// Authenticates the caller again.
    ///
    /// # Errors
    /// 401.
    pub async fn admit(&mut self) -> Result<()> {
        self.token.renew(&self.app, &mut self.ctx).await?;
        Ok(())
    }
}
