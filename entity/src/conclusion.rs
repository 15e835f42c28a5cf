//! Conclusions of supervisions (kết luận giám sát). A draft stores its recommendations as JSON; issuing it creates a
//! case for each.

use sea_orm::entity::prelude::*;
use sea_orm::{Condition, QuerySelect, QueryTrait};

use crate::document::DocumentReference;
use crate::enums::{ConclusionForm, ConclusionStatus, ScopeFilter};

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

impl Entity {
    /// Selects the conclusions that the caller may read: for a council all of its own, for an agency the issued ones
    /// in which it is an addressee or for which it was supervised.
    #[must_use]
    pub fn in_scope(filters: &[ScopeFilter]) -> Select<Self> {
        let issued = |organizations: &ScopeFilter| {
            let cases = crate::case::Entity::in_scope(std::slice::from_ref(organizations));
            let of = cases.filter(crate::case::Column::ConclusionId.is_not_null());
            let of = of.select_only().column(crate::case::Column::ConclusionId).into_query();
            let supervised = crate::supervision::Entity::in_scope(std::slice::from_ref(organizations));
            let supervised = supervised.select_only().column(crate::supervision::Column::Id).into_query();
            Condition::all().add(Column::Status.eq(ConclusionStatus::Issued)).add(
                Condition::any()
                    .add(Column::Id.in_subquery(of))
                    .add(Column::SupervisionId.in_subquery(supervised)),
            )
        };
        let any = filters.iter().fold(Condition::any(), |seen, filter| match filter {
            ScopeFilter::Any => seen.add(Expr::val(true)),
            ScopeFilter::Council(id) => seen.add(Column::CouncilId.eq(*id)),
            ScopeFilter::Own(id) => seen.add(Column::IssuerId.eq(*id)),
            ScopeFilter::Assigned(_) | ScopeFilter::Subordinate(_) => seen.add(issued(filter)),
            ScopeFilter::Area { .. } => seen,
        });
        Self::find().filter(if any.is_empty() { Condition::all().add(Expr::val(false)) } else { any })
    }
}
