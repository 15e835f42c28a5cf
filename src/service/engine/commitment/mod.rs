//! What agencies promise in their responses, followed until it is kept, broken, carried over or waived.

pub mod act;
pub mod guards;
pub mod list;
pub mod parse;
pub mod promise;
pub mod report;
pub mod settle;
pub mod step;
pub mod view;
