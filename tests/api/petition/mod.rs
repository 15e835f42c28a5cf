//! Petitions from registration to a closed answer, and their petitioners.

mod assigned_agencies;
mod committee;
mod complaints;
mod corrections;
mod former_texts;
mod forwarding;
mod histories;
mod on_the_spot;
mod parts;
mod parts_are_counted_once;
mod parts_in_common;
mod petition_lifecycle;
mod places;
mod privacy;
mod provenance;
mod registered_facts;
mod steps;
mod voters_feedback;
