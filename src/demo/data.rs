//! The data files of the demonstration in `assets/demo/`, with one type for the rows of each.

mod crowd;

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use entity::enums::{Action, CaseKind, OrganizationKind, Role};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use toml::Spanned;

pub use crate::demo::data::crowd::{Crowd, Ending, Topic};

use crate::kernel::error::{Error, Result};

/// A request body with keys in place of ids and numbers of days in place of dates.
pub type Body = Value;

macro_rules! asset {
    ($file:literal) => {
        ($file, include_str!(concat!("../../assets/demo/", $file)))
    };
}

/// The name and the text of a file.
pub type Asset = (&'static str, &'static str);

pub const COUNCIL: Asset = asset!("council.toml");
pub const CROWD: Asset = asset!("crowd.toml");
pub const FORMER_UNITS: Asset = asset!("former_units.csv");
pub const ORGANIZATIONS: Asset = asset!("organizations.csv");
pub const PEOPLE: Asset = asset!("people.csv");
pub const PETITIONS: Asset = asset!("petitions.toml");
pub const RECOMMENDATIONS: Asset = asset!("recommendations.toml");
pub const RULES: Asset = asset!("rules.csv");
pub const SUCCESSION: Asset = asset!("succession.csv");
pub const SUPERVISIONS: Asset = asset!("supervisions.toml");

pub struct Data {
    pub council: Council,
    pub crowd: Crowd,
    pub organizations: Vec<Organization>,
    pub people: Vec<Person>,
    pub petitions: Vec<Story>,
    pub recommendations: Vec<Story>,
    pub rules: Vec<Rule>,
    pub succession: Vec<Succession>,
    pub supervisions: Vec<Story>,
}

impl Data {
    /// Reads every file.
    ///
    /// # Errors
    /// The file, the line and the mistake.
    pub fn read() -> Result<Self> {
        Ok(Self {
            council: from_toml(COUNCIL)?,
            crowd: from_toml(CROWD)?,
            organizations: from_csv(ORGANIZATIONS)?,
            people: from_csv(PEOPLE)?,
            petitions: from_toml::<Stories>(PETITIONS)?.stories,
            recommendations: from_toml::<Stories>(RECOMMENDATIONS)?.stories,
            rules: from_csv(RULES)?,
            succession: from_csv(SUCCESSION)?,
            supervisions: from_toml::<Stories>(SUPERVISIONS)?.stories,
        })
    }

    /// Returns the rule of an action for a case of a kind.
    pub fn rule(&self, action: Action, kind: CaseKind) -> Result<&Rule> {
        let is_for = |rule: &&Rule| rule.action == action && rule.case_kind.is_none_or(|only| only == kind);
        self.rules.iter().find(is_for).ok_or_else(|| fault("no step of a case"))
    }

    /// Returns the parts that a petition or a recommendation is split into, or the petition that another council makes
    /// of one.
    pub fn parts(&self, key: &str) -> &[Story] {
        let mut all = self.petitions.iter().chain(&self.recommendations);
        all.find(|row| row.key() == key).map_or(&[], |row| &row.parts)
    }

    /// Returns the recommendations in the conclusion of a supervision.
    pub fn recommendations_of(&self, supervision: &Story) -> impl Iterator<Item = &Story> {
        let key = supervision.key().to_owned();
        self.recommendations.iter().filter(move |row| row.conclusion_of.as_ref() == Some(&key))
    }
}

pub fn from_toml<T: DeserializeOwned>((file, text): Asset) -> Result<T> {
    toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(1, |span| line(text, span.start));
        fault(format!("{file}:{line}: {}", error.message()))
    })
}

pub fn from_csv<T: DeserializeOwned>((file, text): Asset) -> Result<Vec<T>> {
    let rows = csv::Reader::from_reader(text.as_bytes()).into_deserialize();
    rows.collect::<std::result::Result<_, csv::Error>>().map_err(|error| {
        let line = error.position().map_or(1, csv::Position::line);
        fault(format!("{file}:{line}: {error}"))
    })
}

/// Returns the line number of an offset in a text.
pub fn line(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// Builds an internal error for a mistake in the demonstration data.
pub fn fault(text: impl Into<String>) -> Error {
    Error::internal(text.into())
}

/// A file in which each story begins with the name of its kind.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stories {
    #[serde(alias = "petition", alias = "recommendation", alias = "supervision")]
    pub stories: Vec<Story>,
}

/// An organization. The file has those of the council and the province, those related to them, and the bodies of one
/// commune's council; the committees and councils of communes and districts have no rows.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    pub key: String,
    pub kind: OrganizationKind,
    pub name: String,
    pub unit: String,
    pub parent: Option<String>,
    pub council: Option<String>,
    /// The notation of its documents.
    pub notation: String,
    pub valid_from: NaiveDate,
}

/// An organization and one that took over its duties on 1 July 2025, with the name of the latter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Succession {
    pub organization: String,
    pub successor: String,
    pub name: String,
}

/// An account, or more roles of one in another organization.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub username: String,
    pub full_name: String,
    /// Separated by spaces; all in one organization.
    pub roles: String,
    pub organization: String,
    /// `None`: the account is created last.
    pub since: Option<NaiveDate>,
}

impl Person {
    pub fn roles(&self) -> Result<Vec<Role>> {
        let wrong = |error| fault(format!("{}: {}: {error}", PEOPLE.0, self.username));
        self.roles.split(' ').map(|role| role.parse().map_err(wrong)).collect()
    }
}

/// How a step of a case is taken.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub action: Action,
    /// `None`: for both kinds.
    pub case_kind: Option<CaseKind>,
    pub target: Target,
    /// The account that takes the step unless the step names one, or its role: `handler` or `head` of the agency,
    /// `reviewer` of the board.
    pub by: String,
    /// The notation of the document, or `agency` for a document of the agency. `None`: without a document.
    pub document: Option<String>,
}

/// The target of a step.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    Case,
    Assignment,
    /// Every open commitment.
    Commitments,
    /// What the council that received a referral makes of it.
    Referral,
    Response,
    /// A correction of the response, or a further one.
    ResponseVersion,
    Letter,
    LetterAnswer,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Council {
    pub sectors: Vec<Body>,
    pub terms: Vec<Body>,
    pub sessions: Vec<Body>,
    /// The laws that are the legal basis of supervisions, with the first day of each.
    pub laws: BTreeMap<NaiveDate, String>,
    pub records: Vec<Record>,
    pub summary_reports: Vec<SummaryReport>,
    pub handover: Body,
    pub leading_bodies: Vec<LeadingBody>,
}

/// A summary report of voters' petitions for the last session.
#[derive(Deserialize)]
pub struct SummaryReport {
    /// Number of days before the session on which it came.
    pub days_before: u64,
    /// The notation of the report.
    pub notation: String,
    #[serde(flatten)]
    pub body: Body,
}

/// A rule, norm or theme that the council adopts.
#[derive(Deserialize)]
pub struct Record {
    pub on: NaiveDate,
    /// The account that records it.
    pub by: String,
    #[serde(flatten)]
    pub body: Body,
}

/// A supervising body with its title and document notations.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadingBody {
    pub key: String,
    pub title: String,
    pub programme: String,
    pub decision: String,
    pub conclusion: String,
    /// The account that manages its supervisions.
    pub manager: String,
    /// The account that signs for it.
    pub signer: String,
    /// The members of its teams.
    pub team: Body,
}

/// A day. Exactly one of the three fields is given.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    pub on: Option<NaiveDate>,
    /// Number of days before the day on which the demonstration is loaded; negative for a day in the future.
    pub days_ago: Option<i64>,
    /// Number of days after the first day of the petition or recommendation.
    pub day: Option<i64>,
}

impl When {
    pub fn date(self, today: NaiveDate, begin: NaiveDate) -> Result<NaiveDate> {
        match (self.on, self.days_ago, self.day) {
            (Some(day), None, None) => Ok(day),
            (None, Some(days), None) => Ok(today - TimeDelta::days(days)),
            (None, None, Some(days)) => Ok(begin + TimeDelta::days(days)),
            _ => Err(fault("needs one of `on`, `days_ago` and `day`")),
        }
    }
}

/// One step of a story: the request body of an API operation, its day, and the agencies that it concerns.
#[derive(Clone, Deserialize)]
pub struct Step {
    #[serde(flatten)]
    pub when: When,
    /// Each agency takes the step one day after the previous one. Default: the lead agency of a petition.
    #[serde(default)]
    pub agencies: Vec<String>,
    pub action: Action,
    /// The account that takes the step, if the action does not determine it.
    pub by: Option<String>,
    #[serde(flatten)]
    pub body: Body,
    /// The byte offset in its file.
    #[serde(skip)]
    pub offset: usize,
}

impl Step {
    pub fn new(action: Action, body: Body) -> Self {
        Self { when: When::default(), agencies: vec![], action, by: None, body, offset: 0 }
    }

    pub fn with(mut self, field: &str, value: Value) -> Self {
        self.body[field] = value;
        self
    }

    /// Returns the target. A receiver accepts what was referred to it.
    pub fn target(&self, rule: &Rule) -> Target {
        let by_receiver = self.action == Action::Accept && !self.agencies.is_empty();
        if by_receiver { Target::Referral } else { rule.target }
    }
}

fn placed<'de, D: Deserializer<'de>>(from: D) -> std::result::Result<Vec<Step>, D::Error> {
    let steps = Vec::<Spanned<Step>>::deserialize(from)?.into_iter();
    Ok(steps.map(|step| Step { offset: step.span().start, ..step.into_inner() }).collect())
}

/// A petition, recommendation or supervision, or a part of one: a request body and the steps that follow.
#[derive(Deserialize)]
pub struct Story {
    pub key: Spanned<String>,
    /// The first day of a petition, or the day by which a supervision should be concluded.
    #[serde(flatten)]
    pub when: When,
    /// The account that registers a petition.
    pub registered_by: Option<String>,
    /// How many days ago a petition was entered with all its steps, each on its day; `None`: step by step.
    pub entered_days_ago: Option<i64>,
    /// The supervision whose conclusion contains a recommendation.
    pub conclusion_of: Option<String>,
    /// Whether a supervision belongs to a session of the council.
    #[serde(default)]
    pub in_session: bool,
    #[serde(flatten)]
    pub body: Body,
    #[serde(deserialize_with = "placed")]
    pub steps: Vec<Step>,
    /// The parts that a petition or a recommendation is split into, or the petition that another council makes of one.
    #[serde(default)]
    pub parts: Vec<Story>,
}

impl Story {
    pub fn key(&self) -> &str {
        self.key.get_ref()
    }

    /// Returns the steps, each with its day.
    pub fn days(&self, today: NaiveDate, first_day: NaiveDate) -> Result<Vec<(NaiveDate, Step)>> {
        self.steps.iter().map(|step| Ok((step.when.date(today, first_day)?, step.clone()))).collect()
    }
}
