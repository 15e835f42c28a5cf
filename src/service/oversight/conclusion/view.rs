//! Views of conclusions. Only the council sees a draft; an issued conclusion shows the recommendations that the
//! caller can see.

use chrono::{DateTime, NaiveDate, Utc};
use entity::conclusion::{Column, Entity, Model};
use entity::document::DocumentReference;
use entity::enums::{
    AssignmentStatus, ConclusionForm, ConclusionStatus, Fulfilment, Priority, ScopeFilter, Status,
};
use entity::{assignment, case, supervision};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::LockType;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::domain::step::ConclusionAction;
use crate::domain::supervision::may_conclude;
use crate::kernel::allowed::{self, AllowedConclusionAction};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{self, DisplayNames, Kind, NamedView, Wanted};
use crate::kernel::error::{Code, Result};
use crate::kernel::filter;
use crate::kernel::idempotency::Tx;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::reply::View;
use crate::service::engine::case::guards::fulfilment;
use crate::service::oversight::conclusion::draft::{self, DraftRecommendation};
use crate::service::oversight::recommendation::party;
use crate::service::oversight::supervision::act::{bodies_of, not_supervised};

/// The result of a supervision.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConclusionView {
    #[serde(flatten)]
    pub brief: ConclusionBrief,
    /// The findings.
    pub summary: String,
    /// When issued: the recommendations that the caller can see, in their order.
    pub recommendations: Vec<RecommendationBrief>,
    /// When a draft: the recommendations as written.
    pub draft: Vec<DraftRecommendation>,
    /// What the caller may do now.
    pub actions: Vec<AllowedConclusionAction>,
}

/// A conclusion in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConclusionBrief {
    pub id: Uuid,
    pub council_id: Uuid,
    pub council_name: String,
    pub supervision_id: Uuid,
    /// The beginning of its subject.
    pub supervision_name: Option<String>,
    /// The body that led the supervision.
    pub issuer_id: Uuid,
    /// The name of the body at that time.
    pub issuer_name: String,
    pub form: ConclusionForm,
    pub status: ConclusionStatus,
    pub document: Option<DocumentReference>,
    /// The date of issue: a legal date.
    pub issued_on: Option<NaiveDate>,
    /// Number of recommendations that were issued with the conclusion.
    pub case_count: i32,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A recommendation of a conclusion.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecommendationBrief {
    pub id: Uuid,
    pub number: String,
    pub content: String,
    pub status: Status,
    pub priority: Option<Priority>,
    pub due_on: Option<NaiveDate>,
    /// The combined result over all addressees; `null` when not known.
    pub fulfilment: Option<Fulfilment>,
    pub fulfilled_percent: Option<i32>,
    pub addressees: Vec<AddresseeBrief>,
}

/// An addressee of the recommendation and its progress.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddresseeBrief {
    pub assignment_id: Uuid,
    pub organization_id: Uuid,
    pub organization_name: String,
    pub status: AssignmentStatus,
    /// `null` to other addressees.
    pub fulfilment: Option<Fulfilment>,
}

impl View for ConclusionView {
    fn version(&self) -> Option<i64> {
        Some(self.brief.version)
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/conclusions/{}", self.brief.id))
    }
}

list_query! {
    /// Filters for the list of conclusions.
    ConclusionQuery {
        council_id: Vec<Uuid>,
        supervision_id: Vec<Uuid>,
        /// The body that led the supervision.
        issuer_id: Vec<Uuid>,
        status: Vec<ConclusionStatus>,
        issued_from: NaiveDate,
        issued_to: NaiveDate,
    }
}

/// Returns the resource scope of a conclusion: its council, and the body that issues it.
#[must_use]
pub fn resource_scope(one: &Model) -> ResourceScope {
    ResourceScope { registered_by: Some(one.issuer_id), ..ResourceScope::council(one.council_id) }
}

/// Selects the conclusions that the caller can see.
#[must_use]
pub fn seen(ctx: &RequestContext) -> Select<Entity> {
    Entity::in_scope(&ctx.actor.scope_filters(Permission::SupervisionRead))
}

/// Loads and locks a conclusion that the caller can see.
///
/// # Errors
/// 404.
pub async fn for_update(tx: &Tx<'_>, ctx: &RequestContext, id: Uuid) -> Result<Model> {
    Ok(seen(ctx)
        .filter(Column::Id.eq(id))
        .lock(LockType::NoKeyUpdate)
        .one(tx)
        .await?
        .ok_or(Code::NotFound)?)
}

/// Lists the conclusions that the caller can see, without their recommendations.
///
/// # Errors
/// 400 for a wrong limit or cursor.
pub async fn list(app: &App, ctx: &RequestContext, query: ConclusionQuery) -> Result<Page<ConclusionBrief>> {
    let mut all = Condition::all();
    all = all.add_option(filter::any(Column::CouncilId, query.council_id.as_deref()));
    all = all.add_option(filter::any(Column::SupervisionId, query.supervision_id.as_deref()));
    all = all.add_option(filter::any(Column::IssuerId, query.issuer_id.as_deref()));
    all = all.add_option(filter::any(Column::Status, query.status.as_deref()));
    all = all.add_option(query.issued_from.map(|v| Column::IssuedOn.gte(v)));
    all = all.add_option(query.issued_to.map(|v| Column::IssuedOn.lte(v)));
    let select = seen(ctx).filter(all);
    let page = page::by_id(app, ctx, "conclusions", &query, select, Column::Id).await?;
    display_names::show_page(app.read(), ctx, page).await
}

/// Returns one conclusion that the caller can see.
///
/// # Errors
/// 404.
pub async fn read(app: &App, ctx: &RequestContext, id: Uuid) -> Result<ConclusionView> {
    load(app.read(), ctx, id).await
}

/// Loads one conclusion that the caller can see.
///
/// # Errors
/// 404.
pub async fn load(db: &impl ConnectionTrait, ctx: &RequestContext, id: Uuid) -> Result<ConclusionView> {
    let row = seen(ctx).filter(Column::Id.eq(id)).one(db).await?.ok_or(Code::NotFound)?;
    let (recommendations, written) = match row.status {
        ConclusionStatus::Draft => (vec![], draft::read(&row)?),
        ConclusionStatus::Issued => (recommendations(db, ctx, id).await?, vec![]),
    };
    let actions = allowed::all(ctx, possible(db, ctx, &row).await?, id);
    let summary = row.summary.clone();
    let wanted = ConclusionBrief::wanted(&row, Wanted::default());
    let wanted = written.iter().fold(wanted, |wanted, one| DraftRecommendation::wanted(one, wanted));
    let names = DisplayNames::load(db, ctx, wanted).await?;
    let brief = ConclusionBrief::show(ctx, row, &names);
    let draft = written.into_iter().map(|one| DraftRecommendation::show(ctx, one, &names)).collect();
    Ok(ConclusionView { brief, summary, recommendations, draft, actions })
}

/// Returns what the caller may do with a draft: none when the supervision is over, or when the caller works
/// for a supervised body, an addressee or an agency whose petition the draft settles.
async fn possible(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    row: &Model,
) -> Result<Vec<ConclusionAction>> {
    let all = [
        (ConclusionAction::Issue, Permission::ConclusionIssue),
        (ConclusionAction::Drop, Permission::SupervisionManage),
        (ConclusionAction::Edit, Permission::SupervisionManage),
    ];
    let may = |needs: Permission| ctx.actor.may(needs, &resource_scope(row));
    let permitted = all.into_iter().filter(|(_, needs)| may(*needs)).map(|(action, _)| action);
    let permitted: Vec<ConclusionAction> = permitted.collect();
    if row.status != ConclusionStatus::Draft || permitted.is_empty() {
        return Ok(vec![]);
    }
    let of = supervision::Entity::find_by_id(row.supervision_id).one(db).await?.ok_or(Code::NotFound)?;
    let of_draft = match party::refuse(db, ctx, &draft::read(row)?).await {
        Err(error) if error.code() == Some(Code::SupervisedCannotDecide) => true,
        other => other.map(|()| false)?,
    };
    let is_party = of_draft || not_supervised(&bodies_of(db, of.id).await?, ctx).is_err();
    let open = may_conclude(of.stage);
    let possible = |action: &ConclusionAction| !is_party && (open || *action == ConclusionAction::Drop);
    Ok(permitted.into_iter().filter(possible).collect())
}

/// Loads the cases that the caller can see, in two queries.
async fn recommendations(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    id: Uuid,
) -> Result<Vec<RecommendationBrief>> {
    let filters: Vec<ScopeFilter> = ctx.actor.scope_filters(Permission::CaseRead);
    let cases = case::Entity::in_scope(&filters)
        .filter(case::Column::ConclusionId.eq(id))
        .order_by_asc(case::Column::Id)
        .all(db)
        .await?;
    if cases.is_empty() {
        return Ok(vec![]);
    }
    let all = assignment::Entity::of_cases(cases.iter().map(|case| case.id)).all(db).await?;
    let addressees = |case: Uuid| {
        let of = all.iter().filter(|a| a.case_id == case && a.status.is_live());
        of.map(|a| AddresseeBrief {
            assignment_id: a.id,
            organization_id: a.organization_id,
            organization_name: a.organization_name.clone(),
            status: a.status,
            fulfilment: fulfilment(&ctx.actor, a),
        })
        .collect()
    };
    let show = |case: case::Model| RecommendationBrief {
        addressees: addressees(case.id),
        id: case.id,
        number: case.number,
        content: case.content,
        status: case.status,
        priority: case.priority,
        due_on: case.due_on,
        fulfilment: case.fulfilment,
        fulfilled_percent: case.fulfilled_percent,
    };
    Ok(cases.into_iter().map(show).collect())
}

impl NamedView<Model> for ConclusionBrief {
    fn wanted(row: &Model, wanted: Wanted) -> Wanted {
        wanted.with(Kind::Organization, [row.council_id]).with(Kind::Supervision, [row.supervision_id])
    }

    fn show(_ctx: &RequestContext, c: Model, names: &DisplayNames) -> Self {
        Self {
            id: c.id,
            council_id: c.council_id,
            council_name: names.of(c.council_id),
            supervision_id: c.supervision_id,
            supervision_name: names.maybe(c.supervision_id),
            issuer_id: c.issuer_id,
            issuer_name: c.issuer_name,
            form: c.form,
            status: c.status,
            document: c.document,
            issued_on: c.issued_on,
            case_count: c.case_count,
            version: c.version,
            created_at: c.created_at,
            updated_at: c.updated_at,
        }
    }
}
