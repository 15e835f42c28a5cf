//! How one case stands to another; both ways are read from one row.

use sea_orm::entity::prelude::*;

use crate::vocabulary::LinkKind;

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

plain!();
