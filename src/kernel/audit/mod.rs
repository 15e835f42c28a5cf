//! Proves that the event log is complete and unaltered: checkpoints while the service runs, and their verification.

pub mod checkpoint;
pub mod export;
pub mod verify;

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::hmac;
use entity::audit_checkpoint;
use entity::event::{Entity, Model};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QueryResult, QuerySelect,
    QueryTrait,
};

use crate::domain::event::hex;
use crate::kernel::error::Result;
use crate::kernel::position;

/// How many numbers of events are read at once.
const RANGE: i64 = 5_000;

/// The state of a walk along the log: how many events, and a digest over their hashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Walk {
    events: i64,
    root: String,
}

impl Walk {
    fn step(&mut self, hash: &str) {
        self.events += 1;
        self.root = hex(digest(&SHA256, format!("{} {hash}", self.root).as_bytes()).as_ref());
    }
}

/// Signs a checkpoint.
fn mac(key: &hmac::Key, position: i64, walk: &Walk) -> String {
    let text = format!("checkpoint {position} {} {}", walk.events, walk.root);
    hex(hmac::sign(key, text.as_bytes()).as_ref())
}

/// Loads the events of a range of numbers, with their numbers, in the order of writing.
async fn range(db: &impl ConnectionTrait, after: i64, up_to: i64) -> Result<Vec<(i64, Model)>> {
    let number = || position::of_event(db);
    let select = Entity::find()
        .column_as(number(), "number")
        .filter(number().gt(after).and(number().lte(up_to)))
        .order_by_asc(number())
        .into_query();
    let read = |row: &QueryResult| Ok((row.try_get("", "number")?, Model::from_query_result(row, "")?));
    db.query_all(&select).await?.iter().map(read).collect()
}

/// Takes the events of a range of numbers, in the order of writing, some thousands at a time.
async fn each(
    db: &impl ConnectionTrait,
    after: i64,
    up_to: i64,
    mut take: impl FnMut(i64, Model) -> Result<()>,
) -> Result<()> {
    let mut position = after;
    while position < up_to {
        let next = Ord::min(up_to, position + RANGE);
        for (number, event) in range(db, position, next).await? {
            take(number, event)?;
        }
        position = next;
    }
    Ok(())
}

/// Loads every checkpoint, the earliest first.
async fn checkpoints(db: &impl ConnectionTrait) -> Result<Vec<audit_checkpoint::Model>> {
    Ok(audit_checkpoint::Entity::find().order_by_asc(audit_checkpoint::Column::Position).all(db).await?)
}
