//! How one case stands to another; both ways are read from one row.

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
    /// The one that arises, settles, repeats or was split off.
    pub from_case: Uuid,
    pub to_case: Uuid,
    pub kind: LinkKind,
    pub note: Option<String>,
    pub created_by: Option<Uuid>,
    pub created_at: DateTimeUtc,
}

default_row!();

/// Either way of a link: the end that a case is at, and the other one.
const WAYS: [(Column, Column); 2] = [(Column::FromCase, Column::ToCase), (Column::ToCase, Column::FromCase)];

/// Both ways together, each by its index: of an OR, the planners would read every link there is.
fn either(way: impl Fn(Column, Column) -> SelectStatement) -> SelectStatement {
    let [mut all, other] = WAYS.map(|(own, other)| way(own, other));
    all.union(UnionType::Distinct, other);
    all
}

impl Entity {
    /// The ids of a case's links.
    #[must_use]
    pub fn ids_of(case: Uuid) -> SelectStatement {
        either(|own, _| Self::find().filter(own.eq(case)).select_only().column(Column::Id).into_query())
    }

    /// The cases at the other ends of a case's links.
    #[must_use]
    pub fn others(case: Uuid) -> SelectStatement {
        either(|own, other| Self::find().filter(own.eq(case)).select_only().column(other).into_query())
    }

    /// What some cases repeat and what repeats them, one step on, without those that are known.
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
