//! The texts of events: taken out of a payload when it is recorded, and put back when it is shown.

use std::collections::HashMap;

use entity::event;
use entity::event_text::{Column, Entity, Model};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::Value;

use crate::domain::event::{EventData, FreeText};
use crate::kernel::context::LateEntry;
use crate::kernel::error::{Error, Result};
use crate::kernel::secrets::Secrets;

/// The name of the reason of an event, which is not in its data.
pub const REASON: &str = "reason";

/// The name of the reason for a late entry.
const LATE_ENTRY: &str = "late_entry/reason";

/// An event's data and reason without their texts, and the texts.
pub struct Taken {
    pub data: Value,
    pub reason_digest: Option<String>,
    pub late_entry: Option<event::LateEntry>,
    pub texts: Vec<Model>,
}

/// Takes the texts out of what an event says, and leaves a digest of each.
///
/// # Errors
/// Internal error when a payload contains a text that [`EventData::texts_mut`] does not name.
pub fn take(
    secrets: &Secrets,
    event: Uuid,
    reason: Option<String>,
    late_entry: Option<&LateEntry>,
    mut data: EventData,
) -> Result<Taken> {
    let mut texts = Vec::new();
    let mut reason = reason.map(FreeText::from);
    let mut late = late_entry.map(|entry| FreeText::from(entry.reason.clone()));
    let given = reason.iter_mut().map(|reason| (REASON.to_owned(), reason));
    let given = given.chain(late.iter_mut().map(|reason| (LATE_ENTRY.to_owned(), reason)));
    for (field, one) in given.chain(data.texts_mut()) {
        let Some(text) = one.text.take() else { continue };
        one.digest = digest(secrets, event, &field, &text);
        let (key_id, sealed) = secrets.seal(&context(event, &field), text.as_bytes())?;
        texts.push(Model { event_id: event, field, key_id, sealed });
    }
    let data = serde_json::to_value(data).map_err(Error::internal)?;
    let late_entry = late.zip(late_entry).map(|(reason, entry)| event::LateEntry {
        reason_digest: reason.digest,
        document: entry.document.clone(),
    });
    Ok(Taken { data, reason_digest: reason.map(|reason| reason.digest), late_entry, texts })
}

/// Reads the texts of events, in one query; in none when no event has a digest.
pub async fn of_events(
    db: &impl ConnectionTrait,
    events: &[event::Model],
) -> Result<HashMap<Uuid, Vec<Model>>> {
    let with_texts = events.iter().filter(|event| has_texts(event)).map(|event| event.id);
    let with_texts: Vec<Uuid> = with_texts.collect();
    let mut texts: HashMap<Uuid, Vec<Model>> = HashMap::new();
    if with_texts.is_empty() {
        return Ok(texts);
    }
    for text in Entity::find().filter(Column::EventId.is_in(with_texts)).all(db).await? {
        texts.entry(text.event_id).or_default().push(text);
    }
    Ok(texts)
}

/// What an event says, with the texts that were not erased.
pub struct Restored {
    pub reason: Option<FreeText>,
    pub late_reason: Option<FreeText>,
    pub data: EventData,
}

/// Returns what an event says with the texts that were not erased.
///
/// # Errors
/// Internal error when the data is no payload, or a text cannot be decrypted.
pub fn restored(secrets: &Secrets, event: &event::Model, texts: &[Model]) -> Result<Restored> {
    let mut data: EventData = serde_json::from_value(event.data.clone()).map_err(Error::internal)?;
    let digest_only = |digest: String| FreeText { text: None, digest };
    let mut reason = event.reason_digest.clone().map(digest_only);
    let mut late_reason = event.late_entry.as_ref().map(|entry| digest_only(entry.reason_digest.clone()));
    let given = reason.iter_mut().map(|reason| (REASON.to_owned(), reason));
    let given = given.chain(late_reason.iter_mut().map(|reason| (LATE_ENTRY.to_owned(), reason)));
    for (field, one) in given.chain(data.texts_mut()) {
        let stored = texts.iter().find(|text| text.field == field);
        one.text = stored.map(|text| open(secrets, text)).transpose()?;
    }
    Ok(Restored { reason, late_reason, data })
}

/// Returns the digests that an event holds, each with its field.
///
/// # Errors
/// Internal error when the data is no payload.
pub fn digests(event: &event::Model) -> Result<Vec<(String, String)>> {
    let mut data: EventData = serde_json::from_value(event.data.clone()).map_err(Error::internal)?;
    let reason = event.reason_digest.iter().map(|digest| (REASON.to_owned(), digest.clone()));
    let late = event.late_entry.iter().map(|entry| (LATE_ENTRY.to_owned(), entry.reason_digest.clone()));
    let reason = reason.chain(late);
    let others = data.texts_mut().into_iter().map(|(field, text)| (field, text.digest.clone()));
    Ok(reason.chain(others).collect())
}

/// Returns whether a stored text is the one of which the event holds a digest.
///
/// # Errors
/// Internal error when it cannot be decrypted.
pub fn is_text_of(secrets: &Secrets, digest: &str, stored: &Model) -> Result<bool> {
    Ok(secrets.is_tag_of(digest, &told(stored.event_id, &stored.field, &open(secrets, stored)?)))
}

/// Encrypts a text again with the present key.
///
/// # Errors
/// Internal error when its key is not configured.
pub fn sealed_again(secrets: &Secrets, old: &Model) -> Result<Model> {
    let text = open(secrets, old)?;
    let (key_id, sealed) = secrets.seal(&context(old.event_id, &old.field), text.as_bytes())?;
    Ok(Model { key_id, sealed, ..old.clone() })
}

/// Returns how long the texts of an event are, at most.
#[must_use]
pub fn length(texts: &[Model]) -> usize {
    texts.iter().map(|text| text.sealed.len()).sum()
}

/// Returns whether an event may have texts. Digests in its data are found by their name.
fn has_texts(event: &event::Model) -> bool {
    event.reason_digest.is_some() || event.late_entry.is_some() || names_digest(&event.data)
}

fn names_digest(data: &Value) -> bool {
    match data {
        Value::Object(fields) => fields.contains_key("digest") || fields.values().any(names_digest),
        Value::Array(items) => items.iter().any(names_digest),
        _ => false,
    }
}

fn open(secrets: &Secrets, text: &Model) -> Result<String> {
    let plain = secrets.open(&text.key_id, &context(text.event_id, &text.field), &text.sealed)?;
    String::from_utf8(plain).map_err(Error::internal)
}

fn digest(secrets: &Secrets, event: Uuid, field: &str, text: &str) -> String {
    secrets.tag(&told(event, field, text))
}

/// Returns what a text is bound to. The id has a fixed length, and the field contains no zero byte.
fn context(event: Uuid, field: &str) -> Vec<u8> {
    [event.as_bytes(), field.as_bytes()].concat()
}

fn told(event: Uuid, field: &str, text: &str) -> Vec<u8> {
    [&context(event, field)[..], &[0], text.as_bytes()].concat()
}
