//! THE ACTS: one function is one use case is one transaction.

pub mod administrative_unit;
pub mod answer;
pub mod assignment;
pub mod calendar;
pub mod call;
pub mod case;
pub mod check;
pub mod client;
pub mod commitment;
pub mod deadline;
pub mod event;
pub mod grant;
pub mod ics;
pub mod idempotency;
pub mod identity;
pub mod journal;
pub mod organization;
pub mod page;
pub mod petition;
pub mod response;
pub mod sector;
pub mod session;
pub mod term;
pub mod upkeep;
pub mod urging;
pub mod user;
