//! Who is a party to a matter: whoever works for a body that must answer for it, or did its work in person. A party
//! decides nothing about it, in whichever way the decision comes.

use entity::enums::Role;
use sea_orm::prelude::Uuid;

use crate::domain::actor::{Actor, Grant};

/// The bodies and the people that are parties to a matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parties {
    bodies: Vec<Uuid>,
    councils: Vec<Uuid>,
    people: Vec<Uuid>,
    recorders: Vec<Uuid>,
    recording: Vec<Uuid>,
}

impl Parties {
    /// Adds bodies: whoever works for one of them is a party.
    #[must_use]
    pub fn with_bodies(mut self, bodies: impl IntoIterator<Item = Uuid>) -> Self {
        self.bodies.extend(bodies);
        self
    }

    /// Adds councils and delegations to which a petition was referred: whoever has a role in one or in its bodies is a
    /// party, as the council answers as a whole.
    #[must_use]
    pub fn with_councils(mut self, councils: impl IntoIterator<Item = Uuid>) -> Self {
        self.councils.extend(councils);
        self
    }

    /// Adds people who did the work of a body, and remain parties wherever they work later.
    #[must_use]
    pub fn with_people(mut self, people: impl IntoIterator<Item = Uuid>) -> Self {
        self.people.extend(people);
        self
    }

    /// Adds people of the council office who recorded what a body without users said on paper.
    #[must_use]
    pub fn with_recorders(mut self, people: impl IntoIterator<Item = Uuid>) -> Self {
        self.recorders.extend(people);
        self
    }

    /// Adds the bodies, such as the council office, that recorded for another one what it said on paper.
    #[must_use]
    pub fn with_recording(mut self, bodies: impl IntoIterator<Item = Uuid>) -> Self {
        self.recording.extend(bodies);
        self
    }

    /// Returns whether the actor is one of them, or works for one, for a body above one or for its successor. Whoever
    /// recorded for a body is one of them: nobody judges what they have written down themselves, unless they copy from an
    /// old register what others did and decided.
    #[must_use]
    pub fn include(&self, actor: &Actor) -> bool {
        self.include_interested(actor)
            || !actor.copies_register
                && (is_among(actor, &self.recorders) || actor.works_for(&self.recording))
            || actor.serves(&self.councils, |_| true)
    }

    /// Returns whether the actor is a party with an interest of their own. Whoever only recorded for a body has none, and
    /// does the other work of the council office on the same case; nor has the clerk of an office that serves both councils.
    #[must_use]
    pub fn include_interested(&self, actor: &Actor) -> bool {
        actor.works_for(&self.bodies)
            || actor.serves(&self.councils, |role| role != Role::Clerk)
            || is_among(actor, &self.people)
    }

    /// Returns whether a person recorded for a body without being one of its people.
    #[must_use]
    pub fn only_recorded(&self, user: Uuid) -> bool {
        self.recorders.contains(&user) && !self.people.contains(&user)
    }
}

/// What makes an actor a party: with it, the database finds the matters to which the actor is one, by the same rule as
/// [`Parties::include`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Involvement {
    /// The bodies for which the actor works.
    pub bodies: Vec<Uuid>,
    /// The councils that the actor serves, and those that the actor serves in another role than that of a clerk.
    pub councils: Vec<Uuid>,
    pub councils_with_interest: Vec<Uuid>,
    pub user: Option<Uuid>,
    /// Whether the actor is a party to what the actor has recorded for others.
    pub by_recording: bool,
}

impl Involvement {
    /// Returns those of an actor.
    #[must_use]
    pub fn of(actor: &Actor) -> Self {
        Self {
            bodies: actor.bodies(),
            councils: actor.councils(|_| true),
            councils_with_interest: actor.councils(|role| role != Role::Clerk),
            user: actor.user_id,
            by_recording: !actor.copies_register,
        }
    }
}

/// Returns whether somebody who acts by a grant speaks for an agency: `own` people of it do; the council's office does
/// where the agency cannot act by itself, and records from a paper what one that can has said.
#[must_use]
pub fn speaks(own: bool, can_itself: bool, on_paper: bool, by: Option<&Grant>) -> bool {
    own || !can_itself || on_paper && by.is_some_and(|grant| grant.role == Role::Clerk)
}

fn is_among(actor: &Actor, people: &[Uuid]) -> bool {
    actor.user_id.is_some_and(|user| people.contains(&user))
}
