//! The exceptions of the working calendar, with the service's enums.

use chrono::NaiveDate;
use entity::enums::DayKind;
use vi_time::calendar::ExceptionKind;
pub use vi_time::calendar::{Calendar, Day, Exception, MissingYear};

/// A day off, or a make-up working day at a weekend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub on: NaiveDate,
    pub kind: DayKind,
    pub name: String,
}

impl From<Mark> for Exception {
    fn from(mark: Mark) -> Self {
        let kind = match mark.kind {
            DayKind::Off => ExceptionKind::Off,
            DayKind::Working => ExceptionKind::Worked,
        };
        Self { on: mark.on, kind, name: mark.name }
    }
}
