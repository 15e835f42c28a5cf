//! Use cases on commitments of agencies, from the response until they are kept, broken, carried over or waived.

pub mod act;
pub mod facets;
pub mod guards;
pub mod list;
pub mod parse;
pub mod promise;
pub mod report;
pub mod settle;
pub mod step;
pub mod view;
