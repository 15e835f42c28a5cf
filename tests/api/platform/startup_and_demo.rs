//! Starting: several processes at once, the demonstration, and starting again.

mod demo_contents;

use entity::vocabulary::{CommitmentStatus, ExtensionStatus, Outcome, Role, Rung, Status, Verdict};
use entity::{assignment, case, commitment, event, extension};
use kiennghi::demo;
use kiennghi::kernel::config::Config;
use kiennghi::kernel::schema;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use testkit::database::Fresh;
use testkit::{Backend, config};

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

/// Loads the demonstration and looks at what it holds; then finds it there.
fn the_demo_lives(backend: Backend) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let Some(fresh) = Fresh::empty(backend).await else { return };
        let settings = Config {
            database_url: Some(fresh.url.clone().into()),
            demo_password: Some("mot mat khau demo".into()),
            ..config()
        };
        let accounts = demo::prepare(&settings).await.unwrap().to_string();
        for role in Role::ALL {
            assert!(accounts.contains(&format!("{role}.demo")), "{accounts}");
        }
        let db = fresh.open(&settings).await;
        let cases = case::Entity::find().all(&db.read).await.unwrap();
        assert!(cases.len() >= 2000, "{} cases", cases.len());
        for status in Status::ALL {
            assert!(cases.iter().any(|case| case.status == *status), "no case is {status}");
        }
        for outcome in Outcome::ALL {
            assert!(cases.iter().any(|case| case.outcome == Some(*outcome)), "no outcome {outcome}");
        }
        for verdict in Verdict::ALL {
            assert!(cases.iter().any(|case| case.verdict == Some(*verdict)), "no verdict {verdict}");
        }
        let promised = commitment::Entity::find().all(&db.read).await.unwrap();
        for status in CommitmentStatus::ALL {
            assert!(promised.iter().any(|one| one.status == *status), "no promise is {status}");
        }
        for rung in [Rung::Urging, Rung::HandlingRecommended] {
            assert!(cases.iter().any(|case| case.rung == Some(rung)), "nobody climbed to {rung}");
        }
        let asked = extension::Entity::find().all(&db.read).await.unwrap();
        assert!(asked.iter().any(|one| one.status == ExtensionStatus::Cut), "no extension was cut");
        assert!(
            assignment::Entity::find().all(&db.read).await.unwrap().iter().any(|one| one.deadline.is_some())
        );
        let now = kiennghi::kernel::call::clock();
        for case in
            cases.iter().filter(|case| case.frozen || case.return_count > 0 || case.merged_into.is_some())
        {
            let log = event::Entity::find().filter(event::Column::StreamId.eq(case.id));
            let log = log.order_by_asc(event::Column::Seq).all(&db.read).await.unwrap();
            testkit::history::chained(&log);
            assert!(
                log.iter().all(|event| event.at <= now),
                "{} has an event ahead of its time",
                case.number
            );
            assert_eq!(i64::try_from(log.len()).unwrap(), case.version, "{}: one event an act", case.number);
            let last = log.iter().map(|event| event.at).max().unwrap();
            assert_eq!(last, case.updated_at, "{}: what changed was told", case.number);
        }
        let before = event::Entity::find().count(&db.read).await.unwrap();
        db.close().await.unwrap();
        demo::prepare(&settings).await.unwrap();
        let db = fresh.open(&settings).await;
        assert_eq!(event::Entity::find().count(&db.read).await.unwrap(), before, "loaded once");
        demo_contents::are_joined(db.clone(), &settings, "mot mat khau demo").await;
        db.close().await.unwrap();
        fresh.drop().await;
    });
}

#[test]
fn the_demo_lives_on_sqlite() {
    the_demo_lives(Backend::Sqlite);
}

#[test]
fn the_demo_lives_on_postgres() {
    the_demo_lives(Backend::Postgres);
}

#[test]
fn the_demo_is_never_mixed_into_other_data() {
    let refuse = |backend| async move {
        let Some((fresh, _)) = Fresh::make(backend).await else { return };
        let settings = Config { database_url: Some(fresh.url.clone().into()), ..config() };
        let Err(said) = demo::prepare(&settings).await else { panic!("it was mixed in") };
        assert!(said.contains("empty"), "{said}");
        fresh.drop().await;
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(refuse(Backend::Sqlite));
    runtime.block_on(refuse(Backend::Postgres));
}
