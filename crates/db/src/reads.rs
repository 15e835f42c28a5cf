//! Runs reads: each on any free connection, repeated once when a connection was lost, or all in an open transaction.

use std::sync::Arc;

use async_trait::async_trait;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement};

use crate::Observer;
use crate::connection::{Plan, exec_error, query_error};
use crate::pool::{Pool, Query};
use crate::replica::Replica;
use crate::transaction::Transaction;

/// Runs each query on a connection of its own, or all of them in one transaction.
#[derive(Clone)]
pub struct Reads {
    pub(super) primary: Pool,
    /// Tried before the primary; empty when the rows must be current.
    pub(super) replicas: Arc<[Replica]>,
    /// What a replica must have replayed of the primary's log.
    pub(super) place: Option<Arc<str>>,
    pub(super) plan: Plan,
    pub(super) observer: Observer,
    /// Runs the queries instead of the pools.
    pub(super) transaction: Option<Arc<Transaction>>,
}

impl Reads {
    /// Returns a reader in an open transaction: it sees what the transaction has written, and needs no connection.
    #[must_use]
    pub fn within(&self, transaction: Arc<Transaction>) -> Self {
        Self { transaction: Some(transaction), ..self.clone() }
    }

    /// Returns the same reader for queries whose best plan depends on their values. `PostgreSQL` may keep one plan
    /// for all values of a prepared statement; this reader plans every execution again. `SQLite` does not look at
    /// values when it plans.
    #[must_use]
    pub fn unprepared(&self) -> Self {
        let plan = if self.primary.backend() == DbBackend::Postgres { Plan::Once } else { self.plan };
        Self { plan, ..self.clone() }
    }

    /// Returns the same reader for queries that must show everything up to a place in the primary's log, as
    /// `pg_current_wal_insert_lsn()` returned it: a replica answers once it has replayed that, or else the primary.
    #[must_use]
    pub fn up_to(&self, place: &str) -> Self {
        Self { place: Some(place.into()), ..self.clone() }
    }

    async fn ask<T>(&self, statement: &Statement, query: Query<T>) -> Result<T, DbErr> {
        self.observer.notice(statement);
        for replica in &*self.replicas {
            if let Some(answer) = replica.ask(statement, self.plan, query, self.place.as_deref()).await {
                return Ok(answer);
            }
        }
        let (_, answer) = self.primary.run_repeatable(statement, self.plan, query_error, query).await?;
        Ok(answer)
    }
}

#[async_trait]
impl ConnectionTrait for Reads {
    fn get_database_backend(&self) -> DbBackend {
        self.primary.backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        if let Some(transaction) = &self.transaction {
            return transaction.execute_raw(statement).await;
        }
        self.observer.notice(&statement);
        let mut connection = self.primary.get().await?;
        connection.execute(&statement, self.plan).await.map_err(exec_error)
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        if let Some(transaction) = &self.transaction {
            return transaction.execute_unprepared(sql).await;
        }
        let mut connection = self.primary.get().await?;
        connection.run(sql).await.map_err(exec_error)
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        if let Some(transaction) = &self.transaction {
            return transaction.query_one_raw(statement).await;
        }
        self.ask(&statement, |connection, statement, plan| Box::pin(connection.one(statement, plan))).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        if let Some(transaction) = &self.transaction {
            return transaction.query_all_raw(statement).await;
        }
        self.ask(&statement, |connection, statement, plan| Box::pin(connection.all(statement, plan))).await
    }
}
