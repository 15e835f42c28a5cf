//! Operations on cases of both kinds, and on what belongs to a case.

pub mod assignment;
pub mod case;
pub mod commitment;
pub mod deadline;
pub mod event;
pub mod explanation;
pub mod link;
pub mod outcome_figures;
pub mod periodic_report;
pub mod reminder_letter;
pub mod response;
pub mod timeliness;
