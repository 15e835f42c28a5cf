//! Links between cases; one row serves both directions.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{SelectStatement, UnionType};
use sea_orm::{QuerySelect, QueryTrait};

use crate::enums::LinkKind;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "case_link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub council_id: Uuid,
    /// The case that arises from, settles, repeats or was split from `to_case`.
    pub from_case: Uuid,
    pub to_case: Uuid,
    pub kind: LinkKind,
    pub note: Option<String>,
    pub created_by: Option<Uuid>,
    pub created_at: DateTimeUtc,
}

default_row!();

/// Both directions of a link: the column of the case itself, and the column of the other case.
const WAYS: [(Column, Column); 2] = [(Column::FromCase, Column::ToCase), (Column::ToCase, Column::FromCase)];

/// Unions the queries of both directions, so that each uses its index; with an OR, the planners read every link.
fn either(way: impl Fn(Column, Column) -> SelectStatement) -> SelectStatement {
    let [mut all, other] = WAYS.map(|(own, other)| way(own, other));
    all.union(UnionType::Distinct, other);
    all
}

impl Entity {
    /// Selects the ids of a case's links.
    #[must_use]
    pub fn ids_of(case: Uuid) -> SelectStatement {
        either(|own, _| Self::find().filter(own.eq(case)).select_only().column(Column::Id).into_query())
    }

    /// Selects the ids of the cases to which a case is linked.
    #[must_use]
    pub fn others(case: Uuid) -> SelectStatement {
        either(|own, other| Self::find().filter(own.eq(case)).select_only().column(other).into_query())
    }

    /// Selects the cases that repeat some cases or are repeated by them, one step away, without the `known` ones.
    #[must_use]
    pub fn recurrences(cases: &[Uuid], known: &[Uuid]) -> SelectStatement {
        either(|own, other| {
            let links = Self::find().filter(own.is_in(cases.iter().copied()));
            let links = links.filter(Column::Kind.eq(LinkKind::Repeats));
            let links = links.filter(other.is_not_in(known.iter().copied()));
            links.select_only().column(other).into_query()
        })
    }
}
