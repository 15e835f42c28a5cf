//! Folds the keys by which issued documents are unique: leading zeros, forms of digits, dashes, spaces and look-alike
//! letters make no difference. The column and its unique constraint are in the baseline; this changes their values.

use std::collections::HashSet;

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, Statement};
use serde_json::Value;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let (db, backend) = (manager.get_connection(), manager.get_database_backend());
        // the oldest first, so that of two conclusions which turn out to be one document the first gets the folded key,
        // unless the other has it already
        let sql = "SELECT document_key FROM conclusion WHERE document_key IS NOT NULL ORDER BY issued_on, id";
        let rows = db.query_all_raw(Statement::from_string(backend, sql)).await?;
        let old: Vec<String> =
            rows.iter().map(|row| row.try_get("", "document_key")).collect::<Result<_, _>>()?;
        let mut taken: HashSet<String> = old.iter().cloned().collect();
        for before in old.into_iter().filter(|key| !is_second(key)) {
            let mut after = folded(&before)?;
            if after == before {
                continue;
            }
            // a second recording of a document that was issued before this rule stays, with its own key
            if taken.contains(&after) {
                after = format!("{after} {before}");
            }
            taken.insert(after.clone());
            let sql = "UPDATE conclusion SET document_key = $1 WHERE document_key = $2";
            db.execute_raw(Statement::from_sql_and_values(backend, sql, [after.into(), before.into()]))
                .await?;
        }
        Ok(())
    }

    /// The folded keys stay: the version before compares them with keys that it folds less, which is what it did.
    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Ok(())
    }
}

/// Returns whether an earlier run of this migration made the key: the folded one, followed by the own one.
fn is_second(key: &str) -> bool {
    serde_json::Deserializer::from_str(key).into_iter::<Value>().count() > 1
}

fn folded(key: &str) -> Result<String, DbErr> {
    let unreadable =
        || DbErr::Custom(format!("the document key {key} is not a list of issuer, year, number, notation"));
    let parts: Vec<Value> = serde_json::from_str(key).map_err(|_| unreadable())?;
    match &parts[..] {
        [issuer, year, Value::String(number), Value::String(notation)] => {
            let (number, notation) = (vi_text::number_key(number), vi_text::notation_key(notation));
            Ok(serde_json::json!([issuer, year, number, notation]).to_string())
        }
        _ => Err(unreadable()),
    }
}
