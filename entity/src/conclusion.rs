//! Conclusions of supervisions (kết luận giám sát). A draft stores its recommendations as JSON; issuing it creates a
//! case for each.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{IntoCondition, SimpleExpr};
use sea_orm::{Condition, QuerySelect, QueryTrait};

use crate::document::DocumentReference;
use crate::enums::{ConclusionForm, ConclusionStatus, ScopeFilter};
use crate::scope::{Agencies, Scoped};
use crate::{case, supervision};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "conclusion")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    pub supervision_id: Uuid,
    /// The body that leads the supervision.
    pub issuer_id: Uuid,
    /// The body's name when the conclusion was recorded.
    pub issuer_name: String,
    pub form: ConclusionForm,
    pub status: ConclusionStatus,
    /// The findings.
    pub summary: String,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub document: Option<DocumentReference>,
    /// Issuer, year, number and notation of an issued document, which must be unique (Decree 30/2020).
    pub document_key: Option<String>,
    pub issued_on: Option<Date>,
    /// The recommendations of a draft; `None` once they are cases.
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub draft: Option<Json>,
    pub case_count: i32,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();

impl Scoped for Entity {
    fn of_council(&self, council: Uuid) -> SimpleExpr {
        Column::CouncilId.eq(council)
    }

    fn own(&self, organization: Uuid) -> Option<Condition> {
        Some(Column::IssuerId.eq(organization).into_condition())
    }

    fn assigned(&self, to: Agencies) -> Option<Condition> {
        let cases = case::Entity::find().filter(case::Entity.assigned(to)?);
        let cases = cases.filter(case::Column::ConclusionId.is_not_null());
        let of = cases.select_only().column(case::Column::ConclusionId).into_query();
        let supervised = supervision::Entity::find().filter(supervision::Entity.assigned(to)?);
        let supervised = supervised.select_only().column(supervision::Column::Id).into_query();
        let either = Condition::any()
            .add(Column::Id.in_subquery(of))
            .add(Column::SupervisionId.in_subquery(supervised));
        Some(Condition::all().add(Column::Status.eq(ConclusionStatus::Issued)).add(either))
    }
}

impl Entity {
    /// Selects the conclusions that the caller may read: for a council all of its own, for an agency the issued ones
    /// in which it is an addressee or for which it was supervised.
    #[must_use]
    pub fn in_scope(filters: &[ScopeFilter]) -> Select<Self> {
        Self::find().filter(Self.within(filters))
    }
}
