//! Creates every case, one after the other, and sends its rows to the database.

use std::collections::{BTreeMap, HashMap};

use entity::enums::{AssignmentStatus, CaseKind, Status};
use entity::{
    assignment, case, case_unit, commitment, event, event_text, grant, number_counter, response, review,
    search, user,
};
use fastrand::Rng;
use kiennghi::domain::number;
use kiennghi::kernel::secrets::Secrets;
use kiennghi::service::engine::search::search_row;
use sea_orm::EntityName;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use uuid::Uuid;

use super::council::{Council, STAFFED, Setting};
use super::course::course;
use super::encode::Dialect;
use super::ids::Ids;
use super::people::Crowd;
use super::phrases::Phrases;
use super::season::{Season, date};
use super::story::{Story, Teller};
use super::table::{Batch, Table};
use super::tally::Tally;
use crate::world::Work;

/// A fixed seed, so that the same number of cases always gives the same data.
const SEED: u64 = 0x006b_6965_6e6e_6768;

/// The maximum number of assignments in progress that are listed for one council.
const WORK: usize = 2000;

/// The number of cases after which the rows that are due are sent.
const AT_ONCE: u64 = 500;

/// The tables that are filled.
pub struct Tables {
    users: Table<user::Entity>,
    grants: Table<grant::Entity>,
    cases: Table<case::Entity>,
    units: Table<case_unit::Entity>,
    texts: Table<search::Entity>,
    assignments: Table<assignment::Entity>,
    responses: Table<response::Entity>,
    links: Table<response::assignment::Entity>,
    commitments: Table<commitment::Entity>,
    reviews: Table<review::Entity>,
    events: Table<event::Entity>,
    event_texts: Table<event_text::Entity>,
    counters: Table<number_counter::Entity>,
}

impl Tables {
    /// Creates the tables, each with a receiver of its own.
    #[must_use]
    pub fn apart() -> (Self, Vec<Receiver<Batch>>) {
        let mut ends = Vec::new();
        let tables = Self::open(Dialect::Copy, || {
            let (out, end) = channel(8);
            ends.push(end);
            out
        });
        (tables, ends)
    }

    /// Creates the tables with one receiver for all.
    #[must_use]
    pub fn together() -> (Self, Receiver<Batch>) {
        let (out, end) = channel(8);
        (Self::open(Dialect::Literal, || out.clone()), end)
    }

    fn open(dialect: Dialect, mut out: impl FnMut() -> Sender<Batch>) -> Self {
        Self {
            users: Table::new(dialect, out()),
            grants: Table::new(dialect, out()),
            cases: Table::new(dialect, out()),
            units: Table::new(dialect, out()),
            texts: Table::new(dialect, out()),
            assignments: Table::new(dialect, out()),
            responses: Table::new(dialect, out()),
            links: Table::new(dialect, out()),
            commitments: Table::new(dialect, out()),
            reviews: Table::new(dialect, out()),
            events: Table::new(dialect, out()),
            event_texts: Table::new(dialect, out()),
            counters: Table::new(dialect, out()),
        }
    }

    /// Returns the tables that are filled without their keys: those that grow with the cases, and the accounts,
    /// because all tables are filled at once and a grant may come before its user.
    #[must_use]
    pub fn stripped() -> [&'static str; 12] {
        [
            user::Entity.table_name(),
            grant::Entity.table_name(),
            case::Entity.table_name(),
            case_unit::Entity.table_name(),
            search::Entity.table_name(),
            assignment::Entity.table_name(),
            response::Entity.table_name(),
            response::assignment::Entity.table_name(),
            commitment::Entity.table_name(),
            review::Entity.table_name(),
            event::Entity.table_name(),
            event_text::Entity.table_name(),
        ]
    }

    fn until(&mut self, now: i64) -> Result<(), String> {
        self.assignments.until(now)?;
        self.responses.until(now)?;
        self.links.until(now)?;
        self.commitments.until(now)?;
        self.reviews.until(now)?;
        self.events.until(now)
    }
}

/// The result of filling the tables.
#[derive(Default)]
pub struct Filled {
    /// The number of cases, by council.
    pub cases: Vec<u64>,
    /// The number of assignments, by agency.
    pub assignments: Vec<u64>,
    /// Assignments in progress, by council with accounts.
    pub work: Vec<Vec<Work>>,
    /// The number of recommendations, by conclusion.
    pub recommendations: HashMap<Uuid, i32>,
    pub tally: Tally,
}

struct Filler<'a> {
    setting: &'a Setting,
    tables: Tables,
    filled: Filled,
    /// The index of each organization in the list of agencies.
    agencies: HashMap<Uuid, usize>,
}

/// Creates all cases.
///
/// # Errors
/// When the database accepts no more rows.
pub fn fill(
    setting: &Setting,
    secrets: &Secrets,
    crowd: Crowd,
    cases: u64,
    tables: Tables,
) -> Result<Filled, String> {
    let phrases = Phrases::read()?;
    let teller = Teller { setting, phrases: &phrases, ids: Ids::of(cases), secrets };
    let councils = setting.councils.len();
    let agencies = setting.agencies.iter().enumerate().map(|(n, agency)| (agency.body.id, n)).collect();
    let filled = Filled {
        cases: vec![0; councils],
        assignments: vec![0; setting.agencies.len()],
        work: (0..STAFFED).map(|_| Vec::new()).collect(),
        ..Filled::default()
    };
    let mut filler = Filler { setting, tables, filled, agencies };
    let mut numbers: Vec<BTreeMap<i32, i32>> = vec![BTreeMap::new(); councils];
    // the latest petition of each council waits, so that another one can be merged into it
    let mut latest: Vec<Option<Story>> = (0..councils).map(|_| None).collect();
    let season = Season::new();
    for i in 0..cases {
        let mut rng = Rng::with_seed(SEED ^ i.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let n = setting.council(&mut rng);
        let council = &setting.councils[n];
        #[expect(clippy::cast_precision_loss, reason = "a share")]
        let share = (i as f64 + 0.5) / cases as f64;
        let born = season.moment(share);
        let concluded = council.concluded.iter().rev().find(|one| one.at <= born);
        let course = course(&mut rng, share, born, concluded.is_some());
        let concluded = concluded.filter(|_| course.is_recommendation);
        let kind = concluded.map_or(CaseKind::Petition, |_| CaseKind::Recommendation);
        let year = number::year_of(concluded.map_or(date(born), |one| one.on));
        let ordinal = numbers[n].entry(year).or_insert(0);
        *ordinal += 1;
        let mut story = Story::tell(&teller, council, i, rng, &course, number::spell(kind, year, *ordinal));
        if course.status == Status::Merged {
            match &mut latest[n] {
                Some(into) => {
                    story.merge(&into.stored.case);
                    into.absorb(&story.stored.case, story.at);
                }
                None => story.withdraw(),
            }
        }
        if kind == CaseKind::Petition && may_absorb(story.stored.case.status) {
            if let Some(before) = latest[n].replace(story) {
                filler.store(n, before)?;
            }
        } else {
            filler.store(n, story)?;
        }
        if i % AT_ONCE == 0 {
            filler.tables.until(born)?;
        }
    }
    for (n, story) in latest.into_iter().enumerate() {
        story.map_or(Ok(()), |story| filler.store(n, story))?;
    }
    filler.finish(crowd, &numbers)
}

fn may_absorb(status: Status) -> bool {
    !matches!(
        status,
        Status::Merged | Status::Rejected | Status::Referred | Status::Withdrawn | Status::Noted
    )
}

impl Filler<'_> {
    fn store(&mut self, n: usize, story: Story<'_>) -> Result<(), String> {
        self.note(n, &story);
        let (tables, stored) = (&mut self.tables, story.stored);
        let case = stored.case;
        tables.cases.put(&case)?;
        for unit in case.units.rows(case.id) {
            tables.units.put(&unit)?;
        }
        let mut row = search_row(case.id, &case.number, &case.content, case.locality.as_deref());
        let folded = row.folded.take().unwrap_or_default();
        self.filled.tally.count(&folded, &case.content);
        tables.texts.put(&search::Model { rid: 0, case_id: case.id, folded })?;
        if let Some(one) = &stored.response
            && let Some(lead) = stored.assignments.first()
        {
            let at = one.created_at.timestamp();
            tables.responses.put_at(at, one)?;
            let link = response::assignment::Model {
                response_id: one.id,
                assignment_id: lead.id,
                case_id: case.id,
                council_id: case.council_id,
                void_on: None,
            };
            tables.links.put_at(at, &link)?;
        }
        for one in &stored.assignments {
            tables.assignments.put_at(one.created_at.timestamp(), one)?;
        }
        if let Some(one) = &stored.commitment {
            tables.commitments.put_at(one.created_at.timestamp(), one)?;
        }
        if let Some(one) = &stored.review {
            tables.reviews.put_at(one.created_at.timestamp(), one)?;
        }
        for one in &stored.events {
            tables.events.put_at(one.at.timestamp(), one)?;
        }
        for one in &stored.event_texts {
            tables.event_texts.put(one)?;
        }
        Ok(())
    }

    /// Keeps what the description of the data set needs.
    fn note(&mut self, n: usize, story: &Story<'_>) {
        let (case, filled) = (&story.stored.case, &mut self.filled);
        filled.cases[n] += 1;
        if let Some(conclusion) = case.conclusion_id {
            *filled.recommendations.entry(conclusion).or_insert(0) += 1;
        }
        for one in &story.stored.assignments {
            if let Some(agency) = self.agencies.get(&one.organization_id) {
                filled.assignments[*agency] += 1;
            }
        }
        let Some(lead) = story.stored.assignments.first() else { return };
        let ours =
            |council: &Council| lead.organization_id == self.setting.agencies[council.agencies[0]].body.id;
        let works = case.kind == CaseKind::Petition
            && lead.status == AssignmentStatus::InProgress
            && ours(&self.setting.councils[n]);
        if let Some(work) = filled.work.get_mut(n).filter(|work| works && work.len() < WORK) {
            work.push(Work {
                i: story.i,
                case: case.id,
                case_version: case.version,
                assignment: lead.id,
                assignment_version: lead.version,
            });
        }
    }

    fn finish(self, crowd: Crowd, numbers: &[BTreeMap<i32, i32>]) -> Result<Filled, String> {
        let mut tables = self.tables;
        for (council, numbers) in self.setting.councils.iter().zip(numbers) {
            for (year, last) in numbers {
                let row = number_counter::Model { council_id: council.council, year: *year, last: *last };
                tables.counters.put(&row)?;
            }
        }
        crowd.store(tables.users, tables.grants)?;
        tables.cases.finish()?;
        tables.units.finish()?;
        tables.texts.finish()?;
        tables.assignments.finish()?;
        tables.responses.finish()?;
        tables.links.finish()?;
        tables.commitments.finish()?;
        tables.reviews.finish()?;
        tables.events.finish()?;
        tables.event_texts.finish()?;
        tables.counters.finish()?;
        Ok(self.filled)
    }
}
