//! Supervisions (giám sát): who supervises what, the stage reached, and what is supervised again.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{IntoCondition, LockType, SimpleExpr};
use sea_orm::{Condition, QuerySelect, QueryTrait};

use crate::document::Documents;
use crate::enums::{ScopeFilter, SupervisionKind, SupervisionStage};
use crate::scope::{Agencies, Scoped};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "supervision")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    pub kind: SupervisionKind,
    pub stage: SupervisionStage,
    pub leading_body_id: Uuid,
    /// The body's name when the supervision was recorded.
    pub leading_body_name: String,
    /// The deputy who supervises in person, a member of the leading body.
    pub leading_deputy_id: Option<Uuid>,
    pub subject: String,
    pub legal_basis: Option<String>,
    pub programme_id: Option<Uuid>,
    pub session_id: Option<Uuid>,
    /// The first day of the period that is examined.
    pub period_from: Option<Date>,
    pub period_to: Option<Date>,
    /// The day for which the conclusion is planned.
    pub planned_on: Option<Date>,
    #[sea_orm(column_type = "JsonBinary")]
    pub documents: Documents,
    /// The supervision that this one examines again (giám sát lại).
    pub re_examines_id: Option<Uuid>,
    pub drop_reason: Option<String>,
    pub concluded_on: Option<Date>,
    /// The day on which it was closed or dropped.
    pub ended_on: Option<Date>,
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
        Some(Column::LeadingBodyId.eq(organization).into_condition())
    }

    fn assigned(&self, to: Agencies) -> Option<Condition> {
        let known = SupervisionStage::ALL.iter().copied().filter(|stage| stage.is_known());
        let bodies = body::Entity::find().filter(to.are(body::Column::OrganizationId));
        let ids = bodies.select_only().column(body::Column::SupervisionId).into_query();
        Some(Condition::all().add(Column::Id.in_subquery(ids)).add(Column::Stage.is_in(known)))
    }
}

impl Entity {
    /// Selects the supervisions that the caller may read: for a council all of its own, for an agency the announced
    /// ones in which it is supervised.
    #[must_use]
    pub fn in_scope(filters: &[ScopeFilter]) -> Select<Self> {
        Self::find().filter(Self.within(filters))
    }

    /// Selects one supervision and locks it until the transaction ends; cases may still refer to it meanwhile.
    #[must_use]
    pub fn for_update(id: Uuid) -> Select<Self> {
        Self::find_by_id(id).lock(LockType::NoKeyUpdate)
    }
}

/// The members of a supervision team.
pub mod member {
    use sea_orm::entity::prelude::*;

    use crate::enums::TeamRole;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "supervision_member")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub supervision_id: Uuid,
        /// `None` for a member without an account.
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
        /// The body's name when the supervision was recorded.
        pub organization_name: String,
    }

    default_row!();
}

/// The administrative units that are supervised.
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

/// The stages of a supervision: the planned day and the actual day of each.
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

/// The cases that a supervision examines again, asks about or follows.
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
