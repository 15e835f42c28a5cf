//! Load: builds a data set, drives the service over it, and prints what it reached beside what the machine can do.
//! See `bench/README.md`.

mod data;
mod world;

fn main() {}
