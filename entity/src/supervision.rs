//! Giám sát: who looks at what, how far it has come, and what it examines again.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::LockType;
use sea_orm::{Condition, QuerySelect, QueryTrait};

use crate::document::Documents;
use crate::enums::{ScopeFilter, SupervisionKind, SupervisionStage};
use crate::organization::ancestor;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "supervision")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    pub kind: SupervisionKind,
    pub stage: SupervisionStage,
    pub leading_body_id: Uuid,
    /// Its name then.
    pub leading_body_name: String,
    /// The deputy who supervises in person, seated in the leading body.
    pub leading_deputy_id: Option<Uuid>,
    pub subject: String,
    pub legal_basis: Option<String>,
    pub programme_id: Option<Uuid>,
    pub session_id: Option<Uuid>,
    /// The time that is looked at.
    pub period_from: Option<Date>,
    pub period_to: Option<Date>,
    /// The day the conclusion is planned for.
    pub planned_on: Option<Date>,
    #[sea_orm(column_type = "JsonBinary")]
    pub documents: Documents,
    /// Giám sát lại: the supervision that this one looks at again.
    pub re_examines_id: Option<Uuid>,
    pub drop_reason: Option<String>,
    pub concluded_on: Option<Date>,
    /// The day it was closed or dropped.
    pub ended_on: Option<Date>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();

impl Entity {
    /// The supervisions a reader sees: its council all, an agency those of itself once they are announced.
    #[must_use]
    pub fn within(reach: &[ScopeFilter]) -> Select<Self> {
        use body::Column as B;
        let known = SupervisionStage::ALL.iter().copied().filter(|stage| stage.is_known());
        let of = |bodies: Select<body::Entity>| {
            let ids = bodies.select_only().column(B::SupervisionId).into_query();
            Condition::all().add(Column::Id.in_subquery(ids)).add(Column::Stage.is_in(known.clone()))
        };
        let any = reach.iter().fold(Condition::any(), |seen, within| match *within {
            ScopeFilter::Any => seen.add(Expr::val(true)),
            ScopeFilter::Council(id) => seen.add(Column::CouncilId.eq(id)),
            ScopeFilter::Own(id) => seen.add(Column::LeadingBodyId.eq(id)),
            ScopeFilter::Assigned(id) => seen.add(of(body::Entity::find().filter(B::OrganizationId.eq(id)))),
            ScopeFilter::Subordinate(id) => {
                let below = ancestor::below(id);
                seen.add(of(body::Entity::find().filter(B::OrganizationId.in_subquery(below))))
            }
            ScopeFilter::Area { .. } => seen,
        });
        Self::find().filter(if any.is_empty() { Condition::all().add(Expr::val(false)) } else { any })
    }

    /// One supervision, held until the transaction ends; cases may refer to it meanwhile.
    #[must_use]
    pub fn for_update(id: Uuid) -> Select<Self> {
        Self::find_by_id(id).lock(LockType::NoKeyUpdate)
    }
}

/// The team.
pub mod member {
    use sea_orm::entity::prelude::*;

    use crate::enums::TeamRole;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "supervision_member")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub supervision_id: Uuid,
        /// None: somebody without an account.
        pub user_id: Option<Uuid>,
        pub full_name: String,
        pub role: TeamRole,
    }

    default_row!();
}

/// The supervised bodies.
pub mod body {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "supervision_body")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub supervision_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub organization_id: Uuid,
        /// Its name then.
        pub organization_name: String,
    }

    default_row!();
}

/// The places that are looked at.
pub mod unit {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "supervision_unit")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub supervision_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub unit_id: Uuid,
    }

    default_row!();
}

/// When each stage was to be reached, and was.
pub mod stage {
    use sea_orm::entity::prelude::*;

    use crate::document::DocumentReference;
    use crate::enums::SupervisionStage;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "supervision_stage")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub supervision_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub stage: SupervisionStage,
        pub planned_on: Option<Date>,
        pub reached_on: Option<Date>,
        #[sea_orm(column_type = "JsonBinary", nullable)]
        pub document: Option<DocumentReference>,
        pub note: Option<String>,
    }

    default_row!();
}

/// The cases that a supervision is about: what it re-examines, asks about, or follows.
pub mod case {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "supervision_case")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub supervision_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
    }

    default_row!();
}
