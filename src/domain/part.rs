//! Computes the state of a petition that was split from its parts.

use chrono::NaiveDate;
use entity::enums::{Nature, Outcome, Status};

use crate::domain::recommendation::least_advanced;

/// What the computation needs of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub status: Status,
    pub nature: Option<Nature>,
    pub outcome: Option<Outcome>,
    pub undated: bool,
    pub answered_on: Option<NaiveDate>,
    pub closed_on: Option<NaiveDate>,
}

/// The state of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole {
    /// `split` until every part that counts is answered.
    pub status: Status,
    /// Once all are answered: the outcome that is furthest from resolved.
    pub outcome: Option<Outcome>,
    /// Once all are answered: whether one of the answers is in progress and names no day.
    pub undated: bool,
    /// Once all are answered: the day of the last answer.
    pub answered_on: Option<NaiveDate>,
    /// Once all are closed: the day of the last one.
    pub closed_on: Option<NaiveDate>,
}

impl Part {
    /// Returns whether the whole waits for the part: it was not merged, rejected or withdrawn, and is no opinion.
    #[must_use]
    pub fn counts(&self) -> bool {
        let has_ended =
            matches!(self.status, Status::Merged | Status::Rejected | Status::Withdrawn | Status::Noted);
        !has_ended && self.nature != Some(Nature::Opinion)
    }

    fn is_answered(&self) -> bool {
        matches!(self.status, Status::Answered | Status::Following | Status::Closed)
    }
}

/// Computes the state from all parts. If none of them counts any more, nothing is left to wait for: the whole is closed,
/// on the given day.
#[must_use]
pub fn roll_up(parts: &[Part], today: NaiveDate) -> Whole {
    let all: Vec<&Part> = parts.iter().filter(|part| part.counts()).collect();
    if !all.iter().all(|part| part.is_answered()) {
        return Whole {
            status: Status::Split,
            outcome: None,
            undated: false,
            answered_on: None,
            closed_on: None,
        };
    }
    let status = match () {
        () if all.iter().all(|part| part.status == Status::Closed) => Status::Closed,
        () if all.iter().any(|part| part.status == Status::Following) => Status::Following,
        () => Status::Answered,
    };
    let closed_on = all.iter().filter_map(|part| part.closed_on).max().or(Some(today));
    Whole {
        status,
        outcome: least_advanced(all.iter().filter_map(|part| part.outcome)),
        undated: all.iter().any(|part| part.undated),
        answered_on: all.iter().filter_map(|part| part.answered_on).max(),
        closed_on: closed_on.filter(|_| status == Status::Closed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 6, 1).expect("a day");
    const LAST: NaiveDate = NaiveDate::from_ymd_opt(2026, 6, 30).expect("a day");

    fn part(status: Status, outcome: Option<Outcome>) -> Part {
        let answered_on = outcome.map(|_| FIRST);
        let closed_on = (status == Status::Closed).then_some(FIRST);
        Part { status, nature: Some(Nature::Petition), outcome, undated: false, answered_on, closed_on }
    }

    const RESOLVED: Option<Outcome> = Some(Outcome::ByImplementation);

    #[test]
    fn it_is_answered_when_every_part_is() {
        let answered = part(Status::Answered, RESOLVED);
        for waiting in
            [Status::Received, Status::Accepted, Status::Assigned, Status::InProgress, Status::Referred]
        {
            let rolled = roll_up(&[answered, part(waiting, None)], LAST);
            assert_eq!((rolled.status, rolled.outcome, rolled.answered_on), (Status::Split, None, None));
        }
        let last =
            Part { answered_on: Some(LAST), ..part(Status::Answered, Some(Outcome::ObjectiveReasons)) };
        let rolled = roll_up(&[answered, last, part(Status::Following, Some(Outcome::WithRoadmap))], LAST);
        assert_eq!((rolled.status, rolled.answered_on), (Status::Following, Some(LAST)));
        assert_eq!(rolled.outcome, Some(Outcome::ObjectiveReasons), "the one that is furthest from resolved");
        assert_eq!(rolled.closed_on, None);
    }

    #[test]
    fn it_is_closed_when_every_part_is() {
        let closed = part(Status::Closed, RESOLVED);
        assert_eq!(roll_up(&[closed, part(Status::Answered, RESOLVED)], LAST).status, Status::Answered);
        let rolled = roll_up(&[closed, closed], LAST);
        assert_eq!((rolled.status, rolled.closed_on), (Status::Closed, Some(FIRST)));
    }

    #[test]
    fn what_has_ended_or_is_an_opinion_is_not_waited_for() {
        let closed = part(Status::Closed, RESOLVED);
        let opinion = Part { nature: Some(Nature::Opinion), ..part(Status::Accepted, None) };
        for ended in [Status::Merged, Status::Rejected, Status::Withdrawn, Status::Noted] {
            assert_eq!(roll_up(&[closed, part(ended, None), opinion], LAST).status, Status::Closed);
        }
        let rolled = roll_up(&[part(Status::Rejected, None), part(Status::Merged, None)], LAST);
        assert_eq!((rolled.status, rolled.outcome, rolled.closed_on), (Status::Closed, None, Some(LAST)));
    }
}
