//! Assignments that the council recalled, and petitions with several lead agencies.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::ConnectionTrait;

use crate::values::NewValues;

#[derive(DeriveMigrationName)]
pub struct Migration;

const STATUSES: NewValues = NewValues {
    domain: "assignment_status_value",
    columns: &[("assignment", "status")],
    values: &["recalled"],
};

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        STATUSES.add(manager).await?;
        let db = manager.get_connection();
        db.execute_unprepared("DROP INDEX assignment_one_lead").await?;
        db.execute_unprepared("DROP INDEX assignment_one_addressee").await?;
        // several agencies may lead; each is bound only once
        let one = "CREATE UNIQUE INDEX assignment_one_of_agency ON assignment (case_id, organization_id)
                   WHERE status IN ('assigned', 'in_progress', 'answered')";
        db.execute_unprepared(one).await.map(drop)
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        db.execute_unprepared("DROP INDEX assignment_one_of_agency").await?;
        let lead = "CREATE UNIQUE INDEX assignment_one_lead ON assignment (case_id)
                    WHERE role = 'lead' AND case_kind = 'petition' AND status IN ('assigned', 'in_progress', 'answered')";
        db.execute_unprepared(lead).await?;
        let addressee = "CREATE UNIQUE INDEX assignment_one_addressee ON assignment (case_id, organization_id)
                         WHERE case_kind = 'recommendation' AND status IN ('assigned', 'in_progress', 'answered')";
        db.execute_unprepared(addressee).await?;
        // what it was called before
        db.execute_unprepared("UPDATE assignment SET status = 'superseded' WHERE status = 'recalled'")
            .await?;
        STATUSES.remove(manager).await
    }
}
