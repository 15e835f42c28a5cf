//! What councils and the laws lay down: annex columns, calendar, deadline rules, named periods, summary reports,
//! themes.

mod annex_columns;
mod calendar;
mod deadline_rules;
mod named_periods;
mod setup;
mod summary_reports;
mod themes;
