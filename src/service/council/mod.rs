//! Making councils, and their reference data: terms, sessions, sectors, themes, the calendar, deadline rules.

pub mod annex_columns;
pub mod calendar;
pub mod deadline;
pub mod ics;
pub mod named_period;
pub mod sector;
pub mod session;
pub mod setup;
pub mod summary_report;
pub mod term;
pub mod theme;
pub mod written_time;
