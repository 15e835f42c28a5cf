//! The table of scenes: what each requests, and by whom.

pub mod ground;
pub mod life;
pub mod list;
pub mod play;

use crate::scene::list::{count, filters, queue_large, queue_small, search, whole};

/// A kind of load.
pub struct Scene {
    pub name: &'static str,
    /// The description printed in the table.
    pub asks: &'static str,
    pub kind: Kind,
}

/// How the requests of a scene are made.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A case at random; the text is the part of the path after its id.
    AnyCase(&'static str),
    /// One of these lists, each with the same frequency.
    List(fn(&crate::world::World) -> Vec<list::List>),
    /// One page of the largest council's cases.
    Page(u32),
    Login,
    Register,
    Step,
    Life,
    /// Lives that begin at fixed times, however long earlier ones take.
    Burst,
}

const fn scene(name: &'static str, asks: &'static str, kind: Kind) -> Scene {
    Scene { name, asks, kind }
}

/// Scenes that only read come first, so that they are measured on the data set as it was built.
pub const ALL: &[Scene] = &[
    scene("get", "one case at random, by its council's clerk", Kind::AnyCase("")),
    scene("events", "the timeline of a case at random", Kind::AnyCase("/events?limit=50")),
    scene("newest", "50 newest cases of a council, by its clerk", Kind::List(|w| whole(w, "cases"))),
    scene(
        "queue_large",
        "50 assignments in progress, due first, of the busiest agency",
        Kind::List(queue_large),
    ),
    scene("queue_small", "all assignments, due first, of an agency with few", Kind::List(queue_small)),
    scene("filters", "50 cases by status, channel, sector and day received", Kind::List(filters)),
    scene("search_common", "a word that many cases have", Kind::List(|w| search(w, &w.common_words, false))),
    scene(
        "search_common_bare",
        "the same without diacritics",
        Kind::List(|w| search(w, &w.common_words, true)),
    ),
    scene("search_rare", "a word that few cases have", Kind::List(|w| search(w, &w.rare_words, false))),
    scene("search_rare_bare", "the same without diacritics", Kind::List(|w| search(w, &w.rare_words, true))),
    scene("page_1", "the first page of the largest council's cases", Kind::Page(1)),
    scene("page_1000", "its 1,000th page", Kind::Page(1000)),
    scene("count", "one case of a council, and the number of cases", Kind::List(count)),
    scene("commitments", "50 newest commitments made to a council", Kind::List(|w| whole(w, "commitments"))),
    scene(
        "recommendations",
        "50 newest recommendations of a council",
        Kind::List(|w| whole(w, "recommendations")),
    ),
    scene("login", "a sign-in, whose cost is the password hash", Kind::Login),
    scene("register", "a petition, by any council's clerk", Kind::Register),
    scene("step", "progress reported on an assignment, with its event", Kind::Step),
    scene("life", "register, accept, assign, acknowledge, respond, review, close", Kind::Life),
    scene("burst", "lives begun at 1, 15, 1, 25, 2, 35, 10 per second", Kind::Burst),
];

/// Returns the scenes with these names; all scenes when no name is given.
pub fn chosen(names: &[String]) -> Result<Vec<&'static Scene>, String> {
    if let Some(unknown) = names.iter().find(|name| !ALL.iter().any(|scene| scene.name == **name)) {
        let known: Vec<_> = ALL.iter().map(|scene| scene.name).collect();
        return Err(format!("there is no scene {unknown}; the scenes are {}", known.join(", ")));
    }
    Ok(ALL.iter().filter(|scene| names.is_empty() || names.iter().any(|name| name == scene.name)).collect())
}
