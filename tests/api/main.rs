//! Every test that needs the service whole: one binary, every test on both databases.

mod bulk;
mod harness;
mod law;
mod make;

mod acts;
mod crash;
mod explain;
mod generated;
mod house;
mod races;
mod schema;
mod statements;
