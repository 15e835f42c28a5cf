//! Where: the 99 communes since 1 July 2025, and the old province's districts before.

use entity::administrative_unit;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::demo::reference::BEGIN;
use crate::demo::{chance, system};
use crate::kernel::app::App;
use crate::kernel::error::Result;
use crate::service::directory::administrative_unit::{NATIONAL, SINCE, import};

/// Code `15` was Yên Bái until 30 June 2025 and is Lào Cai since.
const OLD_UNITS: &str = "\
code,name,kind,parent_code,valid_from,valid_to
10,Tỉnh Lào Cai,province,,1991-10-01,2025-06-30
15,Tỉnh Yên Bái,province,,1991-10-01,2025-06-30
080,Thành phố Lào Cai,district,10,1991-10-01,2025-06-30
082,Huyện Bát Xát,district,10,1991-10-01,2025-06-30
083,Huyện Mường Khương,district,10,1991-10-01,2025-06-30
084,Huyện Si Ma Cai,district,10,1991-10-01,2025-06-30
085,Huyện Bắc Hà,district,10,1991-10-01,2025-06-30
086,Huyện Bảo Thắng,district,10,1991-10-01,2025-06-30
087,Huyện Bảo Yên,district,10,1991-10-01,2025-06-30
088,Thị xã Sa Pa,district,10,1991-10-01,2025-06-30
089,Huyện Văn Bàn,district,10,1991-10-01,2025-06-30
";

/// The old province's districts: code and name as bodies bear it.
pub const DISTRICTS: [(&str, &str); 9] = [
    ("080", "thành phố Lào Cai"),
    ("082", "huyện Bát Xát"),
    ("083", "huyện Mường Khương"),
    ("084", "huyện Si Ma Cai"),
    ("085", "huyện Bắc Hà"),
    ("086", "huyện Bảo Thắng"),
    ("087", "huyện Bảo Yên"),
    ("088", "thị xã Sa Pa"),
    ("089", "huyện Văn Bàn"),
];

/// The last commune, by code, of each district of [`DISTRICTS`]; Hợp Thành and Cốc San lie by exception in the first.
const LAST_OF_DISTRICT: [&str; 9] =
    ["02671", "02728", "02788", "02824", "02896", "02926", "02998", "03046", "03121"];

pub struct Commune {
    pub code: String,
    /// `xã Bảo Hà`, as it stands within a sentence.
    pub name: String,
    pub unit: Uuid,
    /// The district it was made of, in the old province.
    pub district: Option<usize>,
}

pub struct Places {
    pub province: Uuid,
    pub old_province: Uuid,
    pub yen_bai: Uuid,
    pub districts: Vec<Uuid>,
    pub communes: Vec<Commune>,
}

impl Places {
    /// The place of a commune in the list, by its code.
    pub fn commune(&self, code: &str) -> usize {
        self.communes.iter().position(|commune| commune.code == code).unwrap_or(0)
    }
}

/// Brings all of Việt Nam's units in, and those of the old province.
pub async fn make(app: &App) -> Result<Places> {
    use administrative_unit::{Column, Entity};
    import(app, &system(chance::at(BEGIN)), OLD_UNITS).await?;
    import(app, &system(chance::at(SINCE)), NATIONAL).await?;
    let old = Entity::find().filter(Column::ValidTo.is_not_null()).order_by_asc(Column::Code);
    let old = old.all(&app.db.read).await?;
    let of_code =
        |code: &str| old.iter().find(|unit| unit.code == code).map(|unit| unit.id).unwrap_or_default();
    let province = Entity::find().filter(Column::Code.eq("15")).filter(Column::ValidFrom.eq(SINCE));
    let province = province.one(&app.db.read).await?.map(|unit| unit.id).unwrap_or_default();
    let communes = Entity::find().filter(Column::ParentId.eq(province)).order_by_asc(Column::Code);
    let communes = communes.all(&app.db.read).await?.into_iter().map(|unit| Commune {
        name: unit.name.replacen("Xã", "xã", 1).replacen("Phường", "phường", 1),
        unit: unit.id,
        district: district(&unit.code),
        code: unit.code,
    });
    Ok(Places {
        province,
        old_province: of_code("10"),
        yen_bai: of_code("15"),
        districts: DISTRICTS.iter().map(|(code, _)| of_code(code)).collect(),
        communes: communes.collect(),
    })
}

fn district(code: &str) -> Option<usize> {
    match code {
        "02680" | "02746" => Some(0),
        _ => LAST_OF_DISTRICT.iter().position(|last| code <= *last),
    }
}
