//! The day on which the council looks at an answer again, set by its reviewer.

use chrono::NaiveDate;
use entity::commitment;
use entity::enums::{CommitmentStatus, TimerKind, Verdict};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::validate;
use crate::service::engine::timer::{Subject, Timers};

/// The responses that are reviewed.
pub struct Reviewed {
    pub responses: Vec<Uuid>,
    pub case_id: Uuid,
    /// One is in progress and names no day.
    pub undated: bool,
    /// It was not reviewed before.
    pub first: bool,
}

/// Checks the day that a reviewer sets, or leaves out. It can be left out where a commitment of the answer has a review
/// date.
///
/// # Errors
/// 422 at `/follow_up_on`.
pub async fn check(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    verdict: Verdict,
    day: Option<NaiveDate>,
    of: Reviewed,
) -> Result<()> {
    let pointer = "/follow_up_on";
    match (verdict, day) {
        (Verdict::Unsatisfactory, Some(_)) => {
            Err(Error::field(pointer, "not_allowed", "the agency works on it again and has a due date"))
        }
        (Verdict::Unsatisfactory, None) => Ok(()),
        (_, Some(day)) => validate::not_past(ctx, pointer, day),
        (_, None) if of.undated && of.first && !has_review_date(tx, &of).await? => {
            Err(Error::field(pointer, "required", "the answer names no day: set the day to look at it again"))
        }
        (_, None) => Ok(()),
    }
}

async fn has_review_date(tx: &Tx<'_>, of: &Reviewed) -> Result<bool> {
    use commitment::{Column, Entity};
    let named = Entity::find()
        .filter(Column::ResponseId.is_in(of.responses.iter().copied()))
        .filter(Column::CaseId.eq(of.case_id))
        .filter(Column::Status.is_in(CommitmentStatus::WAITING))
        .filter(Column::ReviewOn.is_not_null());
    Ok(named.select_only().column(Column::Id).into_tuple::<Uuid>().one(tx).await?.is_some())
}

/// Replaces the timer for the day to look at an answer again.
pub async fn schedule(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    case_id: Uuid,
    subject: Subject,
    day: Option<NaiveDate>,
) -> Result<()> {
    let mut timers = Timers::default();
    timers.cancel(case_id, subject);
    if let Some(day) = day {
        timers.one(ctx, case_id, subject, TimerKind::FollowUpDue, day, day);
    }
    timers.store(tx, ctx).await
}
