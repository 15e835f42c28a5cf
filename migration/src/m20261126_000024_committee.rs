//! What a People's Committee passes down can answer to it; the committee then keeps its own part and answers for all.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::script::{self, Script, is_postgres};
use crate::values::NewValues;

#[derive(DeriveMigrationName)]
pub struct Migration;

const STATUSES: NewValues = NewValues {
    domain: "assignment_status_value",
    columns: &[("assignment", "status")],
    values: &["answered_by_committee"],
};

const DOMAINS: &str =
    "CREATE DOMAIN answers_to_value AS varchar CHECK (VALUE IN ('council', 'committee'));\n";

// the column of a domain is on a line of its own, where `script` finds it
const UP: [Script; 2] = [
    Script::Both(
        "ALTER TABLE assignment ADD COLUMN
            answers_to answers_to_value NOT NULL DEFAULT 'council'
         ;
         ALTER TABLE assignment ADD COLUMN passed_down_by $uuid REFERENCES organization (id);
         UPDATE assignment SET passed_down_by =
             (SELECT above.organization_id FROM assignment AS above WHERE above.id = assignment.parent_id)
             WHERE case_kind = 'petition' AND parent_id IS NOT NULL;
         CREATE INDEX assignment_passed_down ON assignment (passed_down_by, id) WHERE passed_down_by IS NOT NULL;
         CREATE INDEX assignment_passed_down_due ON assignment (passed_down_by, due_on, id)
             WHERE passed_down_by IS NOT NULL;
         DROP INDEX assignment_one_of_agency;\n",
    ),
    // an agency can answer the council for itself, and a committee for a part
    Script::Both(
        "CREATE UNIQUE INDEX assignment_one_of_agency ON assignment (case_id, organization_id)
             WHERE status IN ('assigned', 'in_progress', 'answered') AND answers_to = 'council';\n",
    ),
];

const DOWN: &str = "DROP INDEX assignment_one_of_agency;
     DROP INDEX assignment_passed_down_due;
     DROP INDEX assignment_passed_down;
     UPDATE assignment SET ended_on = coalesce(ended_on, acted_on), extension_id = NULL
         WHERE answers_to = 'committee' AND status IN ('assigned', 'in_progress');
     UPDATE assignment SET status = 'superseded' WHERE status = 'answered_by_committee' OR answers_to = 'committee';
     ALTER TABLE assignment DROP COLUMN passed_down_by;
     ALTER TABLE assignment DROP COLUMN answers_to;
     CREATE UNIQUE INDEX assignment_one_of_agency ON assignment (case_id, organization_id)
         WHERE status IN ('assigned', 'in_progress', 'answered');";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STATUSES.add(manager).await?;
        script::create(manager, DOMAINS, &UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared(DOWN).await?;
        if is_postgres(manager) {
            db.execute_unprepared("DROP DOMAIN answers_to_value").await?;
        }
        STATUSES.remove(manager).await
    }
}
