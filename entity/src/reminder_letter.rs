//! Reminder letters (đôn đốc) and the escalation levels above them: one letter to one agency, about one case or many.

use sea_orm::entity::prelude::*;

use crate::document::DocumentReference;
use crate::enums::EscalationLevel;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "reminder_letter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    /// The organization to which the letter is addressed.
    pub organization_id: Uuid,
    pub organization_name: String,
    pub escalation_level: EscalationLevel,
    pub issued_on: Date,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    pub text: String,
    pub answer_by: Option<Date>,
    /// The supervision that carries out this level: an explanation session, questioning or re-supervision.
    pub supervision_id: Option<Uuid>,
    pub answered_on: Option<Date>,
    pub answer_text: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub answer_document: Option<DocumentReference>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    /// It is about referrals: only the council that sent it reads it.
    pub referral: bool,
}

default_row!();

/// The cases that a letter is about.
pub mod target {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "reminder_letter_target")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub reminder_letter_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        /// `None` when the case is not assigned yet.
        pub assignment_id: Option<Uuid>,
        /// The number of the letter about the recipient's duty within its escalation level: 1, 2 …
        pub ordinal: i32,
    }

    default_row!();
}
