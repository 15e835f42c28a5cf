//! The escalation of what an agency does not carry out: reminder letters first, then one escalation level after another
//! up to the council. Each agency that has to answer has an escalation of its own; the case shows the furthest.

use entity::enums::{EscalationLevel, SupervisionKind};
use serde::Serialize;
use utoipa::ToSchema;

/// The number of reminder letters before the next escalation level, unless a rule of step `remind` gives another one.
pub const REMINDERS: i32 = 2;

/// How far it has escalated. The order is that of the levels, then of the number of letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Escalated {
    pub escalation_level: Option<EscalationLevel>,
    /// The number of letters at this escalation level.
    pub count: i32,
}

/// Why an escalation level is the next one.
///
/// - `not_reminded_yet`: No letter has been sent yet.
/// - `reminders_left`: Fewer letters were sent than the rule requires before the next escalation level.
/// - `reminders_spent`: All letters that the rule requires were sent.
/// - `level_below_reached`: The escalation level below has been reached.
/// - `top`: There is no higher level: the council itself decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EscalationReason {
    NotRemindedYet,
    RemindersLeft,
    RemindersSpent,
    LevelBelowReached,
    Top,
}

/// Returns the kind of supervision that an escalation level is carried out as; `None` for a letter.
#[must_use]
pub const fn supervision_kind(escalation_level: EscalationLevel) -> Option<SupervisionKind> {
    match escalation_level {
        EscalationLevel::ExplanationSession => Some(SupervisionKind::ExplanationSession),
        EscalationLevel::Questioning => Some(SupervisionKind::Questioning),
        EscalationLevel::ReSupervision => Some(SupervisionKind::ReSupervision),
        EscalationLevel::Reminder
        | EscalationLevel::HandlingRecommended
        | EscalationLevel::ReportToCouncil => None,
    }
}

/// Returns the next escalation level, and why it is the next one.
#[must_use]
pub fn next(escalated: Escalated, reminder_letters: i32) -> (EscalationLevel, EscalationReason) {
    match escalated.escalation_level {
        None => (EscalationLevel::Reminder, EscalationReason::NotRemindedYet),
        Some(EscalationLevel::Reminder) if escalated.count < reminder_letters => {
            (EscalationLevel::Reminder, EscalationReason::RemindersLeft)
        }
        Some(EscalationLevel::Reminder) => {
            (above(EscalationLevel::Reminder), EscalationReason::RemindersSpent)
        }
        Some(EscalationLevel::ReportToCouncil) => (EscalationLevel::ReportToCouncil, EscalationReason::Top),
        Some(escalation_level) => (above(escalation_level), EscalationReason::LevelBelowReached),
    }
}

/// Returns whether a letter of an escalation level may be sent now: it must be the next level or the one reached.
#[must_use]
pub fn may_escalate(escalated: Escalated, reminder_letters: i32, escalation_level: EscalationLevel) -> bool {
    escalated.escalation_level == Some(escalation_level)
        || next(escalated, reminder_letters).0 == escalation_level
}

/// Returns the escalation after a letter.
#[must_use]
pub fn escalate(escalated: Escalated, escalation_level: EscalationLevel) -> Escalated {
    let count = if escalated.escalation_level == Some(escalation_level) { escalated.count + 1 } else { 1 };
    Escalated { escalation_level: Some(escalation_level), count }
}

fn above(escalation_level: EscalationLevel) -> EscalationLevel {
    let above = EscalationLevel::ALL
        .iter()
        .position(|r| *r == escalation_level)
        .and_then(|at| EscalationLevel::ALL.get(at + 1));
    above.copied().unwrap_or(EscalationLevel::ReportToCouncil)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn who_never_answers_reaches_every_level_in_order() {
        let mut escalated = Escalated::default();
        let mut path = Vec::new();
        while next(escalated, 2).1 != EscalationReason::Top {
            let (escalation_level, _) = next(escalated, 2);
            escalated = escalate(escalated, escalation_level);
            path.push(escalation_level);
        }
        let all: Vec<EscalationLevel> =
            std::iter::once(EscalationLevel::Reminder).chain(EscalationLevel::ALL.iter().copied()).collect();
        assert_eq!(path, all, "two reminder letters, then each escalation level once");
    }

    proptest! {
        #[test]
        fn no_level_is_skipped(reminder_letters in 0i32..5, tried in prop::collection::vec(0usize..6, 0..40)) {
            let mut escalated = Escalated::default();
            for escalation_level in tried.into_iter().map(|i| EscalationLevel::ALL[i]) {
                if may_escalate(escalated, reminder_letters, escalation_level) {
                    let before = escalated.escalation_level.map_or(0, |r| r as usize);
                    escalated = escalate(escalated, escalation_level);
                    prop_assert!(escalation_level as usize <= before + 1, "{escalation_level} after {:?}", escalated);
                }
            }
        }

        #[test]
        fn the_next_level_may_always_be_reached(reminder_letters in 0i32..5, count in 0i32..9, at in 0usize..7) {
            let escalation_level = EscalationLevel::ALL.get(at).copied();
            let escalated = Escalated { escalation_level, count };
            prop_assert!(may_escalate(escalated, reminder_letters, next(escalated, reminder_letters).0));
        }
    }
}
