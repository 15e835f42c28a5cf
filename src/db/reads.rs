//! Reading outside a transaction: any connection will do, and a lost one is replaced unseen.

use async_trait::async_trait;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement};

use crate::db::Observer;
use crate::db::connection::{exec_error, query_error};
use crate::db::pool::Pool;

/// Where reads go.
#[derive(Clone)]
pub struct Reads {
    pub(super) pool: Pool,
    pub(super) observer: Observer,
}

#[async_trait]
impl ConnectionTrait for Reads {
    fn get_database_backend(&self) -> DbBackend {
        self.pool.backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.observer.notice(&statement);
        let mut connection = self.pool.get().await?;
        connection.execute(&statement).await.map_err(exec_error)
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        let mut connection = self.pool.get().await?;
        connection.run(sql).await.map_err(exec_error)
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.observer.notice(&statement);
        let (_, row) = self.pool.on_one(&statement, query_error, |c, s| Box::pin(c.one(s))).await?;
        Ok(row)
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.observer.notice(&statement);
        let (_, rows) = self.pool.on_one(&statement, query_error, |c, s| Box::pin(c.all(s))).await?;
        Ok(rows)
    }
}
