//! Records the queries of each operation of a scene, with the service running in this process.

use uuid::Uuid;

use crate::link::Link;
use crate::observe::{Observed, Operation};
use crate::scene::Kind;
use crate::scene::ground::Ground;
use crate::scene::play::{Player, about, asks, players};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Every client can send the requests of every sample.
    Reading,
    /// Each client has its own sample.
    Writing,
}

/// An operation that was recorded twice.
pub struct Sample {
    pub sort: Sort,
    pub before: Vec<Operation>,
    pub now: Vec<Operation>,
    /// The case of the request, when any other case would do as well.
    pub case: Option<Uuid>,
}

const TIMES: usize = 4;

/// The number of samples, enough for a mean.
const LOOKS: usize = 16;

/// Plays a scene a few times and records its queries.
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
        // the recorded players are not the measured ones, so that the rows they write to stay as recorded
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

/// Plays an operation until two recordings have the same queries. Tokens are looked up every few seconds; when a
/// lookup falls into a recording, the operation is played once more.
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
    Err("its queries differ from one recording to the next".to_owned())
}

async fn once(player: &mut Player, link: &mut Link, observed: &Observed) -> Result<Vec<Operation>, String> {
    player.again();
    player.play(link).await?;
    Ok(observed.watch.take())
}

fn shape(operations: &[Operation]) -> Vec<&str> {
    operations
        .iter()
        .flat_map(|operation| operation.statements.iter().map(|statement| statement.sql.as_str()))
        .collect()
}

/// Returns the mean number of queries per request.
pub fn statements(samples: &[Sample]) -> f64 {
    let operations: Vec<&Operation> = samples.iter().flat_map(|sample| &sample.now).collect();
    let count = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
    count(operations.iter().map(|operation| operation.count()).sum()) / count(operations.len().max(1))
}
