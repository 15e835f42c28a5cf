//! Domain rules: pure, synchronous functions and tables that know nothing of databases or HTTP.

pub mod actor;
pub mod calendar;
pub mod commitment;
pub mod deadline;
pub mod escalation;
pub mod event;
pub mod number;
pub mod organization;
pub mod part;
pub mod party;
pub mod periodic_report;
pub mod policy;
pub mod print;
pub mod recommendation;
pub mod step;
pub mod supervision;
pub mod timeliness;
pub mod workflow;
pub mod written_time;
