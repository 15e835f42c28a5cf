//! Use cases on cases of both kinds: assignments, responses, commitments, due dates, reminder letters, links and the
//! event log.

pub mod answer_history;
pub mod assignment;
pub mod batch;
pub mod case;
pub mod commitment;
pub mod deadline;
pub mod event;
pub mod event_text;
pub mod explanation;
pub mod fire;
pub mod follow_up;
pub mod lapse;
pub mod late;
pub mod link;
pub mod number;
pub mod outcome_figures;
pub mod periodic_report;
pub mod reminder_letter;
pub mod response;
pub mod search;
pub mod staff;
pub mod standing;
pub mod timeliness;
pub mod timer;
pub mod whole;
