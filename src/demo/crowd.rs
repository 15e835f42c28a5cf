//! Generates thousands of ordinary petitions, so that lists and figures look like those of a province.

use chrono::{Days, NaiveDate};
use entity::enums::{Action, Channel};
use serde_json::json;
use uuid::Uuid;

use crate::demo::chance::{Chance, working};
use crate::demo::council::COUNCIL;
use crate::demo::course::Course;
use crate::demo::data::{Crowd, Step};
use crate::demo::ids::Kind;
use crate::demo::organizations::GROUP;
use crate::demo::story::{Life, timed};
use crate::demo::units::{BEGIN, day};
use crate::demo::world::{CLERK, World};
use crate::kernel::error::Result;
use crate::service::directory::administrative_unit::SINCE;
use crate::service::petition::petitioner::Petitioner;
use crate::service::petition::register::NewPetition;

const BEFORE_MERGER: usize = 340;
const SINCE_MERGER: usize = 1_580;
const REPEATED: usize = 60;

/// The last day on which a petition to a district begins: all are completed when the districts end.
const LAST_BEFORE: NaiveDate = day(2024, 12, 31);

/// The place of a petition, with its committee and deputy group.
pub struct Place {
    unit: Uuid,
    pub committee: String,
    pub group: Option<usize>,
}

/// Generates the petitions.
pub struct Author<'a> {
    world: &'a World<'a>,
    pub crowd: &'a Crowd,
    pub chance: Chance,
    council_id: Uuid,
}

/// Appends the generated petitions, oldest first.
pub fn add(world: &World<'_>, lives: &mut Vec<Life>) -> Result<()> {
    let council_id = world.ids.get(Kind::Organization, COUNCIL)?;
    let mut author = Author { world, crowd: &world.data.crowd, chance: Chance::new(15), council_id };
    let today = world.today();
    let mut days: Vec<NaiveDate> = Vec::new();
    for _ in 0..BEFORE_MERGER {
        days.push(author.day(BEGIN + Days::new(30), LAST_BEFORE));
    }
    for _ in 0..SINCE_MERGER {
        days.push(author.day(SINCE, today));
    }
    days.sort();
    let mut mergeable = Vec::new();
    for day in days {
        let key = format!("C{}", lives.len() + 1);
        let (life, ordinary) = author.life(key, day);
        if ordinary && life.day() >= SINCE {
            mergeable.push(lives.len());
        }
        lives.push(life);
    }
    for _ in 0..REPEATED.min(mergeable.len()) {
        let into = *author.chance.pick(&mergeable);
        let life = author.again(format!("C{}", lives.len() + 1), &lives[into]);
        lives.push(life);
    }
    Ok(())
}

impl Author<'_> {
    /// Returns the first day of a petition; most are in the weeks around a regular session.
    fn day(&mut self, first: NaiveDate, last: NaiveDate) -> NaiveDate {
        let span = u64::try_from((last - first).num_days()).unwrap_or(0);
        let any = first + Days::new(self.chance.days(0, span));
        if self.chance.hits(35) {
            return any;
        }
        let opening = self.chance.pick(&self.world.sessions).0;
        let around = opening - Days::new(40) + Days::new(self.chance.days(0, 60));
        if around < first || around > last { any } else { around }
    }

    fn place(&mut self, day: NaiveDate) -> Place {
        if day < SINCE {
            let district = self.chance.pick(&self.world.districts);
            return Place { unit: district.unit, committee: format!("ubnd:d{}", district.code), group: None };
        }
        // wards raise more petitions than remote communes
        let communes = &self.world.communes;
        let weight = communes.iter().map(|c| if c.name.starts_with("phường") { 3 } else { 2 });
        let i = self.chance.weighted(weight);
        let (unit, committee) = (communes[i].unit, format!("ubnd:{}", communes[i].code));
        Place { unit, committee, group: Some(i / GROUP + 1) }
    }

    fn life(&mut self, key: String, day: NaiveDate) -> (Life, bool) {
        let crowd = self.crowd;
        let place = self.place(day);
        let topic = &crowd.topics[self.chance.weighted(crowd.topics.iter().map(|topic| topic.weight))];
        let born = self.chance.moment(day);
        let hamlet = self.chance.pick(&crowd.hamlets);
        let thing = self.chance.pick(&topic.things);
        let (trouble, ask) = (self.chance.pick(&topic.troubles), self.chance.pick(&topic.asks));
        let opening = self.chance.pick(&crowd.openings);
        let content = format!("{opening}{thing} tại {hamlet} {trouble}; đề nghị {ask}.");
        let channel = self.channel();
        let by = registered_by(channel, place.group).to_owned();
        let petition = self.petition(content, channel, born.date_naive(), place.unit, hamlet);
        let matter = format!("{thing} tại {hamlet}");
        let mut course = Course::new(place, matter, day < SINCE);
        let ordinary = self.course(&mut course, topic);
        let steps = on_days(born.date_naive(), course.steps);
        (Life { key, born, by, petition, steps: timed(&mut self.chance, born, steps) }, ordinary)
    }

    fn channel(&mut self) -> Channel {
        let channels = &self.crowd.channels;
        channels[self.chance.weighted(channels.iter().map(|channel| channel.weight))].channel
    }

    fn petition(
        &mut self,
        content: String,
        channel: Channel,
        day: NaiveDate,
        unit_id: Uuid,
        hamlet: &str,
    ) -> NewPetition {
        let near = self.world.session_near(day).filter(|_| channel == Channel::VoterMeeting);
        let named = channel != Channel::VoterMeeting && self.chance.hits(30);
        let received_on = day - Days::new(self.chance.days(0, 3));
        let petitioner = named.then(|| Petitioner {
            full_name: format!(
                "{} {}",
                self.chance.pick(&self.crowd.surnames),
                self.chance.pick(&self.crowd.given_names)
            ),
            phone: Some(format!("0900 000 {:03}", self.chance.below(1000))),
            address: Some(hamlet.to_owned()),
            email: None,
        });
        NewPetition {
            council_id: Some(self.council_id),
            content,
            channel,
            received_on,
            unit_id,
            locality: Some(hamlet.to_owned()),
            session_id: near.map(|session| session.0),
            phase: near.map(|session| session.1),
            sector_id: None,
            petitioner,
        }
    }

    /// Generates a petition that repeats an earlier one and is merged into it.
    fn again(&mut self, key: String, first: &Life) -> Life {
        let day = working(first.day() + Days::new(self.chance.days(2, 20)));
        let born = self.chance.moment(day).max(first.born);
        let locality = first.petition.locality.clone().unwrap_or_default();
        let content = format!("Cử tri tiếp tục kiến nghị: {}", first.petition.content);
        let channel = self.channel();
        let petition = self.petition(content, channel, born.date_naive(), first.petition.unit_id, &locality);
        let merged = (self.chance.days(1, 4), Step::new(Action::Merge, json!({"into": first.key})));
        let steps = timed(&mut self.chance, born, on_days(born.date_naive(), vec![merged]));
        Life { key, born, by: CLERK.to_owned(), petition, steps }
    }
}

fn on_days(born: NaiveDate, steps: Vec<(u64, Step)>) -> Vec<(NaiveDate, Step)> {
    steps.into_iter().map(|(days, step)| (born + Days::new(days), step)).collect()
}

/// Returns the account of a deputy group, if it has one.
pub fn deputy(group: Option<usize>) -> Option<&'static str> {
    match group {
        Some(1) => Some("deputy.demo"),
        Some(2) => Some("deputy.to2"),
        Some(6) => Some("deputy.to6"),
        _ => None,
    }
}

/// Returns the account that registers a petition: deputies and the liaison at meetings in their area, otherwise the
/// office.
fn registered_by(channel: Channel, group: Option<usize>) -> &'static str {
    match (channel, group) {
        (Channel::VoterMeeting, Some(4)) => "liaison.demo",
        (Channel::VoterMeeting, Some(9)) => "liaison.mttq",
        (Channel::VoterMeeting, group) => deputy(group).unwrap_or(CLERK),
        _ => CLERK,
    }
}
