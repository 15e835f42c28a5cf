//! Computes the state of a recommendation from its addressees: status, verdict, and how much of it is done.

use chrono::NaiveDate;
use entity::enums::{AssignmentStatus, Fulfilment, Outcome, OutcomeGroup, Status, Verdict};

/// What the computation needs of an addressee that is still obliged: its obligation was not delegated, waived or
/// transferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Addressee {
    pub status: AssignmentStatus,
    /// `None` for a standing obligation.
    pub due_on: Option<NaiveDate>,
    pub outcome: Option<Outcome>,
    pub answered_on: Option<NaiveDate>,
    pub verdict: Option<Verdict>,
    pub fulfilment: Option<Fulfilment>,
    /// With [`Fulfilment::Partly`]: how much, in percent.
    pub percent: Option<i32>,
    pub weight: Option<i32>,
    /// Its answer is in progress and names no day.
    pub undated: bool,
    /// The day on which the council looks at its answer again.
    pub follow_up_on: Option<NaiveDate>,
}

/// The state of the recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rollup {
    pub status: Status,
    /// The nearest due date of the addressees that have not answered; when all have, the latest.
    pub due_on: Option<NaiveDate>,
    /// Once all have answered: the outcome that is furthest from resolved.
    pub outcome: Option<Outcome>,
    /// Once all have answered: the day of the last response.
    pub answered_on: Option<NaiveDate>,
    /// Once all were reviewed: the worst verdict.
    pub verdict: Option<Verdict>,
    /// Of those that were reviewed; `None` while none was.
    pub fulfilment: Option<Fulfilment>,
    /// Of those that were reviewed, weighted.
    pub percent: Option<i32>,
    /// Once all have answered: whether one of the answers is in progress and names no day.
    pub undated: bool,
    /// The first day on which the council looks at an answer again.
    pub follow_up_on: Option<NaiveDate>,
}

/// How many addressees have which fulfilment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub done: usize,
    pub partly: usize,
    pub not_done: usize,
    pub not_assessed: usize,
}

/// Counts the obliged addressees by fulfilment.
#[must_use]
pub fn counts(all: &[Addressee]) -> Counts {
    let of = |is: Option<Fulfilment>| all.iter().filter(|a| a.fulfilment == is).count();
    Counts {
        done: of(Some(Fulfilment::Done)),
        partly: of(Some(Fulfilment::Partly)),
        not_done: of(Some(Fulfilment::NotDone)),
        not_assessed: of(None),
    }
}

/// Computes the state from the obliged addressees; without any, the recommendation waits for the leader to close it.
#[must_use]
pub fn roll_up(all: &[Addressee], open_commitments: bool) -> Rollup {
    let answered = |a: &Addressee| a.status == AssignmentStatus::Answered;
    let all_answered = !all.is_empty() && all.iter().all(answered);
    let waiting = all.iter().filter(|a| !answered(a)).filter_map(|a| a.due_on).min();
    let outcome = least_advanced(all.iter().filter_map(|a| a.outcome));
    let verdict = all.iter().map(|a| a.verdict).collect::<Option<Vec<_>>>().and_then(|all| {
        // the enum is ordered from good to bad
        all.into_iter().max()
    });
    let follow_up_on = all.iter().filter_map(|a| a.follow_up_on).min();
    let followed = open_commitments || follow_up_on.is_some();
    Rollup {
        status: status(all, all_answered, verdict, followed),
        due_on: waiting.or_else(|| all.iter().filter_map(|a| a.due_on).max()),
        outcome: outcome.filter(|_| all_answered),
        answered_on: all.iter().filter_map(|a| a.answered_on).max().filter(|_| all_answered),
        verdict: verdict.filter(|_| all_answered),
        fulfilment: fulfilment(counts(all)),
        percent: percent(all),
        undated: all_answered && all.iter().any(|a| a.undated),
        follow_up_on,
    }
}

fn status(all: &[Addressee], all_answered: bool, verdict: Option<Verdict>, followed: bool) -> Status {
    let untouched = all.iter().all(|a| a.status == AssignmentStatus::Assigned);
    match verdict {
        _ if all.is_empty() => Status::Following,
        _ if untouched => Status::Assigned,
        _ if !all_answered => Status::InProgress,
        None => Status::Answered,
        Some(Verdict::Satisfactory) if !followed => Status::Answered,
        Some(_) => Status::Following,
    }
}

/// Returns the outcome that is furthest from resolved.
pub fn least_advanced(outcomes: impl Iterator<Item = Outcome>) -> Option<Outcome> {
    outcomes.min_by_key(|outcome| (remaining(*outcome), *outcome))
}

/// Ranks an outcome: those that are further from resolved come first.
const fn remaining(outcome: Outcome) -> u8 {
    match outcome.group() {
        OutcomeGroup::NotResolved => 0,
        OutcomeGroup::InProgress => 1,
        OutcomeGroup::PartlyResolved => 2,
        OutcomeGroup::Explained => 3,
        OutcomeGroup::Resolved => 4,
    }
}

const fn fulfilment(counts: Counts) -> Option<Fulfilment> {
    match counts {
        Counts { done: 0, partly: 0, not_done: 0, .. } => None,
        Counts { partly: 0, not_done: 0, not_assessed: 0, .. } => Some(Fulfilment::Done),
        Counts { done: 0, partly: 0, not_assessed: 0, .. } => Some(Fulfilment::NotDone),
        // the result of one review says nothing about addressees that were not reviewed
        Counts { done: 0, partly: 0, .. } => None,
        _ => Some(Fulfilment::Partly),
    }
}

/// Returns the weighted percentage, rounded down, so that 100 means done.
fn percent(all: &[Addressee]) -> Option<i32> {
    let share = |a: &Addressee| {
        let share = match a.fulfilment? {
            Fulfilment::Done => 100,
            Fulfilment::Partly => a.percent.unwrap_or(0),
            Fulfilment::NotDone => 0,
        };
        let weight = a.weight.unwrap_or(1);
        Some((share * weight, weight))
    };
    let (done, whole) = all.iter().filter_map(share).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    (whole > 0).then(|| done / whole)
}

/// Why a finding on completion and a verdict on adequacy contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disagreement {
    /// Partly done, without a percentage.
    NoShare,
    /// Done or not done, with a percentage.
    Share,
    /// Not done, but satisfactory.
    UndoneSatisfies,
}

/// Checks that completion and adequacy, which are reviewed separately, do not contradict each other.
///
/// # Errors
/// The contradiction.
pub const fn agree(
    fulfilment: Fulfilment,
    percent: Option<i32>,
    verdict: Verdict,
) -> Result<(), Disagreement> {
    match (fulfilment, percent, verdict) {
        (Fulfilment::Partly, None, _) => Err(Disagreement::NoShare),
        (Fulfilment::Done | Fulfilment::NotDone, Some(_), _) => Err(Disagreement::Share),
        (Fulfilment::NotDone, None, Verdict::Satisfactory) => Err(Disagreement::UndoneSatisfies),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const DUE: NaiveDate = NaiveDate::from_ymd_opt(2026, 6, 30).expect("a day");

    fn one(status: AssignmentStatus, fulfilment: Option<Fulfilment>, verdict: Option<Verdict>) -> Addressee {
        let (outcome, answered_on) = match status {
            AssignmentStatus::Answered => (Some(Outcome::ByImplementation), Some(DUE)),
            _ => (None, None),
        };
        Addressee {
            status,
            due_on: Some(DUE),
            outcome,
            answered_on,
            verdict,
            fulfilment,
            percent: Some(50),
            weight: None,
            undated: false,
            follow_up_on: None,
        }
    }

    fn assessed(fulfilment: Fulfilment) -> Addressee {
        one(AssignmentStatus::Answered, Some(fulfilment), Some(Verdict::Satisfactory))
    }

    #[test]
    fn it_is_where_its_slowest_addressee_is() {
        use AssignmentStatus::{Answered, Assigned, InProgress};
        let at = |all: &[AssignmentStatus]| {
            roll_up(&all.iter().map(|s| one(*s, None, None)).collect::<Vec<_>>(), false).status
        };
        assert_eq!(at(&[Assigned, Assigned]), Status::Assigned);
        assert_eq!(at(&[Assigned, InProgress]), Status::InProgress);
        assert_eq!(at(&[Assigned, Answered]), Status::InProgress);
        assert_eq!(at(&[Answered, Answered]), Status::Answered);
        assert_eq!(at(&[]), Status::Following);
    }

    #[test]
    fn an_answer_is_known_when_all_have_answered() {
        let (early, late) = (assessed(Fulfilment::Done), one(AssignmentStatus::InProgress, None, None));
        let part = roll_up(&[early, late], false);
        assert_eq!((part.outcome, part.answered_on, part.verdict), (None, None, None));
        let promised = Addressee { outcome: Some(Outcome::WithRoadmap), ..early };
        let whole = roll_up(&[early, promised], true);
        assert_eq!(whole.outcome, Some(Outcome::WithRoadmap), "the outcome that is furthest from resolved");
        assert_eq!(whole.status, Status::Following, "a commitment is open");
    }

    #[test]
    fn an_answer_to_be_looked_at_again_keeps_the_whole_followed() {
        let again = Addressee { undated: true, follow_up_on: Some(DUE), ..assessed(Fulfilment::Done) };
        let rolled = roll_up(&[assessed(Fulfilment::Done), again], false);
        assert_eq!(
            (rolled.status, rolled.undated, rolled.follow_up_on),
            (Status::Following, true, Some(DUE))
        );
        let waiting = one(AssignmentStatus::InProgress, None, None);
        assert!(!roll_up(&[waiting, again], false).undated, "not all have answered");
    }

    #[test]
    fn what_one_declines_is_not_hidden_by_what_others_did() {
        use Outcome::{ByImplementation, Declined, InformationProvided, PartlyResolved, WithRoadmap};
        let with = |outcome| Addressee { outcome: Some(outcome), ..assessed(Fulfilment::Done) };
        let of = |all: &[Outcome]| {
            let all: Vec<_> = all.iter().map(|outcome| with(*outcome)).collect();
            roll_up(&all, false).outcome
        };
        assert_eq!(of(&[ByImplementation, PartlyResolved]), Some(PartlyResolved));
        assert_eq!(of(&[InformationProvided, PartlyResolved, WithRoadmap]), Some(WithRoadmap));
        assert_eq!(of(&[WithRoadmap, Declined, ByImplementation]), Some(Declined));
        assert_eq!(
            of(&[Outcome::ObjectiveReasons, Declined]),
            of(&[Declined, Outcome::ObjectiveReasons]),
            "whatever the order of the addressees"
        );
    }

    #[test]
    fn unknown_is_neither_done_nor_undone() {
        use Fulfilment::{Done, NotDone, Partly};
        let not_assessed = one(AssignmentStatus::InProgress, None, None);
        let of = |all: &[Addressee]| (roll_up(all, false).fulfilment, roll_up(all, false).percent);
        assert_eq!(of(&[not_assessed]), (None, None));
        assert_eq!(of(&[not_assessed, assessed(NotDone)]), (None, Some(0)));
        assert_eq!(of(&[not_assessed, assessed(Done)]), (Some(Partly), Some(100)));
        assert_eq!(of(&[assessed(Done), assessed(Done)]), (Some(Done), Some(100)));
        assert_eq!(of(&[assessed(NotDone), assessed(NotDone)]), (Some(NotDone), Some(0)));
        assert_eq!(of(&[assessed(Done), assessed(NotDone)]), (Some(Partly), Some(50)));
        assert_eq!(of(&[assessed(Partly)]), (Some(Partly), Some(50)));
    }

    #[test]
    fn what_was_not_done_does_not_satisfy() {
        use Fulfilment::{Done, NotDone, Partly};
        assert_eq!(agree(Partly, None, Verdict::Satisfactory), Err(Disagreement::NoShare));
        assert_eq!(agree(Done, Some(50), Verdict::Satisfactory), Err(Disagreement::Share));
        assert_eq!(agree(NotDone, None, Verdict::Satisfactory), Err(Disagreement::UndoneSatisfies));
        assert_eq!(agree(NotDone, None, Verdict::Unsatisfactory), Ok(()));
        assert_eq!(agree(Partly, Some(50), Verdict::PartlySatisfactory), Ok(()));
        assert_eq!(agree(Done, None, Verdict::Unsatisfactory), Ok(()));
    }

    #[test]
    fn weights_weigh_where_they_are_given() {
        let heavy = Addressee { weight: Some(3), ..assessed(Fulfilment::Done) };
        assert_eq!(roll_up(&[heavy, assessed(Fulfilment::NotDone)], false).percent, Some(75));
    }

    fn any_addressee() -> impl Strategy<Value = Addressee> {
        (0usize..3, 0usize..4, 0usize..4, 1i32..99, prop::option::of(1i32..=100)).prop_map(
            |(s, f, v, percent, weight)| {
                use AssignmentStatus::{Answered, Assigned, InProgress};
                let status = [Assigned, InProgress, Answered][s];
                let answered = status == Answered;
                let fulfilment = Fulfilment::ALL.get(f).copied().filter(|_| answered);
                // completion and adequacy are reviewed together, once
                let verdict = Verdict::ALL[..2].get(v % 2).copied().filter(|_| fulfilment.is_some());
                Addressee { percent: Some(percent), weight, ..one(status, fulfilment, verdict) }
            },
        )
    }

    proptest! {
        #[test]
        fn the_order_of_the_addressees_does_not_matter(mut all in prop::collection::vec(any_addressee(), 0..8), open: bool) {
            let before = roll_up(&all, open);
            all.reverse();
            prop_assert_eq!(before, roll_up(&all, open));
        }

        #[test]
        fn done_means_that_everybody_is(all in prop::collection::vec(any_addressee(), 1..8), open: bool) {
            let rolled = roll_up(&all, open);
            let counts = counts(&all);
            prop_assert_eq!(counts.done + counts.partly + counts.not_done + counts.not_assessed, all.len());
            prop_assert_eq!(rolled.fulfilment == Some(Fulfilment::Done), counts.done == all.len());
            prop_assert!(rolled.percent.is_none_or(|p| (0..=100).contains(&p)));
            prop_assert_eq!(rolled.percent.is_none(), counts.not_assessed == all.len());
            prop_assert_eq!(rolled.verdict.is_some(), counts.not_assessed == 0);
        }
    }
}
