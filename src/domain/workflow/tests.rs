//! The tables against each other: no two rows compete, every status is reached and left.

use std::collections::HashSet;
use std::fmt::Debug;
use std::hash::Hash;

use entity::enums::{CommitmentStatus, OrganizationKind, Role, SupervisionStage};
use proptest::prelude::*;

use super::*;
use crate::domain::policy::{AccessLevel, allowed_organizations};

/// Facts of which exactly one holds: rows that require different ones of them never compete.
const EXCLUSIVE: [&[Fact]; 5] = [
    &[Fact::RollsAssigned, Fact::RollsInProgress, Fact::RollsAnswered, Fact::RollsFollowing],
    &[Fact::Upheld, Fact::Lifted],
    &[Fact::Kept, Fact::LateKept, Fact::Broken],
    &[Fact::WasReceived, Fact::WasAccepted],
    &[Fact::Satisfactory, Fact::PartlySatisfactory, Fact::Unsatisfactory],
];

/// Two rows compete when one situation satisfies both.
fn compete<S: PartialEq>(a: &Transition<S>, b: &Transition<S>) -> bool {
    let opposed = a.guards.iter().any(|guard| b.guards.contains(&guard.opposite()));
    let exclusive = EXCLUSIVE.iter().any(|group| {
        let required =
            |row: &Transition<S>| group.iter().copied().find(|f| row.guards.contains(&Guard::Is(*f)));
        matches!((required(a), required(b)), (Some(x), Some(y)) if x != y)
    });
    a.from == b.from && a.action == b.action && !opposed && !exclusive
}

fn no_two_rows_compete<S: PartialEq + Debug>(table: &[Transition<S>]) {
    for (i, a) in table.iter().enumerate() {
        for b in &table[i + 1..] {
            // the assignment's `Assign` and `Start` rows differ by `from`
            assert!(!compete(a, b), "{a:?} competes with {b:?}");
        }
    }
}

fn reached<S: Eq + Hash + Copy>(table: &[Transition<S>]) -> HashSet<S> {
    let mut seen: HashSet<S> = table.iter().filter(|r| r.from.is_none()).map(|r| r.to).collect();
    loop {
        let more: Vec<S> = table
            .iter()
            .filter(|r| r.from.is_some_and(|f| seen.contains(&f)) && !seen.contains(&r.to))
            .map(|r| r.to)
            .collect();
        if more.is_empty() {
            return seen;
        }
        seen.extend(more);
    }
}

#[test]
fn no_two_rows_of_a_table_compete() {
    no_two_rows_compete(PETITION);
    no_two_rows_compete(WHOLE);
    no_two_rows_compete(ASSIGNMENT);
    no_two_rows_compete(COMMITMENT);
    no_two_rows_compete(RECOMMENDATION);
    no_two_rows_compete(ADDRESSEE);
    no_two_rows_compete(SUPERVISION);
}

#[test]
fn every_status_is_reachable() {
    assert_eq!(reached(PETITION).len(), Status::ALL.len());
    let assignments: HashSet<_> = reached(ASSIGNMENT).union(&reached(ADDRESSEE)).copied().collect();
    assert_eq!(assignments.len(), AssignmentStatus::ALL.len());
    assert_eq!(reached(COMMITMENT).len(), CommitmentStatus::ALL.len());
    assert_eq!(reached(SUPERVISION).len(), SupervisionStage::ALL.len());
    let recommendation =
        [Status::Assigned, Status::InProgress, Status::Answered, Status::Following, Status::Closed];
    assert_eq!(reached(RECOMMENDATION), HashSet::from(recommendation));
}

fn ends<S: Eq + Hash + Copy + Debug>(table: &[Transition<S>]) -> HashSet<S> {
    reached(table).into_iter().filter(|s| !table.iter().any(|r| r.from == Some(*s) && r.to != *s)).collect()
}

#[test]
fn only_what_is_over_has_no_way_out() {
    use AssignmentStatus::{Recalled, Superseded, Waived};
    assert_eq!(ends(RECOMMENDATION), HashSet::new());
    assert_eq!(ends(ADDRESSEE), HashSet::from([Recalled, Superseded, Waived]));
    assert_eq!(ends(SUPERVISION), HashSet::from([SupervisionStage::Closed, SupervisionStage::Dropped]));
}

#[test]
fn what_an_addressee_does_moves_the_recommendation_too() {
    // what is passed down and answers to the committee moves nothing
    let elsewhere = [Guard::Is(Fact::ByCase), Guard::Is(Fact::AnswersToCommittee)];
    let moves = |row: &&Transition<AssignmentStatus>| {
        row.from.is_some() && !row.guards.iter().any(|guard| elsewhere.contains(guard))
    };
    for row in ADDRESSEE.iter().filter(moves) {
        let same = RECOMMENDATION.iter().any(|r| r.action == row.action && r.needs == row.needs);
        assert!(same, "{row:?} has no row in the recommendation's table");
    }
}

#[test]
fn every_status_has_a_way_out() {
    for status in Status::ALL.iter().copied() {
        let leaves = PETITION.iter().chain(WHOLE).any(|r| r.from == Some(status) && r.to != status);
        assert!(leaves, "{status}");
    }
}

#[test]
fn what_moves_a_leads_case_moves_its_assignment_too() {
    for row in PETITION.iter().filter(|row| row.guards.contains(&Guard::Is(Fact::ByLead))) {
        let same = ASSIGNMENT.iter().any(|a| a.action == row.action && a.needs == row.needs);
        assert!(same, "{row:?} has no row in the assignment's table");
    }
}

proptest! {
    #[test]
    fn an_action_is_listed_exactly_when_it_is_decided(
        known in 0u64..1 << Fact::ALL.len(), holds in 0u64..1 << Fact::ALL.len(), from in 0usize..Status::ALL.len()
    ) {
        let (facts, from) = (Facts { known, holds }, Status::ALL[from]);
        for table in [PETITION, WHOLE, RECOMMENDATION] {
            let listed: Vec<Action> = open_actions(table, from, facts).map(|(a, _)| a).collect();
            for action in Action::ALL {
                let decided = find_transition(table, from, *action, facts).is_ok();
                prop_assert_eq!(usize::from(decided), listed.iter().filter(|a| *a == action).count());
            }
        }
    }
}

#[test]
fn what_is_not_known_satisfies_no_guard() {
    let unknown = Facts::default();
    for fact in Fact::ALL {
        assert!(!unknown.allow(Guard::Is(fact)) && !unknown.allow(Guard::Not(fact)), "{fact:?}");
        for holds in [true, false] {
            let known = unknown.with(fact, holds);
            assert_eq!(
                (known.allow(Guard::Is(fact)), known.allow(Guard::Not(fact))),
                (holds, !holds),
                "{fact:?}"
            );
        }
    }
}

/// A new row cannot forget to ask: whatever is not an agency's own work, a request or the beginning is a decision.
#[test]
fn every_decision_asks_who_is_a_party() {
    use Action::{
        Acknowledge, AnswerFurther, ChangeDue, Contest, CorrectAnswer, Explain, NotifyVoters, PassDown, Plan,
        RecordFeedback, RemindAgency, ReplyInterim, ReportCommitment, ReportProgress, RequestExtension,
        RequestReminder, Respond, Return, SendBack, SubmitReport, TakeBack, TakePosition,
    };
    let decides_nothing = [
        Acknowledge,
        AnswerFurther,
        ChangeDue,
        Contest,
        CorrectAnswer,
        Explain,
        NotifyVoters,
        PassDown,
        Plan,
        RecordFeedback,
        ReplyInterim,
        ReportCommitment,
        ReportProgress,
        RequestExtension,
        RequestReminder,
        Respond,
        Return,
        SendBack,
        SubmitReport,
        TakeBack,
        TakePosition,
        RemindAgency,
    ];
    // asked on the assignment, or by the step of the case that it follows from
    let elsewhere = [Guard::Is(Fact::ByLead), Guard::Is(Fact::ByCase)];
    let asks = [Guard::Not(Fact::ActorIsParty), Guard::Not(Fact::ActorHasInterest)];
    let open = |action: Action, guards: &[Guard]| {
        !decides_nothing.contains(&action)
            && !guards.iter().any(|g| asks.contains(g) || elsewhere.contains(g))
    };
    let begun = |from: Option<Status>| from.is_some_and(|from| from != Status::Received);
    for row in PETITION.iter().chain(WHOLE).chain(RECOMMENDATION).filter(|row| begun(row.from)) {
        assert!(!open(row.action, row.guards), "{row:?}");
    }
    for row in ASSIGNMENT.iter().chain(ADDRESSEE).filter(|row| row.from.is_some()) {
        assert!(!open(row.action, row.guards), "{row:?}");
    }
    for row in COMMITMENT.iter().filter(|row| row.from.is_some()) {
        assert!(!open(row.action, row.guards), "{row:?}");
    }
    for row in SUPERVISION.iter().filter(|row| row.from.is_some()) {
        assert!(!open(row.action, row.guards), "{row:?}");
    }
}

/// Returns whether a case or an assignment leaves a status without a body of this kind: by the council, which acts on all
/// that is its own. What follows from another step is not counted.
fn leaves_without<S: PartialEq + Copy>(table: &[Transition<S>], from: S, failing: OrganizationKind) -> bool {
    let others = |role: Role| allowed_organizations(role).iter().any(|kind| *kind != failing);
    let council = |row: &Transition<S>| {
        Role::ALL.iter().any(|role| row.needs.access_level(*role) == AccessLevel::Council && others(*role))
    };
    let leaves = |row: &&Transition<S>| {
        row.from == Some(from) && row.to != from && !row.guards.contains(&Guard::Is(Fact::ByCase))
    };
    table.iter().filter(leaves).any(council)
}

/// Whoever fails to act, an agency or a body of the council: somebody else can move what waits for it. Nobody but the
/// council moves a case for an agency, so it never waits for one agency alone.
#[test]
fn whoever_fails_to_act_somebody_else_can() {
    for failing in OrganizationKind::ALL.iter().copied() {
        for status in Status::ALL.iter().copied().filter(|status| *status != Status::Noted) {
            let table = if status == Status::Split { WHOLE } else { PETITION };
            assert!(
                leaves_without(table, status, failing),
                "a petition that is {status}, without a {failing}"
            );
        }
        for status in reached(RECOMMENDATION) {
            assert!(
                leaves_without(RECOMMENDATION, status, failing),
                "a recommendation that is {status}, without a {failing}"
            );
        }
        for status in [AssignmentStatus::Assigned, AssignmentStatus::InProgress] {
            for table in [ASSIGNMENT, ADDRESSEE] {
                assert!(
                    leaves_without(table, status, failing),
                    "an assignment that is {status}, without a {failing}"
                );
            }
        }
        for status in [CommitmentStatus::Open, CommitmentStatus::CarriedOver] {
            assert!(
                leaves_without(COMMITMENT, status, failing),
                "a commitment that is {status}, without a {failing}"
            );
        }
    }
}

/// Closing waits for open contests, so whatever becomes of a contested assignment, the contest can be decided.
#[test]
fn a_contest_can_be_decided_whatever_becomes_of_the_assignment() {
    for table in [ASSIGNMENT, ADDRESSEE] {
        let from =
            |action: Action| table.iter().filter(move |row| row.action == action).filter_map(|row| row.from);
        let mut may_be: HashSet<AssignmentStatus> = from(Action::Contest).collect();
        loop {
            let next: Vec<AssignmentStatus> = table
                .iter()
                .filter(|row| {
                    row.from.is_some_and(|from| may_be.contains(&from)) && !may_be.contains(&row.to)
                })
                .map(|row| row.to)
                .collect();
            if next.is_empty() {
                break;
            }
            may_be.extend(next);
        }
        let decided: HashSet<AssignmentStatus> = from(Action::DecideContest).collect();
        let stuck: Vec<_> = may_be.difference(&decided).collect();
        assert!(stuck.is_empty(), "{stuck:?}");
    }
}

proptest! {
    #[test]
    fn an_action_has_a_way_exactly_where_a_row_applies(known in any::<u64>(), holds in any::<u64>(), fixed in any::<u64>()) {
        let (facts, of_all) = (Facts { known, holds }, |guard: Guard| {
            let (Guard::Is(fact) | Guard::Not(fact)) = guard;
            (fixed & (1 << fact as u64) != 0).then_some(guard)
        });
        let allows = |guard: &Guard| facts.allow(*guard);
        for row in PETITION.iter().filter(|row| row.from.is_some()) {
            let way = ways(PETITION, row.action, |guard| of_all(guard).map(|guard| allows(&guard)))
                .into_iter()
                .any(|way| way.from.contains(&row.from.unwrap()) && way.guards.iter().all(allows));
            let applies = find_transition(PETITION, row.from.unwrap(), row.action, facts).is_ok();
            prop_assert_eq!(way, applies, "{:?} from {:?}", row.action, row.from);
        }
    }
}
