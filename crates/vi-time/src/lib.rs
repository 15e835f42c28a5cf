//! Time in Vietnam: times as people write them, the calendar of working days, and time limits.

pub mod calendar;
pub mod time_limit;
pub mod written;
