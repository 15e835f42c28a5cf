//! Writes the feed: at the end of a transaction, an entry for each case that it changed and each council, agency and
//! administrative unit that the case concerns. What a transaction has changed is known from its events.

use std::collections::BTreeSet;
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

/// The cases that a transaction has changed so far.
#[derive(Debug, Default)]
pub struct ChangedCases(Mutex<Noted>);

#[derive(Debug, Default)]
struct Noted {
    at: DateTime<Utc>,
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
        let cases: Vec<Uuid> = noted.cases.into_iter().collect();
        for some in cases.chunks(CHUNK) {
            let former = noted.former_units.iter().filter(|(case, _)| some.contains(case));
            let concerned = concerned(some, noted.at, former);
            let mut insert = Query::insert();
            let mut columns = vec![Column::AudienceId, Column::CouncilId, Column::CaseId, Column::At];
            let of = Alias::new("concerned");
            let mut rows = Query::select();
            rows.columns([Column::AudienceId, Column::CouncilId, Column::CaseId])
                .expr(Expr::value(noted.at))
                .from_subquery(concerned, of);
            if tx.get_database_backend() != DbBackend::Postgres {
                columns.push(Column::TransactionId);
                rows.expr(Expr::cust("(SELECT MAX(rowid) FROM event)"));
            }
            insert.into_table(Entity).columns(columns);
            insert.select_from(rows).map_err(Error::internal)?;
            tx.execute(&insert).await?;
        }
        Ok(())
    }
}

/// Selects whom each case concerns: its council, the agencies with a live assignment or one that this transaction ended,
/// and its units. The receiver of a referral reads the referral only.
fn concerned<'a>(
    cases: &[Uuid],
    now: DateTime<Utc>,
    former_units: impl Iterator<Item = &'a (Uuid, Uuid)>,
) -> SelectStatement {
    let select = |audience: Expr| {
        let mut select = Query::select();
        select
            .expr_as(audience, Column::AudienceId)
            .expr_as(case::Column::CouncilId.into_expr(), Column::CouncilId)
            .expr_as(case::Column::Id.into_expr(), Column::CaseId)
            .from(case::Entity)
            .and_where(case::Column::Id.is_in(cases.iter().copied()));
        select
    };
    let mut all = select(case::Column::CouncilId.into_expr());
    let live = AssignmentStatus::ALL.iter().copied().filter(|status| status.is_live());
    let mut agencies = select(assignment::Column::OrganizationId.into_expr());
    agencies
        .inner_join(
            assignment::Entity,
            assignment::Column::CaseId.into_expr().equals(case::Column::Id.as_column_ref()),
        )
        .and_where(assignment::Column::Referral.eq(false))
        .and_where(assignment::Column::Status.is_in(live).or(assignment::Column::UpdatedAt.eq(now)));
    all.union(UnionType::Distinct, agencies);
    let mut units = select(case_unit::Column::UnitId.into_expr());
    units.inner_join(
        case_unit::Entity,
        case_unit::Column::CaseId.into_expr().equals(case::Column::Id.as_column_ref()),
    );
    all.union(UnionType::Distinct, units);
    for (case, unit) in former_units {
        let mut left = select(Expr::value(*unit));
        left.and_where(case::Column::Id.eq(*case));
        all.union(UnionType::Distinct, left);
    }
    all
}
