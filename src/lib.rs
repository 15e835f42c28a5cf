//! Kiến nghị: the service with which elected councils follow petitions to a verified outcome.

pub mod app;
pub mod config;
pub mod db;
pub mod domain;
pub mod error;
pub mod secrets;
pub mod service;
