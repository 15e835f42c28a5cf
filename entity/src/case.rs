//! Cases of both kinds in one table; every column that lists filter by is on the row.

use std::sync::OnceLock;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, IntoCondition, Order, Query, SimpleExpr};
use sea_orm::{
    Condition, DbBackend, FromJsonQueryResult, Iterable, QueryOrder, QuerySelect, QueryTrait, Statement,
};
use serde::{Deserialize, Serialize};

use crate::assignment;
use crate::case_unit::{self, CaseUnits, MergedUnits};
use crate::complaint::ComplaintForwarding;
use crate::document::DocumentReference;
use crate::enums::{
    CaseArea, CaseKind, Channel, CompetenceLevel, EscalationLevel, Fulfilment, Nature, Outcome, Priority,
    RejectReason, ScopeFilter, SessionPhase, Status, Verdict, VotersFeedback,
};
use crate::measure::Measure;
use crate::organization::area;
use crate::scope::{Agencies, Scoped};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "cases")]
#[expect(clippy::struct_excessive_bools, reason = "each is a column by which lists filter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    pub kind: CaseKind,
    /// `KN-2026-000123`, unique in the council.
    pub number: String,
    pub status: Status,
    pub outcome: Option<Outcome>,
    pub verdict: Option<Verdict>,
    /// Of a petition only; a recommendation is never an opinion.
    pub nature: Option<Nature>,
    pub content: String,
    /// Of a petition only.
    pub channel: Option<Channel>,
    pub received_on: Date,
    pub area: CaseArea,
    /// The units that the case is about; for the whole area, the unit of the council.
    #[sea_orm(column_type = "JsonBinary")]
    pub units: CaseUnits,
    /// The units of what was merged into the case.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub merged_units: Option<MergedUnits>,
    /// The place within the unit: hamlet, street, road.
    pub locality: Option<String>,
    pub sector_id: Option<Uuid>,
    /// The board that oversees the sector.
    pub board_id: Option<Uuid>,
    pub competence_level: Option<CompetenceLevel>,
    pub session_id: Option<Uuid>,
    pub phase: Option<SessionPhase>,
    /// The organization that registered it.
    pub registered_by: Uuid,
    /// SHA-256 of the registration without the petitioner, so that a repeated PUT is recognized.
    pub registration: String,
    pub lead_agency_id: Option<Uuid>,
    pub lead_agency_name: Option<String>,
    pub due_on: Option<Date>,
    pub merged_into: Option<Uuid>,
    /// The status before a merge, a rejection, a withdrawal or a referral, so that it can be undone.
    pub status_before: Option<Status>,
    pub reject_reason: Option<RejectReason>,
    /// Of a petition that was referred before receivers were assigned: the receiving body, and the document.
    pub referred_to: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub referral: Option<DocumentReference>,
    pub return_count: i32,
    /// Waits for the council office after a second return.
    pub frozen: bool,
    pub has_petitioner: bool,
    pub closed_on: Option<Date>,
    pub voters_notified_on: Option<Date>,
    /// The day of the lead agency's current response.
    pub answered_on: Option<Date>,
    /// How many commitments are not settled.
    pub open_commitments: i32,
    /// The highest escalation level of an agency so far; `escalation_count` is the number of its letters.
    pub escalation_level: Option<EscalationLevel>,
    pub escalation_count: i32,
    pub reminded_on: Option<Date>,
    /// Of a recommendation only: the supervision that it comes from.
    pub supervision_id: Option<Uuid>,
    pub conclusion_id: Option<Uuid>,
    pub theme_id: Option<Uuid>,
    pub priority: Option<Priority>,
    /// The deliverable (sản phẩm).
    pub deliverable: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub measure: Option<Measure>,
    /// The position of the person responsible.
    pub responsible_position: Option<String>,
    /// The time limit as worded in the conclusion.
    pub due_as_stated: Option<String>,
    /// Aggregated over the addressees; `None` until one of them is reviewed.
    pub fulfilment: Option<Fulfilment>,
    pub fulfilled_percent: Option<i32>,
    /// The session to which the case was handed over.
    pub carried_to: Option<Uuid>,
    /// How many people stand behind a petition.
    pub supporter_count: Option<i32>,
    /// The sender's own number for it.
    pub sender_reference: Option<String>,
    /// The number of the plan for contact with voters.
    pub contact_plan_number: Option<String>,
    /// The body that sent it, with its name on the day of receipt.
    pub source_id: Option<Uuid>,
    pub source_name: Option<String>,
    /// Of a complaint or denunciation: to whom it was forwarded. Its text is kept only encrypted, as a former text.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub complaint_forwarding: Option<ComplaintForwarding>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    /// The day of the last step on the case; a step that is entered later cannot be older.
    pub acted_on: Date,
    /// The current answer is in progress and names no day.
    pub undated: bool,
    /// The day on which the council looks at the answer again.
    pub follow_up_on: Option<Date>,
    /// What voters said about the current answer, when and where.
    pub voters_feedback: Option<VotersFeedback>,
    pub voters_feedback_on: Option<Date>,
    pub voters_feedback_place: Option<String>,
    /// Answered at the meeting where it was raised, without an agency.
    pub answered_on_spot: bool,
    /// Of a standing obligation: the months between two reviews.
    pub review_every: Option<i32>,
    /// Of a petition that another council referred: the referral, which is an assignment of that council's petition.
    pub referral_id: Option<Uuid>,
    /// Of a part: the petition that was split, and the number of the part within it. Neither changes any more.
    pub part_of: Option<Uuid>,
    pub part_number: Option<i32>,
    /// Of a part: who was a party to the whole when it was split.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub parties_before: Option<PartiesBefore>,
    /// Of a petition that is split: the number of its parts.
    pub part_count: Option<i32>,
    /// A UUIDv7 of the time at which the service took the case in, by which lists are sorted: a client may have made the
    /// id of a petition hours before.
    pub arrival: Uuid,
}

read_by_position! {
    id council_id kind number status outcome verdict nature content channel received_on area units merged_units locality
    sector_id board_id competence_level session_id phase registered_by registration lead_agency_id lead_agency_name
    due_on merged_into status_before reject_reason referred_to referral return_count frozen has_petitioner closed_on
    voters_notified_on answered_on open_commitments escalation_level escalation_count reminded_on supervision_id conclusion_id theme_id
    priority deliverable measure responsible_position due_as_stated fulfilment fulfilled_percent carried_to
    supporter_count sender_reference contact_plan_number source_id source_name complaint_forwarding version created_at updated_at
    acted_on undated follow_up_on voters_feedback voters_feedback_on voters_feedback_place answered_on_spot review_every
    referral_id
    part_of part_number parties_before part_count arrival
}

impl Related<assignment::Entity> for Entity {
    fn to() -> RelationDef {
        Self::belongs_to(assignment::Entity).from(Column::Id).to(assignment::Column::CaseId).into()
    }
}

/// Who was a party to a petition when it was split: its agencies, and the people who did their work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct PartiesBefore {
    pub agencies: Vec<Uuid>,
    pub people: Vec<Uuid>,
    /// People of the council office who recorded for an agency.
    pub recorders: Vec<Uuid>,
    /// Councils and delegations to which the petition was referred.
    #[serde(default)]
    pub councils: Vec<Uuid>,
}

impl Model {
    /// Returns the text of the case; `None` when it was forwarded as a complaint or denunciation.
    #[must_use]
    pub fn shown_content(&self) -> Option<&str> {
        self.complaint_forwarding.is_none().then_some(&self.content)
    }
}

/// A case with all its assignments, oldest first.
pub type CaseWithAssignments = (Model, Vec<assignment::Model>);

/// Reads the assignment from a joined row of a case; `None` when the case has no assignment.
fn its_assignment(row: &QueryResult) -> Option<Result<assignment::Model, DbErr>> {
    let first = Column::iter().len();
    let id: Result<Option<Uuid>, DbErr> = row.try_get_by_index(first);
    id.transpose().map(|id| id.and_then(|_| assignment::Model::at(row, first)))
}

impl Scoped for Entity {
    fn of_council(&self, council: Uuid) -> SimpleExpr {
        Column::CouncilId.eq(council)
    }

    fn own(&self, organization: Uuid) -> Option<Condition> {
        Some(Column::RegisteredBy.eq(organization).into_condition())
    }

    fn of_area(&self, council: Uuid, organization: Uuid) -> Option<Condition> {
        let here = case_unit::Entity::cases(|of| {
            of.filter(case_unit::Column::UnitId.in_subquery(area::of(organization)))
        });
        let here = Column::Id.in_subquery(here);
        Some(Condition::all().add(Column::CouncilId.eq(council)).add(here))
    }

    fn assigned(&self, to: Agencies) -> Option<Condition> {
        Some(Column::Id.in_subquery(assignment::Entity::readable_cases(to)).into_condition())
    }
}

impl Column {
    /// Returns the condition that a boolean column is true, or that it is false, without a parameter: only then
    /// PostgreSQL uses its index on the few cases in which it is true.
    #[must_use]
    pub fn holds(self, wanted: bool) -> SimpleExpr {
        Expr::col((Entity, self)).eq(Expr::cust(if wanted { "TRUE" } else { "FALSE" }))
    }
}

impl Entity {
    /// Selects the cases that the caller may read.
    #[must_use]
    pub fn in_scope(filters: &[ScopeFilter]) -> Select<Self> {
        Self::find().filter(Self.within(filters))
    }

    /// Loads one case with all its assignments, oldest first, in one query. It is for reading only: a use case that
    /// writes first locks the case and then reads the assignments, to see what another transaction committed in the
    /// meantime.
    pub async fn with_assignments(
        db: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<CaseWithAssignments>, DbErr> {
        /// Built once for each database: to build a query of a hundred columns takes longer than to read its row.
        static SPELLED: [OnceLock<String>; 2] = [OnceLock::new(), OnceLock::new()];
        let backend = db.get_database_backend();
        let spell = || Self::find_by_id(Uuid::nil()).find_also_related(assignment::Entity).build(backend).sql;
        let sql = SPELLED[usize::from(backend == DbBackend::Sqlite)].get_or_init(spell);
        let rows = db.query_all_raw(Statement::from_sql_and_values(backend, sql, [id.into()])).await?;
        let Some(first) = rows.first() else { return Ok(None) };
        let mut assignments: Vec<assignment::Model> =
            rows.iter().filter_map(its_assignment).collect::<Result<_, _>>()?;
        // sorted here, because they are few and sorting costs the database more
        assignments.sort_unstable_by_key(|assignment| assignment.id);
        Ok(Some((Model::at(first, 0)?, assignments)))
    }

    /// Loads some cases, each with all its assignments, all oldest first, in one query.
    pub async fn each_with_assignments(
        db: &impl ConnectionTrait,
        which: impl IntoCondition,
    ) -> Result<Vec<CaseWithAssignments>, DbErr> {
        let own = |column: Column| Expr::col((Entity, column));
        let its = |column: assignment::Column| Expr::col((assignment::Entity, column));
        // only the first row of each case carries the content, because only that row is read as a case
        let has_come = "EXISTS (SELECT 1 FROM assignment earlier \
                        WHERE earlier.case_id = cases.id AND earlier.id < assignment.id)";
        let mut some = Query::select();
        for column in Column::iter() {
            some.expr(match column {
                Column::Content => Expr::case(Expr::cust(has_come), "").finally(own(column)).into(),
                _ => own(column),
            });
        }
        some.exprs(assignment::Column::iter().map(its))
            .from(Entity)
            .left_join(
                assignment::Entity,
                own(Column::Id).equals((assignment::Entity, assignment::Column::CaseId)),
            )
            .cond_where(which.into_condition())
            .order_by((Entity, Column::Id), Order::Asc)
            .order_by((assignment::Entity, assignment::Column::Id), Order::Asc);
        let mut cases: Vec<CaseWithAssignments> = vec![];
        for row in &db.query_all(&some).await? {
            let id: Uuid = row.try_get_by_index(0)?;
            if cases.last().is_none_or(|(case, _)| case.id != id) {
                cases.push((Model::at(row, 0)?, vec![]));
            }
            if let (Some((_, all)), Some(assignment)) = (cases.last_mut(), its_assignment(row)) {
                all.push(assignment?);
            }
        }
        Ok(cases)
    }

    /// Selects some cases and locks them, parts before wholes and each by id: whoever locks a part may lock its whole
    /// afterwards, so the other order could deadlock.
    #[must_use]
    pub fn for_update_all(ids: impl IntoIterator<Item = Uuid>) -> Select<Self> {
        Self::in_lock_order(Self::find().filter(Column::Id.is_in(ids)))
    }

    /// Locks the selected cases in the order of [`Self::for_update_all`].
    #[must_use]
    pub fn in_lock_order(select: Select<Self>) -> Select<Self> {
        let is_whole = Expr::col((Self, Column::PartOf)).is_null();
        select.order_by_asc(is_whole).order_by_asc(Column::Id).lock_exclusive()
    }

    /// Selects the parts into which petitions were split, also those that were joined again.
    #[must_use]
    pub fn parts_of(wholes: impl IntoIterator<Item = Uuid>) -> Select<Self> {
        Self::find().filter(Column::PartOf.is_in(wholes))
    }

    /// Selects one case and locks it until the transaction ends (SQLite locks the whole database instead).
    #[must_use]
    pub fn for_update(id: Uuid) -> Select<Self> {
        Self::find_by_id(id).lock_exclusive()
    }
}
