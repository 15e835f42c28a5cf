//! Thousands of ordinary petitions, so that lists and figures look like a province's.

use chrono::{Days, NaiveDate};
use entity::vocabulary::{Channel, CompetenceLevel, Outcome, RejectReason, Verdict};

use crate::demo::bodies::GROUP;
use crate::demo::chance::{Chance, working};
use crate::demo::life::{Deed, Life, timed};
use crate::demo::phrases::{
    ANSWERS, ENOUGH, GIVEN, HAMLETS, LACKING, PARTLY, PROGRESS, RECEIVERS, SURNAMES, VOICES,
};
use crate::demo::pledge::{fate, pledge};
use crate::demo::reference::{BEGIN, day};
use crate::demo::topics::{TOPICS, Topic};
use crate::demo::world::Stage;
use crate::service::directory::administrative_unit::SINCE;
use crate::service::petition::petitioner::Petitioner;
use crate::service::petition::register::NewPetition;

const BEFORE_MERGER: usize = 340;
const SINCE_MERGER: usize = 1_580;
const REPEATED: usize = 60;

/// The last day on which a petition of the old districts begins: all are done when the districts end.
const LAST_OLD: NaiveDate = day(2024, 12, 31);

struct Crowd<'a> {
    stage: &'a Stage,
    chance: Chance,
}

/// Where a petition is about, and who governs and hears there.
struct Spot {
    unit: uuid::Uuid,
    committee: String,
    group: Option<usize>,
}

/// Adds the crowd to the lives, oldest first.
pub fn add(stage: &Stage, lives: &mut Vec<Life>) {
    let mut crowd = Crowd { stage, chance: Chance::new(15) };
    let today = stage.now.date_naive();
    let mut days: Vec<NaiveDate> = Vec::new();
    for _ in 0..BEFORE_MERGER {
        days.push(crowd.day(BEGIN + Days::new(30), LAST_OLD));
    }
    for _ in 0..SINCE_MERGER {
        days.push(crowd.day(SINCE, today));
    }
    days.sort();
    let mut mergeable = Vec::new();
    for day in days {
        let (life, ordinary) = crowd.life(day);
        if ordinary && life.day() >= SINCE {
            mergeable.push(lives.len());
        }
        lives.push(life);
    }
    for _ in 0..REPEATED.min(mergeable.len()) {
        let into = *crowd.chance.pick(&mergeable);
        let life = crowd.again(&lives[into], into);
        lives.push(life);
    }
}

impl Crowd<'_> {
    /// Most petitions come in the weeks around a regular session.
    fn day(&mut self, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        let span = u64::try_from((last - first).num_days()).unwrap_or(0);
        let any = first + Days::new(self.chance.days(0, span));
        if self.chance.hits(35) {
            return any;
        }
        let openings: Vec<NaiveDate> = self.stage.reference.opening_days().collect();
        let opening = *self.chance.pick(&openings);
        let around = opening - Days::new(40) + Days::new(self.chance.days(0, 60));
        if around < first || around > last { any } else { around }
    }

    fn spot(&mut self, day: NaiveDate) -> Spot {
        let places = &self.stage.places;
        if day < SINCE {
            let i = self.chance.below(places.districts.len());
            let committee = format!("ubnd:d{}", crate::demo::places::DISTRICTS[i].0);
            return Spot { unit: places.districts[i], committee, group: None };
        }
        // towns speak more than far communes
        let i = self
            .chance
            .weighted(places.communes.iter().map(|c| if c.name.starts_with("phường") { 3 } else { 2 }));
        let commune = &places.communes[i];
        Spot { unit: commune.unit, committee: format!("ubnd:{}", commune.code), group: Some(i / GROUP + 1) }
    }

    fn life(&mut self, day: NaiveDate) -> (Life, bool) {
        let spot = self.spot(day);
        let topic = &TOPICS[self.chance.weighted(TOPICS.iter().map(|topic| topic.weight))];
        let born = self.chance.moment(day);
        let hamlet = *self.chance.pick(HAMLETS);
        let thing = *self.chance.pick(topic.things);
        let (trouble, ask) = (*self.chance.pick(topic.troubles), *self.chance.pick(topic.asks));
        let voice = *self.chance.pick(VOICES);
        let content = format!("{voice}{thing} tại {hamlet} {trouble}; đề nghị {ask}.");
        let channel = self.channel();
        let by = register(channel, spot.group);
        let petition = self.petition(content, channel, born.date_naive(), spot.unit, hamlet);
        let (deeds, ordinary) = self.course(topic, &spot, day, &format!("{thing} tại {hamlet}"));
        (Life { born, by, petition, deeds: timed(&mut self.chance, born, deeds) }, ordinary)
    }

    fn channel(&mut self) -> Channel {
        const CHANNELS: [(Channel, usize); 5] = [
            (Channel::VoterMeeting, 68),
            (Channel::CitizenReception, 10),
            (Channel::Letter, 9),
            (Channel::Hotline, 5),
            (Channel::Online, 8),
        ];
        CHANNELS[self.chance.weighted(CHANNELS.iter().map(|c| c.1))].0
    }

    fn petition(
        &mut self,
        content: String,
        channel: Channel,
        day: NaiveDate,
        unit_id: uuid::Uuid,
        hamlet: &str,
    ) -> NewPetition {
        let near = self.stage.reference.session_near(day).filter(|_| channel == Channel::VoterMeeting);
        let named = channel != Channel::VoterMeeting && self.chance.hits(30);
        NewPetition {
            council_id: Some(self.stage.bodies.id("hdnd")),
            content,
            channel,
            received_on: day - Days::new(self.chance.days(0, 3)),
            unit_id,
            locality: Some(hamlet.to_owned()),
            session_id: near.map(|s| s.0),
            phase: near.map(|s| s.1),
            sector_id: None,
            petitioner: named.then(|| Petitioner {
                full_name: format!("{} {}", self.chance.pick(SURNAMES), self.chance.pick(GIVEN)),
                phone: Some(format!("0900 000 {:03}", self.chance.below(1000))),
                address: Some(hamlet.to_owned()),
                email: None,
            }),
        }
    }

    /// What becomes of it; and whether it goes the ordinary way, so that others can be merged into it.
    fn course(
        &mut self,
        topic: &Topic,
        spot: &Spot,
        day: NaiveDate,
        matter: &str,
    ) -> (Vec<(u64, Deed)>, bool) {
        let old = day < SINCE;
        let agency = if old { topic.old_agency } else { *self.chance.pick(topic.agencies) };
        let level = if agency == "xa" { CompetenceLevel::Commune } else { CompetenceLevel::Province };
        let accept = |level, opinion| Deed::Accept { sector: topic.sector.to_owned(), level, opinion };
        let mut at = self.chance.days(1, 5);
        let mut deeds = Vec::new();
        match self.chance.below(100) {
            0..3 => {
                const REASONS: [(RejectReason, &str); 4] = [
                    (RejectReason::Complaint, "Nội dung là khiếu nại, hướng dẫn gửi cơ quan có thẩm quyền."),
                    (RejectReason::NoContent, "Không nêu nội dung, địa chỉ cụ thể."),
                    (RejectReason::OutsideCompetence, "Là quan hệ dân sự giữa các hộ."),
                    (RejectReason::Other, "Trùng nội dung đã trả lời tại kỳ họp trước."),
                ];
                let (reason, note) = *self.chance.pick(&REASONS);
                deeds.push((at, Deed::Reject { reason, note: note.to_owned() }));
                return (deeds, false);
            }
            3..6 => {
                deeds.push((at, accept(CompetenceLevel::Central, false)));
                at += self.chance.days(2, 6);
                deeds.push((at, Deed::Refer { to: (*self.chance.pick(RECEIVERS)).to_owned() }));
                if self.chance.hits(50) {
                    let (outcome, text) = self.answer(matter);
                    deeds.push((at + self.chance.days(40, 90), Deed::RecordAnswer { text, outcome }));
                }
                return (deeds, false);
            }
            6..10 => {
                deeds.push((at, accept(level, true)));
                return (deeds, false);
            }
            10 => {
                deeds.push((at, accept(level, false)));
                let reason = "Cử tri đề nghị rút vì đã được giải quyết tại cơ sở.".to_owned();
                deeds.push((at + 3, Deed::Withdraw { reason }));
                return (deeds, false);
            }
            _ => deeds.push((at, accept(level, false))),
        }
        at += self.chance.days(1, 7);
        let lead = if agency == "xa" { spot.committee.clone() } else { agency.to_owned() };
        let at = self.assign(&mut deeds, at, lead, &spot.committee, old);
        self.handle(&mut deeds, at, matter, spot, old);
        (deeds, true)
    }

    /// Gives it to its agency, mostly straight; answers the day on which the agency has it.
    fn assign(
        &mut self,
        deeds: &mut Vec<(u64, Deed)>,
        mut at: u64,
        lead: String,
        committee: &str,
        old: bool,
    ) -> u64 {
        // since the merger most are left to the rules
        let days = Some(self.chance.days(25, 45)).filter(|days| old || *days < 32);
        let mut cooperating = Vec::new();
        if lead != committee && self.chance.hits(6) {
            cooperating.push(committee.to_owned());
        }
        let under = !matches!(lead.as_str(), "dienluc" | "congan" | "thue");
        if under && !old && self.chance.hits(9) {
            deeds.push((at, Deed::Assign { lead: "ubnd".to_owned(), cooperating, days }));
            at += self.chance.days(1, 4);
            deeds.push((at, Deed::PassDown { to: lead }));
            return at;
        }
        if lead != committee && self.chance.hits(3) {
            deeds.push((at, Deed::Assign { lead: committee.to_owned(), cooperating: vec![], days }));
            at += self.chance.days(2, 6);
            let reason = "Nội dung không thuộc thẩm quyền, nhiệm vụ của cơ quan.".to_owned();
            deeds.push((at, Deed::Return { reason, proposed: lead.clone() }));
            at += self.chance.days(2, 6);
            cooperating.clear();
        }
        let helped = !cooperating.is_empty();
        deeds.push((at, Deed::Assign { lead, cooperating, days }));
        if helped {
            let text = "UBND đã phối hợp kiểm tra hiện trạng và cung cấp hồ sơ liên quan.".to_owned();
            deeds.push((at + 12, Deed::Cooperate { text }));
        }
        at
    }

    /// From the agency's desk to the voters; some stay where they are.
    fn handle(&mut self, deeds: &mut Vec<(u64, Deed)>, mut at: u64, matter: &str, spot: &Spot, old: bool) {
        let stays = if old { 100 } else { self.chance.below(100) };
        let cooperates = deeds.iter().filter(|d| matches!(d.1, Deed::Cooperate { .. })).map(|d| d.0).max();
        if stays < 2 {
            return;
        }
        at += self.chance.days(1, 4);
        deeds.push((at, Deed::Acknowledge));
        if self.chance.hits(14) {
            at += self.chance.days(3, 9);
            let text = (*self.chance.pick(PROGRESS)).to_owned();
            deeds.push((
                at,
                Deed::Progress { text, percent: i32::try_from(self.chance.below(8)).unwrap_or(0) * 10 + 10 },
            ));
        }
        if stays < 6 {
            return;
        }
        let late = self.chance.hits(18);
        at += if late { self.chance.days(35, 75) } else { self.chance.days(6, 26) };
        at = at.max(cooperates.map_or(0, |day| day + 1));
        let mut outcome = self.respond(deeds, at, matter);
        if stays < 9 {
            deeds.sort_by_key(|d| d.0);
            return;
        }
        at += self.chance.days(3, 12);
        if self.chance.hits(4) {
            deeds.push((
                at,
                Deed::Review {
                    verdict: Verdict::Unsatisfactory,
                    text: (*self.chance.pick(LACKING)).to_owned(),
                },
            ));
            if !old && self.chance.hits(20) {
                deeds.sort_by_key(|d| d.0);
                return;
            }
            at += self.chance.days(10, 30);
            outcome = self.respond(deeds, at, matter);
            at += self.chance.days(3, 10);
        }
        self.settle(deeds, at, outcome, spot, old);
        deeds.sort_by_key(|d| d.0);
    }

    /// What is promised is followed; what is done or explained is closed.
    fn settle(
        &mut self,
        deeds: &mut Vec<(u64, Deed)>,
        mut at: u64,
        outcome: Outcome,
        spot: &Spot,
        old: bool,
    ) {
        use entity::vocabulary::OutcomeGroup;
        let promised = outcome.group() == OutcomeGroup::InProgress;
        let follows = promised && self.chance.hits(55);
        let (verdict, texts) =
            if follows { (Verdict::PartlySatisfactory, PARTLY) } else { (Verdict::Satisfactory, ENOUGH) };
        deeds.push((at, Deed::Review { verdict, text: (*self.chance.pick(texts)).to_owned() }));
        let closes = !follows || old || self.chance.hits(45);
        let settled = fate(&mut self.chance, deeds, at, closes);
        if closes {
            at += if follows { self.chance.days(30, 150) } else { self.chance.days(2, 12) };
            at = at.max(settled + 2);
            deeds.push((at, Deed::Close));
        }
        if self.chance.hits(40) {
            let (how, place) = if self.chance.hits(70) {
                ("Hội nghị tiếp xúc cử tri", "Nhà văn hóa trung tâm")
            } else {
                ("Văn bản gửi đến thôn, niêm yết công khai", "Trụ sở UBND")
            };
            let by = match deputy(spot.group) {
                Some(deputy) if self.chance.hits(60) => deputy,
                _ => "clerk.demo",
            };
            let at = at + self.chance.days(5, 25);
            deeds.push((at, Deed::Notify { place: place.to_owned(), how: how.to_owned(), by }));
        }
    }

    fn respond(&mut self, deeds: &mut Vec<(u64, Deed)>, at: u64, matter: &str) -> Outcome {
        let (outcome, text) = self.answer(matter);
        let pledge = pledge(&mut self.chance, outcome, matter);
        deeds.push((at, Deed::Respond { outcome, text, with: None, pledge }));
        outcome
    }

    fn answer(&mut self, matter: &str) -> (Outcome, String) {
        let (outcome, _, texts) = &ANSWERS[self.chance.weighted(ANSWERS.iter().map(|a| a.1))];
        (*outcome, self.chance.pick(texts).replace("{}", matter))
    }

    /// The same matter raised a second time, and merged.
    fn again(&mut self, first: &Life, into: usize) -> Life {
        let day = working(first.day() + Days::new(self.chance.days(2, 20)));
        let born = self.chance.moment(day).max(first.born);
        let locality = first.petition.locality.clone().unwrap_or_default();
        let content = format!("Cử tri tiếp tục kiến nghị: {}", first.petition.content);
        let channel = self.channel();
        let petition = self.petition(content, channel, born.date_naive(), first.petition.unit_id, &locality);
        let deeds = vec![(self.chance.days(1, 4), Deed::Merge { into })];
        Life { born, by: "clerk.demo", petition, deeds: timed(&mut self.chance, born, deeds) }
    }
}

fn deputy(group: Option<usize>) -> Option<&'static str> {
    match group {
        Some(1) => Some("deputy.demo"),
        Some(2) => Some("deputy.to2"),
        Some(6) => Some("deputy.to6"),
        _ => None,
    }
}

/// Deputies and the liaison gather at meetings in their area; the rest comes to the office.
fn register(channel: Channel, group: Option<usize>) -> &'static str {
    match (channel, group) {
        (Channel::VoterMeeting, Some(4)) => "liaison.demo",
        (Channel::VoterMeeting, Some(9)) => "liaison.mttq",
        (Channel::VoterMeeting, group) => deputy(group).unwrap_or("clerk.demo"),
        _ => "clerk.demo",
    }
}
