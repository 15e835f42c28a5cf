//! How far a client has followed the changes: what it sends back to go on. The client keeps it, so that any process can
//! answer, also after a restart.

use chrono::{DateTime, Duration, Utc};
use entity::enums::{CaseKind, ScopeFilter};
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};

use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::position::{Place, Position};

/// How far a client has come.
///
/// First it is sent every case that it may see (a **walk**). Then it is sent what changed since the walk began, in
/// **windows**: the changes between two places in the order of commits. When the caller's roles change, another walk
/// begins, and what only the former roles showed leaves.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Cursor {
    caller: Uuid,
    /// The kinds of cases that the client follows; empty: all.
    pub kinds: Vec<CaseKind>,
    epoch: i64,
    /// Every change before this place was sent.
    pub since: Place,
    /// The end of the window that is being sent, and the last entry that was sent of it.
    pub window: Option<(Place, Entry)>,
    /// The read scope of which the client has every case.
    pub complete: Vec<ScopeFilter>,
    /// Further read scopes of which the client may have cases, that are to leave.
    pub leaving: Vec<ScopeFilter>,
    /// The walk, if it is not over.
    pub walk: Option<Walk>,
}

/// A number of an entry of the feed: its transaction, and its position.
pub type Entry = (i64, i64);

/// A walk through every case, in the order of their arrival.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Walk {
    pub target: Vec<ScopeFilter>,
    pub after: Option<Uuid>,
}

impl Cursor {
    /// Returns the cursor of a client that has everything until now; without kinds, of all kinds.
    #[must_use]
    pub fn at(ctx: &RequestContext, now: &Position, kinds: Vec<CaseKind>) -> Self {
        let (epoch, since) = now.clone().into_place();
        Self {
            caller: ctx.actor.id(),
            kinds,
            epoch,
            since,
            window: None,
            complete: read_scope(ctx),
            leaving: vec![],
            walk: None,
        }
    }

    /// Reads the cursor of a request, or begins without one. A position of `GET /v1/position` is the cursor of a client
    /// that read the lists after the position.
    ///
    /// # Errors
    /// 400 when it was altered, or issued to another caller or for other kinds; 410 when changes since then are not kept
    /// any more.
    pub fn read(
        app: &App,
        ctx: &RequestContext,
        sent: Option<&str>,
        kinds: Vec<CaseKind>,
        now: &Position,
    ) -> Result<Self> {
        let begun = Self::at(ctx, now, kinds);
        let Some(sent) = sent else {
            let walk = Some(Walk { target: begun.complete, after: None });
            return Ok(Self { walk, complete: vec![], ..begun });
        };
        let mut cursor = match Place::unsealed(app, sent) {
            Some((epoch, since)) => Self { epoch, since, ..begun },
            None => Self::unsealed(app, sent)
                .filter(|cursor| cursor.follows_as(&begun))
                .ok_or(Code::InvalidCursor)?,
        };
        cursor.follow_roles_of(ctx);
        cursor.valid(app, now)?;
        Ok(cursor)
    }

    /// Returns whether another cursor is of the same caller and for the same kinds of cases.
    #[must_use]
    pub fn follows_as(&self, other: &Self) -> bool {
        self.caller == other.caller && self.kinds == other.kinds
    }

    /// Begins a walk if the caller's read scope is another one since the cursor was issued.
    pub fn follow_roles_of(&mut self, ctx: &RequestContext) {
        let target = read_scope(ctx);
        let present = self.walk.as_ref().map_or(&self.complete, |walk| &walk.target);
        if *present != target {
            let former = self.walk.take().map(|walk| walk.target).into_iter().flatten();
            for filter in std::mem::take(&mut self.complete).into_iter().chain(former) {
                if !self.leaving.contains(&filter) {
                    self.leaving.push(filter);
                }
            }
            self.walk = Some(Walk { target, after: None });
            // the window that follows must end after the walk, so that nothing leaves in between unseen
            self.window = None;
        }
    }

    /// Follows the caller's present roles without a walk: for a client that wants what happens, and keeps no cases.
    #[must_use]
    pub fn without_walk(self, ctx: &RequestContext) -> Self {
        let complete = read_scope(ctx);
        // a window that was begun with other roles is read from its beginning
        let window = self.window.filter(|_| complete == self.complete);
        Self { complete, leaving: vec![], walk: None, window, ..self }
    }

    /// Returns when the place was read before which everything was sent.
    #[must_use]
    pub fn since(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.since.read_at, 0).unwrap_or_default()
    }

    /// Takes over what another cursor of the same client has still to say: the changes since its place, and the scopes of
    /// which the client may have cases.
    #[must_use]
    pub fn after(mut self, former: Self) -> Self {
        if former.epoch != self.epoch {
            return self;
        }
        if former.since.order() < self.since.order() {
            self.since = former.since;
        }
        let target = self.walk.as_ref().map_or(&self.complete, |walk| &walk.target).clone();
        let of_walk = former.walk.map(|walk| walk.target).unwrap_or_default();
        for filter in former.complete.into_iter().chain(former.leaving).chain(of_walk) {
            if !target.contains(&filter) && !self.leaving.contains(&filter) {
                self.leaving.push(filter);
            }
        }
        if !self.leaving.is_empty() && self.walk.is_none() {
            self.complete.clear();
            self.walk = Some(Walk { target, after: None });
        }
        self
    }

    /// Checks that every change since then is still kept.
    ///
    /// # Errors
    /// 410 otherwise.
    pub fn valid(&self, app: &App, now: &Position) -> Result<()> {
        let kept = Duration::days(i64::from(app.config.feed_days)).num_seconds();
        let (epoch, present) = now.clone().into_place();
        match self.epoch == epoch && present.read_at <= self.since.read_at + kept {
            true => Ok(()),
            false => Err(Code::PositionExpired.into()),
        }
    }

    /// Returns the cursor as clients keep it.
    ///
    /// # Errors
    /// Internal error.
    pub fn sealed(&self, app: &App) -> Result<String> {
        Ok(app.secrets.sign(&serde_json::to_vec(self).map_err(Error::internal)?))
    }

    fn unsealed(app: &App, sent: &str) -> Option<Self> {
        serde_json::from_slice(&app.secrets.verify(sent)?).ok()
    }

    /// Returns the read scopes whose changes the client is sent.
    #[must_use]
    pub fn watched(&self) -> Vec<ScopeFilter> {
        self.complete.iter().chain(&self.leaving).copied().collect()
    }

    /// Notes that the client has every case of the walk.
    pub fn end_walk(&mut self) {
        self.complete = self.walk.take().map(|walk| walk.target).unwrap_or_default();
    }

    /// Notes that the client has every change up to the end of the window. What only the former roles showed has left.
    pub fn end_window(&mut self, end: Place) {
        self.since = end;
        self.window = None;
        self.leaving.clear();
    }
}

/// Returns what the caller may read of cases, always in the same order.
fn read_scope(ctx: &RequestContext) -> Vec<ScopeFilter> {
    let mut filters = ctx.actor.scope_filters(Permission::CaseRead);
    filters.sort_by_key(|filter| format!("{filter:?}"));
    filters
}
