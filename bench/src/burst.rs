//! The open loop: lives begin at fixed times, however busy the service is.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use tokio::task::JoinSet;

use crate::link::Link;
use crate::scene::play::Player;
use crate::tally::Tally;

/// Lives begun per second in each phase.
const SHAPE: [u32; 7] = [1, 15, 1, 25, 2, 35, 10];

/// Longer than any life takes.
const LIFETIME: Duration = Duration::from_hours(1);

/// The result of the lives of a phase.
#[derive(Debug, Serialize, Deserialize)]
pub struct Phase {
    pub lives_per_second: u32,
    pub begun: u32,
    pub completed: u32,
    /// Of all requests.
    pub p50_ms: f64,
    pub p95_ms: f64,
    /// Of whole lives.
    pub life_p50_ms: f64,
    pub life_p95_ms: f64,
    pub first_error: Option<String>,
}

/// Players and connections that wait for the next life.
#[derive(Clone)]
struct Idle {
    address: SocketAddr,
    links: Arc<Mutex<Vec<Link>>>,
}

impl Idle {
    fn take(&self) -> Link {
        let waiting = self.links.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut link = waiting.unwrap_or_else(|| Link::new(self.address));
        let now = Instant::now();
        link.measured = now..now + LIFETIME;
        link
    }

    fn give(&self, link: Link) {
        self.links.lock().unwrap_or_else(PoisonError::into_inner).push(link);
    }
}

/// The result of a life: the durations of its requests, its own duration, and whether it was completed.
struct Lived {
    phase: usize,
    requests: Tally,
    whole: Tally,
}

/// Begins lives phase by phase; each phase lasts for `lasts`.
pub async fn open(address: SocketAddr, players: Vec<Player>, lasts: Duration) -> Result<Vec<Phase>, String> {
    let idle = Idle { address, links: Arc::default() };
    let waiting: Arc<Mutex<VecDeque<Player>>> = Arc::new(Mutex::new(players.into()));
    let (mut lives, mut next) = (JoinSet::new(), tokio::time::Instant::now());
    let mut begun = [0; SHAPE.len()];
    for (phase, rate) in SHAPE.into_iter().enumerate() {
        let ends = next + lasts;
        while next < ends {
            tokio::time::sleep_until(next).await;
            let player = waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
            let player = player.ok_or("more lives at once than there are players")?;
            lives.spawn(live(phase, player, idle.clone(), Arc::clone(&waiting)));
            begun[phase] += 1;
            next += Duration::from_secs(1) / rate;
        }
        next = ends;
    }
    let mut all: Vec<(Tally, Tally)> = SHAPE.iter().map(|_| Default::default()).collect();
    while let Some(lived) = lives.join_next().await {
        let lived = lived.map_err(|e| e.to_string())?;
        if let Some((requests, whole)) = all.get_mut(lived.phase) {
            requests.add(lived.requests);
            whole.add(lived.whole);
        }
    }
    let told = all.into_iter().zip(SHAPE).zip(begun);
    Ok(told.map(|(((requests, whole), rate), begun)| phase(rate, begun, &requests, whole)).collect())
}

async fn live(phase: usize, mut player: Player, idle: Idle, waiting: Arc<Mutex<VecDeque<Player>>>) -> Lived {
    let mut link = idle.take();
    let (began, mut whole) = (Instant::now(), Tally::default());
    let lived = player.play(&mut link).await;
    whole.note(began.elapsed(), lived.as_ref().err());
    let requests = std::mem::take(&mut link.tally);
    idle.give(link);
    waiting.lock().unwrap_or_else(PoisonError::into_inner).push_back(player);
    Lived { phase, requests, whole }
}

fn phase(lives_per_second: u32, begun: u32, requests: &Tally, whole: Tally) -> Phase {
    Phase {
        lives_per_second,
        begun,
        completed: whole.count(),
        p50_ms: requests.percentile(50.0),
        p95_ms: requests.percentile(95.0),
        life_p50_ms: whole.percentile(50.0),
        life_p95_ms: whole.percentile(95.0),
        first_error: whole.first_error,
    }
}
