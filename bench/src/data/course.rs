//! How far a case has come, and by which steps: old cases are mostly closed.

use entity::enums::Action::{
    self, Accept, Acknowledge, Assign, Close, Issue, Merge, NotifyVoters, Refer, Register, Reject,
    ReportCommitment, ReportProgress, Respond, Review, VerifyCommitment, Withdraw,
};
use entity::enums::Status;
use fastrand::Rng;

use super::season;

/// The share of all cases in each status, and the power of their age by which they are mostly new.
const OPEN: [(Status, f64, i32); 6] = [
    (Status::Received, 0.05, 4),
    (Status::Accepted, 0.05, 3),
    (Status::Assigned, 0.05, 2),
    (Status::InProgress, 0.08, 1),
    (Status::Answered, 0.05, 1),
    (Status::Following, 0.05, 0),
];
const SIDE: [(Status, f64); 4] = [
    (Status::Rejected, 0.015),
    (Status::Merged, 0.015),
    (Status::Referred, 0.010),
    (Status::Withdrawn, 0.010),
];

/// Every tenth case is a recommendation.
const RECOMMENDATIONS: u32 = 10;

/// Every fifth response contains a commitment.
const PROMISES: u32 = 5;

/// A step and its moment, in seconds since 1970.
pub type Step = (Action, i64);

pub struct Course {
    pub is_recommendation: bool,
    pub status: Status,
    /// Whether the response contains a commitment.
    pub promises: bool,
    pub steps: Vec<Step>,
}

/// Generates the course of the case at this share of all cases, received at the moment `born`.
pub fn course(rng: &mut Rng, share: f64, born: i64, may_be_recommended: bool) -> Course {
    let status = status(rng, share);
    let is_recommendation = may_be_recommended && rng.u32(..RECOMMENDATIONS) == 0;
    let status = if is_recommendation { recommended(status) } else { status };
    let promises = rng.u32(..PROMISES) == 0;
    let mut steps = steps(rng, is_recommendation, status, promises);
    // scaled, so that every step fits into the time that is left
    #[expect(clippy::cast_precision_loss, reason = "a few years of seconds")]
    let left = (season::end() - born) as f64 / 86_400.0;
    let whole: f64 = steps.iter().map(|(_, days)| days).sum();
    if whole > left {
        steps.iter_mut().for_each(|(_, days)| *days *= left * 0.98 / whole);
    }
    let mut at = born - 1;
    let timed = |(action, days): (Action, f64)| {
        #[expect(clippy::cast_possible_truncation, reason = "a few months of seconds")]
        let gap = (days * 86_400.0) as i64;
        at += gap.max(1);
        (action, at)
    };
    let steps = steps.into_iter().map(timed).collect();
    Course { is_recommendation, status, promises, steps }
}

fn status(rng: &mut Rng, share: f64) -> Status {
    let mut drawn = rng.f64();
    for (status, of_all) in SIDE {
        drawn -= of_all;
        if drawn < 0.0 {
            return status;
        }
    }
    for (status, of_all, power) in OPEN {
        drawn -= of_all * f64::from(power + 1) * share.powi(power);
        if drawn < 0.0 {
            return status;
        }
    }
    Status::Closed
}

/// A recommendation is assigned to its addressees from the first day.
fn recommended(status: Status) -> Status {
    match status {
        Status::Received => Status::Assigned,
        Status::Accepted => Status::InProgress,
        status if SIDE.iter().any(|(side, _)| *side == status) => Status::Closed,
        status => status,
    }
}

/// Generates the steps, each with the days since the one before.
fn steps(rng: &mut Rng, is_recommendation: bool, status: Status, promises: bool) -> Vec<(Action, f64)> {
    let mut steps = Steps { rng, all: Vec::new() };
    if is_recommendation {
        steps.add(Issue, 0.0, 0.0);
    } else {
        steps.add(Register, 0.0, 0.0);
        let side = match status {
            Status::Rejected => Some((Reject, 40)),
            Status::Merged => Some((Merge, 50)),
            Status::Referred => Some((Refer, 50)),
            Status::Withdrawn => Some((Withdraw, 20)),
            _ => None,
        };
        if let Some((action, after_accepting)) = side {
            steps.maybe(after_accepting, Accept, 0.3, 4.0);
            steps.add(action, 0.5, 9.0);
            return steps.all;
        }
        if status == Status::Received {
            return steps.all;
        }
        steps.add(Accept, 0.3, 4.0);
        if status == Status::Accepted {
            return steps.all;
        }
        steps.add(Assign, 0.3, 5.0);
    }
    if status == Status::Assigned {
        return steps.all;
    }
    steps.add(Acknowledge, 0.2, 4.0);
    if status == Status::InProgress {
        steps.maybe(40, ReportProgress, 3.0, 20.0);
        steps.maybe(10, ReportProgress, 3.0, 20.0);
        return steps.all;
    }
    steps.maybe(10, ReportProgress, 3.0, 20.0);
    steps.add(Respond, 5.0, 70.0);
    if status == Status::Answered {
        // a case with a reviewed commitment is followed, and no longer only answered
        steps.maybe(if promises { 0 } else { 50 }, Review, 1.0, 15.0);
        return steps.all;
    }
    steps.add(Review, 1.0, 15.0);
    if status == Status::Following {
        return steps.all;
    }
    if promises {
        steps.add(ReportCommitment, 5.0, 60.0);
        steps.add(VerifyCommitment, 1.0, 10.0);
    }
    steps.add(Close, 0.5, 12.0);
    if !is_recommendation {
        steps.maybe(10, NotifyVoters, 1.0, 20.0);
    }
    steps.all
}

struct Steps<'a> {
    rng: &'a mut Rng,
    all: Vec<(Action, f64)>,
}

impl Steps<'_> {
    fn add(&mut self, action: Action, from: f64, to: f64) {
        self.all.push((action, from + self.rng.f64() * (to - from)));
    }

    fn maybe(&mut self, percent: u32, action: Action, from: f64, to: f64) {
        if self.rng.u32(..100) < percent {
            self.add(action, from, to);
        }
    }
}
