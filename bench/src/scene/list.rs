//! The lists that are requested: the account, and the path.

use vi_text::fold;

use crate::world::{Agency, World};

/// A list, with the account that requests it.
#[derive(Clone, Debug)]
pub struct List {
    pub account: String,
    pub path: String,
}

/// Returns a list for every council, requested by its clerk.
fn of_councils(world: &World, path: impl Fn(&crate::world::Council) -> String) -> Vec<List> {
    world.councils.iter().map(|c| List { account: c.clerk.clone(), path: path(c) }).collect()
}

pub fn whole(world: &World, family: &str) -> Vec<List> {
    of_councils(world, |_| format!("/v1/{family}?limit=50"))
}

pub fn count(world: &World) -> Vec<List> {
    of_councils(world, |_| "/v1/cases?limit=1&count=true".to_owned())
}

/// Returns lists with four filters, none of which is selective enough alone.
pub fn filters(world: &World) -> Vec<List> {
    of_councils(world, |council| {
        let sector = council.sectors.first().map(|id| format!("&sector_id={id}")).unwrap_or_default();
        format!(
            "/v1/cases?limit=50&status=in_progress&channel=voter_meeting&received_from=2024-01-01{sector}"
        )
    })
}

/// Returns the list of assignments in progress of the busiest agency.
pub fn queue_large(world: &World) -> Vec<List> {
    queue(&world.large_agency, "&status=in_progress")
}

/// Returns the list of all assignments of an agency with few.
pub fn queue_small(world: &World) -> Vec<List> {
    queue(&world.small_agency, "")
}

fn queue(agency: &Agency, filter: &str) -> Vec<List> {
    let path = format!("/v1/assignments?limit=50&sort=due{filter}");
    vec![List { account: agency.handler.clone(), path }]
}

/// Returns a search for each word by the clerk of the largest council.
pub fn search(world: &World, words: &[String], bare: bool) -> Vec<List> {
    let Some(council) = world.councils.first() else { return vec![] };
    let path = |word: &String| {
        let word = if bare { fold(word) } else { word.clone() };
        let query: String = form_urlencoded::byte_serialize(word.as_bytes()).collect();
        format!("/v1/cases?limit=50&q={query}")
    };
    words.iter().map(|word| List { account: council.clerk.clone(), path: path(word) }).collect()
}
