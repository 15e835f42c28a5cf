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
pub mod case_link;
pub mod client;
pub mod commitment;
pub mod conclusion;
pub mod day;
pub mod deadline_rule;
pub mod document;
pub mod event;
pub mod explanation;
pub mod extension;
pub mod grant;
pub mod handover;
pub mod idempotency;
pub mod interim_reply;
pub mod login_attempt;
pub mod measure;
pub mod number_counter;
pub mod organization;
pub mod periodic_report;
pub mod petitioner;
pub mod refresh_token;
pub mod response;
pub mod review;
pub mod revoked_token;
pub mod search;
pub mod sector;
pub mod session;
pub mod signing_key;
pub mod standby;
pub mod supervision;
pub mod supervision_norm;
pub mod supervision_programme;
pub mod term;
pub mod theme;
pub mod urging;
pub mod user;
pub mod vocabulary;
