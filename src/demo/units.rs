//! Adds the administrative units: the communes since 1 July 2025, and the former districts.

use chrono::NaiveDate;
use entity::administrative_unit::{Column, Entity};
use entity::enums::UnitKind;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::demo::data::FORMER_UNITS;
use crate::demo::ids::Kind;
use crate::demo::world::World;
use crate::demo::{chance, system};
use crate::kernel::error::Result;
use crate::service::directory::administrative_unit::{NATIONAL, SINCE, import};

/// The first day of the demonstration's history.
pub const BEGIN: NaiveDate = day(2021, 6, 1);

/// The last day of the shipped calendar; deadline rules cannot compute beyond it.
pub const CALENDAR_ENDS: NaiveDate = day(2027, 12, 31);

pub const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

/// The code of the new province, and until 30 June 2025 of one of the two provinces that it was created from.
pub const PROVINCE: &str = "15";

pub struct Commune {
    pub code: String,
    /// The name as part of a sentence: `xã Bảo Hà`.
    pub name: String,
    pub unit: Uuid,
}

/// A district of the former province.
pub struct District {
    pub code: String,
    pub name: String,
    pub unit: Uuid,
}

impl World<'_> {
    /// Imports all units of Việt Nam, and those of the former provinces.
    pub async fn add_units(&mut self) -> Result<()> {
        import(&mut self.app.handle(), &system(chance::at(BEGIN)), FORMER_UNITS.1).await?;
        import(&mut self.app.handle(), &system(chance::at(SINCE)), NATIONAL).await?;
        let read = self.app.read();
        for unit in
            Entity::find().filter(Column::ValidTo.is_not_null()).order_by_asc(Column::Code).all(read).await?
        {
            let code = if unit.code == PROVINCE { format!("{PROVINCE}-former") } else { unit.code.clone() };
            self.ids.insert(Kind::Unit, &code, unit.id);
            if unit.kind == UnitKind::District {
                self.districts.push(District { code, name: within_a_sentence(&unit.name), unit: unit.id });
            }
        }
        let province = Entity::find().filter(Column::Code.eq(PROVINCE)).filter(Column::ValidFrom.eq(SINCE));
        let province = province.one(read).await?.map(|unit| unit.id).unwrap_or_default();
        self.ids.insert(Kind::Unit, PROVINCE, province);
        let communes = Entity::find().filter(Column::ParentId.eq(province)).order_by_asc(Column::Code);
        for unit in communes.all(read).await? {
            self.ids.insert(Kind::Unit, &unit.code, unit.id);
            let name = within_a_sentence(&unit.name);
            self.communes.push(Commune { code: unit.code, name, unit: unit.id });
        }
        Ok(())
    }
}

/// Returns `xã Bảo Hà` for `Xã Bảo Hà`.
fn within_a_sentence(name: &str) -> String {
    let mut rest = name.chars();
    rest.next().into_iter().flat_map(char::to_lowercase).chain(rest).collect()
}
