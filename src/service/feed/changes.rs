//! What changed since: the cases that changed, whole, and those that the caller does not see any more.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use entity::case::{self, Column};
use entity::enums::{CaseKind, ScopeFilter};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use tokio::select;
use tokio::time::Instant;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::kernel::app::App;
use crate::kernel::auth::access_token::AccessToken;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::on_heap::on_heap;
use crate::kernel::page::{fitting, length_of};
use crate::kernel::position::{self, Position};
use crate::service::engine::case::list;
use crate::service::engine::case::view::CaseView;
use crate::service::feed::cursor::Cursor;
use crate::service::feed::window::{self, Row, Window};

/// The items of a page unless the caller says how many.
const DEFAULT_LIMIT: u64 = 50;
/// Of a case that changes often, many entries become one item.
const ENTRIES_PER_ITEM: u64 = 4;
/// Seconds after which a waiting request looks again, whatever it was told.
const SAFETY_NET: Duration = Duration::from_secs(5);

/// Where to go on, and what to follow.
#[derive(Clone, Debug, Default, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ChangesQuery {
    /// `next_cursor` of the response before, or a position of `GET /v1/position`. Without it, every case that the
    /// caller may see comes first.
    #[validate(length(max = 8000))]
    #[param(max_length = 8000, pattern = "^[A-Za-z0-9_-]*$")]
    pub cursor: Option<String>,
    /// The kinds of cases to follow, the same in every request. Default: all.
    pub types: Option<Vec<CaseKind>>,
    /// Items in a response; it can have fewer, and none.
    #[validate(range(min = 1, max = 200))]
    #[param(minimum = 1, maximum = 200, default = 50)]
    pub limit: Option<u64>,
    /// Seconds to wait for a change when there is none.
    #[validate(range(max = 25))]
    #[param(maximum = 25, default = 0)]
    pub wait: Option<u64>,
}

/// Changes, and where to go on.
#[derive(Debug, Serialize, ToSchema)]
pub struct Changes {
    /// In the order of commits. A case that changed several times comes once or several times; the last one counts.
    pub items: Vec<Change>,
    /// Send it as `cursor` to get the next changes. Keep it together with what you keep of the items.
    pub next_cursor: String,
    /// Whether there are more changes now. Otherwise, ask again later, or with `wait`.
    pub has_more: bool,
}

/// A case that changed, or that the caller does not see any more.
#[derive(Debug, Serialize, ToSchema)]
pub struct Change {
    #[serde(rename = "type")]
    pub kind: CaseKind,
    pub id: Uuid,
    /// Whether the caller does not see the case any more, or never saw it: delete what you have of it.
    pub deleted: bool,
    /// The case as it is now, as the list of cases shows it; `null` when it is deleted.
    #[schema(required)]
    pub case: Option<CaseView>,
}

/// Returns the next changes.
///
/// # Errors
/// 400 for an invalid cursor, 401 when the caller is signed out meanwhile, 410 when changes since then are not kept any more.
pub async fn changes(
    app: &mut App,
    mut ctx: RequestContext,
    token: &AccessToken,
    query: ChangesQuery,
) -> Result<Changes> {
    let wait = Duration::from_secs(query.wait.unwrap_or(0).min(app.config.request_timeout));
    let deadline = Instant::now() + wait;
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT);
    let kinds = followed(query.types);
    // before the first look, so that no change falls between it and the waiting
    let mut seen = if wait.is_zero() { 0 } else { app.wake.round(app.read()).await? };
    let mut now = position::present(app, &ctx).await?;
    let mut cursor = Cursor::read(app, &ctx, query.cursor.as_deref(), kinds, &now)?;
    loop {
        let (items, has_more) = on_heap(|| next(app, &ctx, &mut cursor, now, limit)).await?;
        let is_over = Instant::now() >= deadline || app.stopping.get().is_some();
        if !items.is_empty() || (!has_more && is_over) {
            return Ok(Changes { items, next_cursor: cursor.sealed(app)?, has_more });
        }
        if !has_more {
            let audiences = window::audiences(app.read(), &cursor.watched()).await?;
            let until = deadline.min(Instant::now() + SAFETY_NET);
            select! {
                woken = app.wake.wait(app.read(), seen, &audiences, until) => seen = woken?.round,
                () = app.stopping.wait() => {}
            }
        }
        // what is found now is shown as the caller's roles are now
        token.renew(app, &mut ctx).await?;
        now = position::present(app, &ctx).await?;
        cursor.follow_roles_of(&ctx);
        // the database may have been restored meanwhile
        cursor.valid(app, &now)?;
    }
}

/// Returns the kinds of cases that a client follows, always in the same order.
#[must_use]
pub fn followed(types: Option<Vec<CaseKind>>) -> Vec<CaseKind> {
    let mut kinds = types.unwrap_or_default();
    kinds.sort_unstable_by_key(|kind| kind.word());
    kinds.dedup();
    kinds
}

/// Returns the next items and whether there are more, and moves the cursor. They are read from a replica, where one is
/// configured and shows the present position.
///
/// # Errors
/// When the database cannot be read.
pub async fn next(
    app: &App,
    ctx: &RequestContext,
    cursor: &mut Cursor,
    now: Position,
    limit: u64,
) -> Result<(Vec<Change>, bool)> {
    let app = &now.reader(app);
    match cursor.walk {
        Some(_) => Ok((walk(app, ctx, cursor, limit).await?, true)),
        None => changed(app, ctx, cursor, now, limit).await,
    }
}

/// Returns the next cases of a walk: each that the caller sees, and of those that another scope showed, that they are
/// deleted.
async fn walk(app: &App, ctx: &RequestContext, cursor: &mut Cursor, limit: u64) -> Result<Vec<Change>> {
    let Some(walk) = &mut cursor.walk else { return Ok(vec![]) };
    let both: Vec<ScopeFilter> = walk.target.iter().chain(&cursor.leaving).copied().collect();
    let mut select = case::Entity::in_scope(&both).order_by_asc(Column::Arrival).limit(limit);
    if let Some(last) = walk.after {
        select = select.filter(Column::Arrival.gt(last));
    }
    if !cursor.kinds.is_empty() {
        select = select.filter(Column::Kind.is_in(cursor.kinds.iter().copied()));
    }
    let select = select.select_only().columns([Column::Id, Column::Kind, Column::Arrival]);
    let found: Vec<(Uuid, CaseKind, Uuid)> = select.into_tuple().all(app.read()).await?;
    let items = show(app, ctx, &walk.target, &found).await?;
    walk.after = found.get(items.len().wrapping_sub(1)).map(|(.., arrival)| *arrival).or(walk.after);
    if items.len() == found.len() && (found.len() as u64) < limit {
        cursor.end_walk();
    }
    Ok(items)
}

/// Returns the next cases of the window: from where the client is to the present, or to where the window ended when it
/// was begun.
async fn changed(
    app: &App,
    ctx: &RequestContext,
    cursor: &mut Cursor,
    now: Position,
    limit: u64,
) -> Result<(Vec<Change>, bool)> {
    let (_, present) = now.into_place();
    let (until, after) = match cursor.window.take() {
        Some((until, after)) => (until, Some(after)),
        None => (present.clone(), None),
    };
    if cursor.since.at == until.at {
        cursor.end_window(until);
        return Ok((vec![], false));
    }
    let most = limit * ENTRIES_PER_ITEM;
    let window = Window { since: &cursor.since.at, until: &until.at, after };
    let entries = window::rows(app.read(), &cursor.watched(), window, most).await?;
    let mut distinct = distinct(&entries);
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let read = distinct.get(limit).map_or(entries.len(), |(_, first)| *first);
    distinct.truncate(limit);
    let kinds = kinds_of(app, &distinct).await?;
    let followed = |(id, first): (Uuid, usize)| {
        let kind = kinds.get(&id).copied()?;
        (cursor.kinds.is_empty() || cursor.kinds.contains(&kind)).then_some((id, kind, first))
    };
    let found: Vec<(Uuid, CaseKind, usize)> = distinct.into_iter().filter_map(followed).collect();
    let items = show(app, ctx, &cursor.complete, &found).await?;
    let sent = found.get(items.len()).map_or(read, |(.., first)| *first);
    let is_left = sent < entries.len() || entries.len() as u64 == most;
    // a window that was begun by an earlier request ends before the present
    let has_more = is_left || until.at != present.at;
    match entries.get(sent.wrapping_sub(1)) {
        Some(last) if is_left => cursor.window = Some((until, last.entry())),
        _ => cursor.end_window(until),
    }
    Ok((items, has_more))
}

/// Returns each case of the entries once, with the number of its first entry.
fn distinct(entries: &[Row]) -> Vec<(Uuid, usize)> {
    let mut seen = HashSet::new();
    let ids = entries.iter().enumerate().map(|(at, row)| (row.case_id, at));
    ids.filter(|(id, _)| seen.insert(*id)).collect()
}

async fn kinds_of(app: &App, cases: &[(Uuid, usize)]) -> Result<HashMap<Uuid, CaseKind>> {
    if cases.is_empty() {
        return Ok(HashMap::new());
    }
    let kinds = case::Entity::find().filter(Column::Id.is_in(cases.iter().map(|(id, _)| *id)));
    let kinds = kinds.select_only().columns([Column::Id, Column::Kind]);
    Ok(kinds.into_tuple().all(app.read()).await?.into_iter().collect())
}

/// Builds the items for some cases, as many as fit into a page: the case where the scope shows it, and otherwise that it
/// is deleted.
async fn show<T>(
    app: &App,
    ctx: &RequestContext,
    scope: &[ScopeFilter],
    found: &[(Uuid, CaseKind, T)],
) -> Result<Vec<Change>> {
    if found.is_empty() {
        return Ok(vec![]);
    }
    let select = case::Entity::in_scope(scope).filter(Column::Id.is_in(found.iter().map(|(id, ..)| *id)));
    let mut cases = entity::rows(app.read(), select).await?;
    let lengths: HashMap<Uuid, usize> = cases.iter().map(|case| (case.id, length_of(case))).collect();
    let found = &found[..fitting(found, |(id, ..)| lengths.get(id).copied().unwrap_or_default())];
    cases.retain(|case| found.iter().any(|(id, ..)| *id == case.id));
    let mut views = HashMap::new();
    if ctx.fields.wants("case") {
        let ids: Vec<Uuid> = cases.iter().map(|case| case.id).collect();
        views.extend(ids.into_iter().zip(list::shown(app, &ctx.within("case"), cases, None).await?));
    }
    let item = |(id, kind, _): &(Uuid, CaseKind, T)| Change {
        kind: *kind,
        id: *id,
        deleted: !lengths.contains_key(id),
        case: views.remove(id),
    };
    Ok(found.iter().map(item).collect())
}
