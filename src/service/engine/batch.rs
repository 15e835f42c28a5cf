//! What a use case decides in memory about any number of cases, stored together: the number of statements depends on
//! the number of cases only where one statement cannot bind all values.

use entity::{assignment, case, commitment};

use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::versioned::{self, Change};
use crate::service::engine::answer_history::AnswerChanges;
use crate::service::engine::lapse::Lapses;
use crate::service::engine::periodic_report;
use crate::service::engine::timer::Timers;
use crate::service::engine::whole;

/// Changes to cases and to what belongs to them, and their events.
#[derive(Default)]
pub struct Batch {
    pub lapses: Lapses,
    pub assignments: Vec<Change<assignment::ActiveModel>>,
    pub new_assignments: Vec<assignment::Model>,
    pub commitments: Vec<commitment::Model>,
    pub reports: periodic_report::Reschedule,
    pub timers: Timers,
    pub cases: Vec<Change<case::ActiveModel>>,
    /// In the order in which they are recorded.
    pub events: Vec<Entry>,
}

impl Batch {
    /// Stores everything.
    ///
    /// # Errors
    /// 412 when somebody else saved one of the rows first; the caller gives the transaction up.
    pub async fn store(mut self, tx: &Tx<'_>, ctx: &RequestContext) -> Result<()> {
        let parts = self.cases.iter().filter_map(|one| whole::changed(&one.read, &one.changes)).collect();
        self.lapses.store(tx, ctx).await?;
        versioned::save_all(tx, ctx, self.assignments).await?;
        bulk_insert::insert(tx, self.new_assignments).await?;
        bulk_insert::insert(tx, self.commitments).await?;
        self.reports.store(tx, ctx, &mut self.timers).await?;
        self.timers.store(tx, ctx).await?;
        let mut answers = AnswerChanges::default();
        self.cases.iter().for_each(|change| answers.note(ctx, &change.read, &change.changes));
        versioned::save_all(tx, ctx, self.cases).await?;
        answers.store(tx).await?;
        // a single event counts for the limit of changes that a caller may make to one subject in a day
        match <[Entry; 1]>::try_from(self.events) {
            Ok([event]) => journal::record(tx, ctx, event).await.map(drop),
            Err(events) => journal::record_all(tx, ctx, events).await,
        }?;
        whole::follow(tx, ctx, parts).await
    }
}
