//! The steps of the council office on a petition. Each leaves the same rows as the service's use case of the same
//! name.

use chrono::{Days, NaiveDate};
use entity::document::DocumentReference;
use entity::enums::{Action, Channel, CompetenceLevel, Nature, RejectReason, SessionPhase, Status};
use kiennghi::domain::event::{Accept, NoDetails, NotifyVoters, Refer, Register, Reject};
use kiennghi::kernel::secrets::digest;
use uuid::Uuid;

use super::phrases::{RECEIVERS, about, one};
use super::season::date;
use super::story::{Entry, Story, only};

const CHANNELS: [Channel; 8] = [
    Channel::VoterMeeting,
    Channel::VoterMeeting,
    Channel::VoterMeeting,
    Channel::VoterMeeting,
    Channel::CitizenReception,
    Channel::Letter,
    Channel::Hotline,
    Channel::Online,
];

const LEVELS: [CompetenceLevel; 6] = [
    CompetenceLevel::Province,
    CompetenceLevel::Province,
    CompetenceLevel::Province,
    CompetenceLevel::Commune,
    CompetenceLevel::Commune,
    CompetenceLevel::Central,
];

const REASONS: [RejectReason; 2] = [RejectReason::NoContent, RejectReason::OutsideCompetence];

impl Story<'_> {
    pub fn register(&mut self) {
        let unit = one(&mut self.rng, &self.council.units);
        self.sector = about(&mut self.rng);
        let names = &self.teller.setting.names;
        let said = self.teller.phrases.petition(&mut self.rng, self.sector, &unit.name, names);
        let channel = *one(&mut self.rng, &CHANNELS);
        let near = self.session_near(date(self.at));
        let case = &mut self.stored.case;
        case.nature = Some(Nature::Petition);
        case.registration = digest(said.content.as_bytes());
        case.content = said.content;
        case.locality = said.locality;
        case.channel = Some(channel);
        case.units = only(unit.id, &unit.name);
        (case.session_id, case.phase) = near.unzip();
        let (case_number, received_on) = (case.number.clone(), case.received_on);
        let data = Register { case_number, channel, received_on };
        self.record(Action::Register, Status::Received, self.clerk(), Entry::public(data));
    }

    /// Returns the council session nearest to a voter meeting, if one is near.
    pub fn session_near(&self, on: NaiveDate) -> Option<(Uuid, SessionPhase)> {
        let sessions = &self.council.sessions;
        let before = sessions.iter().find(|(opens, _)| *opens >= on && *opens - Days::new(50) <= on);
        let after = sessions.iter().find(|(opens, _)| *opens < on && *opens + Days::new(40) >= on);
        before.map(|s| (s.1, SessionPhase::Before)).or(after.map(|s| (s.1, SessionPhase::After)))
    }

    pub fn accept(&mut self) {
        let (sector, level) = (&self.council.sectors[self.sector], *one(&mut self.rng, &LEVELS));
        let case = &mut self.stored.case;
        case.sector_id = Some(sector.id);
        case.board_id = Some(self.council.boards[sector.board].id);
        case.competence_level = Some(level);
        let data = Accept {
            sector_id: sector.id,
            sector_code: sector.code.to_owned(),
            competence_level: level,
            nature: Nature::Petition,
        };
        self.record(Action::Accept, Status::Accepted, self.clerk(), Entry::public(data));
    }

    pub fn reject(&mut self) {
        let reason = *one(&mut self.rng, &REASONS);
        self.stored.case.reject_reason = Some(reason);
        let note = Some("Đã hướng dẫn công dân thực hiện theo quy định.".to_owned());
        let entry = Entry { reason: note, ..Entry::of(Reject { reject_reason: reason, forwarding: None }) };
        self.record(Action::Reject, Status::Rejected, self.leader(), entry);
    }

    pub fn refer(&mut self) {
        let to = *one(&mut self.rng, &RECEIVERS);
        let document = self.document("HĐND-VP");
        let data = Refer {
            referred_to: Some(to.to_owned().into()),
            receivers: vec![],
            due_on: None,
            rule_id: None,
            document: document.clone(),
        };
        self.stored.case.referred_to = Some(to.to_owned());
        self.stored.case.referral = Some(document);
        self.record(Action::Refer, Status::Referred, self.leader(), Entry::public(data));
    }

    pub fn withdraw(&mut self) {
        let reason = Some("Cử tri rút kiến nghị.".to_owned());
        let entry = Entry { reason, ..Entry::of(NoDetails {}) };
        self.record(Action::Withdraw, Status::Withdrawn, self.clerk(), entry);
    }

    pub fn notify(&mut self) {
        let on = date(self.at);
        self.stored.case.voters_notified_on = Some(on);
        let place = format!("Nhà văn hóa {}", self.stored.place());
        let how = "Hội nghị tiếp xúc cử tri".to_owned();
        let data = NotifyVoters { on, place: place.into(), how: how.into() };
        let status = self.stored.case.status;
        self.record(Action::NotifyVoters, status, self.clerk(), Entry::public(data));
    }

    /// Returns a document reference of the day.
    pub fn document(&mut self, notation: &str) -> DocumentReference {
        let number = self.rng.u32(1..5000).to_string();
        DocumentReference { number, notation: notation.to_owned(), issued_on: date(self.at), signed_by: None }
    }
}
