//! The steps with the agencies, from assigning a case to closing it. Each leaves the same rows as the service's use
//! case.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use entity::assignment::Users;
use entity::deadline_rule::DeadlineBasis;
use entity::document::{DocumentReference, Documents};
use entity::enums::{
    Action, AssignmentRole, AssignmentStatus, CaseKind, DayUnit, Fulfilment, Outcome, OutcomeGroup, Priority,
    ResponseKind, StartEvent, Status, Verdict,
};
use entity::{assignment, response, review};
use kiennghi::domain::event::{
    Assign, Close, EventAddressee, EventOrganization, IssueRecommendation, NoDetails, ReportProgress,
    Respond, Review,
};
use kiennghi::kernel::context::legal_day;
use kiennghi::kernel::secrets::digest;
use kiennghi::service::engine::case::basis::AssignmentBasis;
use uuid::Uuid;

use super::council::{Agency, Concluded};
use super::ids::{Kind, id};
use super::phrases::{ANSWERS, ENOUGH, PARTLY, PROGRESS, about, one};
use super::promise::PROMISING;
use super::season::{date, day, time};
use super::story::{By, Entry, Story, only};

/// Every fifth case has a co-operating agency.
const HELPED: u32 = 5;

/// The deadline rules that the service ships: days, and the number in the rule's id.
const LEAD: (i32, u128) = (60, 1);
const HELP: (i32, u128) = (15, 2);

/// Outcomes without a commitment.
const OUTCOMES: [Outcome; 6] = [
    Outcome::ByImplementation,
    Outcome::ByImplementation,
    Outcome::ByInspection,
    Outcome::ByRegulation,
    Outcome::InformationProvided,
    Outcome::InformationProvided,
];

const PRIORITIES: [Priority; 4] = [Priority::Normal, Priority::Normal, Priority::High, Priority::Urgent];

impl<'a> Story<'a> {
    /// Records the step that issues a recommendation; its conclusion was issued before.
    pub fn issue(&mut self) {
        let council = self.council;
        let at = self.at;
        let Some(from) = council.concluded.iter().rev().find(|one| one.at <= at) else { return };
        let unit = one(&mut self.rng, &council.units);
        let content =
            self.teller.phrases.recommendation(&mut self.rng, &unit.name, &self.teller.setting.names);
        let agency = self.agency(0);
        let due = from.on + Days::new(self.rng.u64(60..400));
        let document = conclusion(from);
        self.sector = about(&mut self.rng);
        let (given, priority) = (agency.body.clone(), *one(&mut self.rng, &PRIORITIES));
        let case = &mut self.stored.case;
        case.kind = CaseKind::Recommendation;
        case.received_on = from.on;
        case.registration = digest(content.as_bytes());
        case.content = content;
        case.units = only(unit.id, &unit.name);
        case.sector_id = Some(council.sectors[self.sector].id);
        case.board_id = Some(council.boards[from.board].id);
        case.registered_by = council.boards[from.board].id;
        (case.supervision_id, case.conclusion_id) = (Some(from.supervision), Some(from.conclusion));
        case.priority = Some(priority);
        case.deliverable = Some("Báo cáo kết quả thực hiện, kèm biên bản nghiệm thu.".to_owned());
        case.responsible_position = Some(format!("Thủ trưởng {}", given.name));
        case.due_on = Some(due);
        (case.lead_agency_id, case.lead_agency_name) = (Some(given.id), Some(given.name.clone()));
        let addressee = EventAddressee {
            organization_id: given.id,
            organization_name: given.name.clone(),
            due_on: due,
            rule_id: None,
        };
        let data = IssueRecommendation {
            case_number: case.number.clone(),
            supervision_id: from.supervision,
            conclusion_id: from.conclusion,
            document: Some(document.clone()),
            addressees: vec![addressee],
            due_on: Some(due),
            review_every_months: None,
            split_from_id: None,
        };
        self.give(agency, AssignmentRole::Lead, due, None, document);
        self.record(Action::Issue, Status::Assigned, self.leader(), Entry::public(data));
    }

    pub fn assign(&mut self) {
        let lead = self.agency(0);
        let helper = (self.rng.u32(..HELPED) == 0).then(|| self.agency(1));
        let helper = helper.filter(|helper| helper.body.id != lead.body.id);
        let document = self.document("HĐND-VP");
        let today = date(self.at);
        let (due, basis) = counted(today, LEAD);
        let rule = basis.as_ref().map(|basis| basis.rule_id);
        self.give(lead, AssignmentRole::Lead, due, basis, document.clone());
        if let Some(helper) = helper {
            let (due, basis) = counted(today, HELP);
            self.give(helper, AssignmentRole::Cooperating, due, basis, document.clone());
        }
        let case = &mut self.stored.case;
        (case.lead_agency_id, case.lead_agency_name) = (Some(lead.body.id), Some(lead.body.name.clone()));
        case.due_on = Some(due);
        let helpers = helper.iter().map(|helper| EventOrganization {
            organization_id: helper.body.id,
            organization_name: helper.body.name.clone(),
        });
        let data = Assign {
            organization_id: lead.body.id,
            organization_name: lead.body.name.clone(),
            co_leads: vec![],
            cooperating: helpers.collect(),
            due_on: due,
            added_due_on: None,
            rule_id: rule,
            document: Some(document),
        };
        self.record(Action::Assign, Status::Assigned, self.leader(), Entry::public(data));
    }

    /// Draws one of the council's agencies: mostly a busy one as lead, a less busy one to co-operate.
    fn agency(&mut self, from: usize) -> &'a Agency {
        let all = &self.council.agencies;
        let n = self.teller.setting.ranks.draw(&mut self.rng, all.len() - from) + from;
        &self.teller.setting.agencies[all[n]]
    }

    fn give(
        &mut self,
        agency: &Agency,
        role: AssignmentRole,
        due_on: NaiveDate,
        deadline: Option<DeadlineBasis>,
        document: DocumentReference,
    ) {
        let ids = self.teller.ids;
        let id = match role {
            AssignmentRole::Lead => ids.assignment(self.i),
            AssignmentRole::Cooperating => ids.cooperating(self.i),
        };
        let case = &self.stored.case;
        let basis = AssignmentBasis {
            id,
            case_id: case.id,
            case_kind: case.kind,
            council_id: case.council_id,
            organization_id: agency.body.id,
            organization_name: agency.body.name.clone(),
            role,
            due_on,
            deadline,
            document: Some(document),
        };
        self.stored.assignments.push(basis.assignment(time(self.at), legal_day(time(self.at))));
    }

    /// Updates the lead's assignment, as a user of the agency or of the council.
    fn touch(&mut self, by: Option<Uuid>) -> &mut assignment::Model {
        by.into_iter().for_each(|user| self.note_reporter(user));
        let lead = &mut self.stored.assignments[0];
        lead.version += 1;
        lead.updated_at = time(self.at);
        lead
    }

    /// Records a user who works on the assignment and so must not review it.
    pub fn note_reporter(&mut self, user: Uuid) {
        let lead = &mut self.stored.assignments[0];
        if let Some(all) = Users::with(lead.reporters.clone(), user) {
            lead.reporters = Some(all);
        }
    }

    /// Returns the handler and the head of the lead agency.
    pub fn staff(&self) -> (By, By) {
        use entity::enums::Role::{Handler, Head};
        let lead = self.stored.assignments[0].organization_id;
        let mut ours = self.council.agencies.iter().map(|n| &self.teller.setting.agencies[*n]);
        let staff = ours.find(|agency| agency.body.id == lead).map(|agency| agency.staff).unwrap_or_default();
        (By(Handler, staff.handler, lead), By(Head, staff.head, lead))
    }

    pub fn acknowledge(&mut self) {
        let (handler, _) = self.staff();
        let at = time(self.at);
        let lead = self.touch(Some(handler.1));
        lead.status = AssignmentStatus::InProgress;
        lead.acknowledged_at = Some(at);
        let entry = Entry { assignment: Some(lead.id), ..Entry::public(NoDetails {}) };
        self.record(Action::Acknowledge, Status::InProgress, handler, entry);
    }

    pub fn report(&mut self) {
        let (handler, _) = self.staff();
        let (text, percent) = (*one(&mut self.rng, &PROGRESS), self.rng.i32(1..9) * 10);
        let lead = self.touch(Some(handler.1));
        (lead.progress_text, lead.progress_percent) = (Some(text.to_owned()), Some(percent));
        let assignment = Some(lead.id);
        let data = ReportProgress { text: text.to_owned().into(), percent: Some(percent) };
        let entry = Entry { assignment, ..Entry::of(data) };
        self.record(Action::ReportProgress, Status::InProgress, handler, entry);
    }

    pub fn respond(&mut self) {
        let (_, head) = self.staff();
        let outcome =
            if self.promises { one(&mut self.rng, &PROMISING) } else { one(&mut self.rng, &OUTCOMES) };
        let (outcome, text) = (*outcome, *one(&mut self.rng, &ANSWERS));
        let document = self.document("TL-CQ");
        let proof = self.is_recommendation() && outcome.group() == OutcomeGroup::Resolved;
        let evidence = proof.then(|| vec![self.document("BB-NT")]);
        let at = time(self.at);
        let millis = u64::try_from(self.at).unwrap_or(0) * 1000;
        let response_id = id(millis, Kind::Response, 0, self.i);
        let lead = self.touch(Some(head.1));
        lead.status = AssignmentStatus::Answered;
        (lead.outcome, lead.response_id) = (Some(outcome), Some(response_id));
        (lead.answered_at, lead.answered_by) = (Some(at), Some(head.1));
        let (assignment, name) = (Some(lead.id), lead.organization_name.clone());
        let promised = match self.promises {
            true => self.promise(head, response_id, outcome),
            false => vec![],
        };
        let case = &mut self.stored.case;
        (case.outcome, case.answered_on) = (Some(outcome), Some(date(self.at)));
        let data = Respond {
            response_id,
            outcome,
            document: Some(document.clone()),
            evidence: evidence.clone().unwrap_or_default(),
            undated: false,
            commitments: promised,
            answered_for: vec![],
        };
        self.stored.response = Some(response::Model {
            id: response_id,
            organization_id: head.2,
            organization_name: name,
            outcome,
            text: format!("{text} ({})", self.stored.place()),
            document: Some(document),
            evidence: evidence.map(Documents),
            submitted_by: Some(head.1),
            client_id: None,
            created_at: at,
            undated: false,
            version_of: None,
            kind: ResponseKind::First,
            acted_on: date(self.at),
        });
        let entry = Entry { assignment, ..Entry::public(data) };
        self.record(Action::Respond, Status::Answered, head, entry);
    }

    /// Reviews the response. Cases that satisfy only partly are followed, and so are a few that are closed in the
    /// end.
    pub fn review(&mut self) {
        // a satisfactory response with a commitment is followed too
        let open = self.stored.case.open_commitments > 0;
        let partly = self.follows || self.rng.u32(..10) == 0;
        let (verdict, text) = match partly {
            true => (Verdict::PartlySatisfactory, *one(&mut self.rng, &PARTLY)),
            false => (Verdict::Satisfactory, *one(&mut self.rng, &ENOUGH)),
        };
        let to = if partly || open { Status::Following } else { Status::Answered };
        let (by, recommended) = (self.reviewer(), self.is_recommendation());
        let Some(response_id) = self.stored.response.as_ref().map(|response| response.id) else { return };
        self.stored.case.verdict = Some(verdict);
        let (mut fulfilment, mut percent, mut assignment) = (None, None, None);
        if recommended {
            fulfilment = Some(if partly { Fulfilment::Partly } else { Fulfilment::Done });
            percent = partly.then(|| self.rng.i32(1..10) * 10);
            let lead = self.touch(None);
            (lead.verdict, lead.fulfilment, lead.fulfilled_percent) = (Some(verdict), fulfilment, percent);
            assignment = Some(lead.id);
            let case = &mut self.stored.case;
            (case.fulfilment, case.fulfilled_percent) = (fulfilment, percent.or(Some(100)));
        }
        let data = Review {
            response_id,
            verdict,
            text: text.to_owned().into(),
            fulfilment,
            percent,
            follow_up_on: None,
        };
        let millis = u64::try_from(self.at).unwrap_or(0) * 1000;
        self.stored.review = Some(review::Model {
            id: id(millis, Kind::Review, 0, self.i),
            case_id: self.stored.case.id,
            response_id,
            verdict,
            text: text.to_owned(),
            reviewed_by: Some(by.1),
            organization_id: by.2,
            assignment_id: assignment,
            fulfilment,
            fulfilled_percent: percent,
            created_at: time(self.at),
            follow_up_on: None,
        });
        let entry = Entry { assignment, public: !recommended, ..Entry::of(data) };
        self.record(Action::Review, to, by, entry);
    }

    pub fn close(&mut self) {
        self.stored.case.closed_on = Some(date(self.at));
        for helper in self.stored.assignments.iter_mut().skip(1) {
            helper.status = AssignmentStatus::Superseded;
            helper.version += 1;
            helper.updated_at = time(self.at);
        }
        let case = &self.stored.case;
        let data = Close { outcome: case.outcome, verdict: case.verdict, unanswered: vec![] };
        self.record(Action::Close, Status::Closed, self.leader(), Entry::public(data));
    }
}

fn conclusion(from: &Concluded) -> DocumentReference {
    DocumentReference {
        number: from.number.to_string(),
        notation: "KL-BHĐND".to_owned(),
        issued_on: from.on,
        signed_by: None,
    }
}

/// Computes the due date by rule from the first year of the calendar on; before that, the leader set the date.
fn counted(start_on: NaiveDate, (number, rule): (i32, u128)) -> (NaiveDate, Option<DeadlineBasis>) {
    let due_on = start_on + Days::new(number.unsigned_abs().into());
    let on_a_weekend = match due_on.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    let due_on = due_on + Days::new(on_a_weekend);
    let basis = (start_on >= day(2024, 1, 1)).then(|| DeadlineBasis {
        rule_id: Uuid::from_u128(0x7000_8000_0000_0000_0000 + rule),
        legal_basis: "Quyết định 30/2020/QĐ-TTg".to_owned(),
        number,
        unit: DayUnit::CalendarDays,
        starts_at: StartEvent::Assigned,
        start_on,
        due_on,
        calendar: BTreeMap::from([(due_on.year(), 1)]),
    });
    (due_on, basis)
}
