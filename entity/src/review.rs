//! The council'\''s judgement of a response.

use sea_orm::entity::prelude::*;

use crate::vocabulary::Verdict;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "review")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub case_id: Uuid,
    pub response_id: Uuid,
    pub verdict: Verdict,
    pub text: String,
    pub reviewed_by: Option<Uuid>,
    pub organization_id: Uuid,
    pub created_at: DateTimeUtc,
}

plain!();
