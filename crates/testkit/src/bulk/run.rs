//! Runs the statements that fill the tables, and prints how long each took.

use sea_orm::{ConnectOptions, ConnectionTrait, Database};

use crate::{Backend, World};

pub async fn run(w: &World, script: &[String]) {
    let mut options = ConnectOptions::new(&w.url);
    options.max_connections(1).sqlx_logging(false);
    let db = Database::connect(options).await.unwrap();
    if w.backend == Backend::Sqlite {
        db.execute_unprepared(
            "PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA temp_store = memory",
        )
        .await
        .unwrap();
    }
    for statement in script {
        let began = std::time::Instant::now();
        db.execute_unprepared(statement).await.unwrap();
        eprintln!("{:6} ms {:.60}", began.elapsed().as_millis(), statement);
    }
    db.close().await.unwrap();
}
