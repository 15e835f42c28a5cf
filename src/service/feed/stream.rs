//! Changes as they happen, for as long as the client listens: the same as `changes`, without asking again.

use std::collections::HashSet;
use std::time::Duration;

use entity::enums::CaseKind;
use sea_orm::prelude::Uuid;
use serde::Deserialize;
use tokio::select;
use tokio::time::Instant;
use utoipa::IntoParams;
use validator::Validate;

use crate::kernel::app::App;
use crate::kernel::auth::access_token::AccessToken;
use crate::kernel::auth::long_call::LongCall;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::fields::Fields;
use crate::kernel::on_heap::on_heap;
use crate::kernel::position;
use crate::service::feed::changes::{self, Change};
use crate::service::feed::cursor::Cursor;
use crate::service::feed::window;

/// The most changes that are read at once.
const LIMIT: u64 = 50;
/// After this time without a change, the client is sent a sign of life.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// After this time without a change, the stream looks again, whatever it was told: the caller's roles may be others.
const SAFETY_NET: Duration = Duration::from_secs(30);

/// Where to go on, what to follow, and for how long.
#[derive(Clone, Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StreamQuery {
    /// `next_cursor` of `GET /v1/changes`, the `id` of an event, or a position of `GET /v1/position`. `Last-Event-ID`
    /// counts instead when it is sent. Without either, every case that the caller may see comes first.
    #[validate(length(max = 8000))]
    #[param(max_length = 8000, pattern = "^[A-Za-z0-9_-]*$")]
    pub cursor: Option<String>,
    /// The kinds of cases to follow, the same in every request. Default: all.
    pub types: Option<Vec<CaseKind>>,
    /// Seconds after which the stream ends. It never outlives the access token.
    #[validate(range(min = 1, max = 3600))]
    #[param(minimum = 1, maximum = 3600)]
    pub max_seconds: Option<u64>,
}

/// The changes that one client follows.
pub struct Stream {
    call: LongCall,
    cursor: Cursor,
    /// Whom the changes that the client follows concern.
    audiences: HashSet<Uuid>,
    /// The round of changes before the last look.
    seen: u64,
    has_more: bool,
    /// The client was told that it has everything.
    is_current: bool,
    sent_at: Instant,
    looked_at: Instant,
    ends_at: Instant,
}

/// What is sent to the client.
pub enum Sent {
    /// Changes, and the cursor after the last of them.
    Changes { items: Vec<Change>, cursor: String },
    /// The client has everything that there is until now.
    Current { cursor: String },
    /// Nothing has changed for some seconds.
    Heartbeat,
}

impl Stream {
    /// Opens a stream.
    ///
    /// # Errors
    /// 400 for an invalid cursor, 410 when changes since then are not kept any more, 429 when the caller has too many
    /// open streams, 503 when the process has.
    pub async fn open(
        app: App,
        ctx: RequestContext,
        token: AccessToken,
        last_event_id: Option<String>,
        query: StreamQuery,
    ) -> Result<Self> {
        let mut call = LongCall::begin(app, ctx, token).await?;
        let position = position::present(&mut call.app, &call.ctx).await?;
        let kinds = changes::followed(query.types);
        let sent = last_event_id.or(query.cursor);
        let cursor = Cursor::read(&call.app, &call.ctx, sent.as_deref(), kinds, &position)?;
        let now = Instant::now();
        let most = query.max_seconds.map(|seconds| now + Duration::from_secs(seconds));
        Ok(Self {
            ends_at: most.map_or(call.ends_at, |most| most.min(call.ends_at)),
            call,
            cursor,
            audiences: HashSet::new(),
            seen: 0,
            has_more: true,
            is_current: false,
            sent_at: now,
            looked_at: now,
        })
    }

    /// Waits for what is to be sent next; `None` when the stream is over. While the client does not take what it was
    /// sent, nothing is read.
    ///
    /// # Errors
    /// 401 when the caller is signed out, 410 when the database was restored, 503 when it cannot be read.
    pub async fn wait(&mut self) -> Result<Option<Sent>> {
        while Instant::now() < self.ends_at && self.call.app.stopping.get().is_none() {
            let sent = if self.has_more {
                self.look().await?
            } else if !self.is_current {
                self.is_current = true;
                Some(Sent::Current { cursor: self.cursor.sealed(&self.call.app)? })
            } else if self.is_due().await? {
                self.look().await?
            } else {
                None
            };
            let sent = sent.or_else(|| self.is_quiet().then_some(Sent::Heartbeat));
            if sent.is_some() {
                self.sent_at = Instant::now();
                return Ok(sent);
            }
        }
        Ok(None)
    }

    /// Returns the fields that the caller asks for.
    #[must_use]
    pub fn fields(&self) -> &Fields {
        &self.call.ctx.fields
    }

    fn is_quiet(&self) -> bool {
        self.sent_at.elapsed() >= HEARTBEAT
    }

    /// Waits until there may be a change, or something else is to be done, and returns whether to look.
    async fn is_due(&mut self) -> Result<bool> {
        let until = self.ends_at.min(self.sent_at + HEARTBEAT).min(self.looked_at + SAFETY_NET);
        select! {
            woken = self.call.app.wake.wait(self.call.app.read(), self.seen, &self.audiences, until) => {
                let woken = woken?;
                // what concerns others needs no second look
                self.seen = if woken.concerned { self.seen } else { woken.round };
                Ok(woken.concerned || self.looked_at.elapsed() >= SAFETY_NET)
            }
            () = self.call.app.stopping.wait() => Ok(false),
        }
    }

    /// Reads the next changes, as the caller's roles are now.
    async fn look(&mut self) -> Result<Option<Sent>> {
        self.call.admit().await?;
        // before the look, so that no change falls between it and the waiting
        self.seen = self.call.app.wake.round(self.call.app.read()).await?;
        self.looked_at = Instant::now();
        let position = position::present(&mut self.call.app, &self.call.ctx).await?;
        self.cursor.follow_roles_of(&self.call.ctx);
        self.cursor.valid(&self.call.app, &position)?;
        self.is_current &= self.cursor.walk.is_none();
        let (items, has_more) =
            on_heap(|| changes::next(&self.call.app, &self.call.ctx, &mut self.cursor, position, LIMIT))
                .await?;
        self.has_more = has_more;
        if !has_more {
            self.audiences = window::audiences(self.call.app.read(), &self.cursor.watched()).await?;
        }
        match items.is_empty() {
            true => Ok(None),
            false => Ok(Some(Sent::Changes { items, cursor: self.cursor.sealed(&self.call.app)? })),
        }
    }
}
