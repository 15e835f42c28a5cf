//! Explanations (giải trình): the council requests why a recommendation was not carried out, with a due date of its
//! own.

use sea_orm::entity::prelude::*;

use crate::deadline_rule::DeadlineBasis;
use crate::document::DocumentReference;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "explanation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    pub case_id: Uuid,
    pub assignment_id: Uuid,
    /// The organization that has to explain.
    pub organization_id: Uuid,
    /// The organization's name when the explanation was requested.
    pub organization_name: String,
    pub reason: String,
    pub complex: bool,
    pub requested_on: Date,
    pub due_on: Date,
    /// The rule and calendar by which the due date was computed; `None` when the leader set the date.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub deadline: Option<DeadlineBasis>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    pub answered_on: Option<Date>,
    pub answer_text: Option<String>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub answer_document: Option<DocumentReference>,
    pub answered_by: Option<Uuid>,
    /// The day on which it lapsed, because the addressee was waived or the case was closed.
    pub lapsed_on: Option<Date>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();
