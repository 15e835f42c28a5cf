//! Lists the open cases at the end of a session or term, before a handover is signed.

use chrono::NaiveDate;
use entity::commitment;
use entity::enums::{AssignmentStatus, CaseKind, CommitmentStatus, Precision, Status};
use entity::{assignment, case};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::{DisplayNames, Kind, Wanted};
use crate::kernel::error::{Code, Result};
use crate::kernel::filter;
use crate::kernel::page::{self, Page, list_query};
use crate::kernel::validate;
use crate::service::engine::case::guards;
use crate::service::handover::closing_period::ClosingPeriod;

list_query! {
    /// Selects the ending session or term.
    OpenQuery {
        session_id: Uuid,
        term_id: Uuid,
        /// The session that will take up the cases, as in the list to be created: with it, those that were handed over
        /// to it are left out; without it, those that were handed over from this session or term.
        to_session_id: Uuid,
        kind: Vec<CaseKind>,
    }
}

/// An open case at the end of the session or term.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandoverCandidate {
    pub id: Uuid,
    pub kind: CaseKind,
    pub number: String,
    pub status: Status,
    pub content: String,
    pub received_on: NaiveDate,
    pub session_id: Option<Uuid>,
    pub session_name: Option<String>,
    pub due_on: Option<NaiveDate>,
    /// The session to which the case was handed over earlier.
    pub carried_to: Option<Uuid>,
    pub carried_to_name: Option<String>,
    /// The agencies that have to respond: the lead agency, or every addressee.
    pub agencies: Vec<CandidateAgency>,
    /// Open commitments, including those carried over earlier.
    pub commitments: Vec<CandidateCommitment>,
}

/// An agency that has to respond to the case, or has responded.
#[derive(Debug, Serialize, ToSchema)]
pub struct CandidateAgency {
    pub assignment_id: Uuid,
    pub organization_id: Uuid,
    /// The name of the agency when the case was assigned to it.
    pub organization_name: String,
    pub status: AssignmentStatus,
    /// `null` for a standing obligation.
    pub due_on: Option<NaiveDate>,
}

/// An open commitment.
#[derive(Debug, Serialize, ToSchema)]
pub struct CandidateCommitment {
    pub id: Uuid,
    pub organization_id: Uuid,
    /// The name of the agency when it made the commitment.
    pub organization_name: String,
    pub status: CommitmentStatus,
    pub text: String,
    pub precision: Precision,
    pub due_on: Option<NaiveDate>,
    pub review_on: Option<NaiveDate>,
}

/// Lists the open cases at the end of a session or term that a list can have, for callers who prepare, sign or audit a
/// handover.
///
/// # Errors
/// 404 when the session or term belongs to no council that the caller can read; 403 without the permission; 400
/// unless exactly one of the two is given.
pub async fn list(app: &App, ctx: &RequestContext, query: OpenQuery) -> Result<Page<HandoverCandidate>> {
    let db = app.read();
    let end = match (query.session_id, query.term_id) {
        (Some(id), None) => ClosingPeriod::find(db, true, id).await?,
        (None, Some(id)) => ClosingPeriod::find(db, false, id).await?,
        _ => return Err(validate::parameter("session_id", "exactly_one", "give either a session or a term")),
    };
    let scope = |end: &ClosingPeriod| ResourceScope::council(end.council());
    let end = end.filter(|end| ctx.actor.may(Permission::CaseRead, &scope(end))).ok_or(Code::NotFound)?;
    ctx.require(Permission::HandoverPreview, &scope(&end))?;
    let mut select = end.to_hand_over(query.to_session_id);
    if let Some(kind) = &query.kind {
        select = select.filter(filter::of(case::Column::Kind, kind));
    }
    let page = page::by_id(app, ctx, "handovers/open", &query, select, case::Column::Arrival).await?;
    let items = show_all(db, ctx, page.items).await?;
    Ok(Page { items, next_cursor: page.next_cursor, count: page.count, facets: None })
}

/// Loads the unsettled commitments of cases.
pub async fn waiting(db: &impl ConnectionTrait, cases: &[case::Model]) -> Result<Vec<commitment::Model>> {
    use commitment::{Column, Entity};
    Ok(Entity::find()
        .filter(Column::CaseId.is_in(cases.iter().map(|case| case.id)))
        .filter(Column::Status.is_in(CommitmentStatus::WAITING))
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

async fn show_all(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    cases: Vec<case::Model>,
) -> Result<Vec<HandoverCandidate>> {
    if cases.is_empty() {
        return Ok(vec![]);
    }
    let assignments = assignment::Entity::of_cases(cases.iter().map(|case| case.id)).all(db).await?;
    let promises = waiting(db, &cases).await?;
    let sessions = cases.iter().flat_map(|case| [case.session_id, case.carried_to]);
    let names = DisplayNames::load(db, ctx, Wanted::default().with(Kind::Session, sessions)).await?;
    let show = |case: case::Model| {
        let own: Vec<_> = assignments.iter().filter(|a| a.case_id == case.id).cloned().collect();
        HandoverCandidate {
            agencies: guards::binding(&own).map(CandidateAgency::from).collect(),
            commitments: promises
                .iter()
                .filter(|c| c.case_id == case.id)
                .map(CandidateCommitment::from)
                .collect(),
            id: case.id,
            kind: case.kind,
            number: case.number,
            status: case.status,
            content: case.content,
            received_on: case.received_on,
            session_id: case.session_id,
            session_name: names.maybe(case.session_id),
            due_on: case.due_on,
            carried_to: case.carried_to,
            carried_to_name: names.maybe(case.carried_to),
        }
    };
    Ok(cases.into_iter().map(show).collect())
}

impl From<&assignment::Model> for CandidateAgency {
    fn from(a: &assignment::Model) -> Self {
        Self {
            assignment_id: a.id,
            organization_id: a.organization_id,
            organization_name: a.organization_name.clone(),
            status: a.status,
            due_on: a.due(),
        }
    }
}

impl From<&commitment::Model> for CandidateCommitment {
    fn from(c: &commitment::Model) -> Self {
        Self {
            id: c.id,
            organization_id: c.organization_id,
            organization_name: c.organization_name.clone(),
            status: c.status,
            text: c.text.clone(),
            precision: c.precision,
            due_on: c.due_on,
            review_on: c.review_on,
        }
    }
}
