//! Đôn đốc and the escalation levels above it: one letter to one agency, about one case or many.

use sea_orm::entity::prelude::*;

use crate::document::DocumentReference;
use crate::enums::EscalationLevel;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "reminder_letter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    /// Who is urged.
    pub organization_id: Uuid,
    pub organization_name: String,
    pub escalation_level: EscalationLevel,
    pub issued_on: Date,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    pub text: String,
    pub answer_by: Option<Date>,
    /// The session or re-supervision that this escalation level is.
    pub supervision_id: Option<Uuid>,
    pub answered_on: Option<Date>,
    pub answer_text: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub answer_document: Option<DocumentReference>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();

/// A case the letter is about.
pub mod target {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "reminder_letter_target")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub reminder_letter_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        /// None: nobody has the case yet.
        pub assignment_id: Option<Uuid>,
        /// Which letter of its escalation level it is for the case: 1, 2 …
        pub ordinal: i32,
    }

    default_row!();
}
