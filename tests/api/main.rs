//! Every test that needs the service whole: one binary, every test on both databases.

mod harness;
mod law;
mod make;

mod acts;
mod generated;
mod house;
mod races;
