//! Verifies the event log against its hashes and its checkpoints, in one walk in the order of writing.

use std::collections::HashMap;
use std::fmt;
use std::iter::Peekable;
use std::vec::IntoIter;

use entity::event::Model;
use entity::{audit_checkpoint, event, event_text};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::domain::event::{GENESIS, hash};
use crate::kernel::audit::{Walk, checkpoints, each, mac};
use crate::kernel::error::Result;
use crate::kernel::event_text::{digests, is_text_of};
use crate::kernel::position;
use crate::kernel::secrets::Secrets;

/// How many texts are compared at once.
const TEXTS: u64 = 1_000;

/// How many faults are listed.
const LISTED: usize = 50;

/// What is wrong with the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The content of an event, or its hash, was changed.
    Altered { stream: Uuid, seq: i64 },
    /// An event is missing before this one, or was inserted.
    Gap { stream: Uuid, seq: i64 },
    /// The events up to this checkpoint are not those that it covered: some were deleted, inserted or replaced.
    Checkpoint { position: i64, expected: i64, found: i64 },
    /// The checkpoint itself was changed.
    ForgedCheckpoint { position: i64 },
    /// The text of a field of this event is not the one that was recorded, or cannot be read.
    Text { event: Uuid, field: String },
    /// A checkpoint that was kept outside is not in the log.
    MissingCheckpoint { position: i64 },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Altered { stream, seq } => write!(f, "event {seq} of {stream} was altered"),
            Self::Gap { stream, seq } => write!(f, "before event {seq} of {stream} an event is missing"),
            Self::Checkpoint { position, expected, found } => {
                write!(f, "up to {position} there were other events: {expected} then, {found} now")
            }
            Self::ForgedCheckpoint { position } => write!(f, "the checkpoint at {position} was altered"),
            Self::Text { event, field } => write!(f, "{field} of the event {event} is another text"),
            Self::MissingCheckpoint { position } => {
                write!(f, "the checkpoint at {position}, which was kept outside, is missing or differs")
            }
        }
    }
}

/// The result of a verification.
#[derive(Debug, Default)]
pub struct Verified {
    pub events: i64,
    pub streams: usize,
    pub checkpoints: usize,
    /// The events after the last checkpoint. Whether some of them were deleted cannot be known.
    pub uncovered: i64,
    /// How many faults there are.
    pub faults: usize,
    /// The first of them.
    pub listed: Vec<Fault>,
}

/// A walk along the log.
pub struct Verifier<'a> {
    secrets: &'a Secrets,
    streams: HashMap<Uuid, (i64, String)>,
    walk: Walk,
    checkpoints: Peekable<IntoIter<audit_checkpoint::Model>>,
    covered: i64,
    result: Verified,
}

impl<'a> Verifier<'a> {
    /// Begins a walk; checkpoints come in the order of their positions.
    #[must_use]
    pub fn new(secrets: &'a Secrets, checkpoints: Vec<audit_checkpoint::Model>) -> Self {
        let result = Verified { checkpoints: checkpoints.len(), ..Verified::default() };
        let checkpoints = checkpoints.into_iter().peekable();
        Self { secrets, streams: HashMap::new(), walk: Walk::default(), checkpoints, covered: 0, result }
    }

    fn fault(&mut self, fault: Fault) {
        self.result.faults += 1;
        if self.result.listed.len() < LISTED {
            self.result.listed.push(fault);
        }
    }

    /// Takes the next event, with its number in the order of writing.
    pub fn event(&mut self, number: i64, event: &Model) {
        self.checkpoints_before(number);
        let (stream, seq) = (event.stream_id, event.seq);
        let (last, prev_hash) =
            self.streams.get(&stream).map_or((0, GENESIS), |(seq, hash)| (*seq, hash.as_str()));
        let follows = seq == last + 1 && event.prev_hash == prev_hash;
        if !follows {
            self.fault(Fault::Gap { stream, seq });
        }
        if !self.secrets.audit_keys().any(|key| hash(event, key) == event.hash) {
            self.fault(Fault::Altered { stream, seq });
        }
        self.streams.insert(stream, (seq, event.hash.clone()));
        self.walk.step(&event.hash);
    }

    /// Compares the checkpoints before an event with what was walked so far.
    fn checkpoints_before(&mut self, number: i64) {
        while let Some(checkpoint) = self.checkpoints.next_if(|one| one.position < number) {
            let position = checkpoint.position;
            let signed = Walk { events: checkpoint.events, root: checkpoint.root };
            if !self.secrets.audit_keys().any(|key| mac(key, position, &signed) == checkpoint.mac) {
                self.fault(Fault::ForgedCheckpoint { position });
            }
            if signed != self.walk {
                let (expected, found) = (signed.events, self.walk.events);
                self.fault(Fault::Checkpoint { position, expected, found });
            }
            self.covered = self.walk.events;
        }
    }

    /// Ends the walk.
    #[must_use]
    pub fn finish(mut self) -> Verified {
        self.checkpoints_before(i64::MAX);
        let uncovered = self.walk.events - self.covered;
        Verified { events: self.walk.events, streams: self.streams.len(), uncovered, ..self.result }
    }
}

/// Compares the texts that were not erased with the digests in their events.
async fn texts(db: &impl ConnectionTrait, verifier: &mut Verifier<'_>) -> Result<()> {
    let mut last: Option<(Uuid, String)> = None;
    loop {
        let mut some = event_text::Entity::find();
        if let Some((event, field)) = &last {
            let same = event_text::Column::EventId.eq(*event).and(event_text::Column::Field.gt(field));
            some = some.filter(event_text::Column::EventId.gt(*event).or(same));
        }
        let some = some.order_by_asc(event_text::Column::EventId).order_by_asc(event_text::Column::Field);
        let some = some.limit(TEXTS).all(db).await?;
        let Some(end) = some.last() else { return Ok(()) };
        last = Some((end.event_id, end.field.clone()));
        let of = event::Column::Id.is_in(some.iter().map(|text| text.event_id));
        let events = event::Entity::find().filter(of).all(db).await?;
        // data that is no payload was altered, which is found by its hash
        let digests = events.iter().map(|event| (event.id, digests(event).unwrap_or_default()));
        let digests: HashMap<Uuid, Vec<(String, String)>> = digests.collect();
        for text in some {
            let of_event = digests.get(&text.event_id).into_iter().flatten();
            let digest = of_event.filter(|(field, _)| *field == text.field).map(|(_, digest)| digest).next();
            if !digest.is_some_and(|digest| is_text_of(verifier.secrets, digest, &text).unwrap_or(false)) {
                verifier.fault(Fault::Text { event: text.event_id, field: text.field });
            }
        }
    }
}

/// Verifies the log of a database. `kept` are checkpoints that an operator kept outside: each must still be there.
///
/// # Errors
/// When the database cannot be read.
pub async fn database(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    kept: &[audit_checkpoint::Model],
) -> Result<Verified> {
    let checkpoints = checkpoints(db).await?;
    let missing: Vec<_> =
        kept.iter().filter(|one| !checkpoints.contains(one)).map(|one| one.position).collect();
    let mut verifier = Verifier::new(secrets, checkpoints);
    each(db, 0, position::last(db).await?, |number, event| {
        verifier.event(number, &event);
        Ok(())
    })
    .await?;
    for position in missing {
        verifier.fault(Fault::MissingCheckpoint { position });
    }
    texts(db, &mut verifier).await?;
    Ok(verifier.finish())
}
