//! Deadline rules: dated data of the deployment or of one council. A rule can be ended but never deleted.

use chrono::{DateTime, NaiveDate, Utc};
use entity::deadline_rule::{Column, Entity, Model};
use entity::enums::{CaseKind, Channel, CompetenceLevel, DayUnit, DeadlineStep, EventStream, StartEvent};
use entity::sector;
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::deadline;
use crate::domain::policy::Permission;
use crate::domain::step::RecordAction;
use crate::kernel::allowed::AllowedRecordAction;
use crate::kernel::app::App;
use crate::kernel::changes::Audited;
use crate::kernel::context::RequestContext;
use crate::kernel::detail::Detail;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::filter;
use crate::kernel::idempotency::Tx;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::patch::{Patch, not_null};
use crate::kernel::registry::{self, Registry};
use crate::kernel::reply::{Reply, View};
use crate::kernel::validate::not_blank;
use crate::service::directory::lookup;

/// How long a step may take, and on which legal basis.
#[derive(Clone, Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDeadlineRule {
    /// The council that the rule belongs to. When absent, it applies to every council that has no rule of its own.
    pub council_id: Option<Uuid>,
    pub step: DeadlineStep,
    /// Applies to this kind of case only.
    pub case_kind: Option<CaseKind>,
    pub competence_level: Option<CompetenceLevel>,
    /// A sector of the council, including its descendants. Of several rules the one of the nearest sector applies.
    pub sector_id: Option<Uuid>,
    pub channel: Option<Channel>,
    /// Number of days: the length of the term; for `extend` and `reply_interim` the maximum after the due date; for
    /// `due_soon` the days before the due date; unused for `remind`, which counts reminder letters by `times`.
    #[validate(range(min = 0, max = 3650))]
    #[schema(minimum = 0, maximum = 3650)]
    pub number: i32,
    pub unit: DayUnit,
    /// The event whose day starts the term. That day is not counted (Civil Code 2015, art. 147).
    pub starts_at: StartEvent,
    /// Maximum number of times, for `extend`, `reply_interim` and `remind`.
    #[validate(range(min = 0, max = 100))]
    #[schema(minimum = 0, maximum = 100)]
    pub times: Option<i32>,
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 300, pattern = r"\S", example = "Quyết định 30/2020/QĐ-TTg")]
    pub legal_basis: String,
    /// The first day of validity.
    pub valid_from: NaiveDate,
    /// The last day of validity; open-ended when absent.
    pub valid_to: Option<NaiveDate>,
}

/// Fields to change. Absent fields stay unchanged; `null` clears a field that can be empty. For another step or other cases, end the rule and create a new
/// one.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeadlineRulePatch {
    #[serde(default, deserialize_with = "not_null")]
    #[validate(range(min = 0, max = 3650))]
    #[schema(nullable = false, minimum = 0, maximum = 3650)]
    pub number: Option<i32>,
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub unit: Option<DayUnit>,
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub starts_at: Option<StartEvent>,
    #[serde(default)]
    #[validate(range(min = 0, max = 100))]
    #[schema(value_type = Option<i32>, minimum = 0, maximum = 100)]
    pub times: Patch<i32>,
    #[serde(default, deserialize_with = "not_null")]
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(nullable = false, min_length = 1, max_length = 300, pattern = r"\S")]
    pub legal_basis: Option<String>,
    #[serde(default, deserialize_with = "not_null")]
    #[schema(nullable = false)]
    pub valid_from: Option<NaiveDate>,
    /// The last day of validity.
    #[serde(default)]
    #[schema(value_type = Option<NaiveDate>)]
    pub valid_to: Patch<NaiveDate>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DeadlineRuleView {
    pub id: Uuid,
    /// `null` when the rule applies to every council.
    pub council_id: Option<Uuid>,
    pub council_name: Option<String>,
    pub step: DeadlineStep,
    pub case_kind: Option<CaseKind>,
    pub competence_level: Option<CompetenceLevel>,
    /// Includes the descendants of the sector.
    pub sector_id: Option<Uuid>,
    pub sector_name: Option<String>,
    pub channel: Option<Channel>,
    /// Number of days.
    pub number: i32,
    pub unit: DayUnit,
    pub starts_at: StartEvent,
    /// Maximum number of times.
    pub times: Option<i32>,
    pub legal_basis: String,
    pub valid_from: NaiveDate,
    /// The last day of validity.
    pub valid_to: Option<NaiveDate>,
    /// What the caller may do now.
    pub actions: Vec<AllowedRecordAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl View for DeadlineRuleView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/deadline-rules/{}", self.id))
    }
}

impl Audited for Entity {}

impl Registry for Entity {
    const STREAM: EventStream = EventStream::DeadlineRule;
    const MANAGE: Permission = Permission::RuleManage;
    const ACTIONS: &'static [RecordAction] = &[RecordAction::EditDeadlineRule];

    fn council(row: &Model) -> Option<Uuid> {
        row.council_id
    }
}

list_query! {
    /// Filters for the list of deadline rules.
    DeadlineRuleQuery {
        step: Vec<DeadlineStep>,
        /// Rules of this council.
        council_id: Vec<Uuid>,
        /// Rules for this kind of case.
        case_kind: Vec<CaseKind>,
        /// Rules in force on this day.
        valid_on: NaiveDate,
    }
}

/// Creates a rule.
///
/// # Errors
/// 403 in another council, or for every council without the deployment's admin role; 409 when an equal rule is valid
/// at the same time; 422 for invalid fields.
pub async fn create(
    app: &mut App,
    ctx: &RequestContext,
    new: NewDeadlineRule,
) -> Result<Reply<DeadlineRuleView>> {
    ctx.require(Permission::RuleManage, &resource_scope(new.council_id))?;
    let tx = app.begin(ctx).await?;
    let row = fresh(ctx, new);
    if let Some(id) = row.council_id {
        lookup::council(&tx, ctx, id).await?;
    }
    of_its_sector(&tx, &row).await?;
    makes_sense(&row)?;
    stands_alone(&tx, &row).await?;
    registry::create::<Entity>(&tx, ctx, &row).await?;
    let view = display_names::show(&tx, ctx, row).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Changes a rule. Due dates that were already computed stay unchanged.
///
/// # Errors
/// The errors of [`create`]; 404, 412.
pub async fn edit(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    version: i64,
    patch: DeadlineRulePatch,
) -> Result<Reply<DeadlineRuleView>> {
    registry::edit::<Entity, _>(app, ctx, id, version, async |tx, before| {
        let row = Model {
            number: patch.number.unwrap_or(before.number),
            unit: patch.unit.unwrap_or(before.unit),
            starts_at: patch.starts_at.unwrap_or(before.starts_at),
            times: patch.times.apply(before.times),
            legal_basis: patch.legal_basis.unwrap_or_else(|| before.legal_basis.clone()),
            valid_from: patch.valid_from.unwrap_or(before.valid_from),
            valid_to: patch.valid_to.apply(before.valid_to),
            ..before.clone()
        };
        makes_sense(&row)?;
        stands_alone(tx, &row).await?;
        Ok(row)
    })
    .await
}

/// Returns the resource scope of a rule. Only the deployment's admin can manage a rule for every council.
fn resource_scope(council: Option<Uuid>) -> ResourceScope {
    ResourceScope { council_id: council, ..ResourceScope::default() }
}

fn fresh(ctx: &RequestContext, new: NewDeadlineRule) -> Model {
    Model {
        id: ctx.new_id(),
        council_id: new.council_id,
        step: new.step,
        case_kind: new.case_kind,
        competence_level: new.competence_level,
        sector_id: new.sector_id,
        channel: new.channel,
        number: new.number,
        unit: new.unit,
        starts_at: new.starts_at,
        times: new.times,
        legal_basis: new.legal_basis,
        valid_from: new.valid_from,
        valid_to: new.valid_to,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    }
}

/// Checks the fields of a rule against each other.
fn makes_sense(rule: &Model) -> Result<()> {
    let (step, possible) = (rule.step, deadline::starts(rule.step));
    if !possible.contains(&rule.starts_at) {
        let possible: Vec<_> = possible.iter().map(|event| event.word()).collect();
        let detail = format!("{step} can start at {}", possible.join(", "));
        return Err(Error::field("/starts_at", "wrong_start", detail));
    }
    if rule.times.is_some() && !deadline::is_repeated(step) {
        return Err(Error::field("/times", "not_wanted", format!("{step} happens once")));
    }
    if step == DeadlineStep::DueSoon && rule.unit != DayUnit::CalendarDays {
        return Err(Error::field("/unit", "not_wanted", "reminders are counted in calendar days"));
    }
    if rule.valid_to.is_some_and(|end| end < rule.valid_from) {
        return Err(Error::field("/valid_to", "before_start", "a rule cannot end before it begins"));
    }
    Ok(())
}

async fn of_its_sector(tx: &Tx<'_>, rule: &Model) -> Result<()> {
    let Some(sector) = rule.sector_id else { return Ok(()) };
    let Some(council) = rule.council_id else {
        return Err(Error::field("/sector_id", "needs_council", "a sector needs the council it belongs to"));
    };
    let of_council = sector::Column::CouncilId.eq(council);
    match sector::Entity::find_by_id(sector).filter(of_council).one(tx).await? {
        Some(_) => Ok(()),
        None => Err(Error::field("/sector_id", "not_found", "no such sector in this council")),
    }
}

/// Refuses a second rule for the same matter at the same time. Reminder rules conflict only for the same number of
/// days.
async fn stands_alone(tx: &Tx<'_>, rule: &Model) -> Result<()> {
    // rules are few and change rarely, so changes to them are serialized by one lock
    tx.alone("deadline_rule").await?;
    macro_rules! same { ($($column:ident $field:ident),+) => {
        Condition::all()$(.add(match rule.$field {
            Some(value) => Column::$column.eq(value),
            None => Column::$column.is_null(),
        }))+
    } }
    let number = (rule.step == DeadlineStep::DueSoon).then(|| Column::Number.eq(rule.number));
    let other = Entity::find()
        .filter(Column::Id.ne(rule.id))
        .filter(Column::Step.eq(rule.step))
        .filter(same! {
            CouncilId council_id, CaseKind case_kind, CompetenceLevel competence_level, SectorId sector_id,
            Channel channel
        })
        .filter(Condition::all().add_option(number))
        .filter(Condition::all().add_option(rule.valid_to.map(|end| Column::ValidFrom.lte(end))))
        .filter(Column::ValidTo.is_null().or(Column::ValidTo.gte(rule.valid_from)))
        .one(tx)
        .await?;
    let Some(other) = other else { return Ok(()) };
    let name = (format!("rule {}", other.id), format!("quy định {}", other.id));
    let detail = Detail::rule_applies(name, other.valid_from, other.valid_to);
    Err(Error::because(Code::AlreadyExists, detail))
}

/// Returns one rule.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<DeadlineRuleView> {
    registry::show::<Entity, _>(app, ctx, id).await
}

/// Lists the rules, newest first.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    query: DeadlineRuleQuery,
) -> Result<Page<DeadlineRuleView>> {
    let mut all = Condition::all();
    all = all.add_option(filter::any(Column::Step, query.step.as_deref()));
    all = all.add_option(filter::any(Column::CouncilId, query.council_id.as_deref()));
    all = all.add_option(filter::any(Column::CaseKind, query.case_kind.as_deref()));
    all = all.add_option(
        query
            .valid_on
            .map(|on| Column::ValidFrom.lte(on).and(Column::ValidTo.is_null().or(Column::ValidTo.gte(on)))),
    );
    let select = Entity::find().filter(all);
    let page = page::by_id(app, ctx, "deadline-rules", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

impl NamedView<Model> for DeadlineRuleView {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Organization, [row.council_id]).with(Kind::Sector, [row.sector_id])
    }

    fn show(ctx: &RequestContext, rule: Model, names: &DisplayNames) -> Self {
        Self {
            actions: registry::actions::<Entity>(ctx, &rule),
            id: rule.id,
            council_id: rule.council_id,
            council_name: names.maybe(rule.council_id),
            step: rule.step,
            case_kind: rule.case_kind,
            competence_level: rule.competence_level,
            sector_id: rule.sector_id,
            sector_name: names.maybe(rule.sector_id),
            channel: rule.channel,
            number: rule.number,
            unit: rule.unit,
            starts_at: rule.starts_at,
            times: rule.times,
            legal_basis: rule.legal_basis,
            valid_from: rule.valid_from,
            valid_to: rule.valid_to,
            version: rule.version,
            created_at: rule.created_at,
            updated_at: rule.updated_at,
        }
    }
}
