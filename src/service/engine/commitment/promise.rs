//! Validates the commitments of a response or plan, and stores them for each assignment answered.

use chrono::{Datelike, Months, NaiveDate};
use entity::commitment::Model;
use entity::enums::{CommitmentStatus, Precision, TimerKind};
use entity::{assignment, case};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::commitment;
use crate::domain::event::EventCommitment;
use crate::domain::periodic_report::periods;
use crate::domain::written_time::{self, Known};
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::validate::{self, not_blank};
use crate::service::engine::batch::Batch;
use crate::service::engine::timer::{Reminders, Subject, Timers};

/// The latest year of a due date.
const LAST_YEAR: i32 = 2100;

/// Something that an agency commits to do, and by when.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCommitment {
    #[validate(length(min = 1, max = 5000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 5000, pattern = r"\S", example = "Hoàn thành sửa chữa 400 m kênh")]
    pub text: String,
    /// May be left out, together with the dates, if `as_stated` gives the time.
    pub precision: Option<Precision>,
    /// The first day of a `period`; allowed only there.
    pub from_on: Option<NaiveDate>,
    /// Legal date, today or later: the day itself, or the last day of the month, quarter, year or period; not allowed
    /// for a `condition` or for what is `standing`.
    pub due_on: Option<NaiveDate>,
    /// The time as worded in the response. Without `precision` it is parsed as by `POST /v1/commitments/parse`, with
    /// today as the day it was written.
    #[validate(length(min = 1, max = 500), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 500, pattern = r"\S", example = "trong quý IV/2027")]
    pub as_stated: Option<String>,
    /// The day to review the commitment, today or later. An agency need not invent one for a `condition`: the
    /// reviewer of the answer sets the day to look at it again.
    pub review_on: Option<NaiveDate>,
    #[validate(length(min = 1, max = 500), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 500, pattern = r"\S", example = "Ngân sách tỉnh năm 2027")]
    pub funding_source: Option<String>,
    /// The weight among the commitments of the response.
    #[validate(range(min = 1, max = 100))]
    #[schema(minimum = 1, maximum = 100, default = 1)]
    pub weight: Option<i32>,
}

/// A validated commitment with its time.
#[derive(Clone, Debug)]
pub struct Promised {
    new: NewCommitment,
    precision: Precision,
    from_on: Option<NaiveDate>,
    due_on: Option<NaiveDate>,
    /// Of a standing commitment: the months between two reviews.
    every: Option<u32>,
}

/// Validates every commitment of a response or plan; `at` is the JSON pointer of the list.
///
/// # Errors
/// 422 at the invalid field, with the correct day where there is one.
pub fn read_all(
    ctx: &RequestContext,
    at: &str,
    all: &[NewCommitment],
    known: Option<&Known>,
) -> Result<Vec<Promised>> {
    all.iter().enumerate().map(|(i, new)| read(ctx, &format!("{at}/{i}"), new, known)).collect()
}

/// Returns whether a time is given in words only, for which what the council knows of its times is loaded.
#[must_use]
pub fn in_words(all: &[NewCommitment]) -> bool {
    all.iter().any(|new| new.precision.is_none() && new.as_stated.is_some())
}

fn read(ctx: &RequestContext, at: &str, new: &NewCommitment, known: Option<&Known>) -> Result<Promised> {
    let promised = match (new.precision, &new.as_stated) {
        (Some(precision), _) => named(at, new, precision)?,
        (None, Some(words)) => stated(ctx, at, new, words, known)?,
        (None, None) => {
            return Err(Error::field(&format!("{at}/precision"), "required", "give precision or as_stated"));
        }
    };
    if let Some(due_on) = promised.due_on {
        let field = if new.precision.is_some() { "due_on" } else { "as_stated" };
        ahead(ctx, &format!("{at}/{field}"), due_on)?;
    }
    if let Some(day) = new.review_on {
        ahead(ctx, &format!("{at}/review_on"), day)?;
    }
    Ok(promised)
}

/// Validates a time given by the fields for dates.
fn named(at: &str, new: &NewCommitment, precision: Precision) -> Result<Promised> {
    let (from_on, due_on) = (format!("{at}/from_on"), format!("{at}/due_on"));
    match (new.from_on, precision) {
        (Some(_), Precision::Period) | (None, _) => {}
        (Some(_), other) => {
            return Err(Error::field(&from_on, "not_allowed", format!("a {other} has no first day")));
        }
    }
    match (new.due_on, precision) {
        (None, Precision::Condition | Precision::Standing) => {}
        (Some(_), other @ (Precision::Condition | Precision::Standing)) => {
            let detail = format!("what is {other} has no date; give review_on");
            return Err(Error::field(&due_on, "not_allowed", detail));
        }
        (None, other) => {
            return Err(Error::field(&due_on, "required", format!("give the last day of the {other}")));
        }
        (Some(day), _) => fits(&due_on, precision, new.from_on, day)?,
    }
    if precision == Precision::Period && new.from_on.is_none() {
        return Err(Error::field(&from_on, "required", "give the first day of the period"));
    }
    let every = (precision == Precision::Standing).then_some(written_time::YEARLY);
    Ok(Promised { new: new.clone(), precision, from_on: new.from_on, due_on: new.due_on, every })
}

/// Parses the time as worded in the response.
fn stated(
    ctx: &RequestContext,
    at: &str,
    new: &NewCommitment,
    words: &str,
    known: Option<&Known>,
) -> Result<Promised> {
    if new.from_on.is_some() || new.due_on.is_some() {
        return Err(Error::field(&format!("{at}/precision"), "required", "dates need a precision"));
    }
    let read = written_time::parse(words, Some(ctx.day()), known)
        .map_err(|why| Error::field(&format!("{at}/as_stated"), why.code, why.detail))?;
    let from_on = read.from.filter(|_| read.precision == Precision::Period);
    Ok(Promised {
        new: new.clone(),
        precision: read.precision,
        from_on,
        due_on: read.due_on,
        every: read.every,
    })
}

/// Checks that a day is neither past nor after the latest year allowed.
///
/// # Errors
/// 422 at the pointer.
pub fn ahead(ctx: &RequestContext, pointer: &str, day: NaiveDate) -> Result<()> {
    if day.year() > LAST_YEAR {
        return Err(Error::field(pointer, "year_out_of_range", format!("year at most {LAST_YEAR}")));
    }
    validate::not_past(ctx, pointer, day)
}

/// Checks that a due date is the last day of its month, quarter, year or period.
///
/// # Errors
/// 422 at the pointer, with the correct day.
pub fn fits(pointer: &str, precision: Precision, from_on: Option<NaiveDate>, day: NaiveDate) -> Result<()> {
    let last = commitment::last_day(precision, day);
    if last != day {
        return Err(Error::field(
            pointer,
            "not_last_day",
            format!("the last day of that {precision} is {last}"),
        ));
    }
    match from_on {
        Some(from) if from > day => {
            Err(Error::field(pointer, "order", format!("the period begins on {from}")))
        }
        _ => Ok(()),
    }
}

/// The assignment that was answered or planned, and its case with changes still to be saved.
pub struct AnswerTarget<'a> {
    pub case: &'a case::Model,
    /// The changes to the case, for its count of open commitments.
    pub changes: &'a mut case::ActiveModel,
    pub assignment: &'a assignment::Model,
    /// The response that contains the commitments; `None` for a plan.
    pub response: Option<Uuid>,
}

/// Adds every commitment for one assignment. Returns their summaries for the event.
pub fn enter(
    batch: &mut Batch,
    ctx: &RequestContext,
    target: AnswerTarget<'_>,
    reminders: &Reminders,
    all: &[Promised],
) -> Vec<EventCommitment> {
    // the ids keep the commitments in the order of the response
    let ids = ctx.new_ids(all.len());
    let mut summaries = Vec::with_capacity(all.len());
    for (id, promised) in ids.into_iter().zip(all) {
        batch.commitments.push(promised.row(ctx, &target, id));
        let review_on = promised.review_on(ctx);
        let days = Days { due_on: promised.due_on, review_on, every: promised.every };
        schedule(ctx, &mut batch.timers, reminders, target.case.id, id, days);
        summaries.push(promised.event_data(ctx, id));
    }
    if !all.is_empty() {
        let count = i32::try_from(all.len()).unwrap_or(i32::MAX);
        target.changes.open_commitments = Set(target.case.open_commitments.saturating_add(count));
    }
    summaries
}

/// The days of a commitment.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    pub due_on: Option<NaiveDate>,
    pub review_on: Option<NaiveDate>,
    /// Of a standing commitment: the months from one review to the next.
    pub every: Option<u32>,
}

/// For how many years the reviews of a standing commitment are scheduled: the length of a term.
const YEARS_OF_REVIEWS: u32 = 5;

/// Adds the timers of a commitment: for its due date, and for its review date with those that follow.
pub fn schedule(
    ctx: &RequestContext,
    timers: &mut Timers,
    reminders: &Reminders,
    case_id: Uuid,
    id: Uuid,
    days: Days,
) {
    let subject = Subject::Commitment(id);
    if let Some(due_on) = days.due_on {
        timers.due(ctx, case_id, reminders, subject, due_on);
    }
    let Some(review_on) = days.review_on else { return };
    timers.one(ctx, case_id, subject, TimerKind::ReviewDue, review_on, review_on);
    let last = review_on.checked_add_months(Months::new(YEARS_OF_REVIEWS * 12)).unwrap_or(review_on);
    for day in days.every.into_iter().flat_map(|every| periods(review_on, every, last, review_on)) {
        timers.one(ctx, case_id, subject, TimerKind::ReviewDue, day, day);
    }
}

impl Promised {
    /// Returns whether it names no day.
    #[must_use]
    pub const fn is_undated(&self) -> bool {
        self.due_on.is_none() && self.every.is_none()
    }

    /// Returns the day of the review; of a standing commitment the end of its first period.
    fn review_on(&self, ctx: &RequestContext) -> Option<NaiveDate> {
        let first = || ctx.day().checked_add_months(Months::new(self.every?));
        self.new.review_on.or_else(first)
    }

    fn row(&self, ctx: &RequestContext, target: &AnswerTarget<'_>, id: Uuid) -> Model {
        let (new, of) = (&self.new, target.assignment);
        Model {
            referral: of.referral,
            id,
            case_id: of.case_id,
            assignment_id: of.id,
            response_id: target.response,
            council_id: of.council_id,
            organization_id: of.organization_id,
            organization_name: of.organization_name.clone(),
            status: CommitmentStatus::Open,
            text: new.text.clone(),
            precision: self.precision,
            from_on: self.from_on,
            due_on: self.due_on,
            as_stated: new.as_stated.clone(),
            review_on: self.review_on(ctx),
            funding_source: new.funding_source.clone(),
            weight: new.weight.unwrap_or(1),
            progress_percent: None,
            progress_text: None,
            evidence: None,
            fulfilled_on: None,
            reported_by: None,
            reporting_organization_id: None,
            reported_at: None,
            verification: None,
            verified_by: None,
            settled_on: None,
            carried_to: None,
            promised_by: ctx.actor.user_id,
            version: 1,
            created_at: ctx.now,
            updated_at: ctx.now,
            made_on: ctx.day(),
            review_every: self.every.and_then(|months| i32::try_from(months).ok()),
        }
    }

    fn event_data(&self, ctx: &RequestContext, id: Uuid) -> EventCommitment {
        EventCommitment {
            commitment_id: id,
            precision: self.precision,
            from_on: self.from_on,
            due_on: self.due_on,
            review_on: self.review_on(ctx),
        }
    }
}
