//! Every test that needs the service whole: one binary, every test on both databases.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::large_futures,
    reason = "a test that cannot go on fails"
)]

mod bulk;
mod harness;
mod law;
mod make;

mod acts;
mod bad_input;
mod calendar;
mod cli;
mod commitments;
mod conclusions;
mod contract;
mod crash;
mod deadline_rules;
mod deadlines;
mod doors;
mod explain;
mod extensions;
mod filters;
mod followup;
mod generated;
mod handovers;
mod hostile;
mod hostile_recommendations;
mod house;
mod idempotency;
mod identity;
mod life;
mod links;
mod lists;
mod migrations;
mod overdue;
mod privacy;
mod programmes;
mod promises;
mod published;
mod races;
mod recommendations;
mod remedies;
mod rounds;
mod schema;
mod search;
mod seats;
mod standby;
mod start;
mod statements;
mod supervision_steps;
mod supervisions;
mod themes;
mod tokens;
mod urgings;
