//! Kỳ họp: the sessions of a council. Ordinals restarted after mergers, so (term, ordinal) is not a unique key.

use chrono::{DateTime, NaiveDate, Utc};
use entity::day::plausible;
use entity::enums::{EventStream, SessionKind};
use entity::session::{Column, Entity, Model};
use entity::term;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::step::RecordAction;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::changes::Audited;
use crate::kernel::context::RequestContext;
use crate::kernel::detail;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::patch::{self, Patch, not_null};
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};

/// A session of a council, in one of its terms.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSession {
    pub term_id: Uuid,
    /// The ordinal as the council counts it.
    #[validate(range(min = 1, max = 200))]
    #[schema(minimum = 1, maximum = 200)]
    pub ordinal: i32,
    pub kind: SessionKind,
    /// Unique in the council.
    #[validate(custom(function = plausible))]
    pub opens_on: NaiveDate,
    /// Not before `opens_on`.
    #[validate(custom(function = plausible))]
    pub closes_on: Option<NaiveDate>,
}

/// Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionPatch {
    #[serde(default, deserialize_with = "not_null")]
    #[validate(range(min = 1, max = 200))]
    #[schema(nullable = false, minimum = 1, maximum = 200)]
    pub ordinal: Option<i32>,
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub kind: Option<SessionKind>,
    #[serde(default, deserialize_with = "not_null")]
    #[validate(custom(function = plausible))]
    #[schema(nullable = false)]
    pub opens_on: Option<NaiveDate>,
    #[serde(default)]
    #[validate(custom(function = patch::plausible))]
    #[schema(value_type = Option<NaiveDate>)]
    pub closes_on: Patch<NaiveDate>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct SessionView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub term_id: Uuid,
    pub term_name: String,
    pub ordinal: i32,
    /// `Kỳ họp thường lệ thứ 3, 2026–2031`, in the language of the request.
    pub name: String,
    pub kind: SessionKind,
    pub opens_on: NaiveDate,
    pub closes_on: Option<NaiveDate>,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for SessionView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/sessions/{}", self.id))
    }
}

impl Audited for Entity {}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::Session;
    const MANAGE: Permission = Permission::TermManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditSession];

    fn council(row: &Model) -> Option<Uuid> {
        Some(row.council_id)
    }
}

list_query! {
    /// Filters for the list of sessions.
    SessionQuery {
        council_id: Vec<Uuid>,
        term_id: Vec<Uuid>,
        kind: Vec<SessionKind>,
    }
}

/// Creates a session.
///
/// # Errors
/// 403 in another council; 409 when another session opens on that day; 422 for invalid fields.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewSession) -> Result<Reply<SessionView>> {
    let tx = app.begin(ctx).await?;
    let term = term::Entity::find_by_id(new.term_id).one(&tx).await?;
    let term = term.ok_or_else(|| Error::field("/term_id", "not_found", "no such term"))?;
    ctx.require(Permission::TermManage, &ResourceScope::council(term.council_id))?;
    in_order(new.opens_on, new.closes_on)?;
    in_term(&term, new.opens_on)?;
    let row = Model {
        id: ctx.new_id(),
        council_id: term.council_id,
        term_id: term.id,
        ordinal: new.ordinal,
        kind: new.kind,
        opens_on: new.opens_on,
        closes_on: new.closes_on,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    registry::create::<Entity>(&tx, ctx, &row).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Changes a session.
///
/// # Errors
/// 403, 404, 412; 422 for invalid fields.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: SessionPatch,
) -> Result<Reply<SessionView>> {
    registry::edit::<Entity, _>(app, ctx, id, version, async |tx, before| {
        let row = Model {
            ordinal: patch.ordinal.unwrap_or(before.ordinal),
            kind: patch.kind.unwrap_or(before.kind),
            opens_on: patch.opens_on.unwrap_or(before.opens_on),
            closes_on: patch.closes_on.apply(before.closes_on),
            ..before.clone()
        };
        in_order(row.opens_on, row.closes_on)?;
        if row.opens_on != before.opens_on {
            let term = term::Entity::find_by_id(row.term_id).one(tx).await?;
            in_term(&term.ok_or(Code::NotFound)?, row.opens_on)?;
        }
        Ok(row)
    })
    .await
}

fn in_order(opens_on: NaiveDate, closes_on: Option<NaiveDate>) -> Result<()> {
    match closes_on.is_some_and(|closes_on| closes_on < opens_on) {
        false => Ok(()),
        true => Err(Error::field("/closes_on", "before_start", "a session cannot close before it opens")),
    }
}

fn in_term(term: &term::Model, opens_on: NaiveDate) -> Result<()> {
    if (term.starts_on..=term.ends_on).contains(&opens_on) {
        return Ok(());
    }
    let detail = format!("the term lasts from {} to {}", term.starts_on, term.ends_on);
    let told =
        format!("nhiệm kỳ kéo dài từ {} đến {}", detail::day(term.starts_on), detail::day(term.ends_on));
    let error = FieldError::field("/opens_on", "range", detail).in_vietnamese(told);
    Err(Error::fields(Code::Invalid, vec![error]))
}

/// Checks that a session named in a field belongs to the council.
///
/// # Errors
/// 422 at `/session_id` when it does not.
pub async fn check_session(db: &impl ConnectionTrait, council: Uuid, id: Option<Uuid>) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    let found = Entity::find_by_id(id).filter(Column::CouncilId.eq(council)).one(db).await?;
    match found {
        Some(_) => Ok(()),
        None => Err(Error::field("/session_id", "not_found", "no such session in this council")),
    }
}

/// Returns one session.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<SessionView> {
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the sessions, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: SessionQuery) -> Result<Page<SessionView>> {
    let mut select = Entity::find();
    if let Some(council) = &query.council_id {
        select = select.filter(filter::of(Column::CouncilId, council));
    }
    if let Some(term) = &query.term_id {
        select = select.filter(filter::of(Column::TermId, term));
    }
    if let Some(kind) = &query.kind {
        select = select.filter(filter::of(Column::Kind, kind));
    }
    let page = page::by_id(app, ctx, "sessions", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

impl NamedView<Model> for SessionView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Organization, [row.council_id]).with(Kind::Term, [row.term_id])
    }

    fn show(ctx: &RequestContext, s: Model, names: &DisplayNames) -> Self {
        Self {
            actions: registry::actions::<Entity>(ctx, &s),
            id: s.id,
            council_id: s.council_id,
            council_name: names.of(s.council_id),
            term_id: s.term_id,
            term_name: names.of(s.term_id),
            ordinal: s.ordinal,
            name: display_names::session_name(ctx.language, s.kind, s.ordinal, &names.of(s.term_id)),
            kind: s.kind,
            opens_on: s.opens_on,
            closes_on: s.closes_on,
            version: s.version,
            created_at: s.created_at,
            updated_at: s.updated_at,
        }
    }
}
