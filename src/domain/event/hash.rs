//! Computes the hash that chains an event to the one before it in its stream. It is keyed: whoever can write to the
//! database but does not know the key cannot write a history that verifies.

use std::collections::BTreeMap;
use std::fmt::Write;

use aws_lc_rs::hmac;
use entity::event::Model;
use serde_json::{Value, json};

/// The previous hash of the first event of a stream.
pub const GENESIS: &str = "";

/// Returns the HMAC-SHA-256 of an event's content and its predecessor's hash, in hexadecimal.
#[must_use]
pub fn hash(event: &Model, key: &hmac::Key) -> String {
    let mut content = json!([
        event.prev_hash,
        event.id,
        event.stream,
        event.stream_id,
        event.seq,
        event.council_id,
        event.action,
        event.from_status,
        event.to_status,
        event.assignment_id,
        event.user_id,
        event.client_id,
        event.role,
        event.organization_id,
        event.on_behalf_of,
        event.reason_digest,
        event.public,
        canonical(&event.data),
        event.at.timestamp_micros(),
        event.request_id,
    ]);
    // part of the content of a late entry only, so that the others have the hash they had before there were any
    if event.acted_on.is_some() || event.late_entry.is_some() {
        let late = [json!(event.acted_on), canonical(&json!(event.late_entry))];
        content.as_array_mut().into_iter().for_each(|all| all.extend(late.clone()));
    }
    if let Some(link) = event.access_link_id {
        content.as_array_mut().into_iter().for_each(|all| all.push(json!(link)));
    }
    hex(hmac::sign(key, content.to_string().as_bytes()).as_ref())
}

/// Encodes bytes in lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Returns the value with the keys of every object sorted, because JSON columns do not keep their order.
fn canonical(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let sorted: BTreeMap<_, _> = fields.iter().map(|(k, v)| (k.clone(), canonical(v))).collect();
            sorted.into_iter().collect()
        }
        Value::Array(items) => items.iter().map(canonical).collect(),
        other => other.clone(),
    }
}
