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
use crate::kernel::secrets::sha256;

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
            None => match Self::unsealed(app, ctx, sent)? {
                cursor if cursor.follows_as(&begun) => cursor,
                _ => return Err(Code::InvalidCursor.into()),
            },
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
        self.since = self.since.common(&former.since);
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
        self.is_kept(app.config.feed_days, now).then_some(()).ok_or_else(|| Code::PositionExpired.into())
    }

    /// Returns whether every change since then is still kept, for so many days.
    #[must_use]
    pub fn is_kept(&self, days: u32, now: &Position) -> bool {
        let kept = Duration::days(i64::from(days)).num_seconds();
        let (epoch, present) = now.clone().into_place();
        self.epoch == epoch && present.read_at <= self.since.read_at + kept
    }

    /// Returns the cursor as clients keep it.
    ///
    /// # Errors
    /// 410 when the client cannot be told by a cursor what left its sight: it may keep cases of more roles than a cursor holds.
    pub fn sealed(&self, app: &App) -> Result<String> {
        Ok(app.secrets.sign(&self.kept()?.written()?))
    }

    /// Returns the cursor in the form in which clients keep it.
    ///
    /// # Errors
    /// 410, as [`Self::sealed`].
    pub fn kept(&self) -> Result<KeptCursor> {
        KeptCursor::of(self)
    }

    fn unsealed(app: &App, ctx: &RequestContext, sent: &str) -> Result<Self> {
        let kept = app.secrets.verify(sent).and_then(|bytes| KeptCursor::read(&bytes));
        kept.ok_or(Code::InvalidCursor)?.cursor(ctx)
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

/// A cursor as clients keep it: short, because it travels in the address of a request.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeptCursor {
    caller: Uuid,
    kinds: Vec<CaseKind>,
    epoch: i64,
    since: Place,
    window: Option<(Place, Entry)>,
    /// Each read scope once, with what it is to the client.
    scopes: KeptScopes,
    walk: Option<KeptWalk>,
}

/// A walk, whose read scope stands among the others.
#[derive(Debug, Serialize, Deserialize)]
struct KeptWalk {
    after: Option<Uuid>,
}

#[derive(Debug, Serialize, Deserialize)]
enum KeptScopes {
    /// The bits `COMPLETE`, `LEAVING` and `TARGET` say what a scope is.
    Listed(Vec<(ScopeFilter, u8)>),
    /// Too many to be listed: a digest of the caller's read scope, which is the one that the client has or walks through.
    Digest([u8; 16]),
}

const COMPLETE: u8 = 1;
const LEAVING: u8 = 2;
const TARGET: u8 = 4;

/// The most read scopes that a cursor lists: about 3,000 characters.
const MOST_LISTED: usize = 100;

impl KeptCursor {
    fn of(cursor: &Cursor) -> Result<Self> {
        let mut listed: Vec<(ScopeFilter, u8)> = vec![];
        let target = cursor.walk.as_ref().map(|walk| walk.target.as_slice()).unwrap_or_default();
        for (scopes, bit) in [(&cursor.complete[..], COMPLETE), (&cursor.leaving, LEAVING), (target, TARGET)]
        {
            for scope in scopes {
                match listed.iter_mut().find(|(known, _)| known == scope) {
                    Some((_, bits)) => *bits |= bit,
                    None => listed.push((*scope, bit)),
                }
            }
        }
        let scopes = if listed.len() <= MOST_LISTED {
            KeptScopes::Listed(listed)
        } else {
            // of a walk that adds to what the client has, both would be needed
            let is_one = cursor.leaving.is_empty() && (cursor.walk.is_none() || cursor.complete.is_empty());
            let present = if cursor.walk.is_some() { target } else { &cursor.complete };
            KeptScopes::Digest(is_one.then(|| digest_of(present)).ok_or(Code::PositionExpired)?)
        };
        Ok(Self {
            caller: cursor.caller,
            kinds: cursor.kinds.clone(),
            epoch: cursor.epoch,
            since: cursor.since.clone(),
            window: cursor.window.clone(),
            scopes,
            walk: cursor.walk.as_ref().map(|walk| KeptWalk { after: walk.after }),
        })
    }

    /// Returns the cursor.
    ///
    /// # Errors
    /// 400 when it is of another caller; 410 when the caller's roles have changed, and it does not list the former ones.
    pub fn cursor(self, ctx: &RequestContext) -> Result<Cursor> {
        if self.caller != ctx.actor.id() {
            return Err(Code::InvalidCursor.into());
        }
        let (complete, leaving, target) = match self.scopes {
            KeptScopes::Listed(listed) => {
                let with = |bit: u8| {
                    let some = listed.iter().filter(|(_, bits)| bits & bit != 0);
                    in_order(some.map(|(scope, _)| *scope).collect())
                };
                (with(COMPLETE), with(LEAVING), with(TARGET))
            }
            KeptScopes::Digest(digest) => {
                let present = read_scope(ctx);
                if digest != digest_of(&present) {
                    return Err(Code::PositionExpired.into());
                }
                if self.walk.is_some() { (vec![], vec![], present) } else { (present, vec![], vec![]) }
            }
        };
        Ok(Cursor {
            caller: self.caller,
            kinds: self.kinds,
            epoch: self.epoch,
            since: self.since,
            window: self.window,
            complete,
            leaving,
            walk: self.walk.map(|walk| Walk { target, after: walk.after }),
        })
    }

    fn written(&self) -> Result<Vec<u8>> {
        postcard::to_stdvec(self).map_err(Error::internal)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}

fn digest_of(scopes: &[ScopeFilter]) -> [u8; 16] {
    let mut digest = [0; 16];
    let text = format!("{scopes:?}");
    digest.copy_from_slice(&sha256(text.as_bytes())[..16]);
    digest
}

/// Returns what the caller may read of cases, always in the same order.
fn read_scope(ctx: &RequestContext) -> Vec<ScopeFilter> {
    in_order(ctx.actor.scope_filters(Permission::CaseRead))
}

fn in_order(mut scopes: Vec<ScopeFilter>) -> Vec<ScopeFilter> {
    scopes.sort_by_key(|scope| format!("{scope:?}"));
    scopes
}

#[cfg(test)]
mod tests;
