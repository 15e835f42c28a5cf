//! Responses (trả lời): what an agency answered, stored once for one or many assignments. A correction or a further answer
//! is a row of its own: the newest that names an assignment counts for it.

use sea_orm::entity::prelude::*;
use sea_orm::{ExprTrait, QueryOrder};

use crate::document::{DocumentReference, Documents};
use crate::enums::{Outcome, ResponseKind};

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
    /// The first response of which this is a version; `None` for the first itself.
    pub version_of: Option<Uuid>,
    pub kind: ResponseKind,
    /// The day for which it counts.
    pub acted_on: Date,
}

default_row!();

impl Model {
    /// Returns the id of the response of which this is a version, or its own.
    #[must_use]
    pub fn first_id(&self) -> Uuid {
        self.version_of.unwrap_or(self.id)
    }
}

impl Entity {
    /// Selects every version of a response, the newest first.
    #[must_use]
    pub fn versions(first: Uuid) -> Select<Self> {
        let of = Column::Id.eq(first).or(Column::VersionOf.eq(first));
        Self::find().filter(of).order_by_desc(Column::Id)
    }
}

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
        /// The day since which it does not count for the assignment, because the agency contested with success that it
        /// was recorded.
        pub void_on: Option<Date>,
    }

    default_row!();
}
