//! The deadline rules and the calendar, loaded once for any number of cases.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;
use entity::deadline_rule::{Column, DeadlineBasis, Entity, Model};
use entity::enums::DeadlineStep;
use entity::{case, sector};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::domain::calendar::{Calendar, MissingYear};
use crate::domain::deadline::compute;
use crate::kernel::error::Result;
use crate::kernel::tree;
use crate::service::council::deadline::compute::{RuleScope, Rules, basis, calendar, looked_at, term};

/// Rules of many councils, with what is needed to apply them.
pub struct Rulebook {
    /// Newest first.
    rules: Vec<Model>,
    /// The parent of each sector, loaded only if a rule depends on a sector.
    above: HashMap<Uuid, Option<Uuid>>,
    calendar: Arc<Calendar>,
    versions: BTreeMap<i32, i64>,
}

impl Rulebook {
    /// Loads the rules of every council, and the whole calendar.
    pub async fn load(db: &impl ConnectionTrait) -> Result<Self> {
        Self::where_owner(db, Condition::all()).await
    }

    /// Loads the rules of the councils of some cases, and the whole calendar.
    pub async fn of_cases(
        db: &impl ConnectionTrait,
        cases: impl IntoIterator<Item = &case::Model>,
    ) -> Result<Self> {
        let mut councils: Vec<Uuid> = cases.into_iter().map(|case| case.council_id).collect();
        councils.sort_unstable();
        councils.dedup();
        let owner = Condition::any().add(Column::CouncilId.is_null()).add(Column::CouncilId.is_in(councils));
        Self::where_owner(db, owner).await
    }

    async fn where_owner(db: &impl ConnectionTrait, owner: Condition) -> Result<Self> {
        let rules = Entity::find().filter(owner);
        let rules = rules.order_by_desc(Column::ValidFrom).order_by_desc(Column::Id).all(db).await?;
        let minding: Vec<Uuid> =
            rules.iter().filter(|r| r.sector_id.is_some()).filter_map(|r| r.council_id).collect();
        let mut above = HashMap::new();
        if !minding.is_empty() {
            let of = sector::Entity::find().filter(sector::Column::CouncilId.is_in(minding));
            let of = of.select_only().columns([sector::Column::Id, sector::Column::ParentId]);
            above.extend(of.into_tuple::<(Uuid, Option<Uuid>)>().all(db).await?);
        }
        let (calendar, versions) = calendar(db, i32::MIN, i32::MAX).await?;
        Ok(Self { rules, above, calendar: Arc::new(calendar), versions })
    }

    /// Returns the rules that may apply to a case.
    #[must_use]
    pub fn rules(&self, case: &case::Model) -> Rules {
        let sectors = case.sector_id.map(|id| tree::above(id, |id| self.above.get(&id).copied().flatten()));
        let sectors = sectors.unwrap_or_default();
        let matter = RuleScope { sectors, ..RuleScope::of(case) };
        Rules::among(&self.rules, matter, self.calendar.clone())
    }

    /// Computes the due date of a rule's term from a start day.
    ///
    /// # Errors
    /// The year whose calendar is missing.
    pub fn by_rule(&self, rule: &Model, start: NaiveDate) -> std::result::Result<DeadlineBasis, MissingYear> {
        let computed = compute(start, term(rule), &self.calendar)?;
        let calendar = looked_at(&self.versions, start, computed.due_on);
        Ok(basis(rule, start, computed.due_on, calendar))
    }

    /// Computes a reminder date by the rules. Returns `None` without a rule or when a calendar year is missing, because
    /// a missing reminder must not block a step.
    #[must_use]
    pub fn reminder(&self, rules: &Rules, step: DeadlineStep, start: NaiveDate) -> Option<NaiveDate> {
        let rule = rules.applying(step, start)?;
        self.by_rule(&rule, start).ok().map(|basis| basis.due_on)
    }
}
