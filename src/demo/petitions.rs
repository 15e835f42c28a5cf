//! The petitions of the file, and thousands of generated ordinary ones, so that lists and figures look like those of a
//! province.

use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::administrative_unit::Model;
use entity::enums::{Action, Channel, SessionPhase};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::demo::chance::{Chance, working};
use crate::demo::council::COUNCIL;
use crate::demo::course::Course;
use crate::demo::data::{Body, Crowd, Step, Story};
use crate::demo::directory::{BEGIN, GROUP, day};
use crate::demo::world::{Agenda, CLERK, Turn, World};
use crate::kernel::error::Result;
use crate::service::directory::administrative_unit::SINCE;

const BEFORE_MERGER: usize = 340;
const SINCE_MERGER: usize = 1_580;
const REPEATED: usize = 60;

/// The last day on which a petition to a district begins: all are completed when the districts end.
const LAST_BEFORE: NaiveDate = day(2024, 12, 31);

/// A petition with its steps.
pub struct PetitionHistory {
    pub key: String,
    pub registered_at: DateTime<Utc>,
    /// The account that registers it.
    pub by: String,
    pub body: Body,
    pub steps: Vec<(DateTime<Utc>, Step)>,
    /// The steps of the parts into which it is split, each with the key of its part.
    pub parts: Vec<(DateTime<Utc>, String, Step)>,
}

/// Returns the petitions of the file that are registered and followed step by step.
pub fn of_the_file(world: &World<'_>) -> Result<Vec<PetitionHistory>> {
    let mut chance = Chance::new(26);
    let mut petitions = Vec::new();
    for row in world.data.petitions.iter().filter(|row| row.entered_days_ago.is_none()) {
        let registered_at = chance.moment(row.when.date(world.today(), world.today())?);
        let steps = row.days(world.today(), registered_at.date_naive())?;
        let mut parts = vec![];
        for part in &row.parts {
            let days = part.days(world.today(), registered_at.date_naive())?;
            let timed = chance.timed(registered_at, days).into_iter();
            parts.extend(timed.map(|(at, step)| (at, part.key().to_owned(), step)));
        }
        petitions.push(PetitionHistory {
            key: row.key().to_owned(),
            registered_at,
            by: row.registered_by.clone().unwrap_or_default(),
            body: petition_body(world, row, working(registered_at.date_naive())),
            steps: chance.timed(registered_at, steps),
            parts,
        });
    }
    Ok(petitions)
}

/// Builds the request body of a petition of the file, registered on a day.
pub fn petition_body(world: &World<'_>, row: &Story, day: NaiveDate) -> Body {
    with_session(row.body.clone(), day - Days::new(1), world.session_near(day))
}

/// Adds the council, the day on which a petition was received, and the session around which it was gathered.
fn with_session(mut body: Body, received_on: NaiveDate, near: Option<(Uuid, SessionPhase)>) -> Body {
    body["council_id"] = json!(COUNCIL);
    body["received_on"] = json!(received_on);
    body["session_id"] = json!(near.map(|(session, _)| session));
    body["phase"] = json!(near.map(|(_, phase)| phase));
    body
}

/// Returns the registrations and steps of petitions as one agenda.
pub fn agenda<'a>(petitions: Vec<PetitionHistory>) -> Agenda<'a> {
    let mut agenda = Vec::new();
    for (order, petition) in petitions.into_iter().enumerate() {
        let PetitionHistory { key, registered_at, by, body, steps, parts } = petition;
        agenda.push((registered_at, order, Turn::Register(key.clone(), by, body)));
        agenda.extend(steps.into_iter().map(|(at, step)| (at, order, Turn::Case(key.clone(), step))));
        agenda.extend(parts.into_iter().map(|(at, key, step)| (at, order, Turn::Case(key, step))));
    }
    agenda
}

/// Generates ordinary petitions.
pub struct Generator<'a> {
    world: &'a World<'a>,
    pub crowd: &'a Crowd,
    pub chance: Chance,
}

/// Appends the generated petitions, oldest first.
pub fn add_crowd(world: &World<'_>, petitions: &mut Vec<PetitionHistory>) {
    let mut generator = Generator { world, crowd: &world.data.crowd, chance: Chance::new(15) };
    let before = (0..BEFORE_MERGER).map(|_| (BEGIN + Days::new(30), LAST_BEFORE));
    let since = (0..SINCE_MERGER).map(|_| (SINCE, world.today()));
    let mut days: Vec<_> = before.chain(since).map(|(first, last)| generator.day(first, last)).collect();
    days.sort();
    let mut mergeable = Vec::new();
    for day in days {
        let (petition, is_ordinary) = generator.petition(format!("C{}", petitions.len() + 1), day);
        if is_ordinary && petition.registered_at.date_naive() >= SINCE {
            mergeable.push(petitions.len());
        }
        petitions.push(petition);
    }
    for _ in 0..REPEATED.min(mergeable.len()) {
        let into = *generator.chance.pick(&mergeable);
        let key = format!("C{}", petitions.len() + 1);
        petitions.push(generator.repeated(key, &petitions[into]));
    }
}

impl Generator<'_> {
    /// Returns the first day of a petition; most are in the weeks around a regular session.
    fn day(&mut self, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        let span = u64::try_from((last - first).num_days()).unwrap_or(0);
        let any = first + Days::new(self.chance.days(0, span));
        if self.chance.happens(35) {
            return any;
        }
        let opening = self.chance.pick(&self.world.sessions).0;
        let around = opening - Days::new(40) + Days::new(self.chance.days(0, 60));
        if around < first || around > last { any } else { around }
    }

    /// Chooses the place of a petition.
    fn place(&mut self, day: NaiveDate) -> Course {
        if day < SINCE {
            let unit = &self.chance.pick(&self.world.districts).code;
            return Course::new(unit.clone(), format!("ubnd:d{unit}"), None);
        }
        // wards raise more petitions than remote communes
        let communes: Vec<_> = self.world.communes.iter().enumerate().collect();
        let weight = |commune: &Model| if commune.name.starts_with("Phường") { 3 } else { 2 };
        let (i, commune) = self.chance.weighted(&communes, |(_, commune)| weight(commune));
        Course::new(commune.code.clone(), format!("ubnd:{}", commune.code), Some(i / GROUP + 1))
    }

    /// Generates a petition. Returns also whether it takes the ordinary course, so that others can be merged into it.
    fn petition(&mut self, key: String, day: NaiveDate) -> (PetitionHistory, bool) {
        let crowd = self.crowd;
        let mut course = self.place(day);
        let topic = self.chance.weighted(&crowd.topics, |topic| topic.weight);
        let registered_at = self.chance.moment(day);
        let hamlet = self.chance.pick(&crowd.hamlets);
        let thing = self.chance.pick(&topic.things);
        let (trouble, ask) = (self.chance.pick(&topic.troubles), self.chance.pick(&topic.asks));
        let opening = self.chance.pick(&crowd.openings);
        let content = format!("{opening}{thing} tại {hamlet} {trouble}; đề nghị {ask}.");
        course.matter = format!("{thing} tại {hamlet}");
        course.first_day = registered_at.date_naive();
        let body = json!({"content": content, "units": [course.unit], "locality": hamlet});
        let body = self.complete(body, course.first_day);
        // deputies and liaisons register what is said at meetings in their area
        let area = course.group.filter(|_| body["channel"] == "voter_meeting");
        let liaison = account_of(&crowd.liaisons, area);
        let by = account_of(&crowd.deputies, area).or(liaison).unwrap_or(CLERK).to_owned();
        let is_ordinary = self.course(&mut course, topic);
        let steps = self.chance.timed(registered_at, course.steps);
        (PetitionHistory { key, registered_at, by, body, steps, parts: vec![] }, is_ordinary)
    }

    /// Adds the channel, the day of receipt, the session and the petitioner to a petition.
    fn complete(&mut self, mut body: Body, day: NaiveDate) -> Body {
        let crowd = self.crowd;
        let channel = self.chance.weighted(&crowd.channels, |channel| channel.1).0;
        let at_meeting = channel == Channel::VoterMeeting;
        let near = self.world.session_near(day).filter(|_| at_meeting);
        let is_named = !at_meeting && self.chance.happens(30);
        let received_on = day - Days::new(self.chance.days(0, 3));
        // nothing was received in a commune before it existed
        let received_on = if day >= SINCE { received_on.max(SINCE) } else { received_on };
        body["channel"] = json!(channel);
        body["petitioner"] = Value::Null;
        if is_named {
            let (surname, given_name) =
                (self.chance.pick(&crowd.surnames), self.chance.pick(&crowd.given_names));
            body["petitioner"] = json!({
                "full_name": format!("{surname} {given_name}"),
                "phone": format!("0900 000 {:03}", self.chance.below(1000)),
                "address": body["locality"],
            });
        }
        with_session(body, received_on, near)
    }

    /// Generates a petition that repeats an earlier one and is merged into it.
    fn repeated(&mut self, key: String, first: &PetitionHistory) -> PetitionHistory {
        let day = working(first.registered_at.date_naive() + Days::new(self.chance.days(2, 20)));
        let registered_at = self.chance.moment(day).max(first.registered_at);
        let day = registered_at.date_naive();
        let mut body = first.body.clone();
        let content = body["content"].as_str().unwrap_or_default();
        body["content"] = json!(format!("Cử tri tiếp tục kiến nghị: {content}"));
        let body = self.complete(body, day);
        let merged_on = day + Days::new(self.chance.days(1, 4));
        let merge = Step::new(Action::Merge, json!({"into": first.key}));
        let steps = self.chance.timed(registered_at, vec![(merged_on, merge)]);
        PetitionHistory { key, registered_at, by: CLERK.to_owned(), body, steps, parts: vec![] }
    }
}

/// Returns the account that belongs to a deputy group, if there is one.
pub fn account_of(accounts: &[(usize, String)], group: Option<usize>) -> Option<&str> {
    accounts.iter().find(|(number, _)| Some(*number) == group).map(|(_, username)| username.as_str())
}
