//! Assignments: an agency's obligation towards a case, with its due date.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{Condition, FromJsonQueryResult, QueryOrder, QuerySelect, QueryTrait};
use serde::{Deserialize, Serialize};

use crate::deadline_rule::DeadlineBasis;
use crate::document::DocumentReference;
use crate::enums::{
    AddresseePosition, AnswersTo, AssignmentRole, AssignmentStatus, CaseKind, Fulfilment, Outcome,
    PositionDecision, ScopeFilter, Verdict,
};
use crate::scope::{Agencies, Scoped};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "assignment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub council_id: Uuid,
    pub organization_id: Uuid,
    /// The organization's name when the case was assigned: old cases keep the old names.
    pub organization_name: String,
    pub role: AssignmentRole,
    pub status: AssignmentStatus,
    /// The assignment from which this one was passed down or transferred.
    pub parent_id: Option<Uuid>,
    pub due_on: Date,
    /// The rule and calendar by which the due date was computed; `None` when the leader set the date.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub deadline: Option<DeadlineBasis>,
    /// The requested extension that waits for a decision.
    pub extension_id: Option<Uuid>,
    /// How many extensions were granted.
    pub extension_count: i32,
    pub interim_count: i32,
    /// The day promised by the last interim reply.
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
    /// The person who submitted the current response.
    pub answered_by: Option<Uuid>,
    pub case_kind: CaseKind,
    /// 1 to 100, when the conclusion gives its addressees weights.
    pub weight: Option<i32>,
    pub position: Option<AddresseePosition>,
    pub position_reason: Option<String>,
    pub position_decision: Option<PositionDecision>,
    /// The council's verdict on what this addressee did.
    pub verdict: Option<Verdict>,
    pub fulfilment: Option<Fulfilment>,
    pub fulfilled_percent: Option<i32>,
    /// The explanation that was requested and is not submitted yet.
    pub explanation_id: Option<Uuid>,
    /// The interval between two periodic reports, in months.
    pub report_every: Option<i32>,
    /// The people who responded or reported; they must not review the assignment.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub reporters: Option<Users>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    /// The day on which it ended without an answer: it was returned, superseded, passed on or waived.
    pub ended_on: Option<Date>,
    /// The day the agency received it.
    pub assigned_on: Date,
    /// The day of the last step on it; a step that is entered later cannot be older.
    pub acted_on: Date,
    /// Its answer is in progress and names no day.
    pub undated: bool,
    /// The day on which the council looks at the answer again.
    pub follow_up_on: Option<Date>,
    /// Of a standing obligation: the months between two reviews. It has no due date: `due_on` is the day on which the
    /// term ends, until which it is reviewed.
    pub review_every: Option<i32>,
    /// What was passed down can answer to the committee, which then keeps its own part.
    pub answers_to: AnswersTo,
    /// The organization that passed it down.
    pub passed_down_by: Option<Uuid>,
    /// The petition was referred to a central body or to another council, which sees nothing of it but the referral.
    pub referral: bool,
    /// The day since which the agency contests a recorded step, if the council has not decided on that.
    pub contested_on: Option<Date>,
    /// A promise of it was found broken, and was not kept late.
    pub promise_broken: bool,
}

read_by_position! {
    id case_id council_id organization_id organization_name role status parent_id due_on deadline extension_id
    extension_count interim_count promised_on document progress_percent progress_text return_reason
    proposed_receiver outcome response_id acknowledged_at answered_at answered_by case_kind weight position
    position_reason position_decision verdict fulfilment fulfilled_percent explanation_id report_every reporters
    version created_at updated_at ended_on assigned_on acted_on undated follow_up_on review_every
    answers_to passed_down_by referral contested_on promise_broken
}

/// The people who responded or reported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Users(Vec<Reporter>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Reporter {
    /// Somebody of the agency.
    Member(Uuid),
    /// Somebody of the council office who recorded what the agency, which has no users, said on paper.
    Recorder { recorder: Uuid },
}

impl Users {
    /// Adds somebody of the agency; returns `None` when the list has them already.
    #[must_use]
    pub fn with(these: Option<Self>, one: Uuid) -> Option<Self> {
        Self::adding(these, Reporter::Member(one))
    }

    /// Adds somebody who recorded for the agency; returns `None` when the list has them already.
    #[must_use]
    pub fn with_recorder(these: Option<Self>, recorder: Uuid) -> Option<Self> {
        Self::adding(these, Reporter::Recorder { recorder })
    }

    fn adding(these: Option<Self>, one: Reporter) -> Option<Self> {
        let mut all = these.unwrap_or_default();
        if all.0.contains(&one) {
            return None;
        }
        all.0.push(one);
        Some(all)
    }

    /// Returns the people of the agency.
    pub fn members(&self) -> impl Iterator<Item = Uuid> {
        self.0.iter().filter_map(|one| match one {
            Reporter::Member(user) => Some(*user),
            Reporter::Recorder { .. } => None,
        })
    }

    /// Returns the people who recorded for the agency.
    pub fn recorders(&self) -> impl Iterator<Item = Uuid> {
        self.0.iter().filter_map(|one| match one {
            Reporter::Member(_) => None,
            Reporter::Recorder { recorder } => Some(*recorder),
        })
    }
}

impl Model {
    /// Returns the due date; a standing obligation has none.
    #[must_use]
    pub const fn due(&self) -> Option<Date> {
        match self.review_every {
            None => Some(self.due_on),
            Some(_) => None,
        }
    }

    /// Returns whether what the agency does counts for the case: a lead that answers to the council.
    #[must_use]
    pub fn leads(&self) -> bool {
        self.role == AssignmentRole::Lead && self.answers_to == AnswersTo::Council
    }

    /// Returns whether the addressee does not accept the whole recommendation and the council has not decided on that
    /// yet.
    #[must_use]
    pub fn has_open_position(&self) -> bool {
        matches!(self.position, Some(AddresseePosition::PartlyAccepted | AddresseePosition::Disputed))
            && self.position_decision.is_none()
    }
}

impl Scoped for Entity {
    fn of_council(&self, council: Uuid) -> SimpleExpr {
        Column::CouncilId.eq(council)
    }

    fn assigned(&self, to: Agencies) -> Option<Condition> {
        // what was referred is read as a referral only
        Some(Condition::all().add(to.are(Column::OrganizationId)).add(Column::Referral.eq(false)))
    }
}

impl Entity {
    /// Selects the assignments that the caller may read.
    #[must_use]
    pub fn in_scope(filters: &[ScopeFilter]) -> Select<Self> {
        Self::find().filter(Self.within(filters))
    }

    /// Selects what organizations passed down, as far as the caller may read it: the agency's own, the council's, and
    /// all of it for the organization and those above it.
    #[must_use]
    pub fn of_committee(filters: &[ScopeFilter], passed_down_by: SimpleExpr) -> Select<Self> {
        let of = Self::find().filter(passed_down_by);
        of.filter(Condition::any().add(Self.within(filters)).add(Self::passed_down(filters)))
    }

    /// Returns the condition that the caller's organization, or one under it, passed an assignment down.
    #[must_use]
    pub fn passed_down(filters: &[ScopeFilter]) -> Condition {
        let by = |filter: &ScopeFilter| match *filter {
            ScopeFilter::Assigned(id) => Some(Agencies::One(id).are(Column::PassedDownBy)),
            ScopeFilter::Subordinate(id) => Some(Agencies::Below(id).are(Column::PassedDownBy)),
            ScopeFilter::Any | ScopeFilter::Council(_) | ScopeFilter::Own(_) | ScopeFilter::Area { .. } => {
                None
            }
        };
        let any = filters.iter().filter_map(by).fold(Condition::any(), Condition::add);
        if any.is_empty() { Condition::all().add(Expr::val(false)) } else { any }
    }

    /// Selects every assignment of some cases, oldest first.
    #[must_use]
    pub fn of_cases(cases: impl IntoIterator<Item = Uuid>) -> Select<Self> {
        Self::find().filter(Column::CaseId.is_in(cases)).order_by_asc(Column::Id)
    }

    /// Selects the ids of the cases that agencies may read because of a live assignment.
    #[must_use]
    pub fn readable_cases(to: Agencies) -> sea_orm::sea_query::SelectStatement {
        Self::live_cases(|of| of.filter(to.are(Column::OrganizationId)).filter(Column::Referral.eq(false)))
    }

    /// Selects the ids of the cases that have live assignments among those that `of` selects.
    #[must_use]
    pub fn live_cases(of: impl FnOnce(Select<Self>) -> Select<Self>) -> sea_orm::sea_query::SelectStatement {
        let live = AssignmentStatus::ALL.iter().copied().filter(|s| s.is_live());
        let found = of(Self::find()).filter(Column::Status.is_in(live));
        found.select_only().column(Column::CaseId).into_query()
    }
}
