//! Giám sát: supervisions with their bodies, teams, stages and cases.

pub mod act;
pub mod create;
pub mod edit;
pub mod fields;
pub mod gather;
pub mod list;
pub mod parts;
pub mod stage;
pub mod step;
pub mod view;
