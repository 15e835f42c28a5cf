//! Adds the user accounts: the ten demo accounts, one for each role, and colleagues who act for other agencies.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use entity::enums::Role::{Handler, Head, Reviewer};
use uuid::Uuid;

use crate::demo::data::Person;
use crate::demo::ids::Kind;
use crate::demo::world::{CLERK, World};
use crate::demo::{chance, system};
use crate::domain::actor::Actor;
use crate::kernel::auth::authenticate::grants_of;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::directory::grant::{NewGrant, give};
use crate::service::directory::user::{NewUser, create};

/// The actors of the demonstration's history.
#[derive(Default)]
pub struct People {
    actors: HashMap<String, Actor>,
    /// The handler and the head of each organization.
    agencies: HashMap<Uuid, (String, String)>,
    reviewers: HashMap<Uuid, String>,
}

impl People {
    pub fn actor(&self, username: &str) -> Actor {
        self.actors.get(username).cloned().unwrap_or_default()
    }

    /// Returns the handler and the head of an agency, or the clerk when it has none.
    pub fn of_agency(&self, agency: Uuid) -> (String, String) {
        self.agencies.get(&agency).cloned().unwrap_or((CLERK.to_owned(), CLERK.to_owned()))
    }

    /// Returns the reviewer of a board.
    pub fn of_board(&self, board: Option<Uuid>) -> String {
        let reviewer = board.and_then(|board| self.reviewers.get(&board));
        reviewer.map_or("reviewer.demo", String::as_str).to_owned()
    }
}

impl World<'_> {
    /// Adds all accounts except the last one.
    pub async fn add_people(&mut self, password: &str) -> Result<()> {
        let today = RequestContext::at(self.now, Actor::default()).today();
        for person in &self.data.people {
            let Some(since) = person.since else { continue };
            let id = add(self, person, password, chance::at(since) + TimeDelta::hours(1)).await?;
            let grants = grants_of(self.app.read(), id, today).await?;
            let username = &person.username;
            self.people
                .actors
                .insert(username.clone(), Actor { user_id: Some(id), grants, ..Actor::default() });
            let organization = self.ids.get(Kind::Organization, &person.organization)?;
            for role in person.roles()? {
                let agency = self.people.agencies.entry(organization);
                match role {
                    Handler => agency.or_default().0.clone_from(username),
                    Head => agency.or_default().1.clone_from(username),
                    Reviewer => drop(self.people.reviewers.insert(organization, username.clone())),
                    _ => {}
                }
            }
        }
        Ok(())
    }
}

/// Adds the last account, which marks the demo as complete and takes no part in its history.
pub async fn finish(world: &World<'_>, password: &str) -> Result<()> {
    for person in world.data.people.iter().filter(|person| person.since.is_none()) {
        // created at one time: the user and the grant belong together, and the user is the marker
        add(world, person, password, world.now).await?;
    }
    Ok(())
}

async fn add(world: &World<'_>, person: &Person, password: &str, at: DateTime<Utc>) -> Result<Uuid> {
    let ctx = system(at);
    let (username, full_name, password) =
        (person.username.clone(), person.full_name.clone(), password.to_owned());
    let user_id =
        create(&mut world.app.handle(), &ctx, NewUser { username, full_name, password }).await?.view.id;
    let organization_id = world.ids.get(Kind::Organization, &person.organization)?;
    for role in person.roles()? {
        give(&mut world.app.handle(), &ctx, NewGrant { user_id, role, organization_id }).await?;
    }
    Ok(user_id)
}
