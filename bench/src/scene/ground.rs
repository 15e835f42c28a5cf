//! What the scenes stand on: a server, everybody's tokens, and rows to ask about.

use std::net::SocketAddr;

use entity::{case, user};
use kiennghi::kernel::auth::password::Hasher;
use kiennghi::kernel::config::Config;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Database, DatabaseConnection, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::accounts::{self, Tokens};
use crate::data::ids::Ids;
use crate::world::{Council, World};

/// Enough that they do not all stay in the processor's caches.
const DRAWN: u64 = 100_000;
const AT_ONCE: usize = 1000;

pub struct Ground {
    pub address: SocketAddr,
    pub world: World,
    pub tokens: Tokens,
    /// Cases drawn at random, each with its council's clerk.
    pub cases: Vec<(Uuid, String)>,
    /// Assignments under way, each of another case, with who reports on them.
    pub duties: Vec<(Uuid, String)>,
    /// The path of the deep page, and which one it is.
    pub deep: Option<(String, u32)>,
}

impl Ground {
    /// Looks around in the database, and signs everybody in.
    pub async fn survey(address: SocketAddr, url: &str, world: &World) -> Result<Self, String> {
        let db = Database::connect(url).await.map_err(|e| e.to_string())?;
        let cases = drawn(&db, world).await?;
        dear(&db, world).await?;
        db.close().await.map_err(|e| e.to_string())?;
        let tokens = Tokens::fetch(address, world).await?;
        Ok(Self { address, world: world.clone(), tokens, cases, duties: under_way(world), deep: None })
    }

    /// The same before another server.
    pub fn before(&mut self, address: SocketAddr) {
        self.address = address;
    }
}

/// Passwords hashed as a deployment hashes them: a data set is filled with cheap ones.
async fn dear(db: &DatabaseConnection, world: &World) -> Result<(), String> {
    let hasher = Hasher::new(&Config::default());
    let hash = hasher.hash(world.password.clone()).await.map_err(|e| e.to_string())?;
    user::Entity::update_many()
        .col_expr(user::Column::PasswordHash, Expr::value(hash))
        .filter(user::Column::Username.is_in(accounts::all(world)))
        .exec(db)
        .await
        .map(drop)
        .map_err(|e| e.to_string())
}

async fn drawn(db: &DatabaseConnection, world: &World) -> Result<Vec<(Uuid, String)>, String> {
    let (ids, mut random) = (Ids::of(world.cases), fastrand::Rng::with_seed(1));
    let wanted: Vec<Uuid> =
        (0..world.cases.min(DRAWN)).map(|_| ids.case(random.u64(0..world.cases))).collect();
    let mut drawn = Vec::with_capacity(wanted.len());
    for some in wanted.chunks(AT_ONCE) {
        let rows: Vec<(Uuid, Uuid)> = case::Entity::find()
            .select_only()
            .columns([case::Column::Id, case::Column::CouncilId])
            .filter(case::Column::Id.is_in(some.iter().copied()))
            .into_tuple()
            .all(db)
            .await
            .map_err(|e| e.to_string())?;
        for (id, council) in rows {
            // small councils have no accounts
            let council = world.councils.iter().find(|known| known.id == council);
            drawn.extend(council.map(|council| (id, council.clerk.clone())));
        }
    }
    Ok(drawn)
}

/// What the councils' agencies are at work on, in turn: none has it all.
fn under_way(world: &World) -> Vec<(Uuid, String)> {
    let most = world.councils.iter().map(|council| council.work.len()).max().unwrap_or(0);
    let one = |council: &Council, n: usize| {
        council.work.get(n).map(|work| (work.assignment, council.agency.handler.clone()))
    };
    (0..most).flat_map(|n| world.councils.iter().filter_map(move |council| one(council, n))).collect()
}
