//! The places of bulk petitions: one commune each, the whole area for a few.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{CASE, Sql};
use crate::World;

/// Returns the columns of the case.
pub fn columns(sql: &Sql, communes: &[Uuid]) -> [(&'static str, String); 2] {
    let json = |(n, id): (usize, &Uuid)| {
        let kind = if sql.postgres { "::jsonb" } else { "" };
        format!(r#"WHEN {n} THEN '[{{"unit_id": "{id}", "unit_name": "Xã"}}]'{kind}"#)
    };
    let branches: Vec<_> = communes.iter().enumerate().map(json).collect();
    let units = format!("CASE i % {} {} END", communes.len(), branches.join(" "));
    [("area", "CASE WHEN i % 500 = 7 THEN 'whole' ELSE 'units' END".to_owned()), ("units", units)]
}

/// Returns the statement that fills the table by which lists find them.
pub fn insert(sql: &Sql, communes: &[Uuid]) -> String {
    sql.insert("case_unit", &[("case_id", sql.id(CASE)), ("unit_id", sql.pick("i", communes))], "true")
}

/// Returns the communes of the first tenant.
pub async fn communes(w: &World) -> Vec<Uuid> {
    use entity::administrative_unit::{Column, Entity};
    let of = Entity::find().filter(Column::ParentId.eq(w.cast.a.province));
    of.all(w.app.read()).await.unwrap().into_iter().map(|unit| unit.id).collect()
}
