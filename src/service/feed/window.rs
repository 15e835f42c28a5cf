//! Reads the entries of the feed between two places in the order of commits, for those whom a read scope makes
//! concerned. Each of them is one range of the index: entries that concern others are not read.

use std::collections::HashSet;

use entity::enums::ScopeFilter;
use sea_orm::prelude::Uuid;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value};

use crate::kernel::error::Result;
use crate::service::feed::cursor::Entry;

/// An entry of the feed.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub struct Row {
    pub transaction_id: i64,
    pub position: i64,
    pub case_id: Uuid,
}

impl Row {
    #[must_use]
    pub fn entry(&self) -> Entry {
        (self.transaction_id, self.position)
    }
}

/// Where to read.
pub struct Window<'a> {
    pub since: &'a str,
    pub until: &'a str,
    pub after: Option<Entry>,
}

/// What one entry must be, besides its audience: not seen by the first snapshot, but by the second. The comparisons with
/// numbers imply nothing more, but they let the index begin and end there.
const POSTGRES: &str = "f.transaction_id >= GREATEST(pg_snapshot_xmin($1::pg_snapshot)::text::bigint, $3)
    AND f.transaction_id < pg_snapshot_xmax($2::pg_snapshot)::text::bigint
    AND NOT pg_visible_in_snapshot(f.transaction_id::text::xid8, $1::pg_snapshot)
    AND pg_visible_in_snapshot(f.transaction_id::text::xid8, $2::pg_snapshot)
    AND (f.transaction_id, f.position) > ($3, $4)";

const SQLITE: &str = "f.transaction_id > CAST($1 AS integer) AND f.transaction_id <= CAST($2 AS integer)
    AND (f.transaction_id, f.position) > ($3, $4)";

/// Reads the first entries of a window, in the order of their numbers.
///
/// # Errors
/// When the database cannot be read.
pub async fn rows(
    db: &impl ConnectionTrait,
    scope: &[ScopeFilter],
    window: Window<'_>,
    limit: u64,
) -> Result<Vec<Row>> {
    let (transaction, position) = window.after.unwrap_or((0, 0));
    let mut values: Vec<Value> =
        vec![window.since.into(), window.until.into(), transaction.into(), position.into()];
    let Some(audience) = audience(scope, &mut values) else { return Ok(vec![]) };
    let backend = db.get_database_backend();
    let fields = "f.transaction_id, f.position, f.case_id";
    let of_audience = "f.audience_id = a.id AND (a.council_id IS NULL OR f.council_id = a.council_id)";
    let sql = match backend {
        DbBackend::Postgres => format!(
            "WITH audience AS ({audience})
             SELECT f.* FROM audience a CROSS JOIN LATERAL (SELECT {fields} FROM feed_entry f
                 WHERE {of_audience} AND {POSTGRES}
                 ORDER BY f.transaction_id, f.position LIMIT {limit}) AS f
             ORDER BY transaction_id, position LIMIT {limit}"
        ),
        _ => format!(
            "WITH audience AS ({audience})
             SELECT {fields} FROM audience a CROSS JOIN feed_entry f WHERE {of_audience} AND {SQLITE}
             ORDER BY f.transaction_id, f.position LIMIT {limit}"
        ),
    };
    let rows = db.query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    Ok(rows.iter().map(|row| Row::from_query_result(row, "")).collect::<Result<_, _>>()?)
}

/// Returns the ids under which a read scope finds its entries.
///
/// # Errors
/// When the database cannot be read.
pub async fn audiences(db: &impl ConnectionTrait, scope: &[ScopeFilter]) -> Result<HashSet<Uuid>> {
    let mut values = vec![];
    let Some(audience) = audience(scope, &mut values) else { return Ok(HashSet::new()) };
    let backend = db.get_database_backend();
    let rows = db.query_all_raw(Statement::from_sql_and_values(backend, audience, values)).await?;
    Ok(rows.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?)
}

/// Returns the query of the ids under which a read scope finds its entries: those of councils, agencies and
/// administrative units, of units only for the cases of one council. `None` when the scope is empty.
fn audience(scope: &[ScopeFilter], values: &mut Vec<Value>) -> Option<String> {
    let mut bound = |id: Uuid| {
        values.push(id.into());
        format!("${}", values.len())
    };
    let mut part = |filter: &ScopeFilter| match *filter {
        ScopeFilter::Council(id) | ScopeFilter::Assigned(id) => Some(format!(
            "SELECT id, CAST(NULL AS uuid) AS council_id FROM organization WHERE id = {}",
            bound(id)
        )),
        ScopeFilter::Subordinate(id) => Some(format!(
            "SELECT organization_id AS id, CAST(NULL AS uuid) AS council_id FROM organization_ancestor WHERE ancestor_id = {}",
            bound(id)
        )),
        ScopeFilter::Area { council, organization } => Some(format!(
            "SELECT u.unit_id AS id, c.id AS council_id FROM organization_area u, organization c
                WHERE u.organization_id = {} AND c.id = {}",
            bound(organization),
            bound(council)
        )),
        // no role reads all cases, or only those that its organization registered
        ScopeFilter::Any | ScopeFilter::Own(_) => None,
    };
    let parts: Vec<String> = scope.iter().filter_map(&mut part).collect();
    (!parts.is_empty()).then(|| parts.join(" UNION "))
}

#[cfg(test)]
mod tests {
    use entity::enums::Role;

    use crate::domain::policy::{AccessLevel, Permission};

    /// An access level without an audience would hide changes from its role.
    #[test]
    fn every_role_that_reads_cases_has_an_audience() {
        for role in Role::ALL {
            let level = Permission::CaseRead.access_level(*role);
            let has_none = matches!(level, AccessLevel::Own | AccessLevel::Any);
            assert!(!has_none, "{role:?}: audience() has nothing for this level");
        }
    }
}
