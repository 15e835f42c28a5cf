//! What councils and the law lay down: calendar, deadline rules, themes.

mod calendar;
mod deadline_rules;
mod themes;
