//! The database tables as sea-orm entities, with named and scoped selects.

/// Implements the traits of a table whose rows are read by column name.
macro_rules! default_row {
    () => {
        related_by_hand!();
        impl crate::Read for Entity {}
    };
}

/// The same for tables with so many columns that rows are read by position: a select of the entity returns its
/// columns in the order of the fields. When read by name, as derived, each column costs a lookup and each null an
/// error message (docs/decisions/0016).
macro_rules! read_by_position {
    ($($field:ident)+) => {
        related_by_hand!();

        impl crate::Read for Entity {
            fn read(row: &sea_orm::QueryResult) -> Result<Model, DbErr> {
                Model::at(row, 0)
            }
        }

        impl Model {
            /// Reads a row whose columns begin at a position of the result.
            pub(crate) fn at(row: &sea_orm::QueryResult, first: usize) -> Result<Self, DbErr> {
                let mut columns = first..;
                Ok(Self { $($field: row.try_get_by_index(columns.next().unwrap_or_default())?),+ })
            }
        }

        #[test]
        fn the_fields_are_read_in_the_order_of_the_columns() {
            use sea_orm::{IdenStatic, Iterable};
            let columns: Vec<&str> = Column::iter().map(|column| column.as_str()).collect();
            assert_eq!(columns, [$(stringify!($field)),+]);
        }
    };
}

macro_rules! related_by_hand {
    () => {
        #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
        pub enum Relation {}
        impl ActiveModelBehavior for ActiveModel {}
    };
}

/// How a row of an entity's select is read.
pub trait Read: sea_orm::EntityTrait {
    /// Reads one row.
    ///
    /// # Errors
    /// When the row has other columns.
    fn read(row: &sea_orm::QueryResult) -> Result<Self::Model, sea_orm::DbErr> {
        sea_orm::FromQueryResult::from_query_result(row, "")
    }
}

/// Loads every row of an entity's select.
pub async fn rows<E: Read>(
    db: &impl sea_orm::ConnectionTrait,
    select: sea_orm::Select<E>,
) -> Result<Vec<E::Model>, sea_orm::DbErr> {
    let select = sea_orm::QueryTrait::into_query(select);
    db.query_all(&select).await?.iter().map(E::read).collect()
}

pub mod access_link;
pub mod administrative_unit;
pub mod annex_columns;
pub mod assignment;
pub mod audit_checkpoint;
pub mod calendar;
pub mod case;
pub mod case_answer;
pub mod case_link;
pub mod case_unit;
pub mod client;
pub mod client_secret;
pub mod commitment;
pub mod complaint;
pub mod conclusion;
pub mod contest;
pub mod day;
pub mod deadline_rule;
pub mod document;
pub mod enums;
pub mod event;
pub mod event_text;
pub mod explanation;
pub mod extension;
pub mod feed_entry;
pub mod former_text;
pub mod grant;
pub mod handover;
pub mod idempotency;
pub mod interim_reply;
pub mod login_attempt;
pub mod mail;
pub mod measure;
pub mod named_period;
pub mod number_counter;
pub mod organization;
pub mod periodic_report;
pub mod petitioner;
pub mod position_epoch;
pub mod refresh_token;
pub mod reminder_letter;
pub mod response;
pub mod response_draft;
pub mod review;
pub mod revoked_token;
pub mod scope;
pub mod search;
pub mod sector;
pub mod session;
pub mod sign_in_failure;
pub mod sign_in_network;
pub mod signing_key;
pub mod summary_report;
pub mod supervision;
pub mod supervision_norm;
pub mod supervision_programme;
pub mod term;
pub mod theme;
pub mod timer;
pub mod user;
pub mod versioned;
pub mod webhook;
