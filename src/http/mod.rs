//! THE DOOR: the only room that knows actix. A handler takes, calls and wraps.

pub mod answer;
pub mod assignment;
pub mod calendar;
pub mod case;
pub mod client;
pub mod commitment;
pub mod deadline;
pub mod extract;
pub mod frame;
pub mod grant;
pub mod handover;
pub mod health;
pub mod identity;
pub mod limit;
pub mod link;
pub mod openapi;
pub mod organization;
pub mod petition;
pub mod problem;
pub mod reference;
pub mod response;
pub mod routes;
pub mod serve;
pub mod theme;
pub mod urging;
pub mod user;
