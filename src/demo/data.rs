//! The data files of the demonstration in `assets/demo/`, with one type for the rows of each.

use chrono::{NaiveDate, TimeDelta};
use entity::enums::{Action, Channel, ConclusionForm, OrganizationKind, Outcome, Role, SessionKind};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use toml::Spanned;

use crate::kernel::error::{Error, Result};
use crate::service::petition::petitioner::Petitioner;

/// A request body with keys in place of ids and numbers of days in place of dates.
pub type Body = Map<String, Value>;

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
pub const SUCCESSION: Asset = asset!("succession.csv");
pub const SUPERVISIONS: Asset = asset!("supervisions.toml");

pub struct Data {
    pub council: Council,
    pub crowd: Crowd,
    pub organizations: Vec<Organization>,
    pub people: Vec<Person>,
    pub petitions: Vec<Petition>,
    pub recommendations: Vec<Recommendation>,
    pub succession: Vec<Succession>,
    pub supervisions: Vec<Supervision>,
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
            petitions: from_toml::<Rows<_>>(PETITIONS)?.rows,
            recommendations: from_toml::<Rows<_>>(RECOMMENDATIONS)?.rows,
            succession: from_csv(SUCCESSION)?,
            supervisions: from_toml::<Rows<_>>(SUPERVISIONS)?.rows,
        })
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
    Error::Internal(text.into())
}

/// The rows of a file in which each row begins with the name of its kind.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rows<T> {
    #[serde(alias = "petition", alias = "recommendation", alias = "supervision")]
    pub rows: Vec<T>,
}

/// An organization of the council or the province, or one related to them. Committees and councils of communes and
/// districts have no rows.
#[derive(Deserialize)]
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
    pub successor: Option<String>,
}

/// A commune, with the former district that it was part of.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Succession {
    pub former_district: String,
    pub commune: String,
    pub name: String,
}

/// An account.
#[derive(Clone, Deserialize)]
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Council {
    pub sectors: Vec<Body>,
    pub terms: Vec<Body>,
    pub sessions: Vec<Session>,
    pub themes: Vec<String>,
    pub laws: Vec<Law>,
    pub deadline_rule: Body,
    pub norms: Vec<Body>,
    pub handover: Body,
    pub leading_bodies: Vec<LeadingBody>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    pub term: String,
    pub ordinal: i32,
    pub kind: SessionKind,
    pub opens_on: NaiveDate,
}

/// A law that is the legal basis of supervisions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    pub since: NaiveDate,
    pub name: String,
}

/// A supervising body: its title, its document notations, and the members of its teams.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadingBody {
    pub key: String,
    pub title: String,
    pub programme: String,
    pub decision: String,
    pub conclusion: String,
    pub deputy_head: String,
    pub member: String,
    pub expert: String,
}

/// A day. Exactly one of the three fields is given.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    pub on: Option<NaiveDate>,
    /// Number of days before the day on which the demonstration is loaded; negative for a day in the future.
    pub days_ago: Option<i64>,
    /// Number of days after the beginning of the story.
    pub day: Option<i64>,
}

impl When {
    pub fn date(self, today: NaiveDate, begin: NaiveDate) -> Result<NaiveDate> {
        match self {
            Self { on: Some(day), days_ago: None, day: None } => Ok(day),
            Self { on: None, days_ago: Some(days), day: None } => Ok(today - TimeDelta::days(days)),
            Self { on: None, days_ago: None, day: Some(days) } => Ok(begin + TimeDelta::days(days)),
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
    pub fn new(action: Action, body: Value) -> Self {
        let body = body.as_object().cloned().unwrap_or_default();
        Self { when: When::default(), agencies: vec![], action, by: None, body, offset: 0 }
    }

    pub fn with(mut self, field: &str, value: Value) -> Self {
        self.body.insert(field.to_owned(), value);
        self
    }
}

fn placed<'de, D: Deserializer<'de>>(from: D) -> std::result::Result<Vec<Step>, D::Error> {
    let steps = Vec::<Spanned<Step>>::deserialize(from)?.into_iter();
    Ok(steps.map(|step| Step { offset: step.span().start, ..step.into_inner() }).collect())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Petition {
    pub key: Spanned<String>,
    pub on: Option<NaiveDate>,
    pub days_ago: Option<i64>,
    pub unit_id: String,
    pub locality: String,
    pub registered_by: String,
    pub channel: Channel,
    pub petitioner: Option<Petitioner>,
    pub content: String,
    #[serde(deserialize_with = "placed")]
    pub steps: Vec<Step>,
}

#[derive(Deserialize)]
pub struct Recommendation {
    pub key: Spanned<String>,
    /// The supervision whose conclusion contains it.
    pub conclusion_of: String,
    #[serde(flatten)]
    pub body: Body,
    #[serde(deserialize_with = "placed")]
    pub steps: Vec<Step>,
    #[serde(default)]
    pub parts: Vec<Part>,
}

/// A part that a recommendation is split into.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub key: String,
    pub content: String,
    #[serde(deserialize_with = "placed")]
    pub steps: Vec<Step>,
}

#[derive(Deserialize)]
pub struct Supervision {
    pub key: Spanned<String>,
    pub leading_body_id: String,
    /// The day by which it should be concluded.
    pub planned: When,
    /// Whether it belongs to a session of the council.
    #[serde(default)]
    pub in_session: bool,
    #[serde(flatten)]
    pub body: Body,
    #[serde(deserialize_with = "placed")]
    pub steps: Vec<Step>,
}

/// A conclusion among the steps of a supervision. It stays a draft unless it is issued.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conclude {
    pub form: ConclusionForm,
    pub issue: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crowd {
    pub openings: Vec<String>,
    pub hamlets: Vec<String>,
    pub surnames: Vec<String>,
    pub given_names: Vec<String>,
    pub central_bodies: Vec<String>,
    pub progress: Vec<String>,
    pub satisfactory: Vec<String>,
    pub partly_satisfactory: Vec<String>,
    pub unsatisfactory: Vec<String>,
    pub promises: Vec<String>,
    pub channels: Vec<ChannelWeight>,
    pub rejections: Vec<Step>,
    pub withdrawn: Step,
    pub returned: Step,
    pub helped: Step,
    pub told_at_meeting: Step,
    pub told_in_writing: Step,
    pub carried_over: Step,
    pub fulfilled: Step,
    pub verified: Step,
    pub broken: Step,
    pub waived: Step,
    pub under_way: Step,
    pub answers: Vec<Reply>,
    pub topics: Vec<Topic>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelWeight {
    pub channel: Channel,
    pub weight: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub outcome: Outcome,
    pub weight: usize,
    pub texts: Vec<String>,
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
