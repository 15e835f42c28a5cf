//! THE LAW: pure and sync. Knows the words of the field and nothing of databases or HTTP.

pub mod actor;
pub mod calendar;
pub mod commitment;
pub mod deadline;
pub mod event;
pub mod ladder;
pub mod number;
pub mod policy;
pub mod print;
pub mod recommendation;
pub mod supervision;
pub mod timeliness;
pub mod workflow;
