//! What councils and the laws lay down: calendar, deadline rules, themes.

mod calendar;
mod deadline_rules;
mod setup;
mod themes;
