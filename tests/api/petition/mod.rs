//! Petitions from registering to a closed answer, and who petitioned.

mod assigned_agencies;
mod petition_lifecycle;
mod privacy;
mod steps;
