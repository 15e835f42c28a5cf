//! Startup: several processes at once, the demonstration, and starting again.

mod demo_contents;

use std::fmt::Display;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::sync::Mutex;

use chrono::{TimeZone, Utc};
use entity::enums::{
    CaseKind, CommitmentStatus, EscalationLevel, ExtensionStatus, Outcome, Role, Status, Verdict,
};
use entity::{assignment, case, commitment, event, extension};
use kiennghi::demo::{self, Progress};
use kiennghi::kernel::config::Config;
use kiennghi::kernel::schema;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use testkit::database::Fresh;
use testkit::{Backend, config};

use crate::platform::payloads;

#[test]
fn processes_that_start_at_once_on_an_empty_database_all_come_up() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let Some(fresh) = Fresh::empty(Backend::Postgres).await else { return };
        let mut starting = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let db = fresh.open(&config()).await;
            starting.spawn(async move {
                let done = schema::migrate(&db).await;
                db.close().await.unwrap();
                done
            });
        }
        for done in starting.join_all().await {
            done.unwrap();
        }
        fresh.drop().await;
    });
}

static REPORTED: Mutex<Vec<Progress>> = Mutex::new(Vec::new());

fn note(progress: Progress) {
    REPORTED.lock().unwrap().push(progress);
}

/// The figures of the demonstration as loaded on one day: only a change of its stories may change them.
struct Figures {
    steps: usize,
    events: u64,
    /// Assignments with a due date by rule.
    ruled: u64,
    petitions: u64,
    /// Petitions of each status.
    statuses: [usize; Status::ALL.len()],
    outcomes: [usize; Outcome::ALL.len()],
    verdicts: [usize; Verdict::ALL.len()],
    commitments: [usize; CommitmentStatus::ALL.len()],
}

const WHOLE: Figures = Figures {
    steps: 14_079,
    events: 14_902,
    ruled: 1102,
    petitions: 2021,
    statuses: [12, 102, 33, 130, 89, 230, 1253, 50, 61, 40, 20, 1, 1],
    outcomes: [134, 136, 417, 284, 92, 159, 44, 58, 281, 0, 0, 0],
    verdicts: [1186, 320, 12],
    commitments: [156, 153, 26, 34, 232, 69],
};

/// Without the generated petitions.
const STORIES: Figures = Figures {
    steps: 694,
    events: 1296,
    ruled: 5,
    petitions: 41,
    statuses: [1, 1, 0, 6, 5, 8, 16, 1, 1, 0, 1, 1, 1],
    outcomes: [2, 2, 19, 16, 2, 4, 1, 1, 4, 0, 0, 0],
    verdicts: [27, 14, 1],
    commitments: [21, 6, 2, 2, 10, 2],
};

/// Loads the demonstration and checks what it contains; then finds it already loaded.
fn the_demo_can_be_loaded(backend: Backend, crowded: bool) {
    let figures = if crowded { WHOLE } else { STORIES };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let Some(fresh) = Fresh::empty(backend).await else { return };
        let folder = tempfile::tempdir().unwrap();
        let settings = Config {
            database_url: Some(fresh.url.clone().into()),
            data_dir: folder.path().join("data"),
            demo_password: Some("mot mat khau demo".into()),
            ..config()
        };
        let now = Utc.with_ymd_and_hms(2026, 11, 25, 9, 0, 0).unwrap();
        let accounts = demo::prepare(&settings, now, crowded, note).await.unwrap().to_string();
        let reported = REPORTED.lock().unwrap().clone();
        assert_eq!(reported[0], Progress::Preparing);
        assert!(
            reported.iter().any(
                |one| matches!(one, Progress::Loading { done, of } if done == of && *of == figures.steps)
            ),
            "{:?}",
            reported.last()
        );
        let kept = settings.data_dir.join("demo-password");
        assert_eq!(std::fs::read_to_string(&kept).unwrap(), "mot mat khau demo");
        assert_eq!(std::fs::metadata(&kept).unwrap().permissions().mode() & 0o777, 0o600);
        for role in Role::ALL {
            assert!(accounts.contains(&format!("{role}.demo")), "{accounts}");
        }
        let db = fresh.open(&settings).await;
        let cases = case::Entity::find().all(&db.read).await.unwrap();
        let promised = commitment::Entity::find().all(&db.read).await.unwrap();
        check_figures(&figures, &cases, &promised);
        let asked = extension::Entity::find().all(&db.read).await.unwrap();
        assert_eq!(asked.iter().map(|one| one.status).collect::<Vec<_>>(), [ExtensionStatus::Cut]);
        let ruled = assignment::Entity::find().filter(assignment::Column::Deadline.is_not_null());
        let ruled = ruled.count(&db.read).await.unwrap();
        assert_eq!(ruled, figures.ruled, "assignments with a due date by rule");
        for case in &cases {
            let is_unusual = case.frozen || case.return_count > 0 || case.merged_into.is_some();
            if crowded && !is_unusual {
                continue;
            }
            let log = event::Entity::find().filter(event::Column::StreamId.eq(case.id));
            let log = log.order_by_asc(event::Column::Seq).all(&db.read).await.unwrap();
            testkit::history::chained(&log);
            assert!(log.iter().all(|event| event.at <= now), "{} has an event in the future", case.number);
            if is_unusual {
                let events = i64::try_from(log.len()).unwrap();
                assert_eq!(events, case.version, "{}: one event for each step", case.number);
            }
            let last = log.iter().map(|event| event.at).max().unwrap();
            assert_eq!(last, case.updated_at, "{}: every change was recorded", case.number);
        }
        let before = event::Entity::find().count(&db.read).await.unwrap();
        assert_eq!(before, figures.events, "events");
        let types = payloads::are_as_published(&db.read).await;
        assert!(types.len() > 30, "only {} types of payloads: {types:?}", types.len());
        db.close().await.unwrap();
        demo::prepare(&settings, now, crowded, note).await.unwrap().to_string();
        let db = fresh.open(&settings).await;
        assert_eq!(event::Entity::find().count(&db.read).await.unwrap(), before, "loaded once");
        demo_contents::are_joined(db.clone(), &settings, "mot mat khau demo", figures.petitions).await;
        db.close().await.unwrap();
        fresh.drop().await;
    });
}

/// Counts the rows of each enum value; values without a row are reported as missing.
#[track_caller]
fn counted<T: Copy + PartialEq + Display>(
    all: &[T],
    found: impl Iterator<Item = T> + Clone,
    wanted: &[usize],
) {
    let counts: Vec<_> = all.iter().map(|word| found.clone().filter(|one| one == word).count()).collect();
    let words: Vec<_> = all.iter().map(T::to_string).collect();
    assert_eq!(counts, wanted, "{words:?}");
}

fn check_figures(figures: &Figures, cases: &[case::Model], promised: &[commitment::Model]) {
    let of = |kind| cases.iter().filter(move |case| case.kind == kind);
    let (petitions, recommendations) = (of(CaseKind::Petition), of(CaseKind::Recommendation));
    counted(Status::ALL, petitions.map(|case| case.status), &figures.statuses);
    counted(Status::ALL, recommendations.map(|case| case.status), &[0, 0, 3, 21, 5, 7, 10, 0, 0, 0, 0, 0, 0]);
    let outcomes = cases.iter().filter_map(|case| case.outcome);
    counted(Outcome::ALL, outcomes, &figures.outcomes);
    counted(Verdict::ALL, cases.iter().filter_map(|case| case.verdict), &figures.verdicts);
    counted(EscalationLevel::ALL, cases.iter().filter_map(|case| case.escalation_level), &[1, 2, 0, 0, 1, 0]);
    let promises = promised.iter().map(|one| one.status);
    counted(CommitmentStatus::ALL, promises, &figures.commitments);
}

#[test]
fn the_whole_demo_can_be_loaded_on_sqlite() {
    the_demo_can_be_loaded(Backend::Sqlite, true);
}

#[test]
#[ignore = "takes long: run with `-- --ignored`"]
fn the_whole_demo_can_be_loaded_on_postgres() {
    the_demo_can_be_loaded(Backend::Postgres, true);
}

#[test]
fn the_demo_without_generated_petitions_can_be_loaded_on_postgres() {
    the_demo_can_be_loaded(Backend::Postgres, false);
}

#[test]
fn the_demo_is_never_mixed_into_other_data() {
    let refuse = |backend| async move {
        let Some((fresh, _)) = Fresh::make(backend).await else { return };
        let settings = Config { database_url: Some(fresh.url.clone().into()), ..config() };
        let Err(said) = demo::prepare(&settings, kiennghi::kernel::context::clock(), false, note).await
        else {
            panic!("the demonstration was loaded into a used database")
        };
        assert!(said.contains("empty"), "{said}");
        fresh.drop().await;
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(refuse(Backend::Sqlite));
    runtime.block_on(refuse(Backend::Postgres));
}

#[test]
fn a_first_start_says_that_it_prepares_the_database_and_names_no_migration() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_kiennghi"))
        .args(["serve", "--no-worker"])
        .env_clear()
        .env("KIENNGHI_DATA_DIR", folder.path().join("data"))
        .env("KIENNGHI_LISTEN", "127.0.0.1:0")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    let mut log = String::new();
    child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
    assert!(line.starts_with("API:"), "{line}{log}");
    assert_eq!(log.matches("preparing the database").count(), 1, "{log}");
    assert!(!log.contains("migration"), "{log}");
}
