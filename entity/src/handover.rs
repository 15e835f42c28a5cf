//! Handover lists (chuyển kỳ sau): the signed list of what was open at the end of a session or term, and who received
//! it.

use sea_orm::entity::prelude::*;

use crate::document::DocumentReference;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "handover")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    /// The session that ended; `from_term_id` is set instead when a term ended.
    pub from_session_id: Option<Uuid>,
    pub from_term_id: Option<Uuid>,
    /// The session that continues the work, when it is known.
    pub to_session_id: Option<Uuid>,
    pub to_organization_id: Uuid,
    /// The organization's name when the list was signed.
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

/// The lines of a handover list, as of the day of the signature.
pub mod item {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "handover_item")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub handover_id: Uuid,
        pub case_id: Uuid,
        /// A commitment of the case; `None` when the line is about the case itself.
        pub commitment_id: Option<Uuid>,
        /// The status of the case or commitment on that day.
        pub state: String,
        pub due_on: Option<Date>,
    }

    default_row!();
}
