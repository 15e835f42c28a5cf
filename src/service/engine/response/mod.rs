//! Responses (trả lời): one response answers one or more assignments, of one or more cases.

pub mod answered;
pub mod of_referral;
pub mod respond;
pub mod version;
pub mod view;
