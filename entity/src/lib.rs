//! TABLES: what is stored, and the named, scoped Selects over it.

/// A table that is only ever read and joined by hand.
macro_rules! plain {
    () => {
        #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
        pub enum Relation {}
        impl ActiveModelBehavior for ActiveModel {}
    };
}

pub mod administrative_unit;
pub mod alarm;
pub mod assignment;
pub mod calendar;
pub mod case;
pub mod client;
pub mod commitment;
pub mod day;
pub mod deadline_rule;
pub mod document;
pub mod event;
pub mod extension;
pub mod grant;
pub mod idempotency;
pub mod interim_reply;
pub mod login_attempt;
pub mod number_counter;
pub mod organization;
pub mod petitioner;
pub mod refresh_token;
pub mod response;
pub mod review;
pub mod revoked_token;
pub mod search;
pub mod sector;
pub mod session;
pub mod signing_key;
pub mod term;
pub mod urging;
pub mod user;
pub mod vocabulary;
