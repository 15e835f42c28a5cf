//! Lives every script at once, deed by deed in the order of time, each by who may do it.

mod late;

use chrono::{DateTime, Days, Utc};
use entity::commitment;
use entity::document::DocumentReference;
use entity::vocabulary::{AssignmentRole, AssignmentStatus, CommitmentStatus, Nature};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::demo::bodies::{self, Bodies};
use crate::demo::life::{Deed, Life};
use crate::demo::oversight::{self, Oversight};
use crate::demo::people::{self, People};
use crate::demo::places::{self, Places};
use crate::demo::pledge::Pledge;
use crate::demo::reference::{self, CALENDAR_ENDS, Reference};
use crate::demo::{crowd, story};
use crate::domain::commitment::last_day;
use crate::kernel::app::App;
use crate::kernel::call::Call;
use crate::kernel::error::{Error, Result};
use crate::service::case_step::{self, CaseStep};
use crate::service::engine::assignment::hand_on::{PassDown, Return};
use crate::service::engine::assignment::step::{self as assignment_step, AssignmentStep};
use crate::service::engine::assignment::work::{Acknowledge, ReportProgress};
use crate::service::engine::case::dispatch::Assign;
use crate::service::engine::case::intake::{Accept, RecordAnswer, Refer, Reject, Release, Withdraw};
use crate::service::engine::case::judge::{Close, Reopen, Review};
use crate::service::engine::case::merge::Merge;
use crate::service::engine::case::notify::NotifyVoters;
use crate::service::engine::case::view::{self, CaseView};
use crate::service::engine::commitment::report::ReportCommitment;
use crate::service::engine::commitment::settle::{CarryOver, VerifyCommitment, Waive};
use crate::service::engine::commitment::step::{self as commitment_step, CommitmentStep};
use crate::service::engine::response::respond::{AnsweredAssignment, NewResponse, respond};
use crate::service::petition::register::{NewPetition, register};

/// Everything scripts are written with.
pub struct Stage {
    pub bodies: Bodies,
    pub places: Places,
    pub reference: Reference,
    pub now: DateTime<Utc>,
}

/// Fills an empty database; without the crowd there are the published matters alone.
pub async fn load(app: &App, password: &str, now: DateTime<Utc>, crowded: bool) -> Result<()> {
    let places = places::make(app).await?;
    let bodies = bodies::make(app, &places).await?;
    let reference = reference::make(app, &bodies, now).await?;
    let people = people::make(app, &bodies, password, now).await?;
    let stage = Stage { bodies, places, reference, now };
    let mut lives = story::lives(&stage)?;
    if crowded {
        crowd::add(&stage, &mut lives);
    }
    live(app, &stage, &people, lives).await?;
    people::finish(app, &stage.bodies, password, now).await
}

/// The longest term of a rule, and the holidays that it may end in.
const BY_RULE: u64 = 75;

enum Turn {
    Birth(Box<NewPetition>, &'static str),
    Deed(Deed),
    /// Of the other half.
    Oversight(oversight::Turn),
}

async fn live(app: &App, stage: &Stage, people: &People, lives: Vec<Life>) -> Result<()> {
    let mut turns = Vec::new();
    let mut scene = Scene { app, stage, people, cases: lives.iter().map(|_| None).collect(), signed: 0 };
    for (i, life) in lives.into_iter().enumerate() {
        turns.push((life.born, i, Turn::Birth(Box::new(life.petition), life.by)));
        turns.extend(life.deeds.into_iter().map(|(at, deed)| (at, i, Turn::Deed(deed))));
    }
    let (mut oversight, agenda) = oversight::open(app, stage, people)?;
    // after what happens to petitions at the same moment
    turns.extend(agenda.into_iter().map(|(at, turn)| (at, usize::MAX, Turn::Oversight(turn))));
    turns.retain(|(at, ..)| *at <= stage.now);
    turns.sort_by_key(|(at, i, _)| (*at, *i));
    for (at, i, turn) in turns {
        match turn {
            Turn::Birth(petition, by) => {
                let call = Call::at(at, people.actor(by));
                let view = register(app, &call, *petition).await?.view;
                scene.cases[i] = Some(Standing::of(&view));
            }
            Turn::Deed(deed) => {
                let name = deed.name();
                let told = |error| {
                    Error::Internal(format!("life {i}, {name} at {at}: {}", crate::demo::told(error)))
                };
                scene.act(i, at, deed).await.map_err(told)?;
            }
            Turn::Oversight(turn) => scene.beside(&mut oversight, at, turn).await?,
        }
    }
    Ok(())
}

#[derive(Clone, Copy)]
struct Held {
    id: Uuid,
    agency: Uuid,
    version: i64,
}

/// A case as the last act left it.
struct Standing {
    id: Uuid,
    version: i64,
    board: Option<Uuid>,
    lead: Option<Held>,
    cooperating: Vec<Held>,
}

impl Standing {
    fn of(view: &CaseView) -> Self {
        let held = |role| {
            let live = view.assignments.iter().filter(move |a| a.role == role && a.status.is_live());
            live.filter(|a| a.status != AssignmentStatus::PassedDown).map(|a| Held {
                id: a.id,
                agency: a.organization_id,
                version: a.version,
            })
        };
        Self {
            id: view.id,
            version: view.version,
            board: view.board_id,
            lead: held(AssignmentRole::Lead).next(),
            cooperating: held(AssignmentRole::Cooperating).collect(),
        }
    }
}

/// The promises of a case that are not settled, oldest first.
async fn promises(app: &App, case: Uuid) -> Result<Vec<commitment::Model>> {
    use commitment::{Column, Entity};
    let of = Entity::find()
        .filter(Column::CaseId.eq(case))
        .filter(Column::Status.is_in(CommitmentStatus::WAITING));
    Ok(of.order_by_asc(Column::Id).all(&app.db.read).await?)
}

struct Scene<'a> {
    app: &'a App,
    stage: &'a Stage,
    people: &'a People,
    cases: Vec<Option<Standing>>,
    /// Numbers documents.
    signed: usize,
}

impl Scene<'_> {
    fn call(&self, at: DateTime<Utc>, username: &str) -> Call {
        Call::at(at, self.people.actor(username))
    }

    fn document(&mut self, call: &Call, notation: &str) -> DocumentReference {
        self.signed += 1;
        let number = (self.signed % 4800 + 12).to_string();
        DocumentReference { number, notation: notation.to_owned(), issued_on: call.today() }
    }

    fn standing(&self, i: usize) -> Result<&Standing> {
        self.cases[i].as_ref().ok_or_else(|| Error::Internal("not born yet".to_owned()))
    }

    fn lead(&self, i: usize) -> Result<Held> {
        self.standing(i)?.lead.ok_or_else(|| Error::Internal("nobody leads".to_owned()))
    }

    async fn act(&mut self, i: usize, at: DateTime<Utc>, deed: Deed) -> Result<()> {
        match deed {
            Deed::PassDown { .. } | Deed::Acknowledge | Deed::Return { .. } | Deed::Progress { .. } => {
                self.by_agency(i, at, deed).await
            }
            Deed::Report { .. } | Deed::Verify { .. } | Deed::CarryOver { .. } | Deed::Waive { .. } => {
                self.on_promises(i, at, deed).await
            }
            Deed::Ask { .. }
            | Deed::Decide { .. }
            | Deed::Interim { .. }
            | Deed::AskUrging { .. }
            | Deed::Urge { .. }
            | Deed::AnswerUrging { .. } => self.on_time(i, at, deed).await,
            Deed::Respond { outcome, text, with, pledge } => {
                let lead = self.lead(i)?;
                let mut answered = vec![lead];
                if let Some(other) = with {
                    answered.push(self.lead(other)?);
                }
                self.respond(at, lead.agency, &answered, outcome, text, pledge).await?;
                self.reload(i, at).await?;
                match with {
                    Some(other) => self.reload(other, at).await,
                    None => Ok(()),
                }
            }
            Deed::Cooperate { text } => {
                for held in self.standing(i)?.cooperating.clone() {
                    let call = self.call(at, self.people.of_agency(held.agency).0);
                    let step = AssignmentStep::Acknowledge(Acknowledge { note: None });
                    let view =
                        assignment_step::take(self.app, &call, held.id, held.version, step).await?.view;
                    let held = Held { version: view.version, ..held };
                    let outcome = entity::vocabulary::Outcome::InformationProvided;
                    self.respond(at, held.agency, &[held], outcome, text.clone(), None).await?;
                }
                self.reload(i, at).await
            }
            deed => self.by_council(i, at, deed).await,
        }
    }

    /// The other half acts, and may link petitions.
    async fn beside(
        &mut self,
        oversight: &mut Oversight<'_>,
        at: DateTime<Utc>,
        turn: oversight::Turn,
    ) -> Result<()> {
        let petitions: Vec<Option<Uuid>> = self.cases.iter().map(|case| Some(case.as_ref()?.id)).collect();
        for i in oversight.take(at, turn, &petitions).await? {
            self.reload(i, at).await?;
        }
        Ok(())
    }

    async fn reload(&mut self, i: usize, at: DateTime<Utc>) -> Result<()> {
        let call = self.call(at, "clerk.demo");
        let view = view::load(&self.app.db.read, &call, self.standing(i)?.id).await?;
        self.cases[i] = Some(Standing::of(&view));
        Ok(())
    }

    async fn respond(
        &mut self,
        at: DateTime<Utc>,
        agency: Uuid,
        answered: &[Held],
        outcome: entity::vocabulary::Outcome,
        text: String,
        pledge: Option<Pledge>,
    ) -> Result<()> {
        let call = self.call(at, self.people.of_agency(agency).1);
        let document = Some(self.document(&call, self.stage.bodies.notation(agency)));
        let assignments =
            answered.iter().map(|held| AnsweredAssignment { id: held.id, version: held.version });
        let commitments = pledge.iter().map(|pledge| pledge.made(outcome, call.today())).collect();
        let new = NewResponse {
            assignments: assignments.collect(),
            outcome,
            text,
            document,
            evidence: vec![],
            commitments,
        };
        respond(self.app, &call, new).await?;
        Ok(())
    }

    /// One act on every promise of the case that waits.
    async fn on_promises(&mut self, i: usize, at: DateTime<Utc>, deed: Deed) -> Result<()> {
        let (case, board) = (self.standing(i)?.id, self.standing(i)?.board);
        for one in promises(self.app, case).await? {
            let carried = one.status == CommitmentStatus::CarriedOver;
            let (username, step) = match deed.clone() {
                Deed::Report { text, percent, fulfilled } => {
                    let handler = self.people.of_agency(one.organization_id).0;
                    let notation = self.stage.bodies.notation(one.organization_id);
                    let evidence = fulfilled.then(|| self.document(&self.call(at, handler), notation));
                    let percent = Some(percent);
                    let step = ReportCommitment { text, percent, fulfilled, fulfilled_on: None, evidence };
                    (handler, CommitmentStep::ReportCommitment(step))
                }
                Deed::Verify { result, text } => {
                    let step = VerifyCommitment { result, fulfilled_on: None, text };
                    (self.people.of_board(board), CommitmentStep::VerifyCommitment(step))
                }
                Deed::CarryOver { .. } if carried => continue,
                Deed::CarryOver { reason, days } => {
                    let today = self.call(at, "leader.demo").today();
                    let from = one.due_on.map_or(today, |due_on| due_on.max(today));
                    let on = last_day(one.precision, from + Days::new(days));
                    let step = CarryOver {
                        to_session: self.stage.reference.session_after(today),
                        due_on: one.due_on.and(Some(on)),
                        review_on: one.review_on.and(Some(on)),
                        reason,
                    };
                    ("leader.demo", CommitmentStep::CarryOver(step))
                }
                Deed::Waive { reason } => ("leader.demo", CommitmentStep::Waive(Waive { reason })),
                _ => continue,
            };
            commitment_step::take(self.app, &self.call(at, username), one.id, one.version, step).await?;
        }
        self.reload(i, at).await
    }

    async fn by_agency(&mut self, i: usize, at: DateTime<Utc>, deed: Deed) -> Result<()> {
        let lead = self.lead(i)?;
        let (handler, head) = self.people.of_agency(lead.agency);
        let bodies = &self.stage.bodies;
        let (username, step) = match deed {
            Deed::PassDown { to } => {
                let document = Some(self.document(&self.call(at, "coordinator.demo"), "UBND-TH"));
                let step = PassDown { to: bodies.id(&to), due_on: None, document, note: None };
                ("coordinator.demo", AssignmentStep::PassDown(step))
            }
            Deed::Return { reason, proposed } => {
                (head, AssignmentStep::Return(Return { reason, proposed_receiver: bodies.id(&proposed) }))
            }
            Deed::Progress { text, percent } => {
                (handler, AssignmentStep::ReportProgress(ReportProgress { text, percent: Some(percent) }))
            }
            _ => (handler, AssignmentStep::Acknowledge(Acknowledge { note: None })),
        };
        let call = self.call(at, username);
        let moves_on = matches!(step, AssignmentStep::PassDown(_) | AssignmentStep::Return(_));
        let view = assignment_step::take(self.app, &call, lead.id, lead.version, step).await?.view;
        if moves_on {
            return self.reload(i, at).await;
        }
        if let Some(case) = &mut self.cases[i] {
            case.version += 1;
            case.lead = Some(Held { version: view.version, ..lead });
        }
        Ok(())
    }

    async fn by_council(&mut self, i: usize, at: DateTime<Utc>, deed: Deed) -> Result<()> {
        let (clerk, leader) = ("clerk.demo", "leader.demo");
        let stage = self.stage;
        let mut touched = None;
        let today = self.call(at, clerk).today();
        let (username, step) = match deed {
            Deed::Accept { sector, level, opinion } => {
                let nature = opinion.then_some(Nature::Opinion);
                let sector_id = stage.reference.sector(&sector);
                (clerk, CaseStep::Accept(Accept { sector_id, competence_level: level, nature }))
            }
            Deed::Reject { reason, note } => (leader, CaseStep::Reject(Reject { reason, note: Some(note) })),
            Deed::Refer { to } => {
                let document = self.document(&self.call(at, leader), "TTHĐND");
                (leader, CaseStep::Refer(Refer { to, document, note: None }))
            }
            Deed::RecordAnswer { text, outcome } => {
                let document = Some(self.document(&self.call(at, clerk), "BXD-VP"));
                (clerk, CaseStep::RecordAnswer(RecordAnswer { text, outcome: Some(outcome), document }))
            }
            Deed::Withdraw { reason } => (clerk, CaseStep::Withdraw(Withdraw { reason })),
            Deed::Merge { into } => {
                touched = Some(into);
                (clerk, CaseStep::Merge(Merge { into: self.standing(into)?.id }))
            }
            Deed::Release { reason } => (clerk, CaseStep::Release(Release { reason })),
            Deed::Assign { lead, cooperating, days } => {
                let document = Some(self.document(&self.call(at, leader), "HĐND-VP"));
                let days = days.or((today + Days::new(BY_RULE) > CALENDAR_ENDS).then_some(30));
                let (lead, due_on) = (stage.bodies.id(&lead), days.map(|days| today + Days::new(days)));
                let cooperating = cooperating.iter().map(|key| stage.bodies.id(key)).collect();
                (leader, CaseStep::Assign(Assign { lead, cooperating, due_on, document, note: None }))
            }
            Deed::Review { verdict, text } => {
                let reviewer = self.people.of_board(self.standing(i)?.board);
                (reviewer, CaseStep::Review(Review { verdict, text }))
            }
            Deed::Reopen { reason } => {
                (leader, CaseStep::Reopen(Reopen { reason, due_on: today + Days::new(30) }))
            }
            Deed::Notify { place, how, by } => {
                (by, CaseStep::NotifyVoters(NotifyVoters { on: today, place, how }))
            }
            _ => (leader, CaseStep::Close(Close { note: None })),
        };
        let call = self.call(at, username);
        let case = self.standing(i)?;
        let view = case_step::take(self.app, &call, case.id, case.version, step).await?.view;
        self.cases[i] = Some(Standing::of(&view));
        match touched {
            Some(other) => self.reload(other, at).await,
            None => Ok(()),
        }
    }
}
