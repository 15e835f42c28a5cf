//! The closed loop: each connection sends its next request as soon as it has received a response.

use std::net::SocketAddr;
use std::ops::Range;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::link::Link;
use crate::scene::play::Player;
use crate::tally::Tally;

/// The time before measuring starts, in which caches, plans and pools fill.
const WARM_UP: Duration = Duration::from_secs(1);

/// The result of a scene.
#[derive(Default)]
pub struct Outcome {
    /// All requests.
    pub requests: Tally,
    /// All operations; the same as requests, unless an operation takes several requests.
    pub operations: Tally,
    pub seconds: f64,
}

impl Outcome {
    pub fn requests_per_second(&self) -> f64 {
        f64::from(self.requests.count()) / self.seconds
    }

    pub fn operations_per_second(&self) -> f64 {
        f64::from(self.operations.count()) / self.seconds
    }
}

/// Runs each player on a connection of its own.
pub async fn closed(address: SocketAddr, players: Vec<Player>, measure: Duration) -> Result<Outcome, String> {
    let begin = Instant::now() + WARM_UP;
    let end = begin + measure;
    let mut all = JoinSet::new();
    for player in players {
        all.spawn(keep_on(Link::new(address), player, begin..end));
    }
    let mut outcome = Outcome { seconds: measure.as_secs_f64(), ..Outcome::default() };
    while let Some(one) = all.join_next().await {
        let (requests, operations) = one.map_err(|e| e.to_string())?;
        outcome.requests.add(requests);
        outcome.operations.add(operations);
    }
    Ok(outcome)
}

async fn keep_on(mut link: Link, mut player: Player, measured: Range<Instant>) -> (Tally, Tally) {
    let mut operations = Tally::default();
    link.measured = measured.clone();
    loop {
        let began = Instant::now();
        if began >= measured.end {
            return (link.tally, operations);
        }
        let played = player.play(&mut link).await;
        let ended = Instant::now();
        if measured.contains(&ended) {
            operations.note(ended - began, played.as_ref().err());
        }
        if played.is_err() {
            // a server that refuses every request must not be sent a hundred thousand
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}
