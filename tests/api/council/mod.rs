//! What councils and the laws lay down: annex columns, calendar, deadline rules, named periods,
//! themes.

mod annex_columns;
mod calendar;
mod deadline_rules;
mod named_periods;
mod setup;
mod themes;
