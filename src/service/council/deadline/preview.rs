//! Previews the due date that a term, or the rules, would give. Writes nothing.

use chrono::NaiveDate;
use entity::enums::{CaseKind, Channel, CompetenceLevel, DayUnit, DeadlineStep};
use entity::{organization, sector};
use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::deadline::{Range, Term};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::reply::View;
use crate::service::council::calendar::view::{CalendarUsed, used};
use crate::service::council::deadline::compute::{self, RuleScope, Rules};
use crate::service::council::deadline::rule::DeadlineRuleView;

/// Either a term, given by `number` and `unit`, or a `step`, whose rule gives both.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeadlineQuestion {
    /// The day of the start event. It is not counted.
    pub start_on: NaiveDate,
    /// Number of days; requires `unit`.
    #[validate(range(min = 0, max = 10_000))]
    #[schema(minimum = 0, maximum = 10_000)]
    pub number: Option<u16>,
    pub unit: Option<DayUnit>,
    /// The step whose rule applies: the one in force on `start_on` for the case that the other fields describe.
    pub step: Option<DeadlineStep>,
    /// When absent, only the rules for all councils apply.
    pub council_id: Option<Uuid>,
    pub case_kind: Option<CaseKind>,
    pub competence_level: Option<CompetenceLevel>,
    /// A sector of the council. Its rules and those of its ancestors apply.
    pub sector_id: Option<Uuid>,
    pub channel: Option<Channel>,
}

/// A term counted day by day, by the rules of the Civil Code 2015 on first and last days (art. 147–148).
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineAnswer {
    /// The rule that applies; `null` when the request gave number and unit.
    pub rule: Option<DeadlineRuleView>,
    pub legal_basis: Option<String>,
    /// Number of days.
    pub number: u16,
    pub unit: DayUnit,
    /// The start day, which is not counted.
    pub start_on: NaiveDate,
    /// Every day from `start_on` to `due_on`, whether it counts, and why.
    pub ranges: Vec<Range>,
    /// The due date: a legal date in `Asia/Ho_Chi_Minh`.
    pub due_on: NaiveDate,
    /// The calendar years that were used.
    pub calendar: Vec<CalendarUsed>,
}

impl View for DeadlineAnswer {}

/// Computes a preview.
///
/// # Errors
/// 409 when no rule applies or a calendar year is missing; 422 when the request gives both a step and a term, or
/// neither.
pub async fn preview(app: &App, ctx: &RequestContext, question: DeadlineQuestion) -> Result<DeadlineAnswer> {
    let db = app.read();
    let (rule, term) = match (question.number, question.unit, question.step) {
        (Some(number), Some(unit), None) => {
            alone(&question)?;
            (None, Term { number, unit })
        }
        (None, None, Some(step)) => {
            if matches!(step, DeadlineStep::Remind | DeadlineStep::DueSoon) {
                let detail = format!("{step} has no term that ends on a day");
                return Err(Error::field("/step", "not_a_term", detail));
            }
            let rules = rules(app, &question).await?;
            let rule = rules.applying(step, question.start_on).ok_or(Code::NoRule)?;
            let term = compute::term(&rule);
            (Some(rule), term)
        }
        (Some(_), None, None) => return Err(Error::field("/unit", "required", "a unit is required")),
        (None, Some(_), None) => return Err(Error::field("/number", "required", "a number is required")),
        (None, None, None) => return Err(Error::field("/step", "required", "or number and unit")),
        (_, _, Some(_)) => return Err(Error::field("/step", "not_wanted", "the rule of the step sets it")),
    };
    let (computed, versions) = compute::counted(db, question.start_on, term).await?;
    let legal_basis = rule.as_ref().map(|rule| rule.legal_basis.clone());
    let shown = match rule {
        Some(rule) => Some(display_names::show::<DeadlineRuleView, _>(db, ctx, rule).await?),
        None => None,
    };
    Ok(DeadlineAnswer {
        legal_basis,
        rule: shown,
        number: term.number,
        unit: term.unit,
        start_on: question.start_on,
        ranges: computed.ranges,
        due_on: computed.due_on,
        calendar: used(db, &versions).await?,
    })
}

/// Checks that a request with an explicit term has no fields for finding a rule.
fn alone(question: &DeadlineQuestion) -> Result<()> {
    let described = [
        ("/council_id", question.council_id.is_some()),
        ("/case_kind", question.case_kind.is_some()),
        ("/competence_level", question.competence_level.is_some()),
        ("/sector_id", question.sector_id.is_some()),
        ("/channel", question.channel.is_some()),
    ];
    match described.into_iter().find(|(_, is)| *is) {
        Some((pointer, _)) => Err(Error::field(pointer, "not_wanted", "allowed only with a step")),
        None => Ok(()),
    }
}

async fn rules(app: &App, question: &DeadlineQuestion) -> Result<Rules> {
    let db = app.read();
    if let Some(id) = question.council_id {
        let found = organization::Entity::find_by_id(id).one(db).await?;
        found.ok_or_else(|| Error::field("/council_id", "not_found", "no such organization"))?;
    }
    if let Some(id) = question.sector_id {
        let found = sector::Entity::find_by_id(id).one(db).await?;
        let of_council = found.filter(|sector| Some(sector.council_id) == question.council_id);
        of_council
            .ok_or_else(|| Error::field("/sector_id", "not_found", "no such sector in this council"))?;
    }
    let matter = RuleScope {
        council_id: question.council_id,
        kind: question.case_kind,
        competence_level: question.competence_level,
        sectors: vec![],
        channel: question.channel,
    };
    Rules::about(db, matter, question.sector_id).await
}
