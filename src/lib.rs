//! Kiến nghị: the service with which elected councils follow petitions to a verified outcome.

pub mod domain;
