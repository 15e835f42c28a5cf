//! Explains the due date of an assignment: the rule, the computation and the extensions granted since.

use chrono::{DateTime, NaiveDate, Utc};
use entity::deadline_rule::DeadlineBasis;
use entity::document::DocumentReference;
use entity::enums::ExtensionStatus;
use entity::{assignment, extension, interim_reply};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::domain::deadline::{Range, Term};
use crate::domain::policy::Permission;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Result};
use crate::kernel::reply::View;
use crate::service::council::calendar::view::{CalendarUsed, used};
use crate::service::council::deadline::compute;
use crate::service::engine::case::guards;

/// The explanation of a stored due date.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineExplanation {
    pub assignment_id: Uuid,
    /// The rule and the start date as they were when the date was computed; `null` when the leader set the date.
    pub basis: Option<DeadlineBasis>,
    /// Every day from the start to the last, by today's calendar (Civil Code 2015, art. 147–148).
    pub ranges: Vec<Range>,
    /// The calendar years used, as they are today.
    pub calendar: Vec<CalendarUsed>,
    /// Whether any of these years has changed since the date was computed. The date stays until it is recalculated.
    pub calendar_changed: bool,
    /// The due date by today's calendar, if the calendar changed.
    pub counted_now: Option<NaiveDate>,
    /// All extension requests, oldest first.
    pub extensions: Vec<ExtensionView>,
    /// All interim replies, oldest first. They do not change the due date.
    pub interim_replies: Vec<InterimReplyView>,
    /// Whether the leader set the date, initially or later.
    pub named: bool,
    /// The due date that applies.
    /// `null` for a standing obligation.
    pub due_on: Option<NaiveDate>,
}

impl View for DeadlineExplanation {}

/// An extension request and its result.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExtensionView {
    pub id: Uuid,
    pub status: ExtensionStatus,
    /// The due date at the time of the request.
    pub due_on: NaiveDate,
    /// The date requested.
    pub asked_on: NaiveDate,
    /// The date granted.
    pub granted_on: Option<NaiveDate>,
    /// The agency's reason.
    pub reason: String,
    pub document: Option<DocumentReference>,
    /// The day by which the leader has to decide, if a rule sets one.
    pub decide_by: Option<NaiveDate>,
    pub created_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
}

/// An interim reply: why there was no answer yet, and the day one was promised for.
#[derive(Debug, Serialize, ToSchema)]
pub struct InterimReplyView {
    pub id: Uuid,
    pub reason: String,
    pub promised_on: NaiveDate,
    pub document: Option<DocumentReference>,
    pub created_at: DateTime<Utc>,
}

/// Explains the due date of an assignment that the caller may see.
///
/// # Errors
/// 404 when not visible to the caller; 409 when the calendar of a year is missing.
pub async fn explain(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    id: Uuid,
) -> Result<DeadlineExplanation> {
    let one = assignment::Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    if !ctx.actor.may(Permission::CaseRead, &guards::assignment_scope(&one)) {
        return Err(Code::NotFound.into());
    }
    let of = extension::Entity::find().filter(extension::Column::AssignmentId.eq(id));
    let extensions = of.order_by_asc(extension::Column::Id).all(db).await?;
    let of = interim_reply::Entity::find().filter(interim_reply::Column::AssignmentId.eq(id));
    let replies = of.order_by_asc(interim_reply::Column::Id).all(db).await?;
    let due_on = one.due();
    let mut explained = DeadlineExplanation {
        assignment_id: id,
        named: due_on.is_some() && is_named(&one, &extensions),
        basis: one.deadline,
        ranges: vec![],
        calendar: vec![],
        calendar_changed: false,
        counted_now: None,
        extensions: extensions.into_iter().map(ExtensionView::from).collect(),
        interim_replies: replies.into_iter().map(InterimReplyView::from).collect(),
        due_on,
    };
    if let Some(basis) = &explained.basis {
        let term = Term { number: u16::try_from(basis.number).unwrap_or(u16::MAX), unit: basis.unit };
        let (computed, versions) = compute::counted(db, basis.start_on, term).await?;
        explained.calendar_changed = versions != basis.calendar;
        explained.counted_now = explained.calendar_changed.then_some(computed.due_on);
        explained.ranges = computed.ranges;
        explained.calendar = used(db, &versions).await?;
    }
    Ok(explained)
}

/// Returns whether the date is neither the computed one nor the last extension's, as after a leader reopens a case.
fn is_named(one: &assignment::Model, extensions: &[extension::Model]) -> bool {
    let granted = extensions.iter().rev().find_map(|extension| extension.granted_on);
    let computed = granted.or(one.deadline.as_ref().map(|basis| basis.due_on));
    computed != Some(one.due_on)
}

impl From<extension::Model> for ExtensionView {
    fn from(row: extension::Model) -> Self {
        Self {
            id: row.id,
            status: row.status,
            due_on: row.due_on,
            asked_on: row.asked_on,
            granted_on: row.granted_on,
            reason: row.reason,
            document: row.document,
            decide_by: row.decide_by,
            created_at: row.created_at,
            decided_at: row.decided_at,
        }
    }
}

impl From<interim_reply::Model> for InterimReplyView {
    fn from(reply: interim_reply::Model) -> Self {
        Self {
            id: reply.id,
            reason: reply.reason,
            promised_on: reply.promised_on,
            document: reply.document,
            created_at: reply.created_at,
        }
    }
}
