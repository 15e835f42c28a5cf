//! Writes that touch less: no index on the moment of the last change, none on what is not there yet, room for the next
//! version of a row, and the words of a column in a domain (docs/decisions/0018).

use sea_orm_migration::prelude::*;

use crate::script;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The tables with CHECKs on single columns.
const CHECKED: &[&str] = &[
    "administrative_unit",
    "alarm",
    "assignment",
    "calendar_day",
    "case_link",
    "cases",
    "commitment",
    "conclusion",
    "deadline_rule",
    "event",
    "extension",
    "organization",
    "periodic_report",
    "response",
    "review",
    "role_grant",
    "session",
    "signing_key",
    "supervision",
    "supervision_member",
    "supervision_norm",
    "supervision_programme",
    "supervision_stage",
    "urging",
];

/// Indexes on what most cases do not have, or do not have yet: name, columns, and what is there.
const SPARSE: &[(&str, &str, &str)] = &[
    // index                  columns                            only where
    ("cases_council_outcome", "council_id, outcome, id", "outcome IS NOT NULL"),
    ("cases_council_verdict", "council_id, verdict, id", "verdict IS NOT NULL"),
    ("cases_council_sector", "council_id, sector_id, id", "sector_id IS NOT NULL"),
    ("cases_council_board", "council_id, board_id, status, id", "board_id IS NOT NULL"),
    ("cases_council_session", "council_id, session_id, id", "session_id IS NOT NULL"),
    ("cases_council_phase", "council_id, phase, id", "phase IS NOT NULL"),
    ("cases_council_level", "council_id, competence_level, id", "competence_level IS NOT NULL"),
    ("cases_council_lead", "council_id, lead_agency_id, id", "lead_agency_id IS NOT NULL"),
    ("cases_council_closed", "council_id, closed_on, id", "closed_on IS NOT NULL"),
    ("cases_merged_into", "merged_into, id", "merged_into IS NOT NULL"),
];

/// `PostgreSQL`: a new version of a row stays on its page, and out of the indexes, when there is room and no indexed
/// column has changed.
const ROOM: &str = "
DROP INDEX cases_council_updated;
ALTER TABLE cases SET (fillfactor = 85);
ALTER TABLE assignment SET (fillfactor = 85);
";

const ROOM_BEFORE: &str = "
ALTER TABLE cases RESET (fillfactor);
ALTER TABLE assignment RESET (fillfactor);
CREATE INDEX cases_council_updated ON cases (council_id, updated_at, id);
";

fn index((name, columns, present): &(&str, &str, &str), sparse: bool) -> String {
    let only = if sparse { format!(" WHERE {present}") } else { String::new() };
    format!("DROP INDEX {name}; CREATE INDEX {name} ON cases ({columns}){only};")
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if script::is_postgres(manager) {
            script::checks_to_domains(manager, CHECKED).await?;
            script::run(manager, ROOM).await?;
        }
        for one in SPARSE {
            script::run(manager, &index(one, true)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for one in SPARSE {
            script::run(manager, &index(one, false)).await?;
        }
        if script::is_postgres(manager) {
            script::run(manager, ROOM_BEFORE).await?;
            script::domains_to_checks(manager, CHECKED).await?;
        }
        Ok(())
    }
}
