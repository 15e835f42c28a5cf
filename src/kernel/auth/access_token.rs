//! The access token of a caller whose request takes long.

use secrecy::{ExposeSecret, SecretString};

use crate::kernel::app::App;
use crate::kernel::auth::authenticate::authenticate;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;

/// An access token, with which its caller is authenticated again.
pub struct AccessToken(SecretString);

impl AccessToken {
    #[must_use]
    pub fn new(token: &str) -> Self {
        Self(token.into())
    }

    /// Authenticates the caller again: a sign-out, a disabled account and a changed role count within seconds. Returns when
    /// the token ends, in seconds since 1970.
    ///
    /// # Errors
    /// 401.
    pub async fn renew(&self, app: &App, ctx: &mut RequestContext) -> Result<i64> {
        let now = app.clock.now();
        let session = authenticate(app, now, self.0.expose_secret()).await?;
        let fresh = RequestContext::at(now, session.actor.clone());
        (ctx.now, ctx.actor) = (fresh.now, fresh.actor);
        Ok(session.claims.exp)
    }
}
