//! A scene seen in this process: what each of its operations makes the database do.

use uuid::Uuid;

use crate::link::Link;
use crate::observe::{Observed, Round};
use crate::scene::Kind;
use crate::scene::ground::Ground;
use crate::scene::play::{Player, about, asks, players};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Any client may make any of the samples' requests.
    Reading,
    /// Each client has a sample of its own.
    Writing,
}

/// An operation, seen twice.
pub struct Sample {
    pub sort: Sort,
    pub before: Vec<Round>,
    pub now: Vec<Round>,
    /// The case it was about, where it might as well have been another.
    pub case: Option<Uuid>,
}

const TIMES: usize = 4;

/// Enough for a mean.
const LOOKS: usize = 16;

/// Plays a scene a few times, and notes its statements.
pub async fn look(
    kind: Kind,
    ground: &mut Ground,
    observed: &Observed,
    connections: usize,
) -> Result<Vec<Sample>, String> {
    let mut samples = Vec::new();
    match kind {
        Kind::AnyCase(tail) => {
            let some: Vec<(Uuid, String)> = ground.cases.iter().take(LOOKS).cloned().collect();
            for (case, clerk) in some {
                let player = Player::only(about(case, tail, &ground.tokens.of(&clerk)?));
                samples.push(twice(Sort::Reading, player, observed, Some(case)).await?);
            }
        }
        Kind::List(_) | Kind::Page(_) => {
            for ask in asks(kind, ground).await?.into_iter().take(LOOKS) {
                samples.push(twice(Sort::Reading, Player::only(ask), observed, None).await?);
            }
        }
        // the players that are looked at are not those that will be measured: what they act on stays as it was seen
        Kind::Step => {
            for player in players(kind, ground, connections * 2).await?.into_iter().skip(connections) {
                samples.push(twice(Sort::Writing, player, observed, None).await?);
            }
        }
        _ => {
            for player in players(kind, ground, connections).await? {
                samples.push(twice(Sort::Writing, player, observed, None).await?);
            }
        }
    }
    Ok(samples)
}

/// Plays twice alike. Tokens are looked up every few seconds: where that came between, it is played once more.
async fn twice(
    sort: Sort,
    mut player: Player,
    observed: &Observed,
    case: Option<Uuid>,
) -> Result<Sample, String> {
    let mut link = Link::watched(observed.address, observed.watch.clone());
    player.play(&mut link).await?;
    observed.forget();
    let mut before = once(&mut player, &mut link, observed).await?;
    for _ in 0..TIMES {
        let now = once(&mut player, &mut link, observed).await?;
        if shape(&before) == shape(&now) {
            return Ok(Sample { sort, before, now, case });
        }
        before = now;
    }
    Err("its statements differ from time to time".to_owned())
}

async fn once(player: &mut Player, link: &mut Link, observed: &Observed) -> Result<Vec<Round>, String> {
    player.again();
    player.play(link).await?;
    Ok(observed.watch.take())
}

fn shape(rounds: &[Round]) -> Vec<&str> {
    rounds.iter().flat_map(|round| round.statements.iter().map(|statement| statement.sql.as_str())).collect()
}

/// Statements a request, on the average.
pub fn statements(samples: &[Sample]) -> f64 {
    let rounds: Vec<&Round> = samples.iter().flat_map(|sample| &sample.now).collect();
    let count = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
    count(rounds.iter().map(|round| round.count()).sum()) / count(rounds.len().max(1))
}
