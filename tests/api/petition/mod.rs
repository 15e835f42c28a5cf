//! Petitions from registration to a closed answer, and their petitioners.

mod assigned_agencies;
mod former_texts;
mod on_the_spot;
mod petition_lifecycle;
mod privacy;
mod steps;
mod voters_feedback;
