//! Shows the parts into which a petition is split, and the whole of a part.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::case::{Column, Entity, Model};
use entity::enums::{Outcome, Status};
use entity::{assignment, case};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::number;
use crate::domain::policy::Permission;
use crate::kernel::context::RequestContext;
use crate::kernel::display_names::DisplayNames;
use crate::kernel::error::Result;

/// A part of a petition that is split.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PartBrief {
    pub id: Uuid,
    /// That of the whole, and its own: `KN-2026-000123.2`.
    pub number: String,
    /// The first 300 characters of its text.
    pub content: String,
    pub sector_id: Option<Uuid>,
    pub sector_name: Option<String>,
    pub status: Status,
    pub outcome: Option<Outcome>,
    pub due_on: Option<NaiveDate>,
    /// The agency's name at the time of the assignment.
    pub lead_agency_name: Option<String>,
}

/// The petition that was split.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WholeBrief {
    pub id: Uuid,
    pub number: String,
}

impl WholeBrief {
    /// Returns the whole of a part. Whoever has only the part learns no more of the whole.
    #[must_use]
    pub fn of(case: &Model) -> Option<Self> {
        let id = case.part_of?;
        Some(Self { id, number: number::of_whole(&case.number).to_owned() })
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    number: String,
    part_of: Uuid,
    content: String,
    sector_id: Option<Uuid>,
    status: Status,
    outcome: Option<Outcome>,
    due_on: Option<NaiveDate>,
    lead_agency_name: Option<String>,
    /// Whether an agency has or had it.
    assigned: bool,
}

/// The parts of several petitions, as far as the caller may see them.
#[derive(Default)]
pub struct Parts(HashMap<Uuid, Vec<Row>>);

impl Parts {
    /// Loads the parts of those cases that are split: one query, and none if no case is.
    pub async fn of<'a>(
        db: &impl ConnectionTrait,
        ctx: &RequestContext,
        cases: impl IntoIterator<Item = &'a case::Model>,
    ) -> Result<Self> {
        use assignment::{Column as A, Entity as Assignment};
        let wholes: Vec<Uuid> =
            cases.into_iter().filter(|case| case.part_count.is_some()).map(|case| case.id).collect();
        if wholes.is_empty() {
            return Ok(Self::default());
        }
        let of_part = Expr::col((Assignment, A::CaseId)).equals((Entity, Column::Id));
        let assigned = Assignment::find().filter(of_part).select_only().column(A::Id).into_query();
        let rows = Entity::in_scope(&ctx.actor.scope_filters(Permission::CaseRead))
            .filter(Column::PartOf.is_in(wholes))
            .filter(current())
            .order_by_asc(Column::Id)
            .select_only()
            .columns([
                Column::Id,
                Column::Number,
                Column::PartOf,
                Column::SectorId,
                Column::Status,
                Column::Outcome,
                Column::DueOn,
                Column::LeadAgencyName,
            ])
            // a page of whole texts would have no bound
            .expr_as(Expr::cust("substr(cases.content, 1, 300)"), "content")
            .expr_as(Expr::exists(assigned), "assigned");
        let mut of: HashMap<Uuid, Vec<Row>> = HashMap::new();
        for row in rows.into_model::<Row>().all(db).await? {
            of.entry(row.part_of).or_default().push(row);
        }
        Ok(Self(of))
    }

    /// Returns whether no part of a petition was ever with an agency, and none has ended.
    #[must_use]
    pub fn are_untouched(&self, whole: Uuid) -> bool {
        let untouched = |part: &Row| !part.assigned && waits_for_council(part.status);
        self.0.get(&whole).is_some_and(|parts| parts.iter().all(untouched))
    }

    /// Returns the sectors of all parts.
    pub fn sectors(&self) -> impl Iterator<Item = Uuid> {
        self.0.values().flatten().filter_map(|part| part.sector_id)
    }

    /// Returns the parts of a petition, in their order.
    #[must_use]
    pub fn brief(&self, whole: Uuid, names: &DisplayNames) -> Vec<PartBrief> {
        let one = |row: &Row| PartBrief {
            id: row.id,
            number: row.number.clone(),
            content: row.content.clone(),
            sector_id: row.sector_id,
            sector_name: names.maybe(row.sector_id),
            status: row.status,
            outcome: row.outcome,
            due_on: row.due_on,
            lead_agency_name: row.lead_agency_name.clone(),
        };
        self.0.get(&whole).into_iter().flatten().map(one).collect()
    }
}

/// Selects parts that were not joined again.
#[must_use]
pub fn current() -> Condition {
    let joined = Expr::col((Entity, Column::MergedInto)).equals((Entity, Column::PartOf));
    Condition::any().add(Column::MergedInto.is_null()).add(joined.not())
}

/// Returns whether a petition waits for the council: no agency has it, and it has not ended.
#[must_use]
pub const fn waits_for_council(status: Status) -> bool {
    matches!(status, Status::Received | Status::Accepted)
}
