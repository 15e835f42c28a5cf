//! Chuyển kỳ sau: the signed list of what was open at the end of a session or term, and to whom it went.

use sea_orm::entity::prelude::*;

use crate::document::DocumentReference;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "handover")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    /// What ended: a session, or a term.
    pub from_session_id: Option<Uuid>,
    pub from_term_id: Option<Uuid>,
    /// The session that takes it up, where it is known.
    pub to_session_id: Option<Uuid>,
    pub to_organization_id: Uuid,
    /// Its name then.
    pub to_organization_name: String,
    pub signed_by: String,
    pub signer_position: Option<String>,
    pub signed_on: Date,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    pub note: Option<String>,
    pub case_count: i32,
    pub commitment_count: i32,
    pub created_by: Option<Uuid>,
    pub created_at: DateTimeUtc,
}

default_row!();

/// One line of the list, as it stood then.
pub mod item {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "handover_item")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub handover_id: Uuid,
        pub case_id: Uuid,
        /// A promise of the case; none: the case itself.
        pub commitment_id: Option<Uuid>,
        /// The status it had.
        pub state: String,
        pub due_on: Option<Date>,
    }

    default_row!();
}
