//! Petitions from registration to a closed answer, and their petitioners.

mod assigned_agencies;
mod complaints;
mod former_texts;
mod petition_lifecycle;
mod places;
mod privacy;
mod provenance;
mod steps;
