//! An agency's obligation towards a case, with its due date.

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, FromJsonQueryResult, QueryOrder, QuerySelect, QueryTrait};
use serde::{Deserialize, Serialize};

use crate::deadline_rule::DeadlineBasis;
use crate::document::DocumentReference;
use crate::enums::{
    AddresseePosition, AssignmentRole, AssignmentStatus, CaseKind, Fulfilment, Outcome, PositionDecision,
    ScopeFilter, Verdict,
};
use crate::organization::ancestor;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "assignment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub council_id: Uuid,
    pub organization_id: Uuid,
    /// The name it had when it was assigned: old cases keep the old names.
    pub organization_name: String,
    pub role: AssignmentRole,
    pub status: AssignmentStatus,
    /// The assignment it was passed down or taken over from.
    pub parent_id: Option<Uuid>,
    pub due_on: Date,
    /// How it was counted; none: the leader named it.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub deadline: Option<DeadlineBasis>,
    /// The extension that waits for a decision.
    pub extension_id: Option<Uuid>,
    /// Extensions granted.
    pub extension_count: i32,
    pub interim_count: i32,
    /// The day the last interim reply promised.
    pub promised_on: Option<Date>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    pub progress_percent: Option<i32>,
    pub progress_text: Option<String>,
    pub return_reason: Option<String>,
    pub proposed_receiver: Option<Uuid>,
    pub outcome: Option<Outcome>,
    pub response_id: Option<Uuid>,
    pub acknowledged_at: Option<DateTimeUtc>,
    pub answered_at: Option<DateTimeUtc>,
    /// The person who submitted the standing response.
    pub answered_by: Option<Uuid>,
    pub case_kind: CaseKind,
    /// 1 to 100, where the conclusion weighs its addressees.
    pub weight: Option<i32>,
    pub position: Option<AddresseePosition>,
    pub position_reason: Option<String>,
    pub position_decision: Option<PositionDecision>,
    /// How the council judged what this addressee did.
    pub verdict: Option<Verdict>,
    pub fulfilment: Option<Fulfilment>,
    pub fulfilled_percent: Option<i32>,
    /// The explanation that was asked for and has not come.
    pub explanation_id: Option<Uuid>,
    /// Months from one periodic report to the next.
    pub report_every: Option<i32>,
    /// Who answered or reported: they do not judge.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub reporters: Option<Users>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

read_by_position! {
    id case_id council_id organization_id organization_name role status parent_id due_on deadline extension_id
    extension_count interim_count promised_on document progress_percent progress_text return_reason
    proposed_receiver outcome response_id acknowledged_at answered_at answered_by case_kind weight position
    position_reason position_decision verdict fulfilment fulfilled_percent explanation_id report_every reporters
    version created_at updated_at
}

/// Some people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Users(pub Vec<Uuid>);

impl Users {
    /// These with one more; `None` when that one is among them.
    #[must_use]
    pub fn with(these: Option<Self>, one: Uuid) -> Option<Self> {
        let mut all = these.unwrap_or_default();
        if all.0.contains(&one) {
            return None;
        }
        all.0.push(one);
        Some(all)
    }
}

impl Model {
    /// The addressee does not accept the whole, and waits for the council's word.
    #[must_use]
    pub fn has_open_position(&self) -> bool {
        matches!(self.position, Some(AddresseePosition::PartlyAccepted | AddresseePosition::Disputed))
            && self.position_decision.is_none()
    }
}

impl Entity {
    /// The assignments a reader sees.
    #[must_use]
    pub fn within(reach: &[ScopeFilter]) -> Select<Self> {
        let any = reach.iter().fold(Condition::any(), |seen, within| match *within {
            ScopeFilter::Any => seen.add(Expr::val(true)),
            ScopeFilter::Council(id) => seen.add(Column::CouncilId.eq(id)),
            ScopeFilter::Assigned(id) => seen.add(Column::OrganizationId.eq(id)),
            ScopeFilter::Subordinate(id) => seen.add(Column::OrganizationId.in_subquery(ancestor::below(id))),
            ScopeFilter::Own(_) | ScopeFilter::Area { .. } => seen,
        });
        Self::find().filter(if any.is_empty() { Condition::all().add(Expr::val(false)) } else { any })
    }

    /// Every assignment of some cases, oldest first.
    #[must_use]
    pub fn of_cases(cases: impl IntoIterator<Item = Uuid>) -> Select<Self> {
        Self::find().filter(Column::CaseId.is_in(cases)).order_by_asc(Column::Id)
    }

    /// The cases that live assignments of some organizations point to.
    #[must_use]
    pub fn live_cases(of: impl FnOnce(Select<Self>) -> Select<Self>) -> sea_orm::sea_query::SelectStatement {
        let live = AssignmentStatus::ALL.iter().copied().filter(|s| s.is_live());
        let found = of(Self::find()).filter(Column::Status.is_in(live));
        found.select_only().column(Column::CaseId).into_query()
    }
}
