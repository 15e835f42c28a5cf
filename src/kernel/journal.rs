//! Writes events, as the only module that does. It takes a transaction, so that recording outside one does not compile.
//! What people typed is stored apart from the event, which keeps a digest of it.

use std::collections::HashMap;

use entity::enums::{Action, EventStream, Role, Status};
use entity::event::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, InsertStatement, Query};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::domain::actor::Grant;
use crate::domain::event::{EventData, GENESIS, NoDetails, hash};
use crate::kernel::bulk_insert;
use crate::kernel::context::{RequestContext, beginning_of};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::event_text::{self, Taken};
use crate::kernel::idempotency::Tx;

/// An event to record; the rest of it comes from the request context.
#[derive(Clone, Debug)]
pub struct Entry {
    pub stream: EventStream,
    pub stream_id: Uuid,
    pub action: Action,
    pub council_id: Option<Uuid>,
    pub from: Option<Status>,
    pub to: Option<Status>,
    pub assignment_id: Option<Uuid>,
    pub on_behalf_of: Option<Uuid>,
    pub reason: Option<String>,
    pub public: bool,
    pub data: EventData,
    pub by: Option<(Role, Uuid)>,
}

impl Entry {
    /// Creates an event about one record.
    #[must_use]
    pub fn about(stream: EventStream, stream_id: Uuid, action: Action) -> Self {
        Self {
            stream,
            stream_id,
            action,
            council_id: None,
            from: None,
            to: None,
            assignment_id: None,
            on_behalf_of: None,
            reason: None,
            public: false,
            data: NoDetails {}.into(),
            by: None,
        }
    }

    /// Sets the grant that allowed the step.
    #[must_use]
    pub fn by(mut self, grant: Option<&Grant>) -> Self {
        self.by = grant.map(|g| (g.role, g.organization_id));
        self
    }

    #[must_use]
    pub fn in_council(mut self, council: Option<Uuid>) -> Self {
        self.council_id = council;
        self
    }

    #[must_use]
    pub fn because(mut self, reason: impl Into<Option<String>>) -> Self {
        self.reason = reason.into();
        self
    }

    #[must_use]
    pub fn with(mut self, data: impl Into<EventData>) -> Self {
        self.data = data.into();
        self
    }

    /// Marks the event as visible to everybody who may read the case.
    #[must_use]
    pub fn public(mut self) -> Self {
        self.public = true;
        self
    }
}

/// Appends an event to its stream, chained to the one before. The transaction must have locked the stream's row.
pub async fn record(tx: &Tx<'_>, ctx: &RequestContext, entry: Entry) -> Result<Model> {
    let last: Option<(i64, String)> = Entity::find()
        .select_only()
        .columns([Column::Seq, Column::Hash])
        .filter(Column::StreamId.eq(entry.stream_id))
        .filter(Column::Stream.eq(entry.stream))
        .order_by_desc(Column::Seq)
        .into_tuple()
        .one(tx)
        .await?;
    bounded(tx, ctx, &entry, last.as_ref().map_or(0, |(seq, _)| *seq)).await?;
    append(tx, chained(tx, ctx, ctx.new_id(), entry, last)?).await
}

/// Refuses a caller who has changed one subject too often today: the log keeps everything. What jobs do, and what
/// [`record_all`] writes (links, merges into a case, bulk changes), is not refused.
async fn bounded(tx: &Tx<'_>, ctx: &RequestContext, entry: &Entry, seq: i64) -> Result<()> {
    let most = tx.shared().config.changes_per_day;
    let caller = match (ctx.actor.user_id, ctx.actor.client_id, ctx.actor.access_link_id) {
        (Some(user), ..) => Column::UserId.eq(user),
        (None, Some(client), _) => Column::ClientId.eq(client),
        (None, None, Some(link)) => Column::AccessLinkId.eq(link),
        (None, None, None) => return Ok(()),
    };
    if seq < i64::from(most) {
        return Ok(());
    }
    let today = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::StreamId.eq(entry.stream_id))
        .filter(caller)
        .filter(Column::At.gte(beginning_of(ctx.today())))
        .limit(u64::from(most));
    let today: Vec<Uuid> = today.into_tuple().all(tx).await?;
    if u32::try_from(today.len()).is_ok_and(|changes| changes < most) {
        return Ok(());
    }
    let tomorrow = beginning_of(ctx.today().succ_opt().unwrap_or_else(|| ctx.today()));
    let wait = u64::try_from((tomorrow - ctx.now).num_seconds()).unwrap_or_default() + 1;
    Err(Error::wait(Code::TooManyRequests, wait))
}

/// Writes the first event of a stream that this transaction created, without a query for the one before.
pub async fn begin(tx: &Tx<'_>, ctx: &RequestContext, entry: Entry) -> Result<Model> {
    append(tx, chained(tx, ctx, ctx.new_id(), entry, None)?).await
}

/// The same, together with the row that the event is about and others that refer to it.
pub async fn begin_with(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    entry: Entry,
    row: InsertStatement,
    mut others: Vec<InsertStatement>,
) -> Result<Model> {
    let (event, texts) = chained(tx, ctx, ctx.new_id(), entry, None)?;
    others.push(bulk_insert::of_row(event.clone()));
    others.extend(bulk_insert::of_rows(texts));
    bulk_insert::together(tx, row, others).await?;
    Ok(event)
}

async fn append(tx: &Tx<'_>, (event, texts): (Model, Texts)) -> Result<Model> {
    let texts = bulk_insert::of_rows(texts).into_iter().collect();
    bulk_insert::together(tx, bulk_insert::of_row(event.clone()), texts).await?;
    Ok(event)
}

/// Appends events in their order, each to its stream, with two SQL statements, a third for their texts if they have
/// any, and one more for every thousand events.
pub async fn record_all(tx: &Tx<'_>, ctx: &RequestContext, entries: Vec<Entry>) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let ids = entries.iter().map(|entry| entry.stream_id);
    let (kind, id, seq) = (Alias::new("stream"), Alias::new("stream_id"), Alias::new("seq"));
    let mut ends = Query::select();
    ends.columns([kind.clone(), id.clone()])
        .expr_as(Expr::col(seq.clone()).max(), seq)
        .from(Entity)
        .and_where(Column::StreamId.is_in(ids))
        .group_by_columns([kind, id]);
    let end = [Column::Stream, Column::StreamId, Column::Seq].map(Expr::col);
    let ends = Entity::find()
        .select_only()
        .columns([Column::Stream, Column::StreamId, Column::Seq, Column::Hash])
        .filter(Expr::tuple(end).in_subquery(ends));
    let ends: Vec<(EventStream, Uuid, i64, String)> = ends.into_tuple().all(tx).await?;
    let mut ends: HashMap<(EventStream, Uuid), (i64, String)> =
        ends.into_iter().map(|(kind, id, seq, hash)| ((kind, id), (seq, hash))).collect();
    let (mut events, mut all_texts) = (Vec::with_capacity(entries.len()), Texts::new());
    for (id, entry) in ctx.new_ids(entries.len()).into_iter().zip(entries) {
        let last = ends.remove(&(entry.stream, entry.stream_id));
        let (event, texts) = chained(tx, ctx, id, entry, last)?;
        ends.insert((event.stream, event.stream_id), (event.seq, event.hash.clone()));
        events.push(event);
        all_texts.extend(texts);
    }
    bulk_insert::insert(tx, events).await?;
    bulk_insert::insert(tx, all_texts).await
}

type Texts = Vec<entity::event_text::Model>;

/// Builds the event that follows the last one of its stream, and its texts, and notes for the feed what it changes.
///
/// # Errors
/// Internal error when the payload is not one of the action.
fn chained(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    id: Uuid,
    entry: Entry,
    last: Option<(i64, String)>,
) -> Result<(Model, Texts)> {
    if !entry.data.actions().contains(&entry.action) {
        return Err(Error::internal(format!("another payload than the one of {}", entry.action)));
    }
    let (on, late) = (ctx.recording.on, ctx.recording.late_entry.as_ref());
    let Taken { data, reason_digest, late_entry, texts } =
        event_text::take(&tx.shared().secrets, id, entry.reason, late, entry.data)?;
    let (seq, prev_hash) = last.unwrap_or((0, GENESIS.to_owned()));
    let mut event = Model {
        id,
        stream: entry.stream,
        stream_id: entry.stream_id,
        seq: seq + 1,
        council_id: entry.council_id,
        action: entry.action,
        from_status: entry.from,
        to_status: entry.to,
        assignment_id: entry.assignment_id,
        user_id: ctx.actor.user_id,
        client_id: ctx.actor.client_id,
        access_link_id: ctx.actor.access_link_id,
        role: entry.by.map(|(role, _)| role),
        organization_id: entry.by.map(|(_, organization)| organization),
        on_behalf_of: entry.on_behalf_of,
        reason_digest,
        public: entry.public,
        data,
        at: ctx.now,
        acted_on: on,
        late_entry,
        request_id: ctx.request_id,
        prev_hash,
        hash: String::new(),
    };
    event.hash = hash(&event, tx.shared().secrets.audit_key());
    tx.changed().note(&event);
    Ok((event, texts))
}
