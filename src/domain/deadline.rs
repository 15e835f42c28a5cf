//! Calculates the last day of a period with its explanation, and lists the start events that each step can have.

use chrono::NaiveDate;
use entity::enums::{DayReason, DayUnit, DeadlineStep, StartEvent};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use vi_time::time_limit::{self, Reason, TimeLimit, Unit};

use crate::domain::calendar::{Calendar, MissingYear};

/// A period: a number of days, as a rule gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub number: u16,
    pub unit: DayUnit,
}

/// The last day of a period, and every day from that of the start event to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computed {
    pub due_on: NaiveDate,
    pub ranges: Vec<Range>,
}

/// Consecutive days that are counted, or not counted, for the same reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = DayRange)]
pub struct Range {
    pub from: NaiveDate,
    /// Its last day, included.
    pub to: NaiveDate,
    pub why: DayReason,
    /// The name of the day off or make-up working day.
    pub name: Option<String>,
    pub counted: bool,
    /// The number of days in the range.
    pub days: u32,
    /// The number of days counted from the start to the end of this range.
    pub total: u32,
}

/// Calculates the last day of a period from the day of its start event, as [`time_limit::count`] does.
///
/// # Errors
/// [`MissingYear`] when it needs a year that the calendar does not have.
pub fn compute(start: NaiveDate, term: Term, calendar: &Calendar) -> Result<Computed, MissingYear> {
    let unit = match term.unit {
        DayUnit::CalendarDays => Unit::CalendarDays,
        DayUnit::WorkingDays => Unit::WorkingDays,
    };
    let counted = time_limit::count(start, TimeLimit { number: term.number, unit }, calendar)?;
    Ok(Computed { due_on: counted.last_day, ranges: counted.ranges.into_iter().map(Range::from).collect() })
}

impl From<time_limit::Range> for Range {
    fn from(range: time_limit::Range) -> Self {
        Self {
            from: range.from,
            to: range.to,
            why: why(range.reason),
            name: range.name,
            counted: range.counted,
            days: range.days,
            total: range.total,
        }
    }
}

const fn why(reason: Reason) -> DayReason {
    match reason {
        Reason::FirstDay => DayReason::FirstDay,
        Reason::CalendarDay => DayReason::CalendarDay,
        Reason::WorkingDay => DayReason::WorkingDay,
        Reason::MakeUpDay => DayReason::MakeUpDay,
        Reason::Weekend => DayReason::Weekend,
        Reason::DayOff => DayReason::DayOff,
        Reason::RolledOver => DayReason::RolledOver,
    }
}

/// Returns the events at which the period of a step can start.
#[must_use]
pub const fn starts(step: DeadlineStep) -> &'static [StartEvent] {
    use StartEvent::{Accepted, Answered, Assigned, Due, Received, Requested};
    match step {
        DeadlineStep::Assign => &[Received, Accepted],
        DeadlineStep::Respond | DeadlineStep::Cooperate => &[Received, Accepted, Assigned],
        DeadlineStep::Refer => &[Assigned, Received],
        DeadlineStep::Review => &[Answered],
        DeadlineStep::Explain | DeadlineStep::ExplainComplex => &[Requested, Due],
        DeadlineStep::DecideExtension => &[Requested],
        DeadlineStep::Extend | DeadlineStep::ReplyInterim | DeadlineStep::Remind | DeadlineStep::DueSoon => {
            &[Due]
        }
    }
}

/// Returns whether a step can happen more than once, so that a rule may limit how often.
#[must_use]
pub const fn is_repeated(step: DeadlineStep) -> bool {
    matches!(step, DeadlineStep::Extend | DeadlineStep::ReplyInterim | DeadlineStep::Remind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_has_the_same_name_on_both_sides() {
        for reason in Reason::ALL {
            assert_eq!(format!("{:?}", why(reason)), format!("{reason:?}"));
        }
        assert_eq!(Reason::ALL.len(), DayReason::ALL.len());
    }

    #[test]
    fn a_term_counts_the_days_of_its_unit() {
        let calendar = Calendar::new([(2026, vec![])]);
        let friday: NaiveDate = "2026-06-05".parse().unwrap();
        let due =
            |number, unit| compute(friday, Term { number, unit }, &calendar).map(|c| c.due_on.to_string());
        assert_eq!(due(5, DayUnit::CalendarDays), Ok("2026-06-10".to_owned()));
        assert_eq!(due(5, DayUnit::WorkingDays), Ok("2026-06-12".to_owned()));
        assert_eq!(due(400, DayUnit::WorkingDays), Err(MissingYear(2027)));
    }
}
