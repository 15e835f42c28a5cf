//! Lịch làm việc: the days of each year that are off, or worked although they fall on a weekend.

pub mod ics;
pub mod replace;
pub mod view;
