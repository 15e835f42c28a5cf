//! Finds the deadline rule that applies and computes the due date.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use entity::deadline_rule::{Column, DeadlineBasis, Entity, Model};
use entity::enums::{CaseKind, Channel, CompetenceLevel, DeadlineStep};
use entity::{calendar, case, sector};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::domain::calendar::{Calendar, Exception, Mark, MissingYear};
use crate::domain::deadline::{Computed, Term, compute};
use crate::kernel::error::{Code, Error, Result};

/// The properties of a case that deadline rules can select on.
#[derive(Clone, Debug, Default)]
pub struct RuleScope {
    pub council_id: Option<Uuid>,
    pub kind: Option<CaseKind>,
    pub competence_level: Option<CompetenceLevel>,
    /// The sector of the case and its ancestors, nearest first.
    pub sectors: Vec<Uuid>,
    pub channel: Option<Channel>,
}

impl RuleScope {
    /// Reads the properties of a case, without its sectors.
    #[must_use]
    pub fn of(case: &case::Model) -> Self {
        Self {
            council_id: Some(case.council_id),
            kind: Some(case.kind),
            competence_level: case.competence_level,
            sectors: vec![],
            channel: case.channel,
        }
    }
}

/// The rules that may apply to a case, loaded once for all steps.
#[derive(Clone, Debug)]
pub struct Rules {
    matter: RuleScope,
    /// Newest first.
    all: Vec<Model>,
    /// The calendar for reminders; empty when nothing is scheduled.
    calendar: Arc<Calendar>,
}

impl Rules {
    /// Loads the rules for a step on a case, with the calendar if one of them asks for reminders.
    pub async fn of(db: &impl ConnectionTrait, case: &case::Model) -> Result<Self> {
        Self::about(db, RuleScope::of(case), case.sector_id).await
    }

    /// Loads the rules for a matter in a sector, with the calendar if one of them asks for reminders.
    pub async fn about(db: &impl ConnectionTrait, matter: RuleScope, sector: Option<Uuid>) -> Result<Self> {
        let mut rules = Self::load(db, matter, sector).await?;
        if rules.all.iter().any(|rule| rule.step == DeadlineStep::DueSoon) {
            rules.calendar = Arc::new(calendar(db, i32::MIN, i32::MAX).await?.0);
        }
        Ok(rules)
    }

    /// Loads the rules for reading a case: nothing is scheduled, so they need no calendar.
    pub async fn to_read(db: &impl ConnectionTrait, case: &case::Model) -> Result<Self> {
        Self::load(db, RuleScope::of(case), case.sector_id).await
    }

    async fn load(db: &impl ConnectionTrait, matter: RuleScope, sector: Option<Uuid>) -> Result<Self> {
        let council = Condition::any()
            .add(Column::CouncilId.is_null())
            .add_option(matter.council_id.map(|id| Column::CouncilId.eq(id)));
        let all = Entity::find()
            .filter(council)
            .order_by_desc(Column::ValidFrom)
            .order_by_desc(Column::Id)
            .all(db)
            .await?;
        // load the sectors only when some rule depends on them
        let sectors = match all.iter().any(|rule| rule.sector_id.is_some()) {
            true => sectors_above(db, sector).await?,
            false => vec![],
        };
        Ok(Self { matter: RuleScope { sectors, ..matter }, all, calendar: Arc::default() })
    }

    /// Selects the rules for a matter from rules that were loaded for many matters, newest first. The sectors of the
    /// matter must be known.
    #[must_use]
    pub fn among(many: &[Model], matter: RuleScope, calendar: Arc<Calendar>) -> Self {
        let concerns = |rule: &&Model| rule.council_id.is_none() || rule.council_id == matter.council_id;
        Self { all: many.iter().filter(concerns).cloned().collect(), matter, calendar }
    }

    /// Returns the rules for a step that are valid on a day and match the matter, the most specific first: rules of
    /// the council before rules of the deployment, then by sector (nearest first), competence level, channel and
    /// kind, then the newest.
    #[must_use]
    pub fn fitting(&self, step: DeadlineStep, on: NaiveDate) -> Vec<Model> {
        let valid = |rule: &&Model| {
            rule.step == step && rule.valid_from <= on && rule.valid_to.is_none_or(|end| end >= on)
        };
        most_specific_first(self.all.iter().filter(valid).cloned().collect(), &self.matter)
    }

    /// Returns the calendar, which is empty if no rule asks for reminders.
    #[must_use]
    pub fn calendar(&self) -> Arc<Calendar> {
        self.calendar.clone()
    }

    /// Returns the rule that applies, if any.
    #[must_use]
    pub fn applying(&self, step: DeadlineStep, on: NaiveDate) -> Option<Model> {
        self.fitting(step, on).into_iter().next()
    }
}

/// Loads the ids of a sector and its ancestors, nearest first.
async fn sectors_above(db: &impl ConnectionTrait, sector: Option<Uuid>) -> Result<Vec<Uuid>> {
    let (mut path, mut next) = (Vec::new(), sector);
    while let Some(id) = next.filter(|id| !path.contains(id)) {
        path.push(id);
        let above = sector::Entity::find_by_id(id).select_only().column(sector::Column::ParentId);
        next = above.into_tuple::<Option<Uuid>>().one(db).await?.flatten();
    }
    Ok(path)
}

/// Filters rules by a matter and sorts them as [`Rules::fitting`] does. The input must be sorted newest first.
fn most_specific_first(rules: Vec<Model>, matter: &RuleScope) -> Vec<Model> {
    fn fits<T: PartialEq>(asked: Option<T>, is: Option<T>) -> bool {
        asked.is_none() || asked == is
    }
    let depth = |rule: &Model| rule.sector_id.map(|id| matter.sectors.iter().position(|s| *s == id));
    let mut fitting: Vec<Model> = rules
        .into_iter()
        .filter(|rule| {
            fits(rule.case_kind, matter.kind)
                && fits(rule.competence_level, matter.competence_level)
                && fits(rule.channel, matter.channel)
                && depth(rule) != Some(None)
        })
        .collect();
    // the sort is stable: of two equally specific rules the newest stays first
    fitting.sort_by_key(|rule| {
        (
            rule.council_id.is_none(),
            rule.sector_id.is_none(),
            depth(rule).flatten(),
            rule.competence_level.is_none(),
            rule.channel.is_none(),
            rule.case_kind.is_none(),
        )
    });
    fitting
}

/// Loads the calendar of a range of years, with the versions of the years that exist.
pub async fn calendar(
    db: &impl ConnectionTrait,
    from: i32,
    to: i32,
) -> Result<(Calendar, BTreeMap<i32, i64>)> {
    let years = calendar::Entity::find().filter(calendar::Column::Year.between(from, to)).all(db).await?;
    let days =
        calendar::day::Entity::find().filter(calendar::day::Column::Year.between(from, to)).all(db).await?;
    let versions: BTreeMap<i32, i64> = years.iter().map(|year| (year.year, year.version)).collect();
    let mut exceptions: BTreeMap<i32, Vec<Exception>> = versions.keys().map(|year| (*year, vec![])).collect();
    for day in days {
        let mark = Mark { on: day.day, kind: day.kind, name: day.name };
        exceptions.entry(day.year).or_default().push(mark.into());
    }
    Ok((Calendar::new(exceptions), versions))
}

/// Computes the due date of a term from a start day, on the stored calendar.
///
/// # Errors
/// 409 when a calendar year is missing.
pub async fn counted(
    db: &impl ConnectionTrait,
    start: NaiveDate,
    term: Term,
) -> Result<(Computed, BTreeMap<i32, i64>)> {
    // `number` working days span at most about 1.4 times as many calendar days, so doubling them also covers holidays
    let until = start.year() + i32::from(term.number) * 2 / 365 + 1;
    let (calendar, versions) = calendar(db, start.year(), until).await?;
    let computed = compute(start, term, &calendar).map_err(missing)?;
    let looked_at = looked_at(&versions, start, computed.due_on);
    Ok((computed, looked_at))
}

/// Selects, of all known calendar years, those between the start day and the due date.
#[must_use]
pub fn looked_at(versions: &BTreeMap<i32, i64>, start: NaiveDate, due_on: NaiveDate) -> BTreeMap<i32, i64> {
    let years = start.year()..=due_on.year();
    versions.iter().filter(|(year, _)| years.contains(year)).map(|(year, v)| (*year, *v)).collect()
}

/// Computes the due date of a rule's term from a start day; the result is stored with the due date.
///
/// # Errors
/// 409 when a calendar year is missing.
pub async fn by_rule(db: &impl ConnectionTrait, rule: &Model, start: NaiveDate) -> Result<DeadlineBasis> {
    let (computed, calendar) = counted(db, start, term(rule)).await?;
    Ok(basis(rule, start, computed.due_on, calendar))
}

/// Builds the basis that is stored with a due date given by a rule.
#[must_use]
pub fn basis(
    rule: &Model,
    start: NaiveDate,
    due_on: NaiveDate,
    calendar: BTreeMap<i32, i64>,
) -> DeadlineBasis {
    DeadlineBasis {
        rule_id: rule.id,
        legal_basis: rule.legal_basis.clone(),
        number: rule.number,
        unit: rule.unit,
        starts_at: rule.starts_at,
        start_on: start,
        due_on,
        calendar,
    }
}

/// Computes a reminder date by the rules. Returns `None` without a rule or when a calendar year is missing, because a
/// missing reminder must not block a step.
pub async fn reminder(
    db: &impl ConnectionTrait,
    rules: &Rules,
    step: DeadlineStep,
    start: NaiveDate,
) -> Result<Option<NaiveDate>> {
    let Some(rule) = rules.applying(step, start) else { return Ok(None) };
    match by_rule(db, &rule, start).await {
        Ok(basis) => Ok(Some(basis.due_on)),
        Err(error) if error.code() == Some(Code::CalendarYearMissing) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns the term of a rule.
#[must_use]
pub fn term(rule: &Model) -> Term {
    Term { number: u16::try_from(rule.number).unwrap_or(u16::MAX), unit: rule.unit }
}

/// Builds the error for a computation that needs a missing calendar year.
#[must_use]
pub fn missing(MissingYear(year): MissingYear) -> Error {
    let detail = (
        format!("enter the calendar of {year} first: PUT /v1/calendar/{year}"),
        format!("hãy nhập lịch nghỉ năm {year} trước: PUT /v1/calendar/{year}"),
    );
    Error::because(Code::CalendarYearMissing, detail)
}
