//! What petitions and recommendations share: lists, deadlines, commitments, reminder letters, links.

mod bulk;
mod commitments;
mod contests;
mod days;
mod deadlines;
mod event_texts;
mod extensions;
mod filters;
mod links;
mod lists;
mod outcome_figures;
mod outcomes;
mod outcomes_as_of;
mod overdue;
mod past;
mod promise_lists;
mod promises;
mod published_cases;
mod races;
mod reminder_letters;
mod reminders;
mod response_versions;
mod search;
mod undated;
mod words_of_time;
