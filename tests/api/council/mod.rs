//! What councils and the laws lay down: annex columns, calendar, deadline rules, themes.

mod annex_columns;
mod calendar;
mod deadline_rules;
mod setup;
mod themes;
