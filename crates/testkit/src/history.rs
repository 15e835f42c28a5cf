//! Reads the events of a subject and checks their hash chain.

use entity::{assignment, case, conclusion, event};
use kiennghi::domain::event::{GENESIS, hash};
use kiennghi::kernel::event_text;
use kiennghi::kernel::secrets::Secrets;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{World, config};

/// Loads the events of a case, a supervision, a user or another subject, oldest first.
pub async fn events(w: &World, subject: Uuid) -> Vec<event::Model> {
    let of_subject = event::Entity::find().filter(event::Column::StreamId.eq(subject));
    of_subject.order_by_asc(event::Column::Seq).all(w.app.read()).await.unwrap()
}

/// Returns an event's reason and data with the texts that were not erased, as the API shows them.
pub async fn told(w: &World, event: &event::Model) -> Value {
    let texts = event_text::of_events(w.app.read(), std::slice::from_ref(event)).await.unwrap();
    let texts = texts.get(&event.id).cloned().unwrap_or_default();
    let told = event_text::restored(&w.app.secrets, event, &texts).unwrap();
    json!({"reason": told.reason, "data": told.data})
}

/// Checks that every event contains the hash of the event before it and that its own hash is right.
pub fn chained(events: &[event::Model]) {
    let secrets = Secrets::load(&config()).unwrap();
    let key = secrets.audit_key();
    let mut last = (0, GENESIS.to_owned());
    for event in events {
        assert_eq!((event.seq, &event.prev_hash), (last.0 + 1, &last.1));
        assert_eq!(event.hash, hash(event, key), "event {} was altered", event.seq);
        last = (event.seq, event.hash.clone());
    }
}

/// How many cases, assignments, conclusions and events are stored.
pub async fn counts(w: &World) -> [u64; 4] {
    let db = w.app.read();
    [
        case::Entity::find().count(db).await.unwrap(),
        assignment::Entity::find().count(db).await.unwrap(),
        conclusion::Entity::find().count(db).await.unwrap(),
        event::Entity::find().count(db).await.unwrap(),
    ]
}
