//! Norms: how many supervisions a year each body of a kind must carry out, as dated data, and their fulfilment.

pub mod fulfilment;
pub mod rule;
