//! Responses (trả lời): what an agency answered, stored once for one or many assignments.

use sea_orm::entity::prelude::*;

use crate::document::{DocumentReference, Documents};
use crate::enums::Outcome;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "response")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organization_id: Uuid,
    /// The organization's name when it responded.
    pub organization_name: String,
    pub outcome: Outcome,
    pub text: String,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub evidence: Option<Documents>,
    pub submitted_by: Option<Uuid>,
    pub client_id: Option<Uuid>,
    pub created_at: DateTimeUtc,
    /// In progress, without a commitment that names a day.
    pub undated: bool,
}

default_row!();

/// The assignments (and so the cases) that a response answers.
pub mod assignment {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "response_assignment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub response_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub assignment_id: Uuid,
        pub case_id: Uuid,
        /// The case's council.
        pub council_id: Uuid,
    }

    default_row!();
}
