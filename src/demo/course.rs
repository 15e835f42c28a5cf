//! Generates the steps of an ordinary petition at random.

use entity::enums::{Action, CompetenceLevel, Outcome, OutcomeGroup, Precision, Verdict};
use serde_json::json;

use crate::demo::crowd::{Author, Place, deputy};
use crate::demo::data::{Step, Topic};
use crate::demo::promise::{Promise, REVIEW};
use crate::demo::world::CLERK;

/// Days by which weekends and office hours may shift steps.
const MARGIN: u64 = 10;

/// The generated steps of one petition.
pub struct Course {
    /// Each step with its number of days after the petition's first day.
    pub steps: Vec<(u64, Step)>,
    place: Place,
    /// The matter of the petition, as part of a sentence.
    matter: String,
    /// Whether the petition is from before the merger, when every petition is completed.
    before_merger: bool,
    /// The last possible due date of a commitment, in days after the petition's first day.
    promised: Option<u64>,
}

impl Course {
    pub fn new(place: Place, matter: String, before_merger: bool) -> Self {
        Self { steps: vec![], place, matter, before_merger, promised: None }
    }

    fn add(&mut self, day: u64, step: Step) {
        self.steps.push((day, step));
    }

    fn sort(&mut self) {
        self.steps.sort_by_key(|step| step.0);
    }
}

impl Author<'_> {
    /// Adds the steps of a petition. Returns whether it takes the ordinary course, so that others can be merged into
    /// it.
    pub fn course(&mut self, course: &mut Course, topic: &Topic) -> bool {
        let (before, crowd) = (course.before_merger, self.crowd);
        let agency = if before { &topic.agency_before_2025 } else { self.chance.pick(&topic.agencies) };
        let of_place = agency == "commune";
        let level = if of_place { CompetenceLevel::Commune } else { CompetenceLevel::Province };
        let accept = |level: CompetenceLevel| {
            let body = json!({"sector_id": topic.sector.get_ref(), "competence_level": level});
            Step::new(Action::Accept, body)
        };
        let mut at = self.chance.days(1, 5);
        match self.chance.below(100) {
            0..3 => course.add(at, self.chance.pick(&crowd.rejections).clone()),
            3..6 => {
                course.add(at, accept(CompetenceLevel::Central));
                at += self.chance.days(2, 6);
                let body = json!({"to": self.chance.pick(&crowd.central_bodies)});
                course.add(at, Step::new(Action::Refer, body));
                if self.chance.hits(50) {
                    let (outcome, text) = self.answer(&course.matter);
                    let answer = Step::new(Action::RecordAnswer, json!({"text": text, "outcome": outcome}));
                    course.add(at + self.chance.days(40, 90), answer);
                }
            }
            6..10 => course.add(at, accept(level).with("nature", json!("opinion"))),
            10 => {
                course.add(at, accept(level));
                course.add(at + 3, crowd.withdrawn.clone());
            }
            _ => {
                course.add(at, accept(level));
                at += self.chance.days(1, 7);
                let lead = if of_place { course.place.committee.clone() } else { agency.clone() };
                let at = self.assign(course, at, &lead);
                self.handle(course, at);
                return true;
            }
        }
        false
    }

    /// Assigns the petition to its agency, mostly directly; returns the day on which the agency receives it.
    fn assign(&mut self, course: &mut Course, mut at: u64, lead: &str) -> u64 {
        let (before, committee) = (course.before_merger, course.place.committee.clone());
        // since the merger most due dates come from the rules
        let days = Some(self.chance.days(25, 45)).filter(|days| before || *days < 32);
        let assign = |lead: &str, cooperating: &[&str]| {
            let step = Step::new(Action::Assign, json!({"lead": lead, "cooperating": cooperating}));
            days.iter().fold(step, |step, days| step.with("due_on", json!(days)))
        };
        let mut cooperating = vec![];
        if lead != committee && self.chance.hits(6) {
            cooperating.push(committee.as_str());
        }
        let under = !matches!(lead, "dienluc" | "congan" | "thue");
        if under && !before && self.chance.hits(9) {
            course.add(at, assign("ubnd", &cooperating));
            at += self.chance.days(1, 4);
            course.add(at, Step::new(Action::PassDown, json!({"to": lead})));
            return at;
        }
        if lead != committee && self.chance.hits(3) {
            course.add(at, assign(&committee, &[]));
            at += self.chance.days(2, 6);
            course.add(at, self.crowd.returned.clone().with("proposed_receiver", json!(lead)));
            at += self.chance.days(2, 6);
            cooperating.clear();
        }
        course.add(at, assign(lead, &cooperating));
        if !cooperating.is_empty() {
            course.add(at + 12, Step { agencies: vec![committee], ..self.crowd.helped.clone() });
        }
        at
    }

    /// Adds the steps from acknowledgement to the closing of the case; some petitions stop before the end.
    fn handle(&mut self, course: &mut Course, mut at: u64) {
        let crowd = self.crowd;
        let stays = if course.before_merger { 100 } else { self.chance.below(100) };
        let helped =
            course.steps.iter().filter(|step| step.1.action == Action::Respond).map(|step| step.0).max();
        if stays < 2 {
            return;
        }
        at += self.chance.days(1, 4);
        course.add(at, Step::new(Action::Acknowledge, json!({})));
        if self.chance.hits(14) {
            at += self.chance.days(3, 9);
            let body =
                json!({"text": self.chance.pick(&crowd.progress), "percent": self.chance.below(8) * 10 + 10});
            course.add(at, Step::new(Action::ReportProgress, body));
        }
        if stays < 6 {
            return;
        }
        let late = self.chance.hits(18);
        at += if late { self.chance.days(35, 75) } else { self.chance.days(6, 26) };
        at = at.max(helped.map_or(0, |day| day + 1));
        let mut outcome = self.respond(course, at);
        if stays < 9 {
            return course.sort();
        }
        at += self.chance.days(3, 12);
        if self.chance.hits(4) {
            course.add(at, self.review(Verdict::Unsatisfactory, &crowd.unsatisfactory));
            if !course.before_merger && self.chance.hits(20) {
                return course.sort();
            }
            at += self.chance.days(10, 30);
            outcome = self.respond(course, at);
            at += self.chance.days(3, 10);
        }
        self.settle(course, at, outcome);
        course.sort();
    }

    fn review(&mut self, verdict: Verdict, texts: &[String]) -> Step {
        Step::new(Action::Review, json!({"verdict": verdict, "text": self.chance.pick(texts)}))
    }

    /// Follows commitments up, and closes the case when the matter is resolved or explained.
    fn settle(&mut self, course: &mut Course, mut at: u64, outcome: Outcome) {
        let crowd = self.crowd;
        let follows = outcome.group() == OutcomeGroup::InProgress && self.chance.hits(55);
        course.add(
            at,
            match follows {
                true => self.review(Verdict::PartlySatisfactory, &crowd.partly_satisfactory),
                false => self.review(Verdict::Satisfactory, &crowd.satisfactory),
            },
        );
        let closes = !follows || course.before_merger || self.chance.hits(45);
        let settled = self.settle_promises(course, at, closes);
        if closes {
            at += if follows { self.chance.days(30, 150) } else { self.chance.days(2, 12) };
            at = at.max(settled + 2);
            course.add(at, Step::new(Action::Close, json!({})));
        }
        if self.chance.hits(40) {
            let told = if self.chance.hits(70) { &crowd.told_at_meeting } else { &crowd.told_in_writing };
            let by = deputy(course.place.group).filter(|_| self.chance.hits(60)).unwrap_or(CLERK);
            let told = Step { by: Some(by.to_owned()), ..told.clone() };
            course.add(at + self.chance.days(5, 25), told);
        }
    }

    fn respond(&mut self, course: &mut Course, at: u64) -> Outcome {
        let (outcome, text) = self.answer(&course.matter);
        let mut step = Step::new(Action::Respond, json!({"outcome": outcome, "text": text}));
        if outcome.group() == OutcomeGroup::InProgress {
            let promise = self.promise(outcome, &course.matter);
            course.promised = course.promised.max(Some(at + promise.latest()));
            step = step.with("promise", json!(promise));
        }
        course.add(at, step);
        outcome
    }

    fn answer(&mut self, matter: &str) -> (Outcome, String) {
        let answers = &self.crowd.answers;
        let answer = &answers[self.chance.weighted(answers.iter().map(|answer| answer.weight))];
        (answer.outcome, self.chance.pick(&answer.texts).replace("{}", matter))
    }

    /// Generates the commitment for a response with an interim outcome.
    fn promise(&mut self, outcome: Outcome, matter: &str) -> Promise {
        use Precision::{Condition, Day, Month, Period, Quarter, Year};
        let precisions: &[(Precision, usize)] = match outcome.is_deferral() {
            true => &[(Condition, 70), (Year, 20), (Period, 10)],
            false => &[(Day, 20), (Month, 30), (Quarter, 30), (Year, 15), (Period, 5)],
        };
        let precision = precisions[self.chance.weighted(precisions.iter().map(|p| p.1))].0;
        let days = self.chance.days(30, if precision == Period { 900 } else { 240 });
        let days = Some(if precision == Condition { REVIEW } else { days });
        let text = Some(self.chance.pick(&self.crowd.promises).replace("{}", matter));
        Promise { text, as_stated: None, precision: Some(precision), days }
    }

    /// Adds the steps of the commitments, and returns the day from which the case may be closed.
    fn settle_promises(&mut self, course: &mut Course, reviewed: u64, closes: bool) -> u64 {
        let (Some(due), crowd) = (course.promised, self.crowd) else { return reviewed };
        let late = due.max(reviewed) + MARGIN;
        // in a case that is not closed, a commitment may stay open
        let (from, shortest, longest, step) = match self.chance.below(if closes { 70 } else { 120 }) {
            0..26 => (reviewed, 5, 60, &crowd.carried_over),
            26..46 => (reviewed, 5, 80, &crowd.fulfilled),
            46..54 => (late, 5, 60, &crowd.fulfilled),
            54..62 => (late, 5, 60, &crowd.broken),
            62..70 => (reviewed, 5, 60, &crowd.waived),
            70..90 => (reviewed, 10, 60, &crowd.under_way),
            _ => return reviewed,
        };
        let at = from + self.chance.days(shortest, longest);
        if step.action == Action::CarryOver {
            course.add(at, step.clone().with("days", json!(self.chance.days(60, 300))));
            return at;
        }
        course.add(at, step.clone());
        if step.body.get("fulfilled") != Some(&true.into()) {
            return at;
        }
        course.add(at + 6, crowd.verified.clone());
        at + 6
    }
}
