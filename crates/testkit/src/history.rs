//! What was recorded: the events of one subject, and whether nobody altered them.

use entity::event;
use kiennghi::domain::event::{GENESIS, hash};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::World;

/// The events of a case, a supervision, a user and so on, oldest first.
pub async fn events(w: &World, subject: Uuid) -> Vec<event::Model> {
    let of_subject = event::Entity::find().filter(event::Column::StreamId.eq(subject));
    of_subject.order_by_asc(event::Column::Seq).all(&w.app.db.read).await.unwrap()
}

/// Every event carries the hash of the one before, and its own is right.
pub fn chained(events: &[event::Model]) {
    let mut last = (0, GENESIS.to_owned());
    for event in events {
        assert_eq!((event.seq, &event.prev_hash), (last.0 + 1, &last.1));
        assert_eq!(event.hash, hash(event), "event {} was altered", event.seq);
        last = (event.seq, event.hash.clone());
    }
}
