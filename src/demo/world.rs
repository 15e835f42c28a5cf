//! Takes the steps of all stories in chronological order.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::administrative_unit;
use entity::document::DocumentReference;
use entity::enums::{CaseKind, Role, SessionPhase};
use uuid::Uuid;

use crate::demo::council::End;
use crate::demo::data::{Body, Data, LeadingBody, Record, Step, Story, SummaryReport, fault};
use crate::demo::ids::{Ids, read};
use crate::demo::{Progress, explain, petitions};
use crate::domain::actor::Actor;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::petition::register::register;

pub const CLERK: &str = "clerk.demo";
pub const LEADER: &str = "leader.demo";

/// One entry of the agenda.
pub enum Turn<'a> {
    /// The registration of a petition: its key, the account, and the request body.
    Register(String, String, Body),
    /// A step of the case with a key, taken by the agency that it names, if any.
    Case(String, Step),
    Supervision(&'a Story, Step),
    Record(&'a Record),
    /// A petition of an earlier year with all its steps.
    History(&'a Story),
    /// A summary report for a session.
    SummaryReport(&'a SummaryReport, Uuid),
    /// The programme of a body for a year.
    Programme(&'a LeadingBody, i32),
    Handover(End),
}

/// Time, order among entries of the same time, and entry.
pub type Agenda<'a> = Vec<(DateTime<Utc>, usize, Turn<'a>)>;

/// The state of the loading: its inputs, and the ids and counters of what is created.
pub struct World<'a> {
    pub app: &'a App,
    pub data: &'a Data,
    pub now: DateTime<Utc>,
    pub ids: Ids,
    pub communes: Vec<administrative_unit::Model>,
    /// The districts of the former province.
    pub districts: Vec<administrative_unit::Model>,
    /// The notation of each organization's documents.
    pub notations: HashMap<Uuid, String>,
    /// The actor of each account that takes part.
    pub actors: HashMap<String, Actor>,
    /// The account with each role in each organization.
    pub holders: HashMap<(Uuid, Role), String>,
    /// Regular sessions, oldest first.
    pub sessions: Vec<(NaiveDate, Uuid)>,
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
    world.add_people(password, false).await?;
    let mut all = petitions::of_the_file(&world)?;
    if crowded {
        petitions::add_crowd(&world, &mut all);
    }
    let mut agenda = petitions::agenda(all);
    agenda.extend(world.supervision_agenda()?);
    agenda.extend(world.summary_report_agenda());
    agenda.extend(world.history_agenda());
    agenda.retain(|(at, ..)| *at <= now);
    agenda.sort_by_key(|(at, order, _)| (*at, *order));
    let of = agenda.len();
    for (done, (at, _, turn)) in agenda.into_iter().enumerate() {
        report(Progress::Loading { done, of });
        world.take(at, turn).await?;
    }
    report(Progress::Loading { done: of, of });
    world.add_people(password, true).await
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
            actors: HashMap::new(),
            holders: HashMap::new(),
            sessions: Vec::new(),
            numbered: [0; 2],
        }
    }

    async fn take(&mut self, at: DateTime<Utc>, turn: Turn<'a>) -> Result<()> {
        let (name, taken) = match turn {
            Turn::Register(key, by, body) => {
                let taken = self.register(at, &key, &by, &body).await;
                (key, taken)
            }
            Turn::Case(key, step) => {
                let name = format!("{key}, {} at byte {} of its file", step.action, step.offset);
                (name, Box::pin(self.case_step(at, &key, &step)).await)
            }
            Turn::Supervision(row, step) => {
                let taken = Box::pin(self.supervision_step(at, row, &step)).await;
                (format!("{}, {}", row.key(), step.action), taken)
            }
            Turn::Record(record) => (record.body.to_string(), self.add_record(at, record).await),
            Turn::History(row) => (row.key().to_owned(), Box::pin(self.enter_history(at, row)).await),
            Turn::SummaryReport(row, session) => {
                (row.body.to_string(), self.add_summary_report(at, row, session).await)
            }
            Turn::Programme(body, year) => (body.title.clone(), self.add_programme(at, body, year).await),
            Turn::Handover(end) => ("handover".to_owned(), self.hand_over(at, &end).await),
        };
        taken.map_err(|error| fault(format!("{name} at {at}: {}", explain(error))))
    }

    async fn register(&mut self, at: DateTime<Utc>, key: &str, by: &str, body: &Body) -> Result<()> {
        let ctx = self.context(at, by);
        let new = read(self.ids.resolve(body, ctx.today())?)?;
        let id = register(&mut self.app.handle(), &ctx, new).await?.view.id;
        self.ids.insert(key, id);
        Ok(())
    }

    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    pub fn context(&self, at: DateTime<Utc>, username: &str) -> RequestContext {
        RequestContext::at(at, self.actors.get(username).cloned().unwrap_or_default())
    }

    /// Returns the account with a role in an organization. Without one, the clerk acts for an agency, and the reviewer
    /// of the demo accounts for a board.
    pub fn holder(&self, organization: Uuid, role: Role) -> &str {
        let other = if role == Role::Reviewer { "reviewer.demo" } else { CLERK };
        self.holders.get(&(organization, role)).map_or(other, String::as_str)
    }

    /// Returns the reference of the next document; document numbers are unique within a year.
    pub fn document(&mut self, of: CaseKind, on: NaiveDate, notation: &str) -> DocumentReference {
        let (numbered, limit, first) = match of {
            CaseKind::Petition => (&mut self.numbered[0], 4800, 12),
            CaseKind::Recommendation => (&mut self.numbered[1], 900, 1),
        };
        *numbered += 1;
        let number = (*numbered % limit + first).to_string();
        DocumentReference { number, notation: notation.to_owned(), issued_on: on, signed_by: None }
    }

    /// Returns the reference of the next document of an agency.
    pub fn agency_document(&mut self, of: CaseKind, on: NaiveDate, agency: Uuid) -> DocumentReference {
        let notation = self.notations.get(&agency).cloned().unwrap_or_default();
        self.document(of, on, &notation)
    }

    /// Returns the regular session near a day, if any, with its phase.
    pub fn session_near(&self, day: NaiveDate) -> Option<(Uuid, SessionPhase)> {
        let sessions = &self.sessions;
        let before = sessions.iter().find(|(opens, _)| *opens >= day && *opens - Days::new(50) <= day);
        if let Some((_, id)) = before {
            return Some((*id, SessionPhase::Before));
        }
        let after = sessions.iter().rev().find(|(opens, _)| *opens < day && *opens + Days::new(40) >= day);
        after.map(|(_, id)| (*id, SessionPhase::After))
    }

    /// Returns the first regular session after a day, if it is convened.
    pub fn session_after(&self, day: NaiveDate) -> Option<Uuid> {
        self.sessions.iter().find(|(opens, _)| *opens > day).map(|session| session.1)
    }
}
