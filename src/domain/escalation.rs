//! The escalation that what is not done climbs: reminder letter, reminder letter again, and then escalation level by escalation level up to the council.

use entity::enums::{EscalationLevel, SupervisionKind};
use serde::Serialize;
use utoipa::ToSchema;

/// Reminder letter letters before the next escalation level, where no rule of step `urge` says otherwise.
pub const URGINGS: i32 = 2;

/// How far a case has escalated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Escalated {
    pub escalation_level: Option<EscalationLevel>,
    /// Letters of this escalation level.
    pub count: i32,
}

/// Why a escalation level is the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EscalationReason {
    /// Nothing was sent yet.
    NotUrgedYet,
    /// Fewer letters were sent than the rule wants before the next escalation level.
    UrgingsLeft,
    /// The letters that the rule wants were sent.
    UrgingsSpent,
    /// The escalation level below was escalated.
    RungBelowClimbed,
    /// There is none above: the council itself decides.
    Top,
}

/// The kind of supervision that a escalation level is; none: a letter.
#[must_use]
pub const fn held_as(escalation_level: EscalationLevel) -> Option<SupervisionKind> {
    match escalation_level {
        EscalationLevel::ExplanationSession => Some(SupervisionKind::ExplanationSession),
        EscalationLevel::Questioning => Some(SupervisionKind::Questioning),
        EscalationLevel::ReSupervision => Some(SupervisionKind::ReSupervision),
        EscalationLevel::Reminder
        | EscalationLevel::HandlingRecommended
        | EscalationLevel::ReportToCouncil => None,
    }
}

/// The next escalation level, and why.
#[must_use]
pub fn next(climbed: Escalated, reminder_letters: i32) -> (EscalationLevel, EscalationReason) {
    match climbed.escalation_level {
        None => (EscalationLevel::Reminder, EscalationReason::NotUrgedYet),
        Some(EscalationLevel::Reminder) if climbed.count < reminder_letters => {
            (EscalationLevel::Reminder, EscalationReason::UrgingsLeft)
        }
        Some(EscalationLevel::Reminder) => (above(EscalationLevel::Reminder), EscalationReason::UrgingsSpent),
        Some(EscalationLevel::ReportToCouncil) => (EscalationLevel::ReportToCouncil, EscalationReason::Top),
        Some(escalation_level) => (above(escalation_level), EscalationReason::RungBelowClimbed),
    }
}

/// Whether a letter of a escalation level may be sent now: the next one, or another one of the escalation level that was reached.
#[must_use]
pub fn may_climb(climbed: Escalated, reminder_letters: i32, escalation_level: EscalationLevel) -> bool {
    climbed.escalation_level == Some(escalation_level)
        || next(climbed, reminder_letters).0 == escalation_level
}

/// Where a letter brings the case.
#[must_use]
pub fn escalate(climbed: Escalated, escalation_level: EscalationLevel) -> Escalated {
    let count = if climbed.escalation_level == Some(escalation_level) { climbed.count + 1 } else { 1 };
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
    fn who_never_answers_climbs_every_rung_in_order() {
        let mut climbed = Escalated::default();
        let mut path = Vec::new();
        while next(climbed, 2).1 != EscalationReason::Top {
            let (escalation_level, _) = next(climbed, 2);
            climbed = escalate(climbed, escalation_level);
            path.push(escalation_level);
        }
        let all: Vec<EscalationLevel> =
            std::iter::once(EscalationLevel::Reminder).chain(EscalationLevel::ALL.iter().copied()).collect();
        assert_eq!(path, all, "reminder letter twice, then each escalation level once");
    }

    proptest! {
        #[test]
        fn no_rung_is_skipped(reminder_letters in 0i32..5, tried in prop::collection::vec(0usize..6, 0..40)) {
            let mut climbed = Escalated::default();
            for escalation_level in tried.into_iter().map(|i| EscalationLevel::ALL[i]) {
                if may_climb(climbed, reminder_letters, escalation_level) {
                    let before = climbed.escalation_level.map_or(0, |r| r as usize);
                    climbed = escalate(climbed, escalation_level);
                    prop_assert!(escalation_level as usize <= before + 1, "{escalation_level} after {:?}", climbed);
                }
            }
        }

        #[test]
        fn the_next_rung_may_always_be_climbed(reminder_letters in 0i32..5, count in 0i32..9, at in 0usize..7) {
            let escalation_level = EscalationLevel::ALL.get(at).copied();
            let climbed = Escalated { escalation_level, count };
            prop_assert!(may_climb(climbed, reminder_letters, next(climbed, reminder_letters).0));
        }
    }
}
