//! Supervisions (giám sát): who may lead one, when one is late, and when it can be concluded.

use chrono::NaiveDate;
use entity::enums::{Action, OrganizationKind as Kind, SupervisionStage as Stage};

use crate::domain::workflow::{SUPERVISION, sources};

/// The bodies that supervise (Law 121/2025/QH15): the council, its standing body, its boards, its deputy groups, and the
/// delegation to the National Assembly.
pub const LEADING: [Kind; 5] =
    [Kind::PeoplesCouncil, Kind::StandingBody, Kind::CouncilBoard, Kind::DeputyGroup, Kind::NaDelegation];

/// Returns the stages in which a supervision can be late: neither concluded nor dropped.
pub fn waiting() -> impl Iterator<Item = Stage> {
    Stage::ALL.iter().copied().filter(|stage| !stage.is_done() && *stage != Stage::Dropped)
}

/// Returns whether the planned day is past and the supervision is neither concluded nor dropped.
#[must_use]
pub fn is_late(stage: Stage, planned_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    waiting().any(|waits| waits == stage) && planned_on.is_some_and(|day| day < today)
}

/// Returns whether conclusions can be written and issued in a stage.
#[must_use]
pub fn may_conclude(stage: Stage) -> bool {
    sources(SUPERVISION, Action::Conclude).any(|from| from == stage)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn late_is_what_waits_after_its_day() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 11, d);
        let today = day(24).unwrap_or_default();
        for stage in Stage::ALL.iter().copied() {
            let waits = matches!(
                stage,
                Stage::Planned | Stage::Announced | Stage::ReportReceived | Stage::OnSite | Stage::Draft
            );
            assert_eq!(is_late(stage, day(23), today), waits, "{stage}");
            assert!(!is_late(stage, day(24), today) && !is_late(stage, None, today), "{stage}");
        }
    }
}
