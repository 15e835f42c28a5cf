//! What scenes need to run: the server's address, the tokens of all accounts, and rows to request.

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

/// The number of cases drawn, enough that they do not all stay in the processor's caches.
const DRAWN: u64 = 100_000;
const AT_ONCE: usize = 1000;

pub struct Ground {
    pub address: SocketAddr,
    pub world: World,
    pub tokens: Tokens,
    /// Cases drawn at random, each with the clerk of its council.
    pub cases: Vec<(Uuid, String)>,
    /// Assignments in progress, each of a different case, with the handler who reports on it.
    pub duties: Vec<(Uuid, String)>,
    /// The path of the deep page, and its number.
    pub deep: Option<(String, u32)>,
}

impl Ground {
    /// Draws rows from the database and signs in every account.
    pub async fn survey(address: SocketAddr, url: &str, world: &World) -> Result<Self, String> {
        let db = Database::connect(url).await.map_err(|e| e.to_string())?;
        let cases = drawn(&db, world).await?;
        dear(&db, world).await?;
        db.close().await.map_err(|e| e.to_string())?;
        let tokens = Tokens::fetch(address, world).await?;
        Ok(Self { address, world: world.clone(), tokens, cases, duties: under_way(world), deep: None })
    }

    /// Uses the same rows with another server.
    pub fn before(&mut self, address: SocketAddr) {
        self.address = address;
    }
}

/// Replaces the cheap password hashes of the data set by hashes with the default settings.
async fn dear(db: &DatabaseConnection, world: &World) -> Result<(), String> {
    let hasher = Hasher::new(&Config::default());
    let hash = hasher.hash(world.password.clone()).await.map_err(|e| e.to_string())?;
    #[expect(clippy::disallowed_methods, reason = "the data set is made, not edited")]
    let hashes = user::Entity::update_many();
    hashes
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

/// Returns the assignments in progress of the councils' agencies, in turn, so that no agency has all of them.
fn under_way(world: &World) -> Vec<(Uuid, String)> {
    let most = world.councils.iter().map(|council| council.work.len()).max().unwrap_or(0);
    let one = |council: &Council, n: usize| {
        council.work.get(n).map(|work| (work.assignment, council.agency.handler.clone()))
    };
    (0..most).flat_map(|n| world.councils.iter().filter_map(move |council| one(council, n))).collect()
}
