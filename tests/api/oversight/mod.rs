//! Supervisions, their conclusions and recommendations.

pub mod abuse;
mod addressed_bodies;
mod addressees;
mod between_addressees;
mod conclusion_documents;
mod conclusion_drafts;
mod conclusions;
mod contested_records;
mod programmes;
mod published_as_of;
mod published_recommendations;
mod recommendation_steps;
mod standing;
mod supervision_steps;
mod supervisions;
mod waive_and_transfer;
