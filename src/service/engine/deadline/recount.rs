//! Recomputes due dates of many assignments by today's rules and calendar, which are read once.

use chrono::NaiveDate;
use chrono_tz::Asia::Ho_Chi_Minh;
use entity::deadline_rule::{DeadlineBasis, Model};
use entity::enums::{AssignmentRole, AssignmentStatus, CaseKind, DeadlineStep, StartEvent};
use entity::{assignment, case};
use sea_orm::ConnectionTrait;

use crate::domain::calendar::MissingYear;
use crate::kernel::error::{Code, Error, Result};
use crate::service::council::deadline::compute::missing;
use crate::service::council::deadline::rulebook::Rulebook;

/// The statuses in which a due date applies. Reading them in this order misses no assignment that changes status
/// meanwhile.
pub const OPEN: [AssignmentStatus; 2] = [AssignmentStatus::Assigned, AssignmentStatus::InProgress];

/// Why a due date is not recomputed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixed {
    /// The leader set it.
    Named,
    /// The leader granted an extension.
    Extended,
    NoRule,
    Unknown(MissingYear),
}

impl From<Fixed> for Error {
    fn from(fixed: Fixed) -> Self {
        match fixed {
            Fixed::Named => {
                let detail =
                    ("the leader set its due date, not a rule", "lãnh đạo ấn định hạn, không theo quy định");
                Self::because(Code::WrongStatus, detail)
            }
            Fixed::Extended => {
                Self::because(Code::WrongStatus, ("its due date was extended", "thời hạn đã được gia hạn"))
            }
            Fixed::NoRule => Code::NoRule.into(),
            Fixed::Unknown(year) => missing(year),
        }
    }
}

/// The rules and the calendar for recomputing due dates.
pub struct Recount {
    /// The day whose rules apply.
    on: NaiveDate,
    pub rulebook: Rulebook,
}

impl Recount {
    /// Loads the rules and the whole calendar, to compute due dates as on a given day.
    pub async fn load(db: &impl ConnectionTrait, on: NaiveDate) -> Result<Self> {
        Ok(Self { on, rulebook: Rulebook::load(db).await? })
    }

    /// Computes what an assignment's due date would be, with its basis.
    ///
    /// # Errors
    /// The reason why the date stays as it is.
    pub fn count(
        &self,
        one: &assignment::Model,
        case: &case::Model,
    ) -> std::result::Result<DeadlineBasis, Fixed> {
        let stored = one.deadline.as_ref().ok_or(Fixed::Named)?;
        if one.extension_count > 0 {
            return Err(Fixed::Extended);
        }
        // a reopened case has a date set by the leader, however the earlier date was computed
        if stored.due_on != one.due_on {
            return Err(Fixed::Named);
        }
        let rule = self.rule(one, case).ok_or(Fixed::NoRule)?;
        let start = start(&rule, stored, one, case);
        self.rulebook.by_rule(&rule, start).map_err(Fixed::Unknown)
    }

    /// Finds the rule that applies, as on assignment: a co-operating agency without a rule of its own uses the lead
    /// agency's.
    fn rule(&self, one: &assignment::Model, case: &case::Model) -> Option<Model> {
        let steps: &[DeadlineStep] = match one.role {
            _ if one.referral => &[DeadlineStep::Refer],
            AssignmentRole::Lead => &[DeadlineStep::Respond],
            AssignmentRole::Cooperating => &[DeadlineStep::Cooperate, DeadlineStep::Respond],
        };
        let rules = self.rulebook.rules(case);
        steps.iter().find_map(|step| rules.applying(*step, self.on))
    }
}

/// Returns the day from which a rule counts. The day of assignment is stored with the due date, unless the date was
/// computed from the receipt. For a recommendation both are the day of its conclusion.
fn start(rule: &Model, stored: &DeadlineBasis, one: &assignment::Model, case: &case::Model) -> NaiveDate {
    match (rule.starts_at, stored.starts_at) {
        _ if case.kind == CaseKind::Recommendation => case.received_on,
        (StartEvent::Received, _) => case.received_on,
        (_, StartEvent::Received) => one.created_at.with_timezone(&Ho_Chi_Minh).date_naive(),
        _ => stored.start_on,
    }
}
