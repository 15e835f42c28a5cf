//! Generates the steps of an ordinary petition at random.

use chrono::{Days, NaiveDate};
use entity::enums::{Action, Outcome, OutcomeGroup, Precision, Verdict};
use serde_json::json;

use crate::demo::answers::{Promise, REVIEW};
use crate::demo::data::{Ending, Step, Topic};
use crate::demo::petitions::{Generator, account_of};
use crate::demo::world::CLERK;

/// Days by which weekends and office hours may shift steps.
const MARGIN: u64 = 10;

/// The generated steps of one petition. All numbers of days are counted from its first day.
#[derive(Default)]
pub struct Course {
    pub steps: Vec<(NaiveDate, Step)>,
    /// The code of the unit that the petition is about.
    pub unit: String,
    committee: String,
    /// The number of the deputy group.
    pub group: Option<usize>,
    /// The matter of the petition, as part of a sentence.
    pub matter: String,
    pub first_day: NaiveDate,
    /// The number of days until the present step.
    at: u64,
    /// Whether the petition is from before the merger, when every petition is completed.
    before_merger: bool,
    /// The first possible day of the lead agency's response: after those of cooperating agencies.
    answerable: u64,
    /// The last possible due date of a commitment.
    last_due: Option<u64>,
}

impl Course {
    /// Begins the course of a petition about a unit: of a district, which has no deputy group, or a commune.
    pub fn new(unit: String, committee: String, group: Option<usize>) -> Self {
        Self { unit, committee, group, before_merger: group.is_none(), ..Self::default() }
    }

    /// Adds a step some days after the present one.
    fn add_later(&mut self, days: u64, step: Step) {
        self.steps.push((self.first_day + Days::new(self.at + days), step));
    }

    /// Continues some days later with a step.
    fn next(&mut self, days: u64, step: Step) {
        self.at += days;
        self.add_later(0, step);
    }
}

impl Generator<'_> {
    /// Adds the steps of a petition. Returns whether it takes the ordinary course, so that others can be merged into
    /// it.
    pub fn course(&mut self, course: &mut Course, topic: &Topic) -> bool {
        let (before, crowd) = (course.before_merger, self.crowd);
        let agency = if before { &topic.agency_before_2025 } else { self.chance.pick(&topic.agencies) };
        let of_place = agency == "commune";
        let level = if of_place { "commune" } else { "province" };
        let accept = |level: &str| {
            let body = json!({"sector_id": topic.sector.get_ref(), "competence_level": level});
            Step::new(Action::Accept, body)
        };
        let days = self.chance.days(1, 5);
        match self.chance.below(100) {
            0..3 => course.next(days, self.chance.pick(&crowd.rejections).clone()),
            3..6 => {
                course.next(days, accept("central"));
                let days = self.chance.days(2, 6);
                // the calendar does not reach back to the years before the merger
                let due_on = before.then_some(60);
                let body = json!({"to": [self.chance.pick(&crowd.central_bodies).name], "due_on": due_on});
                course.next(days, Step::new(Action::Refer, body));
                if self.chance.happens(50) {
                    let (outcome, text) = self.answer(&course.matter);
                    let answer = Step::new(Action::Respond, json!({"text": text, "outcome": outcome}));
                    course.next(self.chance.days(40, 90), answer);
                }
            }
            6..10 => course.next(days, accept(level).with("nature", json!("opinion"))),
            10 => {
                course.next(days, accept(level));
                course.next(3, crowd.withdrawn.clone());
            }
            _ => {
                course.next(days, accept(level));
                course.at += self.chance.days(1, 7);
                let lead = if of_place { course.committee.clone() } else { agency.clone() };
                self.assign(course, &lead);
                self.handle(course);
                return true;
            }
        }
        false
    }

    /// Assigns the petition to its agency, mostly directly, until the day on which the agency receives it.
    fn assign(&mut self, course: &mut Course, lead: &str) {
        let (before, committee) = (course.before_merger, course.committee.clone());
        let is_of_place = lead == committee;
        // since the merger most due dates come from the rules
        let days = Some(self.chance.days(25, 45)).filter(|days| before || *days < 32);
        let assign = |lead: &str, cooperating: &[&str]| {
            let body = json!({"lead": lead, "cooperating": cooperating, "due_on": days});
            Step::new(Action::Assign, body)
        };
        let mut cooperating = vec![];
        if !is_of_place && self.chance.happens(6) {
            cooperating.push(committee.as_str());
        }
        let is_provincial = !matches!(lead, "dienluc" | "congan" | "thue");
        if is_provincial && !before && self.chance.happens(9) {
            course.next(0, assign("ubnd", &cooperating));
            course.next(
                self.chance.days(1, 4),
                Step::new(Action::PassDown, json!({"to": lead, "answers_to": "council"})),
            );
            return;
        }
        if !is_of_place && self.chance.happens(3) {
            course.next(0, assign(&committee, &[]));
            let returned = self.crowd.returned.clone().with("proposed_receiver", json!(lead));
            course.next(self.chance.days(2, 6), returned);
            course.at += self.chance.days(2, 6);
            cooperating.clear();
        }
        course.next(0, assign(lead, &cooperating));
        if !cooperating.is_empty() {
            course.answerable = course.at + 13;
            course.add_later(12, Step { agencies: vec![committee], ..self.crowd.cooperating.clone() });
        }
    }

    /// Adds the steps from acknowledgement to the closing of the case; some petitions stop before the end.
    fn handle(&mut self, course: &mut Course) {
        let reached = if course.before_merger { 100 } else { self.chance.below(100) };
        if reached < 2 {
            return;
        }
        course.next(self.chance.days(1, 4), Step::new(Action::Acknowledge, json!({})));
        if self.chance.happens(14) {
            let days = self.chance.days(3, 9);
            let text = self.chance.pick(&self.crowd.progress);
            let body = json!({"text": text, "percent": self.chance.below(8) * 10 + 10});
            course.next(days, Step::new(Action::ReportProgress, body));
        }
        if reached >= 6 {
            let late = self.chance.happens(18);
            course.at += if late { self.chance.days(35, 75) } else { self.chance.days(6, 26) };
            course.at = course.at.max(course.answerable);
            let outcome = self.respond(course);
            if reached >= 9 {
                self.review_and_settle(course, outcome);
            }
            course.steps.sort_by_key(|step| step.0);
        }
    }

    fn respond(&mut self, course: &mut Course) -> Outcome {
        let (outcome, text) = self.answer(&course.matter);
        let mut step = Step::new(Action::Respond, json!({"outcome": outcome, "text": text}));
        if outcome.group() == OutcomeGroup::InProgress {
            let promise = self.promise(outcome, &course.matter);
            course.last_due = course.last_due.max(Some(course.at + promise.latest()));
            step = step.with("promise", json!(promise));
        }
        course.next(0, step);
        outcome
    }

    fn answer(&mut self, matter: &str) -> (Outcome, String) {
        let answer = self.chance.weighted(&self.crowd.answers, |answer| answer.weight);
        (answer.outcome, self.chance.pick(&answer.texts).replace("{}", matter))
    }

    /// Generates the commitment for a response with an interim outcome.
    fn promise(&mut self, outcome: Outcome, matter: &str) -> Promise {
        let crowd = self.crowd;
        let precisions =
            if outcome.is_deferral() { &crowd.precisions_of_deferrals } else { &crowd.precisions };
        let precision = self.chance.weighted(precisions, |precision| precision.1).0;
        let days = self.chance.days(30, if precision == Precision::Period { 900 } else { 240 });
        let days = Some(if precision == Precision::Condition { REVIEW } else { days });
        let text = Some(self.chance.pick(&crowd.promises).replace("{}", matter));
        Promise { text, as_stated: None, precision: Some(precision), days }
    }

    fn review_and_settle(&mut self, course: &mut Course, mut outcome: Outcome) {
        course.at += self.chance.days(3, 12);
        if self.chance.happens(4) {
            course.next(0, self.review(Verdict::Unsatisfactory));
            if !course.before_merger && self.chance.happens(20) {
                return;
            }
            course.at += self.chance.days(10, 30);
            outcome = self.respond(course);
            course.at += self.chance.days(3, 10);
        }
        self.settle(course, outcome);
    }

    fn review(&mut self, verdict: Verdict) -> Step {
        let text = self.chance.pick(&self.crowd.reviews[&verdict]);
        Step::new(Action::Review, json!({"verdict": verdict, "text": text}))
    }

    /// Follows commitments up, and closes the case when the matter is resolved or explained.
    fn settle(&mut self, course: &mut Course, outcome: Outcome) {
        let crowd = self.crowd;
        let follows = outcome.group() == OutcomeGroup::InProgress && self.chance.happens(55);
        let verdict = if follows { Verdict::PartlySatisfactory } else { Verdict::Satisfactory };
        course.next(0, self.review(verdict));
        let closes = !follows || course.before_merger || self.chance.happens(45);
        let settled = self.settle_commitments(course, closes);
        if closes {
            course.at += if follows { self.chance.days(30, 150) } else { self.chance.days(2, 12) };
            course.at = course.at.max(settled + 2);
            course.next(0, Step::new(Action::Close, json!({})));
        }
        if self.chance.happens(40) {
            let at_meeting = self.chance.happens(70);
            let notified = if at_meeting { &crowd.notified_at_meeting } else { &crowd.notified_in_writing };
            let deputy = account_of(&crowd.deputies, course.group);
            let by = deputy.filter(|_| self.chance.happens(60)).unwrap_or(CLERK);
            let notified = Step { by: Some(by.to_owned()), ..notified.clone() };
            course.add_later(self.chance.days(5, 25), notified);
        }
    }

    /// Adds the steps of the commitments, and returns the day from which the case may be closed.
    fn settle_commitments(&mut self, course: &mut Course, closes: bool) -> u64 {
        let crowd = self.crowd;
        let Some(due) = course.last_due else { return course.at };
        let open = crowd.open_endings.iter().filter(|_| !closes);
        let endings: Vec<&Ending> = crowd.endings.iter().chain(open).collect();
        let ending = self.chance.weighted(&endings, |ending| ending.weight);
        let Some(mut step) = ending.step.clone() else { return course.at };
        let mut days = self.chance.days(ending.days.0, ending.days.1);
        if ending.late {
            days += due.saturating_sub(course.at) + MARGIN;
        }
        if step.action == Action::CarryOver {
            step = step.with("days", json!(self.chance.days(60, 300)));
        }
        let is_fulfilled = step.body["fulfilled"] == true;
        course.add_later(days, step);
        if is_fulfilled {
            days += 6;
            course.add_later(days, crowd.verified.clone());
        }
        course.at + days
    }
}
