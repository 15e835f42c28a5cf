//! What the generated petitions are put together from: the rows of `crowd.toml`.

use std::collections::BTreeMap;

use entity::enums::{Channel, Outcome, Precision, Verdict};
use serde::Deserialize;
use toml::Spanned;

use crate::demo::data::Step;

/// A central body that answers what the province cannot settle.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CentralBody {
    pub name: String,
    /// The notation of its documents.
    pub notation: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crowd {
    pub openings: Vec<String>,
    pub hamlets: Vec<String>,
    pub surnames: Vec<String>,
    pub given_names: Vec<String>,
    pub central_bodies: Vec<CentralBody>,
    pub progress: Vec<String>,
    pub reviews: BTreeMap<Verdict, Vec<String>>,
    pub promises: Vec<String>,
    /// Each with its weight.
    pub precisions: Vec<(Precision, usize)>,
    /// Those of an agency that postpones the matter, each with its weight.
    pub precisions_of_deferrals: Vec<(Precision, usize)>,
    /// Each with its weight.
    pub channels: Vec<(Channel, usize)>,
    /// Numbers of deputy groups, each with the account of a deputy.
    pub deputies: Vec<(usize, String)>,
    /// Numbers of deputy groups, each with the account that records meetings in its area.
    pub liaisons: Vec<(usize, String)>,
    pub rejections: Vec<Step>,
    pub withdrawn: Step,
    pub returned: Step,
    pub cooperating: Step,
    pub notified_at_meeting: Step,
    pub notified_in_writing: Step,
    pub verified: Step,
    /// What becomes of commitments in cases that are closed.
    pub endings: Vec<Ending>,
    /// What else becomes of commitments in other cases.
    pub open_endings: Vec<Ending>,
    pub answers: Vec<Answer>,
    pub topics: Vec<Topic>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub outcome: Outcome,
    pub weight: usize,
    pub texts: Vec<String>,
}

/// A step of a commitment, or none when it stays open.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    pub weight: usize,
    /// Whether the days are counted from the due date instead of the review.
    #[serde(default)]
    pub late: bool,
    /// The lowest and the highest number of days.
    pub days: (u64, u64),
    pub step: Option<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub sector: Spanned<String>,
    pub weight: usize,
    pub agencies: Vec<String>,
    pub agency_before_2025: String,
    pub things: Vec<String>,
    pub troubles: Vec<String>,
    pub asks: Vec<String>,
}
