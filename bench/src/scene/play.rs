//! The players of a scene: one per connection, with the state that it needs for its next request.

use std::sync::Arc;

use hyper::header::HeaderValue;
use serde::Deserialize;
use uuid::Uuid;

use crate::accounts::{self, Tokens, sign_in};
use crate::link::{Ask, Link};
use crate::scene::Kind;
use crate::scene::ground::Ground;
use crate::scene::life::{Registrar, Reporter};
use crate::scene::list::List;

/// Sends one request after another.
pub enum Player {
    Cases { of: Arc<[(Uuid, HeaderValue)]>, tail: &'static str, random: fastrand::Rng },
    Asks { asks: Arc<[Ask]>, random: fastrand::Rng },
    Register(Box<Registrar>),
    Report(Reporter),
    Live(Box<Registrar>),
}

impl Player {
    /// Performs one operation: one request, or a life.
    pub async fn play(&mut self, link: &mut Link) -> Result<(), String> {
        match self {
            Self::Cases { of, tail, random } => {
                let (case, token) = random.choice(of.iter()).ok_or("there is no case")?;
                link.ask(&about(*case, tail, token)).await.map(drop)
            }
            Self::Asks { asks, random } => {
                link.ask(random.choice(asks.iter()).ok_or("there is no request to send")?).await.map(drop)
            }
            Self::Register(registrars) => registrars.register(link).await.map(drop),
            Self::Report(reporter) => reporter.report(link).await,
            Self::Live(registrars) => registrars.live(link).await,
        }
    }

    /// Resets the random choices, so that the next operation is the same as the first one was.
    pub fn again(&mut self) {
        match self {
            Self::Register(registrars) | Self::Live(registrars) => registrars.again(),
            Self::Report(reporter) => reporter.again(),
            Self::Cases { .. } | Self::Asks { .. } => {}
        }
    }

    /// Creates a player that always sends the same request.
    pub fn only(ask: Ask) -> Self {
        Self::Asks { asks: Arc::new([ask]), random: fastrand::Rng::with_seed(0) }
    }
}

pub fn about(case: Uuid, tail: &str, token: &HeaderValue) -> Ask {
    Ask::get(format!("/v1/cases/{case}{tail}"), token)
}

/// Returns as many players as there are connections.
pub async fn players(kind: Kind, ground: &mut Ground, connections: usize) -> Result<Vec<Player>, String> {
    let random = |n: usize| fastrand::Rng::with_seed(u64::try_from(n).unwrap_or(0));
    match kind {
        Kind::AnyCase(tail) => {
            let of: Result<Arc<[_]>, String> =
                ground.cases.iter().map(|(id, clerk)| Ok((*id, ground.tokens.of(clerk)?))).collect();
            let of = of?;
            let one = |n| Player::Cases { of: Arc::clone(&of), tail, random: random(n) };
            Ok((0..connections).map(one).collect())
        }
        Kind::List(_) | Kind::Page(_) => {
            let asks: Arc<[Ask]> = asks(kind, ground).await?.into();
            let one = |n| Player::Asks { asks: Arc::clone(&asks), random: random(n) };
            Ok((0..connections).map(one).collect())
        }
        Kind::Login => {
            // one account per connection: several sign-ins to one account at once are slowed down
            let all = accounts::all(&ground.world);
            let ask = |account: &&str| Player::only(sign_in(account, &ground.world.password));
            Ok(all.iter().take(connections).map(ask).collect())
        }
        Kind::Step => {
            let reporters = ground.duties.iter().take(connections);
            let reporter = |(id, handler): &(Uuid, String)| {
                Ok(Player::Report(Reporter::of(*id, ground.tokens.of(handler)?)))
            };
            reporters.map(reporter).collect()
        }
        Kind::Register => registrars(ground, connections).map(|all| all.map(Player::Register).collect()),
        Kind::Life | Kind::Burst => {
            registrars(ground, connections).map(|all| all.map(Player::Live).collect())
        }
    }
}

/// Returns the staff of the councils in turn, one per connection.
fn registrars(ground: &Ground, connections: usize) -> Result<impl Iterator<Item = Box<Registrar>>, String> {
    let councils = ground.world.councils.iter().cycle().take(connections);
    let all: Result<Vec<_>, String> = (0..)
        .zip(councils)
        .map(|(seed, council)| Registrar::of(council, &ground.tokens, seed).map(Box::new))
        .collect();
    Ok(all?.into_iter())
}

/// Returns the requests of a scene that has a fixed list of them.
pub async fn asks(kind: Kind, ground: &mut Ground) -> Result<Vec<Ask>, String> {
    match kind {
        Kind::List(lists) => {
            let ask = |list: List| Ok(Ask::get(list.path, &ground.tokens.of(&list.account)?));
            lists(&ground.world).into_iter().map(ask).collect()
        }
        Kind::Page(number) => {
            let clerk = &ground.world.councils.first().ok_or("there is no council")?.clerk;
            let token = ground.tokens.of(clerk)?;
            let path = page(ground, &token, number).await?;
            Ok(vec![Ask::get(path, &token)])
        }
        _ => Ok(vec![]),
    }
}

#[derive(Deserialize)]
struct Page {
    next_cursor: Option<String>,
    items: Vec<serde::de::IgnoredAny>,
}

/// Returns the mean number of items in the lists of a scene; `None` for a scene without lists.
pub async fn items(kind: Kind, ground: &mut Ground) -> Result<Option<f64>, String> {
    let (asks, mut link, mut items) = (asks(kind, ground).await?, Link::new(ground.address), 0);
    for ask in &asks {
        items += link.send(ask).await?.read::<Page>()?.items.len();
    }
    let known = |n: usize| u32::try_from(n).map_or(f64::NAN, f64::from);
    Ok((!asks.is_empty()).then(|| known(items) / known(asks.len())))
}

/// Returns the path of a page, or of the last page when there are fewer. It follows the cursors once, as a client
/// would.
async fn page(ground: &mut Ground, token: &HeaderValue, number: u32) -> Result<String, String> {
    let first = "/v1/cases?limit=50".to_owned();
    if number == 1 {
        return Ok(first);
    }
    if ground.deep.is_none() {
        let mut link = Link::new(ground.address);
        let (mut path, mut reached) = (first.clone(), 1);
        while reached < number {
            let page: Page = link.send(&Ask::get(format!("{path}&fields=id"), token)).await?.read()?;
            let Some(cursor) = page.next_cursor else { break };
            path = format!("{first}&cursor={cursor}");
            reached += 1;
        }
        ground.deep = Some((path, reached));
    }
    Ok(ground.deep.as_ref().map_or(first, |(path, _)| path.clone()))
}

/// Signs in every account again when its token is about to expire.
pub async fn refresh(ground: &mut Ground) -> Result<(), String> {
    if ground.tokens.is_old() {
        ground.tokens = Tokens::fetch(ground.address, &ground.world).await?;
    }
    Ok(())
}
