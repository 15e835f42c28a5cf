//! A recommendation's script: what is asked of whom by when, where it comes from, and what becomes of it.

use chrono::NaiveDate;
use entity::measure::Measure;
use entity::vocabulary::Priority;

use crate::demo::oversight::course::Deeds;
use crate::demo::oversight::{published, second};
use crate::kernel::error::Result;

/// By when.
#[derive(Clone)]
pub enum Due {
    /// So many days after the conclusion.
    Days(i64),
    /// As the conclusion says it; words that name no time are left to the rules.
    Said(String),
    /// As the conclusion says it, and the day that was meant.
    Meant(&'static str, NaiveDate),
    /// Each addressee its own days after the conclusion, and how much its part counts.
    Each(&'static [(i64, i32)]),
}

/// One recommendation.
pub struct Advice {
    pub key: &'static str,
    /// The supervision that it comes of.
    pub of: &'static str,
    pub content: String,
    pub deliverable: Option<&'static str>,
    pub position: Option<&'static str>,
    pub measure: Option<Measure>,
    pub priority: Option<Priority>,
    pub due: Due,
    pub to: &'static [&'static str],
    pub sector: &'static str,
    /// A report every so many months.
    pub every: Option<i32>,
    /// Petitions of the story.
    pub arises_from: &'static [&'static str],
    pub settles: &'static [&'static str],
    /// Earlier recommendations.
    pub repeats: &'static [&'static str],
    pub deeds: Deeds,
    /// What becomes of what is split from it.
    pub parts: Vec<(&'static str, Deeds)>,
}

/// A recommendation with nothing beside what all of them have.
pub fn advise(
    (key, of): (&'static str, &'static str),
    content: &str,
    to: &'static [&'static str],
    sector: &'static str,
    due: Due,
    deeds: Deeds,
) -> Advice {
    let none: &[&str] = &[];
    Advice {
        key,
        of,
        content: content.to_owned(),
        deliverable: None,
        position: None,
        measure: None,
        priority: None,
        due,
        to,
        sector,
        every: None,
        arises_from: none,
        settles: none,
        repeats: none,
        deeds,
        parts: vec![],
    }
}

/// Every recommendation; `issued` is the day of a supervision's conclusion.
///
/// # Errors
/// When the published ones cannot be read.
pub fn all(today: NaiveDate, issued: &dyn Fn(&str) -> NaiveDate) -> Result<Vec<Advice>> {
    let mut all = published::all(issued)?;
    all.extend(second::all(today));
    Ok(all)
}
