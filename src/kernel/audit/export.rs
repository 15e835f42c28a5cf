//! Exports the event log with its checkpoints, one JSON object per line, and verifies such a file without a database.

use std::io::{BufRead, Write};

use entity::audit_checkpoint;
use entity::event::Model;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use crate::kernel::audit::verify::{Verified, Verifier};
use crate::kernel::audit::{checkpoints, each};
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

/// An event with its number in the order of writing.
#[derive(Serialize, Deserialize)]
struct ExportedEvent {
    number: i64,
    #[serde(flatten)]
    event: Model,
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
    let mut events = 0;
    each(db, 0, position::last(db).await?, |number, event| {
        events += 1;
        put(&Line::Event(Box::new(ExportedEvent { number, event })))
    })
    .await?;
    Ok(events)
}

/// Verifies an export.
///
/// # Errors
/// When the file cannot be read, with the line.
pub fn verify(file: impl BufRead, secrets: &Secrets) -> Result<Verified> {
    let mut checkpoints = Vec::new();
    let mut verifier = None;
    for line in lines(file) {
        match line? {
            Line::Checkpoint(checkpoint) if verifier.is_none() => checkpoints.push(checkpoint),
            Line::Checkpoint(_) => return Err(broken("a checkpoint among the events")),
            Line::Event(line) => {
                let verifier =
                    verifier.get_or_insert_with(|| Verifier::new(secrets, std::mem::take(&mut checkpoints)));
                verifier.event(line.number, &line.event);
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
    for line in lines(file) {
        match line? {
            Line::Checkpoint(checkpoint) => checkpoints.push(checkpoint),
            Line::Event(_) => break,
        }
    }
    Ok(checkpoints)
}

/// Parses the lines of an export.
fn lines(file: impl BufRead) -> impl Iterator<Item = Result<Line>> {
    file.lines().zip(1..).map(|(line, number)| {
        let wrong = |error: &dyn std::fmt::Display| broken(format!("line {number}: {error}"));
        let line = line.map_err(|error| wrong(&error))?;
        serde_json::from_str(&line).map_err(|error| wrong(&error))
    })
}
