//! The history of a case: its row, the rows that refer to it, and its events, each chained to the one before.

use entity::case_unit::{CaseUnit, CaseUnits};
use entity::enums::{Action, CaseArea, CaseKind, EventStream, MergeDirection, Role, Status};
use entity::{assignment, case, commitment, event, event_text, response, review};
use fastrand::Rng;
use kiennghi::domain::event::{EventData, GENESIS, MergedCase, hash};
use kiennghi::kernel::context::legal_day;
use kiennghi::kernel::event_text::{Taken, take};
use kiennghi::kernel::secrets::Secrets;
use kiennghi::service::engine::case::basis::CaseBasis;
use uuid::Uuid;

use super::council::{Council, Setting};
use super::course::Course;
use super::ids::{Ids, Kind, id};
use super::phrases::Phrases;
use super::season::{date, time};

/// All rows of one case.
pub struct Stored {
    pub case: case::Model,
    pub assignments: Vec<assignment::Model>,
    pub response: Option<response::Model>,
    pub commitment: Option<commitment::Model>,
    pub review: Option<review::Model>,
    pub events: Vec<event::Model>,
    pub event_texts: Vec<event_text::Model>,
}

impl Stored {
    /// Returns the name of the unit that the case is about.
    pub fn place(&self) -> &str {
        self.case.units.0.first().map_or("", |unit| &unit.unit_name)
    }
}

/// What is needed to generate stories.
pub struct Teller<'a> {
    pub setting: &'a Setting,
    pub phrases: &'a Phrases,
    pub ids: Ids,
    /// The keys of the service that reads the data.
    pub secrets: &'a Secrets,
}

/// A case while its steps are generated.
pub struct Story<'a> {
    pub teller: &'a Teller<'a>,
    pub council: &'a Council,
    pub i: u64,
    pub rng: Rng,
    /// The index of the petition's sector.
    pub sector: usize,
    /// The moment of the current step.
    pub at: i64,
    /// Whether the response contains a commitment.
    pub promises: bool,
    /// Whether the response satisfies only partly.
    pub follows: bool,
    pub stored: Stored,
}

/// Who takes a step: role, user and organization.
#[derive(Clone, Copy)]
pub struct By(pub Role, pub Uuid, pub Uuid);

impl<'a> Story<'a> {
    /// Generates a case from its first step to its last.
    pub fn tell(
        teller: &'a Teller<'a>,
        council: &'a Council,
        i: u64,
        rng: Rng,
        course: &Course,
        number: String,
    ) -> Self {
        let born = course.steps.first().map_or(0, |step| step.1);
        let case = blank(teller.ids.case(i), council, number, born);
        let stored = Stored {
            case,
            assignments: vec![],
            response: None,
            commitment: None,
            review: None,
            events: Vec::with_capacity(8),
            event_texts: vec![],
        };
        let (promises, follows) = (course.promises, course.status == Status::Following && !course.promises);
        let mut story = Self { teller, council, i, rng, sector: 0, at: born, promises, follows, stored };
        for (action, at) in &course.steps {
            story.at = *at;
            story.step(*action);
        }
        story
    }

    fn step(&mut self, action: Action) {
        match action {
            Action::Register => self.register(),
            Action::Issue => self.issue(),
            Action::Accept => self.accept(),
            Action::Reject => self.reject(),
            Action::Refer => self.refer(),
            Action::Withdraw => self.withdraw(),
            Action::Assign => self.assign(),
            Action::Acknowledge => self.acknowledge(),
            Action::ReportProgress => self.report(),
            Action::Respond => self.respond(),
            Action::Review => self.review(),
            Action::ReportCommitment => self.report_commitment(),
            Action::VerifyCommitment => self.verify_commitment(),
            Action::Close => self.close(),
            Action::NotifyVoters => self.notify(),
            _ => {}
        }
    }

    pub fn is_recommendation(&self) -> bool {
        self.stored.case.kind == CaseKind::Recommendation
    }

    /// Updates the case and records the event, as every step does.
    pub fn record(&mut self, action: Action, to: Status, by: By, said: Entry) {
        let case = &mut self.stored.case;
        let first = self.stored.events.is_empty();
        let from = (!first).then_some(case.status);
        if !first {
            case.version += 1;
        }
        case.status = to;
        case.updated_at = time(self.at);
        case.acted_on = case.acted_on.max(legal_day(time(self.at)));
        let step = u16::try_from(case.version).unwrap_or(0);
        let millis = u64::try_from(self.at).unwrap_or(0) * 1000;
        let event_id = id(millis, Kind::Event, step, self.i);
        let taken = taken(self.teller.secrets, event_id, said.reason, said.data);
        let mut event = event::Model {
            id: event_id,
            stream: EventStream::Case,
            stream_id: case.id,
            seq: case.version,
            council_id: Some(case.council_id),
            action,
            from_status: from,
            to_status: Some(to),
            assignment_id: said.assignment,
            user_id: Some(by.1),
            client_id: None,
            access_link_id: None,
            role: Some(by.0),
            organization_id: Some(by.2),
            on_behalf_of: None,
            reason_digest: taken.reason_digest,
            public: said.public,
            data: taken.data,
            at: time(self.at),
            acted_on: None,
            late_entry: None,
            request_id: id(millis, Kind::Request, step, self.i),
            prev_hash: self.stored.events.last().map_or_else(|| GENESIS.to_owned(), |last| last.hash.clone()),
            hash: String::new(),
        };
        event.hash = hash(&event, self.teller.secrets.audit_key());
        self.stored.events.push(event);
        self.stored.event_texts.extend(taken.texts);
    }

    /// Records that another case was merged into this one, at a moment or as soon after as the order of events
    /// allows.
    pub fn absorb(&mut self, other: &case::Model, at: i64) {
        self.at = at.max(self.at + 1);
        let units = self.stored.case.merged_units.take().unwrap_or_default();
        self.stored.case.merged_units = Some(units.with(other.id, &other.units, None));
        let data = merged(MergeDirection::From, other);
        let status = self.stored.case.status;
        self.record(Action::Merge, status, self.clerk(), Entry::public(data));
    }

    /// Records that this case was merged into another one.
    pub fn merge(&mut self, into: &case::Model) {
        let case = &mut self.stored.case;
        (case.merged_into, case.status_before) = (Some(into.id), Some(case.status));
        let data = merged(MergeDirection::Into, into);
        self.record(Action::Merge, Status::Merged, self.clerk(), Entry::public(data));
    }

    pub fn clerk(&self) -> By {
        By(Role::Clerk, self.council.clerk, self.council.office)
    }

    pub fn leader(&self) -> By {
        By(Role::Leader, self.council.leader, self.council.standing)
    }

    /// Returns the reviewer of the board that the case belongs to.
    pub fn reviewer(&self) -> By {
        let second = self.stored.case.board_id == Some(self.council.boards[1].id);
        let board = usize::from(second);
        By(Role::Reviewer, self.council.reviewers[board], self.council.boards[board].id)
    }
}

/// The content of an event besides who, when and where.
pub struct Entry {
    pub data: EventData,
    pub public: bool,
    pub reason: Option<String>,
    pub assignment: Option<Uuid>,
}

impl Entry {
    pub fn of(data: impl Into<EventData>) -> Self {
        Self { data: data.into(), public: false, reason: None, assignment: None }
    }

    pub fn public(data: impl Into<EventData>) -> Self {
        Self { public: true, ..Self::of(data) }
    }
}

#[expect(clippy::expect_used, reason = "every payload names its texts, or the service could not record it")]
fn taken(secrets: &Secrets, event: Uuid, reason: Option<String>, data: EventData) -> Taken {
    take(secrets, event, reason, None, data).expect("invariant: the texts of a payload are named")
}

fn merged(direction: MergeDirection, other: &case::Model) -> EventData {
    EventData::Merge(MergedCase { direction, case_id: other.id, case_number: other.number.clone() })
}

/// Returns the places of a case about one unit.
pub fn only(unit_id: Uuid, name: &str) -> CaseUnits {
    CaseUnits(vec![CaseUnit { unit_id, unit_name: name.to_owned() }])
}

fn blank(id: Uuid, council: &Council, number: String, born: i64) -> case::Model {
    let basis = CaseBasis {
        id,
        council_id: council.council,
        kind: CaseKind::Petition,
        number,
        status: Status::Received,
        content: String::new(),
        received_on: date(born),
        area: CaseArea::Units,
        units: only(council.own_unit.id, ""),
        registered_by: council.office,
        registration: String::new(),
    };
    basis.case(time(born))
}
