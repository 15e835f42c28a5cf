//! A petition's life as a script: how it is born, and what is done to it when.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use entity::vocabulary::{CompetenceLevel, Outcome, RejectReason, Rung, Verdict};

use crate::demo::chance::Chance;
use crate::demo::pledge::Pledge;
use crate::service::engine::commitment::settle::Finding;
use crate::service::petition::register::NewPetition;

/// What happens to a petition; who does it follows from the law and the agency's users.
#[derive(Clone)]
pub enum Deed {
    Accept {
        sector: String,
        level: CompetenceLevel,
        opinion: bool,
    },
    Reject {
        reason: RejectReason,
        note: String,
    },
    Refer {
        to: String,
    },
    RecordAnswer {
        text: String,
        outcome: Outcome,
    },
    Withdraw {
        reason: String,
    },
    /// Into another life, by its place in the list.
    Merge {
        into: usize,
    },
    Release {
        reason: String,
    },
    Assign {
        lead: String,
        cooperating: Vec<String>,
        /// None: the rules say when.
        days: Option<u64>,
    },
    PassDown {
        to: String,
    },
    Acknowledge,
    Return {
        reason: String,
        proposed: String,
    },
    Progress {
        text: String,
        percent: i32,
    },
    /// `with`: another life's assignment of the same agency is answered by the same text.
    Respond {
        outcome: Outcome,
        text: String,
        with: Option<usize>,
        pledge: Option<Pledge>,
    },
    /// The agency reports on every promise of the case that waits.
    Report {
        text: String,
        percent: i32,
        fulfilled: bool,
    },
    /// A board judges every promise that waits.
    Verify {
        result: Finding,
        text: String,
    },
    /// To the next regular session, by so many days.
    CarryOver {
        reason: String,
        days: u64,
    },
    Waive {
        reason: String,
    },
    /// The agency wants so many days more, from that day on.
    Ask {
        reason: String,
        days: u64,
    },
    /// So many days from then; none: no.
    Decide {
        days: Option<u64>,
        note: String,
    },
    /// An answer is promised for so many days later.
    Interim {
        reason: String,
        days: u64,
    },
    AskUrging {
        reason: String,
    },
    Urge {
        rung: Rung,
        text: String,
    },
    AnswerUrging {
        text: String,
    },
    /// Every co-operating agency takes on and answers.
    Cooperate {
        text: String,
    },
    Review {
        verdict: Verdict,
        text: String,
    },
    Close,
    Reopen {
        reason: String,
    },
    Notify {
        place: String,
        how: String,
        by: &'static str,
    },
}

impl Deed {
    /// What it is called when it is refused.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Merge { .. } => "merge",
            Self::Assign { .. } => "assign",
            Self::PassDown { .. } | Self::Acknowledge | Self::Return { .. } | Self::Progress { .. } => {
                "agency's act"
            }
            Self::Report { .. } | Self::Verify { .. } | Self::CarryOver { .. } | Self::Waive { .. } => {
                "promise"
            }
            Self::Ask { .. } | Self::Decide { .. } | Self::Interim { .. } => "extension",
            Self::AskUrging { .. } | Self::Urge { .. } | Self::AnswerUrging { .. } => "urging",
            Self::Respond { .. } | Self::Cooperate { .. } => "response",
            Self::Review { .. } | Self::Close | Self::Reopen { .. } => "judgement",
            Self::Notify { .. } => "notify",
            _ => "intake",
        }
    }
}

pub struct Life {
    pub born: DateTime<Utc>,
    /// The account that registers it.
    pub by: &'static str,
    pub petition: NewPetition,
    pub deeds: Vec<(DateTime<Utc>, Deed)>,
}

impl Life {
    pub fn day(&self) -> NaiveDate {
        self.born.date_naive()
    }
}

/// Gives each deed its moment: so many days after birth, in office hours, never before the one before.
pub fn timed(
    chance: &mut Chance,
    born: DateTime<Utc>,
    deeds: Vec<(u64, Deed)>,
) -> Vec<(DateTime<Utc>, Deed)> {
    let mut last = born;
    let mut timed = Vec::with_capacity(deeds.len());
    for (days, deed) in deeds {
        let moment = chance.moment(born.date_naive() + Days::new(days));
        last = moment.max(last + TimeDelta::minutes(20));
        timed.push((last, deed));
    }
    timed
}
