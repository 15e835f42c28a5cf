//! What if: the due date that a term, or the rules, would give; nothing is written.

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
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::reply::View;
use crate::service::council::calendar::view::{CalendarUsed, used};
use crate::service::council::deadline::compute::{self, Matter, Rules};
use crate::service::council::deadline::rule::DeadlineRuleView;

/// A term by its `number` and `unit`; or a `step`, whose rule says both.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeadlineQuestion {
    /// The day of the start event: not counted.
    pub start_on: NaiveDate,
    /// Days; only with `unit`.
    #[validate(range(min = 0, max = 10_000))]
    #[schema(minimum = 0, maximum = 10_000)]
    pub number: Option<u16>,
    pub unit: Option<DayUnit>,
    /// By the rule for this step in force on `start_on`, for the case that the other fields describe.
    pub step: Option<DeadlineStep>,
    /// Without it only rules for every council.
    pub council_id: Option<Uuid>,
    pub case_kind: Option<CaseKind>,
    pub competence_level: Option<CompetenceLevel>,
    /// A sector of the council: its rules and those of the sectors above it.
    pub sector_id: Option<Uuid>,
    pub channel: Option<Channel>,
}

/// A term counted day by day, by the law of first and last days (Civil Code 2015, art. 147–148).
#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineAnswer {
    /// The rule that applies; `null`: the question named its number and unit.
    pub rule: Option<DeadlineRuleView>,
    pub legal_basis: Option<String>,
    /// Days.
    pub number: u16,
    pub unit: DayUnit,
    /// Not counted.
    pub start_on: NaiveDate,
    /// Every day from `start_on` to `due_on`, counted or not, and why.
    pub ranges: Vec<Range>,
    /// Legal date, `Asia/Ho_Chi_Minh`.
    pub due_on: NaiveDate,
    /// The years that were looked at.
    pub calendar: Vec<CalendarUsed>,
}

impl View for DeadlineAnswer {}

/// Answers a what-if.
///
/// # Errors
/// 409 when no rule applies or a year is missing; 422 for a question that asks both or neither.
pub async fn preview(app: &App, question: DeadlineQuestion) -> Result<DeadlineAnswer> {
    let db = app.read();
    let (rule, term) = match (question.number, question.unit, question.step) {
        (Some(number), Some(unit), None) => {
            alone(&question)?;
            (None, Term { number, unit })
        }
        (None, None, Some(step)) => {
            if matches!(step, DeadlineStep::Remind | DeadlineStep::DueSoon) {
                let detail = format!("{step} is no term that ends on a day");
                return Err(Error::field("/step", "not_a_term", detail));
            }
            let rules = rules(app, &question).await?;
            let rule = rules.applying(step, question.start_on).ok_or(Code::NoRule)?;
            let term = compute::term(&rule);
            (Some(rule), term)
        }
        (Some(_), None, None) => return Err(Error::field("/unit", "required", "calendar or working days?")),
        (None, Some(_), None) => return Err(Error::field("/number", "required", "how many days?")),
        (None, None, None) => return Err(Error::field("/step", "required", "or number and unit")),
        (_, _, Some(_)) => return Err(Error::field("/step", "not_wanted", "its rule says number and unit")),
    };
    let (computed, versions) = compute::counted(db, question.start_on, term).await?;
    Ok(DeadlineAnswer {
        legal_basis: rule.as_ref().map(|rule| rule.legal_basis.clone()),
        rule: rule.map(DeadlineRuleView::from),
        number: term.number,
        unit: term.unit,
        start_on: question.start_on,
        ranges: computed.ranges,
        due_on: computed.due_on,
        calendar: used(db, &versions).await?,
    })
}

/// A term that is named needs no case to look for a rule with.
fn alone(question: &DeadlineQuestion) -> Result<()> {
    let described = [
        ("/council_id", question.council_id.is_some()),
        ("/case_kind", question.case_kind.is_some()),
        ("/competence_level", question.competence_level.is_some()),
        ("/sector_id", question.sector_id.is_some()),
        ("/channel", question.channel.is_some()),
    ];
    match described.into_iter().find(|(_, is)| *is) {
        Some((pointer, _)) => Err(Error::field(pointer, "not_wanted", "only with a step")),
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
    let matter = Matter {
        council_id: question.council_id,
        kind: question.case_kind,
        competence_level: question.competence_level,
        sectors: vec![],
        channel: question.channel,
    };
    Rules::about(db, matter, question.sector_id).await
}
