//! Exports the event log with its checkpoints, one JSON object per line, and verifies such a file without a database.

use std::io::{BufRead, Write};

use chrono::{DateTime, Utc};
use entity::audit_checkpoint;
use entity::enums::{Action, EventStream, Role, Status};
use entity::event::Model;
use sea_orm::ConnectionTrait;
use sea_orm::prelude::Uuid;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::kernel::audit::verify::{Verified, Verifier};
use crate::kernel::audit::{RANGE, checkpoints, range};
use crate::kernel::error::{Error, Result};
use crate::kernel::position;
use crate::kernel::secrets::Secrets;

/// One line of an export. The checkpoints come first.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    Checkpoint(audit_checkpoint::Model),
    Event(Box<ExportedEvent>),
}

#[derive(Serialize, Deserialize)]
struct ExportedEvent {
    number: i64,
    id: Uuid,
    stream: EventStream,
    stream_id: Uuid,
    seq: i64,
    council_id: Option<Uuid>,
    action: Action,
    from_status: Option<Status>,
    to_status: Option<Status>,
    assignment_id: Option<Uuid>,
    user_id: Option<Uuid>,
    client_id: Option<Uuid>,
    role: Option<Role>,
    organization_id: Option<Uuid>,
    on_behalf_of: Option<Uuid>,
    reason: Option<String>,
    public: bool,
    data: Value,
    at: DateTime<Utc>,
    request_id: Uuid,
    prev_hash: String,
    hash: String,
}

macro_rules! convert {
    ($($field:ident)+) => {
        impl ExportedEvent {
            fn new(number: i64, event: Model) -> Self {
                Self { number, $($field: event.$field),+ }
            }

            fn into_model(self) -> Model {
                Model { $($field: self.$field),+ }
            }
        }
    };
}
convert! {
    id stream stream_id seq council_id action from_status to_status assignment_id user_id client_id role
    organization_id on_behalf_of reason public data at request_id prev_hash hash
}

fn broken(error: impl std::fmt::Display) -> Error {
    Error::internal(format!("export of the event log: {error}"))
}

/// Writes the whole log.
///
/// # Errors
/// When the database cannot be read or the file not be written.
pub async fn write(db: &impl ConnectionTrait, out: &mut impl Write) -> Result<i64> {
    let mut put = |line: &Line| {
        serde_json::to_writer(&mut *out, line).map_err(broken)?;
        out.write_all(b"\n").map_err(broken)
    };
    for checkpoint in checkpoints(db).await? {
        put(&Line::Checkpoint(checkpoint))?;
    }
    let (last, mut position, mut events) = (position::last(db).await?, 0, 0);
    while position < last {
        let up_to = last.min(position + RANGE);
        for (number, event) in range(db, position, up_to).await? {
            put(&Line::Event(Box::new(ExportedEvent::new(number, event))))?;
            events += 1;
        }
        position = up_to;
    }
    Ok(events)
}

/// Verifies an export.
///
/// # Errors
/// When the file cannot be read, with the line.
pub fn verify(file: impl BufRead, secrets: &Secrets) -> Result<Verified> {
    let mut checkpoints = Vec::new();
    let mut verifier = None;
    for (line, number) in file.lines().zip(1..) {
        let wrong = |error: &dyn std::fmt::Display| broken(format!("line {number}: {error}"));
        let line = line.map_err(|error| wrong(&error))?;
        match serde_json::from_str(&line).map_err(|error| wrong(&error))? {
            Line::Checkpoint(checkpoint) if verifier.is_none() => checkpoints.push(checkpoint),
            Line::Checkpoint(_) => return Err(wrong(&"a checkpoint among the events")),
            Line::Event(event) => {
                let verifier =
                    verifier.get_or_insert_with(|| Verifier::new(secrets, std::mem::take(&mut checkpoints)));
                verifier.event(event.number, &event.into_model());
            }
        }
    }
    Ok(verifier.unwrap_or_else(|| Verifier::new(secrets, checkpoints)).finish())
}

/// Reads the checkpoints of an export, which an operator kept outside.
///
/// # Errors
/// When the file cannot be read, with the line.
pub fn kept(file: impl BufRead) -> Result<Vec<audit_checkpoint::Model>> {
    let mut checkpoints = Vec::new();
    for line in file.lines() {
        match serde_json::from_str(&line.map_err(broken)?).map_err(broken)? {
            Line::Checkpoint(checkpoint) => checkpoints.push(checkpoint),
            Line::Event(_) => break,
        }
    }
    Ok(checkpoints)
}
