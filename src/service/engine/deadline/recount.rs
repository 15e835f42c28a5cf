//! Recomputes due dates of many assignments by today's rules and calendar, which are read once.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use chrono_tz::Asia::Ho_Chi_Minh;
use entity::deadline_rule::{Column, DeadlineBasis, Entity, Model};
use entity::enums::{AssignmentRole, AssignmentStatus, CaseKind, DeadlineStep, StartEvent};
use entity::{assignment, case, sector};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::domain::calendar::{Calendar, MissingYear};
use crate::domain::deadline::compute;
use crate::kernel::error::{Code, Error, Result};
use crate::service::council::deadline::compute::{
    RuleScope, Rules, basis, calendar, looked_at, missing, term,
};

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
            Fixed::Named => Self::because(Code::WrongStatus, "the leader set its due date, not a rule"),
            Fixed::Extended => Self::because(Code::WrongStatus, "its due date was extended"),
            Fixed::NoRule => Code::NoRule.into(),
            Fixed::Unknown(year) => missing(year),
        }
    }
}

/// The rules and the calendar for recomputing due dates.
pub struct Recount {
    /// The day whose rules apply.
    on: NaiveDate,
    /// Newest first.
    rules: Vec<Model>,
    /// The parent of each sector, loaded only if a rule depends on a sector.
    above: HashMap<Uuid, Option<Uuid>>,
    calendar: Calendar,
    versions: BTreeMap<i32, i64>,
}

impl Recount {
    /// Loads the rules and the whole calendar, to compute due dates as on a given day.
    pub async fn load(db: &impl ConnectionTrait, on: NaiveDate) -> Result<Self> {
        let rules = Entity::find().order_by_desc(Column::ValidFrom).order_by_desc(Column::Id).all(db).await?;
        let minding: Vec<Uuid> =
            rules.iter().filter(|r| r.sector_id.is_some()).filter_map(|r| r.council_id).collect();
        let mut above = HashMap::new();
        if !minding.is_empty() {
            let of = sector::Entity::find().filter(sector::Column::CouncilId.is_in(minding));
            let of = of.select_only().columns([sector::Column::Id, sector::Column::ParentId]);
            above.extend(of.into_tuple::<(Uuid, Option<Uuid>)>().all(db).await?);
        }
        let (calendar, versions) = calendar(db, i32::MIN, i32::MAX).await?;
        Ok(Self { on, rules, above, calendar, versions })
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
        let rule = self.rule(one.role, case).ok_or(Fixed::NoRule)?;
        let start = start(&rule, stored, one, case);
        let computed = compute(start, term(&rule), &self.calendar).map_err(Fixed::Unknown)?;
        let calendar = looked_at(&self.versions, start, computed.due_on);
        Ok(basis(&rule, start, computed.due_on, calendar))
    }

    /// Finds the rule that applies, as on assignment: a co-operating agency without a rule of its own uses the lead
    /// agency's.
    fn rule(&self, role: AssignmentRole, case: &case::Model) -> Option<Model> {
        let cooperate = (role == AssignmentRole::Cooperating).then_some(DeadlineStep::Cooperate);
        cooperate.into_iter().chain([DeadlineStep::Respond]).find_map(|step| self.applying(step, case))
    }

    fn applying(&self, step: DeadlineStep, case: &case::Model) -> Option<Model> {
        let matter = RuleScope { sectors: self.sectors_above(case.sector_id), ..RuleScope::of(case) };
        Rules::among(&self.rules, matter).applying(step, self.on)
    }

    fn sectors_above(&self, sector: Option<Uuid>) -> Vec<Uuid> {
        let (mut path, mut next) = (vec![], sector);
        while let Some(id) = next.filter(|id| !path.contains(id)) {
            path.push(id);
            next = self.above.get(&id).copied().flatten();
        }
        path
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
