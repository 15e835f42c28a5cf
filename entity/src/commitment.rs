//! Commitments (cam kết): a promise made in a response, followed until it is kept, broken or carried over.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, IntoCondition, SelectStatement, SimpleExpr, UnionType};
use sea_orm::{Condition, QuerySelect, QueryTrait};

use crate::document::DocumentReference;
use crate::enums::{CaseKind, CommitmentStatus, Precision, ScopeFilter};
use crate::scope::{Agencies, Scoped};
use crate::{assignment, case};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "commitment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub assignment_id: Uuid,
    /// The response in which it was made; `None` for a milestone of an action plan.
    pub response_id: Option<Uuid>,
    pub council_id: Uuid,
    /// The organization that made the commitment.
    pub organization_id: Uuid,
    /// The organization's name when the commitment was made.
    pub organization_name: String,
    pub status: CommitmentStatus,
    pub text: String,
    pub precision: Precision,
    /// The first day of a period.
    pub from_on: Option<Date>,
    /// The last day of the time named; `None` for a condition.
    pub due_on: Option<Date>,
    /// The time as worded in the response.
    pub as_stated: Option<String>,
    /// The review date, if one was named.
    pub review_on: Option<Date>,
    pub funding_source: Option<String>,
    /// 1 to 100.
    pub weight: i32,
    pub progress_percent: Option<i32>,
    pub progress_text: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub evidence: Option<DocumentReference>,
    /// The day it was fulfilled, as verified.
    pub fulfilled_on: Option<Date>,
    pub reported_by: Option<Uuid>,
    pub reporting_organization_id: Option<Uuid>,
    pub reported_at: Option<DateTimeUtc>,
    pub verification: Option<String>,
    pub verified_by: Option<Uuid>,
    pub settled_on: Option<Date>,
    /// The session to which it was carried over.
    pub carried_to: Option<Uuid>,
    pub promised_by: Option<Uuid>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    /// The day on which it was made.
    pub made_on: Date,
    /// Of a standing commitment: the months between two reviews.
    pub review_every: Option<i32>,
    /// Made in the answer to a referral.
    pub referral: bool,
}

default_row!();

/// Selects the ids of the commitments that match a condition.
fn ids(which: SimpleExpr) -> SelectStatement {
    Entity::find().filter(which).select_only().column(Column::Id).into_query()
}

/// Selects the ids of the petitions that agencies may read because of a live assignment.
fn petitions(to: Agencies) -> SelectStatement {
    let kind = assignment::Column::CaseKind.eq(CaseKind::Petition);
    let agency = to.are(assignment::Column::OrganizationId);
    let own = assignment::Column::Referral.eq(false);
    assignment::Entity::live_cases(|a| a.filter(agency).filter(kind).filter(own))
}

/// Returns the condition that a commitment belongs to a petition within a filter.
fn of_petitions(filter: &ScopeFilter) -> Condition {
    let petition = case::Column::Kind.eq(CaseKind::Petition);
    let cases = case::Entity::in_scope(std::slice::from_ref(filter)).filter(petition);
    Column::CaseId.in_subquery(cases.select_only().column(case::Column::Id).into_query()).into_condition()
}

impl Scoped for Entity {
    fn of_council(&self, council: Uuid) -> SimpleExpr {
        Column::CouncilId.eq(council)
    }

    fn own(&self, organization: Uuid) -> Option<Condition> {
        Some(of_petitions(&ScopeFilter::Own(organization)))
    }

    fn of_area(&self, council: Uuid, organization: Uuid) -> Option<Condition> {
        Some(of_petitions(&ScopeFilter::Area { council, organization }))
    }

    fn assigned(&self, to: Agencies) -> Option<Condition> {
        let cases = petitions(to);
        // a union, so that each half uses its index: with an OR, the planners read every commitment
        let mut all = ids(Column::CaseId.in_subquery(cases));
        let own = to.are(Column::OrganizationId).and(Column::Referral.eq(false));
        all.union(UnionType::Distinct, ids(own));
        Some(Column::Id.in_subquery(all).into_condition())
    }
}

impl Entity {
    /// Selects the commitments that the caller may read: for a council those of its cases, for an agency its own and
    /// those in the petitions assigned to it. The milestones of a recommendation's addressee are not for the other
    /// addressees.
    #[must_use]
    pub fn in_scope(filters: &[ScopeFilter]) -> Select<Self> {
        Self::find().filter(Self.within(filters))
    }

    /// Selects one commitment and locks it until the transaction ends.
    #[must_use]
    pub fn for_update(id: Uuid) -> Select<Self> {
        Self::find_by_id(id).lock_exclusive()
    }
}
