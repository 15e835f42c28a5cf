//! Starting: several processes at once, the demonstration, and starting again.

use crate::harness::database::Fresh;
use crate::harness::{Backend, config};

#[test]
fn processes_that_start_at_once_on_an_empty_database_all_come_up() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let Some(fresh) = Fresh::empty(Backend::Postgres).await else { return };
        let mut starting = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let db = fresh.open(&config()).await;
            starting.spawn(async move {
                let done = db.migrate().await;
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
