//! Petitions with their steps, and the time of each step.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use crate::demo::chance::{Chance, working};
use crate::demo::council::COUNCIL;
use crate::demo::data::{Step, When};
use crate::demo::ids::Kind;
use crate::demo::world::{Agenda, Turn, World};
use crate::kernel::error::Result;
use crate::service::petition::register::NewPetition;

/// A petition with its steps.
pub struct Life {
    pub key: String,
    pub born: DateTime<Utc>,
    /// The account that registers it.
    pub by: String,
    pub petition: NewPetition,
    pub steps: Vec<(DateTime<Utc>, Step)>,
}

impl Life {
    pub fn day(&self) -> NaiveDate {
        self.born.date_naive()
    }
}

/// Returns the petitions of the file.
pub fn lives(world: &World<'_>) -> Result<Vec<Life>> {
    let mut chance = Chance::new(26);
    let mut lives = Vec::new();
    for row in &world.data.petitions {
        let when = When { on: row.on, days_ago: row.days_ago, day: None };
        let born = chance.moment(when.date(world.today(), world.today())?);
        let day = working(born.date_naive());
        let near = world.session_near(day);
        let petition = NewPetition {
            council_id: Some(world.ids.get(Kind::Organization, COUNCIL)?),
            content: row.content.clone(),
            channel: row.channel,
            received_on: day - Days::new(1),
            unit_id: world.ids.get(Kind::Unit, &row.unit_id)?,
            locality: Some(row.locality.clone()),
            session_id: near.map(|session| session.0),
            phase: near.map(|session| session.1),
            sector_id: None,
            petitioner: row.petitioner.clone(),
        };
        let (key, by) = (row.key.get_ref().clone(), row.registered_by.clone());
        let mut days = Vec::new();
        for step in &row.steps {
            days.push((step.when.date(world.today(), born.date_naive())?, step.clone()));
        }
        lives.push(Life { key, born, by, petition, steps: timed(&mut chance, born, days) });
    }
    Ok(lives)
}

/// Gives each step its time: on its day, in office hours, never before the previous step.
pub fn timed<T>(
    chance: &mut Chance,
    from: DateTime<Utc>,
    steps: Vec<(NaiveDate, T)>,
) -> Vec<(DateTime<Utc>, T)> {
    let mut last = from;
    let mut moment = |day| {
        last = chance.moment(day).max(last + TimeDelta::minutes(20));
        last
    };
    steps.into_iter().map(|(day, step)| (moment(day), step)).collect()
}

/// Returns the registrations and steps of petitions as one agenda.
pub fn agenda<'a>(lives: Vec<Life>) -> Agenda<'a> {
    let mut agenda = Vec::new();
    for (order, Life { key, born, by, petition, steps }) in lives.into_iter().enumerate() {
        let petition = Box::new(petition);
        agenda.push((born, order, Turn::Register { key: key.clone(), by, petition }));
        agenda.extend(steps.into_iter().map(|(at, step)| {
            let agency = step.agencies.first().cloned();
            (at, order, Turn::Case { key: key.clone(), agency, step })
        }));
    }
    agenda
}
