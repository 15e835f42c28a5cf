//! The other half of the demo: what the council's bodies supervise and recommend, and what becomes of it, by script.

mod advice;
mod conclude;
mod course;
mod follow;
mod ladder;
mod long;
mod plan;
mod programme;
mod published;
mod recent;
mod second;
mod together;

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use entity::document::DocumentReference;
use uuid::Uuid;

use crate::demo::chance::{Chance, at};
use crate::demo::oversight::advice::Advice;
use crate::demo::oversight::conclude::Step;
use crate::demo::oversight::course::Deed;
use crate::demo::oversight::plan::Plan;
use crate::demo::people::People;
use crate::demo::reference::day;
use crate::demo::world::Stage;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::{Error, Result};

/// The first year with programmes.
const FIRST: i32 = 2025;

/// When something happens.
#[derive(Clone, Copy)]
pub enum When {
    On(NaiveDate),
    /// So many days before the demo is loaded; negative: after.
    Ago(i64),
    /// So many days after the conclusion.
    After(i64),
}

impl When {
    /// The day; `issued` is that of the conclusion.
    fn day(self, today: NaiveDate, issued: NaiveDate) -> NaiveDate {
        match self {
            Self::On(day) => day,
            Self::Ago(days) => today - TimeDelta::days(days),
            Self::After(days) => issued + TimeDelta::days(days),
        }
    }
}

/// One thing that happens.
pub enum Turn {
    Rule,
    Norm(usize),
    Theme(usize),
    Handover,
    Programme { owner: &'static str, year: i32 },
    Step { plan: usize, step: Step },
    Deed { case: &'static str, who: &'static str, deed: Deed },
}

/// What happens when.
pub type Agenda = Vec<(DateTime<Utc>, Turn)>;

/// A row that acts are done to, at the version that the last one left.
#[derive(Clone, Copy)]
struct Held {
    id: Uuid,
    version: i64,
}

/// The scripts, and what has become of them so far.
pub struct Oversight<'a> {
    app: &'a App,
    stage: &'a Stage,
    people: &'a People,
    plans: Vec<Plan>,
    advice: Vec<Advice>,
    programmes: HashMap<(&'static str, i32), Uuid>,
    supervisions: HashMap<&'static str, Held>,
    cases: HashMap<&'static str, Uuid>,
    themes: HashMap<&'static str, Uuid>,
    /// Numbers documents: fewer than 900, so that a number is one within its year.
    signed: usize,
}

/// Opens the scripts: what happens when, oldest first.
///
/// # Errors
/// When the published recommendations cannot be read.
pub fn open<'a>(app: &'a App, stage: &'a Stage, people: &'a People) -> Result<(Oversight<'a>, Agenda)> {
    let today = stage.now.date_naive();
    let plans = plan::all();
    let mut chance = Chance::new(121);
    let mut turns = vec![(at(day(2025, 7, 2)), Turn::Rule)];
    for i in 0..programme::NORMS.len() {
        turns.push((at(day(2026, 3, 2)), Turn::Norm(i)));
    }
    for i in 0..together::THEMES.len() {
        turns.push((at(day(2024, 12, 2)), Turn::Theme(i)));
    }
    if let Some(end) = stage.reference.last_end(today) {
        turns.push((chance.moment(end.signed_on), Turn::Handover));
    }
    // adopted in the July of the year before
    for year in FIRST..=today.year() + 1 {
        for owner in programme::OWNERS {
            turns.push((chance.moment(day(year - 1, 7, 20)), Turn::Programme { owner, year }));
        }
    }
    let mut issued = HashMap::new();
    for (i, plan) in plans.iter().enumerate() {
        let mut last = DateTime::<Utc>::MIN_UTC;
        for (when, step) in &plan.steps {
            let moment = chance.moment(when.day(today, today)).max(last + TimeDelta::minutes(20));
            last = moment;
            if matches!(step, Step::Conclude(_)) {
                issued.insert(plan.key, moment);
            }
            turns.push((moment, Turn::Step { plan: i, step: *step }));
        }
    }
    let advice = advice::all(today, &|of| issued.get(of).map_or(today, DateTime::date_naive))?;
    for one in &advice {
        // of a draft nothing follows yet
        let Some(from) = issued.get(one.of) else { continue };
        follow(&mut chance, &mut turns, *from, today, one.key, &one.deeds);
        for (key, deeds) in &one.parts {
            follow(&mut chance, &mut turns, *from, today, key, deeds);
        }
    }
    let oversight = Oversight {
        app,
        stage,
        people,
        plans,
        advice,
        programmes: HashMap::new(),
        supervisions: HashMap::new(),
        cases: HashMap::new(),
        themes: HashMap::new(),
        signed: 0,
    };
    Ok((oversight, turns))
}

/// Gives the deeds of one case their moments: in office hours, one after the other.
fn follow(
    chance: &mut Chance,
    turns: &mut Agenda,
    from: DateTime<Utc>,
    today: NaiveDate,
    case: &'static str,
    deeds: &[(When, &'static str, Deed)],
) {
    let issued = from.date_naive();
    let mut days: Vec<_> =
        deeds.iter().map(|(when, who, deed)| (when.day(today, issued), who, deed)).collect();
    days.sort_by_key(|(day, ..)| *day);
    let mut last = from;
    for (day, who, deed) in days {
        last = chance.moment(day).max(last + TimeDelta::minutes(20));
        turns.push((last, Turn::Deed { case, who, deed: *deed }));
    }
}

impl Oversight<'_> {
    /// Does what happens; `petitions` are the lives' ids. Answers the lives that it touched.
    ///
    /// # Errors
    /// As the act says: a fault of the demo.
    pub async fn take(
        &mut self,
        at: DateTime<Utc>,
        turn: Turn,
        petitions: &[Option<Uuid>],
    ) -> Result<Vec<usize>> {
        let (name, done) = match turn {
            Turn::Rule => ("rule".to_owned(), self.rule(at).await.map(|()| vec![])),
            Turn::Norm(i) => (format!("norm {i}"), self.norm(at, i).await.map(|()| vec![])),
            Turn::Theme(i) => (format!("theme {i}"), self.theme(at, i).await.map(|()| vec![])),
            Turn::Handover => ("handover".to_owned(), self.hand_over(at, petitions).await),
            Turn::Programme { owner, year } => {
                (format!("programme of {owner}"), self.programme(at, owner, year).await.map(|()| vec![]))
            }
            Turn::Step { plan, step } => {
                let name = format!("{} {step:?}", self.plans[plan].key);
                (name, Box::pin(self.step(at, plan, step, petitions)).await)
            }
            Turn::Deed { case, who, deed } => {
                let done = Box::pin(self.deed(at, case, who, deed)).await;
                (format!("{case} {who} {deed:?}"), done.map(|()| vec![]))
            }
        };
        done.map_err(|error| {
            Error::Internal(format!("oversight, {name} at {at}: {}", crate::demo::told(error)))
        })
    }

    fn call(&self, at: DateTime<Utc>, username: &str) -> Call {
        Call::at(at, self.people.actor(username))
    }

    fn document(&mut self, call: &Call, notation: &str) -> DocumentReference {
        self.signed += 1;
        let number = (self.signed % 900 + 1).to_string();
        DocumentReference { number, notation: notation.to_owned(), issued_on: call.today() }
    }

    /// Who manages what a body leads, and who signs for it.
    fn hands(&self, lead: &str) -> (&'static str, &'static str) {
        match lead {
            "hdnd" | "tt" => ("clerk.demo", "leader.demo"),
            board => {
                let reviewer = self.people.of_board(Some(self.stage.bodies.id(board)));
                (reviewer, reviewer)
            }
        }
    }

    fn case(&self, key: &str) -> Result<Uuid> {
        self.cases.get(key).copied().ok_or_else(|| Error::Internal(format!("{key} was not issued")))
    }
}
