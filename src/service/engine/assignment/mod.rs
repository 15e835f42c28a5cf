//! Use cases on assignments: the steps of an agency, and those of the council on its work.

pub mod act;
pub mod background;
pub mod committee;
pub mod contest;
pub mod delegate;
pub mod explain;
pub mod extend;
pub mod facets;
pub mod linkable;
pub mod list;
pub mod parts;
pub mod plan;
pub mod position;
pub mod progress;
pub mod recall;
pub mod report;
pub mod return_assignment;
pub mod review;
pub mod step;
pub mod transfer;
pub mod view;
mod voided;
pub mod waive;
