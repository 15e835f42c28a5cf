//! Reading outside a transaction: any connection will do, of a standby rather than the primary, and a lost one is
//! replaced unseen.

use std::sync::Arc;

use async_trait::async_trait;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement};

use crate::db::Observer;
use crate::db::connection::{Connection, exec_error, query_error};
use crate::db::pool::{Doing, Pool};
use crate::db::standby::Standbys;

/// Where reads go.
#[derive(Clone)]
pub struct Reads {
    pub(super) pool: Pool,
    pub(super) standbys: Option<Arc<Standbys>>,
    pub(super) observer: Observer,
}

impl Reads {
    /// Asks a standby, where one has every write; the primary, where it is the only one or the standby fails.
    async fn ask<T>(
        &self,
        statement: &Statement,
        asking: for<'c> fn(&'c mut Connection, &'c Statement) -> Doing<'c, T>,
    ) -> Result<T, DbErr> {
        self.observer.notice(statement);
        if let Some(standbys) = &self.standbys
            && let Some(standby) = standbys.readable()
        {
            match standby.on_one(statement, query_error, asking).await {
                Ok((_, answer)) => return Ok(answer),
                Err(error) => {
                    tracing::debug!(%error, "asking the primary instead");
                    standbys.give_up(standby);
                }
            }
        }
        let (_, answer) = self.pool.on_one(statement, query_error, asking).await?;
        Ok(answer)
    }
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
        self.ask(&statement, |c, s| Box::pin(c.one(s))).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.ask(&statement, |c, s| Box::pin(c.all(s))).await
    }
}
