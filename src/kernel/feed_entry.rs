//! Writes the feed: at the end of a transaction, an entry for each case that it changed and each council, agency and
//! administrative unit that the case concerns. What a transaction has changed is known from its events.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use entity::enums::{Action, AssignmentStatus, EventStream};
use entity::feed_entry::{Column, Entity};
use entity::{assignment, case, case_unit, event};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, UnionType};
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend};

use crate::kernel::error::{Error, Result};

/// The most cases in one SQL statement.
const CHUNK: usize = 1000;
/// The most queries that one query unites; SQLite takes 500.
const UNIONS: usize = 200;

/// The cases that a transaction has changed so far.
#[derive(Debug, Default)]
pub struct ChangedCases(Mutex<Noted>);

#[derive(Debug, Default)]
struct Noted {
    at: DateTime<Utc>,
    /// When the first of its events was: those of a batch have a moment each.
    first: Option<DateTime<Utc>>,
    cases: BTreeSet<Uuid>,
    /// Units that a case was about and is not about any more.
    former_units: Vec<(Uuid, Uuid)>,
}

impl ChangedCases {
    /// Notes an event. Reading a petitioner's identity leaves an event and changes nothing.
    pub fn note(&self, event: &event::Model) {
        if event.stream == EventStream::Case && event.action != Action::ReadPetitioner {
            let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            noted.cases.insert(event.stream_id);
            noted.at = event.at;
            noted.first.get_or_insert(event.at);
        }
    }

    /// Notes units that cases were about until now. Their readers are told that the cases left.
    pub fn note_former_units(&self, units: impl IntoIterator<Item = case_unit::Model>) {
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        noted.former_units.extend(units.into_iter().map(|unit| (unit.case_id, unit.unit_id)));
    }

    /// Writes the entries. They see what the whole transaction wrote.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn store(&self, tx: &impl ConnectionTrait) -> Result<()> {
        let noted = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let first = noted.first.unwrap_or(noted.at);
        let cases: Vec<Uuid> = noted.cases.into_iter().collect();
        for some in cases.chunks(CHUNK) {
            insert(tx, noted.at, concerned(some, first)).await?;
        }
        let mut cases_of: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
        for (case, unit) in noted.former_units {
            cases_of.entry(unit).or_default().push(case);
        }
        let mut left = cases_of.into_iter().map(|(unit, cases)| audience(unit, &cases)).peekable();
        while left.peek().is_some() {
            let some = left.by_ref().take(UNIONS).reduce(united);
            if let Some(some) = some {
                insert(tx, noted.at, some).await?;
            }
        }
        Ok(())
    }
}

/// Inserts an entry for each audience, council and case of a query.
async fn insert(tx: &impl ConnectionTrait, at: DateTime<Utc>, of: SelectStatement) -> Result<()> {
    let mut columns = vec![Column::AudienceId, Column::CouncilId, Column::CaseId, Column::At];
    let mut rows = Query::select();
    rows.columns([Column::AudienceId, Column::CouncilId, Column::CaseId])
        .expr(Expr::value(at))
        .from_subquery(of, Alias::new("concerned"));
    if tx.get_database_backend() != DbBackend::Postgres {
        columns.push(Column::TransactionId);
        rows.expr(Expr::cust("(SELECT MAX(rowid) FROM event)"));
    }
    let mut insert = Query::insert();
    insert.into_table(Entity).columns(columns).select_from(rows).map_err(Error::internal)?;
    tx.execute(&insert).await?;
    Ok(())
}

/// Selects some cases with their council, and an audience that is the same for all.
fn audience(audience: Uuid, cases: &[Uuid]) -> SelectStatement {
    entries(Expr::value(audience), case::Column::CouncilId, case::Column::Id, cases)
        .from(case::Entity)
        .to_owned()
}

/// Selects an audience, the council and the case, of a table that names the case.
fn entries(
    audience: Expr,
    council: impl ColumnTrait,
    case: impl ColumnTrait,
    cases: &[Uuid],
) -> SelectStatement {
    Query::select()
        .expr_as(audience, Column::AudienceId)
        .expr_as(council.into_expr(), Column::CouncilId)
        .expr_as(case.into_expr(), Column::CaseId)
        .and_where(case.is_in(cases.iter().copied()))
        .to_owned()
}

fn united(mut one: SelectStatement, other: SelectStatement) -> SelectStatement {
    one.union(UnionType::All, other);
    one
}

/// Selects whom each case concerns: its council, the agencies with a live assignment or one that this transaction ended,
/// and its units. One that ended a moment before may be named too. The receiver of a referral reads the referral only. Whoever is concerned twice is named twice: it
/// costs less than to find out.
fn concerned(cases: &[Uuid], began: DateTime<Utc>) -> SelectStatement {
    let mut councils =
        entries(case::Column::CouncilId.into_expr(), case::Column::CouncilId, case::Column::Id, cases);
    councils.from(case::Entity);
    let live = AssignmentStatus::ALL.iter().copied().filter(|status| status.is_live());
    let (agency, council) = (assignment::Column::OrganizationId, assignment::Column::CouncilId);
    let mut agencies = entries(agency.into_expr(), council, assignment::Column::CaseId, cases);
    agencies
        .from(assignment::Entity)
        .and_where(assignment::Column::Referral.eq(false))
        .and_where(assignment::Column::Status.is_in(live).or(assignment::Column::UpdatedAt.gte(began)));
    let of_case = case_unit::Column::CaseId.into_expr().equals(case::Column::Id.as_column_ref());
    let mut units =
        entries(case_unit::Column::UnitId.into_expr(), case::Column::CouncilId, case::Column::Id, cases);
    units.from(case::Entity).inner_join(case_unit::Entity, of_case);
    united(united(councils, agencies), units)
}
