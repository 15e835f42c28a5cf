//! Writes the feed: at the end of a transaction, an entry for each case that it changed and each council, agency and
//! administrative unit that the case concerns. What a transaction has changed is known from its events.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, Mutex, PoisonError};

use chrono::{DateTime, SecondsFormat, Utc};
use entity::enums::{Action, AssignmentStatus, EventStream};
use entity::feed_entry::{Column, Entity};
use entity::{assignment, case, case_unit, event};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{
    Alias, Expr, ExprTrait, InsertStatement, PostgresQueryBuilder, Query, SelectStatement, UnionType,
};
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend};

use crate::db::Prepared;
use crate::kernel::error::{Error, Result};

/// The most cases in one SQL statement.
const CHUNK: usize = 1000;
/// The most cases whose entries are written together with the commit.
const FEW: usize = 20;
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

    /// Writes the entries. They see what the whole transaction wrote. Returns the lists of values with which [`LAST`] is
    /// to be executed together with the commit.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn store(&self, tx: &impl ConnectionTrait) -> Result<Vec<Vec<String>>> {
        let noted = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let first = noted.first.unwrap_or(noted.at);
        let cases: Vec<Uuid> = noted.cases.into_iter().collect();
        let is_last = tx.get_database_backend() == DbBackend::Postgres && cases.len() <= FEW;
        if !is_last {
            for some in cases.chunks(CHUNK) {
                let concerned = concerned(&|case| case.is_in(some.iter().copied()), Expr::value(first));
                tx.execute(&insert(tx.get_database_backend(), Expr::value(noted.at), concerned)?).await?;
            }
        }
        let mut cases_of: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
        for (case, unit) in noted.former_units {
            cases_of.entry(unit).or_default().push(case);
        }
        let mut left = cases_of.into_iter().map(|(unit, cases)| audience(unit, &cases)).peekable();
        while left.peek().is_some() {
            let some = left.by_ref().take(UNIONS).reduce(united);
            if let Some(some) = some {
                tx.execute(&insert(tx.get_database_backend(), Expr::value(noted.at), some)?).await?;
            }
        }
        let last = if is_last { cases.as_slice() } else { &[] };
        Ok(last.iter().map(|case| values(*case, noted.at, first)).collect())
    }
}

/// Inserts the entries of a case together with the commit, on PostgreSQL: a statement of its own would cost a journey to
/// the server, and more than its execution. Its values: the case, the time of the entries and the time of the first
/// event. It is executed for each case, because PostgreSQL would plan a list of cases anew each time.
pub static LAST: LazyLock<Prepared> = LazyLock::new(|| {
    let one = |case: Expr| case.eq(Expr::cust("$1::uuid"));
    let concerned = concerned(&one, Expr::cust("$3::timestamptz"));
    // invariant: it inserts as many columns as it selects
    let insert = insert(DbBackend::Postgres, Expr::cust("$2::timestamptz"), concerned)
        .unwrap_or_else(|_| unreachable!());
    Prepared { name: "feed_entries", sql: insert.to_string(PostgresQueryBuilder) }
});

fn values(case: Uuid, at: DateTime<Utc>, first: DateTime<Utc>) -> Vec<String> {
    let [at, first] = [at, first].map(|time| time.to_rfc3339_opts(SecondsFormat::Micros, true));
    vec![case.to_string(), at, first]
}

/// Inserts an entry for each audience, council and case of a query.
fn insert(backend: DbBackend, at: Expr, of: SelectStatement) -> Result<InsertStatement> {
    let mut columns = vec![Column::AudienceId, Column::CouncilId, Column::CaseId, Column::At];
    let mut rows = Query::select();
    rows.columns([Column::AudienceId, Column::CouncilId, Column::CaseId])
        .expr(at)
        .from_subquery(of, Alias::new("concerned"));
    if backend != DbBackend::Postgres {
        columns.push(Column::TransactionId);
        rows.expr(Expr::cust("(SELECT MAX(rowid) FROM event)"));
    }
    let mut insert = Query::insert();
    insert.into_table(Entity).columns(columns).select_from(rows).map_err(Error::internal)?;
    Ok(insert)
}

/// Selects some cases with their council, and an audience that is the same for all.
fn audience(audience: Uuid, cases: &[Uuid]) -> SelectStatement {
    let some = |case: Expr| case.is_in(cases.iter().copied());
    entries(Expr::value(audience), case::Column::CouncilId, case::Column::Id, &some)
        .from(case::Entity)
        .to_owned()
}

/// Which cases: a condition on a column that names a case.
type Condition<'a> = &'a dyn Fn(Expr) -> Expr;

/// Selects an audience, the council and the case, of a table that names the case.
fn entries(
    audience: Expr,
    council: impl ColumnTrait,
    case: impl ColumnTrait,
    cases: Condition<'_>,
) -> SelectStatement {
    Query::select()
        .expr_as(audience, Column::AudienceId)
        .expr_as(council.into_expr(), Column::CouncilId)
        .expr_as(case.into_expr(), Column::CaseId)
        .and_where(cases(case.into_expr()))
        .to_owned()
}

fn united(mut one: SelectStatement, other: SelectStatement) -> SelectStatement {
    one.union(UnionType::All, other);
    one
}

/// Selects whom each case concerns: its council, the agencies with a live assignment or one that this transaction ended,
/// and its units. One that ended a moment before may be named too. The receiver of a referral reads the referral only.
/// Whoever is concerned twice is named twice: it costs less than to find out.
fn concerned(cases: Condition<'_>, began: Expr) -> SelectStatement {
    let mut councils =
        entries(case::Column::CouncilId.into_expr(), case::Column::CouncilId, case::Column::Id, cases);
    councils.from(case::Entity);
    let live = AssignmentStatus::ALL.iter().copied().filter(|status| status.is_live());
    let (agency, council) = (assignment::Column::OrganizationId, assignment::Column::CouncilId);
    let mut agencies = entries(agency.into_expr(), council, assignment::Column::CaseId, cases);
    agencies.from(assignment::Entity).and_where(assignment::Column::Referral.eq(false)).and_where(
        assignment::Column::Status.is_in(live).or(assignment::Column::UpdatedAt.into_expr().gte(began)),
    );
    let of_case = case_unit::Column::CaseId.into_expr().equals(case::Column::Id.as_column_ref());
    let mut units =
        entries(case_unit::Column::UnitId.into_expr(), case::Column::CouncilId, case::Column::Id, cases);
    units.from(case::Entity).inner_join(case_unit::Entity, of_case);
    united(united(councils, agencies), units)
}

#[cfg(test)]
mod tests {
    use super::LAST;

    /// Parameters of `PREPARE` have no other type than that of their casts.
    #[test]
    fn the_last_statement_has_three_parameters_with_types() {
        let sql = &LAST.sql;
        for typed in ["$1::uuid", "$2::timestamptz", "$3::timestamptz"] {
            assert!(sql.contains(typed), "{typed}: {sql}");
        }
        assert!(!sql.contains("$4"), "{sql}");
    }
}
