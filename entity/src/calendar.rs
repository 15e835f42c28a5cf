//! The calendar: days off and make-up working days, year by year. A year without a row is unknown.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_year")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub year: i32,
    pub version: i64,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

default_row!();

/// The days that differ from their weekday: days off, and working days at a weekend.
pub mod day {
    use sea_orm::entity::prelude::*;

    use crate::enums::DayKind;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "calendar_day")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: Date,
        pub year: i32,
        pub kind: DayKind,
        pub name: String,
        /// The decision by which the day is off or worked.
        pub source: String,
        /// Not decided yet, or not verified.
        pub provisional: bool,
    }

    default_row!();
}
