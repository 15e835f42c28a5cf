//! Who is a party to a matter: whoever works for a body that must answer for it, or did its work in person. A party
//! decides nothing about it, in whichever way the decision comes.

use sea_orm::prelude::Uuid;

use crate::domain::actor::Actor;

/// The bodies and the people that are parties to a matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parties {
    bodies: Vec<Uuid>,
    people: Vec<Uuid>,
}

impl Parties {
    /// Adds bodies: whoever works for one of them is a party.
    #[must_use]
    pub fn with_bodies(mut self, bodies: impl IntoIterator<Item = Uuid>) -> Self {
        self.bodies.extend(bodies);
        self
    }

    /// Adds people, who remain parties wherever they work later.
    #[must_use]
    pub fn with_people(mut self, people: impl IntoIterator<Item = Uuid>) -> Self {
        self.people.extend(people);
        self
    }

    /// Returns whether the actor is one of them, or works for one, for a body above one or for its successor.
    #[must_use]
    pub fn include(&self, actor: &Actor) -> bool {
        actor.works_for(&self.bodies) || actor.user_id.is_some_and(|user| self.people.contains(&user))
    }
}
