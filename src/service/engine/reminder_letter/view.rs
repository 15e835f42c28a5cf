//! Shows reminder letters: a council sees its own, an agency those addressed to it.

use chrono::{DateTime, NaiveDate, Utc};
use entity::case;
use entity::document::DocumentReference;
use entity::enums::EscalationLevel;
use entity::reminder_letter::{Column, Entity, Model, target};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::step::ReminderLetterAction;
use crate::kernel::allowed::{self, AllowedReminderLetterAction};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{DisplayNames, Kind, Wanted};
use crate::kernel::error::{Code, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::View;
use crate::kernel::scope;
use crate::service::engine::allowed::words::ReminderLetterAct;

/// A letter to an agency, with the answer.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReminderLetterView {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub organization_id: Uuid,
    /// The recipient's name at the time of the letter.
    pub organization_name: String,
    pub escalation_level: EscalationLevel,
    /// Legal date.
    pub issued_on: NaiveDate,
    pub document: Option<DocumentReference>,
    pub text: String,
    pub cases: Vec<RemindedCaseView>,
    /// The day by which an answer is expected.
    pub answer_by: Option<NaiveDate>,
    /// The supervision that carries out this escalation level.
    pub supervision_id: Option<Uuid>,
    /// The beginning of its subject; `null` also when the caller may not read it.
    pub supervision_name: Option<String>,
    pub answered_on: Option<NaiveDate>,
    pub answer_text: Option<String>,
    pub answer_document: Option<DocumentReference>,
    /// What the caller may do now.
    pub actions: Vec<AllowedReminderLetterAction>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A case named in the letter.
#[derive(Debug, Serialize, ToSchema)]
pub struct RemindedCaseView {
    pub case_id: Uuid,
    pub case_number: String,
    /// `null` when the case was not assigned.
    pub assignment_id: Option<Uuid>,
    /// The number of the letter among those of this escalation level about the recipient's duty: 1, 2 …
    pub ordinal: i32,
}

impl View for ReminderLetterView {
    fn version(&self) -> Option<i64> {
        Some(self.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/reminder-letters/{}", self.id))
    }
}

list_query! {
    /// Filters for reminder letters.
    ReminderLetterQuery {
        council_id: Vec<Uuid>,
        /// The recipients.
        organization_id: Vec<Uuid>,
        case_id: Vec<Uuid>,
        supervision_id: Vec<Uuid>,
        escalation_level: Vec<EscalationLevel>,
        /// What the caller may do about the letter now.
        allowed: Vec<ReminderLetterAct>,
        /// Whether an answer is recorded.
        answered: bool,
        issued_from: NaiveDate,
        issued_to: NaiveDate,
    }
}

/// Lists the letters visible to the caller.
///
/// # Errors
/// 400 for an invalid limit or cursor.
pub async fn list(
    app: &App,
    ctx: &RequestContext,
    query: ReminderLetterQuery,
) -> Result<Page<ReminderLetterView>> {
    let select = filtered(ctx, &query);
    let page = page::by_id(app, ctx, "reminder_letters", &query, select, Column::Id).await?;
    let items = show_all(app.read(), ctx, page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: None })
}

/// Selects the letters that the caller may see and the query asks for.
fn filtered(ctx: &RequestContext, query: &ReminderLetterQuery) -> Select<Entity> {
    let mut all = Condition::all();
    all = all.add_option(filter::any(Column::CouncilId, query.council_id.as_deref()));
    all = all.add_option(filter::any(Column::OrganizationId, query.organization_id.as_deref()));
    all = all.add_option(filter::any(Column::SupervisionId, query.supervision_id.as_deref()));
    all = all.add_option(filter::any(Column::EscalationLevel, query.escalation_level.as_deref()));
    all = all.add_option(query.issued_from.map(|v| Column::IssuedOn.gte(v)));
    all = all.add_option(query.issued_to.map(|v| Column::IssuedOn.lte(v)));
    all = all.add_option(query.answered.map(|yes| match yes {
        true => Column::AnsweredOn.is_not_null(),
        false => Column::AnsweredOn.is_null(),
    }));
    all = all.add_option(query.allowed.is_some().then(|| may_answer(ctx)));
    if let Some(cases) = &query.case_id {
        let of = target::Entity::find().filter(filter::of(target::Column::CaseId, cases));
        let of = of.select_only().column(target::Column::ReminderLetterId).into_query();
        all = all.add(Column::Id.in_subquery(of));
    }
    seen(ctx).filter(all)
}

/// Selects their ids.
#[must_use]
pub fn ids(ctx: &RequestContext, query: &ReminderLetterQuery) -> SelectStatement {
    filtered(ctx, query).select_only().column(Column::Id).into_query()
}

/// Returns one letter.
///
/// # Errors
/// 404 when it is not visible to the caller.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<ReminderLetterView> {
    let row = seen(ctx).filter(Column::Id.eq(id)).one(app.read()).await?.ok_or(Code::NotFound)?;
    show_all(app.read(), ctx, vec![row]).await?.pop().ok_or_else(|| Code::NotFound.into())
}

/// Returns one letter without checking visibility, as the reply to a step.
///
/// # Errors
/// 404 when it does not exist.
pub async fn load(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<ReminderLetterView> {
    let row = Entity::find_by_id(id).one(db).await?.ok_or(Code::NotFound)?;
    show_all(db, ctx, vec![row]).await?.pop().ok_or_else(|| Code::NotFound.into())
}

/// Selects the visible rows: a council sees its letters, an agency those addressed to it, a People's Committee also
/// those to agencies below it. A liaison sees none, because a letter may name cases outside the liaison's area. One about
/// referrals is only for the council that sent it.
fn seen(ctx: &RequestContext) -> Select<Entity> {
    let own = scope::in_councils(ctx, Permission::CaseRead, Column::CouncilId);
    Entity::find()
        .filter(scope::between(ctx, Column::CouncilId, Column::OrganizationId))
        .filter(Condition::any().add(Column::Referral.eq(false)).add(own))
}

/// Returns the condition that the caller may answer a letter: for the organization or, with a paper, for another one.
fn may_answer(ctx: &RequestContext) -> Condition {
    let filters = ctx.actor.scope_filters(Permission::CaseAnswerReminder);
    let own =
        scope::within_unless_referred(&filters, Column::CouncilId, Column::OrganizationId, Column::Referral);
    Condition::all().add(Column::AnsweredOn.is_null()).add(own)
}

async fn show_all(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    rows: Vec<Model>,
) -> Result<Vec<ReminderLetterView>> {
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let targets = target::Entity::find()
        .filter(target::Column::ReminderLetterId.is_in(rows.iter().map(|r| r.id)))
        .order_by_asc(target::Column::CaseId)
        .all(db)
        .await?;
    let wanted = Wanted::default()
        .with(Kind::Organization, rows.iter().map(|row| row.council_id))
        .with(Kind::Supervision, rows.iter().map(|row| row.supervision_id))
        .with(Kind::Case, targets.iter().map(|target| target.case_id));
    let names = DisplayNames::load(db, ctx, wanted).await?;
    let of_letter = |id: Uuid| {
        let own = targets.iter().filter(move |target| target.reminder_letter_id == id);
        own.map(|target| RemindedCaseView::of(target, &names)).collect()
    };
    let show = |r: Model| ReminderLetterView {
        actions: allowed::all(ctx, possible(ctx, &r), r.id),
        cases: of_letter(r.id),
        id: r.id,
        council_id: r.council_id,
        council_name: names.of(r.council_id),
        organization_id: r.organization_id,
        organization_name: r.organization_name,
        escalation_level: r.escalation_level,
        issued_on: r.issued_on,
        document: r.document,
        text: r.text,
        answer_by: r.answer_by,
        supervision_id: r.supervision_id,
        supervision_name: names.maybe(r.supervision_id),
        answered_on: r.answered_on,
        answer_text: r.answer_text,
        answer_document: r.answer_document,
        version: r.version,
        created_at: r.created_at,
        updated_at: r.updated_at,
    };
    Ok(rows.into_iter().map(show).collect())
}

/// Returns the resource scope of a letter: the council that sent it, and the organization that has to answer it. One about
/// referrals is answered on paper only.
#[must_use]
pub fn resource_scope(letter: &Model) -> ResourceScope {
    let assigned = (!letter.referral).then_some(letter.organization_id).into_iter().collect();
    ResourceScope { assigned, ..ResourceScope::council(letter.council_id) }
}

/// Returns what the caller may do about a letter: it is answered once. A document, which a request could bring, is
/// assumed.
fn possible(ctx: &RequestContext, letter: &Model) -> Option<ReminderLetterAction> {
    let may = ctx.actor.may(Permission::CaseAnswerReminder, &resource_scope(letter));
    (may && letter.answered_on.is_none()).then_some(ReminderLetterAction::AnswerReminder)
}

impl RemindedCaseView {
    fn of(t: &target::Model, names: &DisplayNames) -> Self {
        let case_number = names.of(t.case_id);
        Self { case_id: t.case_id, case_number, assignment_id: t.assignment_id, ordinal: t.ordinal }
    }
}

/// Lists the letters about a case that are visible to the caller, oldest first.
pub async fn about(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    case: &case::Model,
) -> Result<Vec<ReminderLetterView>> {
    let of = target::Entity::find().filter(target::Column::CaseId.eq(case.id));
    let of = of.select_only().column(target::Column::ReminderLetterId).into_query();
    let rows = seen(ctx).filter(Column::Id.in_subquery(of)).order_by_asc(Column::Id).all(db).await?;
    let mut letters = show_all(db, ctx, rows).await?;
    // a reader of one case must not learn of the others that a letter names
    letters.iter_mut().for_each(|letter| letter.cases.retain(|c| c.case_id == case.id));
    Ok(letters)
}
