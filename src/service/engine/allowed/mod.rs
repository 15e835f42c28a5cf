//! What the caller may do now, as conditions of lists: the rows of which the views list an action. The workflow tables, the
//! policy and the rule about parties say it; here each of their conditions has its form in SQL (docs/decisions/0052).

pub mod assignment;
pub mod case;
pub mod commitment;
mod fact;
mod party;
pub mod rows;
pub mod words;
