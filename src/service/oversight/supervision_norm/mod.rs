//! How many supervisions a year each body of a kind owes, and how far it has come: dated data.

pub mod fulfilment;
pub mod rule;
