//! The rule that applies, and the date it gives.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use entity::deadline_rule::{Column, DeadlineBasis, Entity, Model};
use entity::enums::{CaseKind, Channel, CompetenceLevel, DeadlineStep};
use entity::{calendar, case, sector};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::domain::calendar::{Calendar, Exception, Mark, MissingYear};
use crate::domain::deadline::{Computed, Term, compute};
use crate::kernel::error::{Code, Error, Result};

/// What a rule may be made for.
#[derive(Clone, Debug, Default)]
pub struct Matter {
    pub council_id: Option<Uuid>,
    pub kind: Option<CaseKind>,
    pub competence_level: Option<CompetenceLevel>,
    /// The case's sector and those above it, nearest first.
    pub sectors: Vec<Uuid>,
    pub channel: Option<Channel>,
}

impl Matter {
    /// What a case is, but for its sectors.
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

/// The rules that may concern a matter, read once for all its steps.
#[derive(Clone, Debug)]
pub struct Rules {
    matter: Matter,
    /// Youngest first.
    all: Vec<Model>,
}

impl Rules {
    /// The rules for a case.
    ///
    /// # Errors
    /// As the database says.
    pub async fn of(db: &impl ConnectionTrait, case: &case::Model) -> Result<Self> {
        Self::about(db, Matter::of(case), case.sector_id).await
    }

    /// The rules for a matter in a sector.
    ///
    /// # Errors
    /// As the database says.
    pub async fn about(db: &impl ConnectionTrait, matter: Matter, sector: Option<Uuid>) -> Result<Self> {
        let council = Condition::any()
            .add(Column::CouncilId.is_null())
            .add_option(matter.council_id.map(|id| Column::CouncilId.eq(id)));
        let all = Entity::find()
            .filter(council)
            .order_by_desc(Column::ValidFrom)
            .order_by_desc(Column::Id)
            .all(db)
            .await?;
        // asked only where a rule minds
        let sectors = match all.iter().any(|rule| rule.sector_id.is_some()) {
            true => sectors_above(db, sector).await?,
            false => vec![],
        };
        Ok(Self { matter: Matter { sectors, ..matter }, all })
    }

    /// The rules for a matter among those that were read for many, youngest first; its sectors are known.
    #[must_use]
    pub fn among(many: &[Model], matter: Matter) -> Self {
        let concerns = |rule: &&Model| rule.council_id.is_none() || rule.council_id == matter.council_id;
        Self { all: many.iter().filter(concerns).cloned().collect(), matter }
    }

    /// The rules for a step that are valid on a day and fit the matter, the most specific first: the council's before
    /// the deployment's, then by sector (the nearest), competence level, channel and kind, then the youngest.
    #[must_use]
    pub fn fitting(&self, step: DeadlineStep, on: NaiveDate) -> Vec<Model> {
        let valid = |rule: &&Model| {
            rule.step == step && rule.valid_from <= on && rule.valid_to.is_none_or(|end| end >= on)
        };
        most_specific_first(self.all.iter().filter(valid).cloned().collect(), &self.matter)
    }

    /// The one rule that applies, if any.
    #[must_use]
    pub fn applying(&self, step: DeadlineStep, on: NaiveDate) -> Option<Model> {
        self.fitting(step, on).into_iter().next()
    }
}

/// A sector and those above it, nearest first.
async fn sectors_above(db: &impl ConnectionTrait, sector: Option<Uuid>) -> Result<Vec<Uuid>> {
    let (mut path, mut next) = (Vec::new(), sector);
    while let Some(id) = next.filter(|id| !path.contains(id)) {
        path.push(id);
        let above = sector::Entity::find_by_id(id).select_only().column(sector::Column::ParentId);
        next = above.into_tuple::<Option<Uuid>>().one(db).await?.flatten();
    }
    Ok(path)
}

/// Those of some rules that fit a matter, in the order of [`Rules::fitting`]; given youngest first.
fn most_specific_first(rules: Vec<Model>, matter: &Matter) -> Vec<Model> {
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
    // stable: of two alike the youngest stays first
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

/// The calendar of some years, with the versions of those it has.
///
/// # Errors
/// As the database says.
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

/// Counts a term from a day, on the stored calendar.
///
/// # Errors
/// 409 when a year is missing.
pub async fn counted(
    db: &impl ConnectionTrait,
    start: NaiveDate,
    term: Term,
) -> Result<(Computed, BTreeMap<i32, i64>)> {
    // working days are at most a third as many as days; ten years' holidays do not change that
    let until = start.year() + i32::from(term.number) * 2 / 365 + 1;
    let (calendar, versions) = calendar(db, start.year(), until).await?;
    let computed = compute(start, term, &calendar).map_err(missing)?;
    let looked_at = looked_at(&versions, start, computed.due_on);
    Ok((computed, looked_at))
}

/// The years of a count, of all that are known.
#[must_use]
pub fn looked_at(versions: &BTreeMap<i32, i64>, start: NaiveDate, due_on: NaiveDate) -> BTreeMap<i32, i64> {
    let years = start.year()..=due_on.year();
    versions.iter().filter(|(year, _)| years.contains(year)).map(|(year, v)| (*year, *v)).collect()
}

/// Counts a rule's term from a day; what comes back is stored beside the due date.
///
/// # Errors
/// 409 when a year is missing.
pub async fn by_rule(db: &impl ConnectionTrait, rule: &Model, start: NaiveDate) -> Result<DeadlineBasis> {
    let (computed, calendar) = counted(db, start, term(rule)).await?;
    Ok(basis(rule, start, computed.due_on, calendar))
}

/// What is stored beside a date that a rule gave.
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

/// The day something should be looked at, by the rules; none without a rule, or without the calendar: what only
/// reminds must not stand in the way of an act.
///
/// # Errors
/// As the database says.
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

/// A rule's term.
#[must_use]
pub fn term(rule: &Model) -> Term {
    Term { number: u16::try_from(rule.number).unwrap_or(u16::MAX), unit: rule.unit }
}

/// The refusal of a count that needs a year nobody has entered.
#[must_use]
pub fn missing(MissingYear(year): MissingYear) -> Error {
    let detail = format!("enter the calendar of {year} first: PUT /v1/calendar/{year}");
    Error::because(Code::CalendarYearMissing, detail)
}
