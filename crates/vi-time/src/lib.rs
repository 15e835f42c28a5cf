//! Time in Vietnam: what people write about it, which days are worked, and how days are counted.

pub mod calendar;
pub mod time_limit;
pub mod written;
