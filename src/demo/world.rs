//! Takes the steps of all stories in chronological order.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::document::DocumentReference;
use entity::enums::{CaseKind, SessionPhase};
use uuid::Uuid;

use crate::demo::crowd;
use crate::demo::data::{Data, LeadingBody, Step, fault};
use crate::demo::ids::{Ids, Kind};
use crate::demo::people::{self, People};
use crate::demo::units::{Commune, District};
use crate::demo::{Progress, story, told};
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::petition::register::{NewPetition, register};

pub const CLERK: &str = "clerk.demo";
pub const LEADER: &str = "leader.demo";

/// One entry of the agenda.
pub enum Turn<'a> {
    Register {
        key: String,
        by: String,
        petition: Box<NewPetition>,
    },
    /// A step of a case, taken by an agency if it concerns an agency's assignment.
    Case {
        key: String,
        agency: Option<String>,
        step: Step,
    },
    /// A step of a supervision, by the supervision's index in the file.
    Supervision(usize, &'a Step),
    DeadlineRule,
    Norm(usize),
    Theme(usize),
    Programme(&'a LeadingBody, i32),
    Handover,
}

/// Time, order among entries of the same time, and entry.
pub type Agenda<'a> = Vec<(DateTime<Utc>, usize, Turn<'a>)>;

/// The state of the loading: its inputs, and the ids and counters of what is created.
pub struct World<'a> {
    pub app: &'a App,
    pub data: &'a Data,
    pub now: DateTime<Utc>,
    pub ids: Ids,
    pub communes: Vec<Commune>,
    pub districts: Vec<District>,
    /// The notation of each organization's documents.
    pub notations: HashMap<Uuid, String>,
    pub people: People,
    /// Regular sessions, oldest first.
    pub sessions: Vec<(NaiveDate, Uuid)>,
    pub programmes: HashMap<(Uuid, i32), Uuid>,
    /// Numbers of documents assigned so far, for petitions and for supervision.
    pub numbered: [usize; 2],
}

/// Fills an empty database; without the crowd, only the petitions and recommendations of the files are loaded.
pub async fn load(
    app: &App,
    password: &str,
    now: DateTime<Utc>,
    crowded: bool,
    report: fn(Progress),
) -> Result<()> {
    let data = &Data::read()?;
    let mut world = World::new(app, data, now);
    world.add_units().await?;
    world.add_organizations().await?;
    world.add_council().await?;
    world.add_people(password).await?;
    let mut lives = story::lives(&world)?;
    if crowded {
        crowd::add(&world, &mut lives)?;
    }
    let mut agenda = story::agenda(lives);
    agenda.extend(world.supervision_agenda()?);
    agenda.retain(|(at, ..)| *at <= now);
    agenda.sort_by_key(|(at, order, _)| (*at, *order));
    let of = agenda.len();
    for (done, (at, _, turn)) in agenda.into_iter().enumerate() {
        report(Progress::Loading { done, of });
        world.take(at, turn).await?;
    }
    report(Progress::Loading { done: of, of });
    people::finish(&world, password).await
}

impl<'a> World<'a> {
    pub fn new(app: &'a App, data: &'a Data, now: DateTime<Utc>) -> Self {
        Self {
            app,
            data,
            now,
            ids: Ids::default(),
            communes: Vec::new(),
            districts: Vec::new(),
            notations: HashMap::new(),
            people: People::default(),
            sessions: Vec::new(),
            programmes: HashMap::new(),
            numbered: [0; 2],
        }
    }

    async fn take(&mut self, at: DateTime<Utc>, turn: Turn<'a>) -> Result<()> {
        let (name, taken) = match turn {
            Turn::Register { key, by, petition } => {
                let taken = register(&mut self.app.handle(), &self.context(at, &by), *petition).await;
                (key.clone(), taken.map(|answer| self.ids.insert(Kind::Case, &key, answer.view.id)))
            }
            Turn::Case { key, agency, step } => {
                let taken = Box::pin(self.case_turn(at, &key, agency.as_deref(), &step)).await;
                (format!("{key}, {} at byte {} of its file", step.action, step.offset), taken)
            }
            Turn::Supervision(i, step) => {
                let taken = Box::pin(self.supervision_step(at, i, step)).await;
                (format!("{}, {}", self.data.supervisions[i].key.get_ref(), step.action), taken)
            }
            Turn::DeadlineRule => ("deadline rule".to_owned(), self.add_deadline_rule(at).await),
            Turn::Norm(i) => (format!("norm {i}"), self.add_norm(at, i).await),
            Turn::Theme(i) => (format!("theme {i}"), self.add_theme(at, i).await),
            Turn::Programme(body, year) => {
                (format!("programme of {}", body.key), self.add_programme(at, body, year).await)
            }
            Turn::Handover => ("handover".to_owned(), self.hand_over(at).await),
        };
        taken.map_err(|error| fault(format!("{name} at {at}: {}", told(error))))
    }

    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    pub fn context(&self, at: DateTime<Utc>, username: &str) -> RequestContext {
        RequestContext::at(at, self.people.actor(username))
    }

    /// Returns the reference of the next document; document numbers are unique within a year.
    pub fn document(&mut self, of: CaseKind, on: NaiveDate, notation: &str) -> DocumentReference {
        let (numbered, limit, first) = match of {
            CaseKind::Petition => (&mut self.numbered[0], 4800, 12),
            CaseKind::Recommendation => (&mut self.numbered[1], 900, 1),
        };
        *numbered += 1;
        let number = (*numbered % limit + first).to_string();
        DocumentReference { number, notation: notation.to_owned(), issued_on: on }
    }

    /// Returns the notation of an organization's documents.
    pub fn notation(&self, organization: Uuid) -> String {
        self.notations.get(&organization).map_or("UBND-VP", String::as_str).to_owned()
    }

    /// Returns the regular session near a day, if any, with its phase.
    pub fn session_near(&self, day: NaiveDate) -> Option<(Uuid, SessionPhase)> {
        let sessions = &self.sessions;
        let before = sessions.iter().find(|(opens, _)| *opens >= day && *opens - Days::new(50) <= day);
        let after = sessions.iter().rev().find(|(opens, _)| *opens < day && *opens + Days::new(40) >= day);
        before
            .map(|session| (session.1, SessionPhase::Before))
            .or(after.map(|session| (session.1, SessionPhase::After)))
    }

    /// Returns the first regular session after a day, if it is convened.
    pub fn session_after(&self, day: NaiveDate) -> Option<Uuid> {
        self.sessions.iter().find(|(opens, _)| *opens > day).map(|session| session.1)
    }
}
