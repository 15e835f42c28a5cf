//! Organizations: a tree of public bodies, each valid between two dates, with codes, areas and successors.

use sea_orm::entity::prelude::*;

use crate::enums::OrganizationKind;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "organization")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: OrganizationKind,
    pub name: String,
    /// Sorts by the Vietnamese alphabet (`vi_text::name_key`).
    pub name_key: String,
    /// The words of the name, folded for search (`vi_text::folded_words`).
    pub name_words: String,
    pub parent_id: Option<Uuid>,
    /// The council to which the organization belongs (a council belongs to itself); `None` for agencies.
    pub council_id: Option<Uuid>,
    pub unit_id: Option<Uuid>,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();

/// Official codes: opaque text of at most 35 characters, in one of several schemes.
pub mod code {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "organization_code")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organization_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub scheme: String,
        pub code: String,
    }

    default_row!();
}

/// Every ancestor of every organization, itself included.
pub mod ancestor {
    use sea_orm::entity::prelude::*;
    use sea_orm::sea_query::SelectStatement;
    use sea_orm::{QuerySelect, QueryTrait};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "organization_ancestor")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub ancestor_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub organization_id: Uuid,
    }

    default_row!();

    /// Selects the ids of an organization and of all below it.
    #[must_use]
    pub fn below(organization: Uuid) -> SelectStatement {
        let found = Entity::find().filter(Column::AncestorId.eq(organization));
        found.select_only().column(Column::OrganizationId).into_query()
    }
}

/// The units for which an organization is responsible, with all their sub-units.
pub mod area {
    use sea_orm::entity::prelude::*;
    use sea_orm::sea_query::SelectStatement;
    use sea_orm::{QuerySelect, QueryTrait};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "organization_area")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organization_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub unit_id: Uuid,
    }

    default_row!();

    /// Selects the ids of the units for which an organization is responsible.
    #[must_use]
    pub fn of(organization: Uuid) -> SelectStatement {
        let found = Entity::find().filter(Column::OrganizationId.eq(organization));
        found.select_only().column(Column::UnitId).into_query()
    }
}

/// Successors of an organization (cơ quan kế thừa), each from a date.
pub mod successor {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "organization_successor")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub predecessor_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub successor_id: Uuid,
        pub since: Date,
    }

    default_row!();
}
